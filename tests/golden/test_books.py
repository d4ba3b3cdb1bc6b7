"""Books of every release open for ever, and keep their seats whatever becomes of the law files."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.base import resources
from core.book.book import Book
from core.book.inspect import inspect
from core.domain.acts import BY_KIND
from core.domain.ballot.model import Ballot
from core.domain.election.model import founded
from core.domain.lists.check import proposed
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.states import Published, name_of
from core.domain.mandates.model import Mandates, Why
from core.domain.mandates.rules import check
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage, stage_of
from core.domain.papers.model import Papers
from core.domain.papers.wordings import Wordings
from core.domain.seats.determining import Determinations, finality
from core.domain.seats.model import Distribution
from core.domain.seats.result import of_election
from core.domain.tally.tabulate import tabulate
from core.office.filed import Filed
from core.office.found import law
from tests.support import filed
from tests.support.books import SECRETARY
from tests.support.filed import list_paper

BOOKS = Path(__file__).parent / "books"
OF_THE_FIRST = {
    "person_enrolled", "election_founded", "election_amended", "reading_chosen", "law_replaced",
    "stations_registered", "station_changed", "station_removed", "lists_taken_over",
    "list_amended", "minutes_entered", "lot_drawn", "taken_back",
}  # fmt: skip
FIRST = "8F0A 766A 9198 7A33 B8B5 A5DC EB33 D6DF"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    copy = tmp_path / "release-0.1.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    return Book.open(copy, SECRETARY)


def _seats(book: Book) -> Distribution:
    result = of_election(book.standing, tabulate(book.standing))
    assert result is not None
    return result


def test_the_first_release(book: Book) -> None:
    """Every kind of act of its time is in it; figures, seats and anchor are those of that day."""
    assert {entry.row.kind for entry in book.entries} == OF_THE_FIRST
    assert book.anchor == FIRST
    tally = tabulate(book.standing)
    assert (tally.stations_in, len(tally.stations)) == (3, 4)
    assert (tally.totals.registered, tally.totals.in_box, tally.totals.invalid) == (1500, 608, 4)
    assert tally.votes == ((1, 300), (2, 150), (3, 150), (4, 4))
    result = _seats(book)
    assert [result.seats_of(no) for no in (1, 2, 3, 4)] == [2, 1, 0, 0]
    assert result.complete
    fourth = book.standing.of(Lists).find(4)
    assert fourth is not None and fourth.minority
    assert len(book.standing.of(MinutesRoom).by_station["3"].earlier) == 1


def test_it_verifies(tmp_path: Path) -> None:
    copy = tmp_path / "b.mandat"
    shutil.copy(BOOKS / "release-0.1.mandat", copy)
    assert inspect(copy, SECRETARY, FIRST).whole


def test_a_changed_law_file_changes_no_book(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every shipped threshold is raised to 45 %: new books see it, this one does not."""
    before = _seats(book)
    original = resources.read_bytes

    def altered(name: str) -> bytes:
        data = original(name)
        return data.replace(b"value = 3\n", b"value = 45\n", 1) if name.startswith("law/") else data

    monkeypatch.setattr(resources, "read_bytes", altered)
    assert law("rs-local-2024").seat_law().threshold_percent == 45
    path = book.path
    book.close()
    again = Book.open(path, SECRETARY)
    assert _seats(again).awards == before.awards
    assert _seats(again).threshold.votes_needed == 19


