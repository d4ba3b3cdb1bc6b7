"""The shipped register of Serbia's units of local self-government (јединице локалне самоуправе).

Where a row comes from, column `source`:

    stations-2016   the name is in the polling stations of the parliamentary election of 2016
    results         so is the name, and the number of councillors is that of a published result
    general         the name is general knowledge (units without a station of their own in 2016)
"""

import csv
from collections import Counter

import pytest

from core.base import resources

Row = dict[str, str]

_COLUMNS = ["name", "kind", "region", "district", "councillors", "parent", "source"]
_KINDS = {"municipality": 145, "city": 28, "capital": 1, "city_municipality": 25}
_REGIONS = {"vojvodina": 45, "belgrade": 18, "sumadija_west": 53, "south_east": 54, "kosovo": 29}
_CITY_MUNICIPALITIES = {"Београд": 17, "Ниш": 5, "Врање": 1, "Пожаревац": 1, "Ужице": 1}
_AZBUKA = "абвгдђежзијклљмнњопрстћуфхцчџш"
_PLACE = {letter: place for place, letter in enumerate(" " + _AZBUKA)}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    text = resources.read_bytes("units/units.csv").decode("utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_the_columns_are_the_agreed_ones(rows: list[Row]) -> None:
    assert list(rows[0]) == _COLUMNS
    assert all(None not in row and None not in row.values() for row in rows)


def test_every_row_is_complete(rows: list[Row]) -> None:
    for row in rows:
        assert row["name"] and row["name"] == row["name"].strip()
        assert row["source"] in {"stations-2016", "results", "general"}
        assert bool(row["parent"]) == (row["kind"] == "city_municipality")
        assert bool(row["district"]) == (row["region"] != "belgrade"), "Belgrade is in no district"
        assert not row["district"] or row["district"].endswith(" управни округ")


def test_names_are_written_in_serbian_cyrillic(rows: list[Row]) -> None:
    for row in rows:
        assert set((row["name"] + row["district"] + row["parent"]).lower()) <= set(_PLACE)


def test_there_are_as_many_of_each_kind_as_the_law_names(rows: list[Row]) -> None:
    assert Counter(row["kind"] for row in rows) == _KINDS


def test_every_region_is_known_and_whole(rows: list[Row]) -> None:
    assert Counter(row["region"] for row in rows) == _REGIONS


def test_a_district_lies_in_one_region(rows: list[Row]) -> None:
    pairs = {(row["district"], row["region"]) for row in rows if row["district"]}
    assert len(pairs) == len({district for district, _ in pairs}) == 29


def test_city_municipalities_lie_where_their_city_lies(rows: list[Row]) -> None:
    cities = {row["name"]: row for row in rows if row["kind"] in {"city", "capital"}}
    parts = [row for row in rows if row["parent"]]
    assert Counter(row["parent"] for row in parts) == _CITY_MUNICIPALITIES
    for row in parts:
        city = cities[row["parent"]]
        assert (row["region"], row["district"]) == (city["region"], city["district"])


def test_name_and_parent_together_are_unique(rows: list[Row]) -> None:
    assert len({(row["name"], row["parent"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("name", "kind", "region", "district"),
    [
        ("Ада", "municipality", "vojvodina", "Севернобанатски управни округ"),
        ("Београд", "capital", "belgrade", ""),
        ("Бор", "city", "south_east", "Борски управни округ"),
        ("Врњачка Бања", "municipality", "sumadija_west", "Рашки управни округ"),
        ("Ђаковица", "municipality", "kosovo", "Пећки управни округ"),
        ("Ниш", "city", "south_east", "Нишавски управни округ"),
        ("Петровац на Млави", "municipality", "south_east", "Браничевски управни округ"),
        ("Приштина", "city", "kosovo", "Косовски управни округ"),
        ("Сјеница", "municipality", "sumadija_west", "Златиборски управни округ"),
        ("Чајетина", "municipality", "sumadija_west", "Златиборски управни округ"),
        ("Шид", "municipality", "vojvodina", "Сремски управни округ"),
    ],
)
def test_known_units_are_there(
    rows: list[Row], name: str, kind: str, region: str, district: str
) -> None:
    found = [row for row in rows if row["name"] == name and not row["parent"]]
    assert [(row["kind"], row["region"], row["district"]) for row in found] == [
        (kind, region, district)
    ]


@pytest.mark.parametrize("stranger", ["Италија", "Црна Гора", "Приштина - град", "Ниш - Медијана"])
def test_what_is_no_unit_is_not_there(rows: list[Row], stranger: str) -> None:
    assert stranger not in {row["name"] for row in rows}


def test_known_numbers_of_councillors(rows: list[Row]) -> None:
    known = {row["name"]: int(row["councillors"]) for row in rows if row["councillors"]}
    assert known == {
        "Београд": 110,
        "Врање": 65,
        "Врњачка Бања": 25,
        "Зрењанин": 67,
        "Крагујевац": 87,
        "Крушевац": 70,
        "Нови Пазар": 47,
        "Прокупље": 55,
        "Суботица": 67,
        "Ужице": 67,
        "Чачак": 75,
    }


def test_rows_stand_in_the_order_of_the_azbuka(rows: list[Row]) -> None:
    order = [(_key(row["name"]), _key(row["parent"])) for row in rows]
    assert order == sorted(order)


def _key(name: str) -> list[int]:
    return [_PLACE[letter] for letter in name.lower()]
