"""A signed workbook in other hands: openpyxl, pandas and LibreOffice read equal values."""

import csv
import io
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pytest

from core.render import xlsx
from core.signing.sign_xlsx import sign
from core.signing.trust import Roots
from core.signing.verdict import State
from core.signing.verify_xlsx import check
from tests.core.reports.elections import paper, practice
from tests.core.signing.people import SIGNED, chair, root, secretary

SHEET = "Бирачка места"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The workbook before and after two signatures."""
    folder = tmp_path_factory.mktemp("readers")
    plain = xlsx.render(paper(practice()))
    twice = sign(sign(plain, secretary().key, SIGNED), chair("p256").key, SIGNED)
    paths = folder / "plain.xlsx", folder / "signed.xlsx"
    for path, content in zip(paths, (plain, twice), strict=True):
        path.write_bytes(content)
    return paths


def by_openpyxl(path: Path) -> list[list[list[Any]]]:
    book = openpyxl.load_workbook(path, data_only=True)
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def by_libreoffice(path: Path, folder: Path) -> list[list[str]]:
    """Every sheet as LibreOffice shows it, by its own conversion."""
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    words = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", every, "--outdir", str(folder), str(path)]  # fmt: skip
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    found = sorted(folder.glob(f"{path.stem}-*.csv"))
    assert found
    rows: list[list[str]] = []
    for one in found:
        rows += [[one.stem.partition("-")[2]]]
        rows += list(csv.reader(io.StringIO(one.read_text(encoding="utf-8"))))
    return rows


def test_openpyxl_and_pandas(both: tuple[Path, Path]) -> None:
    plain, signed = both
    assert by_openpyxl(plain) == by_openpyxl(signed)
    frames = [
        pandas.read_excel(path, sheet_name=None, header=None, engine="openpyxl") for path in both
    ]
    assert list(frames[0]) == list(frames[1])
    assert all(frames[0][name].equals(frames[1][name]) for name in frames[0])
    assert SHEET in frames[0] and len(frames[0][SHEET]) > 60


def test_libreoffice(both: tuple[Path, Path], tmp_path: Path) -> None:
    folders = tmp_path / "a", tmp_path / "b"
    for folder in folders:
        folder.mkdir()
    shown = [by_libreoffice(path, at) for path, at in zip(both, folders, strict=True)]
    assert shown[0] == shown[1] and len(shown[0]) > 100


def test_what_openpyxl_saves_again_has_no_signature_left(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    again = tmp_path / "again.xlsx"
    openpyxl.load_workbook(both[1]).save(again)
    roots = Roots((root().certificate,))
    assert check(both[1].read_bytes(), roots).state is State.VALID
    assert check(again.read_bytes(), roots).state is State.UNSIGNED
