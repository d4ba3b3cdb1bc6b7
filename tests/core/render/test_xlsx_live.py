"""Live sums: what a reader recounts is what was stored, and so what was signed."""

import zipfile
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from core.render import xlsx
from core.reports.model import (
    Amount,
    Carried,
    Cell,
    Column,
    Place,
    Ratio,
    Report,
    Row,
    RowKind,
    Sum,
    Table,
)
from core.words.catalogue import Language
from tests.core.render.workbooks import every_paper
from tests.core.reports.elections import held, paper, practice
from tests.support.second_reader import differences, recounted, values


def formulas(content: bytes) -> dict[str, str]:
    """Every formula by sheet and cell."""
    opened = openpyxl.load_workbook(BytesIO(content))
    return {
        f"{sheet.title}!{cell.coordinate}": str(cell.value)
        for sheet in opened.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def of_tables(*tables: Table) -> Report:
    return replace(paper(held()), blocks=tables)


def of_rows(*rows: tuple[Cell, ...]) -> Table:
    columns = tuple(Column(f"{at}", "right") for at in range(len(rows[0])))
    return Table("Табела", "Лист", columns, tuple(Row(cells) for cells in rows))


def of_column(*cells: Cell) -> Table:
    return of_rows(*((cell,) for cell in cells))


def test_every_paper_recounts_to_what_is_stored(tmp_path: Path) -> None:
    with every_paper(tmp_path, Language.SR_CYRL) as papers:
        drawn = {name: xlsx.render(one) for name, one in papers.items()}
    again = recounted(drawn)
    assert len(again) >= 18
    for name, content in drawn.items():
        assert not differences(values(content), again[name]), name


def test_the_second_reader_does_recount() -> None:
    """A stored value that its formula does not give is not what comes back."""
    content = xlsx.render(of_tables(of_column(40, 2, Sum(42))))
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"</f><v>42</v>", b"</f><v>43</v>"))
    again = recounted({"x": changed.getvalue()})["x"]
    assert differences(values(changed.getvalue()), again) == [("Лист", 6, 43, 42)]


def test_opening_recounts_nothing() -> None:
    """So a reader sees the signed values, and is not asked to save what he did not change."""
    with zipfile.ZipFile(BytesIO(xlsx.render(paper(practice())))) as parts:
        book = parts.read("xl/workbook.xml").decode()
    assert '<calcPr calcId="191029"/>' in book


def test_sums_and_shares_of_the_results_are_live() -> None:
    told = formulas(xlsx.render(paper(practice())))
    stations = {at for at, one in told.items() if at.startswith("Бирачка места!")}
    assert stations == {f"Бирачка места!{column}66" for column in "CDEFGHIJKLMNOPQ"}
    assert told["Бирачка места!C66"] == "=SUM(C4:C65)"
    counts = [told[f"Бирачи и листићи!C{row}"] for row in range(4, 11)]
    assert counts == [f"='Бирачка места'!{column}66" for column in "CDEFGHI"]
    assert told["Бирачи и листићи!D7"] == "=C7/C4"
    assert told["Бирачи и листићи!D9"] == "=C9/C8"
    votes = [told[f"Гласови и мандати!C{row}"] for row in range(4, 13)]
    assert votes == [*(f"='Бирачка места'!{column}66" for column in "JKLMNOPQ"), "=SUM(C4:C11)"]
    assert told["Гласови и мандати!D4"] == "=C4/15930"
    assert told["Гласови и мандати!F12"] == "=SUM(F4:F11)"
    assert len(told) == 15 + 7 + 2 + 8 + 8 + 2


def test_what_has_no_sum_in_its_file_is_a_figure() -> None:
    """The report on seats has no stations, so its votes cannot be recounted from them."""
    told = formulas(xlsx.render(paper(practice(), "seats")))
    assert {at for at in told if at.startswith("Гласови и мандати!C")} == {"Гласови и мандати!C12"}


@pytest.mark.parametrize(
    ("cells", "formula"),
    [
        ((1, None, 2, Sum(3)), "=SUM(A4:A6)"),
        ((1, "–", 2, Sum(3)), "=SUM(A4:A6)"),
        ((1, "7", Sum(1)), "=SUM(A4:A5)"),
        ((None, Sum(0)), "=SUM(A4:A4)"),
        ((1, Sum(1), Sum(2)), "=SUM(A4:A5)"),
        ((1, Carried(2, "nowhere"), Sum(3)), "=SUM(A4:A5)"),
    ],
)
def test_a_sum_takes_the_whole_numbers_above_it(cells: tuple[Cell, ...], formula: str) -> None:
    told = formulas(xlsx.render(of_tables(of_column(*cells))))
    assert told[f"Лист!A{3 + len(cells)}"] == formula


