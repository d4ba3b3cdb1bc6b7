"""Papers that were issued (издате исправе), each edition with its files and their hashes."""

from dataclasses import dataclass
from datetime import datetime

from core.domain.papers.about import About


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file of an issued paper: its name, and the hash of its very bytes (SHA-256, hex)."""

    name: str
    hash: str

    @property
    def suffix(self) -> str:
        """What kind of file it is."""
        return f".{self.name.rpartition('.')[2]}"


@dataclass(frozen=True, slots=True)
class Subject:
    """Which paper: its kind, what it is about, and its language."""

    kind: str
    about: About
    language: str


@dataclass(frozen=True, slots=True)
class Issued:
    """One edition of a paper: of which head of the book, its files, and who signed.

    `edition` counts from 1; a later edition keeps the earlier ones and has a `reason`. `signers`
    is empty where the paper is signed by hand only.
    """

    subject: Subject
    edition: int
    number: str
    head: str
    files: tuple[PaperFile, ...]
    signers: tuple[str, ...]
    reason: str
    at: datetime
    act: str

    def file(self, suffix: str) -> PaperFile | None:
        """The first file of that kind."""
        return next((one for one in self.files if one.suffix == suffix), None)


@dataclass(frozen=True, slots=True)
class Papers:
    """All issued papers in the order they were issued."""

    issued: tuple[Issued, ...] = ()

    def of(self, subject: Subject) -> tuple[Issued, ...]:
        """The editions of one paper, the latest last."""
        return tuple(one for one in self.issued if one.subject == subject)

    def with_hash(self, digest: str) -> Issued | None:
        """The edition a file of that hash belongs to."""
        return next((o for o in self.issued if any(f.hash == digest for f in o.files)), None)
