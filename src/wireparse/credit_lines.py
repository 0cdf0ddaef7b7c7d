"""What the words of a line, or of brackets, credit: the form, and the agencies.

The forms exclude each other: they are tried in order, and the first that matches wins.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in, agencies_of_copyright, agency_and_initials, names_agencies
from wireparse.context import Context
from wireparse.crediting import behind_source, behind_with, is_signed
from wireparse.kinds import CreditForm
from wireparse.letters import small
from wireparse.lexicon import CreditWords, longest_first
from wireparse.model import Agency

LONGEST, LONGEST_SIGNED = 90, 240
"""No credit is longer, in code points; those that name who wrote and edited may be."""
_UNKNOWN = 30
"""A source that the register does not know is a name and no sentence."""

# A line of more words that ends as a sentence does is one; only who helped is told in a sentence.
_STOPS, _FEW_WORDS = '.!?…”»"', 8
_MARKS = "([{–—/=-【（"
_OUTER = " ()[]{}.–—-/=【】（）"
# Initials of who wrote and edited: `bur-abc/def/gh`, `او/كام/ص ك`, `MPT // JMR`, `M.A.B.`, `ك.هـ`.
_INITIALS = re.compile(
    r"(?:bur-)?(?![A-Z]{4})[^\W\d_]{2,4}(?:[-/][^\W\d_]{1,4}(?: [^\W\d_]{1,2})?){1,5}\Z"
    r"|[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3} // [A-Z]{2,4}\Z"
    r"|[^\W\d_](?:\.[^\W\d_]{1,2}){1,3}\.?(?:/[^\W\d_](?:\.[^\W\d_]{1,2}){1,3}\.?){0,3}\Z"
)
# A date glued behind a source: `来源：新华社2024年5月3日`.
_DATED = re.compile(r"\s?(?:19|20)\d\d[-年./].{0,20}\Z|\s\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.{0,12}\Z")
# A person of two words or more.
_PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]{0,20}(?: [^\W\d_][\w.'’-]{0,20}){0,2} [^\W\d_a-z][\w.'’-]{0,20}\Z")
# The same behind the holder of the rights: `© РИА Новости. Зоя Кречетова`.
_HELD = re.compile(r"©[ ]?(?P<holder>[^.\n]{2,30})\. [^\W\d_a-z][\w-]{1,20} (?P<name>[^\W\d_a-z][\w-]{1,20})")


class Credited(NamedTuple):
    """A credit as its words give it."""

    form: CreditForm
    agencies: tuple[Agency, ...] = ()


Read = Callable[[str, Context], Credited | None]


def read_credit(words: str, context: Context) -> Credited | None:
    """What a line, or brackets with what they hold, credits; `None` if it is no credit."""
    if len(words) > LONGEST or (words[-1] in _STOPS and words.count(" ") > _FEW_WORDS):
        return signed(words, context) if len(words) <= LONGEST_SIGNED else None
    return next((found for read in _FORMS if (found := read(words, context)) is not None), None)


def source(words: str, context: Context) -> Credited | None:
    """`Source : MAP`: the word, a colon, a name that is an agency's or at least short."""
    behind = behind_source(words, context.pack.credit)
    if behind is None:
        return None
    name = _DATED.sub("", behind.strip(" )]."))
    agencies = agencies_in(name, context, Standing.NAMED) or _desk_of_agency(name, context)
    return Credited(CreditForm.SOURCE, agencies) if name and (agencies or len(name) <= _UNKNOWN) else None


def _desk_of_agency(name: str, context: Context) -> tuple[Agency, ...]:
    """The agency of `dpa Sport`, `Reuters Health`: its desk stands behind it."""
    words = name.split()
    return agencies_in(words[0], context, Standing.ALONE) if len(words) == 2 and words[1].isalpha() else ()


def rights(words: str, context: Context) -> Credited | None:
    """`© AFP`, `Copyright Reuters 2024`, `(©NTB)`."""
    agencies = agencies_of_copyright(words.strip("()[] ") if words[:3] != "(c)" else words, context)
    return Credited(CreditForm.COPYRIGHT, agencies) if agencies else None


def signed(words: str, context: Context) -> Credited | None:
    """`(Reporting by Ann Lee; Editing by Bob Hale)`, `Associated Press writer Ann Lee contributed to this report.`"""
    if not is_signed(words, context.pack.credit):
        return None
    return Credited(CreditForm.SIGN_OFF, _opening_agency(words.lstrip("—–-( [").split()[:4], context))


