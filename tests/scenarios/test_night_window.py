"""Thirty stations typed twice by two people in the real window, with slips: every one is found."""

import csv
from pathlib import Path

from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes.entry import answers
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage, stage_of
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from gui.bridge.session import Session
from gui.shell.window import Window
from tests.gui.conftest import appearance, session
from tests.scenarios.night import Hands, Paper, paper
from tests.scenarios.test_cacak import FIGURES
from tests.support.books import SECRETARY, founding

__all__ = ["appearance", "session"]

OLIVERA, MILAN = Person("Оливера Пантић", Role.OPERATOR), Person("Милан Тасић", Role.OPERATOR)
STATIONS, LISTS = 30, 20
SLIPS: dict[tuple[str, str], dict[str, str]] = {
    # station, person       field: what the hand typed              what the slip is
    ("2", OLIVERA.name): {"list:5": "134"},  # two digits changed about
    ("3", MILAN.name): {"list:1": "41"},  # the last digit lost
    ("5", OLIVERA.name): {"registered": "1882"},  # changed about, in no sum that must agree
    ("5", MILAN.name): {"list:3": "777"},  # a digit twice
    ("8", OLIVERA.name): {"list:3": "84", "list:4": "67"},  # two rows exchanged: every sum holds
    ("11", MILAN.name): {"invalid": "–"},  # a dash for a number
    ("14", OLIVERA.name): {"in_box": "0"},  # a nought for a number
    ("17", OLIVERA.name): {"received": "1"},  # everything after the first digit lost
    ("17", MILAN.name): {"received": "11"},  # and another slip in the same field
    ("23", MILAN.name): {"list:19": "0", "list:20": "1"},  # one vote in the row above
    ("29", OLIVERA.name): {"voted": "9999999"},  # a key that stuck
}


def _papers() -> dict[str, Paper]:
    with FIGURES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[:STATIONS]
    return {str(no): paper(row, LISTS) for no, row in enumerate(rows, start=1)}


def _book(path: Path, papers: dict[str, Paper]) -> None:
    """Чачак's first stations and the twenty lists of 2016, nothing typed."""
    lists = tuple(ElectoralList(no, f"Листа {no}", candidates=45) for no in range(1, LISTS + 1))
    places = tuple(
        Station(int(no), f"Место {no}", registered=one["registered"]) for no, one in papers.items()
    )
    book = Book.create(path, SECRETARY)
    people = (enroll(person) for person in (SECRETARY.person, OLIVERA, MILAN))
    book.do(in_turn(founding(), *people, take_over(lists), register(places)))
    book.close()


def _stage(session: Session, station: str) -> Stage:
    return stage_of(session.standing.of(MinutesRoom).case(station).state)


def test_every_slip_is_found_and_the_results_are_the_source(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """A slip that leaves a sum wrong is found at the first entry, any other by the second."""
    papers = _papers()
    for (station, _person), slips in SLIPS.items():
        assert all(str(papers[station][name]) != wrong for name, wrong in slips.items())
    _book(tmp_path / "cacak.mandat", papers)
    assert session.open(tmp_path / "cacak.mandat")
    window = Window(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    hands = Hands(window, papers, SLIPS)

    hands.sit(OLIVERA.name)
    hands.open("1")
    for station in papers:
        hands.type_whole(station)
    grave = [no for no in papers if _stage(session, no) is Stage.FIRST_GRAVE]
    assert grave == ["2", "14", "17", "29"]
    hands.sit(SECRETARY.person.name)
    for station in grave:
        hands.open(station)
        hands.give_back(station)
    hands.sit(OLIVERA.name)
    for station in grave:
        hands.open(station)
        hands.type_again(station)
    assert {_stage(session, no) for no in papers} == {Stage.FIRST_DONE}

    hands.sit(MILAN.name)
    hands.open("1")
    for station in papers:
        hands.type_whole(station)
    different = [no for no in papers if _stage(session, no) is Stage.DIFFERENT]
    assert different == ["5", "8"]
    hands.sit(SECRETARY.person.name)
    for station in different:
        hands.open(station)
        hands.resolve(station)

    planted = {(no, name) for (no, _person), slips in SLIPS.items() for name in slips}
    assert planted <= hands.caught
    kept = session.standing.of(MinutesRoom).by_station
    for station, source in papers.items():
        stands = answers(kept[station].minutes)
        assert {name: stands[name] for name in source} == dict(source), station
    tally = tabulate(session.standing)
    assert tally.stations_in == STATIONS
    for no, votes in tally.votes:
        assert votes == sum(one[f"list:{no}"] for one in papers.values())
    assert tally.totals.in_box == sum(one["in_box"] for one in papers.values())
    window.close()
