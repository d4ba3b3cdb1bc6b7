"""Rows of totals, dashes, numbers out of bounds, answers of yes and no, hidden and far cells."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.domain.minutes.model import Mark
from core.domain.stations.model import Station
from core.office.take_over import plan_lists, plan_minutes, plan_stations
from tests.core.sheets.made import (
    FIRST,
    HEAD,
    SECOND,
    codes_and_places,
    faults,
    planned,
    workbook,
)

STATIONS = ("Број", "Назив", "Адреса", "Уписано")
LISTS = ("Редни број", "Назив", "Мањинска", "Кандидата")


@pytest.mark.parametrize(
    "row",
    [
        (3, "Укупно задовољни", "", 5),
        (3, "Збирно", "", 5),
        (3, "", "Укупно 5", 5),
        (3, "Totalna škola", "", 5),
    ],
)
def test_a_station_is_never_taken_for_totals(tmp_path: Path, row: tuple[object, ...]) -> None:
    path = workbook(tmp_path / "t.xlsx", STATIONS, (1, "Школа", "", 5), row)
    plan = planned(plan_stations, path)
    assert [station.number for station in plan.stations] == [1, 3]
    assert plan.total_rows == 0


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        (("=1+1", "Укупно", "", 5), "formula", "A3"),
        (("", "Тотална школа", "", 5), "number_missing", "A3"),
        (("", "Збирка", "", 5), "number_missing", "A3"),
        (("", "", "Укупна 4", 5), "number_missing", "A3"),
        (("3.", "Укупно", "", 5), "not_a_number", "A3"),
        (("", "=B2", "", "=D2"), "number_missing", "A3"),
    ],
)
def test_a_doubtful_row_is_told(
    tmp_path: Path, row: tuple[object, ...], code: str, place: str
) -> None:
    path = workbook(tmp_path / "t.xlsx", STATIONS, (1, "Школа", "", 5), row)
    assert codes_and_places(faults(plan_stations, path)) == [(code, place)]


@pytest.mark.parametrize("word", ["Укупно", "УКУПНО:", "Svega", "Збир", "Zbirno", "Suma", "Total"])
@pytest.mark.parametrize("column", [0, 1])
def test_totals(tmp_path: Path, word: str, column: int) -> None:
    row = (word, "", "", 11) if column == 0 else ("", word, "", 11)
    path = workbook(tmp_path / "t.xlsx", STATIONS, (1, "А", "", 5), (2, "Б", "", 6), row)
    plan = planned(plan_stations, path)
    assert (len(plan.stations), plan.total_rows) == (2, 1)


def test_totals_must_be_the_sums(tmp_path: Path) -> None:
    total = ("Укупно", "", 1000, 1000, 881, 119, 119, 5, 114, 20, 41, "=SUM(L2:L3)")
    path = workbook(tmp_path / "t.xlsx", HEAD, FIRST, SECOND, total)
    (fault,) = faults(plan_minutes, path)
    assert (fault.code, fault.place) == ("total_differs", "Подаци!K4")
    assert fault.facts == (("field", "list:2"), ("written", 41), ("sum", 40))


def test_totals_of_parts_and_of_all(tmp_path: Path) -> None:
    rows = (
        (1, "А", "", 5), ("", "Укупно исток", "", 5),
        (2, "Б", "", 6), (3, "В", "", "-"), ("", "Укупно запад", "", 6), ("", "Свега", "", 11),
    )  # fmt: skip
    plan = planned(plan_stations, workbook(tmp_path / "t.xlsx", STATIONS, *rows))
    assert (len(plan.stations), plan.total_rows) == (3, 3)
    on_top = workbook(tmp_path / "o.xlsx", STATIONS, ("", "Укупно", "", 12), *rows[:1], rows[2])
    assert codes_and_places(faults(plan_stations, on_top)) == [("total_differs", "D2")]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_dash_for_registered_voters_is_absent(tmp_path: Path, dash: str) -> None:
    row = (*FIRST[:2], dash, *FIRST[3:])
    plan = planned(plan_minutes, workbook(tmp_path / "t.xlsx", HEAD, row))
    assert plan.stations[0].registered is None
    assert plan.minutes[0].figures.registered is Mark.ABSENT


def test_a_row_of_dashes_is_not_in(tmp_path: Path) -> None:
    dashes = (2, "Место 2", 500, *"–––––––––")
    plan = planned(plan_minutes, workbook(tmp_path / "t.xlsx", HEAD, FIRST, dashes))
    assert (len(plan.stations), len(plan.minutes), plan.without_minutes) == (2, 1, 1)


@pytest.mark.parametrize("number", [0, 100_000])
def test_a_number_no_station_can_have(tmp_path: Path, number: int) -> None:
    path = workbook(tmp_path / "t.xlsx", STATIONS, (number, "Школа", "", 5))
    assert codes_and_places(faults(plan_stations, path)) == [("bad_number", "A2")]


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ((0, "Нова", "", 5), "bad_number", "A2"),
        ((100, "Нова", "", 5), "bad_number", "A2"),
        ((4, "Нова", "", 0), "bad_candidates", "D2"),
        ((4, "Нова", "", 501), "bad_candidates", "D2"),
        ((4, "Нова", "=1", 5), "formula", "C2"),
        ((4, "Нова", date(2026, 5, 3), 5), "date", "C2"),
        ((4, "Нова", "#N/A", 5), "error_value", "C2"),
        ((4, "Нова", "?", 5), "bad_flag", "C2"),
        ((4, "Нова", "2", 5), "bad_flag", "C2"),
        ((4, "Нова", "0.5", 5), "bad_flag", "C2"),
        ((4, "Нова", "данас", 5), "bad_flag", "C2"),
    ],
)
def test_a_list_that_cannot_be(
    tmp_path: Path, row: tuple[object, ...], code: str, place: str
) -> None:
    path = workbook(tmp_path / "t.xlsx", LISTS, row)
    assert codes_and_places(faults(plan_lists, path)) == [(code, place)]


@pytest.mark.parametrize(
    ("answer", "minority"),
    [
        (None, False), ("-", False), ("–", False), ("не", False), ("No", False), (0, False),
        (0.0, False), ("0.0", False), (False, False), ("не (обична)", False), ("false", False),
        ("да", True), ("DA", True), ("yes", True), (1, True), (1.0, True), ("1.0", True),
        (True, True), ("x", True), ("Х", True), ("✓", True), ("✔", True), ("+", True),
        ("да (мањинска)", True), ("true", True),
    ],
)  # fmt: skip
def test_yes_and_no(tmp_path: Path, answer: object, minority: bool) -> None:
    path = workbook(tmp_path / "t.xlsx", LISTS, (4, "Нова", answer, 5))
    assert [entry.minority for entry in planned(plan_lists, path).lists] == [minority]


def test_hidden_rows_and_columns_are_told(tmp_path: Path) -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet.column_dimensions["ZZ"].hidden = True

    plan = planned(plan_minutes, workbook(tmp_path / "t.xlsx", HEAD, FIRST, SECOND, spoil=hide))
    assert (len(plan.minutes), plan.hidden_rows, plan.hidden_columns) == (2, 1, 1)


def test_a_name_that_contradicts_the_register(tmp_path: Path) -> None:
    stations = (Station(1, "МЕСТО 1"), Station(2, "Дом културе"), Station(3, "Х", "Место 3"))
    third = (3, "Место 3", *FIRST[2:])
    path = workbook(tmp_path / "t.xlsx", HEAD, FIRST, SECOND, third)
    plan = planned(plan_minutes, path, stations=stations)
    assert plan.name_differs == (("2", "Место 2", "Дом културе"),)
    assert len(plan.minutes) == 3


def test_a_blank_cell_in_the_last_row_does_not_hang(tmp_path: Path) -> None:
    def far(sheet: Any) -> None:
        sheet["P1048576"] = " "

    began = time.monotonic()
    plan = planned(plan_minutes, workbook(tmp_path / "t.xlsx", HEAD, FIRST, SECOND, spoil=far))
    assert len(plan.minutes) == 2
    assert time.monotonic() - began < 5


def test_a_written_cell_far_away_is_told(tmp_path: Path) -> None:
    def far(sheet: Any) -> None:
        sheet["XFD1048576"] = "x"

    path = workbook(tmp_path / "t.xlsx", HEAD, FIRST, spoil=far)
    assert codes_and_places(faults(plan_minutes, path)) == [("far_cell", "XFD1048576")]


@pytest.mark.parametrize(
    ("area", "ids"),
    [
        ("Нова Морава", ["1", "2"]),
        ("ГРАД НОВА МОРАВА", ["1", "2"]),
        ("Nova Morava", ["1", "2"]),
        ("Морава", ["Морава/1", "Морава/2"]),
        ("", ["1", "2"]),
    ],
)
def test_an_area_that_repeats_the_unit_is_left_out(
    tmp_path: Path, area: str, ids: list[str]
) -> None:
    """In a municipality's own book a column of municipalities says nothing."""
    head = ("Општина", "Број", "Назив")
    path = workbook(tmp_path / "t.xlsx", head, (area, 1, "Школа"), (area, 2, "Дом"))
    assert [station.id for station in planned(plan_stations, path).stations] == ids


def test_a_sheet_of_another_municipality_is_not_taken_by_number(tmp_path: Path) -> None:
    head = ("Општина", *HEAD)
    path = workbook(tmp_path / "t.xlsx", head, ("Ваљево", *FIRST))
    known = (Station(1, "Место 1"), Station(2, "Место 2"))
    found = faults(plan_minutes, path, stations=known)
    assert [fault.code for fault in found] == ["unknown_station"]
