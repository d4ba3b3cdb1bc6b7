"""The decision on a list: worded by what was decided, with number, day, ground and remedy."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import replace_law
from core.domain.lists import deciding
from core.domain.lists.filing import drop
from core.domain.lists.paper import Motion
from core.office.found import law_text
from core.reports.model import Heading, Point, Report, Table
from core.words.catalogue import Language
from tests.core.reports.filed import paper, told
from tests.support.filed import (
    AT_ONCE,
    CURED,
    DISMISSED,
    EXPIRED,
    FAULTY,
    MINORITY,
    RUNNING,
    WITHDRAWN,
    Counter,
    empty_book,
    filed_book,
    list_paper,
    minority_paper,
    when,
)


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


def points(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Point)]


@pytest.mark.parametrize(
    ("id", "about", "ruled", "number", "day"),
    [
        (AT_ONCE, "о проглашењу изборне листе", "Проглашава се", "013-12", "23. октобар"),
        (CURED, "о проглашењу изборне листе", "Проглашава се", "013-18", "30. октобар"),
        (EXPIRED, "о одбијању проглашења", "Одбија се проглашење", "013-21", "31. октобар"),
        (DISMISSED, "о одбацивању изборне листе", "Одбацује се", "013-19", "30. октобар"),
        (WITHDRAWN, "о повлачењу изборне листе", "Утврђује се да је", "013-23", "3. новембар"),
    ],
)
def test_title_and_words_follow_the_state(
    book: Book, id: int, about: str, ruled: str, number: str, day: str
) -> None:
    report = paper(book, "decision", id)
    assert report.title == "РЕШЕЊЕ"
    assert report.subtitle[0].startswith(about)
    assert points(report)[0].startswith(ruled)
    assert report.heading[3:] == (f"Број: {number}/2026", f"{day} 2026. године")
    assert report.marks == ()
    assert [b.text for b in report.blocks if isinstance(b, Heading)] == [
        "Образложење",
        "Поука о правном средству",
    ]


@pytest.mark.parametrize(("id", "state"), [(RUNNING, "published"), (FAULTY, "received")])
def test_before_a_decision_there_is_no_paper(book: Book, id: int, state: str) -> None:
    with pytest.raises(Refused) as refused:
        paper(book, "decision", id)
    assert refused.value.code == "paper.no_decision"
    assert refused.value.facts["state"] == state


def test_a_proclamation_names_list_submitter_and_candidates(book: Book) -> None:
    report = paper(book, "decision", CURED)
    assert points(report)[0] == (
        "Проглашава се изборна листа „Моравски савез – Исидора Савић“ за избор одборника "
        "Скупштине града Нова Морава, коју је поднео подносилац Коалиција „Моравски савез“ "
        "(Странка поморавског села, Зелена обала), са следећим кандидатима:"
    )
    table = report.tables[0]
    assert len(table.rows) == 20
    first = table.rows[0].cells
    assert first == (1, "Исидора Савић", "1957", "наставница математике", "Нова Морава")


def test_the_minute_of_the_proclamation_is_in_it(book: Book) -> None:
    assert "Изборна листа је проглашена 23. октобра 2026. године у 14:05." in told(
        paper(book, "decision", AT_ONCE)
    )


def test_the_procedure_so_far_is_told(book: Book) -> None:
    text = told(paper(book, "decision", CURED))
    assert "Изборна листа је примљена 26. октобра 2026. године у 11:20" in text
    assert "потврда број 2." in text
    assert "Закључком број 013-15/2026, који је донет 27. октобра 2026. године у 16:00" in text
    assert "рок од 48 часова трајао је до 29. октобра 2026. године у 16:20." in text
    assert "Подносилац је допуну доставио 29. октобра 2026. године у 15:25." in text
    assert "Закључком" not in told(paper(book, "decision", AT_ONCE))
    assert "допуну" not in told(paper(book, "decision", EXPIRED))


def test_the_ground_keeps_its_lines(book: Book) -> None:
    text = told(paper(book, "decision", EXPIRED))
    assert (
        "\nНедостаци који су наведени у закључку нису отклоњени.\nДо истека рока, 31. октобра"
        in text
    )
    assert "одлучено је као у диспозитиву." in text


def test_the_remedy_leaves_the_court_open(book: Book) -> None:
    text = told(paper(book, "decision", EXPIRED))
    assert "приговор овој комисији у року од 48 часова од објављивања решења" in text
    assert "(ЗЛИ чл. ____)" in text and "надлежном суду ____, у року од ____." in text
    assert "рок за приговор истиче 2. новембра 2026. године у 18:20." in text
    withdrawn = told(paper(book, "decision", WITHDRAWN))
    assert "може се изјавити ____, у року од ____." in withdrawn
    assert "рок за приговор" not in withdrawn


def test_the_hours_to_object_are_those_of_the_law(desk: Counter) -> None:
    """24 hours by the law of 2020, 48 by that of 2022."""
    desk.receive(list_paper(), "1", when(11, 2, 9))
    desk.proclaim(1, "1", when(11, 3, 9))
    desk.book.do(replace_law(law_text("rs-local-2020"), "други закон"))
    text = told(paper(desk.book, "decision", 1))
    assert "у року од 24 часа од објављивања" in text
    assert "истиче 4. новембра 2026. године у 09:30." in text


def test_an_unpublished_decision_says_no_term(desk: Counter) -> None:
    desk.receive(list_paper(), "1", when(11, 2, 9))
    desk.do(deciding.proclaim(1, Ruling("1", "а"), when(11, 3, 9)))
    assert "рок за приговор истиче" not in told(paper(desk.book, "decision", 1))


def test_a_status_that_was_granted_is_a_point(book: Book) -> None:
    said = points(paper(book, "decision", MINORITY))
    assert len(said) == 4
    assert said[1] == (
        "Утврђује се да изборна листа из тачке I има положај изборне листе националне мањине "
        "(цинцарска)."
    )
    assert not any("мањине" in point for point in points(paper(book, "decision", AT_ONCE)))


@pytest.mark.parametrize(("nation", "shown"), [("цинцарска", "(цинцарска)"), ("", "(____)")])
def test_a_status_that_was_refused_is_a_point_too(desk: Counter, nation: str, shown: str) -> None:
    motion = replace(minority_paper(), motion=Motion(nation, 60))
    desk.receive(motion, "1", when(11, 2, 9))
    desk.proclaim(1, "1", when(11, 3, 9), status=False)
    said = points(paper(desk.book, "decision", 1))
    assert said[1].startswith("Одбија се предлог подносиоца") and said[1].endswith(f"{shown}.")


def names(report: Report) -> list[object]:
    table = next(block for block in report.blocks if isinstance(block, Table))
    return [row.cells[1] for row in table.rows]


def test_who_left_the_list_later_was_on_it_when_it_was_proclaimed(desk: Counter) -> None:
    """Place 2 leaves before the decision, place 5 after it; the collective list has neither."""
    whole = list_paper(16)
    second, fifth = whole.candidates[1].full_name, whole.candidates[4].full_name
    desk.receive(whole, "1", when(11, 2, 9))
    desk.do(drop(1, 2, "оставка", when(11, 2, 12)))
    desk.proclaim(1, "1", when(11, 3, 9))
    desk.do(drop(1, 5, "оставка", when(11, 4, 12)))
    decided, collective = paper(desk.book, "decision", 1), paper(desk.book, "collective")
    assert second not in names(decided) and fifth in names(decided)
    assert len(names(decided)) == 15 and len(names(collective)) == 14
    assert fifth not in names(collective)


def test_a_name_that_brings_its_quotation_marks_gets_no_others(desk: Counter) -> None:
    paper_of = replace(list_paper(), name="Листа „Обала“", leaders=())
    desk.receive(paper_of, "1", when(11, 2, 9))
    desk.proclaim(1, "1", when(11, 3, 9))
    assert paper(desk.book, "decision", 1).subtitle[1] == "Листа „Обала“"


def test_typed_names_and_grounds_stay_as_typed(book: Book) -> None:
    report = paper(book, "decision", EXPIRED, Language.EN)
    assert report.title == "DECISION"
    assert report.subtitle[1] == "“Нови мост – Сања Живковић”"
    assert "Недостаци који су наведени у закључку нису отклоњени." in told(report)
    latin = paper(book, "decision", EXPIRED, Language.SR_LATN)
    assert "(ZLI čl. ____)" in told(latin)
