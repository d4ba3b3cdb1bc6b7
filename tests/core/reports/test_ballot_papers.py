"""Collective list, proof of the ballot, and the ledger of its material."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.ballot import acts as ballot_acts
from core.domain.ballot.model import Material
from core.domain.lists.acts import take_over
from core.domain.lists.filing import drop
from core.domain.lists.model import ElectoralList
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.reports.model import Ballot, Choice, Paragraph, Report, RowKind, Sum
from tests.core.reports.elections import held, practice
from tests.core.reports.elections import paper as paper_of_results
from tests.core.reports.filed import paper, told
from tests.support.books import SECRETARY, founding
from tests.support.filed import (
    Counter,
    empty_book,
    filed_book,
    list_paper,
    settle_ballot,
    when,
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The eight lists, before the collective list."""
    made = filed_book(tmp_path_factory.mktemp("листе") / "избори.mandat")
    yield made
    made.close()


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The same with its ballot settled."""
    made = filed_book(tmp_path_factory.mktemp("листић") / "избори.mandat")
    settle_ballot(made)
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(empty_book(tmp_path / "избори.mandat"))
    yield made
    made.book.close()


def lines(report: Report) -> tuple[Choice, ...]:
    return next(block for block in report.blocks if isinstance(block, Ballot)).choices


def test_the_collective_list_has_all_lists_in_the_order_of_the_ballot(settled: Book) -> None:
    report = paper(settled, "collective")
    assert [table.title for table in report.tables] == [
        "1. Градски договор – Драгана Лукић",
        "2. Моравски савез – Исидора Савић",
        "3. Цинцарска заједница Мораве – Гордана Стојадиновић",
    ]
    assert [len(table.rows) for table in report.tables] == [30, 20, 15]
    assert [table.note for table in report.tables] == ["", "", "Изборна листа националне мањине."]


def test_it_prints_what_the_law_lets_it_and_no_more(settled: Book) -> None:
    table = paper(settled, "collective").tables[0]
    assert [column.title for column in table.columns] == [
        "Бр.",
        "Име и презиме",
        "Година рођења",
        "Занимање",
        "Место пребивалишта",
    ]


def test_established_it_has_its_number_and_no_mark(settled: Book) -> None:
    report = paper(settled, "collective")
    assert report.heading[3:] == ("Број: 013-40/2026", "20. новембар 2026. године")
    assert report.preamble.endswith("донела је решење којим је утврђена")
    assert report.marks == ()


def test_until_it_is_established_it_is_a_draft(book: Book) -> None:
    report = paper(book, "collective")
    assert [(mark.kind, mark.word) for mark in report.marks] == [("draft", "НАЦРТ")]
    assert report.heading[3] == "Број: ____"
    assert report.preamble == ""


@pytest.mark.parametrize("kind", ["collective", "ballot"])
def test_without_a_proclaimed_list_there_is_neither(desk: Counter, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        paper(desk.book, kind)
    assert refused.value.code == "paper.no_lists"


def test_a_list_taken_over_says_that_its_candidates_are_not_in_the_book() -> None:
    report = paper_of_results(held(), "collective")
    assert report.tables == ()
    first = report.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text.startswith("1. Бољи Брод – Борка Бабић. Листа је унета као већ проглашена")


def test_the_ballot_has_number_name_and_leader_of_every_list(book: Book) -> None:
    report = paper(book, "ballot")
    assert lines(report) == (
        Choice(1, "Градски договор", "Драгана Лукић"),
        Choice(2, "Моравски савез", "Исидора Савић"),
        Choice(3, "Цинцарска заједница Мораве", "Гордана Стојадиновић"),
    )
    assert (report.title, *report.subtitle) == (
        "ГЛАСАЧКИ ЛИСТИЋ",
        "за избор одборника Скупштине града Нова Морава",
        "6. децембар 2026. године",
    )
    block = report.blocks[0]
    assert isinstance(block, Ballot)
    assert "само за једну изборну листу, заокруживањем редног броја" in block.instruction
    assert block.stamp == "М. П."


def test_the_ballot_is_a_proof_without_number_or_signatures(book: Book) -> None:
    report = paper(book, "ballot")
    assert [(mark.kind, mark.word) for mark in report.marks] == [("proof", "ПРОБНИ ОТИСАК")]
    assert report.heading == ("Република Србија", "ГРАД НОВА МОРАВА", "ГРАДСКА ИЗБОРНА КОМИСИЈА")
    assert report.signatures == ()
    assert report.preamble == ""


@pytest.mark.parametrize(
    ("kind", "marks"),
    [
        ("collective", ["practice", "draft"]),
        ("ballot", ["practice", "proof"]),
        ("ledger", ["practice"]),
    ],
)
def test_practice_stays_on_all_and_missing_minutes_make_none_preliminary(
    kind: str, marks: list[str]
) -> None:
    assert [mark.kind for mark in paper_of_results(practice(), kind).marks] == marks


def test_without_a_leader_the_first_candidate_left_is_named(desk: Counter) -> None:
    whole = replace(list_paper(16), leaders=())
    desk.receive(whole, "1", when(11, 2, 9))
    desk.do(drop(1, 1, "оставка", when(11, 2, 12)))
    desk.proclaim(1, "1", when(11, 3, 9))
    assert lines(paper(desk.book, "ballot"))[0].person == whole.candidates[1].full_name


def test_a_list_taken_over_without_a_leader_stands_by_its_name(desk: Counter) -> None:
    desk.book.do(take_over((ElectoralList(1, "Обала"),)))
    assert lines(paper(desk.book, "ballot")) == (Choice(1, "Обала"),)


def test_the_ledger_has_every_station_and_its_sums(settled: Book) -> None:
    table = paper(settled, "ledger").tables[0]
    assert [row.cells for row in table.rows] == [
        (1, "ОШ „Вук Караџић“", 500, 500, None, None, None, None, ""),
        (2, "Дом културе", 500, 500, 212, 288, None, None, ""),
        (3, "Месна заједница Бреза", 500, 500, 188, 312, None, None, "кеса оштећена"),
        (4, "ОШ „Свети Сава“", 500, None, None, None, None, None, ""),
        (None, "Укупно", Sum(2_000), Sum(1_500), Sum(400), None, None, None, None),
    ]
    assert table.rows[-1].kind is RowKind.TOTAL
    assert table.tall and table.wide
    assert [c.title for c in table.columns][-3:] == [
        "Потпис при предаји",
        "Потпис при повраћају",
        "Напомена",
    ]


def test_sums_differ_once_everything_is_back(desk: Counter) -> None:
    """A difference of the sums says something only when every station has given back."""
    stations = range(1, 5)
    desk.book.do(ballot_acts.record(tuple(Material(str(no), 500, 100 + no) for no in stations)))
    total = paper(desk.book, "ledger").tables[0].rows[-1].cells
    assert total[2:6] == (Sum(2_000), Sum(2_000), Sum(410), Sum(1_590))


def test_the_ledger_tells_number_printed_and_decision(settled: Book) -> None:
    assert told(paper(settled, "ledger")) == (
        "Одлуком број 013-41/2026, која је донета 21. новембра 2026. године у 11:00, утврђен је "
        "број гласачких листића: 2.000, од тога у резерви 0. Код комисије је остало: 500."
    )


def test_before_that_decision_the_ledger_says_so(book: Book) -> None:
    assert told(paper(book, "ledger")) == "Број гласачких листића још није утврђен."


def test_areas_stand_before_the_numbers_they_tell_apart(tmp_path: Path) -> None:
    made = Book.create(tmp_path / "избори.mandat", SECRETARY)
    made.do(in_turn(founding(), register((Station(1, "Школа", area="Чачак"),))))
    table = paper(made, "ledger").tables[0]
    made.close()
    assert table.columns[0].title == "Општина"
    assert table.rows[0].cells[:4] == ("Чачак", 1, "Школа", None)
    assert len(table.rows[-1].cells) == len(table.columns)


def test_without_stations_there_is_no_ledger(tmp_path: Path) -> None:
    made = Book.create(tmp_path / "избори.mandat", SECRETARY)
    made.do(founding())
    with pytest.raises(Refused) as refused:
        paper(made, "ledger")
    made.close()
    assert refused.value.code == "paper.no_stations"
