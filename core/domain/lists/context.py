"""A filed list among the others: the case that the rules look at."""

from collections.abc import Mapping

from core.base.script import folded
from core.domain.election.model import founded
from core.domain.lists.model import Submission, Submissions, filed
from core.domain.lists.paper import ListPaper
from core.domain.lists.rules.case import Case, Other
from core.domain.lists.states import Gone, Proclaimed
from core.domain.standing import Standing


def case_of(
    standing: Standing, id: int, papers: Mapping[int, ListPaper], units: frozenset[str]
) -> Case:
    """The case of a filed list; `papers` has the whole papers of all of them."""
    particulars, law = founded(standing)
    one = filed(standing, id)
    return Case(particulars, law, papers[id], one.received, others(standing, id, papers), units)


def others(
    standing: Standing, id: int | None, papers: Mapping[int, ListPaper]
) -> tuple[Other, ...]:
    """What the other lists hold; those that are out of the procedure are left out."""
    room = standing.of(Submissions)
    own = room.by_id.get(id) if id is not None else None
    return tuple(
        _other(papers[other.id], _earlier(other, own, room))
        for other in room.by_id.values()
        if other.id != id and not isinstance(other.state, Gone)
    )


def _earlier(other: Submission, own: Submission | None, room: Submissions) -> bool:
    """Whether the other list was proclaimed, and before this one where both are."""
    if not isinstance(other.state, Proclaimed):
        return False
    if own is None or not isinstance(own.state, Proclaimed):
        return True
    return (room.number_of(other.id) or 0) < (room.number_of(own.id) or 0)


def _other(paper: ListPaper, earlier: bool) -> Other:
    people = {c.jmbg: c.full_name for _place, c in paper.standing_candidates if c.jmbg}
    leaders = {
        key: leader.full_name
        for leader in paper.leaders
        for key in (leader.jmbg or folded(leader.full_name),)
    }
    return Other(paper.name, earlier, people, leaders)
