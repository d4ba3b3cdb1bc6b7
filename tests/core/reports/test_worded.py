"""The commission's own texts in its papers: in which papers, in which letters, until when."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.acts import fold
from core.domain.commission.decisions import Ruling
from core.domain.minutes.deciding import correct
from core.domain.papers.templates import TEMPLATES
from core.domain.papers.wordings import ENGLISH, SERBIAN, Wordings, word
from core.domain.standing import Stamp
from core.reports.kinds import build, source
from core.reports.model import Report
from core.words.catalogue import Language, words
from tests.core.render.workbooks import GOLDEN
from tests.core.reports.elections import ANCHOR, MADE, held, paper
from tests.core.reports.filed import paper as paper_of_list
from tests.core.reports.filed import told
from tests.core.reports.seated import seated_book
from tests.support.books import SECRETARY
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


OF_NIGHT: tuple[tuple[str, int | str], ...] = (
    ("correction", "1"), ("correction", "1#1#2"), ("correction", "1#1#3"), ("annulment", "2"),
    ("repeat", "2"), ("undeterminable", "4"), ("handover", "1"), ("handover", 0),
    ("control-form", "1"), ("control-form", 0), ("progress", 0),
)  # fmt: skip


OF_MANDATES: tuple[tuple[str, int | str], ...] = (
    ("award", 0), ("certificate", "seat#2#1"), ("certificate", "seat#1#2"),
    ("councillor", "seat#1#2"), ("councillor", "seat#45#1"),
)  # fmt: skip


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
    said += _of_the_night(tmp_path)
    said += _of_mandates(tmp_path)
    assert {one.key for one in TEMPLATES if f"⟨{one.key}⟩" not in said} == set()


def _of_the_night(folder: Path) -> str:
    """The papers on stations, of the golden book that has every decision on one."""
    path = folder / "ноћ.mandat"
    shutil.copy(GOLDEN, path)
    night = Book.open(path, SECRETARY)
    standing, at = night.standing, when(11, 22, 10)
    for no, basis in enumerate(("control", "sample"), start=1):
        ruling = Ruling(f"013-20{no}/2026", "Очигледна омашка.")
        stamp = Stamp(f"act{no}", at, at, SECRETARY.person)  # the book itself ends set apart
        for act in correct("1", {"list:2": 50 + no}, basis, ruling, at)(standing):
            standing = fold(standing, act, stamp)
    standing = standing.with_room(marked())
    seen = source(standing, ANCHOR, "mandat 1.0", MADE, night.entries)
    night.close()
    serbian = words(Language.SR_CYRL)
    return "".join(whole(build(kind, seen, serbian, about)) for kind, about in OF_NIGHT)


def _of_mandates(folder: Path) -> str:
    """The papers on mandates, of a book in which a seat was never given and then filled."""
    book = seated_book(folder / "мандати.mandat")
    standing = book.standing.with_room(marked())
    seen = source(standing, ANCHOR, "mandat 1.0", MADE, book.entries)
    book.close()
    serbian = words(Language.SR_CYRL)
    return "".join(whole(build(kind, seen, serbian, about)) for kind, about in OF_MANDATES)


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
