"""Tests of the papers as values."""
