"""Which agency format bytes are in: the first of them decide."""

from __future__ import annotations

import json

# Marks of formats in the opening of an XML file, in the order in which they are looked for.
_XML = (
    (b"http://iptc.org/std/nar/2006-10-01/", "newsml-g2"),
    (b"<NewsML", "newsml-1"),
    (b"<nitf", "nitf"),
    (b"<rss", "rss"),
    (b"<feed", "atom"),
    (b"<html", "html"),
    (b"<!DOCTYPE html", "html"),
)
_OPENING = 4096
_NINJS = frozenset(("headline", "headlines", "body_text", "body_html", "bodies", "standard", "$standard"))


def detect_format(data: bytes) -> str:
    """The format's name: `text` where nothing says otherwise."""
    opening = data[:_OPENING].lstrip(b"\xef\xbb\xbf \t\r\n")
    head = data[:24]
    if b"\x01" in head or b"\x16\x16" in head:
        return "anpa1312" if b"\x1f" in data[:64] else "iptc7901"
    if opening.startswith(b"<"):
        return next((name for mark, name in _XML if mark.lower() in opening.lower()), "text")
    if opening.startswith(b"{"):
        return _json(data)
    return "text"


def _json(data: bytes) -> str:
    """The JSON format that the top-level keys tell."""
    try:
        values = json.loads(data)
    except ValueError:
        return "text"
    if not isinstance(values, dict):
        return "text"
    if str(values.get("format", "")).startswith("digitalwires@"):
        return "dpa-digitalwires"
    if isinstance(values.get("data"), dict) and "item" in values["data"]:
        return "ap-media-api"
    return "ninjs" if "uri" in values and not _NINJS.isdisjoint(values) else "text"
