"""Mandates in a book: read again whole, told in the journal, taken back only from the end.

| taken back                                       | refused while                          |
|--------------------------------------------------|----------------------------------------|
| the determination                                | mandates were given on it              |
| the names of a list, who is passed over          | mandates were given                    |
| the award                                        | a mandate of it ended                  |
| the end of a mandate                             | the seat is filled                     |
| a filling                                        | a later one took the next of that list |
| the constitutive session                         | a mayor was elected                    |
| the election of a mayor                          | his seat as a councillor ended by it   |
| the end of a mandate of an earlier award         | the new award gave him none by it      |
"""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.base import moments
from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.book.telling import about, details
from core.domain.commission.decisions import Ruling
from core.domain.mandates import acts, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.model import Mandates, Why
from core.domain.mandates.nominees import pasted
from core.domain.mandates.succession import succeed
from core.domain.minutes import deciding
from core.domain.seats.determining import Determinations, determine
from core.words.catalogue import Language, words
from tests.core.reports.seated import seated_book
from tests.golden.make_mandates import make_mandates
from tests.support.books import SECRETARY

GOLDEN = Path(__file__).parents[3] / "golden" / "books" / "release-0.6-determined.mandat"

DAY = date(2026, 11, 26)
AT = moments.at(DAY, 10)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_mandates(tmp_path / "b.mandat")
    yield made
    made.close()


def last(book: Book, kind: str) -> str:
    """The bundle of the last act of a kind."""
    return next(one.row.bundle for one in reversed(book.entries) if one.row.kind == kind)


def test_a_book_read_again_has_them(book: Book) -> None:
    before, path, desk = book.standing, book.path, book.desk
    book.close()
    again = Book.open(path, desk)
    assert again.standing == before
    again.close()


def test_nothing_is_awarded_before_the_voting(tmp_path: Path) -> None:
    """A book of an earlier release, which let results be determined before, is still read."""
    path = tmp_path / "b.mandat"
    shutil.copy(GOLDEN, path)
    book = Book.open(path, SECRETARY)
    assert book.standing.of(Determinations).last is not None
    for no in (1, 2, 3):
        told = "\n".join(f"Кандидат {no}.{place}" for place in range(1, 46))
        book.do(acts.name_candidates(no, pasted(told, no)))
    early = acts.award(Ruling("013-200/2026", "По редоследу."), AT)
    with pytest.raises(Refused, match=r"mandates\.before_voting"):
        book.do(early)
    book.close()


@pytest.mark.parametrize(
    "kind",
    [
        "results_determined",
        "candidates_named",
        "candidate_passed_over",
        "mandates_awarded",
        "coalition_agreed",
        "mandate_ended",
        "assembly_constituted",
        "mayor_elected",
    ],
)
def test_what_later_acts_rest_on_is_not_taken_back(book: Book, kind: str) -> None:
    with pytest.raises(Refused):
        book.take_back(last(book, kind), "погрешно")


def test_taking_back_from_the_end_leaves_nothing(book: Book) -> None:
    kinds = (
        "mayor_ended", "mandate_filled", "mandate_ended", "mayor_elected", "assembly_constituted",
        "coalition_agreed", "mandates_awarded", "candidate_passed_over",
    )  # fmt: skip
    for kind in kinds:
        book.take_back(last(book, kind), "погрешно")
    room = book.standing.of(Mandates)
    assert (room.all, room.awards, room.mayors, room.passed) == ((), (), (), ())


def test_two_fillings_of_a_list_go_back_in_turn(book: Book) -> None:
    for seat, who, no in ((32, (2, 17), 140), (33, (2, 18), 141)):
        book.do(filling.end(seat, EndGround.RESIGNATION, DAY))
        book.do(filling.fill(seat, Heir(who, DAY), Ruling(f"013-{no}/2026", "Редослед."), AT))
    first = next(
        one.row.bundle for one in book.entries
        if isinstance(one.act, filling.MandateFilled) and one.act.seat == 32
    )  # fmt: skip
    with pytest.raises(Refused):
        book.take_back(first, "погрешно")
    book.take_back(last(book, "mandate_filled"), "погрешно")
    book.take_back(first, "погрешно")


