"""Stories that stand under each other on one page: a headline, by whom or when, paragraphs, and again a headline.

A link to another story looks the same where it stands in the middle of one, its date under it. But the paragraphs below
a link go on with what was told above; those below a headline tell of what the headline says, and of nothing that the
story before was about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.page.author_names import is_person
from wireparse.page.dated import is_dated, is_distance
from wireparse.page.told import is_paragraph
from wireparse.page.unsettled import UNSETTLED, can_head
from wireparse.page.vocabulary import vocabulary
from wireparse.rubrics import is_rubric
from wireparse.source import Line, Source

_ABOUT, _DATED, _NAME = 90, 60, 40
"""A line that says by whom or when is no longer; one that only holds a date is shorter, and a name alone."""
_NAMES = (2, 4)
"""Of a script without capitals, a line of so many words over a date is a name."""
_LINES = 3
"""So many lines at most say by whom and when."""
_LEAST = 30
"""No paragraph has fewer letters, in ideographs neither."""
_LAST = 2
"""So many paragraphs above a headline may go on below it."""
_SHARED, _WORD = 2, 4
"""So many words of some length a headline has in common with what stands under it."""
_TOLD = frozenset({BlockKind.BODY, BlockKind.FURNITURE})
_DASHES = "-–—"


def find_stacked(
    source: Source, lines: Sequence[Line], kinds: Sequence[BlockKind], headline: int, context: Context
) -> Iterator[tuple[int, int]]:
    """The headlines of further stories, each with the first paragraph under it.

    Each says by whom or when, as the story that `headline` heads does.
    """
    page = _Page(source.text, lines, kinds, context)
    if not (form := page.form(headline)):
        return
    first = page.first_above(headline, form)
    if first is not None:
        yield first
    above, told = headline if first is None else first[0], list[int]()
    for i in range(above + 1, len(lines)):
        if i == headline:
            above, told = headline, []
        if len(lines[i].text) < _LEAST or not page.tells(i):
            continue
        head = page.head_over(i, form) if told else None
        if head is not None and page.is_new(above, [at for at in told if at < head], head, i):
            yield head, i
            above, told = head, []
        if kinds[i] is BlockKind.BODY or above != headline:
            told = [*told[-_LAST - _LINES :], i]


@frozen
class _Form:
    """What the lines about a story say, and where they stand: whether above its headline."""

    kinds: frozenset[BlockKind]
    above: bool
    led: bool
    """Whether a standfirst stands between them and the headline."""

    def __bool__(self) -> bool:
        return bool(self.kinds)


@frozen(eq=False)
class _Page:
    """What is looked at: the lines of a page, and what each is so far."""

    text: str
    lines: Sequence[Line]
    kinds: Sequence[BlockKind]
    context: Context

    def form(self, headline: int) -> _Form:
        """How the story under a headline says by whom or when."""
        below = [self._about(i) for i in range(headline + 1, headline + 1 + _LINES)]
        kinds = frozenset(kind for kind in below if kind)
        if not kinds:
            return _Form(self._abouts(headline - 1)[1], above=True, led=False)
        led = below[0] is None and len(self.lines[headline + 1].text) >= _LEAST
        return _Form(kinds, above=False, led=led)

    def head_over(self, i: int, form: _Form) -> int | None:
        """The line over a paragraph that can be its headline, with lines beside it that say what is in `form`."""
        at, seen = (i - 1, self._abouts(i - 2)[1]) if form.above else self._abouts(i - 1)
        if seen.isdisjoint(form.kinds):
            return None
        # A standfirst may stand between them.
        led = (form.led or not self._heads(at)) and at >= 0 and len(self.lines[at].text) >= _LEAST
        return at - 1 if led and self._heads(at - 1) else at if self._heads(at) else None

    def _heads(self, at: int) -> bool:
        """Whether a line can be a headline."""
        return at >= 0 and self.kinds[at] in UNSETTLED and can_head(self.lines[at].text)

    def _abouts(self, last: int) -> tuple[int, frozenset[BlockKind]]:
        """The line above those that say by whom or when, of which one is the `last`; and what they say."""
        at, seen = last, set[BlockKind]()
        while at >= 0 and last - at < _LINES:
            kind = self._about(at) or (self._named(at) if seen else None)
            if kind is None and not (seen and is_rubric(self.lines[at].text, self.context.pack.headline)):
                break
            seen |= {kind} if kind else set()
            at -= 1
        return at, frozenset(seen)

    def _about(self, i: int) -> BlockKind | None:
        """What a short line says of a story: by whom, or when; `None` if neither."""
        if not 0 <= i < len(self.lines) or len(self.lines[i].text) > _ABOUT:
            return None
        kind, text = self.kinds[i], self.lines[i].text
        if kind in (BlockKind.BYLINE, BlockKind.TIMESTAMP):
            return kind
        if kind not in UNSETTLED or len(text) > _DATED or text[-1] in ".!?" or text[0] in _DASHES:
            return None
        pack = self.context.pack
        return BlockKind.TIMESTAMP if is_dated(text, pack) or is_distance(text, pack) else None

    def _named(self, i: int) -> BlockKind | None:
        """A name alone, over a date."""
        text = self.lines[i].text
        if len(text) > _NAME:
            return None
        least, most = _NAMES
        uncased = text[0].upper() == text[0].lower() and least <= len(text.split()) <= most
        return BlockKind.BYLINE if uncased or is_person(self.text, text, self.context.pack) else None

    def tells(self, i: int) -> bool:
        """Whether a line is a paragraph. Below one story, those of the next may have been taken for furniture."""
        return i < len(self.lines) and self.kinds[i] in _TOLD and is_paragraph(self.lines[i].text)

    def first_above(self, headline: int, form: _Form) -> tuple[int, int] | None:
        """The headline of the first story and its first paragraph, where another's was taken for the page's."""
        words = self._words(headline)
        for i in range(headline):
            if BlockKind.BODY not in self.kinds[i : i + 2] or not self.tells(i) or not self.tells(i + 1):
                continue
            head = self.head_over(i, form)
            own, under = (self._words(head), self._words(i, i + 1)) if head is not None else (words, words)
            if head is not None and len(own & under) >= _SHARED and len(own & under) > len(words & under):
                return head, i
        return None

    def is_new(self, above: int, told: Sequence[int], head: int, i: int) -> bool:
        """Whether the paragraphs from `i` on tell what the line `head` says, and none of what was told before."""
        if not told or not self.tells(i + 1):
            # A teaser is one paragraph alone.
            return False
        own, under = self._words(head), self._words(i, i + 1)
        shared = len(own & under)
        return shared >= _SHARED and shared > max(
            len(self._words(above) & under), len(own & self._words(*told[-_LAST:]))
        )

    def _words(self, *places: int) -> frozenset[str]:
        """The words of some length in these lines, without the commonest."""
        found = frozenset[str]().union(*(vocabulary(self.lines[i].text, _WORD) for i in places))
        return found - self.context.pack.frequent


def name_paragraphs(lines: Sequence[Line], kinds: list[BlockKind], first: int) -> None:
    """Rename in `kinds` the paragraphs of a further story, from the first on."""
    for i in range(first, len(lines)):
        if kinds[i] not in _TOLD or not is_paragraph(lines[i].text):
            return
        kinds[i] = BlockKind.BODY
