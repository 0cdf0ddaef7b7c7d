"""What the pages of documentation show runs as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import tables
import wireparse

DOCS = Path(__file__).parent.parent / "docs"
TEXT = 'Segons l’ajuntament, el pont continua obert.\n"Ens quedem aquí", va dir Jan Vidal.\n'
FRENCH = "Selon la ville, le pont reste ouvert.\n« Nous restons ici », a dit Jean Vidal.\n"


def _sections() -> Iterator[Any]:
    text = (DOCS / "languages.md").read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        if "    parser = " in section:
            yield pytest.param(section, id=section.split("\n", 1)[0])


@pytest.mark.parametrize("section", list(_sections()))
def test_the_examples_of_languages_run(section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if toml := re.search(r"```toml\n(.*?)```", section, re.DOTALL):
        Path("ca.toml").write_text(toml[1], encoding="utf-8")
    prose = re.sub("```.*?```", "", section, flags=re.DOTALL)
    example = "\n".join(line[4:] for line in prose.splitlines() if line.startswith("    "))
    text, lang = (TEXT, "ca") if toml else (FRENCH, "fr")
    names: dict[str, Any] = {"wireparse": wireparse, "text": text}
    exec(example, names)
    page = names["parser"].parse(text, lang=lang)
    assert ("Ens quedem aquí" if toml else "Nous restons ici") in [quote.text for quote in page.quotes]


def test_the_table_of_agencies_is_the_register_s() -> None:
    assert tables.PAGE.read_text(encoding="utf-8") == tables.agencies()
