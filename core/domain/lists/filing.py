"""Receiving a list at the counter, putting its transcript right, and what the submitter brings."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.lists.clocks import cure_until, withdrawal_until
from core.domain.lists.model import Move, Submission, Submissions, filed, on_ballot
from core.domain.lists.paper import Candidate, ListPaper, SealedPaper, is_parted
from core.domain.lists.states import Proclaimed, Published, Received, TakenUp
from core.domain.lists.workflow import Door, go_through
from core.domain.standing import Dated, Decision, Deed, Stamp, Standing

MOST_FILED = 500
MOST_LETTERS = 200
"""As long as a name, an occupation or an address may be."""
MOST_LIST_NAME = 500


@dataclass(frozen=True, slots=True)
class ListReceived:
    """A list was filed (пријем изборне листе); when, the envelope says."""

    id: int
    receipt: str
    paper: SealedPaper


@dataclass(frozen=True, slots=True)
class ListCorrected:
    """What was typed of a filed list was put right by its paper (исправка преписа)."""

    id: int
    paper: SealedPaper
    reason: str


@dataclass(frozen=True, slots=True)
class ListSupplemented:
    """The submitter brought what the conclusion asked for (допуна); `paper` is the list now.

    `late` says that it came after the hours: it then replaces nothing that came in time.
    """

    id: int
    paper: SealedPaper
    late: bool = False


@dataclass(frozen=True, slots=True)
class CandidateDropped:
    """One candidate is no longer on the list; the next ones move up. `place` counts all filed."""

    id: int
    place: int
    reason: str


def receive(paper: SealedPaper, receipt: str, at: datetime) -> Decision:
    """Take a filed list down; paper leads, so only what cannot be written at all is refused."""

    def decide(standing: Standing) -> tuple[ListReceived]:
        if founded(standing)[1].scope != "local":
            raise Refused("list.no_local_law")
        room = standing.of(Submissions)
        number = " ".join(receipt.split())
        if not number:
            raise Refused("list.no_receipt")
        if any(one.receipt == number for one in room.by_id.values()):
            raise Refused("list.receipt_taken", receipt=number)
        if len(room.by_id) >= MOST_FILED:
            raise Refused("list.too_many", most=MOST_FILED)
        _writable(paper)
        return (ListReceived(max(room.by_id, default=0) + 1, number, paper),)

    return Dated(decide, at)


def correct(id: int, paper: SealedPaper, reason: str = "") -> Decision:
    """Put the transcript right by the paper; once anything was decided, with a reason."""

    def decide(standing: Standing) -> tuple[ListCorrected]:
        one = filed(standing, id)
        go_through(one.state, Door.CORRECT)
        if one.paper == paper:
            raise Refused("nothing_changed")
        _writable(paper)
        if isinstance(one.state, Proclaimed):
            _still_proclaimed(one.paper, paper)
        undecided = isinstance(one.state, Received | TakenUp)
        why = " ".join(reason.split()) if undecided else required(reason)
        return (ListCorrected(id, paper, why),)

    return decide


def supplement(id: int, paper: SealedPaper, at: datetime) -> Decision:
    """Take down what the submitter brought to cure the deficiencies."""

    def decide(standing: Standing) -> tuple[ListSupplemented]:
        one = filed(standing, id)
        go_through(one.state, Door.SUPPLEMENT)
        not_before(one, at)
        _writable(paper)
        assert isinstance(one.state, Published)
        until = cure_until(one.state.published, founded(standing)[1])
        return (ListSupplemented(id, paper, at > until),)

    return Dated(decide, at)


def drop(id: int, place: int, reason: str, at: datetime) -> Decision:
    """Strike one candidate who died, withdrew or lost the electoral right."""

    def decide(standing: Standing) -> tuple[CandidateDropped]:
        one = filed(standing, id)
        go_through(one.state, Door.DROP)
        not_before(one, at)
        candidates = one.paper.open.candidates
        if not 1 <= place <= len(candidates):
            raise Refused("list.no_candidate", place=place)
        if candidates[place - 1].withdrawn:
            raise Refused("list.candidate_gone", place=place)
        if len(one.paper.open.standing_candidates) == 1:
            raise Refused("list.last_candidate")
        until = withdrawal_until(*founded(standing))
        if until is not None and at > until:
            raise Refused("list.dropped_late", until=moments.written(until))
        return (CandidateDropped(id, place, required(reason)),)

    return Dated(decide, at)


def not_before(one: Submission, at: datetime) -> None:
    """Refused when a moment lies before the last moment of this list's procedure."""
    if at < one.since:
        raise Refused("list.before_last", at=moments.written(at), since=moments.written(one.since))


def stepped(one: Submission, door: str, stamp: Stamp) -> Submission:
    """The list with one more step in its history."""
    return replace(one, moves=(*one.moves, Move(door, stamp.happened, stamp.act)))


