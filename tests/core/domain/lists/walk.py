"""Walks lists through the procedure on a bare standing: no book, no file, only acts and folds."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from core.base import moments
from core.domain.acts import fold
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.lists import deciding, filing
from core.domain.lists.model import Submission, filed
from core.domain.lists.paper import ListPaper, SealedPaper, parted
from core.domain.lists.states import Cure, Deficiency, Published
from core.domain.standing import Dated, Decision, Stamp, Standing
from core.office.found import law_text
from tests.support.books import PARTICULARS, SECRETARY
from tests.support.filed import list_paper

FILED = moments.at(date(2026, 11, 2), 10)
ITEMS = (Deficiency(0, "недостаје сагласност"), Deficiency(0, "недостаје потврда", code="x"))


def sealed_paper(paper: ListPaper) -> SealedPaper:
    """A paper as the chain holds it: the same personal texts have the same seal."""
    bare, texts = parted(paper)
    return SealedPaper(bare, tuple(sha256(str(text).encode()).hexdigest() for text in texts))


@dataclass
class Walk:
    """The standing so far, and every act that led to it with its stamp."""

    law: str = "rs-local-2022"
    standing: Standing = field(default_factory=Standing)
    acts: list[tuple[Any, Stamp]] = field(default_factory=list)
    rulings: int = 0

    def __post_init__(self) -> None:
        self.do(found(PARTICULARS, law_text(self.law)))

    def do(self, decision: Decision) -> tuple[Any, ...]:
        """Decide and fold; a decision without a moment happens when the list was filed."""
        acts = decision(self.standing)
        for act in acts:
            at = decision.at if isinstance(decision, Dated) else FILED
            stamp = Stamp(f"act {len(self.acts) + 1}", at, at, SECRETARY.person)
            self.standing = fold(self.standing, act, stamp)
            self.acts.append((act, stamp))
        return acts

    def one(self, id: int = 1) -> Submission:
        """A filed list as it stands."""
        return filed(self.standing, id)

    def ruling(self) -> Ruling:
        """A decision of the commission with a number of its own."""
        self.rulings += 1
        return Ruling(f"013-{self.rulings}/2026", "Образложење.")

    def receive(self, at: datetime = FILED, paper: ListPaper | None = None) -> int:
        """File a list; its id."""
        whole = sealed_paper(paper if paper is not None else list_paper())
        receipt = str(len(self.acts))
        id: int = self.do(filing.receive(whole, receipt, at))[0].id
        return id

    def order(self, at: datetime, id: int = 1) -> None:
        """Order two items cured."""
        self.do(deciding.order(id, ITEMS, self.ruling(), at))

    def publish(self, at: datetime, id: int = 1) -> None:
        """Publish what was decided."""
        self.do(deciding.publish(id, at))

    def supplement(self, at: datetime, id: int = 1) -> None:
        """The submitter brings something."""
        paper = self.one(id).paper
        more = replace(paper.open, enclosures=(*paper.open.enclosures, f"допуна {at}"))
        self.do(filing.supplement(id, replace(paper, open=more), at))

    def examine(self, at: datetime, *marks: Cure, id: int = 1) -> None:
        """Mark the items in turn; one mark stands for all."""
        state = self.one(id).state
        assert isinstance(state, Published)
        given = marks * len(state.items) if len(marks) == 1 else marks
        numbered = tuple((item.no, mark) for item, mark in zip(state.items, given, strict=True))
        self.do(deciding.examine(id, numbered, at))

    def proclaim(self, at: datetime, id: int = 1) -> None:
        """Proclaim a list that seeks no status."""
        self.do(deciding.proclaim(id, self.ruling(), at))

    def decide(
        self, door: Callable[[int, Ruling, datetime], Decision], at: datetime, id: int = 1
    ) -> None:
        """Deny, dismiss or withdraw."""
        self.do(door(id, self.ruling(), at))

    def annul(self, at: datetime, id: int = 1, by: str = "court") -> None:
        """The decision is annulled."""
        self.do(deciding.annul(id, by, self.ruling(), at))


def published(at: datetime) -> Walk:
    """A list whose deficiencies were ordered, and the conclusion published at that moment."""
    walk = Walk()
    walk.receive(at)
    walk.order(at)
    walk.publish(at)
    return walk
