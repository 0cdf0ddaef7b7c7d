"""Fixtures for pages: `page.txt` with an `expected.toml` beside it, one test a field (see `docs/fixtures.md`)."""
