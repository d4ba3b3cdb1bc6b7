"""Every kind of paper as a workbook: of the practice election, and of a book with filed lists."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.book.book import Book
from core.office.found import practice as practice_of_results
from core.office.found import practice_of_lists
from core.reports.kinds import TABLE
from core.reports.model import Report
from core.words.catalogue import Language
from tests.core.reports.filed import paper
from tests.core.reports.seated import seated_book
from tests.support.books import SECRETARY
from tests.support.filed import AT_ONCE, NOW, RUNNING, filed_book, settle_ballot

ABOUT: dict[str, int | str] = {
    "conclusion": RUNNING,
    "decision": AT_ONCE,
    "correction": "1",
    "undeterminable": "4",
    "annulment": "2",
    "repeat": "2",
    "control-form": "1",
    "certificate": "seat#2#1",
    "councillor": "seat#1#2",
}
"""The filed list, the station or the mandate that a paper is about."""

GOLDEN = Path(__file__).parents[2] / "golden" / "books" / "release-0.4.mandat"
DETERMINED = GOLDEN.with_name("release-0.6-determined.mandat")
OF_RESULTS = ("results", "report", "stations", "seats", "collective", "ballot", "ledger", "journal")
OF_NIGHT = (
    "progress", "handover", "control-form", "correction", "annulment", "undeterminable", "repeat",
)  # fmt: skip
OF_PRACTISED_LISTS = ("lists", "collective", "ballot", "ledger")


@contextmanager
def every_paper(folder: Path, language: Language) -> Iterator[dict[str, Report]]:
    """The papers by name, each of a book in which it can be made."""
    settled = filed_book(folder / "избори.mandat")
    settle_ballot(settled)
    results = practice_of_results(folder / "резултати.mandat", "лаптоп")
    filing = practice_of_lists(folder / "листе.mandat", "лаптоп", NOW)
    shutil.copy(GOLDEN, folder / "ноћ.mandat")
    night = Book.open(folder / "ноћ.mandat", SECRETARY)
    shutil.copy(DETERMINED, folder / "утврђени.mandat")
    determined = Book.open(folder / "утврђени.mandat", SECRETARY)
    seated = seated_book(folder / "мандати.mandat")
    books: tuple[tuple[str, Book, tuple[str, ...]], ...] = (
        (
            "settled",
            settled,
            tuple(one.name for one in TABLE if not (one.of_station or one.of_seat)),
        ),
        ("night", night, OF_NIGHT),
        ("seated", seated, ("award", "certificate", "councillor")),
        ("determined", determined, ("report", "difference")),
        ("results", results, OF_RESULTS),
        ("filing", filing, OF_PRACTISED_LISTS),
    )
    yield {
        "blank-control-form": paper(night, "control-form", 0, language),
        "all-certificates": paper(seated, "certificate", 0, language),
        **{
            f"{stage}-{kind}": paper(book, kind, ABOUT.get(kind, 0), language)
            for stage, book, kinds in books
            for kind in kinds
        },
    }
    for _stage, book, _kinds in books:
        book.close()
