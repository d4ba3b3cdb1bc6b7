"""Which stage is under way, by the state of the book and by the clock.

book                                    moment          under way
nothing but the founding act            November        lists
lists                                   12 November     collective list (until the 20th)
lists, stations                         21 November     ballots
lists, stations                         the night       minutes
every minutes, one serious error        the night       results
every minutes, a tie                    the night       seats
results determined                      the night       seats
mandates given                          the night       none
"""

from datetime import date

import pytest

from core.base import moments
from core.base.findings import Severity
from core.domain.seats.model import Tie
from core.words.catalogue import Language, words
from gui.pages.overview.facts import Facts
from gui.pages.overview.stages import Stop, short_day, stops
from tests.gui.pages.overview.town import (
    NIGHT,
    NOVEMBER,
    SEATS_ONLY,
    awarded,
    determined,
    facts,
    finding,
    shared_out,
    station,
)

SR, EN = words(Language.SR_CYRL), words(Language.EN)
LATER = moments.at(date(2026, 11, 21), 9)
WRONG = finding("C1", Severity.ERROR)
TIE = Tie(45, 1, (1, 2))


def current(seen: Facts) -> str:
    return next((stop.id for stop in stops(SR, seen) if stop.state == "current"), "")


def of(seen: Facts, id: str) -> Stop:
    return next(stop for stop in stops(SR, seen) if stop.id == id)


@pytest.mark.parametrize(
    ("seen", "stage"),
    [
        (facts(NOVEMBER, lists=()), "lists"),
        (facts(NOVEMBER), "collective"),
        (facts(LATER, station(1, came=False)), "ballots"),
        (facts(NIGHT, station(1, came=False)), "minutes"),
        (facts(NIGHT, station(1), station(2, came=False)), "minutes"),
        (facts(NIGHT, station(1, True, WRONG)), "results"),
        (facts(NIGHT, station(1), distribution=shared_out(TIE)), "results"),
        (facts(NIGHT, station(1), distribution=shared_out()), "results"),
        (determined(facts(NIGHT, station(1), distribution=shared_out())), "seats"),
        (awarded(facts(NIGHT, station(1), distribution=shared_out())), ""),
    ],
)
def test_one_stage_is_under_way(seen: Facts, stage: str) -> None:
    assert current(seen) == stage


def test_what_comes_before_is_done_and_what_comes_after_is_to_come() -> None:
    states = [stop.state for stop in stops(SR, facts(NOVEMBER))]
    assert states == ["done", "done", "current", *["todo"] * 5]


def test_deadlines_and_notes_are_written_as_in_the_design() -> None:
    seen = facts(NOVEMBER, lists=())
    assert of(seen, "calling").deadline == "20. 10."
    assert of(seen, "lists").deadline == "до 15. 11. у 24:00"
    assert of(seen, "collective").note == "8 дана"
    assert of(seen, "voting").deadline == "недеља, 6. 12."
    assert of(seen, "minutes").deadline == "7. 12. у 08:00"
    assert of(seen, "minutes").note == "12 ч од затварања"
    assert of(seen, "results").deadline == "10. 12. у 20:00"
    assert of(seen, "seats").deadline == "7 дана од извештаја"
    assert of(seen, "seats").note == "45 мандата"


def test_what_is_past_says_so() -> None:
    assert of(facts(NIGHT), "collective").note == "прошло"
    assert of(facts(NIGHT), "voting").note == "данас"


def test_a_law_of_seats_alone_has_no_deadlines() -> None:
    seen = facts(NOVEMBER, station(1), law=SEATS_ONLY)
    assert of(seen, "lists").deadline == "–"
    assert of(seen, "seats").deadline == "–"


def test_a_day_without_its_year() -> None:
    assert short_day(SR, date(2026, 11, 15)) == "15. 11."
    assert short_day(EN, date(2026, 11, 15)) == "15 Nov"
