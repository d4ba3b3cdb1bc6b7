"""Acts on papers and their texts in words: what they are about, and everything they say."""

from pathlib import Path

import pytest

from core.book.book import Book
from core.book.telling import about, about_entry, bundles, claims_another, details
from core.domain.minutes.acts import enter
from core.domain.papers.acts import PaperIssued
from core.domain.papers.model import PaperFile
from core.domain.papers.wordings import ENGLISH, SERBIAN, TemplateWorded
from core.reports.kinds import KINDS
from core.words.catalogue import Language, words
from tests.support.books import minutes, small_book
from tests.support.filed import when

SERBIAN_WORDS = words(Language.SR_CYRL)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return small_book(tmp_path / "избори.mandat")


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (
            TemplateWorded("remedy.decision", SERBIAN, "Приговор {hours}."),
            {"Језик": "српски", "Текст": "Приговор {hours}."},
        ),
        (
            TemplateWorded("remedy.decision", ENGLISH, ""),
            {"Језик": "енглески", "Текст": "текст који долази са програмом"},
        ),
    ],
)
def test_a_worded_template_is_told_whole(act: TemplateWorded, told: dict[str, str]) -> None:
    assert about(SERBIAN_WORDS, act) == "поука о правном средству: решење о листи"
    assert dict(details(SERBIAN_WORDS, act)) == told


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("language", list(Language))
def test_an_issued_paper_of_every_kind_is_told(kind: str, language: Language) -> None:
    files = (PaperFile("извештај.pdf", "ab12"),)
    act = PaperIssued(kind, 0, "sr-Cyrl", 2, "013-9", "00", files, ("Ана Анић",), "исправка")
    said = about(words(language), act)
    assert "papers." not in said and "2" in said
    values = [value for _label, value in details(words(language), act)]
    assert values == ["013-9", "извештај.pdf: ab12", "Ана Анић", "исправка"]


def test_another_moment_is_one_that_is_a_minute_away(book: Book) -> None:
    (now,) = book.do(enter(minutes(1, 5, 6, 7)))
    (then,) = book.do(enter(minutes(2, 5, 6, 7)), happened=when(11, 2, 9))
    book.close()
    assert (claims_another(now), claims_another(then)) == (False, True)


def test_a_taking_back_is_about_the_acts_it_took_back(book: Book) -> None:
    (entry,) = book.do(enter(minutes(1, 5, 6, 7)))
    back = book.take_back(entry.row.bundle, "погрешно")
    numbers = bundles(book.entries)
    book.close()
    assert numbers[entry.row.bundle] == [entry.row.seq]
    assert about_entry(SERBIAN_WORDS, back, numbers) == f"радња бр. {entry.row.seq}"
    assert about_entry(SERBIAN_WORDS, entry, numbers) == "бирачко место 1"
