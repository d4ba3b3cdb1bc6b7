"""`mandat minutes attach` and `mandat minutes papers`."""

from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.minutes.scans import Scans
from core.office.folder import pictures_of
from tests.core.cli.run import mandat
from tests.support import pictures
from tests.support.books import OPERATOR, small_book

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "b.mandat"
    small_book(path).close()
    return path


def picture(folder: Path, name: str) -> Path:
    kind = Path(name).suffix.removeprefix(".")
    path = folder / name
    path.write_bytes(pictures.encoded(pictures.sheet(200, 280), kind))
    return path


def test_attached_listed_and_missed(book: Path, capsys: Capture) -> None:
    files = [picture(book.parent, "a.jpg"), picture(book.parent, "b.png")]
    said = mandat(capsys, "minutes", "attach", book, "02", *files)
    assert (said.code, said.out) == (0, "Бирачком месту 2 приложена су 2 снимка.\n")
    said = mandat(capsys, "minutes", "papers", book)
    assert said.code == 0
    assert [line.split()[:2] for line in said.out.splitlines()[:2]] == [
        ["2", "a.jpg"],
        ["2", "b.png"],
    ]
    for path in pictures_of(book).glob("*.png"):
        path.unlink()
    said = mandat(capsys, "minutes", "papers", book, "--json")
    assert said.code == 1
    assert [(one["station"], one["file"], one["state"]) for one in said.json()] == [
        ("2", "a.jpg", "whole"),
        ("2", "b.png", "missing"),
    ]
    said = mandat(capsys, "minutes", "papers", book)
    assert "нема га" in said.out
    assert "приложите га поново" in said.out


def test_where_and_with_what_a_photograph_was_taken_is_not_kept(
    book: Path, capsys: Capture
) -> None:
    path = book.parent / "a.jpg"
    place = b"44.0165 N 21.0059 E"
    path.write_bytes(pictures.with_exif(pictures.encoded(pictures.sheet(200, 280)), 6, place))
    assert mandat(capsys, "minutes", "attach", book, "2", path).code == 0
    (kept,) = pictures_of(book).iterdir()
    assert place in path.read_bytes() and place not in kept.read_bytes()
    assert mandat(capsys, "minutes", "papers", book).code == 0


def test_a_book_without_pictures(book: Path, capsys: Capture) -> None:
    assert mandat(capsys, "minutes", "papers", book).code == 0
    assert mandat(capsys, "minutes", "papers", book, "--json").json() == []


@pytest.mark.parametrize(
    ("station", "name", "code", "told"),
    [
        ("9", "a.jpg", 2, "9"),
        ("x", "a.jpg", 2, "x"),
        ("2", "нема.jpg", 3, "нема.jpg"),
        ("2", "велика.jpg", 3, "у прозору"),
    ],
)
def test_nothing_is_kept_of_what_fails(
    book: Path, capsys: Capture, station: str, name: str, code: int, told: str
) -> None:
    good = picture(book.parent, "a.jpg")
    large = book.parent / "велика.jpg"
    large.write_bytes(pictures.encoded(pictures.photograph(900, 1200)))
    said = mandat(capsys, "minutes", "attach", book, station, good, book.parent / name)
    assert said.code == code
    assert told in said.err
    assert not pictures_of(book).exists()
    opened = Book.open(book, OPERATOR)
    assert opened.standing.of(Scans) == Scans()
    opened.close()
