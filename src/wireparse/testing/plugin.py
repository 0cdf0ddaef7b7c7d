"""The pytest plugin: an `expected.toml` beside a `page.txt` becomes one test a field.

Of itself it imports nothing but pytest: what reads and checks a fixture is imported when the first one is met.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from wireparse.model import Page
    from wireparse.testing.fixture import Field, Settings


def pytest_addoption(parser: pytest.Parser) -> None:
    """The switch that lets fixtures be rewritten."""
    parser.getgroup("wireparse").addoption(
        "--wireparse-update",
        action="store_true",
        help="write what is found into expected.toml, for the keys that stand there",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A fixture's `expected.toml`; any other file is left alone."""
    if file_path.name == "expected.toml" and (file_path.with_name("page.txt").is_file() or _is_meant(file_path)):
        return ExpectedFile.from_parent(parent, path=file_path)
    return None


def _is_meant(path: Path) -> bool:
    """Whether a file without a page beside it is a fixture that lost it."""
    from wireparse.testing.fixture import is_meant

    return is_meant(path)


class ExpectedFile(pytest.File):
    """One fixture: its fields are the tests."""

    text: str
    settings: Settings

    def collect(self) -> Iterator[FieldItem]:
        """One test for each expectation in the file; all files are read here, so that a faulty one is never a gap."""
        from wireparse.testing.fixture import fields, read_settings, read_text
        from wireparse.testing.report import FieldError

        found = list(fields(self.path, self.expected))
        self.text, self.settings = read_text(self.path.parent), read_settings(self.path.parent)
        for field in found:
            item = FieldItem.from_parent(self, name=field.id, field=field)
            if field.gap:
                item.add_marker(pytest.mark.xfail(strict=True, reason="known gap", raises=FieldError))
            yield item

    @cached_property
    def expected(self) -> dict[str, Any]:
        """What the file says is right, checked."""
        from wireparse.testing.fixture import read_expected

        return read_expected(self.path)

    @cached_property
    def page(self) -> Page:
        """The page beside the file, parsed once for all its fields."""
        from wireparse.parser import Parser

        return Parser().parse(self.text, lang=self.settings.lang, reference=self.settings.reference)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """A faulty fixture is told in one line."""
        from wireparse.testing.fixture import FixtureError

        if isinstance(excinfo.value, FixtureError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


class FieldItem(pytest.Item):
    """One field of one fixture."""

    def __init__(self, *, field: Field, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.field = field

    @property
    def fixture(self) -> ExpectedFile:
        """The fixture this field belongs to."""
        assert isinstance(self.parent, ExpectedFile)
        return self.parent

    def runtest(self) -> None:
        """Hold the field against the page; with the switch, write what is found instead of failing."""
        from wireparse.testing.match import check_field
        from wireparse.testing.report import FieldError, report

        fixture = self.fixture
        outcome = check_field(fixture.page, self.field, fixture.expected.get("quotes", []))
        if not outcome.differences:
            return
        if outcome.misplaced or not self._update(outcome.found):
            raise FieldError(report(fixture.page, outcome))

    def _update(self, found: Any) -> bool:
        """Whether the field was rewritten; what is known to be right and not reached stays as it is."""
        if not self.config.getoption("--wireparse-update") or self.field.gap or self.field.key == "quotes_exact":
            return False
        if found is None and self.field.key in ("quotes", "blocks"):
            return False
        from wireparse.testing.update import update_expected

        update_expected(self.path, self.field, found)
        return True

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The words that differ, without a traceback."""
        from wireparse.testing.fixture import FixtureError
        from wireparse.testing.report import FieldError

        if isinstance(excinfo.value, FieldError | FixtureError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where a person finds this field."""
        return self.path, None, f"{self.path.parent.name}: {self.field.id}"
