"""The order of Serbian words (азбучни ред), for names that stand in a list."""

from core.base.script import to_latin

_AZBUKA = "абвгдђежзијклљмнњопрстћуфхцчџш"
_LATIN = {to_latin(letter): letter for letter in _AZBUKA}
_PLACE = {letter: place for place, letter in enumerate(_AZBUKA)}
_BEFORE, _AFTER = -1, len(_AZBUKA)


def azbuka(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts by the Serbian alphabet; Latin letters stand with their Cyrillic twins."""
    small = text.casefold()
    key: list[tuple[int, str]] = []
    at = 0
    while at < len(small):
        size = 2 if small[at : at + 2] in _LATIN else 1
        sign = small[at : at + size]
        letter = _LATIN.get(sign, sign)
        place = _PLACE.get(letter, _AFTER if letter.isalpha() else _BEFORE)
        key.append((place, letter))
        at += size
    return tuple(key)
