"""Makes the golden book of the mandates, with every act on them."""

from datetime import date
from pathlib import Path

from core.base import moments
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, MayorGround, PassGround
from core.domain.mandates.nominees import pasted
from core.domain.minutes.acts import enter
from core.domain.seats.determining import determine
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from tests.support.books import ONCE, SECRETARY, VOTED, founding, minutes


def make_mandates(path: Path) -> Book:
    """A coalition whose first party runs out of candidates, and a mayor who resigned."""
    book = Book.create(path, SECRETARY)
    lists = (
        ElectoralList(1, "Моравски савез", candidates=40),
        ElectoralList(2, "Градски договор", candidates=40),
    )
    station = Station(1, "Дом културе", registered=900)
    people = enroll(SECRETARY.person)
    book.do(in_turn(founding(what=VOTED), people, take_over(lists), register((station,)), ONCE))
    book.do(enter(minutes(1, 200, 100, registered=900)))
    at = moments.at(date(2026, 11, 21), 10)
    book.do(determine(Ruling("013-130/2026", "Обрађени су сви записници."), at))
    own = [f"Кандидат {no}; {'Зелена обала' if no < 4 else 'Савез села'}" for no in range(1, 41)]
    book.do(acts.name_candidates(1, pasted("\n".join(own), 1), coalition=True))
    others = "\n".join(f"Други {no}" for no in range(1, 41))
    book.do(acts.name_candidates(2, pasted(others, 2)))
    book.do(acts.pass_over((2, 1), PassGround.GAVE_UP, date(2026, 11, 20), "изјава од 20. 11."))
    book.do(acts.award(Ruling("013-131/2026", "По редоследу на листама."), at))
    book.do(filling.agree(1, ("Савез села",), date(2026, 10, 21)))
    book.do(assembly.constitute(date(2026, 11, 22), 45, "Други 2"))
    book.do(assembly.elect_mayor(1, date(2026, 11, 22), 30, 45))
    book.do(filling.end(1, EndGround.MAYOR, date(2026, 11, 22)))
    heir = Heir((1, 31), date(2026, 11, 23))
    later = moments.at(date(2026, 11, 24), 10)
    book.do(filling.fill(1, heir, Ruling("013-132/2026", "Члан 135."), later))
    book.do(assembly.end_mayor(MayorGround.RESIGNATION, date(2026, 11, 25), "оставка"))
    return book
