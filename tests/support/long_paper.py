"""An invented paper as long as wished: so many stations, a column for each count and list."""

from core.reports.model import Cell, Column, Paragraph, Report, Row, RowKind, Signature, Table
from core.words.catalogue import Language
from tests.core.reports.elections import ANCHOR, MADE

PLACES = ("Бреза", "Липовица", "Нова Морава", "Обала", "Брод", "Врело", "Калуђерица")
BEFORE = 2
"""Columns before the numbers: of the station's number and of its name."""


def long_paper(stations: int, columns: int = 27, language: Language = Language.SR_CYRL) -> Report:
    """A signed front with its text, and the table of all stations with its totals behind it."""
    return Report(
        kind="results",
        language=language,
        heading=("Република Србија", "ГРАД НОВА МОРАВА", "ГРАДСКА ИЗБОРНА КОМИСИЈА"),
        preamble="На основу члана ____ Закона о локалним изборима, комисија је утврдила",
        title="ИЗВЕШТАЈ",
        subtitle=("о резултатима избора", "одржаних 6. децембра 2026. године"),
        blocks=(
            Paragraph("Извештај има један прилог."),
            _table(stations, columns),
        ),
        signatures=(Signature("секретар", "Јелена Марић"), Signature("председник комисије")),
        marks=(),
        anchor=ANCHOR,
        program="Мандат 1.0",
        made=MADE,
    )


def _table(stations: int, columns: int) -> Table:
    rows = [Row(_cells(no, columns)) for no in range(1, stations + 1)]
    sums = (sum(_figure(no, at) for no in range(1, stations + 1)) for at in range(BEFORE, columns))
    return Table(
        title="Прилог 1. Резултати по бирачким местима",
        sheet="Бирачка места",
        columns=(
            Column("Бр.", "center", 7, ordinal=True),
            Column("Бирачко место", "left", 33),
            *(Column(f"{at}. Листа грађана", "right", 9) for at in range(1, columns - 1)),
        ),
        rows=(*rows, Row((None, "Укупно", *sums), RowKind.TOTAL)),
        note="Бројеви су измишљени.",
        annex=True,
        wide=True,
    )


def _cells(no: int, columns: int) -> tuple[Cell, ...]:
    place = f"{PLACES[no % len(PLACES)]} {no}"
    return (no, place, *(_figure(no, at) for at in range(BEFORE, columns)))


def _figure(no: int, at: int) -> int:
    return (no * 7919 + at * 104_729) % 1900
