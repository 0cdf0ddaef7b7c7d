"""Who is introduced on the page of an interview: what stands above its first question names who answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import InterviewWords, SpeechWords, folded
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.mentions import find_mentions
from wireparse.story.stories import Story

_ABOUT = frozenset({BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.KICKER})
"""What says that a page is an interview wherever it stands."""
_TELLING = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BODY, BlockKind.SUBHEAD})
_READ = 3_000
"""So much of what stands above the first question is read, in code points."""
_SIGNED = 160
"""A last line that says who asked is no longer."""
_NEAR = 90
"""Who is interviewed is named so many code points behind the words that say so."""
_MARKS = '«“„"‘'
_NAME, _FULL = 4, 2
"""A name in a script without capitals has no more words than the first, and as many as the second at least."""
_INITIALS = 4
"""A label of more letters is no initials."""
_WORD = re.compile(r"[^\W_]+")
_OFFICE = re.compile(r"[^\W_]+(?:[ ][^\W_]+){0,4}")


@define(eq=False, repr=False)
class Introduction:
    """What stands around the questions: whether it tells of an interview, and whom it names."""

    interview: bool
    """Whether a word says that this is an interview."""
    people: dict[str, Mention]
    """Who is named, by the last word of the name, each by the fullest form."""
    interviewee: Mention | None
    """Who answers, if only one can be meant."""
    sure: bool
    """Whether words for an interview lead to the name."""


def read_introduction(source: Source, story: Story, first: int, context: Context) -> Introduction:
    """What the story says before its first question, which begins at `first`."""
    text = source.text
    spans = _above(source, story, first)
    named = list(_named(text, spans, context))
    people = _fullest(text, named)
    led = next(_led_to(text, spans, context), None)
    if led is not None and len(_name(text, people.setdefault(_surname(text, led), led))) < len(_name(text, led)):
        people[_surname(text, led)] = led
    who = people[_surname(text, led)] if led else _only_one(text, named, people, _headline(story, spans))
    return Introduction(_says_so(source, story, spans, context), people, who, led is not None)


def tells_of_interview(source: Source, story: Story, first: int, context: Context) -> bool:
    """Whether a word beside the story says that it is an interview, or its headline holds a marked quotation."""
    spans = _above(source, story, first)
    quoted = any(mark in _headline(story, spans).of(source.text) for mark in _MARKS)
    return quoted or _says_so(source, story, spans, context)


def _headline(story: Story, spans: Sequence[Span]) -> Span:
    """Where the headline stands; of a text that is a story and nothing else, its first line."""
    return story.headline.span if story.headline else spans[0] if spans else Span(0, 0)


def _says_so(source: Source, story: Story, spans: Sequence[Span], context: Context) -> bool:
    """Whether a line above the questions, about the story or at its end tells of an interview."""
    about = [*spans, *(source.trimmed(block.span) for block in story.of_kind(*_ABOUT)), *_last(source, story)]
    lines = (Span(span.start, min(span.end, span.start + _READ)).of(source.text) for span in about)
    return any(says_interview(line, context.pack.interview) for line in lines)


def says_interview(line: str, words: InterviewWords) -> bool:
    """Whether a line holds a word or phrase that tells of an interview.

    >>> says_interview("An interview with Ann Lee", InterviewWords(words=("interview",)))
    True
    """
    low = _bare(small(line))
    return any(_bare(phrase) in low for phrase in words.words)


def _bare(line: str) -> str:
    return f" {' '.join(_WORD.findall(line))} "


def _above(source: Source, story: Story, first: int) -> list[Span]:
    """What may name who answers: the headline and the paragraphs above the first question, as much as is read."""
    spans: list[Span] = []
    left = _READ
    for block in story.of_kind(*_TELLING):
        if block.span.start >= first or left <= 0:
            break
        span = source.trimmed(block.span)
        span = Span(span.start, min(span.end, span.start + left))
        left -= span.end - span.start
        spans.append(span)
    return spans


def _last(source: Source, story: Story) -> Iterator[Span]:
    """The last line of a story, which may say who asked."""
    span = source.trimmed(story.blocks[-1].span)
    if span.end - span.start <= _SIGNED:
        yield span


def _named(text: str, spans: Sequence[Span], context: Context) -> Iterator[Mention]:
    """Who is named with a full name or an office; not who signs a line of its own."""
    signed = tuple(folded(context.pack.byline.by))
    for span in spans:
        if span.end - span.start <= _SIGNED and small(span.of(text)).startswith(signed) and not _goes_on(text, span):
            continue
        for mention in find_mentions(text, span.start, span.end, context):
            if _is_meant(text, mention):
                yield mention


def _goes_on(text: str, span: Span) -> bool:
    """Whether a line is a sentence or holds marks: `Par la voix d’Ali Tazi, le port répond.`"""
    return text[span.end - 1] in ".!?»”" or ":" in span.of(text)


def _is_meant(text: str, mention: Mention) -> bool:
    """Whether a mention is a full name, or one with an office."""
    named = mention.kind is MentionKind.NAME
    return named and (len(_name(text, mention)) > 1 or mention.role_start is not None)


def _name(text: str, mention: Mention) -> list[str]:
    """The words of the bare name inside a mention."""
    start, end = mention.bare
    return small(text[start:end]).split()


def _surname(text: str, mention: Mention) -> str:
    return _name(text, mention)[-1]


def _fullest(text: str, named: list[Mention]) -> dict[str, Mention]:
    people: dict[str, Mention] = {}
    for mention in named:
        known = people.setdefault(_surname(text, mention), mention)
        if len(_name(text, mention)) > len(_name(text, known)):
            people[_surname(text, mention)] = mention
    return people


def _led_to(text: str, spans: Sequence[Span], context: Context) -> Iterator[Mention]:
    """Who is named right behind words such as `interview with`, read anew from there on."""
    for span in spans:
        low = small(span.of(text))
        for phrase in context.pack.interview.with_:
            at = low.find(phrase)
            if at < 0:
                continue
            start = _blanks_behind(text, span.start + at + len(phrase), span.end)
            if not context.pack.speech.cased and (mention := _uncased(text, start, span.end, context.pack.speech)):
                yield mention
            for mention in find_mentions(text, start, min(start + 2 * _NEAR, span.end), context):
                if mention.start <= start + _NEAR and _is_meant(text, mention):
                    yield mention


def _blanks_behind(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _uncased(text: str, start: int, end: int, speech: SpeechWords) -> Mention | None:
    """In a script without capitals, the name from a place on: the words before an office or a sign, two or three."""
    role = stop = start
    for count, word in enumerate(_WORD.finditer(text, start, min(start + _NEAR, end))):
        if word.group() in speech.roles or text[stop : word.start()].strip():
            role = word.start()
            break
        stop = word.end()
        if count == _NAME:
            return None
    name = text[start:stop].split()
    if len(name) < _FULL:
        return None
    told = _OFFICE.match(text, role, end) if role > stop and text[role:end].split()[0] in speech.roles else None
    bounds = (told.start(), told.end()) if told else (None, None)
    return Mention(start, bounds[1] or stop, MentionKind.NAME, 0, 0, "u", start, stop, *bounds)


def _only_one(text: str, named: list[Mention], people: dict[str, Mention], headline: Span) -> Mention | None:
    """The one person who is named, or named with an office, or in the headline."""
    offices = {_surname(text, one) for one in named if one.role_start is not None}
    first = {_surname(text, one) for one in named if headline.start <= one.start < headline.end}
    for group in (first, offices, set(people)):
        if len(group) == 1:
            return people[group.pop()]
    return None


def matching(label: str, text: str, people: dict[str, Mention]) -> Mention | None:
    """Whom a label means: by the surname, the given name, or the initials: `Tazi`, `ALI TAZI`, `A.T.`"""
    said = small(label).replace(".", " ").split()
    if not said:
        return None
    names = {key: _name(text, mention) for key, mention in people.items()}
    found = [key for key, name in names.items() if said[-1] in (name[-1], name[0]) and set(said) <= {*name}]
    if not found and len(letters := "".join(said)) <= _INITIALS and label.replace(".", "").replace(" ", "").isupper():
        found = [key for key in names if letters == _initials(text, people[key])]
    return people[found[0]] if len(found) == 1 else None


def _initials(text: str, mention: Mention) -> str:
    start, end = mention.bare
    words = text[start:end].replace("-", " ").split()
    return "".join(word[0].lower() for word in words if word[0].isupper())
