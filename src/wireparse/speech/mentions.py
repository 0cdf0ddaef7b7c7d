"""Who is mentioned: the words of a text that name a person, a body or a source."""

from __future__ import annotations

import enum

from attrs import define

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.speech.names import name_at
from wireparse.speech.offices import article_before, complement_end
from wireparse.speech.signs import (
    ACCORDING,
    ADDRESSEE,
    AFFILIATING,
    ARTICLE,
    AUXILIARY,
    BEGINS,
    BODY,
    CAPITAL,
    DULL,
    HONORIFIC,
    JUDGING,
    LINK,
    NOUN,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SOURCE,
    THAT,
    VERB,
)
from wireparse.speech.told_nouns import told_nouns
from wireparse.speech.uncased import enclosed_name, may_be_named, name_in_office, subjects, uncased_name
from wireparse.speech.words import BLANKS, HYPHENS, Words, read_words

_ADJECTIVES = frozenset(("en", "er", "es", "em"))
"""The endings of adjectives before a noun, in languages whose nouns have capitals."""
_BRACKETS = frozenset((" (", " ["))
_ASIDE = 6
"""A bracket behind a name, which says its party or place, has so many words at most."""
_AGE = 3
"""So many figures has an age at most."""
_APPOSED = 4
"""A role behind a name and a comma stands within so many words: `Lee, the agency's former chief`."""


_LONG_ROLE = 10
"""A noun of so many letters before two names is an office, if it ends as offices do: `Glockengießer Ansgar Pohl`."""


