"""Results station by station, as lines of a table."""

from core.domain.minutes.model import Figure
from core.domain.tally.model import StationResult
from gui.kit.cells import Cell, TextCell
from gui.kit.table import RowKind
from gui.models.lines import Column, Line
from gui.models.results import Results
from gui.models.script import named

COUNTS = {"registered": 78, "voted": 78, "in_box": 82, "invalid": 92, "valid": 84}
"""The counts shown, and the widths of their columns."""
NUMBER, NAME, PADDING, DIGIT = 46, 180, 22, 8


def columns(results: Results) -> tuple[Column, ...]:
    """Heads: station, counts of the form, then the number of each list."""
    words = results.words
    return (
        Column(words("results.column.no"), "centre"),
        Column(words("results.column.station")),
        *(Column(words(f"field.{name}.short"), "right", words(f"field.{name}")) for name in COUNTS),
        *(
            Column(f"{entry.no}.", "right", results.name_of(entry.no))
            for entry in results.tally.lists
        ),
    )


def widths(results: Results, room: int) -> tuple[int, ...]:
    """Widths for a table of `room` pixels at 100 %; the name takes what is left."""
    figures = [results.grouped(votes) for _no, votes in results.tally.votes]
    votes = [PADDING + DIGIT * len(figure) for figure in figures]
    taken = NUMBER + sum(COUNTS.values()) + sum(votes)
    return (NUMBER, 0 if taken + NAME <= room else NAME, *COUNTS.values(), *votes)


def lines(results: Results, asked: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """One line a station in order, and the sums; those asked about are marked."""
    made = [_line(results, one, one.station.id in asked) for one in results.tally.stations]
    sums: list[Cell] = [TextCell(""), TextCell(results.words("results.sum"), strong=True)]
    totals = [getattr(results.tally.totals, name) for name in COUNTS]
    totals += [votes for _no, votes in results.tally.votes]
    sums += [TextCell(results.grouped(total), "right", strong=True, size=14) for total in totals]
    return (*made, Line(tuple(sums), RowKind.SUM))


def _line(results: Results, one: StationResult, asked: bool = False) -> Line:
    station, minutes = one.station, one.minutes
    number = TextCell(str(station.number), "centre", size=14)
    if minutes is None:
        name = TextCell(_place(results, one), tone="ink2", size=14)
        note = TextCell(results.words("results.not_in"), "right", "ink2", size=14)
        blank = len(COUNTS) + len(results.tally.lists) - 1
        dashes = (TextCell("–", "right", "ink3", size=14) for _field in range(blank))
        return Line((number, name, note, *dashes), about=station.id)
    figures = [minutes.figures.of(name) for name in COUNTS]
    figures += [minutes.votes_of(entry.no) for entry in results.tally.lists]
    cells = tuple(TextCell(_written(results, f), "right", size=14) for f in figures)
    name = TextCell(_place(results, one), size=14)
    if asked:
        hint = results.words("results.ask.asked")
        name = TextCell(name.text, size=14, strong=True, icon="question-circle", hint=hint)
    return Line((number, name, *cells), about=station.id)


def _written(results: Results, figure: Figure) -> str:
    return results.grouped(figure) if isinstance(figure, int) else "–"


def _place(results: Results, one: StationResult) -> str:
    station = one.station
    place = ", ".join(text for text in (station.name or station.id, station.area) if text)
    return named(results.words, place)
