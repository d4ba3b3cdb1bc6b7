"""Makes a golden book: `python -m tests.golden.make_book FILE [KIND]`.

Without a kind behind the file it is of the first release; `MAKERS` has the kinds.

A golden book is made once, with the release whose acts it shows, and is never made again.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from core.base import moments
from core.base.people import Person, Role
from core.book.book import Book
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import amend, choose_reading, replace_law
from core.domain.lists import deciding, filing, objections
from core.domain.lists.acts import amend as amend_list
from core.domain.lists.model import ElectoralList
from core.domain.lists.states import UPHELD
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.papers.acts import PaperIssued, issue
from core.domain.papers.model import PaperFile
from core.domain.papers.wordings import word
from core.domain.seats.lots import draw
from core.domain.seats.result import of_election
from core.domain.stations.acts import change
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from core.office.filed import Filed
from core.office.found import law_text
from tests.golden.make_mandates import make_mandates
from tests.golden.make_night import make_determined, make_laptops, make_night
from tests.support import filed
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


def make_lists(path: Path) -> Book:
    """Every kind of act of the lists: eight filed, an objection upheld, a ballot settled."""
    book = filed.filed_book(path)
    id = filed.EXPIRED
    book.do(objections.object_to(id, "Бирач", "Допуна је била предата.", filed.when(11, 1, 9)))
    yes = Ruling("013-50/2026", "Допуна је предата писарници у року.")
    book.do(objections.decide_on(id, 1, UPHELD, yes, filed.when(11, 2, 9)))
    annulled = Ruling("013-51/2026", "Приговор је усвојен.")
    book.do(deciding.annul(id, "objection", annulled, filed.when(11, 2, 10)))
    book.do(deciding.take_up(id, filed.when(11, 2, 11)))
    paper = Filed(book).paper(filed.FAULTY)
    first = replace(paper.candidates[0], occupation="лекарка")
    named = replace(paper, candidates=(first, *paper.candidates[1:]))
    sealing = Filed(book).correct(filed.FAULTY, named)
    book.do(sealing.decision, private=sealing.private)
    book.do(filing.drop(filed.AT_ONCE, 7, "преминула", filed.when(11, 12, 9)))
    filed.settle_ballot(book)
    yesterday = moments.now() - timedelta(days=1)
    with patch("core.base.moments.now", lambda: yesterday):
        book.do(enroll(Person("Ново Лице", Role.OPERATOR)))
    return book


def make_papers(path: Path) -> Book:
    """Every kind of act of the papers: texts worded and one restored, two editions issued."""
    book = small_book(path, lists=3, stations=2)
    book.do(enter(minutes(1, 100, 50, 50)))
    book.do(enter(minutes(2, 90, 60, 10)))
    remedy = "Против овог извештаја подноси се приговор."
    book.do(word("report.remedy", remedy))
    book.do(word("report.annulled", "Ништа није поништено."))
    book.do(word("report.annulled", ""))
    for edition, reason in enumerate(("", "исправка записника"), start=1):
        files = tuple(
            PaperFile(f"izvestaj-{edition}.{kind}", f"{edition}{no}" * 32)
            for no, kind in enumerate(("xlsx", "pdf"), start=1)
        )
        signers = ("Јелена Марић", "Гордана Вукелић")
        head = book.head.hex()
        act = PaperIssued(
            "report", 0, "sr-Cyrl", edition, "013-148/2026", head, files, signers, reason
        )
        book.do(issue(act))
    return book


MAKERS = {
    "lists": make_lists,
    "papers": make_papers,
    "night": make_night,
    "laptops": make_laptops,
    "determined": make_determined,
    "mandates": make_mandates,
}

if __name__ == "__main__":
    made = MAKERS.get("".join(sys.argv[2:]), make)(Path(sys.argv[1]))
    print(made.anchor, len(made.entries))
    made.close()
