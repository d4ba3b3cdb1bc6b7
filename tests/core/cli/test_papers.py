"""`mandat report` for the papers of lists and ballot."""

import zipfile
from pathlib import Path

import pytest

from tests.core.cli.run import mandat
from tests.support.filed import CURED, RUNNING, filed_book


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "листе.mandat"
    filed_book(path).close()
    return path


@pytest.mark.parametrize("suffix", [".txt", ".xlsx", ".pdf"])
def test_a_paper_about_a_list_is_written(
    book: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    target = book.with_name(f"решење{suffix}")
    said = mandat(capsys, "report", book, "decision", "--list", CURED, "--out", target)
    assert said.code == 0 and str(target) in said.out
    assert target.stat().st_size > 1000


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("decision",), "наведите њен број"),
        (("decision", "--list", RUNNING), "„Зелена обала“ још нема решења; њено стање је"),
        (("conclusion", "--list", 99), "99"),
    ],
)
def test_what_cannot_be_issued_is_said_and_no_file_is_made(
    book: Path, capsys: pytest.CaptureFixture[str], words: tuple[object, ...], told: str
) -> None:
    target = book.with_name("решење.txt")
    said = mandat(capsys, "report", book, *words, "--out", target)
    assert said.code == 2 and told in said.err
    assert not target.exists()


def test_papers_about_no_list_need_none(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("lists", "collective", "ballot", "ledger", "report", "journal"):
        target = book.with_name(f"{kind}.txt")
        assert mandat(capsys, "report", book, kind, "--out", target).code == 0
        assert "ГРАДСКА ИЗБОРНА КОМИСИЈА" in target.read_text(encoding="utf-8")


def test_open_data_are_one_archive_and_papers_are_none(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = book.with_name("подаци.zip")
    assert mandat(capsys, "report", book, "open-data", "--out", target).code == 0
    assert zipfile.ZipFile(target).namelist()[0] == "description.txt"
    for kind, suffix, known in (
        ("open-data", ".pdf", "на једно од: .zip."),
        ("report", ".zip", "на једно од: .pdf, .xlsx, .txt."),
    ):
        other = book.with_name(f"друго{suffix}")
        said = mandat(capsys, "report", book, kind, "--out", other)
        assert said.code == 2 and known in said.err
        assert not other.exists()


def test_open_data_are_not_issued_as_papers(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = book.with_name("подаци.pdf")
    said = mandat(capsys, "report", book, "open-data", "--issue", "--out", target)
    assert said.code == 2 and "подаци за програме" in said.err
    assert not target.exists() and not book.with_suffix(".documents").exists()
