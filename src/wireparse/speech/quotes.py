"""Who says what: the quotations of a story, marked and unmarked, with their speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from wireparse.context import Context
from wireparse.kinds import BlockKind, QuoteKind, QuoteWhere
from wireparse.model import Quote
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.speech.addressee import find_addressee
from wireparse.speech.attribution import find_candidates
from wireparse.speech.candidate import Candidate
from wireparse.speech.carriers import without_carriers, without_papers
from wireparse.speech.cast import Cast, find_cast
from wireparse.speech.charges import is_charged
from wireparse.speech.choosing import Choice, choose_speaker
from wireparse.speech.clause import Clause
from wireparse.speech.cues import find_cue
from wireparse.speech.dropped import DROPPED
from wireparse.speech.heard import Heard
from wireparse.speech.incise import Incise, find_incise
from wireparse.speech.indirect import find_clauses
from wireparse.speech.intertitles import is_intertitle
from wireparse.speech.interviews import Answer, Interview, find_interview, quoted
from wireparse.speech.joining import carried_on, joined
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.said import Said
from wireparse.speech.shape import kind_of_run
from wireparse.speech.speechlike import is_attributed, speech_features
from wireparse.speech.story_marks import WHERE, Piece, find_pieces, read_pieces
from wireparse.speech.topics import without_topics
from wireparse.story.stories import Story
from wireparse.weights import table

_UNMARKED = {
    "that": 0.85,
    "inverted": 0.8,
    "closing": 0.85,
    "source": 0.9,
    "bare": 0.85,
    "comma": 0.8,
    "mood": 0.7,
    "pointing": 0.9,
    DROPPED: 0.8,
}
"""How often the speaker of an unmarked clause is right, by the rule that found it."""


# Headlines mark hardly anything but speech; annotated copy has too few of them to learn it from.
_LEAST = {QuoteWhere.HEADLINE: -1.5, QuoteWhere.BODY: 0.0, QuoteWhere.CAPTION: 0.0}


_REPORTED = 1.5
"""Of marked words in a reported clause, or that a verb takes up, so much less in log-odds need speak for speech."""


def find_quotes(source: Source, story: Story, context: Context) -> tuple[Quote, ...]:
    """The quotations of a story, in order: those in marks that are speech, and clauses that are reported."""
    pieces = find_pieces(source, story, context)
    said = carried_on(joined(list(_find_said(source, pieces, context))))
    interview = find_interview(source, story, pieces, context)
    if interview.answers:
        said = [one for one in said if _is_of_its_own(one, interview)]
    elif not said:
        return ()
    marked = [(run.open, run.close) for piece in pieces for run in piece.runs]
    cast = find_cast(source, story, context, marked, _read_in(said))
    told: list[Said | Answer] = [*said, *interview.answers]
    if interview.answers:
        told.sort(key=_opening)
    return tuple(
        quoted(source, one, cast) if isinstance(one, Answer) else _quote(source, one, cast, context) for one in told
    )


def _opening(one: Said | Answer) -> int:
    return one.content[0].start


def _is_of_its_own(said: Said, interview: Interview) -> bool:
    """Whether what is said on the page of an interview is no part of a turn, or a verb there gives it to another."""
    if said.piece.number not in interview.numbers:
        return True
    mention = said.mention
    if mention is None or mention.kind is MentionKind.PRONOUN or mention.start in interview.labels:
        return False
    return said.cue is not None and said.piece.start <= mention.start < said.piece.end


def _read_in(said: list[Said]) -> list[Mention]:
    """The mentions of every paragraph that was read, in order."""
    paragraphs = {one.paragraph.number: one.paragraph for one in said}
    return [mention for number in sorted(paragraphs) for mention in paragraphs[number].mentions]


def _find_said(source: Source, pieces: tuple[Piece, ...], context: Context) -> Iterator[Said]:
    heard: Heard | None = None
    for piece, paragraph, before in read_pieces(source, pieces, context):
        spoken: list[tuple[Run, Choice]] = []
        clauses = find_clauses(paragraph, context) if piece.kind in _TOLD else []
        where = WHERE[piece.kind]
        for index, run in enumerate(paragraph.runs):
            if not run.spoken and not _is_speech(paragraph, index, clauses, where, context):
                continue
            if is_intertitle(source.text, piece, run):
                continue
            candidates = find_candidates(paragraph, index, before, heard, context)
            candidates = _sifted(candidates, source, piece, paragraph, run, context)
            choice = choose_speaker(candidates, source.text, context.pack.tag)
            heard = Heard.after(heard, run, choice.mention, paragraph)
            spoken.append((run, choice))
        yield from _in_order(piece, paragraph, spoken, clauses, context)


def _sifted(
    candidates: list[Candidate], source: Source, piece: Piece, paragraph: Paragraph, run: Run, context: Context
) -> list[Candidate]:
    """The candidates without those who cannot be the speaker, whatever speaks for them."""
    speech = context.pack.speech
    if piece.kind is BlockKind.HEADLINE and not speech.capital_nouns:
        candidates = without_topics(candidates, source, piece)
    candidates = without_carriers(candidates, source.text, speech)
    return without_papers(candidates, paragraph, run)


def _is_speech(paragraph: Paragraph, index: int, clauses: list[Clause], where: QuoteWhere, context: Context) -> bool:
    """Whether a marked run is speech: what the weights say, and no name or charge."""
    run = paragraph.runs[index]
    score = table("speech").score(speech_features(paragraph, run, context, where.value))
    reported = _is_reported(run, clauses) or is_attributed(paragraph, run)
    if score <= _LEAST[where] - (_REPORTED if reported else 0.0) or paragraph.names(run):
        return False
    return reported or not is_charged(paragraph, index)


def _is_reported(run: Run, clauses: list[Clause]) -> bool:
    """Whether a run stands in a clause that is reported."""
    at = bisect_left(clauses, run.open + 1, key=_begin) - 1
    return at >= 0 and run.open < clauses[at].content.end


def _begin(clause: Clause) -> int:
    return clause.start


_TOLD = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})


def _in_order(
    piece: Piece, paragraph: Paragraph, spoken: list[tuple[Run, Choice]], clauses: list[Clause], context: Context
) -> list[Said]:
    """The paragraph's speech in order; marked words inside a reported clause belong to it and come once."""
    found: list[Said] = []
    places = [run.open for run, _ in spoken]
    taken: set[int] = set()
    for clause in clauses:
        if _cut_by(paragraph, clause):
            continue
        first, last = bisect_left(places, clause.start), bisect_left(places, clause.content.end)
        inside = spoken[first:last]
        if not _mostly_marked(inside, clause):
            taken.update(range(first, last))
            found.append(_reported(piece, paragraph, clause, inside))
    for index, (run, choice) in enumerate(spoken):
        if index not in taken:
            found.append(_marked(piece, paragraph, run, choice, context))
    return sorted(found, key=lambda said: said.content[0].start)


