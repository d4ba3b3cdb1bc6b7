"""A comparison in words: its rows, the names over its columns, and the line at its foot."""

from core.book.telling_minutes import answer
from core.domain.minutes.entry import Answer, Typing
from core.domain.minutes.model import Mark
from core.domain.minutes.steps import moment_of
from core.words import codes, dates
from core.words.catalogue import Words
from gui.models.script import named
from gui.pages.compare.presenter import Comparison, Outcome, Row
from gui.pages.compare.rows import Said

HIDDEN = "•••"
_ORDINALS = 3
"""Entries beyond these have their number instead of a word."""


def said(words: Words, comparison: Comparison, row: Row, here: bool = False) -> Said:
    """A row as the table shows it; `here` is whether the caret is in it."""
    label = named(words, row.label) or _label(words, row.name)
    hidden = comparison.barred is not None
    figures = tuple(_hidden(row) if hidden else _figure(words, one) for one in row.answers)
    outcome, tone, icon = _outcome(words, comparison, row, here)
    read = "" if hidden or row.read is Mark.NOT_TYPED else answer(words, row.read)
    spoken = " ".join((row.letter, label, ", ".join(figures))).strip()
    return Said(row.letter, label, figures, read, outcome, tone, icon, spoken)


def heads(words: Words, comparison: Comparison) -> list[tuple[str, str]]:
    """The name of each entry, and under it who typed it and at what hour."""
    return [
        (nth(words, at, "compare.entry"), _who(words, entry))
        for at, entry in enumerate(comparison.entries, start=1)
    ]


def nth(words: Words, at: int, key: str) -> str:
    """The first, the second and so on, of a sentence that has them."""
    return words(f"{key}.{at}") if at <= _ORDINALS else words(f"{key}.more", no=at)


def done(comparison: Comparison, at: str) -> tuple[str, ...]:
    """Fields that are typed; of the one being typed only a figure that an entry has."""
    typed = (name for name in comparison.fields if name in comparison.typed)
    return tuple(
        name for name in typed if name != at or comparison.outcome(name)[0] is Outcome.AS_ENTRY
    )


def left(words: Words, comparison: Comparison) -> str:
    """How much is left to type, or what confirming will do."""
    if comparison.missing:
        return words.count("compare.left", len(comparison.missing))
    back = comparison.going_back
    if back:
        return words.count("compare.back", len(back), fields=names(words, comparison, back))
    return words("compare.settles")


def names(words: Words, comparison: Comparison, fields: tuple[str, ...]) -> str:
    """Fields by letter, number of a list or name."""
    told = []
    for name in fields:
        row = comparison.row(name)
        by_number = words("compare.of_list", no=row.letter) if row.label else row.letter
        told.append(by_number or _label(words, name))
    return ", ".join(told)


def _outcome(words: Words, comparison: Comparison, row: Row, here: bool) -> tuple[str, str, str]:
    outcome, place = comparison.outcome(row.name)
    if comparison.barred is not None:
        return (words("compare.differs"), "wrn", "arrow-swap") if row.differs else ("", "", "")
    if here and outcome is not Outcome.AS_ENTRY:
        return words("compare.type_it"), "", ""
    match outcome:
        case Outcome.EQUAL:
            return "", "", ""
        case Outcome.WAITING:
            return words("compare.waits"), "", ""
        case Outcome.AS_ENTRY:
            return nth(words, place, "compare.as"), "ok", "checkmark-circle"
        case Outcome.NEITHER:
            return words("compare.neither"), "wrn", "arrow-undo"


def _label(words: Words, name: str) -> str:
    key = f"field.{name}.short"
    return words(key) if words.knows(key) else codes.field_name(words, name)


def _figure(words: Words, figure: Answer) -> str:
    return answer(words, figure)


def _hidden(row: Row) -> str:
    return HIDDEN if row.differs else ""


def _who(words: Words, entry: Typing) -> str:
    first, *rest = entry.person.split()
    short = " ".join((first, *(f"{part[0]}." for part in rest[-1:])))
    return f"{named(words, short)} {dates.hour(moment_of(entry.recorded))}"
