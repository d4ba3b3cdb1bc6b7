"""What the page of results says, without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.election.model import Election
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Minutes
from core.domain.seats.lots import draw
from core.domain.seats.margins import margins
from core.domain.seats.result import of_election
from core.domain.seats.still_open import still_open
from core.domain.tally.tabulate import tabulate
from core.office.found import practice
from core.words.catalogue import Language, words
from gui.kit.cells import NameCell, QuotientCell
from gui.models.chances import Chances
from gui.models.results import Results, blocs
from gui.pages.results import by_station, reasons
from gui.pages.results import quotients as q
from gui.pages.results.presenter import (
    figures,
    list_lines,
    missing_first,
    settled,
    state,
)
from tests.support.books import minutes, small_book


def shown(book: Book, language: Language = Language.SR_CYRL) -> Results:
    """What the page would show of a book."""
    election = book.standing.of(Election)
    assert election.law is not None and election.particulars is not None
    tally = tabulate(book.standing)
    spread = of_election(book.standing, tally)
    return Results(tally, spread, election.law, election.particulars.seats, words(language))


def with_chances(book: Book) -> Chances:
    """The same with what can still change and how close it was."""
    results = shown(book)
    found = margins(results.spread) if results.spread else ()
    return Chances(results, still_open(book.standing, results.tally), found)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The practice election."""
    book = practice(tmp_path_factory.mktemp("town") / "town.mandat", "лаптоп")
    yield book
    book.close()


def book_with(path: Path, *entries: Minutes, lists: int = 3) -> Book:
    """A small book with those minutes."""
    book = small_book(path, lists, max(2, len(entries)))
    for entry in entries:
        book.do(enter(entry))
    return book


def texts(said: tuple[reasons.Said, ...]) -> str:
    """All paragraphs as one text."""
    return "\n".join("".join(run.text for run in one.runs) for one in said)


def test_figures_of_the_practice_election(town: Book) -> None:
    told = [(f.value, f.beside, f.caption) for f in figures(shown(town))]
    assert told == [
        ("52", "од 62", "бирачких места"),
        ("26.788", "", "уписаних бирача"),
        ("15.934", "59,48%", "изашло на изборе"),
        ("15.930", "", "листића у кутијама"),
        ("446", "2,80%", "неважећих"),
        ("15.484", "", "важећих"),
        ("478", "", "гласова је цензус, 3% од 15.930"),
    ]


def test_numbers_are_english_in_english(town: Book) -> None:
    results = shown(town, Language.EN)
    assert figures(results)[1].value == "26,788"
    assert state(results)[0] == "Preliminary: 52 of 62 polling stations, 83.9%"


def test_lists_show_the_very_distribution(town: Book) -> None:
    results = shown(town)
    assert results.spread is not None
    lines = list_lines(with_chances(town))
    for line, entry in zip(lines[:-1], results.tally.lists, strict=True):
        spoken = [cell.spoken for cell in line.cells]
        assert spoken[2] == results.grouped(results.tally.votes_of(entry.no))
        assert spoken[4] == str(results.spread.seats_of(entry.no))
    assert [cell.spoken for cell in lines[-1].cells] == ["", "Укупно", "15.482", "", "45", "", ""]


def test_a_list_outside_says_why_and_a_raised_one_by_how_much(town: Book) -> None:
    names = [line.cells[1] for line in list_lines(with_chances(town))]
    fifth, eighth = names[4], names[7]
    assert isinstance(fifth, NameCell) and isinstance(eighth, NameCell)
    assert fifth.note == "испод цензуса"
    assert eighth.mark == "×1,35"


def test_the_half_circle_has_every_seat(town: Book) -> None:
    assert sum(bloc.seats for bloc in blocs(shown(town))) == 45
    assert settled(shown(town))[0] == "45 од 45 мандата"


def test_the_threshold_is_told_on_both_bases(town: Book) -> None:
    told = texts(reasons.threshold(shown(town)))
    assert "3% од 15.930 је 477,90, па је потребно најмање 478 гласова" in told
    assert "(15.934) то је 478,02, односно 479 гласова. Учествују исте листе." in told
    assert "Доста чекања: најближе испод цензуса, 475, недостају 3 гласа" in told
    assert "Зелена обала: најмање изнад цензуса, 946, за 468 гласова више" in told


