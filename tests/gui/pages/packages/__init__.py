"""Tests of the page `packages`."""
