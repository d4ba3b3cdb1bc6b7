"""Tests of the electoral lists."""
