"""Typed text without what nobody sees: doubled spaces, line ends and signs that draw nothing."""

import unicodedata

_UNSEEN = {"Cc": " ", "Zl": " ", "Zp": " ", "Zs": " ", "Cf": ""}


def tidy(text: str) -> str:
    """The same words with one space between them."""
    seen = "".join(_UNSEEN.get(unicodedata.category(sign), sign) for sign in text)
    return " ".join(seen.split())
