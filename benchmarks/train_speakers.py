"""Learn the tables of speech, speakers and clauses from annotated copy, and say how well they do on other documents.

    python benchmarks/train_speakers.py --corpora DIR [--write]

`DIR/quotes/*.jsonl` holds the copy. Documents are dealt into five parts; each part is judged by weights learned on the
other four. `--write` learns once more on all and puts the tables into `data/weights.toml`, other tables untouched.
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from attrs import frozen
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

import wireparse
from measures.calibration import fit_confidence
from measures.hearing import Hearing, hear
from measures.passages import passages
from measures.ranking import fit_ranked
from wireparse.context import Context
from wireparse.parser import Parser
from wireparse.speech.attribution import find_candidates
from wireparse.speech.candidate import Candidate
from wireparse.speech.cast import Cast, find_cast
from wireparse.speech.clause import Clause
from wireparse.speech.heard import Heard
from wireparse.speech.indirect import propose_clauses
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.speechlike import speech_features
from wireparse.speech.story_marks import Piece, find_pieces, read_pieces
from wireparse.speech.telling import ANY
from wireparse.story.stories import story_of

WEIGHTS = Path(wireparse.__file__).with_name("data") / "weights.toml"
FOLDS = 5
OWN = "fixtures"
"""The project's own passages: learned from, never judged by."""
SMALL = {OWN: 1.0, "polnear": 1.0, "uhh_german": 2.0}
"""How much a document weighs; those of the small corpora count more, that one language does not speak for all."""
RARE = 2.0
"""How much more the small corpora count where speakers are ranked, which languages differ in most."""
WHOLE = frozenset({"polnear", "uhh_german"})
"""The corpora in which clauses without marks are annotated too."""
OWN_FEATURES = ("subject", "case:", "mood:", "told:", "impersonal:", "S:far")
"""The beginnings of features that only languages with cases and moods have."""
HELD = {"bias": 0.5, "odds": 0.5, "bias:": 8.0, "odds:": 32.0}
"""How much is held to where it starts what says how sure a choice is; what languages have of their own, most."""
HELD_ELSE = 3.0
Weights = dict[str, float]


@frozen(eq=False)
class Proposal:
    """A clause that a cue could report, and whether it is annotated so."""

    corpus: str
    fold: int
    features: tuple[str, ...]
    right: bool
    own: bool
    """Whether it is weighed by the habits of its own language, and not by those of all."""


@frozen(eq=False)
class Example:
    """One marked run with what is right about it."""

    corpus: str
    lang: str
    fold: int
    weight: float
    speech: bool
    ignored: bool
    features: list[str]
    candidates: list[Candidate]
    right: list[bool]


def read_examples(folder: Path) -> tuple[list[Example], list[Proposal], list[Hearing]]:
    """Every marked run of the corpora, every clause, and every document of others by who speaks in it.

    They come in the order of files and texts, made texts left out.
    """
    parser = Parser()
    examples: list[Example] = []
    proposals: list[Proposal] = []
    hearings: list[Hearing] = []
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem == "madeup":
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        hearings += [_document(json.loads(line), path.stem, parser, examples, proposals) for line in lines]
    for record in passages():
        _document(record, OWN, parser, examples, proposals)
    return examples, proposals, hearings


