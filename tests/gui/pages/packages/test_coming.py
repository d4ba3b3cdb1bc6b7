"""What a package would bring, told before it is taken in: real packages, made by the core."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.base.people import Desk
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import acts
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.steps import MinutesHandedOver
from core.office import merge
from core.office.merge import News, Plan
from core.office.package_file import SUFFIX
from core.words.catalogue import Language, words
from gui.pages.packages import coming
from gui.pages.packages.coming import Kind
from gui.pages.packages.facts import facts
from tests.support.books import minutes, small_book
from tests.support.laptops import NIGHT, PEOPLE, Clocks, clocks, packed, set_apart

__all__ = ["clocks"]

SR = words(Language.SR_CYRL)
ANA, BRANKO, VERA, GORAN = PEOPLE


def typed(book: Book, person: int, station: int, *votes: int) -> None:
    """Somebody types a station's minutes on the computer of this book."""
    book.desk = Desk(PEOPLE[person], book.desk.device)
    book.do(acts.enter(minutes(station, *votes)))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "главна.mandat", stations=8, once=False)
    yield made
    made.close()


@pytest.fixture
def plan(home: Book, tmp_path: Path, clocks: Clocks) -> Plan:
    """
    | station | here          | the laptop brings                | so           |
    |---------|---------------|----------------------------------|--------------|
    | 1       | first (Ana)   | another, the same (Branko)       | stands       |
    | 2       | first (Ana)   | another, list 1 differs (Branko) | differs      |
    | 3       | stands        | a third that differs (Goran)     | differs, late|
    | 4       | nothing       | a first entry (Branko)           | first entry  |
    | 5       | nothing       | fields given back (Branko, Vera) | again        |
    | 6       | nothing       | a receipt of the same number     | received     |
    """
    laptop = set_apart(home, tmp_path, "ACER-7")
    for station in (1, 2, 3):
        typed(home, 0, station, 10, 20, 30)
    typed(home, 1, 3, 10, 20, 30)
    home.do(acts.hand_over(MinutesHandedOver("7", 1), NIGHT))
    typed(laptop, 1, 1, 10, 20, 30)
    typed(laptop, 1, 2, 11, 20, 30)
    typed(laptop, 3, 3, 10, 20, 31)
    typed(laptop, 1, 4, 1, 2, 3)
    typed(laptop, 1, 5, 1, 2, 3)
    laptop.desk = Desk(VERA, laptop.desk.device)
    laptop.do(acts.give_back("5", ("list:2",)))
    laptop.do(acts.hand_over(MinutesHandedOver("6", 1), NIGHT))
    home.desk = Desk(VERA, home.desk.device)
    made = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    laptop.close()
    return made


def of(plan: Plan, station: str) -> News:
    return next(one for one in plan.news if one.station == station)


def test_stations_are_told_the_weightiest_first(plan: Plan) -> None:
    found = coming.by_kind(plan)
    assert {kind: [one.station for one in several] for kind, several in found.items()} == {
        Kind.DIFFERENT: ["2", "3"],
        Kind.AGAIN: ["5"],
        Kind.STANDS: ["1"],
        Kind.REST: ["4", "6"],
    }
    told = [tuple(cell.spoken for cell in line.cells) for line in coming.lines(SR, plan)]
    assert told[:3] == [
        ("Уноси се разликују (2)",),
        ("2", "Место 2", "завршен први унос", "уноси се разликују"),
        ("3", "Место 3", "утврђен", "уноси се разликују"),
    ]


def test_the_whole_in_a_few_sentences(plan: Plan) -> None:
    assert [(one.tone, one.text) for one in coming.summary(SR, plan)] == [
        ("inf", "Са рачунара ACER-7 стиже нешто ново за 6 бирачких места."),
        ("wrn", "На 2 места се уноси разликују; ниједан се не брише."),
        ("inf", "На 1 месту су поља враћена на нови унос."),
        ("ok", "1 записник тиме постаје утврђен."),
        ("wrn", "Потврда број 1 дата је за више места: 6, 7."),
    ]
    assert coming.done(SR, plan) == (
        "Преузето са рачунара ACER-7: 6 бирачких места. 3 места треба погледати на табли записника."
    )


