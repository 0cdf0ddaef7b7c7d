"""Data proves itself: each family of each pack holds made lines that show what its words are for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs
import pytest

import wireparse
from wireparse.kinds import BlockKind
from wireparse.lexicon import Family
from wireparse.packs import BASE, Packs
from wireparse.page.address import address, speaks
from wireparse.parser import Parser
from wireparse.passage import Span
from wireparse.speech.introduced import says_interview
from wireparse.story.headline import split_kicker


def _labelled(kind: BlockKind) -> Callable[[str, str], bool]:
    """Whether a line of a page is labelled so, with a story above it."""

    def check(line: str, tag: str) -> bool:
        page = wireparse.parse(f"{STORY}\n{line}\n", lang=tag)
        return any(block.kind is kind and line in block.span.of(page.text) for block in page.blocks)

    return check


def _has_kicker(line: str, tag: str) -> bool:
    """Whether a headline is parted from a rubric before it."""
    source, _, context = Parser().open(line, tag, None)
    return split_kicker(source, Span(0, len(line)), context.pack.headline)[0] is not None


STORY = "\n".join(
    (
        "Port Arvel reopens its quays",
        "PORT ARVEL, March 12 (AP) - "
        + "The harbour opened on Tuesday after two days of storm that had kept ships away. " * 2,
        "More than forty vessels were waiting off the coast when the pilots went out again, he told us.",
        "The first to enter was a ferry from the islands with two hundred people on board, most of them going home.",
    )
)


def _found(parser: Callable[..., object]) -> Callable[[str, str], bool]:
    return lambda line, tag: bool(parser(line, lang=tag))


def _speaks(line: str, tag: str) -> bool:
    return speaks(*address(line, Packs().get(tag)))


def _says_interview(line: str, tag: str) -> bool:
    return says_interview(line, Packs().get(tag).interview)


CHECKS: dict[str, Callable[[str, str], bool]] = {
    "headline": _has_kicker,
    "furniture": _labelled(BlockKind.FURNITURE),
    "reader": _speaks,
    "credit": _found(wireparse.find_credits),
    "byline": _found(wireparse.find_byline),
    "speech": _found(wireparse.find_quotes),
    "interview": _says_interview,
}


def _rows() -> Iterator[tuple[str, str, str, bool]]:
    packs = Packs()
    for tag in (*packs.tags, BASE):
        own = packs.get(tag)
        for attribute in attrs.fields(type(own)):
            family = getattr(own, attribute.name)
            if isinstance(family, Family) and attribute.name in CHECKS:
                yield from ((tag, attribute.name, line, True) for line in family.example)
                yield from ((tag, attribute.name, line, False) for line in family.counter_example)


@pytest.mark.parametrize(("tag", "family", "line", "right"), list(_rows()))
def test_example(tag: str, family: str, line: str, right: bool) -> None:
    assert CHECKS[family](line, "en" if tag == BASE else tag) is right


@pytest.mark.parametrize("tag", Packs().tags)
@pytest.mark.parametrize("family", CHECKS)
def test_every_family_has_examples(tag: str, family: str) -> None:
    words = getattr(Packs().get(tag), family)
    if family == "interview" and not words.speaking:
        pytest.skip("interviews are read in the languages of the first rank")
    assert words.example, f"{tag}: [{family}] has no example"
    assert words.counter_example, f"{tag}: [{family}] has no counter_example"
