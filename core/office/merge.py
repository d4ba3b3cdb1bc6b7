"""Brings the work of another computer home (преузимање пакета): told as a plan, then one bundle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from core.base import moments
from core.base.people import Person, Role
from core.base.refusals import Refused
from core.book.act import Entry
from core.book.book import Book
from core.domain.acts import fold
from core.domain.minutes import steps
from core.domain.minutes.case import Case
from core.domain.minutes.entry import differing
from core.domain.minutes.laptops import BookSetApart, PackageMerged, Withdrawn
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Definitive, Different, Stage, stage_of
from core.domain.standing import Decision, Stamp, Standing
from core.office.coming_home import Coming, Elsewhere, PassedOver, coming, elsewhere
from core.office.package_file import Package

_OF_ENTRY = (
    steps.MinutesTyped,
    steps.MinutesEntered,
    steps.FieldsRetyped,
    steps.DifferencesResolved,
    steps.EntryReopened,
)
_NOBODY = Person("", Role.SECRETARY)


@dataclass(frozen=True, slots=True)
class News:
    """What a package changes at one station.

    `late` says that something was typed for minutes that stood or were decided on already;
    `fields` are those in which entries differ, or in which what came late differs.
    """

    station: str
    before: Stage
    after: Stage
    acts: int = 0
    fields: tuple[str, ...] = ()
    late: bool = False
    taken_back: int = 0
    handed_over: bool = False

    @property
    def stands(self) -> bool:
        """Whether minutes stand now that did not."""
        return self.after is Stage.DEFINITIVE and self.before is not Stage.DEFINITIVE

    @property
    def falls(self) -> bool:
        """Whether minutes that stood do so no longer."""
        return self.before is Stage.DEFINITIVE and self.after is not Stage.DEFINITIVE


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a package in would do, and the standing `after` it.

    `receipts` are numbers that two stations then have.
    """

    package: Package
    device: str
    there: Elsewhere
    coming: Coming
    news: tuple[News, ...]
    receipts: tuple[tuple[int, tuple[str, ...]], ...]
    standing: Standing
    after: Standing

    @property
    def empty(self) -> bool:
        """Whether all of it is here already."""
        return not self.coming.acts and not self.coming.withdrawn

    @property
    def passed_over(self) -> tuple[PassedOver, ...]:
        """Acts of the other computer that do not come."""
        return self.coming.passed_over

    def decision(self) -> Decision:
        """Take it in, as one bundle; worked out anew where the book went on meanwhile."""

        def decide(standing: Standing) -> tuple[Any, ...]:
            same = standing is self.standing
            now = self.coming if same else coming(self.there, standing)
            if not now.acts and not now.withdrawn:
                raise Refused("merge.nothing_new")
            return (_merged(self.package, self.device, now), *now.acts)

        return decide


def plan(book: Book, package: Package) -> Plan:
    """What a package would bring; refused where it is not of this book, or has nothing of its own.

    Reads of the book only what never changes under it, so it may run on any thread.
    """
    if book.read_only:
        raise Refused("book.read_only")
    standing, entries = book.standing, tuple(book.entries)
    fork = shared(entries, package.entries)
    if not fork:
        _other(book.practice, package.manifest.practice)
    if fork == len(package.entries):
        raise Refused("merge.nothing_of_its_own")
    there = elsewhere(package.entries, fork)
    found = coming(there, standing)
    device = package.entries[-1].row.device
    after = _after(standing, (_merged(package, device, found), *found.acts))
    news = tuple(_news(standing, after, found))
    return Plan(package, device, there, found, news, _twice(after), standing, after)


def shared(here: Sequence[Entry], there: Sequence[Entry]) -> int:
    """How many acts two journals have in common from their beginning."""
    pairs = enumerate(zip(here, there, strict=False))
    most = min(len(here), len(there))
    return next((at for at, (one, two) in pairs if one.row.hash != two.row.hash), most)


def _other(here: bool, there: bool) -> None:
    if there and not here:
        raise Refused("merge.practice")
    raise Refused("merge.not_practice" if here and not there else "merge.other_election")


def _merged(package: Package, device: str, found: Coming) -> PackageMerged:
    stations = {act.station for act in found.acts} | {one.station for one in found.withdrawn}
    head = package.manifest.head
    apart = [one.act for one in package.entries if isinstance(one.act, BookSetApart)]
    began = apart[-1].fingerprint if apart else ""
    return PackageMerged(
        package.fingerprint, device, head, tuple(sorted(stations)), found.withdrawn, began
    )


def _after(standing: Standing, acts: Iterable[Any]) -> Standing:
    now = moments.now()
    for at, act in enumerate(acts):
        standing = fold(standing, act, Stamp(f"coming {at}", now, now, _NOBODY))
    return standing


def _news(before: Standing, after: Standing, found: Coming) -> Iterable[News]:
    acts: dict[str, list[Any]] = {}
    for act in found.acts:
        acts.setdefault(act.station, []).append(act)
    gone: dict[str, list[Withdrawn]] = {}
    for one in found.withdrawn:
        gone.setdefault(one.station, []).append(one)
    for station in sorted({*acts, *gone}):
        old = before.of(MinutesRoom).case(station)
        new = after.of(MinutesRoom).case(station)
        came = acts.get(station, [])
        decided = isinstance(old.state, Definitive) or bool(old.corrections) or old.aside
        earlier = any(act.voting < before.of(MinutesRoom).voting(station) for act in came)
        late = (bool(decided) or earlier) and any(isinstance(act, _OF_ENTRY) for act in came)
        yield News(
            station,
            stage_of(old.state),
            stage_of(new.state),
            len(came),
            _fields(old, new, came),
            late,
            sum(old.holds(one.act) for one in gone.get(station, ())),
            any(isinstance(act, steps.MinutesHandedOver) for act in came),
        )


def _fields(old: Case, new: Case, came: Sequence[Any]) -> tuple[str, ...]:
    """Where entries differ, or where what came differs from what stood."""
    if isinstance(new.state, Different | Again):
        return new.state.fields
    stood = old.minutes
    if stood is None:
        return ()
    typed = (one for one in came if isinstance(one, steps.MinutesTyped | steps.MinutesEntered))
    found = (name for one in typed for name in differing((stood, one.minutes)))
    return tuple(dict.fromkeys(found))


def _twice(standing: Standing) -> tuple[tuple[int, tuple[str, ...]], ...]:
    given: dict[int, set[str]] = {}
    for station, step in standing.of(MinutesRoom).received():
        given.setdefault(step.act.receipt, set()).add(station)
    return tuple(
        (number, tuple(sorted(several)))
        for number, several in sorted(given.items())
        if len(several) > 1
    )
