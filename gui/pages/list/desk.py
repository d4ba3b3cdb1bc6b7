"""What lies on the desk: one filed list as it is being typed, and what the rules say of it."""

from dataclasses import dataclass, field
from datetime import datetime

from core.base.findings import Finding, Severity
from core.domain.election.model import founded
from core.domain.lists.check import check
from core.domain.lists.clocks import Clock, clock
from core.domain.lists.model import Submission, filed
from core.domain.lists.paper import ListPaper
from core.domain.lists.proposal import next_door
from core.domain.lists.rules.case import Case
from core.domain.lists.states import Denied, Dismissed, Proclaimed, Received, TakenUp
from core.domain.lists.workflow import Door, doors
from core.law.profile import LegalProfile
from core.office.filed import Filed

MOST_UNDONE = 200

ORDER = (
    Door.PROCLAIM,
    Door.ORDER,
    Door.REFUSE,
    Door.DISMISS,
    Door.PUBLISH,
    Door.SUPPLEMENT,
    Door.EXAMINE,
    Door.TAKE_UP,
    Door.OBJECT,
    Door.ANNUL,
    Door.WITHDRAW,
)
"""The doors that have a button, in the order they stand in."""


@dataclass(slots=True)
class Desk:
    """One list on the desk. `paper` is as typed; the book knows of it once it is saved."""

    filed: Filed
    id: int
    case: Case
    findings: tuple[Finding, ...] = ()
    _undone: list[ListPaper] = field(default_factory=list)

    @staticmethod
    def of(papers: Filed, id: int, draft: ListPaper | None = None) -> "Desk":
        """The list as the book has it, or as a draft of it."""
        case = papers.case(id, draft)
        return Desk(papers, id, case, check(case))

    @property
    def paper(self) -> ListPaper:
        """The paper as typed so far."""
        return self.case.paper

    @property
    def one(self) -> Submission:
        """The list as the book has it."""
        return filed(self.filed.book.standing, self.id)

    @property
    def law(self) -> LegalProfile:
        """The law of the election."""
        return founded(self.filed.book.standing)[1]

    @property
    def changed(self) -> bool:
        """Whether something is typed that the book does not know."""
        return self.paper != self.filed.paper(self.id)

    @property
    def may_type(self) -> bool:
        """Whether the transcript may be put right in this state."""
        return Door.CORRECT in doors(self.one.state)

    @property
    def needs_reason(self) -> bool:
        """Whether putting it right asks for a reason: something was decided already."""
        return not isinstance(self.one.state, Received | TakenUp)

    def type(self, paper: ListPaper) -> None:
        """Take what was typed; the rules look at it at once."""
        if paper == self.paper:
            return
        self._undone = [*self._undone, self.paper][-MOST_UNDONE:]
        self._check(paper)

    @property
    def can_undo(self) -> bool:
        """Whether typing can be taken back."""
        return bool(self._undone)

    def undo(self) -> bool:
        """Take the last typing back; `False` where there is none."""
        if not self._undone:
            return False
        self._check(self._undone.pop())
        return True

    def clock(self, now: datetime) -> Clock | None:
        """The clock of the list."""
        return clock(self.one, self.law, now)

    def counts(self) -> tuple[int, int]:
        """How many faults and doubts."""
        grades = [found.severity for found in self.findings]
        return grades.count(Severity.ERROR), grades.count(Severity.DOUBT)

    def doors(self) -> tuple[Door, ...]:
        """The doors that have a button now."""
        opened = doors(self.one.state)
        state = self.one.state
        told = isinstance(state, Proclaimed | Denied | Dismissed) and state.published is not None
        return tuple(d for d in ORDER if d in opened and not (told and d is Door.PUBLISH))

    def proposal(self, now: datetime) -> Door | None:
        """The door the program proposes; `None` where it is the submitter's turn or nobody's."""
        return next_door(self.one, self.findings, self.law, now)

    def _check(self, paper: ListPaper) -> None:
        self.case = self.filed.case(self.id, paper)
        self.findings = check(self.case)
