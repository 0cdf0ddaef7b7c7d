"""wireparse: raw wire copy in, structure out."""

from wireparse.agencies import agencies
from wireparse.alone import find_byline, find_credits, find_dateline, find_quotes, find_ticker, parse
from wireparse.errors import DecodeError, FormatError, PackError, UnknownLanguageError, WireparseError
from wireparse.formats.read import read
from wireparse.kinds import BlockKind, CreditForm, NoteKind, ProblemCode, QuoteKind, QuoteWhere, SpeakerKind
from wireparse.many import parse_many
from wireparse.model import (
    Agency,
    Article,
    Block,
    Byline,
    Credit,
    Dateline,
    Failure,
    Input,
    Meta,
    Note,
    Page,
    PartialDate,
    Problem,
    Quote,
    Speaker,
    TickerItem,
    Timestamp,
)
from wireparse.parser import Parser
from wireparse.passage import Passage, Span

__version__ = "0.1.0"

__all__ = [
    "Agency",
    "Article",
    "Block",
    "BlockKind",
    "Byline",
    "Credit",
    "CreditForm",
    "Dateline",
    "DecodeError",
    "Failure",
    "FormatError",
    "Input",
    "Meta",
    "Note",
    "NoteKind",
    "PackError",
    "Page",
    "Parser",
    "PartialDate",
    "Passage",
    "Problem",
    "ProblemCode",
    "Quote",
    "QuoteKind",
    "QuoteWhere",
    "Span",
    "Speaker",
    "SpeakerKind",
    "TickerItem",
    "Timestamp",
    "UnknownLanguageError",
    "WireparseError",
    "agencies",
    "find_byline",
    "find_credits",
    "find_dateline",
    "find_quotes",
    "find_ticker",
    "parse",
    "parse_many",
    "read",
]
