"""Makes a golden book with every kind of act: `python -m tests.golden.make_book FILE`.

A golden book is made once, with the release whose acts it shows, and is never made again.
"""

import sys
from dataclasses import replace
from pathlib import Path

from core.book.book import Book
from core.domain.election.acts import amend, choose_reading, replace_law
from core.domain.lists.acts import amend as amend_list
from core.domain.lists.model import ElectoralList
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.seats.lots import draw
from core.domain.seats.result import of_election
from core.domain.stations.acts import change
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from core.office.found import law_text
from tests.support.books import PARTICULARS, minutes, small_book


def make(path: Path) -> Book:
    """Every kind of act once or more; ends in a tie that a lot has settled."""
    book = small_book(path, lists=4, stations=5)
    book.do(amend(replace(PARTICULARS, seats=3), "исправка одлуке о расписивању"))
    book.do(choose_reading("seats.threshold_base", "voted", "закључак комисије бр. 3"))
    book.do(amend_list(ElectoralList(4, "Листа 4", "Наум", True, 12), "положај мањинске листе"))
    book.do(change("1", Station(1, "Дом културе", "Трг 1", registered=500), "преименовано"))
    book.do(gates.strike_station("5", "спојено са местом 4"))
    book.do(enter(minutes(1, 100, 50, 50, 3, invalid=4)))
    book.do(enter(minutes(2, 100, 50, 50, 0)))
    (wrong,) = book.do(enter(minutes(3, 1, 2, 3, 4)))
    book.take_back(wrong.row.bundle, "прекуцано погрешно место")
    book.do(enter(minutes(3, 100, 50, 51, 1)))
    book.do(enter(minutes(3, 100, 50, 50, 1), reason="решење о исправци 013-97"))
    book.do(replace_law(law_text("rs-local-2024"), "измене закона"))
    result = of_election(book.standing, tabulate(book.standing))
    assert result is not None and result.tie is not None
    book.do(draw(result.tie.among[:1], "куглице", "сви чланови комисије"))
    return book


if __name__ == "__main__":
    made = make(Path(sys.argv[1]))
    print(made.anchor, len(made.entries))
    made.close()
