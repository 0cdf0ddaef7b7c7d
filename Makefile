# Two commands on a fresh machine that has Python 3.11 or newer, make and git: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check clean

demo: $(READY)
	$(BIN)/wireparse fixtures/fr/ligue/page.txt

test: $(READY)
	$(BIN)/python -m pytest -q

check: $(READY)
	bash .ci/run

# Set up again only when what the project needs has changed.
$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
