"""What has been typed of a new election so far, and how dates and counts are read from it."""

import re
from dataclasses import dataclass

from core.base.people import Role
from core.law.profile import LegalProfile
from gui.models.questions import Answer

_GROUPED = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+|\d+")
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields as typed; `readings` are those that differ from what the program proposes."""

    unit: str = ""
    kind: str = ""
    region: str = ""
    seats: str = ""
    called: str = ""
    held: str = ""
    voters: str = ""
    name: str = ""
    address: str = ""
    readings: tuple[tuple[str, Answer], ...] = ()
    ground: str = ""
    person: str = ""
    role: Role = Role.SECRETARY
    path: str = ""

    def text(self, field: str) -> str:
        """What was typed into a field, with its spaces in order."""
        return " ".join(str(getattr(self, field)).split())


def count(text: str) -> int | None:
    """A whole number, with or without its thousands apart: `32114`, `32.114`, `32 114`."""
    text = text.strip()
    if not _GROUPED.fullmatch(text):
        return None
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits.isascii() and len(digits) <= _LONGEST else None


def bounds(kind: str, law: LegalProfile) -> tuple[int | None, int, str] | None:
    """Least and most councillors of such a unit by this law, and the article; `None` if unsaid."""
    if law.scope != "local":
        return None
    keys = {
        "municipality": ("size.municipality_least", "size.municipality_most"),
        "city": (None, "size.city_most"),
        "capital": ("size.capital", "size.capital"),
    }.get(kind)
    if keys is None:
        return None
    least, most = keys
    article = law.provision(most).article
    return law.number(least) if least else None, law.number(most), article
