"""What can be said of a file somebody received: its signatures, and whether this book knows it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from core.base.refusals import KnownFailure
from core.book.anchor import find, groups, holds
from core.book.book import Book
from core.domain.papers.model import Issued, Papers
from core.office.chosen import content_of
from core.signing.verdict import Problem, Signer, State, Verdict

__all__ = ["Checked", "Problem", "Signer", "State", "Verdict", "beside", "check_file"]

MOST_BYTES = 256 << 20

Standing = Literal["", "no_book", "issued", "superseded", "passes", "foreign"]
"""How a file stands to the book at hand: "" when it names none; issued by it (and since replaced
by a later edition); only its head is in the book's chain; or another book's."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on a file, its fingerprint, the head it names, and what the book says of it."""

    verdict: Verdict
    fingerprint: str
    digest: str
    anchor: str
    standing: Standing
    workbook: bool = False
    issued: Issued | None = None

    @property
    def on_paper(self) -> str:
        """The fingerprint that the printed paper carries: the workbook's own, else the book's."""
        return self.fingerprint if self.workbook else self.anchor


def check_file(
    path: Path,
    roots: tuple[Path, ...] = (),
    book: Book | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Checked:
    """Check a file; raises `KnownFailure` where it, or a root, cannot be read at all, `Stopped`."""
    from core.signing import guarded
    from core.signing.certificates import read_roots
    from core.signing.check import WORKBOOK
    from core.signing.trust import Roots

    trusted = tuple(
        one for root in roots for one in read_roots(content_of(root, MOST_BYTES), str(root))
    )
    content = content_of(path, MOST_BYTES)
    verdict = guarded.check(content, Roots(trusted), stopped=stopped)
    digest = sha256(content).digest()
    anchor = _anchor(verdict)
    workbook = content.startswith(WORKBOOK)
    standing: Standing = "no_book" if anchor else ""
    return beside(Checked(verdict, groups(digest), digest.hex(), anchor, standing, workbook), book)


def beside(found: Checked, book: Book | None) -> Checked:
    """The same, with what the book at hand says of the file."""
    if book is None:
        return found
    papers = book.standing.of(Papers)
    issued = papers.with_hash(found.digest)
    if issued is not None:
        latest = papers.of(issued.subject)[-1] == issued
        return replace(found, standing="issued" if latest else "superseded", issued=issued)
    if not found.anchor:
        return found
    passes = holds((entry.row for entry in book.entries), found.anchor)
    return replace(found, standing="passes" if passes else "foreign")


def _anchor(verdict: Verdict) -> str:
    """The head of the book that the signatures name; "" where they name none, or differ."""
    named: set[str] = set()
    for signer in verdict.signers:
        try:
            named.add(find(signer.purpose))
        except KnownFailure:
            continue
    return named.pop() if len(named) == 1 else ""
