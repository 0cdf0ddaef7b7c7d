"""Bytes to text, files to pages, many texts at once."""

from __future__ import annotations

import io
from pathlib import Path

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
    ],
)
def test_detect_format(data: bytes, name: str) -> None:
    assert detect_format(data) == name


@pytest.mark.parametrize("kind", ["path", "str", "bytes", "stream"])
def test_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode())
    source = {"path": path, "str": str(path), "bytes": TEXT.encode(), "stream": io.BytesIO(TEXT.encode())}[kind]
    (page,) = wireparse.read(source)  # type: ignore[arg-type]
    assert page.text == TEXT
    assert page.meta is not None
    assert page.meta.format == "text"


def test_a_format_that_cannot_be_read_is_named() -> None:
    with pytest.raises(wireparse.FormatError, match="nitf"):
        wireparse.read(b"<nitf></nitf>")
    with pytest.raises(TypeError, match="path, bytes"):
        wireparse.read(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_keep_their_order_and_fail_alone(jobs: int) -> None:
    wrong = Input(3, id="b")  # type: ignore[arg-type]
    inputs: list[str | Input] = [Input("Un.", id="a"), wrong, "Trois.", Input("Quatre.", id="d", lang="f_r")]
    found = list(wireparse.parse_many(inputs, jobs=jobs, lang="fr"))
    assert [type(one) for one in found] == [Page, Failure, Page, Failure]
    assert [one.text for one in found if isinstance(one, Page)] == ["Un.", "Trois."]
    failures = [(one.id, one.error) for one in found if isinstance(one, Failure)]
    assert failures == [("b", "TypeError"), ("d", "UnknownLanguageError")]


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
