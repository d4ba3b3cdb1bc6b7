"""Folds a journal into the election's standing, and says what rests on what."""

from collections.abc import Sequence

from core.base.refusals import Refused
from core.book.act import Entry
from core.book.codec import TakenBack
from core.domain.acts import BY_TYPE, fold
from core.domain.standing import Standing


def taken_back(entries: Sequence[Entry]) -> frozenset[str]:
    """Bundles that were taken back."""
    return frozenset(e.act.bundle for e in entries if isinstance(e.act, TakenBack))


def living(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Acts that count: neither taken back nor a taking back."""
    gone = taken_back(entries)
    return tuple(
        e for e in entries if e.row.bundle not in gone and not isinstance(e.act, TakenBack)
    )


def replay(entries: Sequence[Entry]) -> Standing:
    """The standing that a journal leads to."""
    standing = Standing()
    for entry in living(entries):
        standing = fold(standing, entry.act, entry.stamp)
    return standing


def may_take_back(entries: Sequence[Entry], bundle: str) -> None:
    """Refused when the bundle is unknown, founds the book, is gone, or something rests on it."""
    own = [entry for entry in entries if entry.row.bundle == bundle]
    if not own:
        raise Refused("take_back.unknown")
    if own[0].row.seq == 1 or isinstance(own[0].act, TakenBack):
        raise Refused("take_back.never")
    if any(BY_TYPE[type(entry.act)].for_good for entry in own):
        raise Refused("take_back.never")
    if bundle in taken_back(entries):
        raise Refused("take_back.already")
    touched = frozenset[str]().union(*(BY_TYPE[type(e.act)].touches(e.act) for e in own))
    for later in living(entries):
        if later.row.seq <= own[-1].row.seq:
            continue
        if f"person:{later.row.person}" in touched:
            raise Refused("take_back.rested_on", seq=later.row.seq)
        deed = BY_TYPE[type(later.act)]
        if touched & (deed.touches(later.act) | deed.rests_on(later.act)):
            raise Refused("take_back.rested_on", seq=later.row.seq)
