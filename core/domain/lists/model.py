"""Electoral lists (изборне листе): those on the ballot, and those filed with the commission."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.base.refusals import Refused
from core.domain.lists.paper import SealedPaper
from core.domain.lists.states import UPHELD, Objection, Proclaimed, State
from core.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class ElectoralList:
    """One proclaimed list: ballot number, name, leader (носилац), status and size.

    `minority` is the status of a list of a national minority (изборна листа националне мањине);
    `candidates` is the number of candidates, where known: a list can win no more seats.
    """

    no: int
    name: str
    leader: str = ""
    minority: bool = False
    candidates: int | None = None


@dataclass(frozen=True, slots=True)
class Lists:
    """The proclaimed lists in the order of the ballot."""

    all: tuple[ElectoralList, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Ballot numbers in order."""
        return tuple(entry.no for entry in self.all)

    @property
    def names(self) -> dict[int, str]:
        """Names by ballot number, without what is blank around them."""
        return {entry.no: " ".join(entry.name.split()) for entry in self.all}

    def find(self, no: int) -> ElectoralList | None:
        """The list of that ballot number."""
        return next((entry for entry in self.all if entry.no == no), None)


@dataclass(frozen=True, slots=True)
class Move:
    """One step of the procedure: through which door, when, and by which act."""

    door: str
    at: datetime
    act: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One filed list (поднета изборна листа) from its receipt on.

    `id` counts the lists in the order they were taken down; `receipt` is the number of the
    receipt (потврда о пријему); `first` is the paper as first filed, `paper` as it stands now.
    """

    id: int
    receipt: str
    received: datetime
    first: SealedPaper
    paper: SealedPaper
    state: State
    objections: tuple[Objection, ...] = ()
    moves: tuple[Move, ...] = ()
    resubmitted: bool = False

    @property
    def name(self) -> str:
        """Name of the list."""
        return self.paper.open.name

    @property
    def since(self) -> datetime:
        """The last moment of its procedure."""
        return max((move.at for move in self.moves), default=self.received)

    @property
    def upheld(self) -> bool:
        """Whether an objection against the decision that stands was upheld (усвојен)."""
        return any(o.outcome == UPHELD and o.at >= self.state.at for o in self.objections)

    @property
    def open_objections(self) -> tuple[Objection, ...]:
        """Objections that wait for a decision."""
        return tuple(o for o in self.objections if not o.outcome)


@dataclass(frozen=True, slots=True)
class Submissions:
    """All filed lists by id; `ballot` has the ids of the proclaimed ones by ballot number."""

    by_id: Mapping[int, Submission] = field(default_factory=dict)
    ballot: Mapping[int, int] = field(default_factory=dict)
    order: tuple[int, ...] = ()
    """Ids in the order their proclamations were taken down."""

    def number_of(self, id: int) -> int | None:
        """The ballot number of a filed list; `None` while it is not proclaimed."""
        return next((no for no, filed in self.ballot.items() if filed == id), None)


def filed(standing: Standing, id: int) -> Submission:
    """The filed list of that id; refused when there is none."""
    found = standing.of(Submissions).by_id.get(id)
    if found is None:
        raise Refused("list.not_filed", id=id)
    return found


def on_ballot(standing: Standing) -> Standing:
    """The standing with the ballot in the order of proclamation, to the minute (редослед).

    Lists taken over keep their numbers; the filed ones follow by the moment they were proclaimed,
    and those of the same moment as their decisions were taken down.
    """
    room = standing.of(Submissions)
    taken = tuple(e for e in standing.of(Lists).all if e.no not in room.ballot)
    last = max((entry.no for entry in taken), default=0)
    proclaimed = [room.by_id[id] for id in room.order]
    proclaimed.sort(key=lambda one: one.state.at.replace(second=0, microsecond=0))
    numbered = dict(enumerate(proclaimed, start=last + 1))
    entries = tuple(_entry(no, one) for no, one in numbered.items())
    ballot = {no: one.id for no, one in numbered.items()}
    kept = replace(room, ballot=ballot)
    return standing.with_room(kept).with_room(Lists((*taken, *entries)))


def _entry(no: int, one: Submission) -> ElectoralList:
    paper = one.paper.open
    status = isinstance(one.state, Proclaimed) and one.state.status is True
    size = len(paper.standing_candidates)
    return ElectoralList(no, paper.name, paper.leader, status, size)
