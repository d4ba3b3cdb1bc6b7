"""The commission determines the results once nothing in them is open, and what changes is told.

| the book                                        | determining it                          |
|-------------------------------------------------|-----------------------------------------|
| minutes missing, differing, grave, in doubt     | refused, with the stations              |
| a voting put aside and not repeated             | refused, with the stations              |
| a repeat voting ordered and not in              | refused, with the stations              |
| a tie no lot has settled, or a base with a gap  | refused                                 |
| everything in                                   | determined, with the figures it used    |
| the same figures again                          | refused, with the decision              |
| a moment before the day of voting               | refused, save in practice               |
| a correction after it                           | the determination no longer fits        |
| a station entered in the register after it      | the determination no longer fits        |
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.base import moments
from core.base.moments import BELGRADE
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import amend
from core.domain.election.model import Election
from core.domain.lists.model import Lists
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter, explain
from core.domain.minutes.entry import Explanation
from core.domain.minutes.grounds import AnnulmentGround
from core.domain.minutes.laptops import BookSetApart
from core.domain.minutes.model import Mark
from core.domain.papers.acts import PaperIssued, issue
from core.domain.seats.determining import (
    Determinations,
    Difference,
    Outcome,
    ResultsDetermined,
    Stage,
    changed_since,
    compare,
    determinable,
    determine,
    finality,
    outcome_of,
)
from core.domain.seats.lots import draw
from core.domain.seats.result import of_election
from core.domain.standing import Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station, Stations
from core.domain.tally.tabulate import tabulate
from core.law.profile import LegalProfile
from tests.core.reports.elections import Called, held
from tests.support.books import OPERATOR, VOTED, minutes, small_book


def ruling(no: int) -> Ruling:
    """The decision under that number."""
    return Ruling(f"013-{no}/2026", "Обрађени су сви записници.")


@pytest.fixture
def counted(tmp_path: Path) -> Book:
    """Two stations, both in."""
    book = small_book(tmp_path / "b.mandat", stations=2, what=VOTED)
    book.do(enter(minutes(1, 100, 50, 30, invalid=3)))
    book.do(enter(minutes(2, 90, 60, 20)))
    return book


def at() -> datetime:
    """Now, which is never to come."""
    return moments.now()


def stage(book: Book) -> Stage:
    """How final the results of a book are."""
    tally = tabulate(book.standing)
    return finality(book.standing, tally, of_election(book.standing, tally)).stage


def _correct(book: Book, no: int = 50) -> None:
    """One vote of station 2 goes from the second list to the first."""
    found = {"list:1": 91, "list:2": 59}
    book.do(deciding.correct("2", found, "inspection", ruling(no), at()))


def test_the_figures_are_kept(counted: Book) -> None:
    assert stage(counted) is Stage.PRELIMINARY
    counted.do(determine(ruling(20), at()))
    (one,) = counted.standing.of(Determinations).all
    assert (one.no, one.number, one.id) == (1, "013-20/2026", counted.entries[-1].row.id)
    assert dict(one.act.totals) == {
        "registered": 1000, "received": 1000, "unused": 647, "voted": 353,
        "in_box": 353, "invalid": 3, "valid": 350,
    }  # fmt: skip
    assert (one.act.base, one.act.votes) == (353, ((1, 190), (2, 110), (3, 50)))
    assert sum(seats for _no, seats in one.act.seats) == VOTED.seats
    assert (one.act.stations, one.act.aside) == (("1", "2"), ())
    assert stage(counted) is Stage.DETERMINED


def test_a_book_read_again_has_it(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    before, path = counted.standing, counted.path
    counted.close()
    again = Book.open(path, counted.desk)
    assert again.standing == before
    assert isinstance(again.entries[-1].act, ResultsDetermined)
    again.close()


def test_a_station_registered_later_lacks_its_minutes(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    counted.do(register((Station(3, "Дом културе", registered=400),)))
    assert stage(counted) is Stage.CHANGED
    with pytest.raises(Refused, match=r"determination\.missing"):
        counted.do(determine(ruling(21), at()))


def test_nothing_changed_since(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    with pytest.raises(Refused, match=r"determination\.unchanged") as refused:
        counted.do(determine(ruling(21), at()))
    assert refused.value.facts == {"decision": "013-20/2026"}


def test_a_correction_leaves_it_behind(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    _correct(counted)
    tally = tabulate(counted.standing)
    assert changed_since(counted.standing, tally, of_election(counted.standing, tally))
    counted.do(determine(ruling(21), at()))
    first, second = counted.standing.of(Determinations).all
    assert stage(counted) is Stage.DETERMINED
    found = compare(first.outcome, second.outcome)
    assert found.votes == ((1, 190, 191), (2, 110, 109))
    assert (found.totals, found.base, found.came, found.went) == ((), None, (), ())


def test_a_later_one_is_not_dated_before(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    _correct(counted)
    with pytest.raises(Refused, match=r"determination\.before_last"):
        counted.do(determine(ruling(21), datetime(2026, 1, 5, tzinfo=BELGRADE)))


def test_nothing_is_determined_before_the_voting(counted: Book) -> None:
    with pytest.raises(Refused, match=r"determination\.before_voting") as refused:
        counted.do(determine(ruling(20), moments.at(date(2026, 11, 7), 23)))
    assert refused.value.facts == {"held": "2026-11-08"}
    counted.do(determine(ruling(20), moments.at(date(2026, 11, 8), 0)))
    assert stage(counted) is Stage.DETERMINED


def test_an_invented_election_does_not_wait_for_its_day() -> None:
    before = moments.at(date(2026, 12, 5), 10)
    practised = held(Called(practice=True))
    (act,) = determine(ruling(20), before)(practised)
    assert act.votes == ((1, 120), (2, 75), (3, 5))
    with pytest.raises(Refused, match=r"determination\.before_voting"):
        determine(ruling(20), before)(held())


def test_a_repeat_is_waited_for(counted: Book) -> None:
    """Annulled: refused; a repeat ordered: refused; its minutes in: determined."""
    counted.do(deciding.annul("2", AnnulmentGround.NOT_IN_EXTRACT, ruling(30), at()))
    with pytest.raises(Refused, match=r"determination\.not_repeated") as refused:
        counted.do(determine(ruling(20), at()))
    assert refused.value.facts == {"stations": "2"}
    held = moments.local(at()).date()
    counted.do(deciding.repeat(("2",), held, ruling(31), at()))
    with pytest.raises(Refused, match=r"determination\.repeat_awaited") as refused:
        counted.do(determine(ruling(20), at()))
    assert refused.value.facts == {"stations": "2"}
    counted.do(enter(minutes(2, 5, 6, 7)))
    counted.do(determine(ruling(20), at()))
    assert stage(counted) is Stage.DETERMINED


def test_a_law_without_repeat_voting_leaves_it_aside(counted: Book) -> None:
    """Such a profile fixes no days for it: the station stays without a result, and is named."""
    counted.do(deciding.annul("2", AnnulmentGround.NOT_IN_EXTRACT, ruling(30), at()))
    election = counted.standing.of(Election)
    assert election.law is not None
    bare = counted.standing.with_room(replace(election, law=_without_repeats(election.law)))
    assert determinable(bare).aside == ("2",)


def _without_repeats(law: LegalProfile) -> LegalProfile:
    kept = (one for one in law.provisions if not one[0].startswith("deadlines.repeat"))
    return replace(law, provisions=tuple(kept))


def _missing(book: Book) -> None:
    book.take_back(book.entries[-1].row.bundle, "погрешно место")


def _grave(book: Book) -> None:
    wrong = minutes(2, 90, 60, 20)
    book.do(enter(replace(wrong, figures=replace(wrong.figures, in_box=175)), reason="проба"))


def _doubtful(book: Book) -> None:
    doubtful = minutes(2, 90, 60, 20)
    figures = replace(doubtful.figures, unused=329)
    book.do(enter(replace(doubtful, figures=figures), reason="проба"))


def _gap(book: Book) -> None:
    wrong = minutes(2, 90, 60, 20)
    book.do(enter(replace(wrong, figures=replace(wrong.figures, in_box=Mark.ABSENT)), reason="x"))
    (doubt,) = tabulate(book.standing).stations[1].open_findings
    book.do(explain("2", Explanation(doubt.code, doubt.fields, doubt.facts, "рубрика је празна")))


def _apart(book: Book) -> None:
    book.do(lambda _standing: (BookSetApart(("1",), "cd" * 32, "ef" * 32),))


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_missing, "determination.missing"),
        (_grave, "determination.grave"),
        (_doubtful, "determination.unexplained"),
        (_gap, "determination.without_base"),
        (_apart, "ruling.book_apart"),
    ],
)
def test_what_is_open_stands_in_the_way(
    counted: Book, spoil: Callable[[Book], None], code: str
) -> None:
    spoil(counted)
    with pytest.raises(Refused) as refused:
        counted.do(determine(ruling(20), at()))
    assert refused.value.code == code
    assert refused.value.facts.get("stations", "2") == "2"


def test_entries_that_differ_are_waited_for(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat", stations=1, once=False, what=VOTED)
    book.do(enter(minutes(1, 100, 50, 30)))
    book.desk = OPERATOR
    book.do(enter(minutes(1, 100, 51, 30)))
    with pytest.raises(Refused, match=r"determination\.waiting"):
        determinable(book.standing)


def test_a_tie_is_settled_first(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat", stations=1, what=VOTED)
    book.do(amend(replace(VOTED, seats=1), "проба"))
    book.do(enter(minutes(1, 100, 100, 100)))
    with pytest.raises(Refused, match=r"determination\.tied") as refused:
        book.do(determine(ruling(20), at()))
    assert refused.value.facts == {"seat": 1, "lists": "1, 2, 3"}
    (lot,) = book.do(draw((2,), "куглице", "сви"))
    book.do(determine(ruling(20), at()))
    assert book.standing.of(Determinations).all[0].act.seats == ((1, 0), (2, 1), (3, 0))
    with pytest.raises(Refused):
        book.take_back(lot.row.bundle, "проба")


@pytest.mark.parametrize(
    ("lists", "stations", "code"), [(0, 1, "no_lists"), (3, 0, "no_stations"), (3, 1, "no_votes")]
)
def test_nothing_to_determine(tmp_path: Path, lists: int, stations: int, code: str) -> None:
    book = small_book(tmp_path / "b.mandat", max(lists, 1), max(stations, 1), what=VOTED)
    if code == "no_votes":
        book.do(enter(minutes(1, 0, 0, 0)))
    standing = book.standing
    if code != "no_votes":
        standing = _emptied(standing, code)
    with pytest.raises(Refused, match=rf"determination\.{code}"):
        determinable(standing)


def _emptied(standing: Standing, code: str) -> Standing:
    return standing.with_room(Lists() if code == "no_lists" else Stations())


def test_only_an_officer_determines(counted: Book) -> None:
    counted.desk = OPERATOR
    with pytest.raises(Refused, match=r"person\.not_an_officer"):
        counted.do(determine(ruling(20), at()))


def test_its_number_is_taken(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    with pytest.raises(Refused, match=r"ruling\.number_taken"):
        counted.do(deciding.annul("2", AnnulmentGround.NOT_IN_EXTRACT, ruling(20), at()))


def test_what_it_rests_on_is_not_taken_back_behind_it(counted: Book) -> None:
    """Its minutes stay, a correction after it goes back freely, and so does it by itself."""
    typed = counted.entries[-1].row.bundle
    (one,) = counted.do(determine(ruling(20), at()))
    with pytest.raises(Refused):
        counted.take_back(typed, "проба")
    _correct(counted)
    counted.take_back(counted.entries[-1].row.bundle, "проба")
    assert stage(counted) is Stage.DETERMINED
    counted.take_back(one.row.bundle, "проба")
    assert stage(counted) is Stage.PRELIMINARY


@pytest.mark.parametrize(("kind", "held"), [("report", True), ("ballot", False)])
def test_on_an_issued_paper_it_is_settled(counted: Book, kind: str, held: bool) -> None:
    (one,) = counted.do(determine(ruling(20), at()))
    counted.do(issue(PaperIssued(kind, 0, "sr-Cyrl", 1, "1", counted.head.hex(), ())))
    if held:
        with pytest.raises(Refused):
            counted.take_back(one.row.bundle, "проба")
    else:
        counted.take_back(one.row.bundle, "проба")
        assert stage(counted) is Stage.PRELIMINARY


def test_what_the_law_reads_anew_changes_it_too(counted: Book) -> None:
    """Fewer seats are other results, though no vote changed."""
    counted.do(determine(ruling(20), at()))
    counted.do(amend(replace(VOTED, seats=3), "проба"))
    assert stage(counted) is Stage.CHANGED


COUNTS = st.dictionaries(st.sampled_from(["registered", "valid", "invalid"]), st.integers(0, 9))
BY_LIST = st.dictionaries(st.integers(1, 4), st.integers(0, 9))
PLACES = st.lists(st.sampled_from("abcd"), unique=True)
OUTCOMES = st.builds(
    lambda totals, votes, base, seats, places: Outcome(
        tuple(totals.items()), tuple(votes.items()), base, tuple(seats.items()), tuple(places)
    ),
    COUNTS,
    BY_LIST,
    st.integers(0, 9),
    BY_LIST,
    PLACES,
)


@given(OUTCOMES)
def test_an_outcome_does_not_differ_from_itself(one: Outcome) -> None:
    assert compare(one, one) == Difference((), (), None, (), (), ())


@given(OUTCOMES, OUTCOMES)
def test_a_difference_read_backwards(one: Outcome, other: Outcome) -> None:
    """Old and new change places, and so do stations that came and went."""
    there, back = compare(one, other), compare(other, one)
    assert {no: (new, old) for no, old, new in there.votes} == {
        no: (old, new) for no, old, new in back.votes
    }
    assert {*there.totals} == {(name, old, new) for name, new, old in back.totals}
    assert (set(there.came), set(there.went)) == (set(back.went), set(back.came))
    assert there.base == (back.base and back.base[::-1])


def test_the_present_and_the_kept_are_one_shape(counted: Book) -> None:
    counted.do(determine(ruling(20), at()))
    tally = tabulate(counted.standing)
    now = outcome_of(counted.standing, tally, of_election(counted.standing, tally))
    assert counted.standing.of(Determinations).all[0].outcome == now
