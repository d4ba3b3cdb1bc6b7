"""The 104 stations of Čačak in 2016, from a spreadsheet to seats, by the command line alone.

Figures of the parliamentary election of 24 April 2016 by polling station (Republic Electoral
Commission), lists by their ballot numbers; here they stand for an invented election of 75 seats.
"""

import csv
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from tests.core.cli.run import mandat

FIGURES = Path(__file__).parents[1] / "golden" / "cacak-2016.csv"
MINORITY = (6, 8, 9, 12, 13, 14, 18, 19)
COUNTS = ("registered", "received", "unused", "voted", "in_box", "invalid", "valid")
NEW = ("--seats", 75, "--date", "2016-04-24", "--called", "2016-03-04")


@pytest.fixture
def rows() -> list[dict[str, str]]:
    with FIGURES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def sheets(tmp_path: Path, rows: list[dict[str, str]]) -> tuple[Path, Path]:
    lists: list[tuple[object, ...]] = [("Редни број", "Назив", "Мањинска")]
    lists += [(no, f"Листа бр. {no}", "да" if no in MINORITY else "не") for no in range(1, 21)]
    stations: list[tuple[object, ...]] = [tuple(rows[0])]
    stations += [
        tuple(int(cell) if cell.isdigit() else cell for cell in row.values()) for row in rows
    ]
    paths = tmp_path / "листе.xlsx", tmp_path / "места.xlsx"
    for path, lines in zip(paths, (lists, stations), strict=True):
        workbook = openpyxl.Workbook()
        for line in lines:
            workbook.worksheets[0].append(list(line))
        workbook.save(path)
    return paths


def _independent(rows: list[dict[str, str]]) -> dict[int, int]:
    """D'Hondt by the shortest road: all quotients in one list, the 75 largest win."""
    votes = {no: sum(int(row[f"list{no}"]) for row in rows) for no in range(1, 21)}
    voted = sum(int(row["voted"]) for row in rows)
    playing = [no for no in votes if 20 * votes[no] >= voted or no in MINORITY]
    table = [(Fraction(votes[no], d), votes[no], no) for no in playing for d in range(1, 76)]
    winners = sorted(table, reverse=True)[:75]
    return {no: sum(1 for row in winners if row[2] == no) for no in votes}


def test_from_spreadsheet_to_seats(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    rows: list[dict[str, str]],
    sheets: tuple[Path, Path],
) -> None:
    assert len(rows) == 104
    book = tmp_path / "чачак.mandat"
    lists, stations = sheets
    assert (
        mandat(capsys, "new", book, "--name", "Чачак", *NEW, "--law", "rs-parliament-2004")[0] == 0
    )
    assert mandat(capsys, "lists", "import", book, lists).code == 0
    decided = ("--number", "013-9", "--ground", "Бројеви су из званичне табеле.")
    assert mandat(capsys, "minutes", "rule", book, "once", *decided).code == 0
    assert mandat(capsys, "minutes", "import", book, stations, "--dry-run").code == 0
    assert mandat(capsys, "results", book, "--json").json()["stations"]["in"] == 0
    assert mandat(capsys, "stations", "import", book, stations).code == 0
    assert mandat(capsys, "minutes", "import", book, stations).code == 0
    found = mandat(capsys, "results", book, "--json").json()
    assert found["stations"] == {"total": 104, "in": 104}
    assert found["totals"] == {name: sum(int(row[name]) for row in rows) for name in COUNTS}
    assert {row["no"]: row["votes"] for row in found["lists"]} == {
        no: sum(int(row[f"list{no}"]) for row in rows) for no in range(1, 21)
    }
    assert {row["no"]: row["seats"] for row in found["lists"]} == _independent(rows)
    assert found["seats"]["complete"]
    assert found["seats"]["threshold"]["base"] == 56598
    again = mandat(capsys, "minutes", "import", book, stations, "--json")
    assert again.json()["minutes"] == {"new": 0, "known": 104, "missing": 0, "to_type": 0}
    check = mandat(capsys, "minutes", "check", book, "--json")
    assert check.code == 1
    assert check.json()["findings"]


def test_history_of_the_import(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], sheets: tuple[Path, Path]
) -> None:
    book = tmp_path / "чачак.mandat"
    mandat(
        capsys, "new", book, "--name", "Чачак", *NEW, "--person", "Јелена", "--law", "rs-local-2022"
    )
    first = mandat(capsys, "history", "verify", book, "--json").json()["anchor"]
    mandat(capsys, "lists", "import", book, sheets[0], "--person", "Милан", "--role", "operator")
    mandat(capsys, "minutes", "import", book, sheets[1])
    shown = mandat(capsys, "history", "show", book, "--json").json()
    assert len(shown) == 2 + 1 + 1 + 104
    assert [row["person"] for row in shown[:3]] == ["Јелена", "Јелена", "Милан"]
    assert len({row["bundle"] for row in shown[3:]}) == 1
    paper = tmp_path / "отисак.txt"
    paper.write_text(f"Отисак књиге\n{first}\nстрана 1 од 4", encoding="utf-8")
    assert mandat(capsys, "history", "verify", book, "--anchor", paper).code == 0
    assert mandat(capsys, "history", "verify", book, "--anchor", first).code == 0
    wrong = first.replace(first[0], "1" if first[0] != "1" else "2")
    assert mandat(capsys, "history", "verify", book, "--anchor", wrong).code == 1
    assert mandat(capsys, "history", "verify", book, "--anchor", "nonsense").code == 3


@pytest.mark.parametrize(
    ("verb", "code"),
    [
        (("results", "none.mandat"), 3),
        (("seats",), 2),
        (("dance",), 2),
        (("new", "b.mandat", "--name", "X", "--seats", "0", "--date", "2026-12-06"), 2),
        (
            ("new", "b.mandat", "--name", "X", "--seats", "0", "--date", "2026-12-06",
             "--called", "2026-10-20"), 2,
        ),
        (
            ("new", "b.mandat", "--name", "X", "--seats", "9", "--date", "2026-12-06",
             "--called", "2026-12-20"), 2,
        ),
        (
            ("new", "b.mandat", "--name", "X", "--seats", "9", "--date", "2026-12-06",
             "--called", "2026-10-20", "--law", "rs-moon"), 2,
        ),
    ],
)  # fmt: skip
def test_exit_codes(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    verb: tuple[str, ...],
    code: int,
) -> None:
    """Wrong use is 2, what cannot be read is 3, and a refused beginning leaves no file."""
    monkeypatch.chdir(tmp_path)
    assert mandat(capsys, *verb).code == code
    assert list(tmp_path.iterdir()) == []
