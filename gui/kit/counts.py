"""Whole numbers as people type them."""

import re

_GROUPED = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+|\d+")
_LONGEST = 9


def count(text: str) -> int | None:
    """A whole number, with or without its thousands apart: `32114`, `32.114`, `32 114`."""
    text = text.strip()
    if not _GROUPED.fullmatch(text):
        return None
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits.isascii() and len(digits) <= _LONGEST else None
