"""The clocks: what runs, until when, whose turn it is, over the changes of summer time too."""

from datetime import date, datetime, timedelta

import pytest

from core.base import moments
from core.base.refusals import Refused
from core.domain.lists import deciding, objections
from core.domain.lists.clocks import Clock, Due, Turn, board, clock, cure_until, withdrawal_until
from core.domain.lists.model import Submissions
from core.domain.lists.states import Cure, Cured
from core.law.profile import LegalProfile
from core.office.found import law
from tests.core.domain.lists.made import LAW, OLD_LAW
from tests.core.domain.lists.walk import FILED, Walk, published
from tests.support.books import PARTICULARS

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
CURED, PARTLY, NOT = Cure.CURED, Cure.PARTLY, Cure.NOT

FORTY_EIGHT = (
    # published                    last moment to cure
    ("2026-11-10T09:30", "2026-11-12T09:30:00+01:00"),
    ("2024-03-30T18:00", "2024-04-01T19:00:00+02:00"),
    ("2024-03-29T01:59", "2024-03-31T01:59:00+01:00"),
    ("2024-03-29T02:00", "2024-03-31T03:00:00+02:00"),
    ("2024-03-29T02:30", "2024-03-31T03:30:00+02:00"),
    ("2024-03-31T03:00", "2024-04-02T03:00:00+02:00"),
    ("2026-03-28T12:00", "2026-03-30T13:00:00+02:00"),
    ("2026-10-24T18:00", "2026-10-26T17:00:00+01:00"),
    ("2026-10-23T02:30", "2026-10-25T02:30:00+02:00"),
    ("2026-10-23T03:30", "2026-10-25T02:30:00+01:00"),
    ("2026-10-25T02:30+02:00", "2026-10-27T01:30:00+01:00"),
    ("2026-10-25T02:30+01:00", "2026-10-27T02:30:00+01:00"),
    ("2024-10-26T23:00", "2024-10-28T22:00:00+01:00"),
)


def _clock(walk: Walk, now: datetime, known: LegalProfile = LAW, id: int = 1) -> Clock:
    found = clock(walk.one(id), known, now)
    assert found is not None
    return found


@pytest.mark.law("deadlines.cure_hours")
@pytest.mark.parametrize(("at", "until"), FORTY_EIGHT)
def test_forty_eight_hours_stay_forty_eight_hours(at: str, until: str) -> None:
    """From the minute of publication, weekends and both changes of summer time included."""
    start = moments.typed(at)
    found = _clock(published(start), start)
    assert found.until is not None
    assert moments.written(found.until) == until
    assert found.until - start == 48 * HOUR
    assert not found.expired(found.until)
    assert found.expired(found.until + MINUTE)
    assert not found.expired(found.until - MINUTE)


@pytest.mark.parametrize(("at", "_until"), FORTY_EIGHT)
def test_the_last_minute_counts_and_the_next_does_not(at: str, _until: str) -> None:
    start = moments.typed(at)
    end = cure_until(start, LAW)
    walk = published(start)
    walk.supplement(end)
    walk.examine(end + HOUR, CURED)
    assert isinstance(walk.one().state, Cured)
    late = published(start)
    late.supplement(moments.local(end + MINUTE))
    with pytest.raises(Refused, match=r"list\.brought_late"):
        late.examine(end + HOUR, CURED)


def test_a_supplement_in_the_first_of_two_hours_is_in_time() -> None:
    """Until 02:30 of winter: 02:45 of summer was three quarters of an hour before."""
    walk = published(moments.typed("2026-10-23T03:30"))
    walk.supplement(moments.typed("2026-10-25T02:45+02:00"))
    walk.examine(moments.typed("2026-10-25T04:00"), CURED)
    assert isinstance(walk.one().state, Cured)


@pytest.mark.law("deadlines.decide_list_hours")
@pytest.mark.parametrize(
    ("known", "received", "until"),
    [
        (LAW, "2026-11-10T09:05", "2026-11-12T09:05:00+01:00"),
        (LAW, "2026-10-24T15:00", "2026-10-26T14:00:00+01:00"),
        (OLD_LAW, "2026-11-10T09:05", "2026-11-11T09:05:00+01:00"),
        (LAW, "2026-10-25T02:30+02:00", "2026-10-27T01:30:00+01:00"),
        (LAW, "2026-10-25T02:30+01:00", "2026-10-27T02:30:00+01:00"),
    ],
)
def test_a_list_is_decided_on_within_hours_of_its_receipt(
    known: LegalProfile, received: str, until: str
) -> None:
    """48 hours since 2022, 24 before; a receipt in the doubled hour says which of the two."""
    walk = Walk()
    walk.receive(moments.typed(received))
    found = _clock(walk, FILED, known)
    assert (found.due, found.turn) == (Due.DECIDE, Turn.COMMISSION)
    assert found.until is not None
    assert moments.written(found.until) == until


