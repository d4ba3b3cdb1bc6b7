"""What is elected, when, where and under which law."""

from dataclasses import dataclass
from datetime import date

from core.base.refusals import Refused
from core.domain.standing import Standing
from core.law.profile import LegalProfile

KINDS = ("municipality", "city", "capital", "city_municipality")
REGIONS = ("vojvodina", "belgrade", "sumadija_west", "south_east", "kosovo", "")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the decision on calling the election (одлука о расписивању) fixes, and the office.

    `unit` is the municipality or city, `voters` the number entered in the roll on the day of the
    call, `seats` the number of councillors (одборници) to elect, `address` the commission's own.
    """

    name: str
    unit: str
    kind: str
    region: str
    seats: int
    called: date
    held: date
    voters: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Election:
    """The election of this book; before the founding act there is none."""

    particulars: Particulars | None = None
    law: LegalProfile | None = None
    practice: bool = False


def founded(standing: Standing) -> tuple[Particulars, LegalProfile]:
    """Particulars and law of the election; refused before it is founded."""
    election = standing.of(Election)
    if election.particulars is None or election.law is None:
        raise Refused("election.not_founded")
    return election.particulars, election.law
