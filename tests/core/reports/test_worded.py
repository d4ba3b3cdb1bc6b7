"""The commission's own texts in its papers: in which papers, in which letters, until when."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.papers.templates import TEMPLATES
from core.domain.papers.wordings import ENGLISH, SERBIAN, Wordings, word
from core.reports.kinds import build, source
from core.reports.model import Report
from core.words.catalogue import Language, words
from tests.core.reports.elections import ANCHOR, MADE, held, paper
from tests.core.reports.filed import paper as paper_of_list
from tests.core.reports.filed import told
from tests.support.filed import (
    AT_ONCE,
    CURED,
    DISMISSED,
    EXPIRED,
    MINORITY,
    RUNNING,
    WITHDRAWN,
    Counter,
    empty_book,
    filed_book,
    lacking,
    list_paper,
    minority_paper,
    settle_ballot,
    when,
)

ALL = (
    *(("decision", id) for id in (AT_ONCE, CURED, EXPIRED, DISMISSED, WITHDRAWN, MINORITY)),
    *(("conclusion", id) for id in (CURED, RUNNING)),
    *((kind, 0) for kind in ("collective", "open-data")),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = filed_book(tmp_path / "избори.mandat")
    yield made
    made.close()


def whole(report: Report) -> str:
    """All that a paper says outside its tables."""
    return "\n".join((report.preamble, *report.subtitle, told(report)))


def marked() -> Wordings:
    """Every text replaced by its own key and its fields, so that it is known where it stands."""
    return Wordings(
        {
            (one.key, SERBIAN): f"⟨{one.key}⟩ " + " ".join(f"{{{name}}}" for name in one.fields)
            for one in TEMPLATES
        }
    )


def test_every_template_is_used_by_a_paper(book: Book, tmp_path: Path) -> None:
    """And by the reports: a text that no paper used could be worded in vain."""
    settle_ballot(book)
    desk = Counter(empty_book(tmp_path / "друга.mandat"))
    desk.receive(minority_paper(), "1", when(11, 2, 9))
    desk.proclaim(1, "1", when(11, 3, 9), status=False)
    desk.receive(lacking(list_paper(no=7), "electronic"), "2", when(11, 2, 10))
    desk.order(2, "2", when(11, 3, 10))
    said = ""
    for made, asked in ((book, ALL), (desk.book, (("decision", 1), ("conclusion", 2)))):
        standing = made.standing.with_room(marked())
        seen = source(standing, ANCHOR, "mandat 1.0", MADE, made.entries)
        said += "".join(whole(build(kind, seen, words(Language.SR_CYRL), id)) for kind, id in asked)
    said += "".join(whole(paper(held().with_room(marked()), kind)) for kind in ("report", "seats"))
    desk.book.close()
    assert {one.key for one in TEMPLATES if f"⟨{one.key}⟩" not in said} == set()


def test_a_worded_ruling_replaces_the_shipped_one(book: Book) -> None:
    before = whole(paper_of_list(book, "decision", AT_ONCE))
    book.do(word("decision.proclaimed.ruled", "Проглашава се листа {name}, подносилац {who}."))
    after = whole(paper_of_list(book, "decision", AT_ONCE))
    changed = set(before.splitlines()) ^ set(after.splitlines())
    old, new = sorted(changed, key=len, reverse=True)
    assert old.startswith(
        "I Проглашава се изборна листа „Градски договор – Драгана Лукић“ за избор"
    )
    assert new == (
        "I Проглашава се листа „Градски договор – Драгана Лукић“, подносилац Политичка странка "
        "„Градски договор“."
    )


def test_latin_follows_from_cyrillic_and_typed_names_stay(book: Book) -> None:
    book.do(word("decision.proclaimed.ruled", "Проглашава се листа {name}."))
    latin = told(paper_of_list(book, "decision", AT_ONCE, Language.SR_LATN))
    assert "I Proglašava se lista „Градски договор – Драгана Лукић“." in latin


def test_english_is_worded_apart(book: Book) -> None:
    shipped = told(paper_of_list(book, "decision", AT_ONCE, Language.EN))
    book.do(word("decision.proclaimed.ruled", "Проглашава се листа {name}."))
    assert told(paper_of_list(book, "decision", AT_ONCE, Language.EN)) == shipped
    book.do(word("decision.proclaimed.ruled", "We proclaim {name}.", ENGLISH))
    english = told(paper_of_list(book, "decision", AT_ONCE, Language.EN))
    assert "I We proclaim “Градски договор – Драгана Лукић”." in english


def test_braces_in_a_typed_name_are_letters(tmp_path: Path) -> None:
    """What stands in a name is never taken for a field."""
    desk = Counter(empty_book(tmp_path / "друга.mandat"))
    desk.receive(replace(list_paper(), name="Листа {who}", leaders=()), "1", when(11, 2, 9))
    desk.proclaim(1, "1", when(11, 3, 9))
    desk.book.do(word("decision.proclaimed.ruled", "Проглашава се {name} ({name})."))
    text = told(paper_of_list(desk.book, "decision", 1))
    desk.book.close()
    assert "I Проглашава се „Листа {who}“ („Листа {who}“)." in text


def test_the_gaps_of_the_law_can_be_filled_once_and_for_all(book: Book) -> None:
    book.do(word("preamble.adopted", "На основу члана 71. {act}, {commission} донела је"))
    for kind, id in (("decision", AT_ONCE), ("conclusion", RUNNING)):
        assert paper_of_list(book, kind, id).preamble == (
            "На основу члана 71. Закона о локалним изборима („Службени гласник РС“, бр. 14/22), "
            "Градска изборна комисија Града Нова Морава донела је"
        )


def test_figures_are_put_in_as_the_shipped_text_has_them(book: Book) -> None:
    book.do(word("decision.content", "Кандидата {count}, изјава {valid} од {needed}."))
    assert "\nКандидата 30, изјава 210 од 200.\n" in told(paper_of_list(book, "decision", AT_ONCE))


def test_without_own_texts_nothing_is_different(book: Book) -> None:
    plain = whole(paper_of_list(book, "decision", CURED))
    (entry,) = book.do(word("decision.publish", "Објављује се одмах."))
    assert "Објављује се одмах." in whole(paper_of_list(book, "decision", CURED))
    book.take_back(entry.row.bundle, "није усвојено")
    assert whole(paper_of_list(book, "decision", CURED)) == plain
