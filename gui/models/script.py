"""Names in the letters of the window (писмо); typing and papers keep their own."""

from core.base.script import to_latin
from core.words.catalogue import Language, Words


def named(words: Words, text: str) -> str:
    """A name somebody typed, of a station, a list, a person or the unit, as the window shows it.

    Only for showing: what is written down, searched or printed stays as it was typed.
    """
    return to_latin(text) if words.language is Language.SR_LATN else text
