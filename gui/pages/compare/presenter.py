"""A station's entries side by side, and what has been typed of the paper so far."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from core.base.people import Person
from core.base.refusals import Refused
from core.book import access
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.entry import REMARK, YES_OR_NO, Answer, Typing, answers, possible, same
from core.domain.minutes.model import Mark
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Different
from core.domain.minutes.steps import DifferencesResolved
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations

FORM = 1
"""Version of a draft's content; another one is not read."""


class Outcome(Enum):
    """What a figure typed from the paper leads to."""

    EQUAL = "equal"
    """Entries do not differ here."""
    WAITING = "waiting"
    AS_ENTRY = "as_entry"
    NEITHER = "neither"
    """No entry has it: the field goes back to all who typed it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field of the form: what each entry has there, and whether that differs."""

    name: str
    letter: str
    label: str
    answers: tuple[Answer, ...]
    differs: bool
    read: Answer = Mark.NOT_TYPED
    """What was read from the paper before, where only other fields went back to be typed."""

    @property
    def yes_or_no(self) -> bool:
        """Whether it takes a yes or no instead of a count."""
        return self.name.removeprefix(REMARK) in YES_OR_NO


class Comparison:
    """What one person sees of entries that differ; `barred` says why he may not resolve them."""

    def __init__(
        self, standing: Standing, station: Station, state: Different, person: Person | None
    ) -> None:
        self.station = station
        self.entries: tuple[Typing, ...] = state.entries
        self.fields = state.fields
        self.barred = _barred(standing, station.id, person)
        self.rows = _rows(standing, station.id, state)
        self._by_name = {row.name: row for row in self.rows}
        self.typed: dict[str, Answer] = {}

    @property
    def same_as(self) -> tuple[str, ...]:
        """What tells these entries from others of the same station."""
        return tuple(f"{one.entry}:{'+'.join(one.hands)}" for one in self.entries)

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that differ and are not typed yet."""
        return tuple(name for name in self.fields if name not in self.typed)

    @property
    def complete(self) -> bool:
        """Whether it can be confirmed."""
        return self.barred is None and not self.missing

    def take(self, name: str, answer: Answer) -> None:
        """What the paper says in a field, or that it was emptied."""
        self.typed.pop(name, None)
        if answer is not Mark.NOT_TYPED:
            self.typed[name] = answer

    def row(self, name: str) -> Row:
        """The row of a field."""
        return self._by_name[name]

    def outcome(self, name: str) -> tuple[Outcome, int]:
        """What is so far, and the entry (from 1) that the paper agrees with."""
        if name not in self.fields:
            return Outcome.EQUAL, 0
        if name not in self.typed:
            return Outcome.WAITING, 0
        for place, answer in enumerate(self.row(name).answers, start=1):
            if same(answer, self.typed[name]):
                return Outcome.AS_ENTRY, place
        return Outcome.NEITHER, 0

    @property
    def going_back(self) -> tuple[str, ...]:
        """Fields typed that no entry has."""
        return tuple(n for n in self.fields if self.outcome(n)[0] is Outcome.NEITHER)

    def next(self, name: str, by: int = 1) -> str:
        """The next field that differs, or the one before; the same at the ends."""
        at = self.fields.index(name) + by
        return self.fields[at] if 0 <= at < len(self.fields) else name

    def kept(self) -> bytes:
        """What was typed, as it lies beside the chain."""
        content = {
            "form": FORM,
            "entries": self.same_as,
            "typed": {name: _written(answer) for name, answer in self.typed.items()},
        }
        return json.dumps(content).encode("ascii")

    def resume(self, content: bytes) -> bool:
        """Go on with what was kept, where it is about these same entries."""
        try:
            read = json.loads(content)
            if read["form"] != FORM or tuple(read["entries"]) != self.same_as:
                return False
            typed = {str(name): _read(value) for name, value in read["typed"].items()}
        except (ValueError, KeyError, TypeError, AttributeError):
            return False
        self.typed = {n: a for n, a in typed.items() if n in self.fields and possible(n, a)}
        return bool(self.typed)


def compared(standing: Standing, station: str, person: Person | None) -> Comparison | None:
    """The comparison of a station; `None` where its entries do not differ."""
    found = standing.of(Stations).by_id.get(station)
    state = standing.of(MinutesRoom).case(station).state
    if found is None or not isinstance(state, Different):
        return None
    return Comparison(standing, found, state, person)


def draft_key(station: str, person: str) -> str:
    """Under what figures typed from the paper are kept: each person's own."""
    return f"compare:{station}\t{person}"


def _barred(standing: Standing, station: str, person: Person | None) -> Refused | None:
    if person is None:
        return Refused("person.no_name")
    act = DifferencesResolved(station, ())
    try:
        access.check(person, act)
        access.barred(standing, person, act)
    except Refused as refused:
        return refused
    return None


def _rows(standing: Standing, station: str, state: Different) -> tuple[Row, ...]:
    names = {form.list_field(one.no): (str(one.no), one.name) for one in standing.of(Lists).all}
    labels: Mapping[str, tuple[str, str]] = names | {
        name: (letter, "") for name, letter in form.LETTERS.items()
    }
    settled = standing.of(MinutesRoom).case(station).settled
    several = [answers(one.minutes) for one in state.entries]
    rows = []
    for name in several[0]:
        letter, label = labels.get(name, ("", ""))
        found = tuple(one.get(name) for one in several)
        differs = name in state.fields
        blank = all(one in (None, Mark.NOT_TYPED) for one in found)
        if differs or not (name.startswith(REMARK) and blank):
            read = settled.get(name, Mark.NOT_TYPED)
            rows.append(Row(name, letter, label, found, differs, read))
    return tuple(rows)


def _written(answer: Answer) -> int | bool | str | None:
    return answer.value if isinstance(answer, Mark) else answer


def _read(value: object) -> Answer:
    if value is None or isinstance(value, bool | int):
        return value
    return Mark(str(value))
