"""Loose ends of issuing: papers without their act, acts without their papers, and their mending."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from core.base.refusals import KnownFailure
from core.book.book import Book
from core.domain.papers.model import Issued, PaperFile, Papers
from core.office.official import UNNAMED, folder_of, give_name

ASIDE = "unrecorded"
"""Where papers go that no act of this book knows."""

How = Literal["unnamed", "unrecorded", "stranger", "missing", "changed"]
"""`unnamed`: the act stands, the file lies there without its name. `unrecorded`: a file of an issue
that never came to its act. `stranger`: a paper no act of this book knows, as after an older copy
of the book was taken back. `missing`, `changed`: the act stands, its file is gone or another."""

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
            found.append(_of_file(one, issued, path, lying))
            used |= {found[-1].lying or path}
    for path in sorted(set(lying) - used):
        how: How = "unrecorded" if UNNAMED in path.name else "stranger"
        found.append(LooseEnd(how, path.name, path))
    return tuple(found)


def mend(book: Book, ends: tuple[LooseEnd, ...]) -> int:
    """Put right what can be: name what was issued, remove what was not, move strangers aside.

    Says how many were put right; `KnownFailure` when the disk does not let us.
    """
    mended = 0
    for end in ends:
        if not end.mendable or end.lying is None:
            continue
        try:
            _mend(end, end.lying)
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise KnownFailure("paper.not_named", file=end.file, reason=reason) from fault
        mended += 1
    return mended


def _mend(end: LooseEnd, lying: Path) -> None:
    if end.how == "unnamed":
        give_name(lying, PaperFile(end.file, ""))
    elif end.how == "unrecorded":
        lying.unlink()
    else:
        aside = lying.parent / ASIDE
        aside.mkdir(exist_ok=True)
        lying.replace(aside / f"{_hash(lying)[:8]}-{lying.name}")


def _of_file(one: PaperFile, issued: Issued, path: Path, lying: dict[Path, str]) -> LooseEnd:
    waiting = [p for p, digest in lying.items() if digest == one.hash and p != path]
    if waiting and path not in lying:
        return LooseEnd("unnamed", one.name, waiting[0], issued)
    return LooseEnd("changed" if path in lying else "missing", one.name, None, issued)


def _papers_in(folder: Path) -> list[Path]:
    """The files of the folder; one that cannot be read is as if it were not there."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
