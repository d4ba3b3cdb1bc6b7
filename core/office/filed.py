"""The filed lists of an open book with all that is personal in them, and what the rules find."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from core.base.findings import Finding
from core.base.script import folded
from core.book.book import Book
from core.book.side import Particular, sealed
from core.domain.election.model import Election
from core.domain.lists import filing
from core.domain.lists.check import check
from core.domain.lists.context import case_of
from core.domain.lists.model import Submission, Submissions, filed
from core.domain.lists.paper import ListPaper, SealedPaper, joined, parted
from core.domain.lists.rules.case import Case
from core.domain.minutes import gates
from core.domain.standing import Decision
from core.office.units import register

_KINDS = frozenset({"grad", "opstina", "gradska"})
"""Words that a unit's name may begin with in the particulars."""


@dataclass(frozen=True, slots=True)
class Sealing:
    """A decision that takes a paper down, and the particulars it seals, for `Book.do`."""

    decision: Decision
    private: tuple[Particular, ...]


@dataclass(slots=True)
class Filed:
    """Reads the papers of one book; what was read once is kept as long as the book is open."""

    book: Book
    _texts: dict[str, str | None] = field(default_factory=dict)
    _papers: dict[int, tuple[SealedPaper, ListPaper]] = field(default_factory=dict)
    _findings: dict[int, tuple[Case, tuple[Finding, ...]]] = field(default_factory=dict)

    def paper(self, id: int) -> ListPaper:
        """The whole paper of a filed list as it stands now."""
        one = filed(self.book.standing, id)
        kept = self._papers.get(id)
        if kept is None or kept[0] != one.paper:
            self._papers[id] = one.paper, self.whole(one.paper)
        return self._papers[id][1]

    def whole(self, paper: SealedPaper) -> ListPaper:
        """A sealed paper with what its seals stand for; what was erased stays empty."""
        return joined(paper, tuple(self._text(seal) for seal in paper.seals))

    def case(self, id: int, paper: ListPaper | None = None) -> Case:
        """What the rules look at; with `paper` as if the list said that."""
        papers = {other: self.paper(other) for other in self.book.standing.of(Submissions).by_id}
        if paper is not None:
            papers[id] = paper
        return case_of(self.book.standing, id, papers, other_units(self.book.standing.of(Election)))

    def findings(self, id: int) -> tuple[Finding, ...]:
        """What the rules find in a filed list as it stands, checked once for each change."""
        case = self.case(id)
        kept = self._findings.get(id)
        if kept is None or kept[0] != case:
            self._findings[id] = case, check(case)
        return self._findings[id][1]

    def receive(self, paper: ListPaper, receipt: str, at: datetime) -> Sealing:
        """Take down a list that was filed."""
        kept, private = self._sealed(paper, None)
        return Sealing(filing.receive(kept, receipt, at), private)

    def correct(self, id: int, paper: ListPaper, reason: str = "") -> Sealing:
        """Put the transcript of a list right."""
        kept, private = self._sealed(paper, filed(self.book.standing, id))
        return Sealing(gates.while_ballot_is_open(filing.correct(id, kept, reason)), private)

    def supplement(self, id: int, paper: ListPaper, at: datetime) -> Sealing:
        """Take down what the submitter brought."""
        kept, private = self._sealed(paper, filed(self.book.standing, id))
        return Sealing(filing.supplement(id, kept, at), private)

    def _sealed(
        self, paper: ListPaper, before: Submission | None
    ) -> tuple[SealedPaper, tuple[Particular, ...]]:
        """The paper for the chain; who is as before keeps the seal, the others get a new one."""
        bare, texts = parted(paper)
        kept: dict[str, list[str]] = defaultdict(list)
        for seal in before.paper.seals if before else ():
            kept[self._text(seal) or ""].append(seal)
        seals, new = [], []
        for text in texts:
            if kept[text]:
                seals.append(kept[text].pop(0))
                continue
            new.append(sealed(text))
            seals.append(new[-1].token)
        return SealedPaper(bare, tuple(seals)), tuple(new)

    def _text(self, seal: str) -> str | None:
        if seal not in self._texts:
            self._texts[seal] = self.book.side.reveal(seal)
        return self._texts[seal]


def other_units(election: Election) -> frozenset[str]:
    """Folded names of the municipalities and cities that this election is not held in.

    A city's own municipalities are not other units, nor is the city of a city municipality.
    """
    return _others(election.particulars.unit if election.particulars else "")


@cache
def _others(unit: str) -> frozenset[str]:
    own = " ".join(word for word in folded(unit).split() if word not in _KINDS)
    held = [one for one in register() if own in (folded(one.name), folded(one.label))]
    near = {folded(name) for one in held for name in (one.name, one.parent)}
    near |= {folded(one.name) for one in register() if one.parent and folded(one.parent) == own}
    return frozenset(folded(one.name) for one in register()) - near
