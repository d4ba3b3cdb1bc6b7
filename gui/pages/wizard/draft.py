"""What has been typed of a new election so far."""

from dataclasses import dataclass

from core.base.people import Role
from core.law.profile import LegalProfile
from gui.models.questions import Answer


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
