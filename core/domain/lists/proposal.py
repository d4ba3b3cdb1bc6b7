"""Which door the program proposes for a filed list: what the procedure waits for now."""

from datetime import datetime

from core.base.findings import Finding
from core.domain.lists.check import proposed
from core.domain.lists.clocks import cure_until
from core.domain.lists.model import Submission
from core.domain.lists.states import (
    Annulled,
    Cured,
    Denied,
    Dismissed,
    NotCured,
    Ordered,
    Proclaimed,
    Published,
    Received,
    TakenUp,
)
from core.domain.lists.workflow import Door
from core.law.profile import LegalProfile


def next_door(
    one: Submission, findings: tuple[Finding, ...], law: LegalProfile, now: datetime
) -> Door | None:
    """The door to go through; `None` where it is the submitter's turn, or nobody's."""
    match one.state:
        case Received() | TakenUp():
            return proposed(findings, law)
        case Ordered():
            return Door.PUBLISH
        case Published(published=published, brought=brought) as state:
            until = cure_until(published, law)
            if state.to_examine and brought is not None and brought <= until:
                return Door.EXAMINE
            return Door.REFUSE if now > until else None
        case Cured():
            found = proposed(findings, law)
            if found in (Door.REFUSE, Door.DISMISS):
                return Door.REFUSE
            return None if found is Door.ORDER else found
        case NotCured():
            return Door.REFUSE
        case Proclaimed() | Denied() | Dismissed() if one.upheld:
            return Door.ANNUL
        case (
            Proclaimed(published=published)
            | Denied(published=published)
            | Dismissed(published=published)
        ):
            return Door.PUBLISH if published is None else None
        case Annulled():
            return Door.TAKE_UP
    return None
