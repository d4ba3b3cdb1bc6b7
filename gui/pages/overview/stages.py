"""The eight stages of an election: which are done, which is under way, and by when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.base import moments
from core.words import dates
from core.words.catalogue import Language, Words
from gui.pages.overview.facts import Facts


@dataclass(frozen=True, slots=True)
class Stop:
    """One stage; `state` is `done`, `current` or `todo`, `place` the page that goes with it."""

    id: str
    name: str
    deadline: str
    note: str
    state: str
    place: str


PLACES = {
    "calling": "settings",
    "lists": "lists",
    "collective": "ballot",
    "ballots": "ballot",
    "voting": "minutes",
    "minutes": "minutes",
    "results": "results",
    "seats": "councillors",
}


def stops(words: Words, facts: Facts) -> tuple[Stop, ...]:
    """All stages in the order of the procedure."""
    current = next((id for id in PLACES if not _DONE[id](facts)), "")
    made, passed = [], True
    for id, place in PLACES.items():
        passed = passed and id != current
        state = "current" if id == current else "done" if passed else "todo"
        name = words(f"overview.stage.{id}")
        made.append(
            Stop(id, name, _deadline(words, facts, id), _note(words, facts, id), state, place)
        )
    return tuple(made)


def short_day(words: Words, day: date) -> str:
    """Without the year: `15. 11.`, in English `15 Nov`."""
    if words.language is Language.EN:
        return f"{day.day} {words(f'month.{day.month}.short')}"
    return f"{day.day}. {day.month}."


def day_and_hour(words: Words, moment: datetime) -> tuple[date, str]:
    """The day a limit falls on and its hour; the last moment of a day is its 24:00."""
    local = moments.local(moment)
    if (local.hour, local.minute) == (0, 0):
        return local.date() - timedelta(days=1), "24:00"
    return local.date(), dates.hour(local)


def written(words: Words, moment: datetime) -> str:
    """`15. 11. у 24:00`."""
    day, hour = day_and_hour(words, moment)
    return words("overview.stage.at", day=short_day(words, day), hour=hour)


_LIMIT = {
    "lists": "lists_days",
    "collective": "collective_list_days",
    "ballots": "ballot_number_hours",
    "minutes": "boards_hours",
    "results": "results_hours",
}


def _deadline(words: Words, facts: Facts, id: str) -> str:
    held = facts.particulars.held
    match id:
        case "calling":
            return short_day(words, facts.particulars.called)
        case "voting":
            return f"{dates.weekday(words, held)}, {short_day(words, held)}"
        case "seats" if facts.law.scope == "local":
            days = facts.law.number("deadlines.seats_days")
            return words.count("overview.stage.days", days)
    until = facts.until(_LIMIT.get(id, ""))
    if until is None:
        return "–"
    text = written(words, until)
    return words("overview.stage.till", day=text) if id == "lists" else text


def _note(words: Words, facts: Facts, id: str) -> str:
    tally = facts.tally
    match id:
        case "calling":
            return words("overview.note.called")
        case "lists" if facts.filed:
            proclaimed = words.count("overview.note.proclaimed", len(tally.lists))
            return words.count("overview.note.filed", len(facts.filed), proclaimed=proclaimed)
        case "lists" if tally.lists:
            return words.count("overview.note.lists", len(tally.lists))
        case "lists":
            return words("overview.note.no_lists")
        case "ballots" if tally.stations:
            return words.count("overview.note.stations", len(tally.stations))
        case "ballots":
            return words("overview.note.no_stations")
        case "minutes" if tally.stations_in:
            total = len(tally.stations)
            return words("overview.progress.minutes", n=tally.stations_in, total=total)
        case "minutes" | "results" if facts.law.scope == "local":
            hours = facts.law.number(f"deadlines.{_LIMIT[id]}")
            return words("overview.note.hours", hours=hours)
        case "seats":
            return words.count("overview.note.seats", facts.particulars.seats)
    return _left(words, facts, id)


def _left(words: Words, facts: Facts, id: str) -> str:
    if id == "voting":
        days = (facts.particulars.held - moments.local(facts.now).date()).days
    else:
        until = facts.until(_LIMIT.get(id, ""))
        if until is None:
            return ""
        days = (day_and_hour(words, until)[0] - moments.local(facts.now).date()).days
    if days < 0:
        return words("overview.note.past")
    return words.count("span.days", days) if days else words("overview.note.today")


def _is_set_up(facts: Facts) -> bool:
    return bool(facts.tally.lists) and bool(facts.tally.stations)


def _lists_done(facts: Facts) -> bool:
    """With filed lists once none is in procedure and no more can come; else once any is there."""
    if not facts.filed or facts.voted:
        return bool(facts.tally.lists)
    until = facts.until("lists_days")
    over = until is not None and facts.now > until
    return bool(facts.tally.lists) and not facts.in_procedure and over


def _collective_done(facts: Facts) -> bool:
    if facts.filed and not facts.voted:
        return facts.ballot.collective is not None
    until = facts.until("collective_list_days")
    return bool(facts.tally.lists) and (facts.voted or until is None or facts.now > until)


def _ballots_done(facts: Facts) -> bool:
    if facts.ballot.printing is not None:
        return _is_set_up(facts)
    opening = facts.until("polls_open_hour")
    by_clock = opening is None or facts.now >= opening
    return _is_set_up(facts) and (facts.voted or by_clock)


def _results_done(facts: Facts) -> bool:
    return facts.finality.final


def _seats_done(facts: Facts) -> bool:
    distribution = facts.distribution
    shared = distribution is not None and distribution.complete
    return _results_done(facts) and shared and facts.mandates.award is not None


_DONE: dict[str, Callable[[Facts], bool]] = {
    "calling": lambda _facts: True,
    "lists": _lists_done,
    "collective": _collective_done,
    "ballots": _ballots_done,
    "voting": lambda facts: facts.voted,
    "minutes": lambda facts: facts.tally.complete,
    "results": _results_done,
    "seats": _seats_done,
}
