"""Reading the register of municipalities and cities from the bytes of its table."""

import pytest

from core.domain.election.units import Unit, read, slug
from core.office.units import register

HEAD = "name,kind,region,district,councillors,parent,source"


def table(*rows: str) -> bytes:
    return "\n".join((HEAD, *rows)).encode()


def test_a_row_becomes_a_unit() -> None:
    row = "Ужице,city,sumadija_west,Златиборски управни округ,67,,results"
    district = "Златиборски управни округ"
    assert read(table(row)) == (Unit("Ужице", "city", "sumadija_west", district, 67),)


def test_a_number_of_councillors_that_is_not_known_stays_unknown() -> None:
    (unit,) = read(
        table("Ада,municipality,vojvodina,Севернобанатски управни округ,,,stations-2016")
    )
    assert unit.councillors is None


def test_a_byte_order_mark_before_the_heading_is_no_part_of_it() -> None:
    assert len(read(b"\xef\xbb\xbf" + table("Ада,municipality,vojvodina,,,,x"))) == 1


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("Ада,village,vojvodina,,,,x", "line 2"),
        ("Ада,municipality,banat,,,,x", "line 2"),
        (",municipality,vojvodina,,,,x", "line 2"),
        ("Ада,municipality,vojvodina,,many,,x", "line 2"),
    ],
)
def test_a_wrong_row_is_named_by_its_line(row: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read(table(row))


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="councillors"):
        read("name,kind\nАда,municipality".encode())


def test_two_units_of_one_name_are_told_apart_by_their_city() -> None:
    labels = [unit.label for unit in register()]
    assert {"Палилула (Београд)", "Палилула (Ниш)"} <= set(labels)
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Нова Морава", "nova-morava"), ("Пожаревац", "pozarevac"), ("Ђаковица", "djakovica")],
)
def test_the_name_of_a_file_is_plain_latin(name: str, expected: str) -> None:
    assert slug(name) == expected
