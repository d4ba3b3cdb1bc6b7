"""Files that only look like a workbook of lists are told in one sentence each."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from core.base.refusals import KnownFailure
from core.office.found import law
from core.sheets.opening import LARGEST, LONGEST
from core.sheets.paper_template import template
from core.sheets.read import read
from core.words.catalogue import Language, words
from tests.core.sheets.made import text_file
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper

LAW = law("rs-local-2022")
MOST = LONGEST


def compound_file(path: Path, encrypted: bool) -> Path:
    """The beginning of an old binary container, as a password or an old program leaves it."""
    name = "EncryptedPackage" if encrypted else "Workbook"
    data = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500) + name.encode("utf-16-le") + bytes(500)
    path.write_bytes(data)
    return path


def test_a_password_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as failed:
        read(compound_file(tmp_path / "f.xlsx", encrypted=True), MOST)
    assert (failed.value.code, failed.value.facts) == ("sheet.locked", {"file": "f.xlsx"})


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04", b"\xff" * 600])
def test_what_is_no_workbook(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "f.xlsx"
    path.write_bytes(content)
    with pytest.raises(KnownFailure) as failed:
        read(path, MOST)
    assert failed.value.code == "sheet.unreadable"


def test_an_old_workbook_is_no_locked_one(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as failed:
        read(compound_file(tmp_path / "f.xlsx", encrypted=False), MOST)
    assert failed.value.code == "sheet.unreadable"


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml"]
)
@pytest.mark.parametrize("keep", [0, 40])
def test_a_workbook_cut_short(tmp_path: Path, part: str, keep: int) -> None:
    whole, cut = tmp_path / "whole.xlsx", tmp_path / "cut.xlsx"
    whole.write_bytes(template(PARTICULARS, LAW, words(Language.SR_CYRL), list_paper()))
    with ZipFile(whole) as source, ZipFile(cut, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[:keep] if name == part else content)
    with pytest.raises(KnownFailure) as failed:
        read(cut, MOST)
    assert failed.value.code == "sheet.unreadable"


@pytest.mark.parametrize("rows", [MOST, MOST + 1, 100_000])
def test_a_table_of_another_kind_is_one_sentence(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "long.xlsx"
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("Бирачи")
    for at in range(rows):
        sheet.append((at, "Име", "Презиме"))
    made.save(path)
    if rows <= MOST:
        assert len(read(path, MOST).grids[0].rows) == rows
        return
    with pytest.raises(KnownFailure) as failed:
        read(path, MOST)
    assert failed.value.code == "sheet.too_many_rows"
    assert failed.value.facts == {"file": "long.xlsx", "most": MOST}


def test_a_long_text_file_is_one_sentence_too(tmp_path: Path) -> None:
    lines = (f"{at},Назив {at}" for at in range(100_000))
    path = text_file(tmp_path / "t.csv", "Број,Назив", *lines)
    with pytest.raises(KnownFailure) as failed:
        read(path, MOST)
    assert failed.value.code == "sheet.too_many_rows"


@pytest.mark.parametrize("megabytes", [1, LARGEST])
def test_a_workbook_that_unpacks_without_end(tmp_path: Path, megabytes: int) -> None:
    """A small file may unpack to a large one; what is too large is not unpacked at all."""
    path = tmp_path / "f.xlsx"
    whole = tmp_path / "whole.xlsx"
    whole.write_bytes(template(PARTICULARS, LAW, words(Language.SR_CYRL)))
    with ZipFile(whole) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
        target.writestr("xl/media/image1.bin", bytes(megabytes << 20))
    if megabytes < LARGEST:
        assert len(read(path, MOST).grids) == 2
        return
    with pytest.raises(KnownFailure) as failed:
        read(path, MOST)
    assert failed.value.code == "paper_file.large"
