"""The commission's own wordings: listed beside the shipped ones, and kept for the next election."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.base.refusals import KnownFailure, Refused
from core.book.act import Entry
from core.book.book import Book
from core.book.file import SUFFIX
from core.domain.acts import in_turn
from core.domain.papers.templates import TEMPLATES, Template
from core.domain.papers.wordings import LANGUAGES, MOST_LETTERS, Wordings, word
from core.office.strict_json import Odd, Table, document
from core.office.whole import write_whole
from core.words.catalogue import WRITTEN, words

SHAPE = "mandat-wordings-1"
_SPOKEN = {written: words(language) for language, written in reversed(WRITTEN.items())}
"""The shipped texts by the language they are written in; Serbian is the Cyrillic one."""


@dataclass(frozen=True, slots=True)
class Worded:
    """One text in one language: what the program ships, and the commission's own, if it has one."""

    template: Template
    language: str
    shipped: str
    own: str

    @property
    def text(self) -> str:
        """What the papers say."""
        return self.own or self.shipped


def all_wordings(book: Book) -> tuple[Worded, ...]:
    """Every template in both languages, in the order of the papers."""
    room = book.standing.of(Wordings)
    return tuple(
        Worded(one, language, shipped(one.key, language), room.own(one.key, language))
        for one in TEMPLATES
        for language in LANGUAGES
    )


def shipped(key: str, language: str) -> str:
    """The text of the catalogue, its fields still in braces."""
    return _SPOKEN[language](f"paper.{key}")


def keep(book: Book, target: Path) -> int:
    """Write the commission's own texts into a file for the next election; how many they are."""
    if target.resolve() == book.path.resolve() or target.suffix == SUFFIX:
        raise KnownFailure("report.over_book", file=str(target))
    own = [one for one in all_wordings(book) if one.own]
    content = {
        "shape": SHAPE,
        **{
            language: {one.template.key: one.own for one in own if one.language == language}
            for language in LANGUAGES
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    write_whole(target, text.encode("utf-8"))
    return len(own)


def take(book: Book, source: Path) -> tuple[Entry, ...]:
    """Take all texts of such a file over, as one bundle or not at all; a text as it is stays.

    Raises `KnownFailure` where the file is none, `Refused` on a text that the papers cannot have.
    """
    told = _read(source)
    room = book.standing.of(Wordings)
    changed = [
        word(key, text, language)
        for (language, key), text in told.items()
        if " ".join(text.split()) != room.own(key, language)
    ]
    if not changed:
        raise Refused("nothing_changed")
    return book.do(in_turn(*changed))


def read_text(source: Path) -> str:
    """The text of a file that somebody wrote; raises `KnownFailure` where it cannot be read."""
    try:
        return source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise KnownFailure("wording.unreadable", file=str(source), reason=reason) from fault


def _read(source: Path) -> Mapping[tuple[str, str], str]:
    try:
        whole = document(source)
        if whole.text("shape") != SHAPE:
            raise KnownFailure("wording.other_file", file=source.name)
        return {
            (language, key): text
            for language in LANGUAGES
            if (table := whole.table(language, needed=False)) is not None
            for key, text in _texts(table)
        }
    except Odd as fault:
        raise KnownFailure("wording.odd", file=source.name, place=fault.facts["place"]) from fault


def _texts(table: Table) -> list[tuple[str, str]]:
    return [(key, table.text(key, MOST_LETTERS)) for key in table.raw]
