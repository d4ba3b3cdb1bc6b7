"""Tests of the papers as files."""
