"""What can be said of a file somebody received: its signatures, and whether this book knows it."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from core.base.refusals import KnownFailure
from core.book.anchor import find, groups, holds
from core.book.book import Book
from core.domain.papers.model import Issued, Papers
from core.signing.check import check
from core.signing.trust import Roots
from core.signing.verdict import Problem, Signer, State, Verdict

__all__ = ["Checked", "Problem", "Signer", "State", "Verdict", "check_file", "hidden", "proves"]

MOST_BYTES = 256 << 20

Standing = Literal["", "no_book", "issued", "superseded", "passes", "foreign"]
"""How a file stands to the book at hand: "" when it names none; issued by it (and since replaced
by a later edition); only its head is in the book's chain; or another book's."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on a file, its fingerprint, the head it names, and what the book says of it."""

    verdict: Verdict
    fingerprint: str
    anchor: str
    standing: Standing
    issued: Issued | None = None


def check_file(path: Path, roots: tuple[Path, ...] = (), book: Book | None = None) -> Checked:
    """Check a file; raises `KnownFailure` where it, or a root, cannot be read at all."""
    from core.signing.certificates import read_roots

    trusted = tuple(one for root in roots for one in read_roots(_read(root), str(root)))
    content = _read(path)
    verdict = check(content, Roots(trusted))
    digest = sha256(content)
    anchor = _anchor(verdict)
    standing, issued = _in_book(digest.hexdigest(), anchor, book)
    return Checked(verdict, groups(digest.digest()), anchor, standing, issued)


def hidden(fingerprint: str) -> tuple[int, int]:
    """Which two of the eight groups one types from paper, counted from 0; settled by the groups."""
    number = int("".join(fingerprint.split()), 16)
    first = number % 8
    second = (first + 1 + number // 8 % 7) % 8
    return (min(first, second), max(first, second))


def proves(fingerprint: str, typed: tuple[str, str]) -> bool:
    """Whether the two groups typed are those of the fingerprint."""
    all_groups = fingerprint.split()
    wanted = tuple(all_groups[at] for at in hidden(fingerprint))
    return tuple("".join(one.split()).upper() for one in typed) == wanted


def _anchor(verdict: Verdict) -> str:
    """The head of the book that the signatures name; "" where they name none, or differ."""
    named: set[str] = set()
    for signer in verdict.signers:
        try:
            named.add(find(signer.purpose))
        except KnownFailure:
            continue
    return named.pop() if len(named) == 1 else ""


def _in_book(digest: str, anchor: str, book: Book | None) -> tuple[Standing, Issued | None]:
    if book is None:
        return "no_book" if anchor else "", None
    papers = book.standing.of(Papers)
    issued = papers.with_hash(digest)
    if issued is not None:
        latest = papers.of(issued.subject)[-1]
        return "issued" if latest == issued else "superseded", issued
    if not anchor:
        return "", None
    return "passes" if holds((entry.row for entry in book.entries), anchor) else "foreign", None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("file.cannot_read", file=str(path), reason=reason) from fault
    if len(content) > MOST_BYTES:
        raise KnownFailure("file.too_large", file=str(path), most=MOST_BYTES >> 20)
    return content
