"""A station's file (предмет бирачког места): its acts in their order, and what they lead to.

What stands is worked out from the acts alone, in the order of their `place`, so that packages of
several laptops lead to the same whichever of them comes home first.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from core.domain.minutes import steps as of
from core.domain.minutes.entry import (
    Answer,
    EntryRule,
    Explanation,
    Origin,
    Typing,
    answers,
    differing,
    independent,
    joined,
    same,
    with_answers,
)
from core.domain.minutes.model import Minutes
from core.domain.minutes.states import (
    Again,
    Definitive,
    Different,
    Empty,
    FirstDone,
    FirstGrave,
    State,
    entries_of,
)
from core.domain.standing import Stamp

EMPTY = Empty()
Place = tuple[str, int, str]
"""When it was taken down, a count among the acts of one moment, and its id."""


@dataclass(frozen=True, slots=True)
class Step:
    """One act of a station's file, with the stamp of the act that stands in this book.

    `knew` are the acts of the file that were there when it was done, wherever that was: what two
    laptops did at the same time knows nothing of each other. `None` knew all that came before.
    """

    place: Place
    act: Any
    stamp: Stamp
    knew: frozenset[str] | None = None

    @property
    def id(self) -> str:
        """The act's first id, wherever it was taken down."""
        return self.place[2]

    @property
    def person(self) -> str:
        """Who did it, here or on another laptop."""
        origin: Origin | None = getattr(self.act, "origin", None)
        return origin.person if origin else self.stamp.person.name

    @property
    def happened(self) -> datetime:
        """The moment it claims, here or on another laptop."""
        origin: Origin | None = getattr(self.act, "origin", None)
        return datetime.fromisoformat(origin.happened) if origin else self.stamp.happened

    def knows(self, id: str) -> bool:
        """Whether that act was there when this one was done."""
        return self.knew is None or id in self.knew


@dataclass(frozen=True, slots=True)
class Correction:
    """Figures the commission put right (исправка): field, old and new, and the act's step."""

    step: Step
    changed: tuple[tuple[str, Answer, Answer], ...]

    def applied(self, minutes: Minutes) -> Minutes | None:
        """The minutes put right; `None` where a figure is not the one that was to be put right."""
        now = answers(minutes)
        if not all(same(now.get(name), old) for name, old, _new in self.changed):
            return None
        return with_answers(minutes, {name: new for name, _old, new in self.changed})


