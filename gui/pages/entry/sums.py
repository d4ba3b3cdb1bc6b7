"""The control sums beside the form, live with every key: state, formula and figures of each."""

from dataclasses import dataclass

from core.domain.minutes import control_sums as sums
from core.domain.minutes import form
from core.domain.minutes.control_sums import Control
from core.domain.minutes.model import Figure, counted
from core.words import numbers
from core.words.catalogue import Language, Words
from gui.pages.entry.presenter import Entry


@dataclass(frozen=True, slots=True)
class ControlSum:
    """One control: `state` is `ok`, `err`, `wrn` or `open` while figures are missing."""

    state: str
    formula: str
    figures: str = ""
    strong: str = ""


@dataclass(frozen=True, slots=True)
class _Paper:
    """The numbers by letter, `None` where there is none, and the lists' votes added up so far."""

    S: int | None
    R: int | None
    U: int | None
    G: int | None
    B: int | None
    N: int | None
    V: int | None
    votes: int
    begun: bool
    complete: bool
    missing: bool

    def numbers(self, control: Control) -> tuple[int, ...] | None:
        """The parts of a control of plain counts and what they are held against, or `None`."""
        found = [getattr(self, letter) for letter in (*control.parts, control.against)]
        return None if None in found else tuple(found)


def sum_so_far(entry: Entry) -> int:
    """Votes of the lists typed until now."""
    return sum(counted(entry.figure(form.list_field(one.no))) for one in entry.lists)


def control_sums(entry: Entry, words: Words) -> tuple[ControlSum, ...]:
    """The six sums of the form in the order of the panel."""
    paper, say = _read(entry), _Say(words)
    return (
        _box_and_voted(paper, say),
        _unused_and_box(paper, say),
        _invalid_and_valid(paper, say),
        _lists_and_valid(paper, say),
        _ballots_and_registered(paper, say),
        _unused_and_voted(paper, say),
    )


class _Say:
    """Numbers and words of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._english = words.language is Language.EN

    def __call__(self, pattern: str, *values: int) -> str:
        return pattern.format(*(numbers.grouped(v, self._english) for v in values))


def _read(entry: Entry) -> _Paper:
    values = {one.letter: _number(entry.figure(one.name)) for one in form.FIELDS}
    votes = [entry.figure(form.list_field(one.no)) for one in entry.lists]
    typed = [vote for vote in votes if isinstance(vote, int)]
    return _Paper(
        votes=sum(typed),
        begun=bool(typed),
        complete=bool(votes) and len(typed) == len(votes),
        missing=bool(entry.missing),
        **values,
    )


def _number(figure: Figure) -> int | None:
    return figure if isinstance(figure, int) else None


def _box_and_voted(p: _Paper, say: _Say) -> ControlSum:
    control = sums.BOX_AND_VOTED
    numbers = p.numbers(control)
    if numbers is None:
        return ControlSum("open", control.formula)
    if not control.holds(*numbers):
        return ControlSum("err", control.formula, say("{} > {}", *numbers))
    return ControlSum("ok", control.formula, say("{} ≤ {}", *numbers))


def _unused_and_box(p: _Paper, say: _Say) -> ControlSum:
    control = sums.UNUSED_AND_BOX
    numbers = p.numbers(control)
    if numbers is None:
        return ControlSum("open", control.formula)
    *parts, received = numbers
    if sum(parts) == received:
        return ControlSum("ok", control.formula, say("{} + {} = {}", *numbers))
    sign, state = ("<", "ok") if control.holds(sum(parts), received) else (">", "err")
    return ControlSum(state, control.formula, say(f"{{}} {sign} {{}}", sum(parts), received))


def _invalid_and_valid(p: _Paper, say: _Say) -> ControlSum:
    control = sums.INVALID_AND_VALID
    numbers = p.numbers(control)
    if numbers is None:
        return ControlSum("open", control.formula)
    *parts, box = numbers
    if control.holds(sum(parts), box):
        return ControlSum("ok", control.formula, say("{} + {} = {}", *numbers))
    return ControlSum("err", control.formula, say("{} + {} ≠ {}", *numbers))


def _lists_and_valid(p: _Paper, say: _Say) -> ControlSum:
    formula = say.words("entry.sum.lists_are_valid")
    if not p.begun or p.V is None:
        return ControlSum("open", formula, say("{}", p.votes) if p.begun else "")
    if p.complete and sums.LISTS_AND_VALID.holds(p.votes, p.V):
        return ControlSum("ok", formula, say("{} = {}", p.votes, p.V))
    if p.complete:
        return ControlSum("err", formula, say("{} ≠ {}", p.votes, p.V))
    if p.votes > p.V:
        return ControlSum("err", formula, say("{} > {}", p.votes, p.V))
    of = say.words("entry.sum.of", part=p.votes, whole=p.V)
    if not p.missing or p.votes == p.V:
        return ControlSum("open", formula, of)
    left = say.words("entry.sum.left", n=p.V - p.votes)
    return ControlSum("open", formula, f"{of},", left)


def _ballots_and_registered(p: _Paper, say: _Say) -> ControlSum:
    formula = say.words("entry.sum.ballots_and_registered")
    if p.N is None or p.S is None or not p.begun:
        return ControlSum("open", formula)
    total = p.N + p.votes
    if not sums.BALLOTS_AND_REGISTERED.holds(total, p.S):
        return ControlSum("err", formula, say("{} > {}", total, p.S))
    return ControlSum("ok" if p.complete else "open", formula, say("{} ≤ {}", total, p.S))


def _unused_and_voted(p: _Paper, say: _Say) -> ControlSum:
    control = sums.UNUSED_AND_VOTED
    numbers = p.numbers(control)
    if numbers is None:
        return ControlSum("open", control.formula)
    *parts, received = numbers
    total = sum(parts)
    if control.holds(total, received):
        return ControlSum("ok", control.formula, say("{} + {} = {}", *numbers))
    key = "entry.sum.short" if total < received else "entry.sum.over"
    return ControlSum("wrn", control.formula, say.words(key, sum=total, n=abs(received - total)))
