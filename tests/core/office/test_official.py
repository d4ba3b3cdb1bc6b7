"""Issuing for good: what lies on disk and in the book after every way it can go."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from core.base import moments
from core.base.fingerprints import hidden, proves
from core.base.refusals import KnownFailure, Refused, Stopped
from core.book.anchor import groups
from core.book.book import Book
from core.domain.minutes.acts import enter
from core.domain.papers.acts import issue
from core.domain.papers.model import Issued, Papers
from core.office import official
from core.office.folder import folder_of
from core.office.loose import loose_ends, mend
from core.office.means import FileMeans, Means, cards_by
from core.office.official import Order, Watch, finish, prepare
from core.office.verify import State, check_file
from core.render import apart, draw
from core.words.catalogue import Language
from tests.core.signing.people import chair, office, root, secretary, store
from tests.core.signing.people import issued as certified
from tests.support.books import OPERATOR, minutes, small_book
from tests.support.softhsm import MODULE, PIN, reader

ORDER = Order("results", Language.SR_CYRL, number="013-148/2026")
PASSWORD = "лозинка 1"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "нова-морава.mandat")
    for station in range(1, 5):
        made.do(enter(minutes(station, 100, 80, 60)))
    yield made
    made.close()


@pytest.fixture
def means(tmp_path: Path) -> tuple[Means, ...]:
    return (
        FileMeans(store(tmp_path / "a.p12", secretary()), PASSWORD),
        FileMeans(store(tmp_path / "b.p12", chair("p256")), PASSWORD),
    )


@pytest.fixture
def roots(tmp_path: Path) -> tuple[Path, ...]:
    path = tmp_path / "root.pem"
    path.write_bytes(root().pem)
    return (path,)


def issued(book: Book, means: tuple[Means, ...], order: Order = ORDER) -> Issued:
    return finish(book, prepare(official.read(book, order), means))


def lying(book: Book) -> list[str]:
    folder = folder_of(book.path)
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


def test_workbook_and_pdf_carry_the_head_and_are_signed_by_both(
    book: Book, means: tuple[Means, ...], roots: tuple[Path, ...]
) -> None:
    head, anchor = book.head.hex(), book.anchor
    one = issued(book, means)
    assert (one.head, one.edition, one.number) == (head, 1, "013-148/2026")
    assert one.signers == ("Јелена Марић 200010", "Гордана Вукелић 200011")
    assert lying(book) == sorted(file.name for file in one.files)
    for file in one.files:
        path = folder_of(book.path) / file.name
        assert sha256(path.read_bytes()).hexdigest() == file.hash
        found = check_file(path, roots, book)
        assert (found.verdict.state, found.standing) == (State.VALID, "issued")
        assert found.anchor == anchor and found.issued == one
        assert len(found.verdict.signers) == 2
    assert loose_ends(book) == ()


def test_the_paper_carries_the_fingerprint_of_the_workbook(
    book: Book, means: tuple[Means, ...]
) -> None:
    import io

    from pypdf import PdfReader

    one = issued(book, means)
    workbook, page = (one.file(suffix) for suffix in (".xlsx", ".pdf"))
    assert workbook is not None and page is not None
    read = PdfReader(io.BytesIO((folder_of(book.path) / page.name).read_bytes()))
    text = "".join("".join(sheet.extract_text().split()) for sheet in read.pages)
    for fingerprint in (groups(bytes.fromhex(workbook.hash)), groups(bytes.fromhex(one.head))):
        assert fingerprint.replace(" ", "") in text
    assert "013-148/2026" in text


def test_issued_without_electronic_signatures(book: Book, roots: tuple[Path, ...]) -> None:
    one = issued(book, ())
    assert one.signers == ()
    found = check_file(folder_of(book.path) / one.files[0].name, roots, book)
    assert (found.verdict.state, found.standing) == (State.UNSIGNED, "issued")


def test_a_later_edition_wants_a_reason_and_keeps_the_earlier_one(
    book: Book, means: tuple[Means, ...], roots: tuple[Path, ...]
) -> None:
    first = issued(book, means)
    with pytest.raises(Refused) as refused:
        official.read(book, ORDER)
    assert refused.value.code == "paper.issued_already"
    second = issued(book, means, replace(ORDER, reason="исправка записника"))
    assert (second.edition, second.reason) == (2, "исправка записника")
    assert len(lying(book)) == 4
    old, new = (
        check_file(folder_of(book.path) / o.files[0].name, roots, book) for o in (first, second)
    )
    assert (old.standing, new.standing) == ("superseded", "issued")


def test_other_languages_are_papers_of_their_own(book: Book, means: tuple[Means, ...]) -> None:
    issued(book, means)
    assert issued(book, means, replace(ORDER, language=Language.EN)).edition == 1
    assert len(lying(book)) == 4


def test_a_book_that_went_on_meanwhile(book: Book, means: tuple[Means, ...]) -> None:
    prepared = prepare(official.read(book, ORDER), means)
    book.do(enter(minutes(4, 1, 2, 3), reason="други записник"))
    with pytest.raises(Refused) as refused:
        finish(book, prepared)
    assert refused.value.code == "paper.book_moved"
    assert lying(book) == [] and book.standing.of(Papers).issued == ()


def test_an_operator_issues_nothing(book: Book, means: tuple[Means, ...]) -> None:
    prepared = prepare(official.read(book, ORDER), means)
    book.desk = OPERATOR
    with pytest.raises(Refused):
        finish(book, prepared)
    assert lying(book) == []


def test_an_act_of_issuing_is_never_taken_back(book: Book, means: tuple[Means, ...]) -> None:
    issued(book, means)
    with pytest.raises(Refused):
        book.take_back(book.entries[-1].row.bundle, "грешка")


def _fails(
    code: str, book: Book, means: tuple[Means, ...], watch: Watch = official.UNWATCHED
) -> None:
    with pytest.raises((KnownFailure, Refused)) as failed:
        prepare(official.read(book, ORDER), means, watch)
    assert getattr(failed.value, "code", "") == code
    assert lying(book) == [] and book.standing.of(Papers).issued == ()


def test_wrong_password(book: Book, means: tuple[Means, ...], tmp_path: Path) -> None:
    wrong = FileMeans(tmp_path / "a.p12", "друга")
    _fails("key.wrong_password", book, (means[1], wrong))


def test_expired_certificate(book: Book, means: tuple[Means, ...], tmp_path: Path) -> None:
    now = moments.now()
    past = (now - timedelta(days=400), now - timedelta(seconds=1))
    expired = FileMeans(
        store(tmp_path / "c.p12", certified("Стари", office(), valid=past)), PASSWORD
    )
    _fails("key.expired", book, (means[0], expired))


def test_the_same_person_twice(book: Book, means: tuple[Means, ...]) -> None:
    _fails("sign.twice", book, (means[0], means[0]))


def test_no_card_and_a_card_taken_out_in_mid_signature(
    book: Book, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.signing.certificates import der

    slot = reader(tmp_path_factory.mktemp("reader"))
    slot.insert("Картица")
    slot.write("Картица", 1, secretary().bare, der(secretary().certificate))
    (card,) = cards_by(MODULE)
    _fails("token.wrong_pin", book, (card.with_pin("0000"),))
    drawn = draw.draw

    def draw_while_it_is_pulled(report: Any, suffix: str) -> bytes:
        slot.take_out()
        return drawn(report, suffix)

    monkeypatch.setattr(draw, "draw", draw_while_it_is_pulled)
    _fails("token.removed", book, (card.with_pin(PIN),))
    _fails("token.removed", book, (card.with_pin(PIN),))


def test_full_disk(book: Book, means: tuple[Means, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    synced = os.fsync
    left = [1, 2]

    def full(descriptor: int) -> None:
        if not left:
            raise OSError(28, "No space left on device")
        left.pop()
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    _fails("report.cannot_write", book, means)


def test_stopped(book: Book, means: tuple[Means, ...]) -> None:
    with pytest.raises(Stopped):
        prepare(official.read(book, ORDER), means, Watch(stopped=lambda: True))
    assert lying(book) == []


def test_a_drawing_that_dies(
    book: Book, means: tuple[Means, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def died(*_given: object, **_named: object) -> tuple[bytes, ...]:
        raise KnownFailure("report.drawing_died")

    monkeypatch.setattr(apart, "documents", died)
    _fails("report.drawing_died", book, means)


class TestLooseEnds:
    """A power cut at every step, and what the next start finds and mends."""

    def test_before_the_act(self, book: Book, means: tuple[Means, ...]) -> None:
        prepare(official.read(book, ORDER), means)
        ends = loose_ends(book)
        assert {end.how for end in ends} == {"unrecorded"} and len(ends) == 2
        assert mend(book, ends) == 2
        assert (lying(book), loose_ends(book)) == (["unrecorded"], ())
        assert issued(book, means).edition == 1

    @pytest.mark.parametrize("named", [0, 1])
    def test_after_the_act(
        self, book: Book, means: tuple[Means, ...], named: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        prepared = prepare(official.read(book, ORDER), means)
        given = official.give_name
        left = [None] * named

        def cut(lying_at: Path, one: Any) -> None:
            if not left:
                raise KnownFailure("paper.not_named", file=one.name, reason="струја")
            left.pop()
            given(lying_at, one)

        monkeypatch.setattr(official, "give_name", cut)
        with pytest.raises(KnownFailure):
            finish(book, prepared)
        monkeypatch.undo()
        ends = loose_ends(book)
        assert [end.how for end in ends] == ["unnamed"] * (2 - named)
        mend(book, ends)
        assert loose_ends(book) == ()
        assert lying(book) == sorted(one.name for one in prepared.act.files)

    def _cut_before_naming(self, book: Book, means: tuple[Means, ...]) -> tuple[Path, ...]:
        """The act is in the book, the files wait for their names."""
        prepared = prepare(official.read(book, ORDER), means)
        book.do(issue(prepared.act))
        return prepared.lying

    def test_a_name_taken_meanwhile_costs_nothing(
        self, book: Book, means: tuple[Means, ...]
    ) -> None:
        self._cut_before_naming(book, means)
        one = book.standing.of(Papers).issued[0]
        folder = folder_of(book.path)
        (folder / one.files[0].name).write_bytes(b"somebody's")
        assert {end.how for end in loose_ends(book)} == {"unnamed", "stranger"}
        mend(book, loose_ends(book))
        assert loose_ends(book) == ()
        (aside,) = (folder / "unrecorded").iterdir()
        assert aside.read_bytes() == b"somebody's"

    def test_what_was_told_before_the_act_is_not_mended_after_it(
        self, book: Book, means: tuple[Means, ...]
    ) -> None:
        prepared = prepare(official.read(book, ORDER), means)
        told = loose_ends(book)
        book.do(issue(prepared.act))
        assert mend(book, told) == 0
        assert {end.how for end in loose_ends(book)} == {"unnamed"}

    def test_mended_while_it_waits_nothing_is_issued(
        self, book: Book, means: tuple[Means, ...]
    ) -> None:
        prepared = prepare(official.read(book, ORDER), means)
        mend(book, loose_ends(book))
        with pytest.raises(KnownFailure):
            finish(book, prepared)
        assert book.standing.of(Papers).issued == ()

    def test_a_file_that_cannot_be_read_now_is_left_alone(
        self, book: Book, means: tuple[Means, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lying = self._cut_before_naming(book, means)
        read = Path.read_bytes

        def busy(path: Path) -> bytes:
            if path == lying[0]:
                raise PermissionError(13, "in use")
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", busy)
        mend(book, loose_ends(book))
        assert lying[0].exists()
        monkeypatch.undo()
        mend(book, loose_ends(book))
        assert loose_ends(book) == ()

    def test_an_error_after_the_commit_leaves_the_files(
        self, book: Book, means: tuple[Means, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        prepared = prepare(official.read(book, ORDER), means)
        done = book.do

        def cut(*given: Any, **named: Any) -> None:
            done(*given, **named)
            raise KeyboardInterrupt

        monkeypatch.setattr(book, "do", cut)
        with pytest.raises(KeyboardInterrupt):
            finish(book, prepared)
        assert all(path.exists() for path in prepared.lying)
        mend(book, loose_ends(book))
        assert loose_ends(book) == ()

    def test_a_paper_gone_and_one_changed(self, book: Book, means: tuple[Means, ...]) -> None:
        one = issued(book, means)
        folder = folder_of(book.path)
        (folder / one.files[0].name).unlink()
        (folder / one.files[1].name).write_bytes(b"something else")
        assert [(e.how, e.mendable) for e in loose_ends(book)] == [
            ("missing", False),
            ("changed", False),
        ]
        assert mend(book, loose_ends(book)) == 0

    def test_a_paper_of_a_later_state_of_the_book(
        self, book: Book, means: tuple[Means, ...]
    ) -> None:
        folder = folder_of(book.path)
        folder.mkdir()
        (folder / "стари.pdf").write_bytes(b"issued by a copy")
        (end,) = loose_ends(book)
        assert end.how == "stranger"
        mend(book, (end,))
        assert loose_ends(book) == () and (folder / "unrecorded").is_dir()

    def test_a_file_in_the_way_is_never_written_over(
        self, book: Book, means: tuple[Means, ...]
    ) -> None:
        one = issued(book, means)
        taken = folder_of(book.path) / one.files[0].name.replace(".xlsx", "-izdanje-2.xlsx")
        taken.write_bytes(b"somebody's")
        with pytest.raises(KnownFailure) as failed:
            issued(book, means, replace(ORDER, reason="поново"))
        assert failed.value.code == "paper.name_taken"
        assert taken.read_bytes() == b"somebody's"


def test_copies_are_handed_over(book: Book, means: tuple[Means, ...], tmp_path: Path) -> None:
    one = issued(book, means)
    target = tmp_path / "usb.xlsx"
    official.copy_to(one, folder_of(book.path), {".xlsx": target})
    assert sha256(target.read_bytes()).hexdigest() == one.files[0].hash


def test_files_of_other_books_and_changed_books(
    book: Book, means: tuple[Means, ...], roots: tuple[Path, ...], tmp_path: Path
) -> None:
    one = issued(book, means)
    path = folder_of(book.path) / one.files[0].name
    other = small_book(tmp_path / "друга.mandat")
    try:
        assert check_file(path, roots, other).standing == "foreign"
        assert check_file(path, roots).standing == "no_book"
    finally:
        other.close()


def test_two_hidden_groups_prove_a_paper() -> None:
    for number in range(200):
        fingerprint = groups(sha256(bytes([number])).digest())
        first, second = hidden(fingerprint)
        assert 0 <= first < second < 8
        each = fingerprint.split()
        assert proves(fingerprint, (each[first].lower(), f" {each[second]} "))
        assert not proves(fingerprint, (each[second], each[first])) or each[first] == each[second]
        assert not proves(fingerprint, ("", ""))
