"""Which column is which: lists by name and number, columns given by hand, several sheets."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.office.take_over import plan_lists, plan_minutes, plan_stations
from core.sheets.list_headings import ListHeading, ListNames
from tests.core.sheets.made import (
    COUNTS,
    FIRST,
    HEAD,
    NAMES,
    SECOND,
    codes_and_places,
    faults,
    planned,
    text_file,
    workbook,
)

PARTIES = ((1, "Странка А"), (2, "Двери"), (3, "Мађари"), (4, "1 од 5 милиона"), (5, "Двери Срба"))


@pytest.mark.parametrize(
    ("heading", "field", "differs"),
    [
        ("Странка А", "list:1", 0),
        ("STRANKA A", "list:1", 0),
        ("1. Странка А", "list:1", 0),
        ("Листа 1 – Странка А", "list:1", 0),
        ("1", "list:1", 0),
        ("L1", "list:1", 0),
        ("list1", "list:1", 0),
        ("Листа 1", "list:1", 0),
        ("Листа бр. 1", "list:1", 0),
        ("Изборна листа 1", "list:1", 0),
        ("1. Странка А – Ана Анић", "list:1", 0),
        ("1. Стран", "list:1", 0),
        ("1. Стр", "", 1),
        ("1. Двери", "", 1),
        ("2. Двери", "list:2", 0),
        ("2. Двери Срба", "", 2),
        ("2. Двери Срба – Бошко", "", 2),
        ("5. Двери", "", 5),
        ("5. Двери С", "list:5", 0),
        ("3. Странка А", "", 3),
        ("3. Нешто", "", 3),
        ("1 од 5 милиона", "list:4", 0),
        ("4. 1 од 5 милиона", "list:4", 0),
        ("1. 1 од 5 милиона", "", 1),
        ("Листа 9", "", 0),
        ("9. Нико", "", 0),
        ("Двери %", "", 0),
        ("Листа 2 (%)", "", 0),
        ("Нешто", "", 0),
    ],
)
def test_a_heading_of_a_list(heading: str, field: str, differs: int) -> None:
    """A number alone is enough; a name beside it must be the name of that list."""
    assert ListNames.of(PARTIES).heading(heading) == ListHeading(field, differs)


def test_two_lists_of_one_name_are_told_apart_by_number_alone() -> None:
    names = ListNames.of(((1, "Заједно"), (2, "ЗАЈЕДНО")))
    assert names.heading("Заједно") == ListHeading()
    assert names.heading("2. Заједно") == ListHeading("list:2")


def test_votes_never_go_to_a_list_by_the_ordinal_of_another(tmp_path: Path) -> None:
    head = (*HEAD[:9], "1. Двери", "2. Мађари", "3. Странка А")
    path = workbook(tmp_path / "t.xlsx", head, FIRST)
    found = faults(plan_minutes, path, "Странка А", "Двери", "Мађари")
    assert codes_and_places(found) == [
        ("list_heading_differs", "J1"),
        ("list_heading_differs", "K1"),
        ("list_heading_differs", "L1"),
    ]
    facts = dict(found[0].facts)
    assert (facts["heading"], facts["name"], facts["no"]) == ("1. Двери", "Странка А", 1)
    named = workbook(tmp_path / "n.xlsx", (*HEAD[:9], "Двери", "Мађари", "Странка А"), FIRST)
    (minutes,) = planned(plan_minutes, named, "Странка А", "Двери", "Мађари").minutes
    assert minutes.votes == ((1, 30), (2, 10), (3, 20))


def test_a_name_that_begins_with_a_number(tmp_path: Path) -> None:
    head = (*HEAD[:9], "Двери", "1 од 5 милиона", "Мађари")
    path = workbook(tmp_path / "t.xlsx", head, FIRST)
    (minutes,) = planned(plan_minutes, path, "Двери", "1 од 5 милиона", "Мађари").minutes
    assert minutes.votes == ((1, 10), (2, 20), (3, 30))


@pytest.mark.parametrize(
    ("more", "other", "field"),
    [
        ("Важећих", "I1", "valid"),
        ("Важећи листићи", "I1", "valid"),
        ("Број", "A1", "number"),
        ("1. Листа 1", "J1", "list:1"),
        ("Назив бирачког места", "B1", "name"),
    ],
)
def test_two_columns_of_one_field(tmp_path: Path, more: str, other: str, field: str) -> None:
    path = workbook(tmp_path / "t.xlsx", (*HEAD, more), (*FIRST, 7))
    (fault,) = faults(plan_minutes, path)
    facts = dict(fault.facts)
    assert (fault.code, fault.place) == ("heading_twice", "Подаци!M1")
    assert (facts["other"], facts["field"]) == (f"Подаци!{other}", field)
    letters = other.rstrip("1")
    plan = planned(plan_minutes, path, mapping={field: letters})
    assert plan.minutes[0].figures.valid == 60
    assert plan.unknown_headings == (more,)


@pytest.mark.parametrize("running", ["Р. бр.", "Рб", "Редни број", "Бр.", "No"])
def test_a_running_number_is_not_the_number_of_a_station(tmp_path: Path, running: str) -> None:
    rows = ((running, "Бирачко место", "Назив"), (1, 17, "Школа"), (2, 15, "Дом"))
    plan = planned(plan_stations, workbook(tmp_path / "t.xlsx", *rows))
    assert [station.number for station in plan.stations] == [17, 15]
    assert plan.unknown_headings == (running,)
    alone = workbook(tmp_path / "a.xlsx", (running, "Назив"), (1, "Школа"))
    assert [station.number for station in planned(plan_stations, alone).stations] == [1]


def test_a_share_is_no_count(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", (*HEAD, "Важећих (%)", "Листа 1 %"), (*FIRST, 1.5, 2.5))
    plan = planned(plan_minutes, path)
    assert plan.unknown_headings == ("Важећих (%)", "Листа 1 %")


def test_a_sheet_of_lists_tells_what_it_passed_over(tmp_path: Path) -> None:
    rows = (("Р. бр.", "Број листе", "Назив листе", "Боја"), (1, 14, "Нова", "плава"))
    path = workbook(tmp_path / "t.xlsx", *rows)
    book = openpyxl.load_workbook(path)
    book.create_sheet("Тајна").sheet_state = "hidden"
    book.save(path)
    plan = planned(plan_lists, path)
    assert [(entry.no, entry.name) for entry in plan.lists] == [(14, "Нова")]
    assert (plan.unknown_headings, plan.hidden_sheets) == (("Р. бр.", "Боја"), ("Тајна",))
    assert plan.sheet == "Подаци"


def test_stations_are_not_taken_for_lists(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", ("Број бирачког места", "Назив"), (4, "Школа"))
    assert [fault.code for fault in faults(plan_lists, path)] == ["no_headings"]


def test_a_column_given_by_hand_wins_over_the_recognised_one(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", (*HEAD, "Исправно"), (*FIRST, 55))
    plan = planned(plan_minutes, path, mapping={"valid": "исправно"})
    assert plan.minutes[0].figures.valid == 55
    assert plan.unknown_headings == ("Важећих",)


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"votes": "Важећих"}, "map_unknown_field"),
        ({"list:4": "Листа 3"}, "map_unknown_field"),
        ({"valid": "Нема га"}, "map_unknown_heading"),
        ({"valid": "N"}, "map_unknown_heading"),
        ({"valid": "XFD"}, "map_unknown_heading"),
        ({"valid": "ZZZ"}, "map_unknown_heading"),
        ({"valid": "I", "voted": "Важећих"}, "map_twice"),
    ],
)
def test_what_cannot_be_given_by_hand(tmp_path: Path, mapping: dict[str, str], code: str) -> None:
    path = workbook(tmp_path / "t.xlsx", HEAD, FIRST)
    assert [fault.code for fault in faults(plan_minutes, path, mapping=mapping)] == [code]


def _two_sheets(path: Path, second: tuple[str, ...]) -> Path:
    workbook(path, HEAD, FIRST)
    book = openpyxl.load_workbook(path)
    sheet: Any = book.create_sheet("Друга", 0)
    sheet.append(second)
    sheet.append((7, "Седмо", *FIRST[2:]))
    book.save(path)
    return path


def test_the_sheet_with_most_recognised_fields(tmp_path: Path) -> None:
    path = _two_sheets(tmp_path / "t.xlsx", ("Број", "Назив", "Уписано"))
    assert planned(plan_minutes, path).sheet == "Подаци"
    draw = _two_sheets(tmp_path / "d.xlsx", HEAD)
    assert [fault.code for fault in faults(plan_minutes, draw)] == ["several_sheets"]
    plan = planned(plan_minutes, draw, sheet="Друга")
    assert (plan.sheet, plan.stations[0].number) == ("Друга", 7)
    (fault,) = faults(plan_minutes, draw, sheet="Трећа")
    assert (fault.code, dict(fault.facts)["sheets"]) == ("unknown_sheet", "Друга, Подаци")


def test_a_row_that_counts_the_columns_is_no_station(tmp_path: Path) -> None:
    counting = tuple(range(1, len(HEAD) + 1))
    plan = planned(plan_minutes, workbook(tmp_path / "t.xlsx", HEAD, counting, FIRST, SECOND))
    assert [station.number for station in plan.stations] == [1, 2]
    assert (len(plan.minutes), plan.numbering_rows) == (2, 1)
    dotted = text_file(tmp_path / "l.csv", "Број,Назив,Носилац", "1.,(2),3", "4,Четврта,Ана")
    lists = planned(plan_lists, dotted)
    assert ([entry.no for entry in lists.lists], lists.numbering_rows) == ([4], 1)


def test_letters_of_the_form_are_headings(tmp_path: Path) -> None:
    head = ("Број бирачког места", "Назив", *"SRUGBNV", *NAMES)
    assert len(COUNTS) == len("SRUGBNV")
    plan = planned(plan_minutes, workbook(tmp_path / "t.xlsx", head, FIRST))
    assert plan.minutes[0].figures.valid == 60
