"""What the settings say of the open book, and where its copy is proposed to go."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.book.book import Book, program
from core.law.profile import LegalProfile
from core.words.catalogue import Words
from gui.models.law_words import law_name


@dataclass(frozen=True, slots=True)
class Particular:
    """One line about the book: what, and its value."""

    word: str
    value: str


def of_book(words: Words, book: Book, law: LegalProfile | None) -> tuple[Particular, ...]:
    """File, law, acts and anchor."""
    lines = [Particular(words("settings.book.path"), str(book.path))]
    if law is not None:
        lines.append(Particular(words("settings.book.law"), law_name(words, law)))
    acts = words.count("settings.book.acts.count", len(book.entries))
    lines.append(Particular(words("settings.book.acts"), acts))
    lines.append(Particular(words("settings.book.anchor"), book.anchor))
    return tuple(lines)


def copy_of(words: Words, book: Path, now: datetime) -> Path:
    """A file beside the book that bears the day."""
    stem = words("settings.book.copy.name", stem=book.stem, day=now.strftime("%Y-%m-%d"))
    return book.with_name(f"{stem}.mandat")


def about(words: Words) -> str:
    """Name and version of the program."""
    return words("settings.about.program", version=program().removeprefix("mandat "))
