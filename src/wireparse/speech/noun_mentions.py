"""Whom a noun mentions: an office, a body or a source, and the name that stands behind it."""

from __future__ import annotations

from wireparse.lexicon import SpeechWords
from wireparse.speech.apposition import with_apposition
from wireparse.speech.mention import Mention, MentionKind, bare_name
from wireparse.speech.names import name_at
from wireparse.speech.offices import article_before, attribute_before, complement_end, names_lead
from wireparse.speech.signs import ARTICLE, BODY, CAPITAL, DULL, HONORIFIC, JUDGING, PARTICLE, ROLE, SOURCE, VERB
from wireparse.speech.uncased import enclosed_name, name_in_office, uncased_name
from wireparse.speech.words import BLANKS, ELISION, Words


def by_noun(words: Words, index: int, speech: SpeechWords, offices: int = 2) -> Mention:
    """A role, a body or a source by its noun, with article before and complement behind, and a name if one follows.

    `offices` is how many may stand one behind the other before the name.
    """
    found, index = index, _office_behind(words, index, speech)
    sign = words.signs[index]
    kind = MentionKind.ROLE if sign & ROLE else MentionKind.ANONYMOUS if sign & SOURCE else MentionKind.ORGANISATION
    stop = complement_end(words, index + 1, speech)
    if sign & BODY and speech.adjectives_follow and _goes_on_named(words, stop):
        # `el grupo Sedesa`, `l’associazione dei consumatori Utenti in Quota`: the name stands behind what it is.
        stop = complement_end(words, stop + name_at(words, stop), speech)
    first = min(article_before(words, index, speech), article_before(words, found, speech))
    if kind is MentionKind.ANONYMOUS and first == index:
        first = attribute_before(words, index, speech)
    # Where all nouns have capitals, adjectives before them are told from them, and are no part of the role.
    opening = index if speech.capital_nouns else first + (words.signs[first] & ARTICLE > 0 and first < index)
    role_start, end = words.starts[opening], words.end(stop - 1)
    gender = gender_of(words, first, index, speech)
    mention = Mention(words.starts[first], end, kind, first, stop, gender, None, None, role_start, end)
    if not speech.cased and kind is MentionKind.ROLE:
        return _named_uncased(words, mention, index, speech)
    return (kind is MentionKind.ROLE and role_with_name(words, mention, speech, offices)) or mention


def _office_behind(words: Words, index: int, speech: SpeechWords) -> int:
    """The index of the office that a body before it says more of: `police chief`, `the company’s spokesman`.

    Where adjectives follow their noun, so do bodies; there, and where nouns make compounds, no body leads an office.
    """
    if not names_lead(speech):
        return index
    at = index + 1
    if not words.signs[index] & (ROLE | CAPITAL) and at < len(words):
        owned = words.texts[at] == "s" and words.gaps[at] in ELISION
        at += owned
        if at < len(words) and words.gaps[at] in BLANKS and words.signs[at] & (ROLE | CAPITAL | VERB) == ROLE:
            return at
    return index


def by_told_noun(words: Words, index: int, stop: int, speech: SpeechWords) -> Mention:
    """A noun that no pack knows, by its verb of saying; with the name behind it, if one follows."""
    end, gender = words.end(stop - 1), gender_of(words, index, index + 1, speech)
    noun = Mention(
        words.starts[index], end, MentionKind.ANONYMOUS, index, stop, gender, None, None, words.starts[index + 1], end
    )
    return role_with_name(words, noun, speech, 1) or noun


def _goes_on_named(words: Words, index: int) -> bool:
    """Whether a capitalised word follows behind a blank."""
    return index < len(words) and words.signs[index] & CAPITAL != 0 and words.gaps[index] in BLANKS