class MentionKind(enum.Enum):
    """What kind of words mention somebody."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"


# Not frozen, as dozens are made for each one that is kept; once found, none is changed.
@define(eq=False)
class Mention:
    """The literal words that stand for somebody, with article, honorific and role.

    `first` and `last` are the indices of its first word and of the word behind it, in the words that were read.
    `name_start` and `name_end` bound the bare name inside, `role_start` and `role_end` the role without its article.
    """

    start: int
    end: int
    kind: MentionKind
    first: int = 0
    last: int = 0
    gender: str = "u"
    name_start: int | None = None
    name_end: int | None = None
    role_start: int | None = None
    role_end: int | None = None


def find_mentions(text: str, start: int, end: int, context: Context) -> list[Mention]:
    """The mentions of a range of the text, in order; none overlaps another."""
    return mentions_in(read_words(text, ((start, end),), context.pack), context.pack.speech)


def mentions_in(words: Words, speech: SpeechWords) -> list[Mention]:
    """The mentions among these words, in order; none overlaps another."""
    found: list[Mention] = []
    free = 0
    behind_verbs = frozenset() if speech.cased else frozenset(subjects(words))
    told = told_nouns(words) if speech.cased else {}
    begins = BEGINS | (PARTICLE if speech.capital_nouns else 0)
    for index in [i for i, sign in enumerate(words.signs) if sign & begins or i in behind_verbs or i in told]:
        if index >= free:
            mention = _mention_at(words, index, speech)
            if mention is None and index in told:
                mention = _told(words, index, told[index], speech)
            if mention is None and index in behind_verbs:
                mention = _name(words, index, index + uncased_name(words, index, speech))
                mention = _with_apposition(words, mention, speech)
            if mention is not None:
                found.append(mention)
                free = mention.last
    return found


def _mention_at(words: Words, index: int, speech: SpeechWords) -> Mention | None:
    """The mention that begins with this word, if one does."""
    sign = words.signs[index]
    if sign & PRONOUN:
        return _pronoun(words, index, speech) if not sign & AUXILIARY or _stressed(words, index) else None
    if sign & HONORIFIC and index + 1 < len(words) and words.signs[index + 1] & CAPITAL:
        return _titled(words, index, speech)
    if sign & HONORIFIC and not speech.cased and may_be_named(words, index + 1):
        return _titled(words, index, speech)
    if speech.capital_nouns and sign & CAPITAL:
        if sign & PARTICLE and words.opens(index):
            return _noble(words, index)
        head = _head(words, index)
        if head > index and words.signs[head] & (NOUN | DULL):
            return _by_last_noun(words, index, head, speech) if words.signs[head] & NOUN else None
    if sign & CAPITAL and not sign & (ROLE | DULL) and words.opens(index) and _is_office(words, index + 1):
        return _led_office(words, index, speech)
    if sign & NOUN:
        return _by_noun(words, index, speech)
    if sign & CAPITAL and not _only_opens(words, index):
        return None if speech.capital_nouns and _is_thing(words, index) else _named(words, index, speech)
    return None


def _told(words: Words, index: int, stop: int, speech: SpeechWords) -> Mention:
    """A noun that no pack knows, by its verb of saying; with the name behind it, if one follows."""
    end, gender = words.end(stop - 1), _gender(words, index, index + 1, speech)
    noun = Mention(
        words.starts[index], end, MentionKind.ANONYMOUS, index, stop, gender, None, None, words.starts[index + 1], end
    )
    return _role_with_name(words, noun, speech, 1) or noun


def _pronoun(words: Words, index: int, speech: SpeechWords) -> Mention:
    gender = speech.pronouns.get(words.lowers[index], "u")
    return Mention(words.starts[index], words.end(index), MentionKind.PRONOUN, index, index + 1, gender)


def _stressed(words: Words, index: int) -> bool:
    """Whether a word that stands before verbs, too, is a pronoun of its own: `selon lui`, but not `lui a répondu X`."""
    after = index + 1
    if after < len(words) and words.joined(after) and words.signs[after] & (VERB | AUXILIARY):
        return False
    return words.follows_comma(index) or (index > 0 and bool(words.signs[index - 1] & (LINK | ADDRESSEE | ACCORDING)))


# ---------------------------------------------------------------- names


def _titled(words: Words, index: int, speech: SpeechWords) -> Mention:
    """An honorific with its name: `M. Stoltenberg`; `Mme la ministre` is left to the role."""
    first = index + 1
    count = name_at(words, first) if speech.cased else uncased_name(words, first, speech)
    mention = _name(words, first, first + count, speech.honorifics.get(words.lowers[index], "u"))
    if index and words.signs[index - 1] & ARTICLE and words.joined(index) and words.gaps[first] in BLANKS:
        # `la signora Pia Nardi`; an article belongs to a title that is written out.
        index -= 1
    mention.start, mention.first = words.starts[index], index
    return _with_apposition(words, mention, speech)


def _named(words: Words, index: int, speech: SpeechWords) -> Mention:
    """A run of capitalised words: a role and a name, a name, or a body."""
    count = name_at(words, index)
    stop = index + count
    if (count == 1 and _is_short_form(words.texts[index])) or any(s & BODY for s in words.signs[index:stop]):
        return _name(words, index, stop, kind=MentionKind.ORGANISATION)
    return _with_apposition(words, _name_behind_role(words, index, stop, speech), speech)


def _head(words: Words, index: int) -> int:
    """The index of the last part of a word that is written with hyphens: by it, `SPD-Chef` is somebody."""
    while index + 1 < len(words) and words.gaps[index + 1] in HYPHENS and words.signs[index + 1] & CAPITAL:
        index += 1
    return index


def _by_last_noun(words: Words, index: int, head: int, speech: SpeechWords) -> Mention:
    """What the last noun of a word with hyphens mentions, the parts before it included."""
    mention = _by_noun(words, head, speech)
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
    return _name(words, index, after) if named and words.signs[after] & (VERB | AUXILIARY) else None


def _is_office(words: Words, index: int) -> bool:
    """Whether a plain word right behind is the noun of an office: `Union leader Marlene Joseph`."""
    return index < len(words) and words.signs[index] & (ROLE | CAPITAL) == ROLE and words.gaps[index] == " "


def _led_office(words: Words, index: int, speech: SpeechWords) -> Mention:
    """An office whose first word has a capital because it opens the sentence."""
    mention = _by_noun(words, index + 1, speech)
    mention.first, mention.start = index, words.starts[index]
    mention.role_start = mention.start
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
    last = next((at for at in range(stop - 2, index - 1, -1) if words.signs[at] & ROLE), None)
    if last is None and stop - index > 2 and words.texts[index].endswith(speech.role_endings or ("\0",)):
        last = index if len(words.texts[index]) >= _LONG_ROLE and words.gaps[index + 1] == " " else None
    if last is None:
        return _name(words, index, stop)
    name = _name(words, last + 1, stop, speech.roles.get(words.lowers[last], "u"))
    name.start = name.role_start = words.starts[index]
    name.first, name.role_end = index, words.end(last)
    return name


def _name(words: Words, index: int, stop: int, gender: str = "u", kind: MentionKind = MentionKind.NAME) -> Mention:
    """The words from `index` on, before `stop`, as a bare name: a person's, or that of a body."""
    start, end = words.starts[index], words.end(stop - 1)
    return Mention(start, end, kind, index, stop, gender, start, end)