def test_bases_that_let_different_lists_in_are_warned_of(tmp_path: Path) -> None:
    few = Minutes("1", minutes(1, 60, 39, 3).figures, ((1, 60), (2, 37), (3, 3)))
    # 100 ballots in the box and 120 voters: three votes are enough on one base only
    spoilt = minutes(1, 60, 37, 3)
    figures_of = spoilt.figures.__class__(500, 500, 400, 120, 100, 0, 100)
    book = book_with(tmp_path / "a.mandat", Minutes("1", figures_of, few.votes))
    told = texts(reasons.threshold(shown(book)))
    book.close()
    assert "Пажња: тада би се променило учешће листе 3." in told


def test_every_seat_has_its_reason(town: Book) -> None:
    results = shown(town)
    assert results.spread is not None
    for entry in results.tally.lists:
        told = texts(reasons.why(results, entry.no))
        assert told.count(". мандат:") == results.spread.seats_of(entry.no)
    assert "5.742 ÷ 7 ≈ 820,29, највећи количник" in texts(reasons.why(results, 1))
    assert "увећавају за 35%" in texts(reasons.why(results, 8))
    assert "274 × 1,35 ÷ 1 = 369,90" in texts(reasons.why(results, 8))
    assert "Не учествује у расподели" in texts(reasons.why(results, 5))


def test_the_short_table_marks_last_and_next(town: Book) -> None:
    results = shown(town)
    assert results.spread is not None
    table = q.quotients(results, results.spread)
    cells = [c for line in q.short_lines(table) for c in line.cells if isinstance(c, QuotientCell)]
    assert {c.text for c in cells if c.state == "last"} == {"315,33"}
    assert {c.text for c in cells if c.state == "next"} == {"312,86"}
    assert q.note(table) == "45. мандат добија 315,33, следећи је 312,86"


def test_the_whole_table_has_every_seat(town: Book) -> None:
    results = shown(town)
    assert results.spread is not None
    table = q.quotients(results, results.spread)
    won = [
        cell
        for line in q.whole_lines(table)
        for cell in line.cells
        if isinstance(cell, QuotientCell) and cell.state in ("won", "last")
    ]
    assert len(won) == 45


def test_a_tie_is_named_and_the_lot_settles_it(tmp_path: Path) -> None:
    book = book_with(tmp_path / "a.mandat", minutes(1, 100, 100, 60), minutes(2, 100, 100, 5))
    results = shown(book)
    finding = reasons.tie_finding(results)
    assert finding is not None and results.spread is not None and results.spread.tie is not None
    assert finding.title == "Мандат под редним бројем 45 није додељен: нерешено је"
    assert "1. Листа 1, 2. Листа 2" in finding.formula_note
    assert state(results)[0] == "Нерешено, потребан је жреб"
    assert "нерешено" in texts(reasons.why(results, 1))
    book.do(draw((2,), "цедуље", "сви"))
    after = shown(book)
    book.close()
    assert reasons.tie_finding(after) is None
    assert state(after) == ("Прелиминарно: сви записници су унети", "wrn", "hourglass")
    assert "10,00, жреб" in texts(reasons.why(after, 2))


def test_what_must_come_first(tmp_path: Path, town: Book) -> None:
    book = small_book(tmp_path / "a.mandat")
    assert missing_first(shown(book)) == "minutes"
    assert list_lines(with_chances(book))[0].cells[4].spoken == "–"
    book.close()
    assert missing_first(shown(town)) == ""


def test_stations_in_rows_and_their_sum(town: Book) -> None:
    results = shown(town)
    lines = by_station.lines(results)
    assert len(lines) == 63
    assert [c.spoken for c in lines[3].cells][:4] == ["4", "Дом културе", "није унет", "–"]
    assert [c.spoken for c in lines[-1].cells][2:5] == ["26.788", "15.934", "15.930"]
    assert len(by_station.widths(results, 1116)) == len(by_station.columns(results))
