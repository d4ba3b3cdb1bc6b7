"""What the hall may see: how many stations are in, totals, votes and seats so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.base.shares import share
from core.domain.election.model import Particulars
from core.domain.tally.model import StationResult
from core.words import dates
from gui.kit.hemicycle import Bloc
from gui.models.results import Results, blocs, decided, factor_mark
from gui.models.script import named

HEADS = ("list", "votes", "share", "seats")


@dataclass(frozen=True, slots=True)
class Row:
    """A list in ballot order; `part` is the length of its bar, the longest being 1."""

    no: int
    name: str
    votes: str
    share: str
    seats: str
    part: float
    note: str = ""
    mark: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything on the wall, in words."""

    unit: str
    election: str
    state: str
    """Preliminary, until the commission determines just these results."""
    as_of: str
    at: str
    stations_in: str
    of_all: str
    done: float
    shares: tuple[tuple[str, str], ...]
    """Turnout and invalid ballots, each with what it was worked out from."""
    open: tuple[str, ...]
    """Stations that are not settled yet."""
    open_words: str
    aside: tuple[str, ...]
    """Stations whose voting was annulled or has no result."""
    aside_words: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    blocs: tuple[Bloc, ...]
    seats: int
    seats_word: str
    foot: tuple[str, ...]
    end: str = ""
    """When the last station would be in at this pace."""
    settled: str = ""
    """How many seats no open station can change."""
    practice: str = ""
    final: bool = False
    """Whether the commission determined just these results."""

    @property
    def spoken(self) -> str:
        """The same for who cannot see it."""
        said = [self.unit, self.election, self.state, f"{self.stations_in} {self.of_all}"]
        said += [f"{value} {words}" for value, words in self.shares]
        said += [f"{one.no} {one.name}: {one.votes}, {one.share}, {one.seats}" for one in self.rows]
        return "; ".join(part for part in (*said, self.settled) if part)


@dataclass(frozen=True, slots=True)
class Hall:
    """What the hall looks at besides the results: when, until when, and whether it is practice."""

    now: datetime
    end: datetime | None = None
    practice: bool = False
    settled: str = ""


def shown(results: Results, about: Particulars, hall: Hall) -> Shown:
    """The wall as the book stands."""
    words, tally = results.words, results.tally
    aside = {one.station.id for one in tally.put_aside}
    not_in = [one for one in tally.stations if one.minutes is None]
    return Shown(
        unit=words(f"unit.{about.kind}", name=named(words, about.unit)),
        election=words("projector.election", day=dates.day_of(words, about.held)),
        state=words(f"projector.{'determined' if results.finality.final else 'preliminary'}"),
        final=results.finality.final,
        as_of=words("projector.as_of"),
        at=dates.hour(hall.now),
        stations_in=results.grouped(tally.stations_in),
        of_all=words.count("projector.of", len(tally.stations)),
        done=tally.stations_in / len(tally.stations) if tally.stations else 0.0,
        shares=_shares(results),
        open_words=words("projector.open"),
        open=_numbers(one for one in not_in if one.station.id not in aside),
        aside_words=words("projector.aside"),
        aside=_numbers(one for one in not_in if one.station.id in aside),
        heads=tuple(words(f"results.column.{name}") for name in HEADS),
        rows=_rows(results),
        blocs=blocs(results),
        seats=results.seats,
        seats_word=words.count("projector.seats", results.seats),
        foot=_foot(results, about),
        end=words("projector.end", at=dates.hour(hall.end)) if hall.end else "",
        settled=hall.settled,
        practice=words("practice.band") if hall.practice else "",
    )


def _numbers(results: Iterable[StationResult]) -> tuple[str, ...]:
    return tuple(one.station.id for one in results)


def _shares(results: Results) -> tuple[tuple[str, str], ...]:
    totals, words, grouped = results.tally.totals, results.words, results.grouped
    if not results.tally.stations_in:
        return ()
    turnout = results.percent(share(totals.voted, totals.registered))
    came = words("projector.came", voted=grouped(totals.voted), all=grouped(totals.registered))
    spoilt = results.percent(share(totals.invalid, totals.in_box))
    invalid = words.count("projector.invalid", totals.invalid, number=grouped(totals.invalid))
    return (turnout, came), (spoilt, invalid)


def _rows(results: Results) -> tuple[Row, ...]:
    tally, spread = results.tally, results.spread
    most = max((votes for _no, votes in tally.votes), default=0) or 1
    rows = []
    for entry in tally.lists:
        votes, entrant = tally.votes_of(entry.no), results.entrant(entry.no)
        row = Row(
            entry.no, results.name_of(entry.no), results.grouped(votes), "–", "–", votes / most
        )
        if spread is not None and entrant is not None:
            outside = not entrant.takes_part
            row = Row(
                *(entry.no, results.name_of(entry.no), results.grouped(votes)),
                results.percent(share(votes, spread.threshold.base)),
                str(spread.seats_of(entry.no)),
                votes / most,
                results.words(f"ground.{entrant.ground.value}") if outside else "",
                factor_mark(results, entrant),
                outside,
            )
        rows.append(row)
    return tuple(rows)


def _foot(results: Results, about: Particulars) -> tuple[str, ...]:
    words, spread = results.words, results.spread
    said = [words(f"paper.commission_of.{about.kind}", unit=named(words, about.unit))]
    if spread is not None:
        needed = spread.threshold.votes_needed
        said.append(
            words.count(
                "projector.threshold",
                needed,
                share=results.least_share,
                votes=results.grouped(needed),
            )
        )
    if spread is not None and spread.tie is not None:
        said.append(words("results.tied"))
    said += decided(results)
    return tuple(said)