def with_submission(standing: Standing, one: Submission) -> Standing:
    """The standing with that list replaced, and the ballot where it is on it."""
    room = standing.of(Submissions)
    order = tuple(id for id in room.order if id != one.id or isinstance(one.state, Proclaimed))
    if isinstance(one.state, Proclaimed) and one.id not in order:
        order = (*order, one.id)
    changed = replace(room, by_id={**room.by_id, one.id: one}, order=order)
    return on_ballot(standing.with_room(changed))


def key(id: int) -> str:
    """What acts that touch or rest on a filed list call it."""
    return f"filed:{id}"


def _still_proclaimed(before: SealedPaper, after: SealedPaper) -> None:
    """Refused where a correction would make another list of a proclaimed one.

    At every place the same person stays, by name or by what the seal stands for.
    """
    old, new = before.open, after.open
    if not new.name.strip() or (old.motion is None) is not (new.motion is None):
        raise Refused("list.name_fixed")
    if len(old.candidates) != len(new.candidates):
        raise Refused("list.order_fixed")
    for at, (was, now) in enumerate(zip(old.candidates, new.candidates, strict=True), start=1):
        same = was.full_name == now.full_name or before.seals[at] == after.seals[at]
        if not same or was.withdrawn != now.withdrawn:
            raise Refused("list.order_fixed")


def _writable(paper: SealedPaper) -> None:
    if not is_parted(paper.open) or len(paper.seals) != len(paper.open.candidates) + 1:
        raise ValueError("a paper goes into the chain parted and sealed")
    _short(paper.open)


def _short(paper: ListPaper) -> None:
    if len(paper.name) > MOST_LIST_NAME:
        raise Refused("list.long_name", most=MOST_LIST_NAME)
    texts = [(paper.submitter.name, 0), *((party, 0) for party in paper.submitter.parties)]
    texts += [(leader.full_name, 0) for leader in paper.leaders]
    texts += [(text, no) for no, c in enumerate(paper.candidates, 1) for text in _texts(c)]
    for text, place in texts:
        if len(text) > MOST_LETTERS:
            raise Refused("list.long_text", place=place, text=text[:40], most=MOST_LETTERS)


def _texts(candidate: Candidate) -> tuple[str, ...]:
    c = candidate
    return c.name, c.surname, c.occupation, c.place, c.party, c.withdrawn


def _fold_received(standing: Standing, act: ListReceived, stamp: Stamp) -> Standing:
    one = Submission(
        id=act.id,
        receipt=act.receipt,
        received=stamp.happened,
        first=act.paper,
        paper=act.paper,
        state=Received(stamp.happened),
    )
    return with_submission(standing, stepped(one, "receive", stamp))


def _fold_corrected(standing: Standing, act: ListCorrected, _stamp: Stamp) -> Standing:
    one = standing.of(Submissions).by_id[act.id]
    first = one.first if one.resubmitted else act.paper
    return with_submission(standing, replace(one, paper=act.paper, first=first))


def _fold_supplemented(standing: Standing, act: ListSupplemented, stamp: Stamp) -> Standing:
    one = standing.of(Submissions).by_id[act.id]
    assert isinstance(one.state, Published)
    if act.late and one.state.brought is not None:
        return with_submission(standing, stepped(one, Door.SUPPLEMENT, stamp))
    state = replace(one.state, brought=stamp.happened, examined=False)
    changed = replace(one, paper=act.paper, state=state, resubmitted=True)
    return with_submission(standing, stepped(changed, Door.SUPPLEMENT, stamp))


def _fold_dropped(standing: Standing, act: CandidateDropped, stamp: Stamp) -> Standing:
    one = standing.of(Submissions).by_id[act.id]
    candidates = list(one.paper.open.candidates)
    candidates[act.place - 1] = replace(candidates[act.place - 1], withdrawn=act.reason)
    paper = replace(one.paper.open, candidates=tuple(candidates))
    changed = replace(one, paper=replace(one.paper, open=paper))
    return with_submission(standing, stepped(changed, Door.DROP, stamp))


def _touches(act: ListReceived | ListCorrected | ListSupplemented) -> frozenset[str]:
    return frozenset({key(act.id)})


def _seals(act: ListReceived | ListCorrected | ListSupplemented) -> frozenset[str]:
    return frozenset(act.paper.seals)


DEEDS = (
    Deed(
        "list_received",
        ListReceived,
        _fold_received,
        _touches,
        lambda _act: frozenset({"election"}),
        seals=_seals,
    ),
    Deed(
        "list_corrected",
        ListCorrected,
        _fold_corrected,
        lambda act: frozenset({key(act.id), "ballot"}),
        seals=_seals,
    ),
    Deed(
        "list_supplemented",
        ListSupplemented,
        _fold_supplemented,
        _touches,
        lambda _act: frozenset({"law", "election"}),
        seals=_seals,
    ),
    Deed(
        "candidate_dropped",
        CandidateDropped,
        _fold_dropped,
        lambda act: frozenset({key(act.id), "ballot"}),
    ),
)
