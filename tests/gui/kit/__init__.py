"""Tests of the kit of parts, and a gallery of it."""
