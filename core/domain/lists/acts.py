"""Taking over lists as already proclaimed (проглашене), and putting one right."""

from dataclasses import dataclass

from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.lists.model import ElectoralList, Lists, Submissions
from core.domain.standing import Decision, Deed, Stamp, Standing

MOST_LISTS = 99
MOST_CANDIDATES = 500


@dataclass(frozen=True, slots=True)
class ListsTakenOver:
    """Lists proclaimed before this book began, in the order of the ballot."""

    lists: tuple[ElectoralList, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class ListAmended:
    """One list's particulars were put right; its number stays."""

    now: ElectoralList
    reason: str


def take_over(lists: tuple[ElectoralList, ...], source: str = "") -> Decision:
    """Enter proclaimed lists; refused on a taken number, an empty name, an impossible size."""

    def decide(standing: Standing) -> tuple[ListsTakenOver]:
        founded(standing)
        if not lists:
            raise Refused("lists.none")
        if standing.of(Submissions).ballot:
            raise Refused("lists.after_proclaimed")
        taken = set(standing.of(Lists).numbers)
        for entry in lists:
            _possible(entry)
            if entry.no in taken:
                raise Refused("list.number_taken", no=entry.no)
            taken.add(entry.no)
        return (ListsTakenOver(lists, source),)

    return decide


def amend(now: ElectoralList, reason: str) -> Decision:
    """Put a list right, with a reason."""

    def decide(standing: Standing) -> tuple[ListAmended]:
        old = standing.of(Lists).find(now.no)
        if old is None:
            raise Refused("list.unknown", no=now.no)
        if now.no in standing.of(Submissions).ballot:
            raise Refused("list.filed", no=now.no)
        if old == now:
            raise Refused("nothing_changed")
        _possible(now)
        return (ListAmended(now, required(reason)),)

    return decide


def _possible(entry: ElectoralList) -> None:
    if not 1 <= entry.no <= MOST_LISTS:
        raise Refused("list.bad_number", no=entry.no, most=MOST_LISTS)
    if not entry.name.strip():
        raise Refused("list.no_name", no=entry.no)
    if entry.candidates is not None and not 1 <= entry.candidates <= MOST_CANDIDATES:
        raise Refused("list.bad_candidates", no=entry.no, most=MOST_CANDIDATES)


def _fold_taken_over(standing: Standing, act: ListsTakenOver, _stamp: Stamp) -> Standing:
    both = (*standing.of(Lists).all, *act.lists)
    return standing.with_room(Lists(tuple(sorted(both, key=lambda entry: entry.no))))


def _fold_amended(standing: Standing, act: ListAmended, _stamp: Stamp) -> Standing:
    old = standing.of(Lists).all
    return standing.with_room(Lists(tuple(act.now if e.no == act.now.no else e for e in old)))


def key(no: int) -> str:
    """What acts that touch or rest on a list call it."""
    return f"list:{no}"


DEEDS = (
    Deed(
        "lists_taken_over",
        ListsTakenOver,
        _fold_taken_over,
        lambda act: frozenset({"ballot", *(key(entry.no) for entry in act.lists)}),
        lambda _act: frozenset({"election"}),
    ),
    Deed(
        "list_amended",
        ListAmended,
        _fold_amended,
        lambda act: frozenset({"ballot", key(act.now.no)}),
    ),
)
