"""Extract of the journal (извод из дневника): every act with its moments, its doer and its hash."""

from core.book.act import Entry
from core.book.replay import taken_back
from core.book.telling import about_entry, bundles, claims_another
from core.domain.papers.about import About
from core.reports import of_list
from core.reports.body import Body
from core.reports.frame import assembly
from core.reports.model import Column, Row, Table
from core.reports.source import Source
from core.words import codes, dates
from core.words.catalogue import Words

SHORT = 8
"""So many digits of an act's hash are enough to find it by; the whole is in the book."""


def journal(read: Source, words: Words, _about: About) -> Body:
    """One row an act, what was taken back among them; no act holds what is personal."""
    gone = taken_back(read.entries)
    numbers_of = bundles(read.entries)
    table = Table(
        title=words("paper.title.journal", count=len(read.entries)),
        sheet=words("paper.sheet.journal"),
        columns=(
            Column(words("paper.no"), "center", 10, ordinal=True),
            Column(words("history.column.recorded"), "left", 22),
            Column(words("history.column.happened"), "left", 22),
            Column(words("history.column.act"), "left", 40),
            Column(words("paper.journal.of"), "left", 50),
            Column(words("paper.journal.by"), "left", 34),
            Column(words("paper.journal.hash"), "left", 14),
        ),
        rows=tuple(_row(entry, gone, numbers_of, words) for entry in read.entries),
        note=words("paper.journal.note"),
        wide=True,
    )
    about = words("paper.journal.about", assembly=assembly(read, words))
    at = words("paper.lists.at", at=of_list.moment(words, read.made))
    return Body((table,), subtitle=(about, at))


def _row(entry: Entry, gone: frozenset[str], numbers_of: dict[str, list[int]], words: Words) -> Row:
    row = entry.row
    act = codes.act(words, row.kind)
    if row.bundle in gone:
        act = f"{act} ({words('history.taken_back')})"
    happened = dates.moment(words, entry.happened) if claims_another(entry) else ""
    digits = row.hash.hex()[:SHORT].upper()
    return Row(
        (
            row.seq,
            dates.moment(words, entry.recorded),
            happened,
            act,
            about_entry(words, entry, numbers_of),
            f"{row.person}, {words(f'role.{row.role}')}",
            f"{digits[:4]} {digits[4:]}",
        )
    )