def _document(
    document: dict[str, Any], corpus: str, parser: Parser, examples: list[Example], proposals: list[Proposal]
) -> Hearing:
    """Add a document's runs and clauses to the others; gives who speaks in it."""
    text = document["text"]
    fold = zlib.crc32(document["id"].encode()) % FOLDS if corpus != OWN else -1
    source, _, context = parser.open(text, document["lang"], None)
    heard: Heard | None = None
    spans = [(quote["start"], quote["end"]) for quote in document["quotes"]]
    story = story_of(source)
    pieces, weight = find_pieces(source, story, context), SMALL.get(corpus, 5.0)
    marked = [(run.open, run.close) for piece in pieces for run in piece.runs]
    cast = find_cast(source, story, context, marked)
    hearing = Hearing(document["lang"], fold, weight, source, story, context, pieces)
    for piece, paragraph, before in read_pieces(source, pieces, context, thorough=True):
        for index, run in enumerate(paragraph.runs):
            gold = _gold(run, document["quotes"])
            candidates = find_candidates(paragraph, index, before, heard, context)
            right = [_is_right(text, candidate, gold) for candidate in candidates]
            if gold is not None and gold.get("speaker") and not any(right):
                right = [_leads_to(cast, candidate.mention, gold["speaker"]) for candidate in candidates]
            ignored = gold is None and _ignored(run, document.get("ignore") or [])
            features = speech_features(paragraph, run, context, _where(piece, text))
            known = gold is not None, ignored, features, candidates, right
            examples.append(Example(corpus, document["lang"], fold, weight, *known))
            if gold is not None:
                hearing.spoken.append((paragraph, index, before, gold))
                speaker = _nearest(candidates, right, gold)
                heard = Heard.after(heard, run, speaker, paragraph)
                if speaker is not None:
                    cast.speaks(speaker)
        if corpus in WHOLE:
            for clause, own in _proposed(paragraph, context):
                content = (clause.content.start, clause.content.end)
                right = any(_alike(content, span) for span in spans)
                proposals.append(Proposal(corpus, fold, clause.features, right, own))
    return hearing


def _proposed(paragraph: Paragraph, context: Context) -> Iterator[tuple[Clause, bool]]:
    """Every clause by the habits of its language, and those behind `according to` and its like by those of all."""
    verbs = context.pack.speech.verbs
    for tag in (context.pack.tag, ANY):
        for clause in propose_clauses(paragraph, context, verbs, tag):
            if tag != ANY or clause.rule == "source":
                yield clause, tag != ANY


def _where(piece: Piece, text: str) -> str:
    """The first line of a long text is its headline, if it is short."""
    return "headline" if not piece.number and piece.end - piece.start < 120 and text.count("\n") > 3 else "body"


