"""What another computer's program could have done (могућа радња), asked before it comes home.

A journal proves that nobody changed it on its way, not that the program wrote it. So every act is
held against what the book's own door would have let in there.
"""

from collections.abc import Callable, Iterable
from typing import Any

from core.base import moments
from core.base.people import Person, Role
from core.base.refusals import Refused
from core.book import access
from core.domain.minutes import form, steps
from core.domain.minutes.acts import MOST_RECEIPT
from core.domain.minutes.entry import (
    COMPARED,
    REMARK,
    YES_OR_NO,
    Answer,
    Explanation,
    Origin,
    answers,
    possible,
)
from core.domain.minutes.model import MOST, Mark
from core.domain.minutes.receiving import LACKS

_LIST = form.list_field(0).rstrip("0")
_REMARKS = frozenset(REMARK + name for name in COMPARED)
_COUNTED = frozenset(REMARK + name for name in COMPARED if name not in YES_OR_NO)


def formed(act: Any) -> bool:
    """Whether an act of a station's file can be laid in one: its voting, and its origin."""
    return act.voting >= 1 and (act.origin is None or _formed(act.origin))


def plausible(act: Any) -> bool:
    """Whether an act that says where it is from could have been done there, on any ballot."""
    try:
        access.may(Person(act.origin.person, Role(act.origin.role)), type(act))
    except (Refused, ValueError):
        return False
    return formed(act) and _ASKED[type(act)](act)


def fields_of(act: Any) -> tuple[str, ...]:
    """The fields of the form that an act gives back, types again or resolves."""
    if isinstance(act, steps.FieldsReturned):
        return act.fields
    if isinstance(act, steps.FieldsRetyped | steps.DifferencesResolved):
        return tuple(name for name, _answer in act.figures)
    return ()


def _formed(origin: Origin) -> bool:
    moment, count = origin.place
    try:
        Role(origin.role)
        happened = moments.read(origin.happened)
        recorded, placed = steps.moment_of(origin.recorded), steps.moment_of(moment)
        return (
            all(text.strip() for text in (origin.act, origin.person, origin.device))
            and all(map(moments.known, (happened, recorded, placed)))
            and (steps.instant(placed), count >= 0) == (moment, True)
        )
    except ValueError:
        return False


def _typed(act: steps.MinutesTyped | steps.MinutesEntered) -> bool:
    figures = answers(act.minutes)
    return act.way in steps.WAYS and _typable(figures.items()) and _explained(act.explained)


def _typable(figures: Iterable[tuple[str, Answer]]) -> bool:
    """Whether each can be typed in its field; of remarks a count may be left out."""
    return all(
        _field(name) and (possible(name, answer) or (name in _COUNTED and answer is Mark.NOT_TYPED))
        for name, answer in figures
    )


def _field(name: str) -> bool:
    return name in form.NAMES or name in _REMARKS or name.startswith(_LIST)


def _explained(several: tuple[Explanation, ...]) -> bool:
    return all(one.code.strip() and one.reason.strip() for one in several)


def _returned(act: steps.FieldsReturned) -> bool:
    return bool(act.fields) and all(map(_field, act.fields))


def _retyped(act: steps.FieldsRetyped) -> bool:
    return bool(act.figures) and _typable(act.figures)


def _resolved(act: steps.DifferencesResolved) -> bool:
    figures = act.figures
    return bool(figures) and all(_field(name) and possible(name, one) for name, one in figures)


def _reasoned(act: steps.EntryConfirmed | steps.EntryReopened) -> bool:
    return bool(act.reason.strip())


def _doubted(act: steps.DoubtExplained) -> bool:
    return bool(act.explained) and _explained(act.explained)


def _received(act: steps.MinutesHandedOver) -> bool:
    copies = act.copies is None or 0 <= act.copies <= MOST
    return 1 <= act.receipt <= MOST_RECEIPT and copies and set(act.lacks) <= set(LACKS)


_ASKED: dict[type, Callable[[Any], bool]] = {
    steps.MinutesHandedOver: _received,
    steps.MinutesTyped: _typed,
    steps.MinutesEntered: _typed,
    steps.EntryConfirmed: _reasoned,
    steps.FieldsReturned: _returned,
    steps.FieldsRetyped: _retyped,
    steps.DifferencesResolved: _resolved,
    steps.EntryReopened: _reasoned,
    steps.DoubtExplained: _doubted,
}
