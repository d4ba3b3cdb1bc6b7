"""The assembly in rows (састав скупштине): who would be given a seat, who holds one on a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.base.refusals import Refused
from core.base.script import folded
from core.domain.lists.model import Lists
from core.domain.mandates.elect import Given, elect
from core.domain.mandates.model import Composition, Key, Mandate, Mandates, Passed
from core.domain.mandates.nominees import nominees
from core.domain.mandates.succession import Succession, succeed, vacancies
from core.domain.seats.determining import Determinations
from core.domain.standing import Standing
from core.words import dates
from core.words.catalogue import Words
from gui.kit.cells import Cell, ChipCell, TagCell, TextCell, TwoLineCell
from gui.kit.table import RowKind
from gui.models.lines import Column, Line
from gui.models.script import named

EMPTY, NAMES, BEFORE, SEATED = "empty", "names", "before", "seated"
"""Nothing is determined; names are missing; who would be given seats; who holds them."""

FILTERS = ("all", "held", "vacant")

_COLUMNS = ("seat", "list", "councillor", "ground", "since", "until")
_COLUMNS_BEFORE = ("seat", "list", "candidate", "rule", "place", "party")
_COLUMNS_OF_NAMES = ("number", "list", "name", "names", "won", "known")
_RIGHT = ("seat", "since", "until", "place", "won", "known", "number")


@dataclass(frozen=True, slots=True)
class Spot:
    """What a row is about: a seat, a candidate by list and place, or a list."""

    kind: str
    seat: int = 0
    list: int = 0
    place: int = 0

    @property
    def key(self) -> Key:
        """The candidate."""
        return self.list, self.place


def mode(standing: Standing) -> str:
    """Which of the four things the page shows."""
    if standing.of(Mandates).award is not None:
        return SEATED
    if standing.of(Determinations).last is None:
        return EMPTY
    try:
        elect(standing)
    except Refused:
        return NAMES
    return BEFORE


def first_day(standing: Standing, today: date) -> date:
    """The day shown at first: today, or that of the award where it is later."""
    award = standing.of(Mandates).award
    return max(today, award.day) if award else today


def columns(words: Words, shown: str) -> tuple[Column, ...]:
    """Heads of the table."""
    names = {NAMES: _COLUMNS_OF_NAMES, BEFORE: _COLUMNS_BEFORE}.get(shown, _COLUMNS)
    return tuple(
        Column(words(f"councillors.column.{name}"), "right" if name in _RIGHT else "left")
        for name in names
    )


def before_award(words: Words, standing: Standing, shown: str) -> tuple[Line, ...]:
    """The rows while nobody holds a seat."""
    make = {NAMES: lists_won, BEFORE: would_be_given}.get(shown)
    return make(words, standing) if make else ()


def lists_won(words: Words, standing: Standing) -> tuple[Line, ...]:
    """The lists that won seats, and whether their candidates are known."""
    last = standing.of(Determinations).last
    assert last is not None
    return tuple(_list(words, standing, no, seats) for no, seats in last.act.seats if seats)


def would_be_given(words: Words, standing: Standing) -> tuple[Line, ...]:
    """Seat after seat, and before each the candidates of its list who are passed over."""
    made: list[Line] = []
    given = elect(standing)
    left = sorted(standing.of(Mandates).passed, key=lambda one: one.who.key)
    for one in given:
        before = [p for p in left if p.who.list == one.who.list and p.who.place < one.who.place]
        made += [_passed(words, passed) for passed in before]
        left = [passed for passed in left if passed not in before]
        made.append(_given(words, one))
    return tuple(made)


def seated(
    words: Words, standing: Standing, day: date, sought: str = "", chosen: str = "all"
) -> tuple[Line, ...]:
    """Vacant seats with who follows, then the councillors of that day."""
    now = standing.of(Mandates).on(day)
    vacant = list(_vacant(words, standing, now))
    held = [_held(words, standing, one) for one in now.mandates]
    groups = (("vacant", vacant), ("held", held))
    made: list[Line] = []
    for name, lines in groups:
        fitting = [one for one in lines if _fits(one, sought)]
        if fitting and chosen in ("all", name):
            made.append(Line((TextCell(words(f"councillors.group.{name}")),), RowKind.GROUP))
            made += fitting
    return tuple(made)


def counts(now: Composition) -> dict[str, int]:
    """How many rows each filter has."""
    held, vacant = len(now.mandates), len(now.vacant)
    return {"all": held + vacant, "held": held, "vacant": vacant}


def counted(words: Words, now: Composition) -> str:
    """`45 мандата: 43 попуњена, 2 упражњена`."""
    several = counts(now)
    held = words.count("councillors.count.held", several["held"])
    vacant = words.count("councillors.count.vacant", several["vacant"])
    return words.count("councillors.count", several["all"], held=held, vacant=vacant)


def state(words: Words, standing: Standing) -> tuple[str, str, str]:
    """The chip beside the title: text, tone and icon."""
    award = standing.of(Mandates).award
    if award is None:
        return words("councillors.not_given"), "wrn", "gavel"
    return words("councillors.given", number=award.number), "ok", "checkmark-circle"


def follows(standing: Standing, seat: int) -> Succession | None:
    """Who follows on a seat that is vacant now; `None` for every other."""
    return succeed(standing, seat) if seat in vacancies(standing) else None


def rule_of(words: Words, found: Succession) -> tuple[str, str]:
    """Who is next on a vacant seat, and by which rule; or that the law does not say."""
    if found.proposed is not None:
        one = found.proposed
        name = words("councillors.next", name=named(words, one.who.name))
        return name, words(f"councillors.rule.{one.why.value}")
    key = "open" if found.choices else "nobody"
    return words(f"councillors.next.{key}"), ""


def name_of_list(words: Words, standing: Standing, no: int) -> str:
    """Name of a list."""
    entry = standing.of(Lists).find(no)
    return named(words, entry.name) if entry else ""


def short(words: Words, value: date) -> str:
    """A day in a table."""
    return dates.day(words, value)


def _list(words: Words, standing: Standing, no: int, seats: int) -> Line:
    known = len(nominees(standing, no))
    chip = (
        ChipCell(words("councillors.names.there"), "ok", "checkmark-circle")
        if known
        else ChipCell(words("councillors.names.none"), "wrn", "edit")
    )
    return Line(
        (
            TextCell(str(no), "right"),
            TagCell(no),
            TextCell(name_of_list(words, standing, no)),
            chip,
            TextCell(str(seats), "right", strong=True),
            TextCell(str(known) if known else "–", "right"),
        ),
        about=Spot("list", list=no),
    )


def _given(words: Words, one: Given) -> Line:
    return Line(
        (
            TextCell(str(one.seat), "right"),
            TagCell(one.who.list),
            TextCell(named(words, one.who.name), strong=True),
            TextCell(words(f"councillors.rule.{one.why.value}"), tone="ink2", size=14),
            TextCell(str(one.who.place), "right"),
            TextCell(named(words, one.who.party), size=14),
        ),
        about=Spot("given", one.seat, *one.who.key),
    )


def _passed(words: Words, one: Passed) -> Line:
    ground = words(f"passing.{one.ground.value}")
    return Line(
        (
            TextCell("–", "right", tone="ink2"),
            TagCell(one.who.list),
            TextCell(named(words, one.who.name), tone="ink2"),
            ChipCell(words("councillors.passed", ground=ground), "neu", "subtract"),
            TextCell(str(one.who.place), "right", tone="ink2"),
            TextCell(named(words, one.who.party), tone="ink2", size=14),
        ),
        about=Spot("passed", 0, *one.who.key),
    )


def _vacant(words: Words, standing: Standing, now: Composition) -> Iterator[Line]:
    for seat in now.vacant:
        ended = [one for one in standing.of(Mandates).all if one.seat == seat and one.until]
        before = next((m for m in reversed(ended) if m.until and m.until <= now.day), None)
        yield _vacancy(words, seat, before, follows(standing, seat))


def _vacancy(words: Words, seat: int, before: Mandate | None, found: Succession | None) -> Line:
    next_one, rule = rule_of(words, found) if found else (words("councillors.next.none"), "")
    left = words("councillors.never_given")
    if before is not None:
        left = words("councillors.left", name=named(words, before.holder.name))
    tag: Cell = TagCell(before.holder.list) if before else TextCell("")
    no = before.holder.list if before else 0
    since = short(words, before.until) if before and before.until else "–"
    return Line(
        (
            TextCell(str(seat), "right"),
            tag,
            TwoLineCell(next_one, left),
            TextCell(rule, tone="ink2", size=14),
            TextCell(since, "right", tone="wrn", size=14),
            TextCell("", "right"),
        ),
        about=Spot("vacant", seat, no),
    )


def _held(words: Words, standing: Standing, one: Mandate) -> Line:
    who = one.holder
    ground = words(f"councillors.rule.{one.why.value}")
    second = words("councillors.decision", number=one.number)
    until = "–"
    if one.ended is not None:
        until = short(words, one.ended.day)
        second = words("councillors.ends", ground=words(f"ending.{one.ended.ground.value}"))
    party = named(words, who.party) or name_of_list(words, standing, who.list)
    return Line(
        (
            TextCell(str(one.seat), "right"),
            TagCell(who.list),
            TwoLineCell(named(words, who.name), party),
            TwoLineCell(ground, second, strong=False),
            TextCell(short(words, one.since), "right", size=14),
            TextCell(until, "right", size=14, tone="wrn" if one.ended else "ink2"),
        ),
        about=Spot("held", one.seat, *who.key),
    )


def _fits(line: Line, sought: str) -> bool:
    wanted: Sequence[str] = folded(sought).split()
    said = folded(" ".join(cell.spoken for cell in line.cells))
    return all(one in said for one in wanted)
