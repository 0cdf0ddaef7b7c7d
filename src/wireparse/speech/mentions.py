"""Who is mentioned: the words of a text that name a person, a body or a source."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.speech.apposition import with_apposition
from wireparse.speech.mention import Mention, MentionKind, bare_name
from wireparse.speech.names import name_at
from wireparse.speech.noun_mentions import by_noun, by_told_noun, only_opens
from wireparse.speech.offices import article_before, names_lead
from wireparse.speech.signs import (
    ACCORDING,
    ADDRESSEE,
    ARTICLE,
    AUXILIARY,
    BEGINS,
    BODY,
    CAPITAL,
    DULL,
    ENDS,
    HONORIFIC,
    LINK,
    NOUN,
    OTHER,
    PARTICLE,
    PRONOUN,
    ROLE,
    SOURCE,
    VERB,
)
from wireparse.speech.told_nouns import told_nouns
from wireparse.speech.uncased import may_be_named, subjects, uncased_name
from wireparse.speech.words import BLANKS, HYPHENS, Words, read_words

_ADJECTIVES = frozenset(("en", "er", "es", "em"))
"""The endings of adjectives before a noun, in languages whose nouns have capitals."""


_LED = 5
"""A mention begins so many words before the noun that it is found by at most."""
_BODIES = 3
"""So many words behind a name stands its office at most: `the Oldport police chief`."""
_LONG_ROLE = 10
"""A noun of so many letters before two names is an office, if it ends as offices do: `Glockengießer Ansgar Pohl`."""


def find_mentions(text: str, start: int, end: int, context: Context, last: int | None = None) -> list[Mention]:
    """The mentions of a range of the text, in order; none overlaps another. With `last`, at least those up to there."""
    return mentions_in(read_words(text, ((start, end),), context.pack), context.pack.speech, last)


def mentions_in(words: Words, speech: SpeechWords, last: int | None = None) -> list[Mention]:
    """The mentions among these words, in order; none overlaps another. With `last`, at least those up to there."""
    found: list[Mention] = []
    free = 0
    behind_verbs = frozenset() if speech.cased else frozenset(subjects(words, speech))
    told = told_nouns(words) if speech.cased else {}
    begins = BEGINS | (PARTICLE if speech.capital_nouns else 0)
    places = [index for index, sign in enumerate(words.signs) if sign & begins]
    if told or behind_verbs:
        places = sorted({*places, *told, *behind_verbs})
    if last is not None:
        places = places[: bisect_left(places, words.at(last + 1) + _LED)]
    for index in places:
        if index >= free:
            mention = _mention_at(words, index, speech)
            if mention is None and index in told:
                mention = by_told_noun(words, index, told[index], speech)
            if mention is None and index in behind_verbs:
                mention = bare_name(words, index, index + uncased_name(words, index, speech))
                mention = with_apposition(words, mention, speech)
            if mention is not None:
                found.append(mention)
                free = mention.last
    return found


def _mention_at(words: Words, index: int, speech: SpeechWords) -> Mention | None:
    """The mention that begins with this word, if one does."""
    sign = words.signs[index]
    if sign & PRONOUN:
        if sign & AUXILIARY and not _stressed(words, index):
            return None
        return None if sign & ARTICLE and _owns_somebody(words, index) else _pronoun(words, index, speech)
    if sign & OTHER:
        return _another(words, index)
    if sign & HONORIFIC and _leads_name(words, index):
        return _titled(words, index, speech)
    if sign & HONORIFIC and not speech.cased and may_be_named(words, index + 1):
        return _titled(words, index, speech)
    if speech.capital_nouns and sign & CAPITAL:
        if sign & PARTICLE and words.opens(index):
            return _noble(words, index)
        head = _head(words, index)
        if head > index and words.signs[head] & (NOUN | DULL):
            return _by_last_noun(words, index, head, speech) if words.signs[head] & NOUN else None
    if sign & (ARTICLE | BEGINS | CAPITAL) == ARTICLE | BEGINS | CAPITAL:
        return bare_name(words, index, index + 1 + name_at(words, index + 1), kind=MentionKind.ORGANISATION)
    if sign & CAPITAL and not sign & (ROLE | DULL) and (noun := _office_behind_names(words, index, speech)):
        return _led_office(words, index, noun, speech)
    if sign & NOUN and not _leads_office(words, index, speech):
        return by_noun(words, index, speech)
    if sign & CAPITAL and not only_opens(words, index):
        return None if speech.capital_nouns and _is_thing(words, index) else _named(words, index, speech)
    return None


def _pronoun(words: Words, index: int, speech: SpeechWords) -> Mention:
    gender = speech.pronouns.get(words.lowers[index], "u")
    return Mention(words.starts[index], words.end(index), MentionKind.PRONOUN, index, index + 1, gender)


def _another(words: Words, index: int) -> Mention | None:
    """Somebody who is told by `another` alone, before a verb of saying."""
    after = index + 1
    if after >= len(words) or not words.joined(after) or not words.signs[after] & (VERB | AUXILIARY):
        return None
    first = index - (index > 0 and words.joined(index) and words.signs[index - 1] & ARTICLE != 0)
    return Mention(words.starts[first], words.end(index), MentionKind.ANONYMOUS, first, after)


def _owns_somebody(words: Words, index: int) -> bool:
    """Whether a pronoun is somebody's article, too, and stands as that: `said her coach`."""
    for noun in range(index + 1, min(index + 1 + _BODIES, len(words))):
        if not words.joined(noun) or words.signs[noun] & (VERB | AUXILIARY | PRONOUN | LINK):
            return False
        if words.signs[noun] & ROLE:
            return True
    return False


