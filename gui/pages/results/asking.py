"""What if the voting at a station were annulled (шта ако се поништи): whether any seat hangs on it.

A list's seats surely hang on it where a result was found that cannot come without it, and surely do
not where no bound moves; between the two it is said that it may be so.
"""

from core.domain.seats.scenarios import Reach
from core.domain.seats.still_open import StillOpen
from gui.kit.message import Message
from gui.models.chances import Chances


def refused(chances: Chances, station: str) -> str:
    """Why a station cannot be asked about; empty where it can."""
    if station in {one.id for one in chances.still.stations}:
        return chances.results.words("results.ask.open", station=station)
    return ""


def still_asked(chances: Chances, stations: tuple[str, ...]) -> tuple[str, ...]:
    """Those asked about that still count, after the book has changed."""
    counting = {one.station.id for one in chances.results.tally.stations if one.minutes}
    return tuple(one for one in stations if one in counting)


def answer(chances: Chances, asked: StillOpen) -> Message:
    """Whether seats hang on the stations asked about, with the way out of the question."""
    words = chances.results.words
    stations = ", ".join(asked.asked)
    end = words("results.ask.end"), "Esc"
    if asked.outlook is None:
        text = words("results.ask.unbounded", stations=stations)
        return Message(text, "wrn", *end)
    surely, perhaps = hanging(chances, asked)
    many = len(asked.asked)
    if surely:
        text = words.count("results.ask.can", many, stations=stations)
        lists = words.count("results.ask.lists", len(surely), lists=_listed(surely))
        more = words("results.ask.perhaps_also", lists=_listed(perhaps)) if perhaps else ""
        return Message(f"{text} {lists}{more}.", "wrn", *end)
    if perhaps:
        text = words.count("results.ask.perhaps", many, stations=stations)
        lists = words.count("results.ask.lists", len(perhaps), lists=_listed(perhaps))
        return Message(f"{text} {lists}.", "wrn", *end)
    return Message(words.count("results.ask.cannot", many, stations=stations), "ok", *end)


def hanging(chances: Chances, asked: StillOpen) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Lists whose seats surely hang on the stations asked about, and those whose seats may."""
    if asked.outlook is None:
        return (), ()
    surely, perhaps = [], []
    for then in asked.outlook.reaches:
        now = _now(chances, then.no)
        if then.seen_fewest < now.fewest or then.seen_most > now.most:
            surely.append(then.no)
        elif then.fewest < now.seen_fewest or then.most > now.seen_most:
            perhaps.append(then.no)
    return tuple(surely), tuple(perhaps)


def _now(chances: Chances, no: int) -> Reach:
    """What may be of a list without the question; a lot already drawn has settled its tie."""
    spread = chances.results.spread
    if not chances.open and spread is not None and spread.complete:
        seats = spread.seats_of(no)
        return Reach(no, seats, seats, seats, seats)
    assert chances.still.outlook is not None  # or the question would have no answer either
    return chances.still.outlook.of(no)


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
