"""The entry of one station's minutes (унос записника): its fields, their order, what they say."""

from collections.abc import Sequence
from dataclasses import replace

from core.base.findings import Finding, Severity
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.check import check
from core.domain.minutes.entry import REMARK
from core.domain.minutes.model import Figure, Figures, Mark, Minutes, Remarks
from core.domain.minutes.turns import TYPED, Mode
from core.domain.stations.model import Station
from core.law.profile import LegalProfile
from gui.pages.entry.decided import NOTHING
from gui.pages.entry.turn import AGAIN, REPEATED, Turn
from gui.pages.entry.typed import Typed

UNTIL_COMPLETE = ("C7", "W6")
"""Findings about figures that are missing: silent while fields are simply not typed yet."""

ROW_HEIGHTS = ((9, 44), (12, 36))
MANY_LISTS_HEIGHT = 30

FIRST = Turn()

_PAINT = {Severity.ERROR: "err", Severity.DOUBT: "wrn"}


def row_height(lists: int) -> int:
    """Height of a list's line, so that the right column fits at 768.

    Up to 9 lists 44, 10 to 12 36, from 13 on 30.
    """
    return next((height for most, height in ROW_HEIGHTS if lists <= most), MANY_LISTS_HEIGHT)


def paint(findings: Sequence[Finding]) -> dict[str, str]:
    """Which fields are painted `err` or `wrn`: the gravest finding wins, notes paint nothing."""
    painted: dict[str, str] = {}
    for severity, tone in reversed(_PAINT.items()):
        for finding in findings:
            if finding.severity is severity:
                painted.update(dict.fromkeys(finding.fields, tone))
    return painted


