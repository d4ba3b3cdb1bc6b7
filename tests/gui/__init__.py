"""Tests of the windows, without a display."""
