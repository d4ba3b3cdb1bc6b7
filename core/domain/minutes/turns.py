"""Whose turn it is at a station's minutes (ко је на реду): one answer for window and command line.

Whoever was shown the figures of an entry does not type the other one, since he would not type it
blind: who typed it himself, and the officer who confirmed its grave error, returned its fields or
resolved a difference, because the paper was held against those figures. He still decides about
the station; only the typing is another's. A commission with too few people decides that one
person types both entries (`EntryRule.TWICE_ALONE`), and every result says so.
"""

from enum import StrEnum

from core.base.people import OFFICERS, Person, Role
from core.domain.minutes.case import Case
from core.domain.minutes.entry import EntryRule, Typing
from core.domain.minutes.states import Again, Different, Empty, FirstDone, FirstGrave


class Mode(StrEnum):
    """What there is to do at a station for one person."""

    FIRST = "first"
    """Nothing is in: the first entry, or the only one."""
    SECOND = "second"
    """Another person's entry is in, and its figures are not shown."""
    AGAIN = "again"
    """Returned fields are typed again."""
    GRAVE = "grave"
    """An officer looks whether a grave error stands on the paper."""
    WAITS_OFFICER = "waits_officer"
    WAITS_OTHER = "waits_other"
    SAW = "saw"
    """This person has been shown the first entry's figures, so another one types the second."""
    DIFFERENT = "different"
    """Entries differ, and this person may say what the paper has."""
    WAITS_RESOLVED = "waits_resolved"
    STANDS = "stands"
    NEVER_STOOD = "never_stood"
    """An earlier voting, whose minutes never stood."""
    ASIDE = "aside"
    """The voting was put aside before its minutes stood; nothing of it is typed any more."""


TYPED = (Mode.FIRST, Mode.SECOND, Mode.AGAIN)
"""Where there is something to type."""


def mode_of(case: Case, rule: EntryRule, person: Person | None) -> Mode:
    """What there is to do for a person in a station's file; nobody is who has no hand in it yet."""
    name = person.name if person is not None else ""
    officer = person is not None and person.role in OFFICERS
    apart = rule is EntryRule.TWICE
    mode = Mode.STANDS
    match case.state:
        case Empty():
            mode = Mode.FIRST
        case FirstGrave():
            mode = Mode.GRAVE if officer else Mode.WAITS_OFFICER
        case FirstDone(first=first):
            mode = Mode.SECOND
            if apart and name in first.hands:
                mode = Mode.WAITS_OTHER
            elif apart and name in shown_to(case):
                mode = Mode.SAW
        case Different(entries=entries):
            barred = apart and _has_a_hand_in(entries, name)
            mode = Mode.DIFFERENT if officer and not barred else Mode.WAITS_RESOLVED
        case Again(entries=entries, waiting=(at, *_)):
            others = (*entries[:at], *entries[at + 1 :])
            mode = Mode.WAITS_OTHER if apart and _has_a_hand_in(others, name) else Mode.AGAIN
    aside = case.aside is not None and mode is not Mode.STANDS
    return Mode.ASIDE if aside else mode


def is_next(case: Case, rule: EntryRule, person: Person | None) -> bool:
    """Whether a station is what a person is led to by itself when he asks for the next one.

    Returned fields wait for whoever typed them; another person types them only where he chooses to.
    """
    if person is None or person.role is Role.MEMBER:
        return False
    mode = mode_of(case, rule, person)
    if mode is Mode.AGAIN and isinstance(case.state, Again):
        awaited = case.state.entries[case.state.waiting[0]]
        return person.name in awaited.hands
    return mode in TYPED


def shown_to(case: Case) -> frozenset[str]:
    """Who has been shown the figures of the entries of a file, by what he did with them."""
    return frozenset(step.person for step in case.shown)


def _has_a_hand_in(entries: tuple[Typing, ...], name: str) -> bool:
    return any(name in one.hands for one in entries)