def _stressed(words: Words, index: int) -> bool:
    """Whether a word that stands before verbs, too, is a pronoun of its own: `selon lui`, but not `lui a répondu X`."""
    after = index + 1
    if after < len(words) and words.joined(after) and words.signs[after] & (VERB | AUXILIARY):
        return False
    return words.follows_comma(index) or (index > 0 and bool(words.signs[index - 1] & (LINK | ADDRESSEE | ACCORDING)))


def _leads_name(words: Words, index: int) -> bool:
    """Whether an honorific stands before a name; an office is none: `Justice Farrell`, `Justice Minister Ann Lee`."""
    after = index + 1
    # `M. de La Tour`
    after += after < len(words) and words.signs[after] & (PARTICLE | ARTICLE | CAPITAL) == PARTICLE
    if after >= len(words) or not words.signs[after] & CAPITAL or words.follows_comma(after):
        return False
    return not (words.signs[index] & ROLE and words.signs[after] & ROLE)


def _leads_office(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether a noun with a capital begins a longer office before a name: `Deputy Prime Minister Ann Lee`."""
    if not words.signs[index] & CAPITAL or not names_lead(speech):
        return False
    stop = index + name_at(words, index)
    return words.any_sign(ROLE, index + 1, stop - 1)


def _titled(words: Words, index: int, speech: SpeechWords) -> Mention:
    """An honorific with its name: `M. Stoltenberg`, `Mr Justice Farrell`; `Mme la ministre` is left to the role."""
    first = index + 1
    while words.signs[first] & HONORIFIC and _leads_name(words, first):
        first += 1
    count = name_at(words, first) if speech.cased else uncased_name(words, first, speech)
    mention = bare_name(words, first, first + count, speech.honorifics.get(words.lowers[index], "u"))
    if index and words.signs[index - 1] & ARTICLE and words.joined(index) and words.gaps[first] in BLANKS:
        # `la signora Pia Nardi`; an article belongs to a title that is written out.
        index -= 1
    mention.start, mention.first = words.starts[index], index
    return with_apposition(words, mention, speech)


def _named(words: Words, index: int, speech: SpeechWords) -> Mention:
    """A run of capitalised words: a role and a name, a name, or a body."""
    count = 1 if _is_wire_before_name(words, index, speech) else name_at(words, index)
    stop = index + count
    role = _last_role(words, index, stop) if names_lead(speech) else None
    bodies = words.signs[index if role is None else role : stop]
    if (count == 1 and _is_wire(words, index, speech)) or any(s & BODY for s in bodies):
        return bare_name(words, index, stop, kind=MentionKind.ORGANISATION)
    return with_apposition(words, _name_behind_role(words, index, stop, speech), speech)


def _head(words: Words, index: int) -> int:
    """The index of the last part of a word that is written with hyphens: by it, `SPD-Chef` is somebody."""
    while index + 1 < len(words) and words.gaps[index + 1] in HYPHENS and words.signs[index + 1] & CAPITAL:
        index += 1
    return index


def _by_last_noun(words: Words, index: int, head: int, speech: SpeechWords) -> Mention:
    """What the last noun of a word with hyphens mentions, the parts before it included."""
    mention = by_noun(words, head, speech)
    mention.first = min(mention.first, article_before(words, index, speech))
    mention.start = words.starts[mention.first]
    if mention.role_start is not None:
        mention.role_start = words.starts[index]
    return mention


def _noble(words: Words, index: int) -> Mention | None:
    """A name whose particle opens a sentence, before a verb: `Von der Leyen sagte`; not `Von der Partei hieß es`."""
    at = index + 1
    while at < len(words) and at <= index + 2 and words.signs[at] & (PARTICLE | ARTICLE) and words.joined(at):
        at += 1
    after = at + 1
    if at == index + 1 or after >= len(words) or not words.joined(at) or not words.joined(after):
        return None
    named = words.signs[at] & CAPITAL and not words.signs[at] & (NOUN | DULL)
    return bare_name(words, index, after) if named and words.signs[after] & (VERB | AUXILIARY) else None


def _office_behind_names(words: Words, index: int, speech: SpeechWords) -> int:
    """The index of the office that names lead in, or 0: `Union leader`, `a Ford spokesman`, `Harwick police chief`."""
    if not words.together & (ROLE | SOURCE) or not names_lead(speech):
        return 0
    at, size, signs, gaps = index + 1, len(words), words.signs, words.gaps
    while at < size and signs[at] & CAPITAL and gaps[at] == " ":
        at += 1
    for noun in range(at, min(at + _BODIES, size)):
        sign = signs[noun]
        if gaps[noun] != " " or sign & (CAPITAL | VERB):
            return 0
        if sign & ROLE or (sign & SOURCE and _is_told(words, noun + 1)):
            return noun
        if sign & (ENDS | DULL | LINK):
            return 0
    return 0


def _is_told(words: Words, index: int) -> bool:
    """Whether a verb of saying follows at once: `Harbour officials said`."""
    return index < len(words) and words.gaps[index] == " " and words.signs[index] & VERB != 0


def _led_office(words: Words, index: int, noun: int, speech: SpeechWords) -> Mention:
    """An office with the names before it, and their article."""
    mention = by_noun(words, noun, speech)
    mention.first = min(mention.first, article_before(words, index, speech))
    mention.start, mention.role_start = words.starts[mention.first], words.starts[index]
    return mention


def _is_thing(words: Words, index: int) -> bool:
    """Whether a lone noun stands behind an article or an adjective, as things do where all nouns have capitals."""
    word = words.texts[index]
    if word.isupper() or not index or (index + 1 < len(words) and _joined_name(words, index + 1)):
        return False
    before = words.signs[index - 1]
    plain = not before & (CAPITAL | VERB) and words.lowers[index - 1][-2:] in _ADJECTIVES
    return words.gaps[index] == " " and bool(before & ARTICLE or plain)


def _joined_name(words: Words, index: int) -> bool:
    return bool(words.signs[index] & CAPITAL) and words.joined(index)


def _name_behind_role(words: Words, index: int, stop: int, speech: SpeechWords) -> Mention:
    """A name, and the capitalised role that leads it in: `Prime Minister Theresa May`."""
    last = _last_role(words, index, stop)
    if last is None and stop - index > 2 and words.texts[index].endswith(speech.role_endings or ("\0",)):
        last = index if len(words.texts[index]) >= _LONG_ROLE and words.gaps[index + 1] == " " else None
    if last is None:
        return bare_name(words, index, stop)
    name = bare_name(words, last + 1, stop, speech.roles.get(words.lowers[last], "u"))
    name.start = name.role_start = words.starts[index]
    name.first, name.role_end = index, words.end(last)
    return name


def _last_role(words: Words, index: int, stop: int) -> int | None:
    """The last office in a run of capitalised words that more of them follow."""
    return next((at for at in range(stop - 2, index - 1, -1) if words.signs[at] & ROLE), None)


def _is_wire_before_name(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether a name begins with whom somebody told something, and goes on with who did: `a dit à l’AFP Paul Roux`."""
    if not speech.adjectives_follow or not index or index + 2 >= len(words):
        return False
    led = words.signs[index - 1] & ADDRESSEE or (index > 1 and words.signs[index - 2] & ADDRESSEE)
    named = words.signs[index + 1] & words.signs[index + 2] & CAPITAL and words.gaps[index + 1] in BLANKS
    return bool(led and named) and _is_wire(words, index, speech) and not words.texts[index + 1].isupper()


def _is_wire(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether a word alone names a body: a short form in capitals, an agency that is written as names are."""
    return _is_short_form(words.texts[index]) or words.lowers[index] in speech.wires


def _is_short_form(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper()
