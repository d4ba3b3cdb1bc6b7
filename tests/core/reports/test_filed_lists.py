"""The overview of the filed lists: where each stands, and what runs until when."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding
from core.domain.lists.objections import object_to
from core.domain.lists.paper import Signatures
from core.domain.lists.states import Cure
from core.reports.kinds import build
from core.reports.model import Row
from core.words.catalogue import Language, words
from tests.core.reports.filed import paper, read
from tests.support.filed import (
    RUNNING,
    Counter,
    empty_book,
    filed_book,
    lacking,
    list_paper,
    when,
)

LIST, RECEIPT, RECEIVED, STATE, RUNS, UNTIL, CANDIDATES, SIGNATURES, RULING = range(9)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = filed_book(tmp_path_factory.mktemp("листе") / "избори.mandat")
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(empty_book(tmp_path / "избори.mandat"))
    yield made
    made.book.close()


def rows(book: Book, at: str = "") -> tuple[Row, ...]:
    return build("lists", read(book, at), words(Language.SR_CYRL)).tables[0].rows


def test_every_filed_list_has_its_row(book: Book) -> None:
    told = [(row.cells[RECEIPT], row.cells[STATE], row.cells[RULING]) for row in rows(book)]
    assert told == [
        ("1", "Проглашена, на листићу број 1", "013-12/2026"),
        ("2", "Проглашена, на листићу број 2", "013-18/2026"),
        ("3", "Проглашење одбијено", "013-21/2026"),
        ("4", "Одбачена", "013-19/2026"),
        ("5", "Повучена", "013-23/2026"),
        ("6", "Проглашена, на листићу број 3", "013-25/2026"),
        ("7", "Отклањање недостатака", "013-28/2026"),
        ("8", "Чека одлуку", "–"),
    ]


def test_a_row_has_submitter_candidates_and_signatures(book: Book) -> None:
    row = rows(book)[7]
    assert row.cells[LIST] == "Наше улице – Ђурђа Њежић"
    assert row.note == "Политичка странка „Наше улице“"
    assert row.cells[RECEIVED] == "11. 11. 2026, 13:05"
    assert (row.cells[CANDIDATES], row.cells[SIGNATURES]) == (20, "150 / 200")


@pytest.mark.parametrize(
    ("at", "state", "runs", "until"),
    [
        ("2026-11-11T09:30:00+01:00", "Отклањање недостатака", "рок за отклањање", "13. 11."),
        ("2026-11-13T09:30:00+01:00", "Отклањање недостатака", "рок за отклањање", "13. 11."),
        ("2026-11-13T09:30:01+01:00", "Рок за отклањање истекао", "решење о одбијању", "14. 11."),
    ],
)
def test_the_clock_is_read_at_the_moment_of_the_paper(
    book: Book, at: str, state: str, runs: str, until: str
) -> None:
    """The list's hours end on 13 November at 09:30; then the commission has 24 to refuse it."""
    cells = rows(book, at)[RUNNING - 1].cells
    assert cells[STATE] == state
    assert str(cells[RUNS]).startswith(runs)
    assert cells[UNTIL] == f"{until} 2026, 09:30"


def test_a_conclusion_that_is_not_published_starts_no_clock(desk: Counter) -> None:
    whole = list_paper()
    desk.receive(lacking(whole, "electronic"), "1", when(11, 9, 9))
    desk.order(1, "7", when(11, 10, 9))
    cells = rows(desk.book)[0].cells
    assert cells[STATE] == "Закључак није објављен"
    assert (cells[RUNS], cells[UNTIL]) == ("објављивање одлуке", "није објављено, рок не тече")
    desk.publish(1, when(11, 11, 9))
    desk.supplement(1, whole, when(11, 12, 9))
    assert rows(desk.book)[0].cells[STATE] == "Допуна чека преглед"
    assert rows(desk.book)[0].cells[RULING] == "7"


def test_a_cured_list_is_known_by_its_conclusion_until_it_is_proclaimed(desk: Counter) -> None:
    whole = list_paper()
    desk.receive(lacking(whole, "electronic"), "1", when(11, 9, 9))
    desk.order(1, "7", when(11, 10, 9))
    desk.publish(1, when(11, 11, 9))
    desk.supplement(1, whole, when(11, 12, 8))
    desk.examine(1, Cure.CURED, when(11, 12, 9))
    cells = rows(desk.book)[0].cells
    assert (cells[STATE], cells[RULING]) == ("Недостаци отклоњени", "7")


def test_a_decision_under_objection_has_no_known_limit(desk: Counter) -> None:
    desk.receive(list_paper(), "1", when(11, 9, 9))
    desk.do(deciding.dismiss(1, Ruling("5", "а"), when(11, 10, 9)))
    desk.publish(1, when(11, 10, 10))
    desk.book.do(object_to(1, "Подносилац", "није тачно", when(11, 11, 9)))
    cells = rows(desk.book)[0].cells
    assert (cells[RUNS], cells[UNTIL]) == ("одлука о приговору", "рок није уређен")


def test_uncounted_signatures_are_a_dash(desk: Counter) -> None:
    desk.receive(replace(list_paper(), signatures=Signatures()), "1", when(11, 9, 9))
    assert rows(desk.book)[0].cells[SIGNATURES] == "– / 200"


def test_before_a_list_is_filed_there_is_no_overview(desk: Counter) -> None:
    with pytest.raises(Refused) as refused:
        paper(desk.book, "lists")
    assert refused.value.code == "paper.none_filed"
