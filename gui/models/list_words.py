"""A filed list in words: its state as a chip, its clock as a face, who filed it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.base import moments
from core.base.script import folded
from core.domain.lists.clocks import Clock, Due, clock
from core.domain.lists.model import Submission
from core.domain.lists.paper import ListPaper, SubmitterKind
from core.domain.lists.states import (
    Annulled,
    Cured,
    Denied,
    Dismissed,
    NotCured,
    Ordered,
    Proclaimed,
    Published,
    Received,
    TakenUp,
    Withdrawn,
    name_of,
)
from core.law.profile import LegalProfile
from core.words import dates
from core.words.catalogue import Language, Words
from gui.kit.cells import ChipCell
from gui.kit.clock import ClockFace
from gui.models.script import named

RED = timedelta(hours=4)
AMBER = timedelta(hours=24)

_CHIPS = {
    Received: ("wrn", "gavel"),
    TakenUp: ("wrn", "gavel"),
    Ordered: ("wrn", "warning"),
    Published: ("inf", "hourglass"),
    Cured: ("wrn", "gavel"),
    NotCured: ("wrn", "gavel"),
    Proclaimed: ("ok", "checkmark-circle"),
    Denied: ("neu", "dismiss-circle"),
    Dismissed: ("neu", "dismiss-circle"),
    Withdrawn: ("neu", "arrow-undo"),
    Annulled: ("wrn", "gavel"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A state in words: text, tone and icon of its chip."""

    text: str
    tone: str
    icon: str

    @property
    def cell(self) -> ChipCell:
        """The state as a cell."""
        return ChipCell(self.text, self.tone, self.icon)


def state(words: Words, one: Submission, law: LegalProfile, now: datetime) -> Standing:
    """How a filed list stands, and by its colour whose turn it is."""
    tone, icon = _CHIPS[type(one.state)]
    key = name_of(one.state)
    if isinstance(one.state, Published):
        running = clock(one, law, now)
        if running is not None and running.due is Due.REFUSE_UNCURED:
            key, tone, icon = "expired", "err", "gavel"
        elif one.state.to_examine:
            key, tone, icon = "brought", "wrn", "gavel"
    elif isinstance(one.state, Received) and not one.paper.open.candidates:
        key, tone, icon = "untyped", "neu", "document-text"
    elif isinstance(one.state, Denied | Dismissed):
        running = clock(one, law, now)
        if running is not None and running.due is Due.OBJECTION:
            key, tone, icon = f"{key}_objection", "inf", "hourglass"
    return Standing(words(f"state.{key}"), tone, icon)


def face(words: Words, running: Clock, now: datetime) -> ClockFace:
    """The clock of a list; one that does not run says so."""
    if running.until is None:
        key = "due.stands" if running.due is Due.PUBLISH else "due.no_limit"
        return ClockFace(words(key), "", 0.0, "wrn")
    left = running.until - now
    until = until_when(words, running.until, now)
    if left < timedelta():
        text = words("due.expired", span=dates.span(words, -left))
        if moments.local(running.until).date() != moments.local(now).date():
            until = short_day(words, running.until)
        return ClockFace(text, until, 1.0, "err")
    tone = "err" if left < RED else "wrn" if left < AMBER else "inf"
    return ClockFace(dates.span(words, left), until, running.used(now), tone)


def until_when(words: Words, until: datetime, now: datetime) -> str:
    """`до 13:05` today, `сутра 09:30`, `суб. 09:55` within the week, else the day."""
    local = moments.local(until)
    days = (local.date() - moments.local(now).date()).days
    hour = dates.hour(until)
    if days == 0:
        return words("due.today", hour=hour)
    if days == 1:
        return words("due.tomorrow", hour=hour)
    if 1 < days < 7:
        return words("due.weekday", day=words(f"weekday.{local.isoweekday()}.short"), hour=hour)
    return words("due.day", day=short_day(words, until), hour=hour)


def short_day(words: Words, moment: datetime) -> str:
    """Without the year: `10. 11.`, in English `10 Nov`."""
    day = moments.local(moment).date()
    if words.language is Language.EN:
        return f"{day.day} {words(f'month.{day.month}.short')}"
    return f"{day.day}. {day.month}."


def short_moment(words: Words, moment: datetime) -> str:
    """`10. 11. 13:05`."""
    return f"{short_day(words, moment)} {dates.hour(moment)}"


def submitter(words: Words, paper: ListPaper) -> str:
    """`коалиција: Покрет Нови мост, Савез долине`, `група грађана`."""
    kind = words(f"submitter.{paper.submitter.kind.value}")
    if paper.submitter.kind is SubmitterKind.COALITION and paper.submitter.parties:
        return f"{kind}: {named(words, ', '.join(paper.submitter.parties))}"
    name = paper.submitter.name
    if folded(name).startswith(folded(words(f"submitter.{paper.submitter.kind.value}"))):
        return named(words, name)
    return f"{kind}: {named(words, name)}" if name and name != paper.name else kind