LISTS = "C519 F6BD 629C 6693 0E65 8D2D E324 CCE1"
OF_LISTS = {
    "list_received", "list_corrected", "list_supplemented", "candidate_dropped",
    "deficiencies_ordered", "decision_published", "deficiencies_examined", "list_proclaimed",
    "proclamation_denied", "list_dismissed", "list_withdrawn", "decision_annulled",
    "list_taken_up", "objection_filed", "objection_decided", "collective_established",
    "ballots_ordered", "material_recorded", "clock_found_back",
}  # fmt: skip
PAPERS = "513D AD00 9A20 99F7 6D49 A5D0 F090 5FD6"
OF_PAPERS = {"paper_issued", "template_worded"}
NIGHT = "EC74 C6FE F7DC FE73 8EE1 2AC8 F75A 293E"
OF_NIGHT = {
    "entry_rule_decided", "minutes_handed_over", "minutes_typed", "entry_confirmed",
    "fields_returned", "fields_retyped", "differences_resolved", "entry_reopened",
    "doubt_explained", "material_inspected", "minutes_corrected", "voting_annulled",
    "result_undeterminable", "repeat_ordered", "thresholds_set", "paper_attached",
    "paper_detached", "book_set_apart", "package_merged",
}  # fmt: skip
LAPTOPS = "184E B724 97CF 8030 9983 ED4D E8B8 79CE"
OF_LAPTOPS = {"package_handed_out"}
DETERMINED = "CAFD 1D25 0E38 DEFE 56AC 0CAA 4686 D999"
OF_RESULTS = {"results_determined"}
MANDATES = "7770 9045 639B 3B38 3F9B 1092 777C 9D6C"
OF_MANDATES = {
    "candidates_named", "candidate_passed_over", "mandates_awarded", "mandate_ended",
    "mandate_filled", "coalition_agreed", "assembly_constituted", "mayor_elected", "mayor_ended",
}  # fmt: skip


@pytest.fixture
def lists_book(tmp_path: Path) -> Iterator[Book]:
    copy = tmp_path / "release-0.2.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    opened = Book.open(copy, SECRETARY)
    yield opened
    opened.close()


def test_the_release_of_the_lists(lists_book: Book) -> None:
    """Every act known is in one of the golden books; states, ballot and anchor stay."""
    kinds = {entry.row.kind for entry in lists_book.entries}
    assert kinds - OF_THE_FIRST == OF_LISTS
    later = OF_LISTS | OF_PAPERS | OF_NIGHT | OF_LAPTOPS | OF_RESULTS | OF_MANDATES
    assert set(BY_KIND) == OF_THE_FIRST - {"taken_back"} | later
    assert lists_book.anchor == LISTS
    room = lists_book.standing.of(Submissions)
    assert [name_of(one.state) for one in room.by_id.values()] == [
        "proclaimed", "proclaimed", "taken_up", "dismissed", "withdrawn", "proclaimed",
        "published", "received",
    ]  # fmt: skip
    ballot = lists_book.standing.of(Lists).all
    assert [(one.no, one.name, one.minority, one.candidates) for one in ballot] == [
        (1, "Градски договор", False, 29),
        (2, "Моравски савез", False, 20),
        (3, "Цинцарска заједница Мораве", True, 15),
    ]
    settled = lists_book.standing.of(Ballot)
    assert settled.collective is not None and settled.printing is not None
    assert settled.collective.lists == (1, 2, 3)
    assert (settled.printing.total, settled.handed) == (2000, 1500)
    running = room.by_id[filed.RUNNING].state
    assert isinstance(running, Published)
    assert running.published == filed.when(11, 11, 9, 30)


def test_what_was_sealed_is_read_still(lists_book: Book) -> None:
    """Numbers and addresses lie beside the chain, and fit their seals."""
    papers = Filed(lists_book)
    for id in lists_book.standing.of(Submissions).by_id:
        assert all(one.jmbg and one.address for one in papers.paper(id).candidates)
    assert papers.paper(filed.FAULTY).candidates[0].occupation == "лекарка"
    path = lists_book.path
    lists_book.close()
    assert inspect(path, SECRETARY, LISTS).whole


def test_a_list_filed_under_a_law_of_the_first_release(book: Book) -> None:
    """That law lacks values the rules rest on: it is said, and no decision is proposed."""
    papers = Filed(book)
    sealing = papers.receive(list_paper(), "1", filed.when(11, 2, 10))
    book.do(sealing.decision, private=sealing.private)
    found = papers.findings(1)
    assert "law.no_value" in {one.code for one in found}
    assert proposed(found, founded(book.standing)[1]) is None


