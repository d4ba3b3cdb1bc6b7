"""Which acts of another computer's journal come home, and in what words they come."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.book.act import Entry
from core.book.codec import TakenBack
from core.book.replay import living, replay, taken_back
from core.domain.commission.acts import ClockFoundBack
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes import form, steps
from core.domain.minutes.case import Step
from core.domain.minutes.check import grave
from core.domain.minutes.entry import REMARK, EntryRule, Origin, with_answers
from core.domain.minutes.laptops import BookSetApart, PackageMerged, Withdrawn
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Standing
from core.domain.stations.model import Stations
from core.law.profile import LegalProfile
from core.office.plausible import fields_of, formed, plausible

COMING = (
    steps.MinutesHandedOver,
    steps.MinutesTyped,
    steps.MinutesEntered,
    steps.EntryConfirmed,
    steps.FieldsReturned,
    steps.FieldsRetyped,
    steps.DifferencesResolved,
    steps.EntryReopened,
    steps.DoubtExplained,
)
"""What is done where minutes are typed; all else is decided at home."""

_OF_THE_JOURNEY = (BookSetApart, PackageMerged, TakenBack)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """An act that does not come, and why: `decided_at_home`, `taken_back_before`, `clock`,
    `no_station`, `other_lists`, `no_voting`, or `impossible` for what no program would do."""

    why: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What was done on another computer since it went on by itself.

    `acts` come home as they are, each under its first id; `by_rule` are the numbers of single
    entries that the computer let stand by its own decision: at home each is one of two.
    """

    acts: Mapping[str, Any]
    rows: Mapping[str, Entry]
    withdrawn: tuple[Withdrawn, ...]
    passed_over: tuple[PassedOver, ...]
    by_rule: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """Of that, what this book does not have yet; `known` counts what it has."""

    acts: tuple[Any, ...]
    withdrawn: tuple[Withdrawn, ...]
    known: int
    passed_over: tuple[PassedOver, ...]


def elsewhere(entries: Sequence[Entry], fork: int) -> Elsewhere:
    """What a journal holds behind its first `fork` acts, which it shares with the book at home.

    What is impossible there is laid aside before the rest is worked out.
    """
    sound = tuple(one for one in entries if one.row.seq <= fork or _formed(one))
    over = [PassedOver("impossible", one) for one in entries[fork:] if not _formed(one)]
    standing = replay(sound)
    room = standing.of(MinutesRoom)
    there = {step.id: step for step in _steps(room)}
    single = replay(entries[:fork]).of(MinutesRoom).rule is EntryRule.ONCE
    weigh = _Scales(founded(standing)[1])
    acts, rows, by_rule = {}, {}, []
    for entry in living(sound):
        act, id = entry.act, _id(entry)
        if entry.row.seq <= fork:
            weigh.see(act, id)
        elif not isinstance(act, COMING):
            over += [_not_coming(entry)] if not isinstance(act, _OF_THE_JOURNEY) else []
        elif id in there:
            if isinstance(act, steps.MinutesEntered) and not single:
                by_rule.append(entry.row.seq)
                act = _one_of_two(act)
            act = replace(act, origin=act.origin or _origin(entry, there[id]))
            weighed = weigh.weighed(act, id) if plausible(act) else None
            if weighed is None:
                over.append(PassedOver("impossible", entry))
            else:
                acts[id], rows[id] = weighed, entry
    over += [PassedOver("taken_back_before", one) for one in _taken_back_before(entries, fork)]
    over.sort(key=lambda one: one.entry.row.seq)
    withdrawn = _withdrawn(entries, fork, room)
    return Elsewhere(acts, rows, withdrawn, tuple(over), tuple(by_rule))


def coming(there: Elsewhere, standing: Standing) -> Coming:
    """What comes into this book, as it stands; nobody elsewhere takes back what was done here."""
    room = standing.of(MinutesRoom)
    here = {step.id for step in _steps(room)}
    gone = room.withdrawn
    acts: list[Any] = []
    over: list[PassedOver] = []
    for id, act in there.acts.items():
        if id in here or id in gone:
            continue
        why = _not_here(standing, act)
        if why:
            over.append(PassedOver(why, there.rows[id]))
        else:
            acts.append(act)
    own = {one.id for one in _steps(room) if getattr(one.act, "origin", None) is None}
    withdrawn = tuple(one for one in there.withdrawn if one.act not in gone | own)
    known = sum(id in here for id in there.acts)
    return Coming(tuple(acts), withdrawn, known, (*there.passed_over, *over))


