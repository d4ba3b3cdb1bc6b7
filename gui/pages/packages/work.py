"""What is done off the window's thread: a package read, compared, written, begun from.

Each asks before it ends whether anybody still waits; what was stopped leaves no file behind, and
an older file of that name as it was.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.base.people import Desk, Person, Role
from core.base.refusals import Stopped as Stop
from core.book.book import Book
from core.domain.commission.model import Commission
from core.office import handover, merge, package_file
from core.office.handover import Parcel
from core.office.merge import Plan
from core.office.package_file import Laid, Package

Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Brought:
    """A package as it was read, and what it would bring into the open book.

    Without a book, `people` are those who may work in the one that begins from it.
    """

    package: Package
    plan: Plan | None = None
    people: tuple[Person, ...] = ()


def read(path: Path, book: Book | None, stopped: Stopped = lambda: False) -> Brought:
    """Read a package, and where there is a book to take it in, plan that at once.

    So what cannot be taken in is refused before anybody types its groups.
    """
    package = package_file.read(path, stopped)
    if book is not None:
        return Brought(package, merge.plan(book, package))
    people = handover.standing_of(package).of(Commission).people
    return Brought(package, people=tuple(one for one in people if one.role is not Role.MEMBER))


def laid(parcel: Parcel, target: Path, stopped: Stopped) -> Laid:
    """Write a package beside its place; on the window's thread it is put there, or dropped."""
    made = parcel.lay(target)
    if stopped():
        made.drop()
        raise Stop
    return made


def begun(package: Package, path: Path, desk: Desk, stopped: Stopped) -> Path:
    """Begin a book from a package; it is opened afterwards on the window's thread."""
    handover.begin(package, path, desk).close()
    if stopped():
        path.unlink(missing_ok=True)
        raise Stop
    return path
