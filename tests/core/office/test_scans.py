"""Pictures beside the book: laid whole, found by hash, and missed in one sentence."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.domain.minutes.scans import MOST_BYTES, Scan, Scans
from core.office import scans
from core.office.folder import pictures_of
from core.office.scans import Picture
from core.words import codes
from core.words.catalogue import Language, words
from tests.support import pictures
from tests.support.books import OPERATOR, small_book

JPG = pictures.encoded(pictures.sheet(300, 420))
PNG = pictures.encoded(pictures.sheet(300, 420), "png")
LARGE = pictures.encoded(pictures.photograph(900, 1200))
ONE = Picture("001.jpg", "jpg", JPG)
TWO = Picture("002.png", "png", PNG)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "избори.mandat")
    yield made
    made.close()


def keep(book: Book, picture: Picture, station: str) -> Scan:
    """Lay a picture down and attach it."""
    scans.lay(book.path, picture)
    book.do(scans.attached([(picture, station)], book.standing))
    return book.standing.of(Scans).of(station)[-1]


def sentence(failed: KnownFailure) -> str:
    return codes.failure(words(Language.SR_CYRL), failed)


def test_a_picture_lies_under_its_hash_and_comes_back(book: Book) -> None:
    scan = keep(book, ONE, "1")
    lying = list(pictures_of(book.path).iterdir())
    assert [path.name for path in lying] == [f"{ONE.sha256}.jpg"]
    assert lying[0].parent.name == "избори.papers"
    assert scans.content_of(book.path, scan) == JPG
    before = lying[0].stat().st_mtime_ns
    scans.lay(book.path, Picture("друго име.jpg", "jpg", JPG))
    assert lying[0].stat().st_mtime_ns == before, "what lies there is not written again"


@pytest.mark.parametrize(
    ("how", "spoil"),
    [
        ("missing", lambda path: path.unlink()),
        ("missing", lambda path: shutil.rmtree(path.parent)),
        ("changed", lambda path: path.write_bytes(PNG)),
        ("changed", lambda path: path.write_bytes(JPG + bytes(MOST_BYTES))),
        ("unreadable", lambda path: (path.unlink(), path.mkdir())),
    ],
)
def test_what_is_lost_is_told_and_laid_again(book: Book, how: str, spoil: Any) -> None:
    scan = keep(book, ONE, "1")
    path = pictures_of(book.path) / scan.file
    spoil(path)
    assert [(one.station, one.how) for one in scans.lost(book.path, book.standing)] == [("1", how)]
    with pytest.raises(KnownFailure, match=how) as failed:
        scans.content_of(book.path, scan)
    assert "приложи" in sentence(failed.value)
    if path.is_dir():
        path.rmdir()
    scans.lay(book.path, ONE)
    assert scans.lost(book.path, book.standing) == ()


def test_a_renamed_book_says_where_it_looks(book: Book, tmp_path: Path) -> None:
    scan = keep(book, ONE, "1")
    book.close()
    other = tmp_path / "друго.mandat"
    book.path.rename(other)
    with pytest.raises(KnownFailure) as failed:
        scans.content_of(other, scan)
    assert str(tmp_path / "друго.papers") in sentence(failed.value)
    pictures_of(book.path).rename(pictures_of(other))
    assert scans.content_of(other, scan) == JPG


def test_a_disk_that_is_full_leaves_nothing_behind(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(KnownFailure, match="cannot_write") as failed:
        scans.lay(book.path, ONE)
    assert "нема места" in sentence(failed.value)
    assert list(pictures_of(book.path).iterdir()) == []


def test_a_folder_that_cannot_be_made_or_written(book: Book) -> None:
    pictures_of(book.path).write_text("није фасцикла")
    with pytest.raises(KnownFailure, match="cannot_write") as failed:
        scans.lay(book.path, ONE)
    assert "избори.papers" in sentence(failed.value)


def test_a_disk_that_gives_another_one_back(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "write_whole", lambda path, content: path.write_bytes(content[:-9]))
    with pytest.raises(KnownFailure, match="not_kept"):
        scans.lay(book.path, ONE)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("текст.jpg", b"ovo nije slika", "scan.not_picture"),
        ("празна.jpg", b"", "scan.empty"),
        ("iphone.jpg", b"\x00\x00\x00\x18ftypheic" + bytes(40), "scan.phone_picture"),
        ("одсечена.jpg", JPG[: len(JPG) // 2], "scan.broken"),
        ("глава.jpg", JPG[:30], "scan.broken"),
        ("одсечена.png", PNG[: len(PNG) // 2], "scan.broken"),
        ("записник.pdf", b"%PDF-1.7", "scan.only_in_window"),
        ("велика.jpg", LARGE, "scan.too_large"),
    ],
)
def test_a_bad_file_is_told_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KnownFailure) as failed:
        scans.small(tmp_path / name)
    assert failed.value.code == code
    assert name in sentence(failed.value)


def test_a_thumbnail_does_not_make_a_cut_photograph_whole() -> None:
    held = pictures.with_exif(JPG, 1, JPG[:200] + b"\xff\xd9")
    scans.whole(held, "jpg", "цела.jpg")
    with pytest.raises(KnownFailure, match="broken"):
        scans.whole(held[:-400], "jpg", "одсечена.jpg")


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "MOST_TO_READ", 1_000)
    (tmp_path / "велика.jpg").write_bytes(JPG)
    with pytest.raises(KnownFailure, match="huge"):
        scans.bytes_of(tmp_path / "велика.jpg")
    with pytest.raises(KnownFailure, match="cannot_read"):
        scans.bytes_of(tmp_path / "нема.jpg")


def test_the_same_picture_twice_is_refused_before_anything_is_kept(book: Book) -> None:
    keep(book, ONE, "1")
    count = len(book.entries)
    with pytest.raises(Refused, match="attached_already"):
        book.do(scans.attached([(TWO, "2"), (ONE, "3")], book.standing))
    assert len(book.entries) == count


def test_pictures_are_listed_in_the_order_of_the_register(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat", stations=12)
    for number, station in enumerate(("12", "2", "10")):
        picture = pictures.encoded(pictures.sheet(80 + number, 110))
        keep(book, Picture(f"{station}.jpg", "jpg", picture), station)
    rows = scans.in_turn_of_stations(book.standing)
    assert [station for station, _scan in rows] == ["2", "10", "12"]
    book.close()
    assert Book.open(book.path, OPERATOR).standing.of(Scans).of("2")
