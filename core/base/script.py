"""Serbian in two scripts (писма): Latin is derived from Cyrillic by rule, and headings compared."""

import re
import unicodedata

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z",
    "и": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c",
    "ч": "č", "џ": "dž", "ш": "š",
}  # fmt: skip
_DIGRAPHS = "љњџ"
_TWINS = "АВСЕНІЈКМОРЅТХаеорсухіјѕ" + "ABCEHIJKMOPSTXaeopcyxijs"
_PLAIN = {"đ": "dj", "ž": "z", "ć": "c", "č": "c", "š": "s"}
_FOLDED = str.maketrans(
    _PLAIN | {sign: "".join(_PLAIN.get(c, c) for c in latin) for sign, latin in _LATIN.items()}
)
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def to_latin(text: str) -> str:
    """Cyrillic letters in Serbian Latin; everything else stays as it is.

    A capital digraph is `Lj` before a small letter and `LJ` in a word of capitals.
    """
    return "".join(_letter(text, i) for i in range(len(text)))


def _letter(text: str, i: int) -> str:
    sign = text[i]
    small = sign.lower()
    latin = _LATIN.get(small)
    if latin is None:
        return sign
    if sign == small:
        return latin
    if small not in _DIGRAPHS:
        return latin.upper()
    after = text[i + 1 : i + 2]
    before = text[i - 1 : i] if i else ""
    capitals = after.isupper() or (not after.isalpha() and before.isupper())
    return latin.upper() if capitals else latin.capitalize()


def folded(text: str) -> str:
    """A key under which the same words in Cyrillic, Latin and bare Latin meet.

    For recognising headings and for searching; never for showing.
    """
    plain = unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)
    return _BETWEEN_WORDS.sub(" ", plain).strip()


def strays(text: str) -> str:
    """Letters that look alike in both scripts and stand in a word of the other one, in order.

    >>> strays("Мaрија")  # the second letter is Latin
    'a'
    """
    return "".join(stray for word in text.split() for stray in _strays(word))


def _strays(word: str) -> list[str]:
    cyrillic = [c for c in word if "Ѐ" <= c <= "ӿ"]
    latin = [c for c in word if c.isalpha() and not "Ѐ" <= c <= "ӿ"]
    fewer = latin if len(latin) <= len(cyrillic) else cyrillic
    return [c for c in fewer if c in _TWINS] if cyrillic and latin else []