def test_what_sent_a_seat_to_another_list_is_not_taken_back(book: Book) -> None:
    """The last one of the first list is passed over, and the seat goes to the second."""
    for place in range(32, 41):
        book.do(acts.pass_over((1, place), PassGround.DECLINED, DAY))
    book.do(filling.end(2, EndGround.RESIGNATION, DAY))
    book.do(filling.fill(2, Heir((2, 17), DAY), Ruling("013-150/2026", "Количник."), AT))
    assert book.standing.of(Mandates).all[-1].why is Why.NEXT_QUOTIENT
    with pytest.raises(Refused):
        book.take_back(last(book, "candidate_passed_over"), "погрешно")


def test_what_left_a_third_list_nobody_to_follow_is_not_taken_back(tmp_path: Path) -> None:
    """The last one of the list with the highest quotient is passed over; another list follows."""
    book = seated_book(tmp_path / "трећа.mandat")
    for place in range(13, 21):
        book.do(acts.pass_over((3, place), PassGround.DECLINED, DAY))
    book.do(filling.end(2, EndGround.RESIGNATION, DAY))
    (choice,) = succeed(book.standing, 2).choices
    assert (choice.why, choice.who.list) == (Why.NEXT_QUOTIENT, 2)
    book.do(filling.fill(2, Heir(choice.who.key, DAY), Ruling("013-151/2026", "Количник."), AT))
    with pytest.raises(Refused):
        book.take_back(last(book, "candidate_passed_over"), "погрешно")
    book.take_back(last(book, "mandate_filled"), "погрешно")
    book.take_back(last(book, "candidate_passed_over"), "погрешно")
    book.close()


def test_a_mayor_whose_seat_ended_by_his_election_stays_elected(book: Book) -> None:
    for kind in ("mayor_ended", "mandate_filled"):
        book.take_back(last(book, kind), "погрешно")
    with pytest.raises(Refused):
        book.take_back(last(book, "mayor_elected"), "погрешно")
    book.take_back(last(book, "mandate_ended"), "погрешно")
    book.take_back(last(book, "mayor_elected"), "погрешно")


def test_who_left_before_the_new_award_stays_gone(book: Book) -> None:
    book.do(filling.end(32, EndGround.RESIGNATION, DAY))
    changed = {"list:1": 199, "list:2": 101}
    book.do(deciding.correct("1", changed, "inspection", Ruling("013-160/2026", "Увид."), AT))
    book.do(determine(Ruling("013-161/2026", "Исправка."), AT))
    book.do(acts.award(Ruling("013-162/2026", "Нова расподела."), AT))
    with pytest.raises(Refused):
        book.take_back(last(book, "mandate_ended"), "погрешно")


def test_an_operator_gives_no_mandates(book: Book) -> None:
    book.desk = Desk(Person("Милан Тасић", Role.OPERATOR), "лаптоп 2")
    with pytest.raises(Refused):
        book.do(filling.end(2, EndGround.DEATH, DAY))


@pytest.mark.parametrize("language", list(Language))
def test_every_act_is_told(book: Book, language: Language) -> None:
    speech = words(language)
    kinds = {deed.kind for deed in (*acts.DEEDS, *filling.DEEDS)}
    for entry in book.entries:
        if entry.row.kind in kinds:
            said = [about(speech, entry.act), *(v for _label, v in details(speech, entry.act))]
            assert all(said) and len(said) > 1
            assert "history." not in " ".join(said) and "follows." not in " ".join(said)


def test_the_journal_tells_a_filling_whole(book: Book) -> None:
    act = next(one.act for one in book.entries if one.row.kind == "mandate_filled")
    serbian = words(Language.SR_CYRL)
    assert about(serbian, act) == "мандат 1, Кандидат 31"
    assert dict(details(serbian, act)) == {
        "Број одлуке": "013-132/2026",
        "Основ": "Члан 135.",
        "Кандидат": "Кандидат 31, 1. листа, место 31",
        "После кога": "Кандидат 1, 1. листа, место 1",
        "По ком правилу": "први следећи кандидат странке коју одређује коалициони споразум",
        "Сагласност дата": "23. 11. 2026.",
    }
