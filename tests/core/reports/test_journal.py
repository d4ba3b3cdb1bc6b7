"""Extract of the journal: every act a row, whoever did it, and nothing personal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.acts import TABLE
from core.domain.minutes.acts import enter
from core.domain.papers.wordings import word
from core.office.filed import Filed
from core.render import plain
from core.reports.kinds import build, source
from core.reports.model import Report
from core.words.catalogue import Language, words
from tests.core.reports.elections import MADE
from tests.core.reports.filed import paper
from tests.support.books import minutes, small_book
from tests.support.filed import FAULTY, filed_book, settle_ballot, when

NO, RECORDED, HAPPENED, ACT, ABOUT, WHO, HASH = range(7)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = filed_book(tmp_path_factory.mktemp("листе") / "избори.mandat")
    settle_ballot(made)
    yield made
    made.close()


def cells(report: Report) -> list[list[str]]:
    return [[str(cell) for cell in row.cells] for row in report.tables[0].rows]


def test_every_act_is_a_row_in_its_order(book: Book) -> None:
    report = paper(book, "journal")
    rows = cells(report)
    assert [row[NO] for row in rows] == [str(no) for no in range(1, len(book.entries) + 1)]
    assert report.tables[0].title == f"Радње у дневнику ({len(rows)})"
    assert report.tables[0].wide
    assert (report.title, report.subtitle[0]) == (
        "ИЗВОД",
        "из дневника изборних радњи на изборима за одборнике Скупштине града Нова Морава",
    )
    assert rows[0][ACT] == "започети избори" and rows[0][ABOUT] == "Нова Морава"


def test_it_says_what_who_and_in_which_role(book: Book) -> None:
    proclaimed = [row for row in cells(paper(book, "journal")) if row[ACT].startswith("проглаше")]
    assert [row[ABOUT] for row in proclaimed] == [
        "поднета листа 1",
        "поднета листа 2",
        "поднета листа 6",
    ]
    assert proclaimed[0][HAPPENED] == "23. 10. 2026, 14:05"
    assert {row[WHO] for row in proclaimed} == {"Јелена Марић, секретар"}


def test_the_moment_it_happened_is_told_only_where_it_is_another(tmp_path: Path) -> None:
    made = small_book(tmp_path / "избори.mandat")
    made.do(enter(minutes(1, 5, 6, 7)))
    made.do(enter(minutes(2, 5, 6, 7)), happened=when(11, 12, 21, 40))
    rows = cells(paper(made, "journal"))
    made.close()
    assert [row[HAPPENED] for row in rows[-2:]] == ["", "12. 11. 2026, 21:40"]
    assert rows[-1][ABOUT] == "бирачко место 2"


def test_hashes_are_short_and_the_last_one_is_the_books_own(book: Book) -> None:
    rows = cells(paper(book, "journal"))
    assert [row[HASH] for row in rows] == [
        f"{entry.row.hash.hex()[:4]} {entry.row.hash.hex()[4:8]}".upper() for entry in book.entries
    ]
    assert book.anchor.startswith(rows[-1][HASH])


def test_what_was_taken_back_stays_and_says_so(tmp_path: Path) -> None:
    made = small_book(tmp_path / "избори.mandat")
    (entry,) = made.do(enter(minutes(1, 5, 6, 7)))
    made.take_back(entry.row.bundle, "погрешно место")
    *_before, taken, back = cells(paper(made, "journal"))
    made.close()
    assert taken[ACT] == "унет записник (повучено)"
    assert back[ACT] == "повучена радња" and back[ABOUT] == f"радња бр. {taken[NO]}"


def test_a_worded_template_is_told_by_its_name(tmp_path: Path) -> None:
    made = small_book(tmp_path / "избори.mandat")
    made.do(word("decision.publish", "Објављује се."))
    last = cells(paper(made, "journal"))[-1]
    made.close()
    assert (last[ACT], last[ABOUT]) == ("утврђен образац текста", "решење: објављивање")


@pytest.mark.parametrize("language", list(Language))
def test_nothing_personal_is_in_it(book: Book, language: Language) -> None:
    """Nothing of what lies sealed beside the chain, and no candidate at all."""
    text = plain.render(paper(book, "journal", language=language))
    whole = Filed(book).paper(FAULTY)
    assert whole.candidates[0].jmbg and whole.representative.telephone
    for one in whole.candidates:
        assert one.jmbg not in text and one.address not in text and one.full_name not in text
    for told in (whole.representative.full_name, whole.representative.telephone):
        assert told not in text
    assert "history." not in text and "act." not in text


def test_no_kind_of_act_is_without_its_words() -> None:
    assert all(words(language).knows(f"act.{deed.kind}") for deed in TABLE for language in Language)


def test_a_reading_without_a_journal_has_no_rows(book: Book) -> None:
    seen = source(book.standing, book.anchor, "mandat 1.0", MADE)
    assert build("journal", seen, words(Language.SR_CYRL)).tables[0].rows == ()


@pytest.mark.parametrize("language", list(Language))
def test_it_tells_no_figure_that_others_are_to_type_unseen(
    tmp_path: Path, language: Language
) -> None:
    made = small_book(tmp_path / "избори.mandat", once=False)
    made.do(enter(minutes(1, 137, 61, 47, registered=499)))
    text = plain.render(paper(made, "journal", language=language)).partition("____")[0]
    made.close()
    rows = "\n".join(line for line in text.splitlines() if "Јелена" in line)
    assert not {"137", "61", "47", "245", "254", "499"} & set(rows.replace(",", " ").split())
