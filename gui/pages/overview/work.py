"""The work list: what waits for a decision of the commission, the most urgent first."""

from datetime import datetime, timedelta

from core.base import moments
from core.base.findings import Severity
from core.domain.minutes.states import Stage
from core.domain.tally.model import WAITING, StationResult
from core.words import codes, dates
from core.words.catalogue import Words
from gui.models.script import named
from gui.pages.overview.facts import Facts
from gui.pages.overview.filed import of_lists
from gui.pages.overview.items import Group, Item, State, Until
from gui.pages.overview.stages import day_and_hour, short_day

MOST_NAMED = 14
"""So many missing stations are named by number; the rest stand behind three dots."""


def work(words: Words, facts: Facts) -> tuple[Group, ...]:
    """All that waits, in groups; nothing when nothing does."""
    by_day = of_lists(words, facts)
    groups = (
        ("begin", _to_begin(words, facts)),
        ("tie", _tie(words, facts)),
        ("serious", _stations(words, facts, Severity.ERROR)),
        ("entry", _entries(words, facts)),
        ("missing", _missing(words, facts)),
        ("doubts", _stations(words, facts, Severity.DOUBT)),
        ("finish", _to_finish(words, facts)),
        ("mandates", _of_mandates(words, facts)),
    )
    rest = tuple(Group(words(f"overview.group.{name}"), items) for name, items in groups if items)
    return (*by_day, *rest)


def clock(words: Words, start: datetime, until: datetime, now: datetime) -> Until:
    """A clock over a limit: neutral over 24 hours, amber under, red under four or expired."""
    left = until - now
    if left <= timedelta(0):
        ago = words("overview.ago", span=dates.span(words, -left))
        return Until(words("overview.expired"), ago, 1.0, "err")
    day, hour = day_and_hour(words, until)
    near = left < timedelta(hours=24)
    when = words("overview.until", when=hour if near else short_day(words, day))
    used = (now - start) / (until - start) if until > start else 1.0
    tone = "err" if left < timedelta(hours=4) else "wrn" if near else "inf"
    return Until(time_left(words, left), when, min(1.0, max(0.0, used)), tone)


def time_left(words: Words, left: timedelta) -> str:
    """Days alone from a week on, else days and hours, or hours and minutes."""
    return words.count("span.days", left.days) if left.days >= 7 else dates.span(words, left)


def _to_begin(words: Words, facts: Facts) -> tuple[Item, ...]:
    items = []
    called = moments.at(facts.particulars.called, 0)
    for name, there, code in (
        ("lists", bool(facts.tally.lists), "lists_days"),
        ("stations", bool(facts.tally.stations), "polls_open_hour"),
    ):
        if there:
            continue
        until = facts.until(code)
        entry = State(words("overview.begin.chip"), "wrn", "edit")
        mark = clock(words, called, until, facts.now) if until else entry
        title, why = words(f"overview.{name}.enter"), words(f"overview.{name}.enter.why")
        items.append(Item(title, why, mark, words(f"overview.{name}.do"), name))
    return tuple(items)


def _tie(words: Words, facts: Facts) -> tuple[Item, ...]:
    if facts.distribution is None or facts.distribution.tie is None:
        return ()
    tie = facts.distribution.tie
    lists = ", ".join(map(str, tie.among))
    title = words.count("overview.tie", tie.places, lists=lists)
    state = State(words("overview.tie.chip"), "wrn", "gavel")
    return (Item(title, words("overview.tie.why"), state, words("overview.tie.do"), "results"),)


def _stations(words: Words, facts: Facts, grade: Severity) -> tuple[Item, ...]:
    found = facts.with_findings(grade)
    return tuple(_station(words, result, grade) for result in found)


def _station(words: Words, result: StationResult, grade: Severity) -> Item:
    station = result.station
    of_grade = [finding for finding in result.open_findings if finding.severity is grade]
    first = codes.title(words, of_grade[0])
    count = len(result.open_findings)
    second = words.count("overview.more", count, first=first) if count > 1 else first
    tone, icon = ("err", "error-circle") if grade is Severity.ERROR else ("wrn", "warning")
    state = State(codes.severity(words, grade, len(of_grade)), tone, icon)
    number = station.id if station.area else str(station.number)
    title = words("overview.station", number=number, name=named(words, station.name))
    return Item(title, second, state, words("overview.station.do"), "entry", station.id)


def _entries(words: Words, facts: Facts) -> tuple[Item, ...]:
    """Entries that wait: a grave error in the first, differences, fields to be typed again."""
    waiting = [r for r in facts.tally.stations if r.minutes is None and r.stage in WAITING]
    return tuple(_entry(words, one) for one in waiting)


def _entry(words: Words, result: StationResult) -> Item:
    stage, station = result.stage, result.station
    grave, different = stage is Stage.FIRST_GRAVE, stage is Stage.DIFFERENT
    kind = "grave" if grave else "different" if different else "again"
    tone, icon = ("err", "error-circle") if grave else ("wrn", "arrow-swap")
    state = State(words(f"overview.entry.{kind}.chip"), tone, icon)
    number = station.id if station.area else str(station.number)
    title = words("overview.station", number=number, name=named(words, station.name))
    place = "compare" if different else "entry"
    verb = words("overview.station.do")
    return Item(title, words(f"overview.entry.{kind}"), state, verb, place, station.id)


def _missing(words: Words, facts: Facts) -> tuple[Item, ...]:
    missing = facts.tally.missing
    if not missing or not facts.voted:
        return ()
    named = ", ".join(station.id for station in missing[:MOST_NAMED])
    numbers = f"{named}…" if len(missing) > MOST_NAMED else named
    closing, boards = facts.until("polls_close_hour"), facts.until("boards_hours")
    mark = clock(words, closing, boards, facts.now) if closing and boards else None
    title = words.count("overview.missing", len(missing))
    where = words.count("overview.missing.where", len(missing), numbers=numbers)
    return (Item(title, where, mark, words("overview.missing.do"), "minutes"),)


def _to_finish(words: Words, facts: Facts) -> tuple[Item, ...]:
    if not facts.tally.complete or not facts.tally.lists:
        return ()
    closing, results = facts.until("polls_close_hour"), facts.until("results_hours")
    mark = clock(words, closing, results, facts.now) if closing and results else None
    name, place = ("results", "papers") if facts.finality.final else ("determine", "results")
    why, verb = words(f"overview.{name}.why"), words(f"overview.{name}.do")
    return (Item(words(f"overview.{name}"), why, mark, verb, place),)


def _of_mandates(words: Words, facts: Facts) -> tuple[Item, ...]:
    """The award once results are determined; afterwards what is found of seats and assembly."""
    verb = words("overview.mandates.do")
    if facts.mandates.award is None:
        if not facts.finality.final:
            return ()
        state = State(words("overview.mandates.chip"), "wrn", "gavel")
        title, why = words("overview.mandates.give"), words("overview.mandates.give.why")
        return (Item(title, why, state, verb, "councillors"),)
    found = [one for one in facts.of_mandates if one.severity is not Severity.NOTE]
    if not found:
        return ()
    state = State(words.count("overview.mandates.found.chip", len(found)), "wrn", "warning")
    first = codes.title(words, found[0])
    return (Item(words("overview.mandates.found"), first, state, verb, "councillors"),)
