"""Objections (приговори) against the commission's decision on a list."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, noted, settled
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.lists.filing import key, not_before, stepped, with_submission
from core.domain.lists.model import Submissions, filed
from core.domain.lists.states import REJECTED, UPHELD, Objection, State
from core.domain.lists.workflow import Door, go_through
from core.domain.standing import Dated, Decision, Deed, Stamp, Standing
from core.law.profile import LegalProfile


@dataclass(frozen=True, slots=True)
class ObjectionFiled:
    """Somebody objected to the decision on a list; `late` is after the hours for it."""

    id: int
    who: str
    text: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class ObjectionDecided:
    """The objection of that place among the list's objections was decided on."""

    id: int
    place: int
    outcome: str
    ruling: Ruling


def object_to(id: int, who: str, text: str, at: datetime) -> Decision:
    """Take an objection down, with its moment: whether it is in time, the clock says."""

    def decide(standing: Standing) -> tuple[ObjectionFiled]:
        one = filed(standing, id)
        go_through(one.state, Door.OBJECT)
        not_before(one, at)
        name = " ".join(who.split())
        if not name:
            raise Refused("objection.nobody")
        late = _late(one.state, founded(standing)[1], at)
        return (ObjectionFiled(id, name, required(text), late),)

    return Dated(decide, at)


def decide_on(id: int, place: int, outcome: str, ruling: Ruling, at: datetime) -> Decision:
    """Reject an objection or uphold it; the decision itself is then annulled by its own door."""

    if outcome not in (REJECTED, UPHELD):
        raise ValueError(outcome)

    def decide(standing: Standing) -> tuple[ObjectionDecided]:
        one = filed(standing, id)
        go_through(one.state, Door.ANSWER)
        not_before(one, at)
        if not 1 <= place <= len(one.objections) or one.objections[place - 1].outcome:
            raise Refused("objection.none_open")
        return (ObjectionDecided(id, place, outcome, settled(ruling, standing)),)

    return Dated(decide, at)


def _late(state: State, law: LegalProfile, at: datetime) -> bool:
    """Whether the hours to object are over; before publication they have not begun."""
    published = getattr(state, "published", None)
    key = "deadlines.list_objection_hours"
    return published is not None and at > moments.hours_after(published, law.number(key))


def _fold_filed(standing: Standing, act: ObjectionFiled, stamp: Stamp) -> Standing:
    one = stepped(standing.of(Submissions).by_id[act.id], Door.OBJECT, stamp)
    objection = Objection(stamp.happened, act.who, act.text, late=act.late)
    return with_submission(standing, replace(one, objections=(*one.objections, objection)))


def _fold_decided(standing: Standing, act: ObjectionDecided, stamp: Stamp) -> Standing:
    one = stepped(standing.of(Submissions).by_id[act.id], Door.ANSWER, stamp)
    objections = list(one.objections)
    old = objections[act.place - 1]
    objections[act.place - 1] = replace(old, outcome=act.outcome, decided=stamp.happened)
    changed = replace(one, objections=tuple(objections))
    return with_submission(noted(standing, act.ruling), changed)


DEEDS = (
    Deed(
        "objection_filed",
        ObjectionFiled,
        _fold_filed,
        lambda act: frozenset({key(act.id)}),
        lambda _act: frozenset({"law", "election"}),
    ),
    Deed(
        "objection_decided",
        ObjectionDecided,
        _fold_decided,
        lambda act: frozenset({key(act.id)}),
        reserved_to_officers=True,
    ),
)
