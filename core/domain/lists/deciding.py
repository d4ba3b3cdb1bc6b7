"""What the commission decides on a filed list, and what happens to its decisions."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, noted, settled
from core.domain.election.model import founded
from core.domain.lists import clocks
from core.domain.lists.filing import key, not_before, stepped, with_submission
from core.domain.lists.model import Submission, Submissions, filed
from core.domain.lists.states import (
    BY,
    Annulled,
    Cure,
    Cured,
    Deficiency,
    Denied,
    Dismissed,
    NotCured,
    Ordered,
    Proclaimed,
    Published,
    State,
    TakenUp,
    Withdrawn,
)
from core.domain.lists.workflow import Door, go_through
from core.domain.standing import Dated, Decision, Deed, Stamp, Standing


@dataclass(frozen=True, slots=True)
class DeficienciesOrdered:
    """Закључак којим се налаже отклањање недостатака."""

    id: int
    ruling: Ruling
    items: tuple[Deficiency, ...]


@dataclass(frozen=True, slots=True)
class DecisionPublished:
    """A decision on the list was published on the web presentation (објављивање)."""

    id: int


@dataclass(frozen=True, slots=True)
class DeficienciesExamined:
    """The supplement was gone through, item by item (преглед допуне).

    `outcome` is `cured`, `partly` while the hours run still, or `not_cured`; `ended` is when the
    hours ended, where they had.
    """

    id: int
    marks: tuple[tuple[int, Cure], ...]
    outcome: str
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListProclaimed:
    """Решење о проглашењу; `status` says whether the minority status was granted."""

    id: int
    ruling: Ruling
    status: bool | None = None


@dataclass(frozen=True, slots=True)
class ProclamationDenied:
    """Решење о одбијању проглашења."""

    id: int
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class ListDismissed:
    """Решење о одбацивању изборне листе."""

    id: int
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class ListWithdrawn:
    """Повлачење изборне листе, established by a decision."""

    id: int
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class DecisionAnnulled:
    """The decision on the list was annulled; `by` is `court` or `objection`."""

    id: int
    by: str
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class ListTakenUp:
    """The commission took the list up again (поновно узимање у рад)."""

    id: int


def order(id: int, items: tuple[Deficiency, ...], ruling: Ruling, at: datetime) -> Decision:
    """Order deficiencies cured; refused without an item, or with one the law does not let cure."""

    def decide(_standing: Standing, _one: Submission) -> DeficienciesOrdered:
        if not items:
            raise Refused("list.no_items")
        for item in items:
            if not item.text.strip():
                raise Refused("list.empty_item", no=item.no)
            if not item.curable:
                raise Refused("list.incurable_item", no=item.no, text=item.text)
        numbered = tuple(replace(item, no=no) for no, item in enumerate(items, start=1))
        return DeficienciesOrdered(id, ruling, numbered)

    return _dated(id, Door.ORDER, at, decide)


def publish(id: int, at: datetime) -> Decision:
    """Publish the decision that stands; only now its clock runs."""

    def decide(_standing: Standing, one: Submission) -> DecisionPublished:
        if isinstance(one.state, Proclaimed | Denied | Dismissed) and one.state.published:
            raise Refused("list.published", at=moments.written(one.state.published))
        return DecisionPublished(id)

    return _dated(id, Door.PUBLISH, at, decide)


def examine(id: int, marks: tuple[tuple[int, Cure], ...], at: datetime) -> Decision:
    """Say of every item whether it is cured.

    A partial cure is not a cure, and what came after the hours does not count: both wait for the
    end of the hours, when the list is not cured.
    """

    def decide(standing: Standing, one: Submission) -> DeficienciesExamined:
        assert isinstance(one.state, Published)
        wanted = {item.no for item in one.state.items}
        if {no for no, _mark in marks} != wanted or len(marks) != len(wanted):
            raise Refused("list.unmarked_items", count=len(wanted))
        until = clocks.cure_until(one.state.published, founded(standing)[1])
        done = tuple(sorted(marks))
        if all(mark is Cure.CURED for _no, mark in marks):
            in_time(one.state.brought, until)
            return DeficienciesExamined(id, done, "cured")
        if at > until:
            return DeficienciesExamined(id, done, "not_cured", until)
        return DeficienciesExamined(id, done, "partly")

    return _dated(id, Door.EXAMINE, at, decide)


def proclaim(id: int, ruling: Ruling, at: datetime, status: bool | None = None) -> Decision:
    """Proclaim the list; a motion for minority status has to be decided with it."""

    def decide(_standing: Standing, one: Submission) -> ListProclaimed:
        motion = one.paper.open.motion
        if motion is not None and status is None:
            raise Refused("list.status_undecided")
        if motion is None and status is not None:
            raise Refused("list.status_not_sought")
        if not one.paper.open.name.strip() or not one.paper.open.standing_candidates:
            raise Refused("list.nothing_to_proclaim")
        return ListProclaimed(id, ruling, status)

    return _dated(id, Door.PROCLAIM, at, decide)


def deny(id: int, ruling: Ruling, at: datetime) -> Decision:
    """Refuse the proclamation; while the hours to cure run, nobody can know yet.

    Nor can anybody before what was brought in time has been examined.
    """

    def decide(standing: Standing, one: Submission) -> ProclamationDenied:
        if isinstance(one.state, Published):
            until = clocks.cure_until(one.state.published, founded(standing)[1])
            if at <= until:
                raise Refused("list.still_running", until=moments.written(until))
            brought = one.state.brought
            if brought is not None and brought <= until and one.state.to_examine:
                raise Refused("list.unexamined", at=moments.written(brought))
        return ProclamationDenied(id, ruling)

    return _dated(id, Door.REFUSE, at, decide)


def dismiss(id: int, ruling: Ruling, at: datetime) -> Decision:
    """Dismiss the list: late, by somebody unauthorised, or not on the form."""
    return _dated(id, Door.DISMISS, at, lambda _standing, _one: ListDismissed(id, ruling))


def withdraw(id: int, ruling: Ruling, at: datetime) -> Decision:
    """Withdraw the list, until the end of the day the collective list is due."""

    def decide(standing: Standing, _one: Submission) -> ListWithdrawn:
        until = clocks.withdrawal_until(*founded(standing))
        if until is not None and at > until:
            raise Refused("list.withdrawn_late", until=moments.written(until))
        return ListWithdrawn(id, ruling)

    return _dated(id, Door.WITHDRAW, at, decide)


def annul(id: int, by: str, ruling: Ruling, at: datetime) -> Decision:
    """Take down that a court, or the commission on an objection, annulled the decision."""
    if by not in BY:
        raise ValueError(by)

    def decide(_standing: Standing, one: Submission) -> DecisionAnnulled:
        if by == "objection" and not one.upheld:
            raise Refused("list.none_upheld")
        return DecisionAnnulled(id, by, ruling)

    return _dated(id, Door.ANNUL, at, decide)


def take_up(id: int, at: datetime) -> Decision:
    """Take the list up again, to decide anew."""
    return _dated(id, Door.TAKE_UP, at, lambda _standing, _one: ListTakenUp(id))


def in_time(brought: datetime | None, until: datetime) -> None:
    """Refused when nothing was brought, or only after the hours to cure."""
    if brought is None:
        raise Refused("list.nothing_brought")
    if brought > until:
        at, end = moments.written(brought), moments.written(until)
        raise Refused("list.brought_late", at=at, until=end)


def _dated(
    id: int, door: Door, at: datetime, decide: Callable[[Standing, Submission], Any]
) -> Decision:
    """What every decision on a list asks first: the list, the door, the moment, the number."""

    def decision(standing: Standing) -> tuple[Any, ...]:
        one = filed(standing, id)
        go_through(one.state, door)
        not_before(one, at)
        act = decide(standing, one)
        if hasattr(act, "ruling"):
            act = replace(act, ruling=settled(act.ruling, standing))
        return (act,)

    return Dated(decision, at)


def _moved(standing: Standing, act: Any, door: Door, stamp: Stamp, state: State) -> Standing:
    if hasattr(act, "ruling"):
        standing = noted(standing, act.ruling)
    one = stepped(standing.of(Submissions).by_id[act.id], door, stamp)
    return with_submission(standing, replace(one, state=state))


def _fold_ordered(standing: Standing, act: DeficienciesOrdered, stamp: Stamp) -> Standing:
    state = Ordered(stamp.happened, act.ruling, act.items)
    return _moved(standing, act, Door.ORDER, stamp, state)


def _fold_published(standing: Standing, act: DecisionPublished, stamp: Stamp) -> Standing:
    state = standing.of(Submissions).by_id[act.id].state
    if isinstance(state, Ordered):
        after: State = Published(state.at, state.ruling, state.items, stamp.happened)
    else:
        assert isinstance(state, Proclaimed | Denied | Dismissed)
        after = replace(state, published=stamp.happened)
    return _moved(standing, act, Door.PUBLISH, stamp, after)


def _fold_examined(standing: Standing, act: DeficienciesExamined, stamp: Stamp) -> Standing:
    state = standing.of(Submissions).by_id[act.id].state
    assert isinstance(state, Published)
    after: State = replace(state, marks=act.marks, examined=True)
    if act.outcome == "cured":
        after = Cured(state.brought or stamp.happened, state.items)
    elif act.ended is not None:
        after = NotCured(act.ended, state.items, act.marks)
    return _moved(standing, act, Door.EXAMINE, stamp, after)


def _fold_proclaimed(standing: Standing, act: ListProclaimed, stamp: Stamp) -> Standing:
    state = Proclaimed(stamp.happened, act.ruling, act.status)
    return _moved(standing, act, Door.PROCLAIM, stamp, state)


def _fold_denied(standing: Standing, act: ProclamationDenied, stamp: Stamp) -> Standing:
    return _moved(standing, act, Door.REFUSE, stamp, Denied(stamp.happened, act.ruling))


def _fold_dismissed(standing: Standing, act: ListDismissed, stamp: Stamp) -> Standing:
    return _moved(standing, act, Door.DISMISS, stamp, Dismissed(stamp.happened, act.ruling))


def _fold_withdrawn(standing: Standing, act: ListWithdrawn, stamp: Stamp) -> Standing:
    return _moved(standing, act, Door.WITHDRAW, stamp, Withdrawn(stamp.happened, act.ruling))


def _fold_annulled(standing: Standing, act: DecisionAnnulled, stamp: Stamp) -> Standing:
    state = Annulled(stamp.happened, act.by, act.ruling)
    return _moved(standing, act, Door.ANNUL, stamp, state)


def _fold_taken_up(standing: Standing, act: ListTakenUp, stamp: Stamp) -> Standing:
    annulled = standing.of(Submissions).by_id[act.id].state
    assert isinstance(annulled, Annulled)
    return _moved(standing, act, Door.TAKE_UP, stamp, TakenUp(stamp.happened, annulled.at))


def _filed(act: Any) -> frozenset[str]:
    return frozenset({key(act.id)})


def _ballot(act: Any) -> frozenset[str]:
    return frozenset({key(act.id), "ballot"})


_LAW = frozenset({"law", "election"})


def _rests(_act: Any) -> frozenset[str]:
    return _LAW


def _deed(kind: str, act: type[Any], fold: Any, touches: Any) -> Deed[Any]:
    return Deed(kind, act, fold, touches, _rests, reserved_to_officers=True)


DEEDS = (
    _deed("deficiencies_ordered", DeficienciesOrdered, _fold_ordered, _filed),
    _deed("decision_published", DecisionPublished, _fold_published, _filed),
    _deed("deficiencies_examined", DeficienciesExamined, _fold_examined, _filed),
    _deed("list_proclaimed", ListProclaimed, _fold_proclaimed, _ballot),
    _deed("proclamation_denied", ProclamationDenied, _fold_denied, _filed),
    _deed("list_dismissed", ListDismissed, _fold_dismissed, _filed),
    _deed("list_withdrawn", ListWithdrawn, _fold_withdrawn, _ballot),
    _deed("decision_annulled", DecisionAnnulled, _fold_annulled, _ballot),
    _deed("list_taken_up", ListTakenUp, _fold_taken_up, _filed),
)
