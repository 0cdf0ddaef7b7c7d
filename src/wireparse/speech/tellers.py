"""Who tells a reported clause: the mention before its verb or behind it, whole, and led in by no preposition."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ADDRESSEE, ARTICLE, LINK, PARTICLE, PREPOSITION
from wireparse.speech.told_nouns import noun_before
from wireparse.speech.words import Words


def teller_of(paragraph: Paragraph, index: int, at: int, low: int) -> Mention | None:
    """The mention before the verb in its sentence, nearest first; or, where there is none, the one behind it.

    A noun that no pack knows, right before the verb, is nearer: `as the foreman said`.
    """
    places, starts = paragraph.places, paragraph.words.starts
    before = bisect_left(places, starts[index]) - 1
    noun = _plain_noun(paragraph, index, before)
    if noun is not None:
        return noun
    if before >= 0 and places[before] >= low:
        return _first_of(paragraph, before, low)
    behind = before + 1
    if behind < len(places) and places[behind] < starts[at]:
        return paragraph.mentions[behind]
    return None


def _plain_noun(paragraph: Paragraph, index: int, before: int) -> Mention | None:
    """The noun right before a verb that no pack knows, if nothing leads it in and it stands behind the mention."""
    words = paragraph.words
    bounds = noun_before(words, index)
    if bounds is None or (before >= 0 and paragraph.mentions[before].last > bounds[0]):
        return None
    first, last = bounds
    if first and words.joined(first) and words.signs[first - 1] & (PREPOSITION | ADDRESSEE | LINK | PARTICLE):
        return None
    end = words.end(last - 1)
    return Mention(
        words.starts[first], end, MentionKind.ANONYMOUS, first, last, role_start=words.starts[first + 1], role_end=end
    )


def is_owner(words: Words, mention: Mention) -> bool:
    """Whether a name only tells whose the subject is: `l’offre de Tazi intervient alors que …`."""
    if not mention.first or mention.kind is not MentionKind.NAME:
        return False
    sign = words.signs[mention.first - 1]
    return bool(sign & LINK and sign & PARTICLE)


def _first_of(paragraph: Paragraph, at: int, low: int) -> Mention:
    """The mention at that index, or the one it only adds to: `X, head of Y, said`."""
    mention = paragraph.mentions[at]
    while at:
        earlier = paragraph.mentions[at - 1]
        between = paragraph.text[earlier.end : mention.start]
        if earlier.start < low or len(between) > 40 or not _adds(between):
            break
        if mention.kind is MentionKind.NAME and earlier.kind is not MentionKind.NAME and between.lstrip()[:1] == ",":
            # `Devant la presse, M. Tazi a dit`: a name adds nothing to what stands before its comma.
            break
        if between.lstrip()[:1] == "," and _is_led(paragraph.words, earlier):
            # `Citada pela Gazeta, Ana Lima disse`
            break
        at, mention = at - 1, earlier
    return mention


def _is_led(words: Words, mention: Mention) -> bool:
    """Whether a preposition stands before somebody, an article between or not."""
    before = mention.first - 1
    before -= before > 0 and words.signs[before] & (ARTICLE | PREPOSITION) == ARTICLE
    return before >= 0 and bool(words.signs[before] & (PREPOSITION | ADDRESSEE))


def _adds(between: str) -> bool:
    """Whether words between two mentions make the second a part of the first: an apposition, an owner."""
    words = between.split()
    return between.lstrip().startswith((",", "(")) or (
        0 < len(words) <= 3 and words[-1].islower() and len(words[-1]) <= 3
    )


def teller_behind(paragraph: Paragraph, at: int, high: int, last: int) -> Mention | None:
    """The first mention from that index on, in the sentence, that no preposition makes a place or one spoken to.

    Right behind the verb, whose words end at `last`, one may lead in the source: `рассказали в мэрии`.
    """
    for mention in paragraph.mentions[at : at + 5]:
        if mention.start >= high:
            return None
        led = paragraph.words.signs[mention.first - 1] if mention.first else 0
        if not led & ADDRESSEE and not (led & PREPOSITION and mention.first - 1 > last):
            return mention
    return None
