"""The clocks of the filed lists as things to do, day by day, the most urgent first."""

from datetime import date

from core.base import moments
from core.base.findings import Severity
from core.domain.lists.check import proposed
from core.domain.lists.clocks import Clock, Due, Turn
from core.domain.lists.model import Submission
from core.domain.lists.states import Published, Received, TakenUp
from core.words import dates
from core.words.catalogue import Words
from gui.models.list_words import face
from gui.models.script import named
from gui.pages.overview.facts import Facts
from gui.pages.overview.items import Group, Item, State, Until

NO_DAY = date.min
"""Under this day stands what has no clock: it waits to be published."""


def of_lists(words: Words, facts: Facts) -> tuple[Group, ...]:
    """Groups by the day the clocks run out; what waits to be published stands first."""
    by_id = {one.id: one for one in facts.filed}
    days: dict[date, list[Item]] = {}
    for clock in facts.clocks():
        day = moments.local(clock.until).date() if clock.until else NO_DAY
        if clock.expired(facts.now):
            day = moments.local(facts.now).date()
        days.setdefault(day, []).append(_item(words, facts, by_id[clock.id], clock))
    return tuple(Group(_title(words, facts, day), tuple(days[day])) for day in sorted(days))


def _title(words: Words, facts: Facts, day: date) -> str:
    if day is NO_DAY:
        return words("overview.day.none")
    today = moments.local(facts.now).date()
    name = f"{dates.weekday(words, day)}, {dates.long_day(words, day)}"
    key = {0: "overview.day.today", 1: "overview.day.tomorrow"}.get((day - today).days)
    return words(key, day=name) if key else name[:1].upper() + name[1:]


def _item(words: Words, facts: Facts, one: Submission, clock: Clock) -> Item:
    name = named(words, one.name)
    title = words("overview.list", name=name, due=words(f"due.{clock.due.value}"))
    ours = clock.turn is Turn.COMMISSION
    verb = words("overview.list.do") if ours else ""
    whose = "" if ours else words("overview.list.theirs")
    mark: Until | State = State(words("due.stands"), "wrn", "warning")
    if clock.until is not None:
        shown = face(words, clock, facts.now)
        mark = Until(shown.left, shown.until, shown.used, shown.tone)
    return Item(title, _second(words, facts, one, clock), mark, verb, "list", one.id, whose)


def _second(words: Words, facts: Facts, one: Submission, clock: Clock) -> str:
    """What is known of it: the findings and the proposal, or how far the cure is."""
    state = one.state
    if clock.due is Due.PUBLISH:
        return words("due.not_running")
    if isinstance(state, Received | TakenUp):
        if not one.paper.open.candidates:
            return words("overview.list.untyped")
        found = facts.findings(one.id)
        errors = sum(1 for f in found if f.severity is Severity.ERROR)
        doubts = sum(1 for f in found if f.severity is Severity.DOUBT)
        parts = [words.count("list.faults", errors)] if errors else []
        parts += [words.count("list.doubts", doubts)] if doubts else []
        said = ", ".join(parts) or words("lists.no_findings")
        door = proposed(found, facts.law)
        if door is None:
            return words("overview.list.look", findings=said)
        name = words(f"door.{door.value}")
        return words("overview.list.found", findings=said, door=name)
    if isinstance(state, Published):
        cured = sum(1 for _no, mark in state.marks if mark.value == "cured")
        return words("overview.list.cured", cured=cured, total=len(state.items))
    return words("overview.list.since", at=dates.moment(words, clock.since))
