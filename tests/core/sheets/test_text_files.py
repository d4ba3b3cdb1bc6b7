"""Text files of cells: quotes that swallow rows, old code pages, separators under a title."""

from pathlib import Path

import pytest

from core.office.take_over import plan_lists, plan_stations
from tests.core.sheets.made import codes_and_places, faults, planned, text_file

HEAD = "Број,Назив,Адреса,Уписано"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (('1,"Дом,А,500', '2,Школа",Б,400'), "2"),
        (("1,Дом,А,500", '2,"Дом "Вук"",Б,400'), "3"),
        (("1,Дом,А,500", '2,"Дом,Б,400', "3,Трећа,В,1"), "4"),
        (("1,Дом,А,500", "2,Дом, сала 2,Б,400"), "3"),
        (("1,Дом,А,500", '2,"Дом', 'културе",Б,400'), "3"),
    ],
)
def test_a_row_that_does_not_hold_together(
    tmp_path: Path, lines: tuple[str, ...], place: str
) -> None:
    path = text_file(tmp_path / "t.csv", HEAD, *lines)
    assert codes_and_places(faults(plan_stations, path)) == [("bad_row", place)]


def test_a_heading_that_swallowed_rows(tmp_path: Path) -> None:
    path = text_file(tmp_path / "t.csv", 'Број,Назив,"Адреса', "1,Дом,А", '2,Школа",Б', "3,В,Г")
    assert ("bad_row", "1") in codes_and_places(faults(plan_stations, path))


def test_what_may_stand_in_a_text_file(tmp_path: Path) -> None:
    lines = ('1,"Дом ""Вук""","А, бр. 3",500', "", '2,Дом "Вук",Б,400,,', "3,Трећа")
    path = text_file(tmp_path / "t.csv", 'Број,Назив,Адреса,"Уписано', 'бирача"', *lines)
    stations = planned(plan_stations, path).stations
    assert [(s.name, s.address, s.registered) for s in stations] == [
        ('Дом "Вук"', "А, бр. 3", 500), ('Дом "Вук"', "Б", 400), ("Трећа", "", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "head", "name"),
    [
        ("cp1251", "Број;Назив;Носилац", "Љубав за Ђердап"),
        ("cp1251", "no;name;leader", "Српска листа"),
        ("cp1250", "Broj;Naziv;Nosilac", "Žiška čačanska šuma"),
        ("cp1250", "no;name;leader", "Šljivić"),
    ],
)
def test_old_code_pages(tmp_path: Path, encoding: str, head: str, name: str) -> None:
    path = text_file(tmp_path / "t.csv", head, f"4;{name};Petar", encoding=encoding)
    assert [entry.name for entry in planned(plan_lists, path).lists] == [name]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_not_guessed_from_the_title(tmp_path: Path, separator: str) -> None:
    title = {",": "Листе; проглашене", ";": "Листе, проглашене, 2026", "\t": "Листе; проглашене,"}
    rows = (("Број", "Назив", "Носилац"), ("4", "Нова снага", "Ана"), ("5", "Стара", "Ива"))
    lines = (separator.join(row) for row in rows)
    path = text_file(tmp_path / "t.csv", title[separator], "", *lines)
    assert [entry.no for entry in planned(plan_lists, path).lists] == [4, 5]


def test_commas_in_addresses_do_not_part_cells(tmp_path: Path) -> None:
    rows = (f"{no};Школа;Трг, бр. {no}, сала, лево" for no in range(1, 30))
    path = text_file(tmp_path / "t.csv", "Број;Назив;Адреса", *rows)
    assert len(planned(plan_stations, path).stations) == 29
