"""Pictures of minutes as acts: who may have which, and what is taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.book.telling import about, details
from core.domain.acts import in_turn
from core.domain.minutes.scans import (
    MOST_BYTES,
    PaperAttached,
    PaperDetached,
    Scans,
    attach,
    detach,
)
from core.words.catalogue import Language, words
from tests.support.books import OPERATOR, small_book

ONE = PaperAttached("1", "a" * 64, "001.jpg", "jpg", 200_000)
OF_PDF = PaperAttached("2", "b" * 64, "002.pdf", "jpg", 90_000, 2, 3)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return small_book(tmp_path / "избори.mandat", once=False)


def test_pictures_come_and_go_and_the_journal_keeps_both(book: Book) -> None:
    book.desk = OPERATOR
    entries = book.do(in_turn(attach(ONE), attach(OF_PDF)))
    scans = book.standing.of(Scans)
    assert [scan.file for scan in scans.of("1")] == ["a" * 64 + ".jpg"]
    assert (scans.station_of["b" * 64], scans.of("2", 2), len(scans.of("2", 1))) == ("2", (), 1)
    book.do(detach("1", ONE.sha256, "туђ записник"))
    assert book.standing.of(Scans).of("1") == ()
    assert "1" not in book.standing.of(Scans).by_station
    book.do(attach(replace(ONE, station="3")))
    assert book.standing.of(Scans).station_of[ONE.sha256] == "3"
    assert len(book.entries) == entries[-1].row.seq + 2
    before = book.standing
    book.close()
    again = Book.open(book.path, OPERATOR)
    assert again.standing == before
    again.close()


def test_attaching_is_taken_back_as_one(book: Book) -> None:
    entries = book.do(in_turn(attach(ONE), attach(OF_PDF)))
    book.take_back(entries[0].row.bundle, "погрешна фасцикла")
    assert book.standing.of(Scans) == Scans()
    book.close()


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (replace(ONE, station="9"), "station.unknown"),
        (replace(ONE, size=MOST_BYTES + 1), "scan.impossible"),
        (replace(ONE, size=0), "scan.impossible"),
        (replace(ONE, kind="pdf"), "scan.impossible"),
        (replace(ONE, page=2), "scan.impossible"),
        (replace(ONE, sha256="../../etc/passwd"), "scan.impossible"),
        (replace(ONE, sha256="A" * 64), "scan.impossible"),
        (replace(ONE, voting=2), "scan.no_such_voting"),
        (replace(ONE, voting=0), "scan.no_such_voting"),
        (replace(OF_PDF, station="1"), "scan.attached_already"),
        (OF_PDF, "scan.attached_already"),
    ],
)
def test_what_cannot_be_attached(book: Book, act: PaperAttached, code: str) -> None:
    book.do(attach(OF_PDF))
    with pytest.raises(Refused) as refused:
        book.do(attach(act))
    assert refused.value.code == code
    book.close()


@pytest.mark.parametrize(
    ("station", "reason", "code"),
    [("2", "туђ", "scan.not_attached"), ("1", "  ", "reason_missing")],
)
def test_what_cannot_be_taken_off(book: Book, station: str, reason: str, code: str) -> None:
    book.do(attach(ONE))
    with pytest.raises(Refused) as refused:
        book.do(detach(station, ONE.sha256, reason))
    assert refused.value.code == code
    book.close()


def test_a_member_only_looks(book: Book) -> None:
    book.desk = Desk(Person("Ана Анић", Role.MEMBER), "лаптоп")
    with pytest.raises(Refused, match="only_looks"):
        book.do(attach(ONE))
    book.close()


def test_they_are_told_in_words() -> None:
    speech = words(Language.SR_CYRL)
    assert about(speech, OF_PDF) == "бирачко место 2"
    assert dict(details(speech, OF_PDF)) == {
        "Снимак": "002.pdf, страна 2 од 3",
        "Отисак датотеке": "b" * 64,
    }
    assert dict(details(speech, ONE))["Снимак"] == "001.jpg"
    gone = dict(details(speech, PaperDetached("1", "a" * 64, "туђ")))
    assert gone == {"Отисак датотеке": "a" * 64, "Разлог": "туђ"}
