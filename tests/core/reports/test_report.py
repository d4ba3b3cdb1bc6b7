"""The official report on the results, beside the overview that the commission works with."""

from dataclasses import replace

import pytest

from core.reports.model import Amount, Heading, Paragraph, Report, whole_number
from core.words.catalogue import Language
from tests.core.reports.elections import LISTS, OFFICE, Called, held, paper, practice, read
from tests.core.reports.filed import told


def titles(report: Report) -> list[str]:
    return [table.title for table in report.tables]


def test_it_is_an_act_and_the_overview_is_not() -> None:
    report, overview = paper(held(), "report"), paper(held(), "results")
    assert (report.title, overview.title) == ("ИЗВЕШТАЈ", "ПРЕГЛЕД")
    assert report.preamble.startswith("На основу члана ____ Закона о локалним изборима")
    assert overview.preamble == ""
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert headings == ["Поука о правном средству"]
    assert not any(isinstance(block, Heading) for block in overview.blocks)


@pytest.mark.parametrize("language", list(Language))
def test_both_show_the_same_tables(language: Language) -> None:
    """One builder: counts, votes and seats, last seats; only the annexes of the act are more."""
    report, overview = (paper(practice(), kind, language) for kind in ("report", "results"))
    assert report.tables[:3] == overview.tables[:3]
    rows = [table.rows for table in report.tables]
    assert all(table.rows in rows for table in overview.tables)


def test_its_annexes_have_every_quotient_and_every_station() -> None:
    report = paper(practice(), "report")
    assert [title for title in titles(report) if title.startswith("Прилог")] == [
        "Прилог 1. Додељени мандати и количници којима су добијени",
        "Прилог 2. Табела количника",
        "Прилог 3. Резултати по бирачким местима",
        "Прилог 4. Налази контроле записника",
        "Прилог 5. Бирачка места чији записник није утврђен",
    ]
    assert "Прилози: 1. количници за све мандате; 2. табела количника; 3. резултати" in told(report)
    quotients = next(one for one in report.tables if one.sheet.startswith("Табела количника"))
    won = [c for r in quotients.rows for c in r.cells if isinstance(c, Amount) and c.strong]
    spread = read(practice()).distribution
    assert spread is not None and len(won) == len(spread.awards) == 45


def test_its_counts_are_those_of_the_law_and_of_the_tally() -> None:
    """Registered, turned out, in the boxes, invalid, valid, and the votes of every list."""
    report, tally = paper(practice(), "report"), read(practice()).tally
    t = tally.totals
    assert [whole_number(row.cells[2]) for row in report.tables[0].rows] == [
        t.registered, t.received, t.unused, t.voted, t.in_box, t.invalid, t.valid,
    ]  # fmt: skip
    *rows, _total = report.tables[1].rows
    votes = [(row.cells[0], whole_number(row.cells[2])) for row in rows]
    assert votes == list(tally.votes)


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (((70, 40, 2), (50, 35, 3)), "резултате са свих бирачких места (2 од 2)"),
        (((70, 40, 2), None), "резултате са 1 од 2 бирачка места; остала су наведена у прилогу"),
        (((70, 40, 2),), "резултате са јединог бирачког места (1 од 1)"),
    ],
)
def test_it_says_which_stations_it_covers(votes: tuple[object, ...], said: str) -> None:
    text = told(paper(held(Called(votes=votes)), "report"))  # type: ignore[arg-type]
    assert said in text
    assert "поништено или на којима резултати нису могли да се утврде: нема их." in text


def test_terms_and_courts_that_no_source_confirmed_are_gaps() -> None:
    text = told(paper(held(), "report"))
    assert "приговор овој комисији у року од ____ од објављивања извештаја" in text
    assert "(чл. ____)" in text and "надлежном суду ____, у року од ____." in text


def test_without_votes_there_is_a_report_without_seats() -> None:
    report = paper(held(Called(votes=((0, 0, 0),))), "report")
    assert any(
        isinstance(block, Paragraph) and "ниједна изборна листа нема гласова" in block.text
        for block in report.blocks
    )
    assert titles(report)[-1] == "Прилог 1. Резултати по бирачким местима"


def test_a_tie_is_told_and_marks_it_preliminary() -> None:
    tied = Called(lists=LISTS[:2], votes=((30, 30),), office=replace(OFFICE, seats=1))
    report = paper(held(tied), "report")
    assert [mark.kind for mark in report.marks] == ["preliminary"]
    assert "имају једнаке количнике и једнак број гласова" in report.tables[1].note
