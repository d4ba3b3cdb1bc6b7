"""What a version of the law says of itself, in the script or language of the window."""

from core.base.script import to_latin
from core.law.profile import LegalProfile
from core.words.catalogue import Language, Words


def in_script(words: Words, text: str) -> str:
    """A citation or title of the law in the window's script; in English it stays as published."""
    return to_latin(text) if words.language is Language.SR_LATN else text


def law_name(words: Words, law: LegalProfile) -> str:
    """Name of the version of the law."""
    return law.name_en if words.language is Language.EN else in_script(words, law.name_sr)
