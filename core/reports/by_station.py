"""Tables by polling station (по бирачким местима): results, findings, minutes not yet in."""

from collections.abc import Sequence

from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.model import Figure
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult
from core.reports.frame import even_parts, list_heading, of_the_law, votes_of
from core.reports.model import Cell, Column, Row, RowKind, Sum, Table
from core.reports.of_station import outcome
from core.reports.source import Source
from core.words import codes, numbers
from core.words.catalogue import Words

MOST_LISTS_ABREAST = 20

# Widths on a page turned on its side, in tenths of a millimetre at the smallest letters.
PAGE = 2570
NUMBER = 70
NAME_LEAST, NAME_MOST = 330, 450
FIGURE, GAP = 13, 10

ABSENT = "–"
"""Stands where the paper has no number."""


def station_tables(read: Source, words: Words) -> list[Table]:
    """Each station with its seven counts and the votes of each list, and the totals."""
    counts = sum(_count_widths(read))
    left = PAGE - NUMBER - NAME_LEAST * (2 if read.areas else 1) - counts
    most = min(MOST_LISTS_ABREAST, left // max(_list_widths(read.tally.lists, read), default=PAGE))
    parts = even_parts(list(read.tally.lists), max(1, most))
    return [_station_table(part, read, words) for part in parts]


def _station_table(part: list[ElectoralList], read: Source, words: Words) -> Table:
    tally = read.tally
    title, sheet = words("paper.title.stations"), words("paper.sheet.stations")
    if len(part) < len(tally.lists):
        first, last = part[0].no, part[-1].no
        title = words("paper.title.part", title=title, first=first, last=last)
        sheet = f"{sheet} {first}–{last}"
    headings = {entry: list_heading(entry) for entry in part}
    full = [f"{e.no}. {e.name.strip()}" for e in part if not headings[e].endswith(e.name.strip())]
    widths = (*_count_widths(read), *_list_widths(part, read))
    name = min(NAME_MOST, max(NAME_LEAST, PAGE - NUMBER - sum(widths)))
    before = place_columns(read, words, NUMBER, name)
    titles = (*(words(f"field.{name}.short") for name in form.NAMES), *headings.values())
    return Table(
        title=title,
        sheet=sheet,
        columns=(
            *before,
            *(Column(t, "right", width) for t, width in zip(titles, widths, strict=True)),
        ),
        rows=(
            *(_station_row(result, part, read, words) for result in tally.stations),
            _total_row(len(before), part, read, words),
        ),
        note=words("paper.legend", lists="; ".join(full)) if full else "",
        wide=True,
    )


def _count_widths(read: Source) -> list[int]:
    return [_width(getattr(read.tally.totals, name)) for name in form.NAMES]


def _list_widths(part: Sequence[ElectoralList], read: Source) -> list[int]:
    return [_width(read.tally.votes_of(entry.no)) for entry in part]


def _width(total: int) -> int:
    return FIGURE * max(4, len(numbers.grouped(total))) + GAP


def place_columns(
    read: Source, words: Words, number_width: int = 6, name_width: int = 40
) -> tuple[Column, ...]:
    """Columns that say which station a row is about, with its area where there are areas."""
    number = Column(words("paper.no"), "center", number_width, ordinal=True)
    name = Column(words("paper.station"), "left", name_width)
    area = Column(words("paper.area"), "left", name_width // 2)
    return (area, number, name) if read.areas else (number, name)


def place_cells(station: Station, read: Source) -> tuple[Cell, ...]:
    """What stands in those columns."""
    here = (station.number, station.name)
    return (station.area, *here) if read.areas else here


def _station_row(
    result: StationResult, part: list[ElectoralList], read: Source, words: Words
) -> Row:
    place = place_cells(result.station, read)
    minutes = result.minutes
    if minutes is None:
        nothing = (None,) * (len(form.NAMES) + len(part))
        return Row((*place, *nothing), note=_why_empty(result, words))
    counts = (_figure(minutes.figures.of(name)) for name in form.NAMES)
    votes = (_figure(minutes.votes_of(entry.no)) for entry in part)
    return Row((*place, *counts, *votes))


def _why_empty(result: StationResult, words: Words) -> str:
    """Why a station has no figures; by which decision, where one was made."""
    if result.aside is None:
        return words("paper.awaits_repeat" if result.voting > 1 else "paper.not_in")
    number = result.aside.act.ruling.number
    what = words(f"paper.aside.{outcome(result.aside)}")
    return words("paper.aside.by", what=what, number=number)


def _figure(figure: Figure) -> Cell:
    return figure if isinstance(figure, int) else ABSENT


def _total_row(before: int, part: list[ElectoralList], read: Source, words: Words) -> Row:
    totals = [Sum(getattr(read.tally.totals, name), name) for name in form.NAMES]
    votes = [Sum(read.tally.votes_of(entry.no), votes_of(entry.no)) for entry in part]
    place = (None,) * (before - 1)
    return Row((*place, words("paper.sum"), *totals, *votes), RowKind.TOTAL)


def findings_table(read: Source, words: Words) -> list[Table]:
    """What the check found, station by station; no table where it found nothing."""
    rows = tuple(
        Row(
            (
                *place_cells(station, read),
                finding.code,
                codes.title(words, finding),
                codes.formula(words, finding),
                of_the_law(words, finding.article),
            )
        )
        for station, finding in read.tally.findings
    )
    if not rows:
        return []
    columns = (
        *place_columns(read, words),
        Column(words("paper.code"), "center", 9),
        Column(words("paper.finding"), "left", 70),
        Column(words("paper.numbers"), "left", 40),
        Column(words("paper.article"), "left", 36),
    )
    title = words("paper.title.findings")
    return [Table(title, words("paper.sheet.findings"), columns, rows, wide=True)]


def missing_table(read: Source, words: Words) -> list[Table]:
    """Stations whose minutes are not in; no table when all are."""
    rows = tuple(
        Row(
            (*place_cells(one.station, read), one.station.address, one.station.registered),
            note=words("paper.awaits_repeat") if one.voting > 1 else "",
        )
        for one in read.tally.stations
        if one.minutes is None and one.aside is None
    )
    if not rows:
        return []
    columns = (
        *place_columns(read, words),
        Column(words("paper.address"), "left", 40),
        Column(words("paper.registered"), "right", 12),
    )
    return [Table(words("paper.title.missing"), words("paper.sheet.missing"), columns, rows)]
