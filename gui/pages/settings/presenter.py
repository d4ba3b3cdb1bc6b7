"""What the settings say of the open book, and where its copy is proposed to go."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.base.script import to_latin
from core.book.book import Book, program
from core.law.profile import LegalProfile
from core.office import updating
from core.office.updating import Update
from core.words import dates
from core.words.catalogue import Language, Words
from core.words.numbers import megabytes
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


def of_update(words: Words, update: Update) -> tuple[str, ...]:
    """What was proved of a package, a line each."""
    manifest = update.manifest
    size = megabytes(manifest.size, words.language is Language.EN)
    lines = [
        words(
            "update.proved",
            version=manifest.version,
            platform=update.platform,
            day=dates.day(words, manifest.day),
        ),
        words("update.key", key=update.key),
        words("update.installer", file=manifest.file, size=size),
    ]
    return (*lines, words("update.same")) if update.same else tuple(lines)


def news(words: Words, update: Update) -> str:
    """What is new in it, in the letters of the window."""
    text = updating.notes(update, words.language)
    told = to_latin(text) if words.language is Language.SR_LATN else text
    return f"{words('update.notes')}\n{told}"