def _alike(left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two spans have four fifths of their hull in common."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return shared >= 0.8 * (max(left[1], right[1]) - min(left[0], right[0]))


def _gold(run: Run, quotes: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The annotation of a run that annotations cover by half: the longest cover first, the shorter of equals."""
    best: tuple[int, int] = (0, 0)
    found = None
    covered = 0
    for quote in quotes:
        overlap = min(run.end, quote["end"]) - max(run.start, quote["start"])
        if overlap > 0:
            covered += overlap
            key = (overlap, quote["start"] - quote["end"])
            if found is None or key > best:
                best, found = key, quote
    return found if 2 * covered >= run.end - run.start else None


def _ignored(run: Run, ranges: Sequence[Sequence[int]]) -> bool:
    overlap = sum(max(0, min(run.end, end) - max(run.start, start)) for start, end in ranges)
    return 2 * overlap >= run.end - run.start


def _is_right(text: str, candidate: Candidate, gold: dict[str, Any] | None) -> bool:
    mention = candidate.mention
    if gold is None:
        return mention is None
    if mention is None or "speaker" not in gold:
        return not gold.get("speaker", "unknown")
    for low, high in (("speaker_start", "speaker_end"), ("mention_start", "mention_end")):
        start, end = gold.get(low), gold.get(high)
        if start is not None and end is not None:
            overlap = min(end, mention.end) - max(start, mention.start)
            if 2 * overlap >= min(end - start, mention.end - mention.start):
                return True
    if mention.kind.value == "pronoun":
        return False
    return _same_name(gold["speaker"] or "", text[mention.start : mention.end])


def _leads_to(cast: Cast, mention: Mention | None, name: str) -> bool:
    """Whether a pronoun or an office stands for somebody of that name, as far as the story says."""
    speaker = cast.speaker(mention) if mention and mention.kind is not MentionKind.NAME else None
    return speaker is not None and _same_name(name, speaker.name)


def _same_name(gold: str, found: str) -> bool:
    """Whether both end in the same capitalised word, or one holds all the words of the other."""
    left, right = _names(gold), _names(found)
    if left and right:
        return left[-1] == right[-1] or (len(right) > 1 and set(right) <= set(left))
    return bool(gold) and gold.casefold() == found.casefold()


def _names(words: str) -> list[str]:
    # Where a script has no capitals, any word may name somebody.
    return [word for word in re.findall(r"\w[\w-]*", words) if not word[0].islower() and len(word) > 1]


def _nearest(candidates: Sequence[Candidate], right: Sequence[bool], gold: dict[str, Any]) -> Any:
    start = int(gold.get("speaker_start") or gold.get("mention_start") or 0)
    mentions = [c.mention for c, good in zip(candidates, right, strict=True) if good and c.mention]
    return min(mentions, key=lambda mention: abs(mention.start - start), default=None)


def learn_speech(examples: Iterable[Example], strength: float = 5.0) -> Weights:
    """The table `speech`: logistic regression with a penalty on large weights."""
    kept = [example for example in examples if not example.ignored]
    rows = [["bias", *example.features] for example in kept]
    return _logistic(rows, [example.speech for example in kept], [example.weight for example in kept], strength)


def learn_clauses(proposals: Iterable[Proposal], strength: float = 1.0) -> Weights:
    """The table `clauses`: whether a clause that a cue could report is reported."""
    kept = list(proposals)
    rows = [list(proposal.features) for proposal in kept]
    return _logistic(rows, [proposal.right for proposal in kept], [1.0] * len(kept), strength)


def _logistic(
    rows: Sequence[Sequence[str]], right: Sequence[bool], weights: Sequence[float], strength: float
) -> Weights:
    matrix, names = _matrix(rows, 3)
    gold = np.array([1.0 if good else -1.0 for good in right])
    weight = np.array(weights)

    def loss(weights: Any) -> tuple[float, Any]:
        margin = gold * (matrix @ weights)
        wrong = 1 / (1 + np.exp(np.clip(margin, -30, 30)))
        value = (weight * np.logaddexp(0, -margin)).sum() + strength * (weights**2).sum() / 2
        return value, matrix.T @ (-weight * gold * wrong) + strength * weights

    return _solve(loss, names)


def learn_speakers(examples: Iterable[Example], strength: float = 8.0) -> Weights:
    """The table `speakers`: the right candidates of each run against its others."""
    return _ranked([example for example in examples if example.speech and any(example.right)], strength)


def learn_confidence(examples: Sequence[Example], hearings: Sequence[Hearing]) -> Weights:
    """The table `confidence`: how often the speaker is right, by weights not learned from the document."""
    rows: list[dict[str, float]] = []
    right: list[bool] = []
    counts: list[float] = []
    for part in sorted({hearing.fold for hearing in hearings}):
        weights = learn_speakers(example for example in examples if example.fold != part)
        for hearing in hearings:
            if hearing.fold == part:
                for features, good in hear(hearing, functools.partial(score, weights)):
                    rows.append(features)
                    right.append(good)
                    counts.append(hearing.weight)
    return fit_confidence(rows, right, counts, _held, {"odds": 1.0})


def _held(name: str) -> float:
    return HELD.get(name, HELD.get(name[:5], HELD_ELSE))


def _ranked(kept: Sequence[Example], strength: float) -> Weights:
    matrix, names = _matrix([candidate.features for example in kept for candidate in example.candidates], 3)
    sizes = [len(example.candidates) for example in kept]
    right = [good for example in kept for good in example.right]
    weight = np.array([example.weight * (1.0 if example.corpus in SMALL else RARE) for example in kept])
    # What only some languages show is learned on top of what all share, so that it takes nothing from the others.
    own = np.array([name.startswith(OWN_FEATURES) for name in names])
    shared, special = np.flatnonzero(~own), np.flatnonzero(own)
    weights = np.zeros(len(names))
    weights[shared] = fit_ranked(matrix[:, shared], sizes, right, weight, strength)
    if len(special):
        known = matrix[:, shared] @ weights[shared]
        weights[special] = fit_ranked(matrix[:, special], sizes, right, weight, strength, known)
    return _named(names, weights)


def _solve(loss: Any, names: Sequence[str]) -> Weights:
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return _named(names, found.x)


def _named(names: Sequence[str], weights: Any) -> Weights:
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True) if abs(value) >= 0.01}


def _matrix(rows: Sequence[Sequence[str]], least: int) -> tuple[Any, list[str]]:
    """The features as a matrix of ones; features seen fewer than `least` times are left out."""
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        for name in row:
            counts[name] += 1
    names = sorted(name for name, count in counts.items() if count >= least)
    column = {name: index for index, name in enumerate(names)}
    indices = [column[name] for row in rows for name in row if name in column]
    lengths = [sum(name in column for name in row) for row in rows]
    pointers = np.concatenate([[0], np.cumsum(lengths)])
    return csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(names))), names


def score(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """The sum of the features' weights."""
    return sum(weights.get(name, 0.0) for name in features)


def judge(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Counts of each corpus, every document judged by weights that were not learned from it."""
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for fold in range(FOLDS):
        rest = [example for example in examples if example.fold != fold]
        speech, speakers = learn_speech(rest), learn_speakers(rest)
        for example in examples:
            if example.fold == fold:
                _count(counts[example.corpus], example, speech, speakers)
    return counts


def judge_clauses(proposals: Sequence[Proposal]) -> None:
    """Print how many of the proposed clauses are right, and how well they are told from the others."""
    taken = found = right = 0
    for fold in range(FOLDS):
        weights = learn_clauses(proposal for proposal in proposals if proposal.fold != fold)
        for proposal in proposals:
            if proposal.fold == fold and proposal.own:
                keep = score(weights, proposal.features) > 0
                taken, found, right = taken + keep, found + (keep and proposal.right), right + proposal.right
    print(f"clauses: {right} right, {taken} taken, P {found / max(taken, 1):.3f}, R {found / max(right, 1):.3f}")


def _count(count: dict[str, float], example: Example, speech: Weights, speakers: Weights) -> None:
    taken = score(speech, ["bias", *example.features]) > 0
    scores = [score(speakers, candidate.features) for candidate in example.candidates]
    best = max(range(len(scores)), key=scores.__getitem__)
    right = example.right[best]
    count["gold"] += example.speech
    count["taken"] += taken and not example.ignored
    count["found"] += taken and example.speech
    count["speaker"] += example.speech and right
    count["reach"] += example.speech and any(example.right)
    count["joint"] += taken and example.speech and right


def show(counts: Mapping[str, Mapping[str, float]]) -> None:
    """One line a corpus: how many runs, how well speech is told, speakers reached and chosen, and both together."""
    print(f"{'corpus':12}{'gold':>6}{'taken':>6}{'P':>7}{'R':>7}{'reach':>7}{'speaker':>8}{'joint F1':>9}")
    for corpus, count in sorted(counts.items()):
        gold, taken = max(count["gold"], 1), max(count["taken"], 1)
        rates = (count["found"] / taken, count["found"] / gold, count["reach"] / gold, count["speaker"] / gold)
        joint = 2 * count["joint"] / (gold + taken)
        print(f"{corpus:12}{gold:6.0f}{taken:6.0f}" + "".join(f"{100 * rate:7.1f}" for rate in (*rates, joint)))


def write(tables: Mapping[str, Weights]) -> None:
    """Put these tables into the file of weights, the others as they stand."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name, weights in tables.items():
        text = re.sub(rf"(?ms)^\[{name}\]\n.*?(?=^\[|\Z)", "", text)
        body = "".join(f"{json.dumps(key, ensure_ascii=False)} = {value}\n" for key, value in sorted(weights.items()))
        text = text.rstrip("\n") + f"\n\n[{name}]\n{body}"
    WEIGHTS.write_text(text, encoding="utf-8")


def main() -> None:
    """Learn, judge, show, and write if asked to."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--corpora", type=Path, required=True)
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    examples, proposals, hearings = read_examples(options.corpora / "quotes")
    show(judge(examples))
    judge_clauses(proposals)
    if options.write:
        write(
            {
                "clauses": learn_clauses(proposals),
                "confidence": learn_confidence(examples, hearings),
                "speakers": learn_speakers(examples),
                "speech": learn_speech(examples),
            }
        )


if __name__ == "__main__":
    main()
