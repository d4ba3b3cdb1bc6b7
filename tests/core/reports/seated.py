"""A book in which a list is short of candidates, two others stand level, and seats are filled."""

from datetime import date
from pathlib import Path

from core.base import moments
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.mandates import acts, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.nominees import pasted
from core.domain.minutes.acts import enter
from core.domain.seats.determining import determine
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from tests.support.books import ONCE, SECRETARY, VOTED, founding, minutes

DETERMINED = moments.at(date(2026, 11, 21), 20)
AWARDED = moments.at(date(2026, 11, 23), 12)
LEFT, CONSENT = date(2026, 11, 24), date(2026, 11, 25)
FILLED = moments.at(date(2026, 11, 26), 10)
BECAUSE = "Две листе имају једнак количник; извучен је жреб."


def seated_book(path: Path) -> Book:
    """The first list has 23 seats and 20 candidates left: two go over, one nobody can be given.

    Seat 1 falls vacant and goes to the second list, and so does seat 45, which had no holder.
    """
    book = Book.create(path, SECRETARY)
    names = ("Моравски савез", "Градски договор", "Зелена обала")
    lists = tuple(ElectoralList(no, name) for no, name in enumerate(names, start=1))
    station = Station(1, "Дом културе", registered=900)
    people = enroll(SECRETARY.person)
    book.do(in_turn(founding(what=VOTED), people, take_over(lists), register((station,)), ONCE))
    book.do(enter(minutes(1, 205, 100, 100, registered=900)))
    book.do(determine(Ruling("013-130/2026", "Обрађени су сви записници."), DETERMINED))
    for no, many in ((1, 23), (2, 20), (3, 20)):
        told = "\n".join(f"Кандидат {no}.{place}" for place in range(1, many + 1))
        book.do(acts.name_candidates(no, pasted(told, no)))
    for place in (2, 3, 4):
        book.do(acts.pass_over((1, place), PassGround.GAVE_UP, date(2026, 11, 22)))
    book.do(acts.award(Ruling("013-131/2026", "По редоследу на листама."), AWARDED))
    book.do(filling.end(1, EndGround.RESIGNATION, LEFT))
    for no, seat in enumerate((1, 45)):
        heir = Heir((2, 13 + no), CONSENT if seat == 1 else None, BECAUSE)
        ruling = Ruling(f"013-{140 + no}/2026", "По следећем количнику.")
        book.do(filling.fill(seat, heir, ruling, FILLED))
    return book
