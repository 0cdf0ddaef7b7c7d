"""Who is spoken to: the mention behind `à` or `to`, or right behind the verb, as in `told reporters`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from wireparse.context import Context
from wireparse.passage import Span
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ADDRESSEE, ARTICLE

_NEAR = 12
"""So many words behind the cue an addressee may stand."""


def find_addressee(
    paragraph: Paragraph, cue: Span, speaker: Mention, said: Sequence[Span], context: Context
) -> Span | None:
    """The first mention after the cue, other than the speaker, that is spoken to; in the same sentence.

    Nobody whom the words that are `said` mention is spoken to.
    """
    words, places = paragraph.words, paragraph.places
    _, limit = paragraph.sentence(cue.end - 1, cue.end)
    first = words.at(cue.end)
    for at in range(bisect_left(places, cue.end), len(places)):
        mention = paragraph.mentions[at]
        if mention.start >= limit or mention.first - first > _NEAR:
            return None
        if mention.start == speaker.start or mention.kind is MentionKind.PRONOUN:
            continue
        if any(span.start <= mention.start < span.end for span in said):
            continue
        behind_verb = mention.first == first and speaker.start < cue.start
        # `sagte sie der Zeitung`: in the dative, right behind who speaks.
        if speaker.end + 1 == mention.start and mention.first < len(words):
            behind_verb |= words.lowers[mention.first] in context.pack.speech.datives
        begin = mention.first
        if begin > first + 1 and words.signs[begin - 1] & ARTICLE and not words.signs[begin - 1] & ADDRESSEE:
            # `à l’AFP`: a name is mentioned without its article.
            begin -= 1
        led = begin > first and words.signs[begin - 1] & ADDRESSEE
        if behind_verb or (led and not _is_place(paragraph, mention, context)):
            start = words.starts[begin] if led and begin < mention.first else mention.start
            return Span(start, _whole(paragraph, at, speaker))
    return None


def _is_place(paragraph: Paragraph, mention: Mention, context: Context) -> bool:
    """Whether a mention behind `à` or `to` is a lone name that is no agency's: `lundi à Rabat`."""
    if mention.kind is not MentionKind.NAME or mention.start != mention.name_start:
        return False
    name = paragraph.text[mention.start : mention.end]
    return " " not in name and not context.register.find(name)


def _whole(paragraph: Paragraph, at: int, speaker: Mention) -> int:
    """The end of a mention with the name that follows it at once: `the news agency DPA`."""
    end = paragraph.mentions[at].end
    following = paragraph.mentions[at + 1 : at + 2]
    if not following or following[0].start != end + 1 or following[0].start == speaker.start:
        return end
    bare = following[0].kind in (MentionKind.NAME, MentionKind.ORGANISATION) and following[0].role_start is None
    # `à l’AFP le ministre` goes on with the speaker.
    return following[0].end if bare else end