def shared(words: str, context: Context) -> Credited | None:
    """`Avec AFP`, `(avec agences)`, `With files from Reuters`, `Le Monde avec AFP`."""
    words = words.strip("()[] .")
    phrase, behind = behind_with(words, context.pack.credit)
    partner = behind.strip()
    if not phrase:
        return _with_house(words, context)
    agencies = agencies_in(partner, context, Standing.NAMED) or _opening_agency(partner.split()[:4], context)
    if len(partner.split()) > 3 * len(agencies) + 4:
        return None
    return Credited(CreditForm.WITH, agencies) if agencies or (not partner and " " in phrase) else None


def _with_house(words: str, context: Context) -> Credited | None:
    """`Le Monde avec AFP`: the house's own name, a word that credits, agencies and nothing else."""
    found = _with_words(context.pack.credit).search(small(words))
    if found is None or not words[0].isupper() or words.count(" ", 0, found.start()) > 2:
        return None
    partner = words[found.end() :]
    if not names_agencies(partner, context, Standing.NAMED):
        return None
    return Credited(CreditForm.WITH, agencies_in(partner, context, Standing.NAMED))


@functools.cache
def _with_words(credit: CreditWords) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in longest_first(credit.with_))
    return re.compile(rf" (?:{phrases}) " if phrases else r"(?!)")


def photo(words: str, context: Context) -> Credited | None:
    """`Photo : AFP`, `(AP Photo/Ann Lee)`, `© REUTERS / POOL`, `REUTERS/Ann Lee`."""
    if words[0] == "©" and (held := _HELD.match(words)) and (agencies := agencies_in(held["holder"], context)):
        return Credited(CreditForm.PHOTO, agencies)
    words = words.strip("()[] .©")
    word = _photo_words(context.pack.credit).search(small(words))
    if word is not None:
        behind = words[word.end() :].lstrip()
        if word.start() == 0 and behind[1:] and behind[:1] in (":", "/", "©", "-", "：", "＝"):
            return Credited(CreditForm.PHOTO, agencies_in(behind.strip(" :/©-：＝"), context, Standing.NAMED))
        found = agencies_in(words[: word.start()].strip(" /-"), context)
        if found and behind[:1] in ("", "/", ":", "|"):
            return Credited(CreditForm.PHOTO, found)
    return _photographer(words, context)


def _photographer(words: str, context: Context) -> Credited | None:
    """A person and an agency, parted by a slash: `REUTERS/Ann Lee`, `Ann Lee/AFP`."""
    parts = [part.strip() for part in words.replace(" via ", "/").split("/")]
    if not 2 <= len(parts) <= 3:
        return None
    agencies = [agency for part in parts for agency in agencies_in(part, context)]
    people = [part for part in parts if not agencies_in(part, context) and _PERSON.match(part) and not part.isupper()]
    return Credited(CreditForm.PHOTO, tuple(agencies)) if agencies and len(people) == 1 else None


@functools.cache
def _photo_words(credit: CreditWords) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in longest_first(credit.photo))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)" if phrases else r"(?!)")


def agency_alone(words: str, context: Context) -> Credited | None:
    """An agency's name and nothing else, marks around it, or the initials of its people: `dpa`, `LR/MAP`, `AAP gfr`."""
    standing = Standing.MARKED if words[0] in _MARKS else Standing.ALONE
    name = words.strip(_OUTER).replace("\\/", "/")  # as JSON escapes a stroke
    if len(name) > 48 or name.count(" ") > _FEW_WORDS or not context.register.may_name(name):
        return None
    signed_by = agency_and_initials(name, context, standing)
    if signed_by is not None:
        return Credited(CreditForm.SIGN_OFF, (signed_by,))
    agencies = agencies_in(name, context, standing)
    return Credited(CreditForm.SIGN_OFF, agencies) if agencies and _all_named(name, agencies) else None


def _all_named(words: str, agencies: tuple[Agency, ...]) -> bool:
    """Whether the words are hardly more than the names: a sentence that names an agency is no credit."""
    return len(words.split()) <= 3 * len(agencies) + 1


def initials(words: str, context: Context) -> Credited | None:
    """`bur-abc/def/gh`, `M.A.B.`"""
    return Credited(CreditForm.SIGN_OFF) if ("/" in words or "." in words) and _INITIALS.match(words) else None


def _opening_agency(words: list[str], context: Context) -> tuple[Agency, ...]:
    """The agency whose name opens these words, the longest name first."""
    openings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((found for name in openings if (found := agencies_in(name, context))), ())


_FORMS: tuple[Read, ...] = (source, photo, rights, signed, shared, agency_alone, initials)
