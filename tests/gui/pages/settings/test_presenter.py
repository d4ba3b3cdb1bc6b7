"""What the settings say of the book."""

from datetime import datetime
from pathlib import Path

from core.base.moments import BELGRADE
from core.words.catalogue import Language, words
from gui.bridge.session import Session
from gui.pages.settings.presenter import about, copy_of, of_book

SR, LATIN = words(Language.SR_CYRL), words(Language.SR_LATN)
DAY = datetime(2026, 11, 22, 19, 0, tzinfo=BELGRADE)


def test_a_copy_is_proposed_beside_the_book_with_its_day() -> None:
    copy = copy_of(SR, Path("/books/uzice-2026.mandat"), DAY)
    assert copy == Path("/books/uzice-2026-копија-2026-11-22.mandat")


def test_the_book_is_told_by_file_law_acts_and_anchor(practice: Session) -> None:
    assert practice.book is not None
    lines = {line.word: line.value for line in of_book(SR, practice.book, practice.election.law)}
    assert lines["Датотека"] == str(practice.book.path)
    assert lines["Закон"] == "Локални избори, закон из 2022."
    assert lines["Отисак"] == practice.book.anchor
    assert len(lines["Отисак"].split()) == 8


def test_the_name_of_the_law_is_in_the_script_of_the_window(practice: Session) -> None:
    assert practice.book is not None
    values = [line.value for line in of_book(LATIN, practice.book, practice.election.law)]
    assert "Lokalni izbori, zakon iz 2022." in values


def test_the_program_tells_its_version() -> None:
    assert about(SR).startswith("Мандат, издање ")
