"""The course of a list (ток поступка) in words: its steps, deficiencies, changes, objections."""

from datetime import timedelta
from typing import Any

from core.book.act import Entry
from core.book.replay import living
from core.domain.acts import BY_TYPE
from core.domain.lists import deciding, filing, objections
from core.domain.lists.difference import difference
from core.domain.lists.states import (
    Cure,
    Cured,
    Deficiency,
    NotCured,
    Objection,
    Ordered,
    Published,
)
from core.office.changes import lines
from core.words import codes, dates
from core.words.catalogue import Words
from gui.kit.cells import Cell, ChipCell, TextCell, TwoLineCell
from gui.models.lines import Column, Line
from gui.models.list_words import short_moment
from gui.models.script import named
from gui.pages.list.desk import Desk

GAP = timedelta(minutes=15)
"""From so long between what happened and its taking down on, the gap is shown."""

_ACTS = tuple(deed.act for deed in (*filing.DEEDS, *deciding.DEEDS, *objections.DEEDS))
_CURES = {
    Cure.CURED: ("ok", "checkmark-circle"),
    Cure.PARTLY: ("wrn", "warning"),
    Cure.NOT: ("err", "error-circle"),
}


def steps_columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of steps."""
    names = ("happened", "step", "number", "person", "recorded")
    return tuple(Column(words(f"list.steps.{name}")) for name in names)


def steps(words: Words, desk: Desk) -> tuple[Line, ...]:
    """Every step of the list, in order; a gap between what is claimed and when it was typed."""
    found = [
        entry
        for entry in living(desk.filed.book.entries)
        if isinstance(entry.act, _ACTS) and entry.act.id == desk.id
    ]
    return tuple(_step(words, entry) for entry in found)


def deficiency_columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of deficiencies."""
    names = ("no", "what", "cured")
    return tuple(Column(words(f"list.deficiency.{name}")) for name in names)


def deficiencies(words: Words, desk: Desk) -> tuple[Line, ...]:
    """The deficiencies that were ordered, and how each of them stands."""
    items: tuple[Deficiency, ...] = ()
    marks: dict[int, Cure] = {}
    match desk.one.state:
        case Ordered(items=items):
            pass
        case Published(items=items, marks=pairs) | NotCured(items=items, marks=pairs):
            marks = dict(pairs)
        case Cured(items=items):
            marks = {item.no: Cure.CURED for item in items}
    return tuple(_deficiency(words, item, marks.get(item.no)) for item in items)


def changes(words: Words, desk: Desk) -> tuple[Line, ...]:
    """The list brought again against the first one, candidate by candidate."""
    if not desk.one.resubmitted:
        return ()
    first, now = desk.filed.whole(desk.one.first), desk.filed.paper(desk.id)
    found = lines(words, difference(first, now))
    return tuple(
        Line((TextCell(named(words, sentence), size=14),), about=at)
        for at, sentence in enumerate(found)
    )


def objection_lines(words: Words, desk: Desk) -> tuple[Line, ...]:
    """Objections, and how they ended."""
    return tuple(
        Line(
            (
                TextCell(short_moment(words, one.at), tone="wrn" if one.late else "ink"),
                _objection(words, one),
                _outcome(words, one.outcome),
            ),
            about=place,
        )
        for place, one in enumerate(desk.one.objections, start=1)
    )


def _objection(words: Words, one: Objection) -> Cell:
    who = named(words, one.who)
    return TwoLineCell(
        words("objection.late", who=who) if one.late else who, named(words, one.text)
    )


def _outcome(words: Words, outcome: str) -> Cell:
    if not outcome:
        return ChipCell(words("objection.open"), "wrn", "gavel")
    return ChipCell(words(f"objection.{outcome}"), "neu" if outcome == "rejected" else "ok")


def _step(words: Words, entry: Entry) -> Line:
    act: Any = entry.act
    ruling = getattr(act, "ruling", None)
    gap = abs(entry.recorded - entry.happened) >= GAP
    recorded = dates.moment(words, entry.recorded)
    kind = BY_TYPE[type(act)].kind
    why = getattr(act, "reason", "") or getattr(act, "ground", "")
    number = ruling.number if ruling is not None else ""
    name = codes.act(words, kind)
    return Line(
        (
            TextCell(dates.moment(words, entry.happened), size=14),
            TextCell(f"{name}: {named(words, why)}" if why else name, size=14),
            TextCell(number, size=14),
            TextCell(named(words, entry.row.person), size=14),
            TextCell(recorded, size=14, tone="wrn" if gap else "ink2", strong=gap),
        ),
        about=entry.row.seq,
    )


def _deficiency(words: Words, item: Deficiency, mark: Cure | None) -> Line:
    state: Cell = TextCell("–", tone="ink2")
    if mark is not None:
        tone, icon = _CURES[mark]
        state = ChipCell(words(f"cure.{mark.value}"), tone, icon)
    return Line(
        (
            TextCell(str(item.no), "right"),
            TwoLineCell(named(words, item.text), named(words, item.how)),
            state,
        )
    )
