"""Tests of the papers of the commission."""
