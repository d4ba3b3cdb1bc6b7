"""What the start page says of a book it has not opened: only its name and when it was changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.base.moments import BELGRADE
from core.words import dates
from core.words.catalogue import Words
from gui.bridge.session import PRACTICE_OF_LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.domain.election.units import Unit

SUFFIX = ".mandat"

_STEM = re.compile(r"(?P<unit>.+)-(?P<year>\d{4})(?:-\d+)?")


@dataclass(frozen=True, slots=True)
class Recent:
    """A book opened lately: what it seems to be, where it lies, when it was last changed."""

    path: Path
    title: str
    changed: str


def recent(
    words: Words, paths: Iterable[Path], practice: Path, register: Sequence[Unit]
) -> tuple[Recent, ...]:
    """The books that are still there, in the order given."""
    found = []
    for path in paths:
        try:
            changed = datetime.fromtimestamp(path.stat().st_mtime, BELGRADE)
        except OSError:
            continue
        title = title_of(words, path, register)
        if path == practice:
            title = words("start.practice_book")
        elif path.parent == practice.parent and path.stem.startswith(PRACTICE_OF_LISTS):
            title = words("start.practice_of_lists")
        when = words("start.changed", moment=dates.moment(words, changed))
        found.append(Recent(path, title, when))
    return tuple(found)


def title_of(words: Words, path: Path, register: Sequence[Unit]) -> str:
    """`nova-morava-2026` as a town and a year where the register has the town, else the stem."""
    match = _STEM.fullmatch(path.stem)
    if match is None:
        return path.stem
    from core.domain.election.units import slug

    name = next((unit.name for unit in register if slug(unit.name) == match["unit"]), "")
    return words("start.election", unit=name, year=match["year"]) if name else path.stem


def dropped(paths: Sequence[str]) -> Path | None:
    """The one book among files dropped on the page; `None` for anything else."""
    one = len(paths) == 1 and paths[0].casefold().endswith(SUFFIX)
    return Path(paths[0]) if one else None
