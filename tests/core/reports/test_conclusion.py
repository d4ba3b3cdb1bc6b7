"""The conclusion on deficiencies: what is lacking, how it is cured, from when the hours run."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.model import Election
from core.domain.lists import deciding
from core.domain.lists.states import Deficiency
from core.reports.kinds import build
from core.reports.model import Point
from core.words.catalogue import Language, words
from tests.core.reports.filed import paper, read, told
from tests.support.filed import (
    AT_ONCE,
    CURED,
    EXPIRED,
    FAULTY,
    RUNNING,
    Counter,
    empty_book,
    filed_book,
    list_paper,
    when,
)

ITEM = Deficiency(0, "Недостаје потврда", "доставити потврду", article="ЗИНП чл. 78, сходно")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = filed_book(tmp_path_factory.mktemp("листе") / "избори.mandat")
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Counter]:
    """A book in which the one list has been received."""
    made = Counter(empty_book(tmp_path / "избори.mandat"))
    made.receive(list_paper(), "1", when(11, 2, 9))
    yield made
    made.book.close()


def test_number_and_day_are_those_of_the_conclusion(book: Book) -> None:
    report = paper(book, "conclusion", RUNNING)
    assert report.heading[3:] == ("Број: 013-28/2026", "10. новембар 2026. године")
    assert "на __. седници 10. новембра 2026. године, донела" in report.preamble
    assert (report.title, *report.subtitle) == (
        "ЗАКЉУЧАК",
        "о отклањању недостатака изборне листе",
        "„Зелена обала – Ивана Зечевић“",
    )
    assert report.marks == ()


def test_every_deficiency_has_its_number_its_cure_and_its_article(book: Book) -> None:
    points = [b for b in paper(book, "conclusion", RUNNING).blocks if isinstance(b, Point)]
    inner = [one for one in points if one.inner]
    assert [one.label for one in points] == ["I", "1)", "2)", "3)", "II", "III"]
    assert "сагласност носиоца листе" in inner[0].text
    assert "листа у електронском облику" in inner[1].text
    assert "Кандидат 7" in inner[2].text and "потврда о пребивалишту" in inner[2].text
    assert inner[0].more == ("Како се отклања: Доставити прилог.", "Пропис: ЗИНП чл. 78, сходно")


def test_hours_run_from_publication_and_it_warns_of_what_follows(book: Book) -> None:
    text = told(paper(book, "conclusion", RUNNING))
    assert "у року од 48 часова од објављивања овог закључка" in text
    assert "Рок тече од часа и минута објављивања" in text
    assert "биће одбијено" in text and "отклоњен само делимично није отклоњен" in text
    assert (
        "Закључак је објављен 11. новембра 2026. године у 09:30; рок за отклањање недостатака "
        "истиче 13. новембра 2026. године у 09:30." in text
    )
    assert "Правно средство против овог закључка: ____." in text


@pytest.mark.parametrize(
    ("id", "number", "count"), [(CURED, "013-15/2026", 2), (EXPIRED, "013-17/2026", 1)]
)
def test_it_can_be_issued_again_after_the_list_was_decided(
    book: Book, id: int, number: str, count: int
) -> None:
    """State `Proclaimed` and `Denied` keep nothing of the conclusion; the journal does."""
    report = paper(book, "conclusion", id)
    assert report.heading[3] == f"Број: {number}"
    assert sum(1 for b in report.blocks if isinstance(b, Point) and b.inner) == count


@pytest.mark.parametrize("id", [AT_ONCE, FAULTY])
def test_without_a_conclusion_there_is_no_paper(book: Book, id: int) -> None:
    with pytest.raises(Refused) as refused:
        paper(book, "conclusion", id)
    assert refused.value.code == "paper.no_conclusion"


@pytest.mark.parametrize(("id", "code"), [(0, "paper.about_no_list"), (99, "list.not_filed")])
@pytest.mark.parametrize("kind", ["conclusion", "decision"])
def test_it_has_to_be_about_a_list_that_was_filed(
    book: Book, kind: str, id: int, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        paper(book, kind, id)
    assert refused.value.code == code


def test_until_it_is_published_nothing_runs(desk: Counter) -> None:
    ruling = Ruling("013-2/2026", "Прегледом је утврђено.\nЛиста није потпуна.")
    desk.do(deciding.order(1, (ITEM, ITEM), ruling, when(11, 3, 10)))
    text = told(paper(desk.book, "conclusion", 1))
    assert "Објављен дана ______________ у ____ : ____" in text
    assert "\nПрегледом је утврђено.\nЛиста није потпуна.\n" in text
    desk.publish(1, when(11, 3, 11))
    assert "истиче 5. новембра 2026. године у 11:00." in told(paper(desk.book, "conclusion", 1))


def test_a_withdrawal_does_not_publish_the_conclusion(desk: Counter) -> None:
    desk.do(deciding.order(1, (ITEM,), Ruling("1", "а"), when(11, 3, 10)))
    desk.do(deciding.withdraw(1, Ruling("2", "б"), when(11, 3, 12)))
    assert "Објављен дана ____" in told(paper(desk.book, "conclusion", 1))


def test_after_an_annulment_the_last_conclusion_counts(desk: Counter) -> None:
    desk.do(deciding.order(1, (ITEM, ITEM), Ruling("1", "а"), when(11, 3, 10)))
    desk.publish(1, when(11, 3, 11))
    desk.do(deciding.deny(1, Ruling("2", "б"), when(11, 6, 9)))
    desk.do(deciding.annul(1, "court", Ruling("3", "в"), when(11, 7, 9)))
    desk.do(deciding.take_up(1, when(11, 7, 10)))
    desk.do(deciding.order(1, (ITEM,), Ruling("4", "г"), when(11, 7, 11)))
    report = paper(desk.book, "conclusion", 1)
    assert report.heading[3] == "Број: 4"
    assert "Објављен дана ____" in told(report)


def test_what_a_person_added_has_gaps_for_article_and_cure(desk: Counter) -> None:
    desk.do(
        deciding.order(1, (Deficiency(0, "Недостаје печат"),), Ruling("1", "а"), when(11, 3, 9))
    )
    inner = [
        b for b in paper(desk.book, "conclusion", 1).blocks if isinstance(b, Point) and b.inner
    ]
    assert [one.more for one in inner] == [("Како се отклања: ____", "Пропис: ____")]


def test_hours_that_the_law_lacks_are_a_gap(book: Book) -> None:
    made = read(book)
    election = made.standing.of(Election)
    assert election.law is not None
    kept = tuple((k, p) for k, p in election.law.provisions if k != "deadlines.cure_hours")
    law = replace(election.law, provisions=kept)
    standing = made.standing.with_room(replace(election, law=law))
    report = build("conclusion", replace(made, standing=standing), words(Language.SR_CYRL), RUNNING)
    text = told(report)
    assert "у року од ____ од објављивања" in text and "веб-презентацији (____)" in text
