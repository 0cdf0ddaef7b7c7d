"""Interviews and panels that are printed without marks: whose answers stand on the page.

Three forms: names before colons that come again and again (`Ali Tazi : Nous partons.`), words or letters for question
and answer (`Q: Why? A: Because.`), and questions that are paragraphs with what is answered under them. The answers are
direct quotations; a question is one only where a label names who asks. Label lists, lists of questions that nobody is
named to answer, and stories that ask once have no voices.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define

from wireparse.context import Context
from wireparse.kinds import QuoteKind
from wireparse.model import Quote
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.speech.cast import Cast
from wireparse.speech.introduced import Introduction, read_introduction, tells_of_interview
from wireparse.speech.mention import Mention
from wireparse.speech.story_marks import Piece
from wireparse.speech.turns import ENDS, TOLD, Turn, asks, can_be_said, labelled, speaks_of_self
from wireparse.speech.voices import Voice, find_voices
from wireparse.story.stories import Story

_FEWEST = 3
"""So many turns, or questions that are answered, make an interview."""
_LABELLED, _INTRODUCED, _MEANT = 0.95, 0.93, 0.88
"""How sure a speaker is whom a label names, whom words for an interview lead to, who alone can be meant."""


@define(eq=False, repr=False)
class Answer:
    """What one person says in one turn, paragraph by paragraph."""

    content: tuple[Span, ...]
    parts: tuple[Span, ...]
    """The words inside marks, where an answer stands in them all the same."""
    person: Mention
    """Words of the page that lead to the person."""
    label: Span | None
    """The label, where it names who speaks."""
    cue: Span | None
    """The label, where it only says that this is an answer."""
    confidence: float
    because: tuple[str, ...]


@define(eq=False, repr=False)
class Interview:
    """The answers of a story, and the numbers of the pieces that its questions and answers are."""

    answers: tuple[Answer, ...] = ()
    numbers: frozenset[int] = frozenset()
    labels: frozenset[int] = frozenset()
    """Where the labels begin that name who speaks."""


NONE = Interview()


def find_interview(source: Source, story: Story, pieces: tuple[Piece, ...], context: Context) -> Interview:
    """The answers that a story prints as such; most stories have no labels, and no three questions."""
    words = context.pack.interview
    if len(pieces) <= _FEWEST or not words.speaking:
        return NONE
    said = can_be_said(pieces)
    turns = labelled(source.text, said, words)
    if len(turns) >= _FEWEST and (found := _labelled(source, story, said, turns, context)):
        return found
    text = source.text
    questions = [index for index, piece in enumerate(said) if text[piece.end - 1] in ENDS and asks(text, piece)]
    if len(questions) >= _FEWEST:
        return _asked(source, story, said, questions, context)
    return NONE


# ------------------------------------------------------------ labels


def _labelled(source: Source, story: Story, said: list[Piece], turns: list[Turn], context: Context) -> Interview | None:
    """The answers of a story whose turns have labels; `None` if the labels are others."""
    counts = Counter(turn.key for turn in turns)
    if not any(count > 1 for count in counts.values()):
        return None
    introduction = read_introduction(source, story, turns[0].piece.start, context)
    voices = find_voices(source.text, turns, introduction, context)
    turns = [turn for turn in turns if turn.key in voices]
    if not _is_talk(source.text, turns, voices, introduction, context):
        return None
    answers = tuple(_answers(source.text, said, turns, voices, introduction, context))
    last = _index(said, turns[-1])
    end = answers[-1].content[-1].end if answers else 0
    numbers = {piece.number for piece in said[_index(said, turns[0]) :] if piece.start < max(end, said[last].end)}
    labels = frozenset(answer.label.start for answer in answers if answer.label is not None)
    return Interview(answers, frozenset(numbers), labels) if answers else None


def _is_talk(
    text: str, turns: list[Turn], voices: dict[str, Voice], introduction: Introduction, context: Context
) -> bool:
    """Whether labels are those of people who talk: they alternate, and what is behind them is in the first person."""
    changes = sum(one.key != other.key for one, other in pairwise(turns))
    answering = [turn for turn in turns if voices[turn.key].person is not None]
    alone = len(voices) == 1
    if len(turns) < _FEWEST or len(answering) < 2 - alone or (changes < 2 and not _only_answers(voices)):
        return False
    words = context.pack.interview
    firsts = sum(speaks_of_self(text, turn.start, turn.piece.end, words) for turn in answering)
    known = introduction.interview or introduction.sure or any(voice.known for voice in voices.values())
    asked = any(asks(text, turn.piece) for turn in turns)
    return firsts * (3 if known else 2) >= len(answering) and (known or asked)


def _only_answers(voices: dict[str, Voice]) -> bool:
    """Whether the questions have no labels, only the answers: `A: Because.`"""
    return len(voices) == 1 and next(iter(voices.values())).answers


def _answers(
    text: str,
    said: list[Piece],
    turns: list[Turn],
    voices: dict[str, Voice],
    introduction: Introduction,
    context: Context,
) -> Iterator[Answer]:
    """Each turn of somebody who is known, with the paragraphs under it."""
    places = [_index(said, turn) for turn in turns]
    lone = _only_answers(voices)
    for at, (turn, place) in enumerate(zip(turns, places, strict=True)):
        voice = voices[turn.key]
        if voice.person is None:
            continue
        final = at + 1 == len(turns)
        stop = len(said) if final else places[at + 1] - lone
        under = list(_under(text, said[place + 1 : stop], context, open_ended=final, asked=lone))
        content = (Span(turn.start, turn.piece.end), *(Span(piece.start, piece.end) for piece in under))
        label, cue = (None, turn.label) if voice.answers else (turn.label, None)
        sure = _LABELLED if label else _sureness(introduction)
        yield _answer(text, (turn.piece, *under), content, voice.person, label, cue, sure, "label")


def _index(said: list[Piece], turn: Turn) -> int:
    return bisect_left(said, turn.piece.number, key=_number)


def _number(piece: Piece) -> int:
    return piece.number


def _under(text: str, pieces: Iterable[Piece], context: Context, *, open_ended: bool, asked: bool) -> Iterator[Piece]:
    """The paragraphs that go on with an answer.

    Nothing shows where the last one ends but that its paragraphs are no longer in the first person; and where
    questions have no labels (`asked`), one ends at a question.
    """
    for piece in pieces:
        if piece.kind not in TOLD:
            continue
        if asked and asks(text, piece):
            return
        if open_ended and not speaks_of_self(text, piece.start, piece.end, context.pack.interview):
            return
        yield piece


# ------------------------------------------------------------ questions


def _asked(source: Source, story: Story, said: list[Piece], questions: Sequence[int], context: Context) -> Interview:
    """The answers of a story whose questions are paragraphs, where a word says that it is an interview."""
    if not questions[0]:
        return NONE
    groups = list(_answered(source.text, said, questions, context))
    firsts = sum(_is_personal(source.text, group, context) for group in groups)
    if len(groups) < _FEWEST or 2 * firsts < len(groups) or _is_tale(groups):
        return NONE
    first = said[questions[0]].start
    if not tells_of_interview(source, story, first, context):
        return NONE
    introduction = read_introduction(source, story, first, context)
    person = introduction.interviewee
    if person is None:
        return NONE
    sure = _sureness(introduction)
    answers = tuple(
        _answer(
            source.text,
            group,
            tuple(Span(piece.start, piece.end) for piece in group),
            person,
            None,
            None,
            sure,
            "asked",
        )
        for group in groups
    )
    last = groups[-1][-1].number
    numbers = frozenset(piece.number for piece in said[questions[0] :] if piece.number <= last)
    return Interview(answers, numbers)


def _answered(text: str, said: list[Piece], questions: Sequence[int], context: Context) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs under each question; of the last, the first and those in the first person behind it."""
    for question, after in pairwise((*questions, len(said))):
        pieces = [piece for piece in said[question + 1 : after] if piece.kind in TOLD]
        if pieces and after == len(said):
            pieces[1:] = _under(text, pieces[1:], context, open_ended=True, asked=False)
        if pieces:
            yield tuple(pieces)