def _steps(room: MinutesRoom) -> Iterable[Step]:
    for dossier in room.dossiers.values():
        for case in dossier.votings:
            yield from case.steps


def _id(entry: Entry) -> str:
    origin: Origin | None = getattr(entry.act, "origin", None)
    return origin.act if origin else entry.row.id


def _origin(entry: Entry, step: Step) -> Origin:
    row = entry.row
    return Origin(
        act=row.id,
        person=row.person,
        role=row.role,
        device=row.device,
        recorded=steps.instant(entry.recorded),
        happened=row.happened,
        place=step.place[:2],
        knew=tuple(sorted(step.knew or ())),
    )


def _not_coming(entry: Entry) -> PassedOver:
    clock = isinstance(entry.act, ClockFoundBack)
    return PassedOver("clock" if clock else "decided_at_home", entry)


def _taken_back_before(entries: Sequence[Entry], fork: int) -> tuple[Entry, ...]:
    """Takings back of what both books share: at home that stands until home takes it back."""
    shared = {entry.row.bundle for entry in entries[:fork]}
    return tuple(
        one for one in entries[fork:] if isinstance(one.act, TakenBack) and one.act.bundle in shared
    )


def _withdrawn(entries: Sequence[Entry], fork: int, room: MinutesRoom) -> tuple[Withdrawn, ...]:
    gone = taken_back(entries)
    own = {
        Withdrawn(entry.act.station, entry.row.id)
        for entry in entries[fork:]
        if isinstance(entry.act, COMING) and entry.row.bundle in gone and entry.act.origin is None
    }
    heard = {
        one
        for entry in living(entries)
        if isinstance(entry.act, PackageMerged) and entry.row.seq > fork
        for one in entry.act.withdrawn
    }
    return tuple(sorted(own | heard, key=lambda one: (one.station, one.act)))


def _formed(entry: Entry) -> bool:
    return not isinstance(entry.act, COMING) or formed(entry.act)


class _Scales:
    """Weighs the figures of entries by the law: whether an error is grave is never taken over."""

    def __init__(self, law: LegalProfile) -> None:
        self._law = law
        self._papers: dict[str, Minutes] = {}

    def see(self, act: Any, id: str) -> Minutes | None:
        """What that entry says now; nothing for a typing again of what is not there."""
        if isinstance(act, steps.MinutesTyped | steps.MinutesEntered):
            self._papers[id] = act.minutes
            return act.minutes
        if isinstance(act, steps.FieldsRetyped) and act.entry in self._papers:
            whole = with_answers(self._papers[act.entry], dict(act.figures))
            self._papers[act.entry] = whole
            return whole
        return None

    def weighed(self, act: Any, id: str) -> Any | None:
        """The same act with its grave errors; nothing where it types again what is not there."""
        said = self.see(act, id)
        if isinstance(act, steps.MinutesTyped | steps.FieldsRetyped):
            return replace(act, grave=grave(said, self._law)) if said is not None else None
        return act


def _one_of_two(act: steps.MinutesEntered) -> steps.MinutesTyped:
    return steps.MinutesTyped(
        act.station, act.figures, act.votes, act.remarks,
        act.way, act.source, act.explained, voting=act.voting, origin=act.origin,
    )  # fmt: skip


def _not_here(standing: Standing, act: Any) -> str:
    """Why an act has no place in this book; empty where it has one."""
    if act.station not in standing.of(Stations).by_id:
        return "no_station"
    if act.voting > standing.of(MinutesRoom).voting(act.station):
        return "no_voting"
    numbers = standing.of(Lists).numbers
    if isinstance(act, steps.MinutesTyped | steps.MinutesEntered):
        same = tuple(no for no, _figure in act.votes) == numbers
    else:
        known = form.NAMES + tuple(map(form.list_field, numbers))
        same = all(name in known or name.startswith(REMARK) for name in fields_of(act))
    return "" if same else "other_lists"
