"""Tests of the core, room by room, in the same folders as the core."""
