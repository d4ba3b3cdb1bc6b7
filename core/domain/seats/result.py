"""The seats of the election as it stands, from the totals of its stations."""

from dataclasses import replace

from core.domain.election.model import founded
from core.domain.seats.acts import Lots, settles
from core.domain.seats.distribute import distribute
from core.domain.seats.model import Contender, Contest, Distribution
from core.domain.standing import Standing
from core.domain.tally.model import Tally
from core.law.profile import LegalProfile


def of_election(standing: Standing, tally: Tally) -> Distribution | None:
    """The distribution on the totals of `tally`; `None` while there are no lists or no votes.

    A lot drawn for the very tie that arises, on the very votes, is taken as input.
    """
    if not any(votes for _no, votes in tally.votes):
        return None
    contest = contest_of(standing, tally)
    first = distribute(contest)
    if first.tie is None:
        return first
    winners = settles(standing.of(Lots), first.tie, tally.votes)
    return distribute(replace(contest, lots=winners)) if winners else first


def contest_of(standing: Standing, tally: Tally) -> Contest:
    """What is distributed, on the totals of `tally`, before any lot."""
    particulars, law = founded(standing)
    contenders = tuple(
        Contender(entry.no, tally.votes_of(entry.no), entry.minority, entry.candidates)
        for entry in tally.lists
    )
    return Contest(particulars.seats, base_of(tally, law), contenders, law.seat_law())


def base_of(tally: Tally, law: LegalProfile) -> int:
    """The number the threshold is a share of: ballots in the boxes, or voters who came."""
    in_box = law.seat_law().threshold_base == "in_box"
    return tally.totals.in_box if in_box else tally.totals.voted


def without_base(tally: Tally, law: LegalProfile) -> tuple[str, ...]:
    """Stations whose minutes lack the number the threshold is a share of.

    While there is one, the base is too low and the distribution cannot be final.
    """
    return _without(tally, law.seat_law().threshold_base)


def other_base(tally: Tally, law: LegalProfile) -> tuple[int, tuple[str, ...]]:
    """The number the law was not read to mean, and the stations whose minutes lack it.

    While there is one, nothing can be said of the threshold on that number.
    """
    if law.seat_law().threshold_base == "in_box":
        return tally.totals.voted, _without(tally, "voted")
    return tally.totals.in_box, _without(tally, "in_box")


def _without(tally: Tally, name: str) -> tuple[str, ...]:
    return tuple(
        result.station.id
        for result in tally.stations
        if result.minutes is not None and not isinstance(result.minutes.figures.of(name), int)
    )