@dataclass(frozen=True, slots=True)
class Case:
    """A station's acts of one voting, and what they lead to.

    `aside` is the step that annulled the voting or found its result undeterminable; `shown` are
    the steps of officers who held entries against the paper, and so were shown their figures.
    """

    steps: tuple[Step, ...] = ()
    state: State = EMPTY
    settled: dict[str, Answer] = field(default_factory=dict)
    received: tuple[Step, ...] = ()
    explained: tuple[tuple[Explanation, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    inspections: tuple[Step, ...] = ()
    aside: Step | None = None
    shown: tuple[Step, ...] = ()

    @property
    def minutes(self) -> Minutes | None:
        """What stands, corrections included; `None` while nothing does."""
        return self.after(len(self.corrections))

    def after(self, count: int) -> Minutes | None:
        """What stands after those of the first `count` corrections that still apply."""
        if not isinstance(self.state, Definitive):
            return None
        minutes = self.state.minutes
        for one in self.corrections[:count]:
            minutes = one.applied(minutes) or minutes
        return minutes

    @property
    def void(self) -> tuple[Correction, ...]:
        """Corrections of figures that stand there no more (исправке без предмета).

        A late entry can lead to other figures than those the commission put right.
        """
        if not isinstance(self.state, Definitive):
            return ()
        found, minutes = [], self.state.minutes
        for one in self.corrections:
            applied = one.applied(minutes)
            if applied is None:
                found.append(one)
            minutes = applied or minutes
        return tuple(found)

    @property
    def stood(self) -> datetime | None:
        """When typing from paper brought these minutes to stand; `None` where nothing did."""
        state = self.state
        if not isinstance(state, Definitive) or state.entries[-1].way != of.PAPER:
            return None
        return next((one.happened for one in self.steps if one.stamp.act == state.by), None)

    def holds(self, id: str) -> bool:
        """Whether that act is in the file already."""
        return any(step.id == id for step in self.steps)


def place_of(case: Case, stamp: Stamp, origin: Origin | None) -> Place:
    """Where an act belongs: after all that was there when it was done, whatever the clock said."""
    if origin is not None:
        return (*origin.place, origin.act)
    recorded = of.instant(stamp.recorded)
    last = case.steps[-1].place if case.steps else ("", 0, "")
    if recorded > last[0]:
        return recorded, 0, stamp.act
    return last[0], last[1] + 1, stamp.act


def knew_of(case: Case, origin: Origin | None) -> frozenset[str]:
    """What was in the file when an act was done."""
    return frozenset(origin.knew if origin else (step.id for step in case.steps))


def with_step(case: Case, step: Step, rule: EntryRule) -> Case:
    """The file with one more act in its place; an act that is there already changes nothing."""
    if case.holds(step.id):
        return case
    if not case.steps or case.steps[-1].place < step.place:
        return _after(replace(case, steps=(*case.steps, step)), step, rule)
    return worked_out(tuple(sorted((*case.steps, step), key=lambda one: one.place)), rule)


def worked_out(steps: tuple[Step, ...], rule: EntryRule) -> Case:
    """The file that these acts lead to under a rule of entry."""
    case = Case()
    for step in steps:
        case = _after(replace(case, steps=(*case.steps, step)), step, rule)
    return case


def _after(case: Case, step: Step, rule: EntryRule) -> Case:
    turn = _TURNS.get(type(step.act))
    return turn(case, step, rule) if turn else case


def _typed(case: Case, step: Step, rule: EntryRule) -> Case:
    entry = _typing(step)
    case = _explained(case, step, rule)
    state = case.state
    if isinstance(state, Again):
        entries, waiting = (*state.entries, entry), state.waiting
        return replace(case, state=replace(state, entries=entries, waiting=waiting))
    return _compared(case, (*entries_of(case.state), entry), step, rule)


def _entered(case: Case, step: Step, rule: EntryRule) -> Case:
    """A single entry that the commission lets stand, in place of what it knew."""
    entries = (*_unseen(case, step), _typing(step))
    case = replace(case, settled={}, corrections=_unseen_corrections(case, step))
    case = _explained(case, step, rule)
    several = tuple(one.minutes for one in entries)
    if fields := differing(several):
        return replace(case, state=Different(entries, fields))
    return replace(case, state=Definitive(entries, joined(several), step.stamp.act))


def _typing(step: Step) -> Typing:
    act, origin = step.act, step.act.origin
    device = origin.device if origin else ""
    grave = getattr(act, "grave", ())
    recorded = origin.recorded if origin else of.instant(step.stamp.recorded)
    hands = (step.person,)
    return Typing(step.id, act.minutes, act.way, act.source, hands, device, recorded, grave)


def _confirmed(case: Case, step: Step, rule: EntryRule) -> Case:
    match case.state:
        case FirstGrave(first=first):
            case = _shown(case, step)
            return replace(case, state=FirstDone(replace(first, grave=())))
    return case


def _returned(case: Case, step: Step, rule: EntryRule) -> Case:
    """Fields go back to whoever typed an entry that was there when they were returned."""
    state, entries = case.state, entries_of(case.state)
    agreed = isinstance(state, Definitive) and len(entries) > 1
    if not entries or agreed:
        return case
    names = answers(entries[0].minutes)
    asked = tuple(name for name in step.act.fields if name in names)
    waiting = _known(entries, step)
    if not asked or not waiting:
        return case
    if isinstance(state, FirstGrave | Different):
        case = _shown(case, step)
    settled = {name: value for name, value in case.settled.items() if name not in asked}
    return replace(case, state=_again(state, entries, asked, waiting), settled=settled)


def _retyped(case: Case, step: Step, rule: EntryRule) -> Case:
    """Figures typed again count for their entry, whatever else came home meanwhile."""
    state, entries = case.state, entries_of(case.state)
    at = next((i for i, one in enumerate(entries) if one.entry == step.act.entry), None)
    if at is None:
        return case
    old, given = entries[at], dict(step.act.figures)
    hands = old.hands if step.person in old.hands else (*old.hands, step.person)
    new = replace(old, minutes=with_answers(old.minutes, given), grave=step.act.grave, hands=hands)
    entries = (*entries[:at], new, *entries[at + 1 :])
    settled = {name: value for name, value in case.settled.items() if name not in given}
    case = replace(case, settled=settled)
    waiting = tuple(i for i in state.waiting if i != at) if isinstance(state, Again) else ()
    if isinstance(state, Again) and waiting:
        return replace(case, state=replace(state, entries=entries, waiting=waiting))
    return _compared(case, entries, step, rule)


def _resolved(case: Case, step: Step, rule: EntryRule) -> Case:
    """A figure read from the paper settles its field where one of the entries has it too."""
    state, entries = case.state, entries_of(case.state)
    rows = [answers(one.minutes) for one in entries]
    settled, open_ = dict(case.settled), []
    for name, answer in step.act.figures:
        if any(same(row.get(name), answer) for row in rows):
            settled[name] = answer
        else:
            open_.append(name)
    case = replace(_shown(case, step), settled=settled)
    waiting = _known(entries, step) if open_ else ()
    if isinstance(state, Again):
        left = tuple(name for name in state.fields if name not in settled)
        state = replace(state, fields=left)
        waiting = waiting or (state.waiting if left else ())
    if waiting:
        return replace(case, state=_again(state, entries, tuple(open_), waiting))
    return _compared(case, entries, step, rule) if entries else case


def _again(
    state: State, entries: tuple[Typing, ...], asked: tuple[str, ...], waiting: tuple[int, ...]
) -> Again:
    """What is to be typed again, with what was asked before."""
    if isinstance(state, Again):
        asked = tuple(dict.fromkeys((*state.fields, *asked)))
        waiting = tuple(sorted({*state.waiting, *waiting}))
    return Again(entries, asked, waiting)


def _reopened(case: Case, step: Step, rule: EntryRule) -> Case:
    """Sets aside what it knew; entries that came from elsewhere stay."""
    entries = _unseen(case, step)
    corrections = _unseen_corrections(case, step)
    shown = tuple(one for one in case.shown if not step.knows(one.id))
    case = replace(
        case, state=EMPTY, settled={}, explained=(), corrections=corrections, shown=shown
    )
    return _compared(case, entries, step, rule) if entries else case


def _shown(case: Case, step: Step) -> Case:
    return replace(case, shown=(*case.shown, step))


def _known(entries: tuple[Typing, ...], step: Step) -> tuple[int, ...]:
    return tuple(at for at, one in enumerate(entries) if step.knows(one.entry))


def _unseen(case: Case, step: Step) -> tuple[Typing, ...]:
    return tuple(one for one in entries_of(case.state) if not step.knows(one.entry))


def _unseen_corrections(case: Case, step: Step) -> tuple[Correction, ...]:
    return tuple(one for one in case.corrections if not step.knows(one.step.id))


def _received(case: Case, step: Step, rule: EntryRule) -> Case:
    return replace(case, received=(*case.received, step))


def _explained(case: Case, step: Step, rule: EntryRule) -> Case:
    given = tuple((one, step.person) for one in step.act.explained)
    if not given:
        return case
    return replace(case, explained=(*case.explained, *given))


def _corrected(case: Case, step: Step, rule: EntryRule) -> Case:
    return replace(case, corrections=(*case.corrections, Correction(step, step.act.changed)))


def _inspected(case: Case, step: Step, rule: EntryRule) -> Case:
    return replace(case, inspections=(*case.inspections, step))


def _aside(case: Case, step: Step, rule: EntryRule) -> Case:
    return replace(case, aside=step)


_Turn = Callable[[Case, Step, EntryRule], Case]
_TURNS: dict[type, _Turn] = {
    of.MinutesTyped: _typed,
    of.MinutesEntered: _entered,
    of.EntryConfirmed: _confirmed,
    of.FieldsReturned: _returned,
    of.FieldsRetyped: _retyped,
    of.DifferencesResolved: _resolved,
    of.EntryReopened: _reopened,
    of.MinutesHandedOver: _received,
    of.DoubtExplained: _explained,
    of.MinutesCorrected: _corrected,
    of.MaterialInspected: _inspected,
    of.VotingAnnulled: _aside,
    of.ResultUndeterminable: _aside,
}


def _compared(case: Case, entries: tuple[Typing, ...], step: Step, rule: EntryRule) -> Case:
    """What entries lead to, none of which waits to be typed again."""
    if len(entries) == 1:
        return replace(case, state=_of_one(entries[0], step, rule))
    several = tuple(with_answers(one.minutes, case.settled) for one in entries)
    fields = differing(several)
    if fields:
        return replace(case, state=Different(entries, fields))
    if rule is EntryRule.TWICE and not independent(entries):
        return replace(case, state=_of_one(entries[0], step, rule))
    return replace(case, state=Definitive(entries, joined(several), step.stamp.act))


def _of_one(first: Typing, step: Step, rule: EntryRule) -> State:
    if rule is EntryRule.ONCE:
        return Definitive((first,), first.minutes, step.stamp.act)
    return FirstGrave(first) if first.grave and first.way == of.PAPER else FirstDone(first)
