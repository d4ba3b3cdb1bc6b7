"""How a list brought again (допуњена листа) differs from the first one, candidate by candidate."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from core.base.script import folded
from core.domain.lists.paper import STRUCK, Candidate, ListPaper

FIELDS = (
    "name", "surname", "jmbg", "sex", "born", "occupation", "place", "address", "party", "lacks",
)  # fmt: skip
"""What is compared of a candidate; the year of birth follows from these."""
_OF_PERSON = ("name", "surname", "right", "jmbg", "address", "telephone", "email")
YES = "yes"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that says something else now; empty text is a field that said nothing.

    Days are ISO, choices and enclosures their words in the paper, what is there says `yes`.
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CandidateChange:
    """One candidate who came, went, moved or was changed; places count those on the list.

    `before` is `None` for one who came, `after` for one who went, `reason` is why, if said.
    `moved` says that the order changed, not that others came or went above.
    """

    name: str
    before: int | None
    after: int | None
    moved: bool = False
    fields: tuple[Change, ...] = ()
    reason: str = ""

    @property
    def added(self) -> bool:
        """Whether the candidate is new on the list."""
        return self.before is None

    @property
    def gone(self) -> bool:
        """Whether the candidate is no longer on the list."""
        return self.after is None


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs: fields of the list, then candidates by their place now, then those gone."""

    fields: tuple[Change, ...] = ()
    candidates: tuple[CandidateChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the lists say the same."""
        return not (self.fields or self.candidates)


def difference(first: ListPaper, now: ListPaper) -> Difference:
    """What changed from the first list to the one that stands now.

    Candidates are the same person by their ЈМБГ, or else by their name.
    """
    before, after = first.standing_candidates, now.standing_candidates
    old = dict(before)
    pairs = _pairs(before, after)
    moved = _moved({place: pairs[place] for place, _one in after if place in pairs})
    candidates = [
        _change(old.get(pairs.get(place, 0)), pairs.get(place), one, place, place in moved)
        for place, one in after
    ]
    left = set(pairs.values())
    reasons = {_key(one): one.withdrawn for one in now.candidates if one.withdrawn}
    gone = [
        CandidateChange(one.full_name, place, None, reason=reasons.get(_key(one), ""))
        for place, one in before
        if place not in left
    ]
    told = [one for one in candidates if one.added or one.moved or one.fields]
    return Difference(tuple(_list_changes(first, now)), (*told, *gone))


def _change(
    old: Candidate | None, before: int | None, one: Candidate, place: int, moved: bool
) -> CandidateChange:
    if old is None:
        return CandidateChange(one.full_name, None, place)
    fields = tuple(
        Change(name, _said(old, name), _said(one, name))
        for name in FIELDS
        if _said(old, name) != _said(one, name)
    )
    return CandidateChange(one.full_name, before, place, moved, fields)


def _pairs(
    before: tuple[tuple[int, Candidate], ...], after: tuple[tuple[int, Candidate], ...]
) -> dict[int, int]:
    """The place before of every place now where the same person stands."""
    pairs: dict[int, int] = {}
    for name_of in (lambda one: one.jmbg, lambda one: folded(one.full_name)):
        free: dict[str, list[int]] = defaultdict(list)
        for place, one in before:
            if place not in pairs.values():
                free[name_of(one)].append(place)
        for place, one in after:
            name = name_of(one)
            if place not in pairs and name and free[name]:
                pairs[place] = free[name].pop(0)
    return pairs


def _moved(pairs: dict[int, int]) -> frozenset[int]:
    """Places now whose order changed: the fewest that had to move, and both of a swap."""
    places = sorted(pairs)
    ranks = {old: rank for rank, old in enumerate(sorted(pairs.values()))}
    old_ranks = [ranks[pairs[place]] for place in places]
    moved = set(range(len(places))) - _longest_rise(old_ranks)
    swapped = {old_ranks[at] for at in moved if old_ranks[old_ranks[at]] == at}
    return frozenset(places[at] for at in moved | swapped)


def _longest_rise(ranks: list[int]) -> frozenset[int]:
    """Indexes of a longest rising row; of equal ones that with the most in their own place."""
    rows: list[tuple[int, int, tuple[int, ...]]] = []
    for at, rank in enumerate(ranks):
        below = [row for other, row in zip(ranks, rows, strict=False) if other < rank]
        length, own, row = max(below, default=(0, 0, ()))
        rows.append((length + 1, own + (rank == at), (*row, at)))
    return frozenset(max(rows, default=(0, 0, ()))[2])


def _list_changes(first: ListPaper, now: ListPaper) -> Iterator[Change]:
    before, after = _list_fields(first), _list_fields(now)
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            yield Change(name, old, new)


def _list_fields(paper: ListPaper) -> dict[str, str]:
    """What the list says beside its candidates, by the names of its fields."""
    person, motion = paper.representative, paper.motion
    fields = {
        "name": paper.name,
        "submitter.kind": paper.submitter.kind.value,
        "submitter.name": paper.submitter.name,
        "submitter.parties": "; ".join(paper.submitter.parties),
        "leaders": "; ".join(f"{one.full_name} {one.jmbg}".strip() for one in paper.leaders),
        **{f"representative.{name}": str(getattr(person, name)) for name in _OF_PERSON},
        "agreement": paper.agreement.isoformat() if paper.agreement else "",
        "founders": _number(paper.founders),
        "signatures": _number(paper.signatures.filed),
        **{f"struck.{why}": "" for why in STRUCK},
        **{f"struck.{why}": str(count) for why, count in paper.signatures.struck},
        "motion": YES if motion else "",
        "motion.nation": motion.nation if motion else "",
        "motion.percent": _number(motion.percent) if motion else "",
    }
    return fields | {f"enclosure.{name}": YES for name in paper.enclosures}


def _said(one: Candidate, name: str) -> str:
    if name == "born":
        return one.born.isoformat() if one.born else ""
    value = getattr(one, name)
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _key(one: Candidate) -> str:
    return one.jmbg or folded(one.full_name)


def _number(count: int | None) -> str:
    return "" if count is None else str(count)
