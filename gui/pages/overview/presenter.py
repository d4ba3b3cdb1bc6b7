"""The calendar, the progress and the calm state of the overview."""

from dataclasses import dataclass
from datetime import datetime

from core.base.findings import Severity
from core.office.citing import cited
from core.words import dates
from core.words.catalogue import Words
from gui.pages.overview.facts import Facts
from gui.pages.overview.items import Group
from gui.pages.overview.stages import day_and_hour, short_day
from gui.pages.overview.work import time_left


@dataclass(frozen=True, slots=True)
class Due:
    """One line of the calendar."""

    day: str
    name: str
    left: str
    article: str


@dataclass(frozen=True, slots=True)
class Progress:
    """One line of progress: word, figures, and stretches of a band as count and token."""

    word: str
    figures: str
    parts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Calm:
    """What stands in the work list when nothing waits, and where its button leads."""

    title: str
    sentence: str
    verb: str
    place: str


def head(words: Words, now: datetime) -> tuple[str, str]:
    """Weekday with date, and the hour."""
    day = now.date()
    return f"{dates.weekday(words, day)}, {dates.long_day(words, day)}", dates.hour(now)


def waiting(words: Words, groups: tuple[Group, ...]) -> str:
    """How many things wait for the commission, and how many for a submitter, in words."""
    items = [item for group in groups for item in group.items]
    theirs = sum(1 for item in items if item.whose)
    ours = len(items) - theirs
    said = [words.count("overview.waiting", ours)] if ours else []
    said += [words.count("overview.waiting.theirs", theirs)] if theirs else []
    return ", ".join(said) or words("overview.nothing_waiting")


def coming(words: Words, facts: Facts) -> tuple[Due, ...]:
    """Limits that have not expired, the nearest first."""
    made = []
    for deadline in facts.deadlines():
        if deadline.until <= facts.now:
            continue
        day, hour = day_and_hour(words, deadline.until)
        name = words(f"deadline.{deadline.code}")
        if hour != "24:00":
            name = words("overview.calendar.at", name=name, hour=hour)
        left = time_left(words, deadline.until - facts.now)
        made.append(Due(short_day(words, day), name, left, cited(words, deadline.article)))
    return tuple(made)


def no_calendar(words: Words, facts: Facts) -> str:
    """Why there is nothing in the calendar."""
    local = facts.law.scope == "local"
    return words("overview.calendar.over" if local else "overview.calendar.none")


def progress(words: Words, facts: Facts) -> tuple[Progress, ...]:
    """Lists, stations, minutes."""
    tally = facts.tally
    lists, stations, came = len(tally.lists), len(tally.stations), tally.stations_in
    none = words("overview.progress.none")
    errors = len(facts.with_findings(Severity.ERROR))
    figures = words("overview.progress.minutes", n=came, total=stations)
    if errors:
        figures = words("overview.progress.errors", n=came, total=stations, errors=errors)
    return (
        _lists(words, facts, lists, none),
        Progress(
            words("place.stations"),
            words.count("overview.progress.stations", stations) if stations else none,
            ((stations, "ok_so"),),
        ),
        Progress(
            words("overview.stage.minutes"),
            figures if stations else none,
            ((came - errors, "ok_so"), (errors, "err_so"), (stations - came, "line")),
        ),
    )


def _lists(words: Words, facts: Facts, lists: int, none: str) -> Progress:
    """Lists on the ballot, in procedure, and ended."""
    name = words("overview.stage.lists")
    if not facts.filed:
        figures = words.count("overview.progress.lists", lists) if lists else none
        return Progress(name, figures, ((lists, "ok_so"),))
    going, ended = len(facts.in_procedure), facts.ended
    figures = words("overview.progress.filed", done=lists, going=going, ended=ended)
    return Progress(name, figures, ((lists, "ok_so"), (going, "inf_so"), (ended, "edge")))


def calm(words: Words, facts: Facts) -> Calm:
    """What to say when nothing waits for a decision."""
    if facts.voted:
        name, place, why = "calm", "results", words("overview.calm.why")
    elif facts.filed and facts.ballot.collective is None:
        name, place, why = "calm.filed", "ballot", words("overview.calm.filed.why")
    else:
        day = dates.day_of(words, facts.particulars.held)
        name, place, why = "calm.ready", "stations", words("overview.calm.ready.why", day=day)
    return Calm(words(f"overview.{name}"), why, words(f"overview.{name}.do"), place)
