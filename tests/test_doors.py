"""Bytes to text, files to pages, many texts at once."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest

import wireparse
from wireparse.formats.decode import decode
from wireparse.formats.detect import detect_format
from wireparse.model import Failure, Input, Page

TEXT = "Le port rouvre à Tanger : « œuvre »\r\nUne ligne."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_decode(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_no_byte_is_lost() -> None:
    assert len(decode(bytes(range(256)))) == 256


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Le port rouvre", "text"),
        (b"", "text"),
        (b"<not a feed", "text"),
        (b"{ not json", "text"),
        (b'<?xml version="1.0"?>\n<NewsML Version="1.2">', "newsml-1"),
        (b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "newsml-g2"),
        (b"<nitf>", "nitf"),
        (b'{"uri": "x", "headline": "y"}', "ninjs"),
        (b'{"format": "digitalwires@1"}', "dpa-digitalwires"),
        (b"\x16\x16\x01a0704\x1ftest", "anpa1312"),
        (b"\x01eca062 4 i 211", "iptc7901"),
        (b"\r\n\x16\x16\x01bdt0023 3 pl 322 dpa 0123", "iptc7901"),
        pytest.param(b'{"a":' * 100_000, "text", id="deep"),
        (b"<Flash> Le port rouvre\nVoir <feed> et <html>", "text"),
        (b"<!-- <rss> --><Flash> Le port <nitf> rouvre", "text"),
        (b"<?xml version='1.0'?><!-- x --><a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "atom"),
        (b'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', "nitf"),
        (b"<!doctype html><head>", "html"),
        (b"\xef\xbb\xbf<HTML>", "html"),
        (b"<?xml <feed>", "text"),
        (b"Le port \x01 rouvre", "text"),
        (b"\x01Le port rouvre", "text"),
        (b"Le port \x16\x16 rouvre", "text"),
    ],
)
def test_detect_format(data: bytes, name: str) -> None:
    assert detect_format(data) == name


class Place:
    """A path that is neither a `str` nor a `Path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        return str(self.path)


@pytest.mark.parametrize("kind", ["path", "place", "str", "bytes", "stream"])
def test_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode())
    sources: dict[str, Any] = {
        "path": path,
        "place": Place(path),
        "str": str(path),
        "bytes": TEXT.encode(),
        "stream": io.BytesIO(TEXT.encode()),
    }
    (page,) = wireparse.read(sources[kind])
    assert page.text == TEXT
    assert page.meta is not None
    assert page.meta.format == "text"


def test_a_format_that_cannot_be_read_is_named() -> None:
    with pytest.raises(wireparse.FormatError, match="nitf"):
        wireparse.read(b"<nitf></nitf>")
    with pytest.raises(TypeError, match="path, bytes"):
        wireparse.read(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["a\0b", "a\ud800b"])
def test_what_cannot_be_a_path_is_told(path: str) -> None:
    with pytest.raises(OSError, match=r"wireparse\.parse"):
        wireparse.read(path)


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_keep_their_order_and_fail_alone(jobs: int) -> None:
    wrong = Input(3, id="b")  # type: ignore[arg-type]
    inputs: list[str | Input] = [Input("Un.", id="a"), wrong, "Trois.", Input("Quatre.", id="d", lang="f_r")]
    found = list(wireparse.parse_many(inputs, jobs=jobs, lang="fr"))
    assert [type(one) for one in found] == [Page, Failure, Page, Failure]
    assert [one.text for one in found if isinstance(one, Page)] == ["Un.", "Trois."]
    failures = [(one.id, one.error) for one in found if isinstance(one, Failure)]
    assert failures == [("b", "TypeError"), ("d", "UnknownLanguageError")]


class Unsendable(dt.tzinfo):
    """A zone that no other process can be given."""

    def utcoffset(self, moment: dt.datetime | None) -> dt.timedelta:
        return dt.timedelta()

    dst = utcoffset

    def tzname(self, moment: dt.datetime | None) -> str:
        return "here"

    def __reduce__(self) -> str:
        raise ZeroDivisionError


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_take_what_cannot_be_sent_to_another_process(jobs: int) -> None:
    here = dt.datetime(2025, 3, 12, tzinfo=Unsendable())
    wrong = Input(lambda: "Deux.", id="b")  # type: ignore[arg-type]
    inputs: list[Any] = [Input("Un.", reference=here), wrong, "Trois.", lambda: "Quatre."]
    found = list(wireparse.parse_many(inputs, jobs=jobs))
    assert [type(one) for one in found] == [Page, Failure, Page, Failure]
    assert [one.id for one in found if isinstance(one, Failure)] == ["b", None]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_fail_once_for_each_text_of_a_wrong_reference(jobs: int) -> None:
    wrong: Any = "2025-01-01"
    found = list(wireparse.parse_many(["Un.", "Deux."], jobs=jobs, reference=wrong))
    assert [one.error for one in found if isinstance(one, Failure)] == ["TypeError", "TypeError"]


@pytest.mark.parametrize("error", [OverflowError, RecursionError, AttributeError, ZeroDivisionError])
def test_many_outlive_any_error_of_one_text(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, **settings: object) -> Page:
        if text == "Un.":
            raise error("odd")
        return Page(text=text)

    monkeypatch.setattr("wireparse.many.parse", fail)
    found = list(wireparse.parse_many(["Un.", "Deux."]))
    assert found == [Failure(id=None, error=error.__name__, message="odd"), Page(text="Deux.")]


def test_many_are_lazy() -> None:
    taken = []

    def texts() -> object:
        for number in range(100):
            taken.append(number)
            yield f"Texte {number}."

    results = wireparse.parse_many(texts())  # type: ignore[arg-type]
    next(iter(results))
    assert taken == [0]


def test_many_refuse_misuse() -> None:
    with pytest.raises(ValueError, match="jobs"):
        wireparse.parse_many([], jobs=0)
    with pytest.raises(TypeError, match="iterable of texts"):
        wireparse.parse_many("one text")


@pytest.mark.parametrize("jobs", ["2", 1.5, None])
def test_many_refuse_jobs_that_are_no_number(jobs: Any) -> None:
    with pytest.raises(TypeError, match="as an int"):
        wireparse.parse_many([], jobs=jobs)
