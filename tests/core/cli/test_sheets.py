"""Sheets by the command line: the dry run refuses what the import would, and notes are told."""

from pathlib import Path

import pytest

from core.domain.stations.model import Station
from tests.core.cli.run import mandat
from tests.core.sheets.made import FIRST, HEAD, NAMES, SECOND, book, text_file, workbook

ENGLISH = ("--lang", "en")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "b.mandat"
    book(path, *NAMES, stations=(Station(1, "Место 1"), Station(2, "Дом"))).close()
    return path


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
@pytest.mark.parametrize(
    ("what", "line", "code"),
    [
        ("lists", "0,Нова,5", "bad_number"),
        ("lists", "100,Нова,5", "bad_number"),
        ("lists", "4,Нова,0", "bad_candidates"),
        ("stations", "0,Ново,5", "bad_number"),
        ("stations", "100000,Ново,5", "bad_number"),
    ],
)
def test_what_is_impossible_is_refused_by_both(
    made: Path,
    capsys: pytest.CaptureFixture[str],
    dry: tuple[str, ...],
    what: str,
    line: str,
    code: str,
) -> None:
    head = {"lists": "Број,Назив,Кандидата", "stations": "Број,Назив,Уписано"}[what]
    sheet = text_file(made.parent / "t.csv", head, line)
    said = mandat(capsys, what, "import", made, sheet, *dry)
    assert (said.code, code in said.err) == (3, True)


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_what_is_too_late_is_refused_by_both(
    made: Path, capsys: pytest.CaptureFixture[str], dry: tuple[str, ...]
) -> None:
    minutes = workbook(made.parent / "m.xlsx", HEAD, FIRST)
    assert mandat(capsys, "minutes", "import", made, minutes).code == 0
    lists = text_file(made.parent / "l.csv", "Број,Назив", "4,Нова")
    assert mandat(capsys, "lists", "import", made, lists, *dry).code == 2


def test_notes_of_a_sheet(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def hide(sheet: object) -> None:
        sheet.row_dimensions[3].hidden = True  # type: ignore[attr-defined]
        sheet.column_dimensions["D"].hidden = True  # type: ignore[attr-defined]

    counting = tuple(range(1, 13))
    sheet = workbook(made.parent / "m.xlsx", HEAD, counting, FIRST, SECOND, spoil=hide)
    said = mandat(capsys, "minutes", "import", made, sheet, "--dry-run", *ENGLISH)
    assert said.code == 0
    assert said.out.splitlines()[-4:] == [
        "1 row that only numbers the columns was passed over.",
        "1 hidden row was read too.",
        "1 hidden column was read too.",
        "Note: polling station 2 is called “Место 2” in the sheet, and “Дом” in the register.",
    ]
    told = mandat(capsys, "minutes", "import", made, sheet, "--dry-run", "--json").json()
    assert (told["numbering_rows"], told["hidden_rows"], told["hidden_columns"]) == (1, 1, 1)
    assert told["name_differs"] == [{"station": "2", "sheet": "Место 2", "register": "Дом"}]


def test_a_sheet_and_a_column_are_named(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = workbook(made.parent / "m.xlsx", HEAD, FIRST)
    for wrong in (("--sheet", "Нема"), ("--map", "valid=Нема"), ("--map", "votes=I")):
        assert mandat(capsys, "minutes", "import", made, sheet, *wrong).code == 3
    right = ("--sheet", "Подаци", "--map", "valid=I")
    assert mandat(capsys, "minutes", "import", made, sheet, *right).code == 0