def _is_tale(groups: list[tuple[Piece, ...]]) -> bool:
    """Whether marks open many answers: then they tell of themselves who speaks."""
    return 3 * sum(bool(group[0].runs and group[0].runs[0].open <= group[0].start) for group in groups) > len(groups)


def _is_personal(text: str, group: tuple[Piece, ...], context: Context) -> bool:
    """Whether an answer is in the first person."""
    return any(speaks_of_self(text, piece.start, piece.end, context.pack.interview) for piece in group)


# ------------------------------------------------------------ answers


def _sureness(introduction: Introduction) -> float:
    return _INTRODUCED if introduction.sure else _MEANT


def _answer(
    text: str,
    pieces: Sequence[Piece],
    content: tuple[Span, ...],
    person: Mention,
    label: Span | None,
    cue: Span | None,
    sure: float,
    rule: str,
) -> Answer:
    """One answer; an answer that is set in marks all the same is what stands inside them."""
    bounds = tuple(_inside(piece, span) for piece, span in zip(pieces, content, strict=True))
    parts = tuple(inner for inner, span in zip(bounds, content, strict=True) if inner is not span)
    return Answer(bounds, parts, person, label, cue, sure, (rule,))


def _inside(piece: Piece, span: Span) -> Span:
    """What stands inside the marks around a whole paragraph, or all of it."""
    run = next((run for run in piece.runs if run.open <= span.start + 1 and run.close >= span.end - 1), None)
    return Span(run.start, run.end) if run and span.start <= run.start < run.end else span


def quoted(source: Source, answer: Answer, cast: Cast) -> Quote:
    """An answer of an interview, which needs no marks to be direct speech."""
    label, cue = answer.label, answer.cue
    return Quote(
        span=Span(answer.content[0].start, answer.content[-1].end),
        parts=answer.parts,
        content=answer.content,
        text=" ".join(source.passage(span.start, span.end) for span in answer.content),
        kind=QuoteKind.DIRECT,
        speaker=cast.speaks(answer.person),
        mention=source.passage(label.start, label.end) if label else None,
        cue=source.passage(cue.start, cue.end) if cue else None,
        confidence=answer.confidence,
        because=answer.because,
    )
