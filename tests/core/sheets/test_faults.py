"""Faults of a sheet stop the whole import, each told by sheet, cell and code; clean sheets pass."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.base.refusals import FaultyInput, KnownFailure, Refused
from core.domain.lists.model import ElectoralList
from core.domain.minutes.model import Mark
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage, stage_of
from core.domain.stations.model import Stations
from core.office import take_over
from core.office.take_over import Plan
from core.words import codes
from core.words.catalogue import Language, words
from tests.support.books import ONCE, small_book

HEAD = (
    "Број бирачког места", "Назив", "Уписано", "Примљено", "Неупотребљено", "Гласало",
    "У кутији", "Неважећих", "Важећих", "Листа 1", "Листа 2", "Листа 3",
)  # fmt: skip
ROWS = (
    (1, "Место 1", 500, 500, 440, 60, 60, 0, 60, 10, 20, 30),
    (2, "Место 2", 500, 500, 441, 59, 59, 5, 54, 10, 20, 24),
)


def _sheet(path: Path, spoil: Callable[[Any], None] = lambda _sheet: None) -> Path:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = "Подаци"
    sheet.append(HEAD)
    for row in ROWS:
        sheet.append(row)
    spoil(sheet)
    workbook.save(path)
    return path


def _put(address: str, value: object) -> Callable[[Any], None]:
    def spoil(sheet: Any) -> None:
        sheet[address] = value

    return spoil


def _plan(tmp_path: Path, sheet: Path, mapping: dict[str, str] | None = None) -> Plan:
    book = small_book(tmp_path / "b.mandat")
    try:
        return take_over.plan_minutes(book.standing, sheet, mapping or {})
    finally:
        book.close()


@pytest.mark.parametrize(
    ("address", "value", "code"),
    [
        ("D2", "пет", "not_a_number"),
        ("D2", "1 204", "not_a_number"),
        ("D2", True, "not_a_number"),
        ("D2", "=B2+1", "formula"),
        ("D2", date(2026, 5, 3), "date"),
        ("D2", -4, "negative"),
        ("D2", 5.5, "fractional"),
        ("D2", "1.204", "fractional"),
        ("D2", 10**9, "huge"),
        ("D2", "9" * 40, "huge"),
        ("D2", "#DIV/0!", "error_value"),
        ("A3", 1, "station_twice"),
        ("A3", None, "number_missing"),
        ("A3", 77, "unknown_station"),
        ("L3", "x", "not_a_number"),
        ("C3", "x", "not_a_number"),
    ],
)
def test_a_faulty_cell(tmp_path: Path, address: str, value: object, code: str) -> None:
    with pytest.raises(FaultyInput) as found:
        _plan(tmp_path, _sheet(tmp_path / "t.xlsx", _put(address, value)))
    assert [(f.code, f.place) for f in found.value.faults] == [(code, f"Подаци!{address}")]
    for language in Language:
        assert codes.fault(words(language), found.value.faults[0]).strip()


def test_merged_cells(tmp_path: Path) -> None:
    def merge(sheet: Any) -> None:
        sheet.merge_cells("B2:B3")

    with pytest.raises(FaultyInput) as found:
        _plan(tmp_path, _sheet(tmp_path / "t.xlsx", merge))
    assert [(f.code, f.place) for f in found.value.faults] == [("merged", "Подаци!B2:B3")]


def test_a_merged_title_above_the_headings_does_no_harm(tmp_path: Path) -> None:
    def title(sheet: Any) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Резултати гласања по бирачким местима"
        sheet.merge_cells("A1:L1")

    assert len(_plan(tmp_path, _sheet(tmp_path / "t.xlsx", title)).minutes) == 2


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    def spoil(sheet: Any) -> None:
        sheet["D2"], sheet["E2"], sheet["F3"] = "x", -1, 2.5

    with pytest.raises(FaultyInput) as found:
        _plan(tmp_path, _sheet(tmp_path / "t.xlsx", spoil))
    assert [(f.place[-2:], f.code) for f in found.value.faults] == [
        ("D2", "not_a_number"), ("E2", "negative"), ("F3", "fractional"),
    ]  # fmt: skip


def test_an_empty_figure_and_a_dash_are_absent_on_the_paper(tmp_path: Path) -> None:
    def spoil(sheet: Any) -> None:
        sheet["H2"], sheet["H3"] = None, "–"

    plan = _plan(tmp_path, _sheet(tmp_path / "t.xlsx", spoil))
    assert [m.figures.invalid for m in plan.minutes] == [Mark.ABSENT, Mark.ABSENT]
    assert {finding.code for _station, finding in plan.findings} == {"C7"}


def test_a_station_without_figures_is_not_in(tmp_path: Path) -> None:
    def spoil(sheet: Any) -> None:
        for column in "DEFGHIJKL":
            sheet[f"{column}3"] = None

    plan = _plan(tmp_path, _sheet(tmp_path / "t.xlsx", spoil))
    assert (len(plan.minutes), plan.without_minutes) == (1, 1)


def test_total_rows_are_passed_over(tmp_path: Path) -> None:
    def spoil(sheet: Any) -> None:
        sheet.append(("УКУПНО", None, "=SUM(C2:C3)", 1000))

    plan = _plan(tmp_path, _sheet(tmp_path / "t.xlsx", spoil))
    assert (len(plan.minutes), plan.total_rows) == (2, 1)


@pytest.mark.parametrize(
    ("headings", "field", "found"),
    [
        ({"F1": "Broj birača koji su izašli na izbore"}, "", 2),
        ({"F1": "voted", "J1": "list1", "K1": "2. Листа 2", "L1": "LISTA 3"}, "", 2),
        ({"F1": "Листић Г"}, "voted", 0),
        ({"F1": "Листић Г"}, "mapped", 2),
        ({"F1": None}, "by_letter", 2),
        ({"L1": "Листа 4"}, "list:3", 0),
    ],
)
def test_headings(tmp_path: Path, headings: dict[str, str], field: str, found: int) -> None:
    """Both scripts and English are known; a missing one is named, and can be given by hand."""

    def spoil(sheet: Any) -> None:
        for address, text in headings.items():
            sheet[address] = text

    path = _sheet(tmp_path / "t.xlsx", spoil)
    mapping = {"mapped": {"voted": "листић г"}, "by_letter": {"voted": "F"}}.get(field, {})
    if found:
        assert len(_plan(tmp_path, path, mapping).minutes) == found
        return
    with pytest.raises(FaultyInput) as faulty:
        _plan(tmp_path, path)
    (fault,) = faulty.value.faults
    assert fault.code == "heading_missing"
    assert dict(fault.facts)["key"] == field


def test_several_sheets_and_hidden_ones(tmp_path: Path) -> None:
    path = _sheet(tmp_path / "t.xlsx")
    workbook = openpyxl.load_workbook(path)
    active: Any = workbook.active
    workbook.copy_worksheet(active).title = "Друга"
    workbook.save(path)
    with pytest.raises(FaultyInput) as found:
        _plan(tmp_path, path)
    assert found.value.faults[0].code == "several_sheets"
    workbook["Друга"].sheet_state = "hidden"
    workbook.save(path)
    (tmp_path / "b.mandat").unlink()
    plan = _plan(tmp_path, path)
    assert (len(plan.minutes), plan.hidden_sheets) == (2, ("Друга",))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "t.csv"
    lines = [separator.join(str(cell) for cell in row) for row in (HEAD, *ROWS)]
    path.write_text("\n".join(lines), encoding=encoding)
    assert len(_plan(tmp_path, path).minutes) == 2


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("t.xlsx", b"this is no workbook", "sheet.unreadable"),
        ("t.xlsx", b"", "sheet.unreadable"),
        ("t.pdf", b"%PDF", "sheet.unknown_format"),
        ("t.csv", b"", "sheet.faulty"),
        ("t.csv", b"a,b\n1,2\n", "sheet.faulty"),
    ],
)
def test_what_is_no_sheet(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KnownFailure) as failed:
        _plan(tmp_path, path)
    assert failed.value.code == code


def test_the_same_sheet_twice_is_harmless_and_another_one_is_named(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat")
    path = _sheet(tmp_path / "t.xlsx")
    book.do(take_over.plan_minutes(book.standing, path, {}).decision())
    again = take_over.plan_minutes(book.standing, path, {})
    assert again.empty
    assert (again.known_stations, again.known_minutes) == (2, 2)
    other = _sheet(tmp_path / "o.xlsx", _put("J2", 11))
    with pytest.raises(FaultyInput) as found:
        take_over.plan_minutes(book.standing, other, {})
    assert found.value.faults[0].code == "minutes_differ"


def test_an_empty_register_is_filled_from_the_same_sheet(tmp_path: Path) -> None:
    book = _without_stations(tmp_path)
    book.do(ONCE)
    plan = take_over.plan_minutes(book.standing, _sheet(tmp_path / "t.xlsx"), {})
    entries = book.do(plan.decision())
    assert len({entry.row.bundle for entry in entries}) == 1
    assert list(book.standing.of(Stations).by_id) == ["1", "2"]
    assert len(book.standing.of(MinutesRoom).by_station) == 2


def _without_stations(tmp_path: Path) -> Any:
    from core.book.book import Book
    from core.domain.acts import in_turn
    from core.domain.lists.acts import take_over as take_lists
    from tests.support.books import SECRETARY, founding

    book = Book.create(tmp_path / "e.mandat", SECRETARY)
    lists = tuple(ElectoralList(no, f"Листа {no}") for no in (1, 2, 3))
    book.do(in_turn(founding(), take_lists(lists)))
    return book


def test_minutes_want_lists_first(tmp_path: Path) -> None:
    from core.book.book import Book
    from tests.support.books import SECRETARY, founding

    book = Book.create(tmp_path / "e.mandat", SECRETARY)
    book.do(founding())
    with pytest.raises(Refused, match=r"minutes\.no_lists"):
        take_over.plan_minutes(book.standing, _sheet(tmp_path / "t.xlsx"), {})


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ((4, "Нова", "можда", 10), "bad_flag"),
        ((4, None, "да", 10), "name_missing"),
        ((None, "Нова", "да", 10), "number_missing"),
        ((5, "Иста", "не", 10), "list_twice"),
        ((4, "Нова", "да", "десет"), "not_a_number"),
    ],
)
def test_faults_of_lists(tmp_path: Path, row: tuple[object, ...], code: str) -> None:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    for line in (("Редни број", "Назив", "Мањинска", "Кандидата"), (5, "Пета", "da", 12), row):
        sheet.append(line)
    workbook.save(tmp_path / "l.xlsx")
    book = small_book(tmp_path / "b.mandat")
    with pytest.raises(FaultyInput) as found:
        take_over.plan_lists(book.standing, tmp_path / "l.xlsx", {})
    assert code in [fault.code for fault in found.value.faults]


def test_a_sheet_is_the_first_entry_unless_the_commission_decided(tmp_path: Path) -> None:
    """Two people type, so the file is one of them and the paper is typed as the second."""
    book = _without_stations(tmp_path)
    plan = take_over.plan_minutes(book.standing, _sheet(tmp_path / "t.xlsx"), {})
    assert plan.to_type == len(plan.minutes) == 2
    book.do(plan.decision())
    room = book.standing.of(MinutesRoom)
    assert [stage_of(room.case(station).state) for station in ("1", "2")] == [Stage.FIRST_DONE] * 2
    book.do(ONCE)
    assert len(book.standing.of(MinutesRoom).by_station) == 2
    again = take_over.plan_minutes(book.standing, _sheet(tmp_path / "t.xlsx"), {})
    assert (again.known_minutes, again.to_type) == (2, 0)