def _marked(piece: Piece, paragraph: Paragraph, run: Run, choice: Choice, context: Context) -> Said:
    """Marked words that no reported clause holds."""
    mention = choice.mention
    cue = find_cue(paragraph, run, mention, context) if mention else None
    kind = kind_of_run(paragraph, run)
    incise = find_incise(paragraph.text, run, context)
    parts: tuple[Span, ...] = (Span(run.start, run.end),)
    if incise and (incise.mention is None or (mention and run.start <= mention.start < run.end)):
        parts, cue = _parted(paragraph.text, run, incise), incise.cue
    return Said(piece, paragraph, (run,), parts, kind, parts, mention, cue, choice.confidence, choice.because)


def _parted(text: str, run: Run, incise: Incise) -> tuple[Span, ...]:
    """The words inside the marks without the attribution that stands among them."""
    after = incise.end
    while after < run.end and text[after].isspace():
        after += 1
    parts = tuple(part for part in (Span(run.start, incise.start), Span(after, run.end)) if part.start < part.end)
    # Where a mark was broken off, the attribution may be all that stands behind it.
    return parts or (Span(run.start, run.end),)


def _within(run: Run, content: Span) -> bool:
    return content.start <= run.open and run.close <= content.end + 2 and run.start < content.end


def _cut_by(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether a marked run goes over an end of the clause."""
    start, end = clause.start, clause.content.end
    first = max(0, bisect_left(paragraph.opens, start) - 1)
    last = bisect_left(paragraph.opens, end)
    edge = (*paragraph.runs[first : first + 2], *paragraph.runs[max(0, last - 1) : last])
    return any(
        run.open < end and start < run.close and not any(_within(run, part) for part in clause.parts()) for run in edge
    )


def _mostly_marked(inside: list[tuple[Run, Choice]], clause: Clause) -> bool:
    """Whether the clause is hardly more than the marked words: then they are a direct quotation."""
    return sum(run.close - run.open for run, _ in inside) >= 0.85 * (clause.content.end - clause.content.start)


def _reported(piece: Piece, paragraph: Paragraph, clause: Clause, inside: list[tuple[Run, Choice]]) -> Said:
    runs = tuple(run for run, _ in inside)
    if not inside:
        sure = _UNMARKED[clause.rule]
        content, kind = clause.parts(), QuoteKind.INDIRECT
        return Said(piece, paragraph, (), (), kind, content, clause.mention, clause.cue, sure, (clause.rule,))
    choice = inside[0][1]
    content = (*clause.parts()[:-1], Span(clause.content.start, max(clause.content.end, runs[-1].end)))
    mention = choice.mention or clause.mention
    parts = tuple(Span(run.start, run.end) for run in runs)
    return Said(
        piece, paragraph, runs, parts, QuoteKind.MIXED, content, mention, clause.cue, choice.confidence, choice.because
    )


def _quote(source: Source, said: Said, cast: Cast, context: Context) -> Quote:
    mention, cue = said.mention, said.cue
    spoken_to = find_addressee(said.paragraph, cue, mention, said.content, context) if cue and mention else None
    start = min([said.content[0].start, *(run.open for run in said.runs)])
    end = max([said.content[-1].end, *(run.close for run in said.runs)])
    return Quote(
        span=Span(start, end),
        parts=said.parts,
        content=said.content,
        text=" ".join(source.passage(span.start, span.end) for span in said.content),
        kind=said.kind,
        speaker=cast.speaks(mention) if mention else None,
        mention=source.passage(mention.start, mention.end) if mention else None,
        cue=source.passage(cue.start, cue.end) if cue else None,
        addressee=source.passage(spoken_to.start, spoken_to.end) if spoken_to else None,
        where=WHERE[said.piece.kind],
        confidence=said.confidence,
        because=said.because,
    )
