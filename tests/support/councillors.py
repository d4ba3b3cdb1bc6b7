"""A book whose results are determined, for what comes after: names, the award, vacancies."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from core.base import moments, resources
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.model import Mandates, Nominee
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Figures, Minutes
from core.domain.seats.determining import determine
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office.found import law_text
from tests.support import invented
from tests.support.books import ONCE, PARTICULARS, SECRETARY

DETERMINED = moments.at(date(2026, 12, 9), 18)
AWARDED = moments.at(date(2026, 12, 11), 12)
VOTES = (7_620, 5_040, 3_440, 1_870, 640, 1_830, 1_390, 370)
"""Of the lists of the practice election, in the order of the ballot."""
COALITION = 2
PARTIES = ("Моравски покрет", "Савез села", "Народна заједница")
"""Of the coalition's candidates in turn; the third has only one of them."""


def names_of(no: int, size: int) -> str:
    """The names of a list as somebody types them: one a line, the party after a semicolon."""
    lines = []
    for place, one in enumerate(invented.people(size, no), start=1):
        party = f"; {party_at(place)}" if no == COALITION else ""
        lines.append(f"{one.name} {one.surname}{party}")
    return "\n".join(lines)


def party_at(place: int) -> str:
    """The party of a candidate of the coalition: the third at place 3, the others in turn."""
    return PARTIES[2] if place == 3 else PARTIES[place % 2]


def lists() -> tuple[ElectoralList, ...]:
    """The lists of the practice election, each taken over without its paper."""
    data = json.loads(resources.read_bytes("samples/practice.json"))
    return tuple(ElectoralList(**row) for row in data["lists"])


def determined_book(path: Path) -> Book:
    """One station with all minutes, and the results determined; nobody is named."""
    book = Book.create(path, SECRETARY)
    about = replace(PARTICULARS, voters=32_114)
    station = Station(1, "Дом културе", registered=32_114)
    book.do(
        in_turn(
            found(about, law_text("rs-local-2022")),
            enroll(SECRETARY.person),
            take_over(lists()),
            register((station,)),
            ONCE,
        )
    )
    voted = sum(VOTES)
    figures = Figures(32_114, 32_114, 32_114 - voted, voted, voted, 0, voted)
    book.do(enter(Minutes("1", figures, tuple(enumerate(VOTES, start=1)))))
    book.do(determine(Ruling("013-80/2026", "Обрађен је записник."), DETERMINED))
    return book


def name_all(book: Book) -> None:
    """The names of every list; the second was filed by a coalition."""
    for entry in lists():
        people = typed(entry.no, entry.candidates or 0)
        book.do(acts.name_candidates(entry.no, people, entry.no == COALITION))


def named_book(path: Path) -> Book:
    """Determined, and every list named."""
    book = determined_book(path)
    name_all(book)
    return book


def determine_anew(book: Book) -> None:
    """One vote goes from the second list to the first, and the results are determined again."""
    found = {"list:1": VOTES[0] + 1, "list:2": VOTES[1] - 1}
    ruling = Ruling("013-90/2026", "Увидом у материјал је утврђено.")
    book.do(deciding.correct("1", found, "inspection", ruling, moments.now()))
    book.do(determine(Ruling("013-91/2026", "Записник је исправљен."), moments.now()))


def typed(no: int, size: int) -> tuple[Nominee, ...]:
    """The same names as the act holds them."""
    rows = (line.partition("; ") for line in names_of(no, size).splitlines())
    return tuple(
        Nominee(no, place, name, party) for place, (name, _mark, party) in enumerate(rows, start=1)
    )


def awarded_book(path: Path) -> Book:
    """All seats are given; one candidate had given up before."""
    book = named_book(path)
    book.do(acts.pass_over((1, 4), PassGround.GAVE_UP, date(2026, 12, 8), "изјава од 8. 12."))
    book.do(acts.award(Ruling("013-81/2026", "По редоследу на листама."), AWARDED))
    return book


def council_at_work(path: Path) -> Book:
    """Constituted; a mayor elected from the first list, and the third party of the coalition left
    without its only councillor.
    """
    book = awarded_book(path)
    book.do(assembly.constitute(date(2026, 12, 28), 45, "Гордана Вукелић"))
    book.do(assembly.elect_mayor(1, date(2026, 12, 28), 27, 45))
    book.do(filling.end(1, EndGround.MAYOR, date(2026, 12, 28)))
    seat = next(
        one.seat
        for one in book.standing.of(Mandates).all
        if one.holder.list == COALITION and one.holder.place == 3
    )
    book.do(filling.end(seat, EndGround.RESIGNATION, date(2027, 3, 3), "оверена оставка"))
    return book