@pytest.mark.parametrize(
    "cells",
    [
        (1, 2, Sum(4)),
        (Sum(0),),
        (1, Amount(Fraction(1, 2), 2), Sum(1)),
    ],
)
def test_a_sum_that_its_column_does_not_give_is_a_figure(cells: tuple[Cell, ...]) -> None:
    content = xlsx.render(of_tables(of_column(*cells)))
    assert not formulas(content)
    last = cells[-1]
    assert isinstance(last, Sum)
    assert values(content)["Лист"][2 + len(cells)][0] == last.value


@pytest.mark.parametrize(
    "share",
    [
        Amount(Fraction(50), 2, percent=True, ratio=Ratio(Place(0, 0), 3)),
        Amount(Fraction(50), 2, percent=True, ratio=Ratio(Place(0, 0), 0)),
        Amount(Fraction(50), 2, percent=True, ratio=Ratio(Place(0, 1), 2)),
        Amount(Fraction(1, 2), 2, ratio=Ratio(Place(0, 0), 2)),
        Amount(Fraction(50), 2, percent=True),
    ],
)
def test_a_share_that_its_cells_do_not_give_is_a_figure(share: Amount) -> None:
    assert not formulas(xlsx.render(of_tables(of_rows((1, share)))))


def test_a_sum_is_carried_over_only_where_it_is_the_same() -> None:
    sums = of_column(1, Sum(1, "a"), Sum(5, "b"))
    carried = of_column(Carried(1, "a"), Carried(2, "a"), Carried(5, "b"))
    told = formulas(xlsx.render(of_tables(sums, replace(carried, sheet="Други"))))
    assert told == {"Лист!A5": "=SUM(A4:A4)", "Други!A4": "=Лист!A5"}


def test_names_of_sheets_stand_safely_in_formulas() -> None:
    sums = replace(of_column(7, Sum(7, "a")), sheet="Л'ист 1!A1-B2")
    content = xlsx.render(of_tables(sums, of_column(Carried(7, "a"))))
    assert formulas(content)["Лист!A4"] == "='Л''ист 1!A1-B2'!A5"
    assert not differences(values(content), recounted({"x": content})["x"])


figures = st.integers(min_value=-(10**9), max_value=10**12)
missing = st.none() | st.sampled_from(("–", "", "7", "=1+1"))


@st.composite
def columns(draw: st.DrawFn) -> Table:
    """A column of figures and gaps, its sum (seldom a wrong one), and the share of each figure."""
    cells: list[Cell] = draw(st.lists(figures | missing, max_size=12))
    total = sum(cell for cell in cells if isinstance(cell, int))
    whole = draw(st.just(Place(len(cells), 0)) | st.integers(1, 10**9))
    base = total if isinstance(whole, Place) else whole
    rows = [(cell, _share(cell, base, Ratio(Place(at, 0), whole))) for at, cell in enumerate(cells)]
    wrong = draw(st.sampled_from((0, 0, 0, 1)))
    return of_rows(*rows, (Sum(total + wrong, "total"), None))


def _share(cell: Cell, base: int, ratio: Ratio) -> Amount | None:
    if not isinstance(cell, int) or not base:
        return None
    return Amount(Fraction(100 * cell, base), 2, percent=True, ratio=ratio)


@settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(st.lists(columns(), min_size=20, max_size=40))
def test_whatever_the_figures_a_recount_changes_nothing(tables: list[Table]) -> None:
    content = xlsx.render(of_tables(*tables, of_column(Carried(0, "total"))))
    assert not differences(values(content), recounted({"x": content})["x"])


def test_a_total_stands_out_whether_live_or_not() -> None:
    rows = (Row((1,)), Row((Sum(1),), RowKind.TOTAL), Row((Sum(9),), RowKind.TOTAL))
    table = replace(of_column(1), rows=rows)
    opened = openpyxl.load_workbook(BytesIO(xlsx.render(of_tables(table))))
    for cell in ("A5", "A6"):
        assert opened["Лист"][cell].font.bold
        assert opened["Лист"][cell].number_format == "#,##0"
