"""What a version of the law says of itself, in the script or language of the window."""

from core.law.profile import LegalProfile
from core.office.citing import cited
from core.words.catalogue import Language, Words


def law_name(words: Words, law: LegalProfile) -> str:
    """Name of the version of the law."""
    return law.name_en if words.language is Language.EN else cited(words, law.name_sr)
