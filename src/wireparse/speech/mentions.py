"""Who is mentioned: the words of a text that name a person, a body or a source."""

from __future__ import annotations

import enum
import functools

from attrs import evolve, frozen

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.packs import Pack
from wireparse.speech.names import Token, Words, name_at, read_words

_ROLE_WORDS = 12
"""The longest complement of a role, in words."""


class MentionKind(enum.Enum):
    """What kind of words mention somebody."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"


@frozen(kw_only=True)
class Mention:
    """The literal words that stand for somebody, with article, honorific and role.

    `name_start` and `name_end` bound the bare name inside, `role_start` and `role_end` the role without its article.
    """

    start: int
    end: int
    kind: MentionKind
    gender: str = "u"
    name_start: int | None = None
    name_end: int | None = None
    role_start: int | None = None
    role_end: int | None = None


def find_mentions(text: str, start: int, end: int, context: Context) -> tuple[Mention, ...]:
    """The mentions of a range of the text, in order; none overlaps another."""
    words = read_words(text, start, end, context)
    told, dull = _telling(context.pack.speech), _dull(context.pack)
    found: list[Mention] = []
    free = 0
    # Most words are of no interest: in lower case, and no noun or pronoun that stands for somebody; or a capital that
    # only opens a sentence.
    for index in [
        i
        for i, word in enumerate(words.texts)
        if (word in told or "-" in word if word.islower() else word.lower() not in dull)
    ]:
        if index >= free:
            mention, used = _mention_at(words, index, context)
            if mention is not None:
                found.append(mention)
            free = index + used
    return tuple(found)


@functools.cache
def _telling(speech: SpeechWords) -> frozenset[str]:
    """Every word in lower case that may begin a mention."""
    return speech.organisations.union(speech.pronouns, speech.honorifics, speech.roles, speech.anonymous)


@functools.cache
def _dull(pack: Pack) -> frozenset[str]:
    """Every word that begins no mention even with a capital."""
    speech = pack.speech
    return speech.not_names.union(speech.articles, pack.frequent) - _telling(speech)


def _mention_at(words: Words, index: int, context: Context) -> tuple[Mention | None, int]:
    """The mention that begins with this word, and how many words it takes; `None` and 1 if none begins here."""
    speech = context.pack.speech
    token = words[index]
    if token.lower in speech.pronouns or ("-" in token.lower and token.lower.rpartition("-")[2] in speech.pronouns):
        return _pronoun(token, context), 1
    if token.lower in speech.honorifics and index + 1 < len(words) and words[index + 1].capital:
        return _titled(words, index, context)
    if _noun_kind(token.lower, context):
        return _by_noun(words, index, context)
    if token.capital and not _only_opens(words, index, context):
        return _named(words, index, context)
    return None, 1


def _pronoun(token: Token, context: Context) -> Mention:
    """A pronoun, alone or behind a hyphen: `il`, `a-t-il`."""
    whole = token.lower in context.pack.speech.pronouns
    word = token.lower if whole else token.lower.rpartition("-")[2]
    start = token.end - len(word)
    return Mention(start=start, end=token.end, kind=MentionKind.PRONOUN, gender=context.pack.speech.pronouns[word])


def _titled(words: Words, index: int, context: Context) -> tuple[Mention | None, int]:
    """An honorific with its name: `M. Stoltenberg`, `Mme la ministre` is left to the role."""
    count = name_at(words, index + 1, context)
    gender = context.pack.speech.honorifics[words[index].lower]
    mention = _name(words, index + 1, count, gender)
    mention = evolve(mention, start=words[index].start)
    return _with_apposition(words, index + 1 + count, mention, index, context)


def _named(words: Words, index: int, context: Context) -> tuple[Mention | None, int]:
    """A run of capitalised words: a role and a name, a name, or a short form in capitals."""
    count = name_at(words, index, context)
    token = words[index]
    if count == 1 and _is_short_form(token.text):
        return _organisation(words, index, 1), 1
    if any(words[at].lower in context.pack.speech.organisations for at in range(index, index + count)):
        return _organisation(words, index, count), count
    mention = _name_behind_role(words, index, count, context)
    return _with_apposition(words, index + count, mention, index, context)


def _name_behind_role(words: Words, index: int, count: int, context: Context) -> Mention:
    """A name, and the capitalised role that leads it in: `Prime Minister Theresa May`."""
    roles = context.pack.speech.roles
    last = max((at for at in range(index, index + count - 1) if words[at].lower in roles), default=None)
    if last is None:
        return _name(words, index, count, "u")
    name = _name(words, last + 1, index + count - last - 1, roles[words[last].lower])
    start = words[index].start
    return evolve(name, start=start, role_start=start, role_end=words[last].end)


def _name(words: Words, index: int, count: int, gender: str) -> Mention:
    first, last = words[index], words[index + count - 1]
    return Mention(
        start=first.start, end=last.end, kind=MentionKind.NAME, gender=gender, name_start=first.start, name_end=last.end
    )


def _organisation(words: Words, index: int, count: int) -> Mention:
    first, last = words[index], words[index + count - 1]
    return Mention(
        start=first.start,
        end=last.end,
        kind=MentionKind.ORGANISATION,
        name_start=first.start,
        name_end=last.end,
    )


def _is_short_form(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper()


def _only_opens(words: Words, index: int, context: Context) -> bool:
    """Whether a capital says nothing: a word that is no name, or a lone word that opens its sentence in lower use."""
    speech = context.pack.speech
    token = words[index]
    if token.lower in _dull(context.pack):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    continued = following is not None and following.joined and following.capital
    if token.opens and not continued:
        return token.lower in speech.verbs or token.lower in speech.judging
    # Where nouns are capitalised (or no pack says otherwise) a lone capital is weak evidence.
    return False


# ---------------------------------------------------------------- roles, bodies, sources


def _noun_kind(word: str, context: Context) -> MentionKind | None:
    return _nouns(context.pack.speech).get(word)


@functools.cache
def _nouns(speech: SpeechWords) -> dict[str, MentionKind]:
    """Every noun that stands for somebody, with its kind; an office wins over a source, a source over a body."""
    kinds = (
        (MentionKind.ORGANISATION, speech.organisations),
        (MentionKind.ANONYMOUS, speech.anonymous),
        (MentionKind.ROLE, speech.roles),
    )
    return {word: kind for kind, words in kinds for word in words}


def _by_noun(words: Words, index: int, context: Context) -> tuple[Mention | None, int]:
    """A role, a body or a source by its noun, with article before and complement behind, and a name if one follows."""
    kind = _noun_kind(words[index].lower, context)
    assert kind is not None
    stop = _complement(words, index + 1, context)
    first = _with_article(words, index, context)
    gender = _gender(words, first, index, context)
    mention = Mention(
        start=words[first].start,
        end=words[stop - 1].end,
        kind=kind,
        gender=gender,
        role_start=words[index].start,
        role_end=words[stop - 1].end,
    )
    if kind is MentionKind.ROLE:
        named, used = _role_with_name(words, stop, mention, context)
        if named is not None:
            return named, used - index
    return mention, stop - index


def _role_with_name(words: Words, stop: int, role: Mention, context: Context) -> tuple[Mention | None, int]:
    """A name behind a role, with or without a comma: `le maire, Ali Tazi`, `President Ann Lee`."""
    if stop >= len(words):
        return None, stop
    token = words[stop]
    near = token.joined or token.gap.strip() == ","
    if token.gap.strip() == "," and token.lower in context.pack.speech.roles:
        # One person with two offices: `le ministre du Budget, porte-parole du gouvernement, Hamid Ouazzani`.
        second, used = _by_noun(words, stop, context)
        if second is not None and second.kind is MentionKind.NAME:
            return evolve(second, start=role.start, role_start=role.role_start, role_end=role.role_end), stop + used
    titled = token.lower in context.pack.speech.honorifics and stop + 1 < len(words)
    first = stop + 1 if titled else stop
    if not near or not words[first].capital or (not titled and _only_opens(words, first, context)):
        return None, stop
    count = name_at(words, first, context)
    if token.gap.strip() == "," and count == 1 and not titled:
        return None, stop
    name = _name(words, first, count, role.gender)
    return evolve(name, start=role.start, role_start=role.role_start, role_end=role.role_end), first + count


def _complement(words: Words, index: int, context: Context) -> int:
    """Where the complement of a noun ends: adjectives, and what `of`-like words and articles lead in."""
    speech = context.pack.speech
    start = index
    while index < len(words) and index - start < _ROLE_WORDS:
        token = words[index]
        if not token.joined:
            break
        if token.capital:
            # A capital belongs to the complement only behind a linking word: `chef de l’OTAN`, not `président Macron`.
            if index == start or words[index - 1].lower not in speech.links:
                break
            index += _led_names(words, index)
        elif token.lower in speech.links:
            if not _leads_on(words, index, context):
                break
            index += 1
        elif _ends_complement(token.lower, context) or _starts_predicate(words, start, index, context):
            break
        else:
            index += 1
    return index


def _starts_predicate(words: Words, start: int, index: int, context: Context) -> bool:
    """Whether a plain word right behind the noun is none of it: where adjectives stand before, only nouns are."""
    speech = context.pack.speech
    # `a person close to the board`: sources without a name are told by what follows.
    loose = speech.adjectives_follow or words[start - 1].lower in speech.anonymous
    if loose or any(words[at].lower in speech.links for at in range(start, index)):
        return False
    return words[index].lower not in speech.roles and words[index].lower not in speech.organisations


def _ends_complement(word: str, context: Context) -> bool:
    return word in _enders(context.pack)


@functools.cache
def _enders(pack: Pack) -> frozenset[str]:
    """Every word that ends the complement of a noun."""
    speech = pack.speech
    return speech.auxiliaries.union(speech.verbs, speech.pronouns, pack.frequent, speech.that)


def _led_names(words: Words, index: int) -> int:
    """How many capitalised words a linking word leads in: one, or all where only two follow each other."""
    count = 1
    while index + count < len(words) and words[index + count].capital and words[index + count].gap in (" ", "\u00a0"):
        count += 1
    return count if count == 2 and words[index].text.isupper() else 1 if count >= 2 else count


def _leads_on(words: Words, index: int, context: Context) -> bool:
    """Whether something follows a linking word that it can lead in."""
    if index + 1 >= len(words) or not words[index + 1].joined:
        return False
    following = words[index + 1].lower
    return following in context.pack.speech.links or not _ends_complement(following, context)


def _with_article(words: Words, index: int, context: Context) -> int:
    """The index of the article or of what stands between it and the noun: `the company's chief executive`."""
    articles = context.pack.speech.articles
    first = index
    while first and index - first < 4 and words[first].joined:
        before = words[first - 1]
        if before.lower in articles:
            return first - 1
        if index - first >= 3 or before.capital != words[index].capital or not before.joined:
            break
        first -= 1
    return index


def _gender(words: Words, first: int, index: int, context: Context) -> str:
    gender = context.pack.speech.roles.get(words[index].lower, "u")
    if gender != "u" or first == index:
        return gender
    return {"le": "m", "un": "m", "la": "f", "une": "f", "el": "m", "il": "m", "der": "m"}.get(words[first].lower, "u")


def _with_apposition(words: Words, stop: int, mention: Mention, index: int, context: Context) -> tuple[Mention, int]:
    """A name with the role that follows it between commas: `Maria Lopez, a spokeswoman for the ministry`."""
    if stop >= len(words) or words[stop].gap.strip() != ",":
        return mention, stop - index
    at = stop
    while at < len(words) and at - stop < 4 and (at == stop or words[at].joined):
        if words[at].lower in context.pack.speech.roles:
            end = _complement(words, at + 1, context)
            if end < len(words) and words[end].capital and words[end].gap.strip() in ("", ","):
                # `lundi à Rabat, le ministre, Ali Tazi`: the office is the next one's.
                break
            role = evolve(mention, role_start=words[at].start, role_end=words[end - 1].end)
            gender = context.pack.speech.roles[words[at].lower] if mention.gender == "u" else mention.gender
            return evolve(role, gender=gender), end - index
        at += 1
    return mention, stop - index
