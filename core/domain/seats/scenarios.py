"""Results that open stations may yet have, worked out in full: what surely can still happen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.domain.seats.margins import possible_seats
from core.domain.seats.model import Contender, Contest
from core.domain.seats.reach import Field, Held, fewest_seats, field, gains, most_seats

Votes = dict[int, int]
"""What comes for each list that gets any."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The seats of one list that are still possible, with a lot in its favour or against it.

    It surely keeps `fewest` and surely gets no more than `most`. Results have been found in which
    it has `seen_fewest` and `seen_most`: where these are the same the figure is exact, where not
    the truth lies between.
    """

    no: int
    fewest: int
    most: int
    seen_fewest: int
    seen_most: int

    @property
    def exact(self) -> bool:
        """Whether both figures are reached by a result that may come."""
        return (self.fewest, self.most) == (self.seen_fewest, self.seen_most)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the open stations can still change (шта отворена бирачка места још могу да промене)."""

    voters: int
    reaches: tuple[Reach, ...]

    @property
    def settled(self) -> int:
        """Seats that are already beyond reach (мандати које више ништа не може да промени)."""
        return sum(reach.fewest for reach in self.reaches)

    def of(self, no: int) -> Reach:
        """The reach of one list."""
        return next(reach for reach in self.reaches if reach.no == no)


def outlook(contest: Contest, voters: int) -> Outlook:
    """For every list the fewest and the most seats while so many voters' ballots are out."""
    at = field(replace(contest, lots=()), voters)
    seen = {c.no: (contest.seats, 0) for c in contest.contenders}
    for votes, ballots in _plain(at):
        _look(at, votes, ballots, seen)
    reaches = [_reach(at, contender, seen) for contender in contest.contenders]
    return Outlook(voters, tuple(reaches))


def _reach(at: Field, contender: Contender, seen: dict[int, tuple[int, int]]) -> Reach:
    no = contender.no
    if not at.voters:
        return Reach(no, *seen[no], *seen[no])
    fewest = fewest_seats(at, contender, seen[no][0])
    most = most_seats(at, contender, seen[no][1])
    if seen[no][1] < most:
        for votes in _for(at, contender):
            _look(at, votes, at.voters, seen)
    for seat in range(fewest + 1, seen[no][0] + 1):
        if votes := _against(at, contender, seat):
            for ballots in {sum(votes.values()), at.voters}:
                _look(at, votes, ballots, seen)
        if seen[no][0] < seat:
            break
    return Reach(no, fewest, most, *seen[no])


def _look(at: Field, votes: Votes, ballots: int, seen: dict[int, tuple[int, int]]) -> None:
    """Work one result out and note the fewest and the most seats of every list."""
    for no, (certain, possible) in possible_seats(_after(at, votes, ballots)).items():
        fewest, most = seen[no]
        seen[no] = min(fewest, certain), max(most, possible)


def _after(at: Field, votes: Votes, ballots: int) -> Contest:
    contest = at.contest
    contenders = tuple(
        Contender(c.no, c.votes + votes[c.no], c.minority, c.candidates) if c.no in votes else c
        for c in contest.contenders
    )
    return replace(contest, base=contest.base + ballots, contenders=contenders)


def _plain(at: Field) -> Iterator[tuple[Votes, int]]:
    """Nothing comes; nobody votes for any list; everybody votes for one and the same list."""
    yield {}, 0
    yield {}, at.voters
    for contender in at.contest.contenders:
        yield {contender.no: at.voters}, at.voters


def _for(at: Field, contender: Contender) -> Iterator[Votes]:
    """A list stays just below the threshold, or a raised rival is lifted over it."""
    under = min(at.voters, at.then - 1 - contender.votes)
    if under > 0:
        yield {contender.no: under}
    for other in at.contest.contenders:
        lift = at.then - other.votes
        if other.no != contender.no and at.exempt(other) and 0 < lift <= at.voters:
            yield {other.no: lift, contender.no: at.voters - lift}


def _against(at: Field, contender: Contender, seat: int) -> Votes:
    """The cheapest votes with which others come before a list at that seat; none if too many."""
    exempt = at.exempt(contender) and contender.votes < at.then
    own = contender.votes * (at.raised if exempt else at.plain)
    others = {c.no: c for c in at.contest.contenders if c.no != contender.no}
    held = Held(own, seat, contender.votes)
    before, found = {}, []
    for no, other in others.items():
        before[no], more = gains(at, other, held)
        found += more
    wanted = at.contest.seats - seat + 1 - sum(before.values())
    for gain in sorted(found):
        taken = min(gain.many, max(0, wanted))
        before[gain.no] += taken
        wanted -= taken
    votes = {
        no: lacking
        for no, many in before.items()
        if many and (lacking := _needed(at, others[no], many, held)) > 0
    }
    return votes if sum(votes.values()) <= at.voters else {}


def _needed(at: Field, other: Contender, many: int, held: Held) -> int:
    """Votes with which so many quotients of a list come before a held seat's, or are level."""
    whole = many * held.weight
    raised = -(-whole // (held.seat * at.raised))
    if at.exempt(other) and raised < at.then:
        votes, weight = raised, at.raised
    else:
        votes, weight = max(-(-whole // (held.seat * at.plain)), at.then), at.plain
    level = votes * weight * held.seat == whole
    return votes + (level and votes < held.votes) - other.votes