def test_the_release_of_the_papers(tmp_path: Path) -> None:
    """What was issued, and how the commission words its papers, stay as they were."""
    copy = tmp_path / "release-0.3.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    book = Book.open(copy, SECRETARY)
    try:
        assert book.anchor == PAPERS
        assert {entry.row.kind for entry in book.entries} >= OF_PAPERS
        first, second = book.standing.of(Papers).issued
        assert (first.edition, second.edition) == (1, 2)
        assert (second.reason, second.number) == ("исправка записника", "013-148/2026")
        assert second.signers == ("Јелена Марић", "Гордана Вукелић")
        assert [one.name for one in first.files] == ["izvestaj-1.xlsx", "izvestaj-1.pdf"]
        room = book.standing.of(Wordings)
        assert room.own("report.remedy", "sr") == "Против овог извештаја подноси се приговор."
        assert room.own("report.annulled", "sr") == ""
    finally:
        book.close()


def test_the_release_of_the_night(tmp_path: Path) -> None:
    """What stands, what was corrected, annulled and found without a result stays as it was."""
    copy = tmp_path / "release-0.4.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    book = Book.open(copy, SECRETARY)
    try:
        assert book.anchor == NIGHT
        assert {entry.row.kind for entry in book.entries} >= OF_NIGHT
        room = book.standing.of(MinutesRoom)
        assert list(room.by_station) == ["1"]
        assert room.by_station["1"].minutes.votes_of(1) == 101
        assert room.rule is EntryRule.TWICE_ALONE
        second = room.dossier("2")
        assert [case.aside is not None for case in second.votings] == [True, False]
        assert second.repeats[0].held == "2026-11-28"
        assert room.case("4").aside is not None
        assert stage_of(room.case("3").state) is Stage.EMPTY
        now, first = tabulate(book.standing), tabulate(book.standing, first_voting=True)
        assert (now.stations_in, now.votes_of(1)) == (1, 101)
        assert (first.stations_in, first.votes_of(1)) == (2, 201)
    finally:
        book.close()


def test_the_release_of_the_laptops(tmp_path: Path) -> None:
    """What went out, to whom, and what has not come home."""
    copy = tmp_path / "release-0.5.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    book = Book.open(copy, SECRETARY)
    try:
        assert book.anchor == LAPTOPS
        assert {entry.row.kind for entry in book.entries} >= OF_LAPTOPS
        (errand,) = book.standing.of(Laptops).errands()
        assert errand.out is not None and errand.out.act.laptop == "лаптоп 2, сала"
        assert (errand.stations, errand.missing) == (("1", "2"), ("2",))
    finally:
        book.close()


def test_the_release_of_the_determined_results(tmp_path: Path) -> None:
    """Both determinations keep their figures, and the later one is what stands."""
    copy = tmp_path / "release-0.6-determined.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    book = Book.open(copy, SECRETARY)
    try:
        assert book.anchor == DETERMINED
        assert {entry.row.kind for entry in book.entries} >= OF_RESULTS
        first, second = book.standing.of(Determinations).all
        assert (first.number, second.number) == ("013-120/2026", "013-122/2026")
        assert (first.act.votes, second.act.votes) == (
            ((1, 200), (2, 100), (3, 60)),
            ((1, 201), (2, 99), (3, 60)),
        )
        assert first.act.seats == ((1, 26), (2, 12), (3, 7))
        assert finality(book.standing, tabulate(book.standing), _seats(book)).final
    finally:
        book.close()


def test_the_release_of_the_mandates(tmp_path: Path) -> None:
    """Who sits, who followed and by which rule, and that there is no mayor, stay as they were."""
    copy = tmp_path / "release-0.6-mandates.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    book = Book.open(copy, SECRETARY)
    try:
        assert book.anchor == MANDATES
        assert {entry.row.kind for entry in book.entries} >= OF_MANDATES
        room = book.standing.of(Mandates)
        before, between, after = (room.on(date(2026, 11, day)) for day in (21, 23, 24))
        assert before.mandates[0].holder.name == "Кандидат 1"
        assert between.vacant == (1,)
        assert after.mandates[0].holder.name == "Кандидат 31"
        assert after.mandates[0].why is Why.AGREED_PARTY
        assert after.mandates[30].holder.name == "Други 2"
        assert (after.constituted, room.mayor, len(room.mayors)) == (True, None, 1)
        assert [one.code for one in check(book.standing)] == ["mayor.none"]
    finally:
        book.close()