class Entry:
    """One station's minutes as they are being typed, or as somebody may see them.

    Minutes that stand are shown until `begin_amending`; `first_voter` is the name that the token
    in them stands for, as far as it is still there. `path` are the fields in the order of the
    caret: the counts, or those that came back to be typed again. `not_come` is whether the paper
    was not handed over, where others were, `may_decide` whether the person is an officer.
    """

    def __init__(
        self,
        station: Station,
        lists: tuple[ElectoralList, ...],
        law: LegalProfile,
        turn: Turn = FIRST,
        first_voter: str = "",
    ) -> None:
        self.station = station
        self.lists = lists
        self.law = law
        self.turn = turn
        self.decided = NOTHING
        self.not_come = False
        self.may_decide = True
        self.amending = False
        self.locked = False
        self.fields = (*form.NAMES, *(form.list_field(entry.no) for entry in lists))
        again = turn.mode is Mode.AGAIN
        self.path = tuple(turn.fields) if again else self.fields
        self._start = self._at_start(first_voter)
        self.typed = self._start

    @property
    def can_type(self) -> bool:
        """Whether the fields take keys: it is this person's turn, or a change was begun."""
        closed = self.locked or self.decided.past
        return not closed and (self.turn.mode in TYPED or self.amending)

    def takes(self, name: str) -> bool:
        """Whether one field takes keys: all do, or only those that came back."""
        return self.can_type and (self.turn.mode is not Mode.AGAIN or name in self.path)

    @property
    def may_change(self) -> bool:
        """Whether F2 opens minutes that stand."""
        return self.turn.may_change and not self.locked and not self.amending

    @property
    def begun(self) -> bool:
        """Whether there is anything to lose."""
        return self.can_type and not self.typed.says_the_same(self._start)

    def figure(self, name: str) -> Figure:
        """What stands in a field."""
        return self.typed.figures.get(name, Mark.NOT_TYPED)

    def take(self, name: str, figure: Figure) -> None:
        """A field has been typed, or emptied."""
        figures = {k: v for k, v in self.typed.figures.items() if k != name}
        if figure is not Mark.NOT_TYPED:
            figures[name] = figure
        self.typed = replace(self.typed, figures=figures)

    def take_remarks(self, remarks: Remarks, first_voter: str) -> None:
        """The rest of the paper has been typed."""
        token = self._start.remarks.first_voter
        self.typed = replace(
            self.typed, remarks=replace(remarks, first_voter=token), first_voter=first_voter
        )

    def stand_at(self, name: str) -> None:
        """The typist is in this field now."""
        self.typed = replace(self.typed, at=name)

    def begin_amending(self) -> None:
        """Change the minutes that are kept."""
        self.amending = True

    def resume(self, typed: Typed) -> bool:
        """Go on with an unfinished entry; `False` where it was one of other fields or voting.

        Votes of lists no longer on the ballot are left out.
        """
        start, again = self._start, self.turn.mode is Mode.AGAIN
        bound = any(one.basis.startswith((AGAIN, REPEATED)) for one in (start, typed))
        if bound and typed.basis != start.basis:
            return False
        figures = {k: v for k, v in typed.figures.items() if k in self.path}
        remarks, voter = typed.remarks, typed.first_voter
        if again:
            figures = {**start.figures, **figures}
            remarks, voter = start.remarks, start.first_voter
            for name in _remarks_of(self.path):
                remarks = replace(remarks, **{name: getattr(typed.remarks, name)})
        self.typed = replace(typed, figures=figures, basis=start.basis)
        self.take_remarks(remarks, voter)
        return True

    def start_anew(self) -> None:
        """Throw away what was typed."""
        self.typed = self._start

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields on the path that have neither a number nor a dash."""
        return tuple(n for n in self.path if n in self.fields and self.figure(n) is Mark.NOT_TYPED)

    def fill_rest(self) -> tuple[str, ...]:
        """Puts 0 in every list's field that is not typed yet, and says which those were."""
        filled = tuple(name for name in self.missing if name not in form.NAMES)
        for name in filled:
            self.take(name, 0)
        return filled

    def after(self, name: str) -> str:
        """The next field of the path; nothing after the last one.

        Where fields were told to differ, from one of them to the next.
        """
        marked = self.typed.differing
        path = marked if name in marked else self.path
        at = path.index(name) + 1 if name in path else len(path)
        return path[at] if at < len(path) else ""

    def before(self, name: str) -> str:
        """The field before; the last one before the end of the form, nothing before the first."""
        at = self.path.index(name) - 1 if name in self.path else len(self.path) - 1
        return self.path[at] if at >= 0 else ""

    def minutes(self, token: str | None = None) -> Minutes:
        """The minutes as typed; `token` stands for the first voter's name, else the one kept."""
        counts = Figures(**{name: self.figure(name) for name in form.NAMES})
        votes = tuple((one.no, self.figure(form.list_field(one.no))) for one in self.lists)
        remarks = self.typed.remarks
        if token is not None:
            remarks = replace(remarks, first_voter=token)
        return Minutes(self.station.id, counts, votes, remarks)

    def findings(self) -> tuple[Finding, ...]:
        """What the law finds wrong so far, gravest first."""
        found = check(self.minutes(), self.law, self.station.registered)
        if not whole(self):
            found = tuple(f for f in found if f.code not in UNTIL_COMPLETE)
        order = tuple(Severity)
        return tuple(sorted(found, key=lambda f: order.index(f.severity)))

    @property
    def renamed(self) -> bool:
        """Whether the first voter's name is another one than at the start."""
        return self.typed.first_voter != self._start.first_voter

    def _at_start(self, first_voter: str) -> Typed:
        minutes = self.turn.shown
        if minutes is None:
            return Typed(basis=self.turn.basis)
        figures = _figures_of(minutes)
        remarks, again = minutes.remarks, self.turn.mode is Mode.AGAIN
        if again:
            figures = {name: figure for name, figure in figures.items() if name not in self.path}
            for name in _remarks_of(self.path):
                remarks = replace(remarks, **{name: getattr(Remarks(), name)})
        return Typed(figures, remarks, first_voter, basis=self.turn.basis)


def whole(entry: Entry) -> bool:
    """Whether every count of the paper is there to be checked."""
    return all(entry.figure(name) is not Mark.NOT_TYPED for name in entry.fields)


def changed_figures(entry: Entry) -> tuple[tuple[str, Figure, Figure], ...]:
    """Fields whose figure is not the one that stands: name, old and new."""
    shown = entry.turn.shown
    old = _figures_of(shown) if shown else {}
    pairs = ((n, old.get(n, Mark.NOT_TYPED), entry.figure(n)) for n in entry.fields)
    return tuple(row for row in pairs if row[1] != row[2])


def changed_remarks(entry: Entry) -> tuple[str, ...]:
    """Names of the remarks that are not as they stand."""
    shown = entry.turn.shown
    old, new = shown.remarks if shown else Remarks(), entry.typed.remarks
    names = [n for n in Remarks.__dataclass_fields__ if getattr(old, n) != getattr(new, n)]
    return (*names, "first_voter") if entry.renamed else tuple(names)


def _figures_of(minutes: Minutes) -> dict[str, Figure]:
    figures = {name: minutes.figures.of(name) for name in form.NAMES}
    return figures | {form.list_field(no): figure for no, figure in minutes.votes}


def _remarks_of(fields: Sequence[str]) -> tuple[str, ...]:
    return tuple(n.removeprefix(REMARK) for n in fields if n.startswith(REMARK))
