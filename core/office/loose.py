"""Loose ends of issuing: papers without their act, acts without their papers, and their mending."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Literal

from core.base.refusals import KnownFailure
from core.book.book import Book
from core.domain.papers.model import Issued, PaperFile, Papers
from core.office.folder import folder_of
from core.office.official import ISSUED_AS, UNNAMED, give_name

ASIDE = "unrecorded"
"""Where papers go that no act of this book knows."""

How = Literal["unnamed", "unrecorded", "stranger", "missing", "changed", "unreadable"]
"""`unnamed`: the act stands, the file lies there without its name. `unrecorded`: a file of an issue
that never came to its act. `stranger`: a paper no act of this book knows, as after an older copy
of the book was taken back. `missing`, `changed`: the act stands, its file is gone or another.
`unreadable`: a file that cannot be read now, of which nothing can be said."""

MENDABLE = ("unnamed", "unrecorded", "stranger")


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """One file that does not match the book, and the paper it belongs to, if known."""

    how: How
    file: str
    lying: Path | None = None
    issued: Issued | None = None

    @property
    def mendable(self) -> bool:
        """Whether the program can put it right by itself."""
        return self.how in MENDABLE


def loose_ends(book: Book) -> tuple[LooseEnd, ...]:
    """All loose ends, found by the hashes of what lies in the folder."""
    folder = folder_of(book.path)
    lying = {path: _hash(path) for path in _papers_in(folder)}
    found: list[LooseEnd] = []
    used: set[Path] = set()
    for issued in book.standing.of(Papers).issued:
        for one in issued.files:
            path = folder / one.name
            if lying.get(path) == one.hash:
                used.add(path)
                continue
            end = _of_file(one, issued, path, lying)
            found.append(end)
            used |= {end.lying or path}
    for path in sorted(set(lying) - used):
        how: How = "unrecorded" if UNNAMED in path.name else "stranger"
        found.append(LooseEnd(how if lying[path] else "unreadable", path.name, path))
    return tuple(found)


def mend(book: Book, ends: tuple[LooseEnd, ...]) -> int:
    """Put right what can be: name what was issued, move aside what no act of the book knows.

    Nothing is ever removed, and only what is still loose now is touched: what was told may be old.
    Says how many were put right; `KnownFailure` when the disk does not let us.
    """
    mended = 0
    strangers_first = sorted(loose_ends(book), key=lambda end: end.how == "unnamed")
    for end in strangers_first:
        if not end.mendable or end.lying is None or end not in ends:
            continue
        try:
            _mend(end, end.lying)
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise KnownFailure("paper.not_named", file=end.file, reason=reason) from fault
        mended += 1
    return mended


def _mend(end: LooseEnd, lying: Path) -> None:
    if end.how != "unnamed":
        _aside(lying)
        return
    give_name(lying, PaperFile(end.file, ""))


def _aside(path: Path) -> None:
    """Into a folder of its own, under a name that is never taken."""
    folder = path.parent / ASIDE
    folder.mkdir(exist_ok=True)
    path.replace(folder / f"{token_hex(4)}-{path.name.replace(UNNAMED, '')}")


def _of_file(one: PaperFile, issued: Issued, path: Path, lying: dict[Path, str]) -> LooseEnd:
    waiting = [p for p, digest in lying.items() if digest == one.hash and UNNAMED in p.name]
    if waiting:
        return LooseEnd("unnamed", one.name, waiting[0], issued)
    return LooseEnd("changed" if path in lying else "missing", one.name, None, issued)


def _papers_in(folder: Path) -> list[Path]:
    """The files of the folder; a folder that cannot be read is as if it were empty."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file() and _is_paper(path))
    except OSError:
        return []


def _is_paper(path: Path) -> bool:
    """Whether it could be a paper of ours; what open programs leave beside one could not."""
    foreign = path.name.startswith(("~$", ".~lock."))
    return path.suffix.lower() in ISSUED_AS and not foreign


def _hash(path: Path) -> str:
    """The hash of a file; "" where it cannot be read now."""
    try:
        told = path.stat()
        return _hash_of(path, told.st_size, told.st_mtime_ns)
    except OSError:
        return ""


@lru_cache(4096)
def _hash_of(path: Path, _size: int, _changed: int) -> str:
    """Reckoned once for each state of a file: the page of papers asks at every act."""
    return sha256(path.read_bytes()).hexdigest()