def test_differing_fields_say_who_typed_them_and_where(plan: Plan) -> None:
    news = of(plan, "3")
    shown = coming.versions(plan, news)
    columns = coming.field_columns(SR, shown)
    assert [(one.title, one.spoken) for one in columns] == [
        ("Поље", ""),
        ("1. унос", "Ана Савић, овде"),
        ("2. унос", "Бранко Илић, овде"),
        ("3. унос", "Горан Пешић, ACER-7"),
    ]
    assert [one.text for one in coming.typists(SR, shown)] == [
        "1. унос: Ана Савић, овде",
        "2. унос: Бранко Илић, овде",
        "3. унос: Горан Пешић, ACER-7",
    ]
    rows = [tuple(cell.spoken for cell in one.cells) for one in coming.field_lines(SR, plan, news)]
    assert rows == [
        ("U Неупотребљено", "440", "440", "439"),
        ("G Изашло", "60", "60", "61"),
        ("B У кутији", "60", "60", "61"),
        ("V Важећих", "60", "60", "61"),
        ("3 Листа 3", "30", "30", "31"),
    ]
    falls, picked = (one.text for one in coming.about(SR, news))
    assert falls == "Записник више не стоји."
    assert picked == (
        "Преузимањем се ништа не бира. Разлику после разрешава секретар или председник, читајући "
        "папир."
    )


def test_who_only_looks_sees_no_figure_of_a_station_that_does_not_stand(plan: Plan) -> None:
    """He may leave the plan, and type the second entry himself."""
    news = of(plan, "2")
    shown = coming.versions(plan, news)
    assert [one.text for one in coming.typists(SR, shown)] == [
        "1. унос: Ана Савић, овде",
        "2. унос: Бранко Илић, ACER-7",
    ]
    assert [one.title for one in coming.field_columns(SR, shown)] == ["Поље"]
    rows = [tuple(cell.spoken for cell in one.cells) for one in coming.field_lines(SR, plan, news)]
    fields = ["U Неупотребљено", "G Изашло", "B У кутији", "V Важећих", "1 Листа 1"]
    assert rows == [(name,) for name in fields]
    assert all(one.answers == {} for one in shown)
    assert [one.text for one in coming.about(SR, news)][-1] == (
        "Бројке се виде тек када се пакет преузме, на страни на којој се уноси пореде."
    )


@pytest.mark.parametrize("station", ["4", "5", "6", "1"])
def test_figures_stay_unseen_while_the_second_person_types_them(plan: Plan, station: str) -> None:
    """Only what differs is shown in figures: a first entry and returned fields are typed blind."""
    news = of(plan, station)
    assert coming.versions(plan, news) == ()
    said = " ".join(
        cell.spoken for line in coming.field_lines(SR, plan, news) for cell in line.cells
    )
    assert not any(sign.isdigit() for sign in said.replace("2 Листа 2", ""))


def test_a_package_that_brings_nothing_says_so(home: Book, plan: Plan) -> None:
    home.do(plan.decision())
    again = merge.plan(home, plan.package)
    assert [one.text for one in coming.summary(SR, again)][:2] == [
        "Све из овог пакета је већ у књизи; нема шта да се преузме.",
        "7 радњи из пакета је већ у књизи и не уноси се поново.",
    ]


def test_what_stays_behind_is_told_with_its_reason(
    home: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program before this one let a book set apart decide."""
    laptop = set_apart(home, tmp_path, "л")
    with monkeypatch.context() as before:
        before.setattr("core.book.access.barred", lambda *_asked: None)
        laptop.do(acts.decide_rule(EntryRule.ONCE, Ruling("9/2026", "брже је")))
    typed(laptop, 0, 1, 1, 2, 3)
    found = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    laptop.close()
    assert [one.text for one in coming.summary(SR, found)][1:] == [
        "1 једноструки унос, по одлуци донетој само на том рачунару, овде је један од два.",
        "Не преузима се 1 радња (одлучено о начину уноса): о томе се одлучује у главној књизи.",
    ]


def test_what_a_package_says_of_itself(plan: Plan) -> None:
    told = dict(facts(SR, plan.package))
    assert told["Избори"] == "Град Нова Морава, 6. децембар 2026."
    assert told["Бирачка места"] == "6 бирачких места: 1-6"
    assert told["Пакет направио"].startswith("Вера Поповић, ACER-7, 6. 12. 2026")
