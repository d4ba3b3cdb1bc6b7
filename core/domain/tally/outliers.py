"""Stations that differ from all the others (одступања): nothing the law forbids, worth a look."""

from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.minutes import form
from core.domain.minutes.model import Mark, Minutes, counted
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.domain.tally.model import Tally, Totals

MOST_PERCENT = 100
MOST_LEAST = 100_000


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on a station is told to be an outlier; the law has no word on it.

    `invalid` is a share of the ballots in the box in percent, `turnout` and `list_share` how many
    points from that of all stations together, `least` how many voters a station must have.
    """

    invalid: int = 10
    turnout: int = 25
    list_share: int = 35
    least: int = 50


@dataclass(frozen=True, slots=True)
class ThresholdsSet:
    """The thresholds for outliers were changed (промењени прагови одступања)."""

    thresholds: Thresholds
    reason: str


def set_thresholds(thresholds: Thresholds, reason: str) -> Decision:
    """Change the thresholds; refused outside 1 to 100 percent."""

    def decide(standing: Standing) -> tuple[ThresholdsSet]:
        founded(standing)
        if standing.of(Thresholds) == thresholds:
            raise Refused("nothing_changed")
        percents = (thresholds.invalid, thresholds.turnout, thresholds.list_share)
        if not all(1 <= percent <= MOST_PERCENT for percent in percents):
            raise Refused("outliers.bad_percent", most=MOST_PERCENT)
        if not 0 <= thresholds.least <= MOST_LEAST:
            raise Refused("outliers.bad_least", most=MOST_LEAST)
        return (ThresholdsSet(thresholds, required(reason)),)

    return decide


def outliers(tally: Tally, thresholds: Thresholds) -> dict[str, tuple[Finding, ...]]:
    """What is unusual at each station whose minutes count, by its id; O1, O2 and O3."""
    found = {}
    votes = dict(tally.votes)
    for result in tally.stations:
        if result.minutes is None:
            continue
        own = _of_station(result.minutes, tally.totals, votes, thresholds)
        if own:
            found[result.station.id] = own
    return found


def _of_station(
    minutes: Minutes, totals: Totals, all_votes: dict[int, int], limits: Thresholds
) -> tuple[Finding, ...]:
    figures = minutes.figures
    registered, voted, box, invalid, valid = (
        _number(figures.of(name)) for name in ("registered", "voted", "in_box", "invalid", "valid")
    )
    if registered is None or registered < limits.least:
        return ()
    found = []
    if box and invalid is not None and 100 * invalid > limits.invalid * box:
        found.append(_finding("O1", ("invalid", "in_box"), N=invalid, B=box, limit=limits.invalid))
    if voted is not None and _apart(
        (voted, registered), (totals.voted, totals.registered), limits.turnout
    ):
        found.append(
            _finding(
                "O2", ("voted", "registered"),
                G=voted, S=registered, all_G=totals.voted, all_S=totals.registered,
                limit=limits.turnout,
            )
        )  # fmt: skip
    if not valid or not totals.valid:
        return tuple(found)
    most = limits.list_share * valid * totals.valid
    for no, figure in minutes.votes:
        votes, whole = counted(figure), all_votes.get(no, 0)
        if figure is not Mark.ABSENT and abs(votes * totals.valid - whole * valid) * 100 > most:
            found.append(
                _finding(
                    "O3", (form.list_field(no), "valid"),
                    no=no, votes=votes, V=valid, all_votes=whole, all_V=totals.valid,
                    limit=limits.list_share,
                )
            )  # fmt: skip
    return tuple(found)


def _apart(own: tuple[int, int], whole: tuple[int, int], points: int) -> bool:
    """Whether two shares, each as part and whole, are more than so many points apart."""
    if not own[1] or not whole[1]:
        return False
    return 100 * abs(own[0] * whole[1] - whole[0] * own[1]) > points * own[1] * whole[1]


def _finding(code: str, fields: tuple[str, ...], **facts: int | str) -> Finding:
    return Finding(code, Severity.NOTE, "", fields, tuple(facts.items()))


def _number(figure: int | Mark) -> int | None:
    return figure if isinstance(figure, int) else None


def _fold(standing: Standing, act: ThresholdsSet, _stamp: Stamp) -> Standing:
    return standing.with_room(act.thresholds)


DEEDS = (
    Deed(
        "thresholds_set",
        ThresholdsSet,
        _fold,
        lambda _act: frozenset({"thresholds"}),
        lambda _act: frozenset({"election"}),
        reserved_to_officers=True,
    ),
)
