"""Tests of what the installers are made of."""
