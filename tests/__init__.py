"""Tests of Mandat; run them with `python3 dev.py test`."""