def test_nothing_runs_until_the_conclusion_is_published() -> None:
    """However late it gets, the submitter's hours have not begun."""
    walk = Walk()
    walk.receive()
    walk.order(FILED + HOUR)
    for days in (0, 2, 30):
        found = _clock(walk, FILED + timedelta(days=days))
        assert (found.due, found.turn, found.until) == (Due.PUBLISH, Turn.COMMISSION, None)
        assert not found.expired(FILED + timedelta(days=days))
        assert found.used(FILED + timedelta(days=days)) == 0
    walk.publish(FILED + timedelta(days=3))
    found = _clock(walk, FILED + timedelta(days=3))
    assert found.until == FILED + timedelta(days=5)


@pytest.mark.parametrize("door", [deciding.proclaim, deciding.deny, deciding.dismiss])
@pytest.mark.law("deadlines.list_objection_hours")
def test_objections_within_48_hours_of_publication(door: object) -> None:
    walk = Walk()
    walk.receive()
    at = FILED + HOUR
    walk.decide(door, at)  # type: ignore[arg-type]
    waiting = _clock(walk, at)
    assert (waiting.due, waiting.until, waiting.since) == (Due.PUBLISH, None, at)
    walk.publish(at + HOUR)
    running = _clock(walk, at + HOUR)
    assert (running.due, running.turn) == (Due.OBJECTION, Turn.SUBMITTER)
    assert running.until == at + 49 * HOUR
    assert clock(walk.one(), LAW, at + 49 * HOUR) is not None
    assert clock(walk.one(), LAW, at + 49 * HOUR + MINUTE) is None


def test_an_objection_waits_without_a_limit_until_it_is_decided() -> None:
    """The local law's hours for it were not found: the clock says so by having no end."""
    walk = Walk()
    walk.receive()
    walk.proclaim(FILED + HOUR)
    walk.publish(FILED + 2 * HOUR)
    walk.do(objections.object_to(1, "Бирач", "није потпуна", FILED + 3 * HOUR))
    walk.do(objections.object_to(1, "Други", "неблаговремена", FILED + 4 * HOUR))
    found = _clock(walk, FILED + 5 * HOUR)
    assert (found.due, found.until) == (Due.DECIDE_OBJECTION, None)
    assert found.since == FILED + 3 * HOUR
    walk.do(objections.decide_on(1, 1, "rejected", walk.ruling(), FILED + 6 * HOUR))
    assert _clock(walk, FILED + 7 * HOUR).since == FILED + 4 * HOUR
    walk.do(objections.decide_on(1, 2, "rejected", walk.ruling(), FILED + 6 * HOUR))
    assert _clock(walk, FILED + 7 * HOUR).due is Due.OBJECTION


@pytest.mark.law("deadlines.decide_cured_hours")
def test_a_day_to_decide_after_the_cure_and_after_the_hours() -> None:
    """Cured: 24 hours from when the last of it was brought. Not cured: from when the 48 ended."""
    start = moments.at(date(2026, 11, 10), 9)
    end = start + 48 * HOUR
    walk = published(start)
    walk.supplement(start + 5 * HOUR)
    walk.examine(start + 6 * HOUR, CURED)
    found = _clock(walk, start + 7 * HOUR)
    assert (found.due, found.since) == (Due.PROCLAIM_CURED, start + 5 * HOUR)
    assert found.until == start + 29 * HOUR
    walk = published(start)
    assert _clock(walk, end).due is Due.CURE
    over = _clock(walk, end + MINUTE)
    assert (over.due, over.turn, over.until) == (
        Due.REFUSE_UNCURED, Turn.COMMISSION, end + 24 * HOUR,
    )  # fmt: skip
    walk.examine(end + 2 * HOUR, NOT)
    assert _clock(walk, end + 3 * HOUR) == over


def test_whose_turn_it_is_to_cure() -> None:
    """
    | the hours run, and …                       | turn       |
    |--------------------------------------------|------------|
    | nothing was brought                        | submitter  |
    | something was brought                      | commission |
    | it was examined, and not all of it cured   | submitter  |
    | something more was brought                 | commission |
    """
    start = moments.at(date(2026, 11, 10), 9)
    walk = published(start)
    turns = [_clock(walk, start + HOUR).turn]
    walk.supplement(start + 2 * HOUR)
    turns.append(_clock(walk, start + 3 * HOUR).turn)
    walk.examine(start + 4 * HOUR, CURED, PARTLY)
    turns.append(_clock(walk, start + 5 * HOUR).turn)
    walk.supplement(start + 6 * HOUR)
    turns.append(_clock(walk, start + 7 * HOUR).turn)
    assert turns == [Turn.SUBMITTER, Turn.COMMISSION, Turn.SUBMITTER, Turn.COMMISSION]


