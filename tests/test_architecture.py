"""The walls of the house: imports run one way, never through the package root, and functions stay short."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import wireparse

ROOT = Path(wireparse.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
# From the bottom up: a module may import from its own floor or a lower one.
FLOORS = (
    ("letters", "passage", "errors", "files", "plain", "kinds", "model", "source", "collector"),
    (
        "lexicon",
        "crediting",
        "pack_tables",
        "packs",
        "agencies",
        "clocks",
        "dates",
        "relative",
        "weights",
        "language",
        "context",
        "agencies_named",
        "credit_lines",
        "noting",
        "rubrics",
        "turn_labels",
    ),
    ("page",),
    ("story",),
    ("speech",),
    ("doubts", "arguments", "line_rules", "parser", "alone", "many"),
    ("formats", "export", "testing", "show", "reasons", "cli"),
)
# The only ways up: a page shows and explains itself, and imports what writes HTML or weighs again only when asked to.
LATE = ("model", {"export.html", "reasons"})


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def _imports(path: Path) -> set[str]:
    """The modules of the package that a file imports, late imports too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "wireparse":
            found.add((node.module or "").removeprefix("wireparse").removeprefix("."))
        if isinstance(node, ast.Import):
            found |= {a.name.removeprefix("wireparse").removeprefix(".") for a in node.names if "wireparse" in a.name}
    return found - LATE[1] if _name(path) == LATE[0] else found


def _floor(module: str) -> int:
    room = module.split(".")[0]
    return next(i for i, rooms in enumerate(FLOORS) if room in rooms)


@pytest.mark.parametrize("path", [path for path in FILES if path != ROOT / "__init__.py"], ids=_name)
def test_imports_run_one_way(path: Path) -> None:
    for module in _imports(path):
        assert module, f"{_name(path)} imports from the package root; import from the module"
        if _name(path):
            assert _floor(module) <= _floor(_name(path)), f"{_name(path)} may not know {module}"


def test_no_import_cycle() -> None:
    graph = {_name(path): _imports(path) for path in FILES}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module not in done:
            for below in graph.get(module, ()):
                visit(below, (*above, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_functions_stay_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno <= 45, f"{path.name}:{node.lineno} {node.name}"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_modules_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path.name
