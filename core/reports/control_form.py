"""The control form of a station (контролни формулар): boxes to fill by hand.

Once the station's minutes stand it is the report on their control (`control_report.py`).
"""

from collections.abc import Sequence

from core.domain.lists.model import ElectoralList, Lists
from core.domain.minutes import form
from core.domain.minutes.control_sums import CONTROLS, Control
from core.domain.papers.about import About
from core.reports import control_report, of_station
from core.reports.body import Body
from core.reports.frame import GAP, assembly
from core.reports.model import Block, Cell, Column, Paragraph, Row, Table
from core.reports.of_station import Asked
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words

TWO_ABREAST = 6
"""From so many lists on they stand in two columns, so that the form keeps to its page."""

MOST_LETTERS = 60
"""As much of a list's name as two lines of the form hold."""

SHEET = ("control_sheet_put_in", "control_sheet_found", "control_sheet_signed", "signatures")
WIDE_GAP = GAP * 3


def control_form(read: Source, words: Words, about: About) -> Body:
    """Blank while a station's minutes do not stand; for no station, its line is left to write."""
    if not about:
        return _blank(None, read, words)
    asked = of_station.asked(read, about)
    minutes = asked.case.minutes
    if minutes is None:
        return _blank(asked, read, words)
    return control_report.control_report(asked, minutes, read, words)


def _blank(asked: Asked | None, read: Source, words: Words) -> Body:
    place = of_station.place(asked.station) if asked else WIDE_GAP
    day = of_station.day_of(read, asked) if asked else read.particulars.held
    held = dates.day_of(words, day)
    tables = (
        _counts(words),
        _votes(read.standing.of(Lists).all, words),
        _sums(words),
        _sheet(words),
    )
    blocks: tuple[Block, ...] = (*tables, Paragraph(words("paper.control.by_hand", gap=GAP)))
    return Body(
        blocks,
        subtitle=(
            words("paper.control.blank", place=place),
            words("paper.control.of", assembly=assembly(read, words), day=held),
            *control_report.again(asked.voting if asked else 1, words),
        ),
        form=True,
        signatures=control_report.signatures(words),
        one_page=True,
    )


def _counts(words: Words) -> Table:
    return Table(
        title=words("paper.title.control.counts"),
        sheet=words("paper.sheet.counts"),
        columns=(
            Column(words("paper.letter"), "center", 7),
            Column(words("paper.field"), "left", 56),
            Column(words("paper.as_written"), "center", 20, boxed=True),
            Column(words("paper.after_inspection"), "center", 20, boxed=True),
        ),
        rows=tuple(
            Row((one.letter, words(f"field.{one.name}"), None, None)) for one in form.FIELDS
        ),
    )


def _votes(lists: Sequence[ElectoralList], words: Words) -> Table:
    abreast = 2 if len(lists) >= TWO_ABREAST else 1
    high = -(-len(lists) // abreast)
    columns = (
        Column(words("paper.no"), "center", 6, ordinal=True),
        Column(words("paper.list"), "left", 33 if abreast == 2 else 76),
        Column(words("paper.votes"), "center", 12 if abreast == 2 else 20, boxed=True),
    )
    rows = [
        Row(tuple(cell for at in range(abreast) for cell in _list_cells(lists, no + at * high)))
        for no in range(high)
    ]
    return Table(
        title=words("paper.title.control.votes"),
        sheet=words("paper.sheet.control.votes"),
        columns=columns * abreast,
        rows=tuple(rows),
    )


def _list_cells(lists: Sequence[ElectoralList], at: int) -> tuple[Cell, Cell, Cell]:
    if at >= len(lists):
        return None, None, None
    return lists[at].no, short(lists[at].name), None


def _sums(words: Words) -> Table:
    pairs = zip(CONTROLS[0::2], CONTROLS[1::2], strict=True)
    columns = (
        Column(words("paper.formula"), "left", 18),
        Column(words("paper.left_side"), "center", 16, boxed=True),
        Column(words("paper.right_side"), "center", 16, boxed=True),
    )
    return Table(
        title=words("paper.title.control.sums"),
        sheet=words("paper.sheet.control.sums"),
        columns=columns * 2,
        rows=tuple(Row((*_control(one), *_control(other))) for one, other in pairs),
        note=words("paper.control.sums.note"),
    )


def _control(one: Control) -> tuple[Cell, Cell, Cell]:
    return one.formula, None, None


def _sheet(words: Words) -> Table:
    named = [words(f"history.remark.{name}") for name in SHEET]
    return Table(
        title=words("paper.title.control.sheet"),
        sheet=words("paper.sheet.control.sheet"),
        columns=(Column("", "left", 34), Column("", "center", 16, boxed=True)) * 2,
        rows=tuple(
            Row((one, None, other, None))
            for one, other in zip(named[0::2], named[1::2], strict=True)
        ),
    )


def short(name: str) -> str:
    """A list's name in one line of the form or two, cut at a word where it is long."""
    name = " ".join(name.split())
    if len(name) <= MOST_LETTERS:
        return name
    cut = name[:MOST_LETTERS].rpartition(" ")[0] or name[: MOST_LETTERS - 1]
    return f"{cut.rstrip(' ,;–-')}…"
