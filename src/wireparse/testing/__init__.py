"""Fixtures for our tests and for users' own."""
