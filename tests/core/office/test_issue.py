"""Issuing a paper: the file is whole or as it was, and its foot has the book's head."""

from pathlib import Path

import pytest

from core.base import resources
from core.base.people import Desk, Person, Role
from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.election.acts import found
from core.domain.lists.acts import take_over
from core.domain.minutes.acts import enter
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office.issue import issue, preview, suffixes_of
from core.words.catalogue import Language
from tests.core.reports.elections import LAW, LISTS, OFFICE, minutes_of
from tests.support.books import ONCE
from tests.support.filed import AT_ONCE, CURED, filed_book

DESK = Desk(Person("Јелена Марић", Role.SECRETARY), "проба")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book.create(tmp_path / "избори.mandat", DESK)
    law = resources.read_bytes(f"law/{LAW}.toml").decode("utf-8")
    book.do(
        in_turn(
            found(OFFICE, law),
            register((Station(1, "Школа"),)),
            take_over(LISTS),
            ONCE,
            enter(minutes_of("1", (70, 40, 2))),
        )
    )
    return book


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".txt"])
def test_a_paper_is_written_whole(book: Book, tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / "документи"
    folder.mkdir()
    target = folder / f"резултати{suffix}"
    target.write_bytes(b"old")
    report = issue(book, "results", target, Language.SR_CYRL)
    assert report.anchor == book.anchor
    assert len(target.read_bytes()) > 1000
    assert list(folder.iterdir()) == [target]


def test_the_text_carries_the_head_of_the_book(book: Book, tmp_path: Path) -> None:
    target = tmp_path / "резултати.txt"
    issue(book, "results", target, Language.SR_CYRL)
    assert f"Отисак књиге: {book.anchor}" in target.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_a_known_failure(book: Book, tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as told:
        issue(book, "results", tmp_path / "нема" / "резултати.txt", Language.SR_CYRL)
    assert told.value.code == "report.cannot_write"


def test_a_target_that_cannot_be_replaced_stays_and_nothing_is_left(
    book: Book, tmp_path: Path
) -> None:
    target = tmp_path / "заузето.txt"
    (target / "унутра").mkdir(parents=True)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(KnownFailure):
        issue(book, "results", target, Language.SR_CYRL)
    assert sorted(tmp_path.iterdir()) == before


def test_an_unknown_suffix_leaves_no_file(book: Book, tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as told:
        issue(book, "results", tmp_path / "резултати.doc", Language.SR_CYRL)
    assert told.value.code == "report.unknown_format"
    assert not (tmp_path / "резултати.doc").exists()


@pytest.mark.parametrize(("kind", "suffix"), [("open-data", ".pdf"), ("results", ".zip")])
def test_a_kind_is_only_saved_as_what_it_can_be(
    book: Book, tmp_path: Path, kind: str, suffix: str
) -> None:
    target = tmp_path / f"подаци{suffix}"
    with pytest.raises(KnownFailure) as told:
        issue(book, kind, target, Language.SR_CYRL)
    assert told.value.code == "report.unknown_format"
    assert told.value.facts["known"] == ", ".join(suffixes_of(kind))
    assert not target.exists()


def test_open_data_are_previewed_like_a_paper(book: Book) -> None:
    pictures = preview(book, "open-data", Language.SR_CYRL, 30)
    assert pictures and all(one.startswith(b"\x89PNG") for one in pictures)


def test_a_preview_has_a_picture_of_each_page(book: Book) -> None:
    pictures = preview(book, "seats", Language.EN, 30)
    assert len(pictures) == 3
    assert pictures[0].startswith(b"\x89PNG")


def test_a_paper_about_a_list_is_issued_and_shown(tmp_path: Path) -> None:
    """The journal gives the conclusion, which the state of a proclaimed list no longer has."""
    filed = filed_book(tmp_path / "листе.mandat")
    target = tmp_path / "закључак.txt"
    report = issue(filed, "conclusion", target, Language.SR_CYRL, CURED)
    pictures = preview(filed, "decision", Language.EN, 30, AT_ONCE)
    filed.close()
    assert report.heading[3] == "Број: 013-15/2026"
    assert "Број: 013-15/2026" in target.read_text(encoding="utf-8")
    assert len(pictures) == 2


def test_a_refused_paper_leaves_no_file(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        issue(book, "decision", tmp_path / "решење.pdf", Language.SR_CYRL, 1)
    assert not (tmp_path / "решење.pdf").exists()
