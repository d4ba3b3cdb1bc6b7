"""Entries that differ, and what the paper says (разрешавање разлика)."""