@pytest.mark.law("deadlines.court_redo_days")
def test_after_an_annulment_ten_days_to_decide_anew() -> None:
    """To the end of the tenth day, also once the list has been taken up again."""
    walk = Walk()
    walk.receive()
    walk.decide(deciding.deny, FILED + HOUR)
    walk.annul(moments.at(date(2026, 11, 10), 9))
    found = _clock(walk, FILED)
    assert (found.due, found.turn) == (Due.REDO, Turn.COMMISSION)
    assert found.until == moments.at(date(2026, 11, 20), 24)
    walk.do(deciding.take_up(1, moments.at(date(2026, 11, 12), 9)))
    assert _clock(walk, FILED) == found
    walk.proclaim(moments.at(date(2026, 11, 13), 9))
    assert _clock(walk, FILED).due is Due.PUBLISH


def test_an_objection_to_an_annulled_decision_hides_no_clock() -> None:
    """The court annulled the decision while an objection to it waited: the ten days run."""
    walk = Walk()
    walk.receive()
    walk.decide(deciding.deny, FILED + HOUR)
    walk.do(objections.object_to(1, "Подносилац", "жалба је усвојена", FILED + 2 * HOUR))
    walk.annul(FILED + 3 * HOUR)
    assert _clock(walk, FILED + 4 * HOUR).due is Due.REDO
    walk.do(deciding.take_up(1, FILED + 5 * HOUR))
    walk.proclaim(FILED + 6 * HOUR)
    assert _clock(walk, FILED + 7 * HOUR).due is Due.PUBLISH
    walk.do(objections.object_to(1, "Бирач", "није потпуна", FILED + 8 * HOUR))
    found = _clock(walk, FILED + 9 * HOUR)
    assert (found.due, found.since) == (Due.DECIDE_OBJECTION, FILED + 8 * HOUR)


def test_a_withdrawn_list_rests() -> None:
    walk = Walk()
    walk.receive()
    walk.decide(deciding.withdraw, FILED + HOUR)
    assert clock(walk.one(), LAW, FILED + HOUR) is None


def test_the_board_has_the_most_urgent_first() -> None:
    """
    | list | what                                   | place on the board |
    |------|----------------------------------------|--------------------|
    | 1    | received, runs 48 hours from 10:00     | 4th                |
    | 2    | conclusion not published, since 12:00  | 2nd                |
    | 3    | published long ago, expired            | 3rd                |
    | 4    | withdrawn                              | not there          |
    | 5    | conclusion not published, since 11:00  | 1st                |
    | 6    | received at the same minute as 1       | 5th                |
    """
    walk = Walk()
    for back in (0, 1, 60, 1, 1, 0):
        walk.receive(FILED - back * HOUR)
    walk.order(FILED + 2 * HOUR, 2)
    walk.order(FILED - 60 * HOUR, 3)
    walk.publish(FILED - 60 * HOUR, 3)
    walk.decide(deciding.withdraw, FILED, 4)
    walk.order(FILED + HOUR, 5)
    lists = tuple(walk.standing.of(Submissions).by_id.values())
    found = board(lists, LAW, FILED + 3 * HOUR)
    assert [one.id for one in found] == [5, 2, 3, 1, 6]
    assert [one.expired(FILED + 3 * HOUR) for one in found] == [False] * 5
    assert found[2].due is Due.REFUSE_UNCURED
    assert board(tuple(reversed(lists)), LAW, FILED + 3 * HOUR) == found
    assert board((), LAW, FILED) == ()


@pytest.mark.parametrize(
    ("hours", "used"), [(-1, 0.0), (0, 0.0), (12, 0.25), (24, 0.5), (48, 1.0), (60, 1.0)]
)
def test_the_share_of_the_hours_that_is_used_up(hours: int, used: float) -> None:
    """Over the night with 25 hours too: half is 24 hours of the sun."""
    start = moments.typed("2026-10-24T18:00")
    found = _clock(published(start), start)
    assert found.used(moments.hours_after(start, hours)) == used


@pytest.mark.law("deadlines.collective_list_days")
def test_until_when_a_list_may_be_withdrawn() -> None:
    """Elections on 6 December 2026: until 20 November 24:00."""
    until = withdrawal_until(PARTICULARS, LAW)
    assert until == moments.at(date(2026, 11, 20), 24)
    assert withdrawal_until(PARTICULARS, law("rs-parliament-2022")) is None
    walk = Walk()
    walk.receive()
    walk.receive()
    walk.decide(deciding.withdraw, until)
    with pytest.raises(Refused, match=r"list\.withdrawn_late"):
        walk.decide(deciding.withdraw, until + MINUTE, 2)


def test_every_clock_that_runs_cites_the_law() -> None:
    start = moments.at(date(2026, 11, 10), 9)
    walk = published(start)
    for now in (start, start + 49 * HOUR):
        assert LAW.provision(_clock(walk, now).provision).article