def _named_uncased(words: Words, role: Mention, index: int, speech: SpeechWords) -> Mention:
    """The office, or the person whose name stands behind it without any sign: `وزير الصحة سامي الدرقاوي`.

    Between commas, a few words that begin with no article are a name too: `وزير الصحة، سامي الدرقاوي، إن`.
    """
    begin, stop = name_in_office(words, index, role.last, speech), role.last
    if begin == stop:
        stop = begin + enclosed_name(words, begin, speech)
    else:
        whole = begin + uncased_name(words, begin, speech)
        # `الوزير سليم بن رحال`
        stop = whole if stop < len(words) and words.signs[stop] & PARTICLE else min(stop, whole)
    if begin == stop:
        return role
    name = bare_name(words, begin, stop, role.gender if role.gender != "p" else "u")
    name.start, name.first = role.start, role.first
    name.role_start, name.role_end = role.role_start, words.end(begin - 1)
    return name


def role_with_name(words: Words, role: Mention, speech: SpeechWords, offices: int) -> Mention | None:
    """A name behind a role, with or without a comma: `le maire, Ali Tazi`, `President Ann Lee`."""
    stop = role.last
    if stop >= len(words):
        return None
    comma = words.follows_comma(stop)
    name = None
    noun = stop + bool(words.signs[stop] & ARTICLE)
    # Where all nouns have capitals, two may stand side by side: `die Vorsitzende Richterin Maren Uhl`.
    another = comma or (speech.capital_nouns and noun == stop and words.joined(stop))
    if another and offices > 1 and noun < len(words) and words.signs[noun] & ROLE:
        # One person with two offices: `le ministre du Budget, porte-parole du gouvernement, Hamid Ouazzani`,
        # `son président, le compositeur Driss Filali`.
        second = by_noun(words, noun, speech, offices - 1)
        name = second if second.kind is MentionKind.NAME else None
        if name is not None and noun > stop:
            role = second
        elif name is not None and not comma:
            role.role_end = second.role_end
    if name is None and (comma or words.joined(stop)):
        name = _name_behind(words, stop, comma, role.gender, speech)
    if name is not None:
        name.start, name.first = role.start, role.first
        if name.gender == "p":
            # `l’un des maires adjoints, Fleur X`: the office is told of several, the name is one's.
            name.gender = "u"
        if not words.lowers[role.last - 1].endswith(speech.aged or ("\0",)):
            # `der 52-jährige Ewald Strand` has no office.
            name.role_start, name.role_end = role.role_start, role.role_end
        with_apposition(words, name, speech)
    return name


def _name_behind(words: Words, index: int, comma: bool, gender: str, speech: SpeechWords) -> Mention | None:
    """The name at that index, honorifics before it or not; behind a comma a lone word is one only before another."""
    first = index
    while first + 1 < len(words) and words.signs[first] & HONORIFIC:
        gender = speech.honorifics.get(words.lowers[first], "u") if gender == "u" else gender
        first += 1
    titled = first > index
    if not words.signs[first] & CAPITAL:
        return None
    count = name_at(words, first)
    if not titled and (count == 1 or words.signs[first] & ARTICLE) and only_opens(words, first):
        return None
    behind = first + count
    if comma and count == 1 and not titled and not (behind < len(words) and words.follows_comma(behind)):
        return None
    return bare_name(words, first, behind, gender)


def gender_of(words: Words, first: int, index: int, speech: SpeechWords) -> str:
    gender = speech.roles.get(words.lowers[index], "u")
    if gender != "u" or first == index:
        return gender
    return {"le": "m", "un": "m", "la": "f", "une": "f", "el": "m", "il": "m", "der": "m"}.get(words.lowers[first], "u")


def only_opens(words: Words, index: int) -> bool:
    """Whether a capital says nothing: a word that is no name, or a lone verb that opens its sentence."""
    if words.signs[index] & DULL:
        return True
    if not words.signs[index] & (VERB | JUDGING) or not words.opens(index):
        return False
    after = index + 1
    return not (after < len(words) and words.signs[after] & CAPITAL and words.joined(after))