def _is_short_form(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper()


def _only_opens(words: Words, index: int) -> bool:
    """Whether a capital says nothing: a word that is no name, or a lone verb that opens its sentence."""
    if words.signs[index] & DULL:
        return True
    if not words.signs[index] & (VERB | JUDGING) or not words.opens(index):
        return False
    after = index + 1
    return not (after < len(words) and words.signs[after] & CAPITAL and words.joined(after))


# ---------------------------------------------------------------- roles, bodies, sources


def _by_noun(words: Words, index: int, speech: SpeechWords, offices: int = 2) -> Mention:
    """A role, a body or a source by its noun, with article before and complement behind, and a name if one follows.

    `offices` is how many may stand one behind the other before the name.
    """
    sign = words.signs[index]
    kind = MentionKind.ROLE if sign & ROLE else MentionKind.ANONYMOUS if sign & SOURCE else MentionKind.ORGANISATION
    stop = complement_end(words, index + 1, speech)
    if sign & BODY and speech.adjectives_follow and _goes_on_named(words, stop):
        # `el grupo Sedesa`, `l’associazione dei consumatori Utenti in Quota`: the name stands behind what it is.
        stop = complement_end(words, stop + name_at(words, stop), speech)
    first = article_before(words, index, speech)
    # Where all nouns have capitals, adjectives before them are told from them, and are no part of the role.
    opening = index if speech.capital_nouns else first + (words.signs[first] & ARTICLE > 0 and first < index)
    role_start, end = words.starts[opening], words.end(stop - 1)
    gender = _gender(words, first, index, speech)
    mention = Mention(words.starts[first], end, kind, first, stop, gender, None, None, role_start, end)
    if not speech.cased and kind is MentionKind.ROLE:
        return _named_uncased(words, mention, index, speech)
    return (kind is MentionKind.ROLE and _role_with_name(words, mention, speech, offices)) or mention


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
        stop = min(stop, begin + uncased_name(words, begin, speech))
    if begin == stop:
        return role
    name = _name(words, begin, stop, role.gender if role.gender != "p" else "u")
    name.start, name.first = role.start, role.first
    name.role_start, name.role_end = role.role_start, words.end(begin - 1)
    return name


def _role_with_name(words: Words, role: Mention, speech: SpeechWords, offices: int) -> Mention | None:
    """A name behind a role, with or without a comma: `le maire, Ali Tazi`, `President Ann Lee`."""
    stop = role.last
    if stop >= len(words):
        return None
    comma = words.follows_comma(stop)
    name = None
    noun = stop + bool(words.signs[stop] & ARTICLE)
    if comma and offices > 1 and noun < len(words) and words.signs[noun] & ROLE:
        # One person with two offices: `le ministre du Budget, porte-parole du gouvernement, Hamid Ouazzani`,
        # `son président, le compositeur Driss Filali`.
        second = _by_noun(words, noun, speech, offices - 1)
        name = second if second.kind is MentionKind.NAME else None
        if name is not None and noun > stop:
            role = second
    if name is None and (comma or words.joined(stop)):
        name = _name_behind(words, stop, comma, role.gender)
    if name is not None:
        name.start, name.first = role.start, role.first
        if name.gender == "p":
            # `l’un des maires adjoints, Fleur X`: the office is told of several, the name is one's.
            name.gender = "u"
        name.role_start, name.role_end = role.role_start, role.role_end
        _with_apposition(words, name, speech)
    return name


def _name_behind(words: Words, index: int, comma: bool, gender: str) -> Mention | None:
    """The name at that index, an honorific before it or not; behind a comma a lone word is none."""
    titled = bool(words.signs[index] & HONORIFIC) and index + 1 < len(words)
    first = index + titled
    if not words.signs[first] & CAPITAL:
        return None
    count = name_at(words, first)
    if not titled and (count == 1 or words.signs[first] & ARTICLE) and _only_opens(words, first):
        return None
    return None if comma and count == 1 and not titled else _name(words, first, first + count, gender)


def _gender(words: Words, first: int, index: int, speech: SpeechWords) -> str:
    gender = speech.roles.get(words.lowers[index], "u")
    if gender != "u" or first == index:
        return gender
    return {"le": "m", "un": "m", "la": "f", "une": "f", "el": "m", "il": "m", "der": "m"}.get(words.lowers[first], "u")


def _with_apposition(words: Words, mention: Mention, speech: SpeechWords) -> Mention:
    """A name with the role that follows it between commas: `Maria Lopez, a spokeswoman for the ministry`."""
    stop = mention.last = _past_asides(words, mention, speech)
    if stop >= len(words) or not words.follows_comma(stop) or words.signs[stop] & (LINK | ARTICLE) == LINK:
        return mention
    for at in range(stop, min(stop + _APPOSED, len(words))):
        if at > stop and (not words.joined(at) or _is_object(words, at)):
            break
        if words.signs[at] & (VERB | ADDRESSEE | PREPOSITION) and not words.signs[at] & (ROLE | ARTICLE):
            # `Ana Lima, perguntou ao ministro`: a sentence that goes on.
            break
        if words.signs[at] & ROLE:
            end = complement_end(words, at + 1, speech, named=True)
            if _leads_to_name(words, end) or _speaks_itself(words, mention.first, end):
                # `lundi à Rabat, le ministre, Ali Tazi`: the office is the next one's.
                break
            if mention.gender == "u":
                mention.gender = speech.roles.get(words.lowers[at], "u")
            if mention.role_start is None:
                mention.role_start, mention.role_end = words.starts[at], words.end(end - 1)
            mention.last = end
            break
    return mention


def _past_asides(words: Words, mention: Mention, speech: SpeechWords) -> int:
    """The index behind what a name has beside it that is no sentence: a bracket, an age, where somebody belongs."""
    stop = _past_age(words, _past_bracket(words, mention.last))
    if speech.adjectives_follow and mention.last - mention.first > 1 and _belongs(words, stop):
        return complement_end(words, stop, speech, named=True)
    return stop


def _belongs(words: Words, index: int) -> bool:
    """Whether a body follows that somebody is told to belong to: `Emanuele Alla dell’istituto Casale`."""
    if index + 1 >= len(words) or not words.joined(index) or not words.joined(index + 1):
        return False
    led = words.signs[index] & LINK and words.signs[index] & (PARTICLE | AFFILIATING)
    at = index + 1 + (words.signs[index + 1] & ARTICLE != 0)
    return bool(led) and at < len(words) and bool(words.signs[at] & (BODY | CAPITAL))


def _past_age(words: Words, index: int) -> int:
    """The index behind an age between commas: `Ann Lee, 54, a nurse`, `Ana Ruiz, de 54 años, enfermera`."""
    if index >= len(words) or not words.follows_comma(index):
        return index
    at = index + (words.signs[index] & LINK != 0)
    if at >= len(words) or not words.texts[at].isdecimal() or len(words.texts[at]) > _AGE:
        return index
    return at + 2 if at + 1 < len(words) and words.gaps[at + 1] in BLANKS else at + 1


def _past_bracket(words: Words, index: int) -> int:
    """The index of the first word behind a short bracket that opens there: `Angelo Bonelli (Avs)`."""
    if index >= len(words) or words.gaps[index] not in _BRACKETS:
        return index
    stop = min(index + _ASIDE, len(words))
    return next((at for at in range(index + 1, stop) if words.gaps[at].startswith(")")), index)


def _speaks_itself(words: Words, first: int, end: int) -> bool:
    """Whether the office behind a name that a preposition leads in has a verb: `no Estado, o secretário disse`."""
    if not first or end >= len(words) or words.gaps[end] not in BLANKS:
        return False
    led = words.signs[first - 1]
    return bool(led & (ADDRESSEE | PREPOSITION) and words.signs[end] & (VERB | AUXILIARY))


def _is_object(words: Words, index: int) -> bool:
    """Whether what follows the comma is a clause: a conjunction, or an article behind a plain word.

    `adding that the minister …`, `criticising the mayor`, `who accused the president`.
    """
    before = words.signs[index - 1]
    if words.signs[index] & THAT:
        return True
    return bool(words.signs[index] & ARTICLE) and not before & (AUXILIARY | LINK | ARTICLE | CAPITAL | ROLE | BODY)


def _leads_to_name(words: Words, index: int) -> bool:
    """Whether a capital follows, at once or behind a comma."""
    if index >= len(words) or not words.signs[index] & CAPITAL:
        return False
    return words.gaps[index].strip() in ("", ",")
