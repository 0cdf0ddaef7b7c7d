"""Which agency format bytes are in: the first of them decide."""

from __future__ import annotations

import re

_NEWSML_G2 = b"http://iptc.org/std/nar/2006-10-01/"
# The root elements of XML formats, in lower case.
_ROOTS = {b"newsml": "newsml-1", b"nitf": "nitf", b"rss": "rss", b"feed": "atom", b"html": "html"}
_OPENING = 4096
# What may stand before the root element: white space, instructions and comments; a document type names the root itself.
_PROLOG = re.compile(rb"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ROOT = re.compile(rb"<(?:!doctype\s+)?(?:[\w.-]+:)?([\w.-]+)([^>]*)", re.IGNORECASE)
# The header of IPTC 7901 and of ANPA 1312: fill, SOH, an origin or a level of service with a number, a separator.
_HEADER = re.compile(rb"[\x00\x16\x7f\s]*\x01[A-Za-z]{0,8}[0-9]{1,6}[\s\x1f]")
_NINJS = frozenset(("headline", "headlines", "body_text", "body_html", "bodies", "standard", "$standard"))


def detect_format(data: bytes) -> str:
    """The format's name: `text` where nothing says otherwise."""
    opening = data[:_OPENING].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _HEADER.match(data, 0, _OPENING):
        return "anpa1312" if b"\x1f" in data[:64] else "iptc7901"
    if opening.startswith(b"<"):
        return _xml(opening)
    if opening.startswith(b"{"):
        return _json(data)
    return "text"


def _xml(opening: bytes) -> str:
    """The XML format that the root element tells: copy may name an element further down."""
    prolog = _PROLOG.match(opening)
    root = _ROOT.match(opening, prolog.end() if prolog else 0)
    if root is None:
        return "text"
    return "newsml-g2" if _NEWSML_G2 in root[2] else _ROOTS.get(root[1].lower(), "text")


def _json(data: bytes) -> str:
    """The JSON format that the top-level keys tell."""
    # Imported with the first file that looks like it: importing the package is to stay quick.
    import json

    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return "text"
    if not isinstance(values, dict):
        return "text"
    if str(values.get("format", "")).startswith("digitalwires@"):
        return "dpa-digitalwires"
    if isinstance(values.get("data"), dict) and "item" in values["data"]:
        return "ap-media-api"
    return "ninjs" if "uri" in values and not _NINJS.isdisjoint(values) else "text"
