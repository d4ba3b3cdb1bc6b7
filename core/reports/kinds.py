"""The kinds of papers: results, results by station, distribution of seats (извештаји)."""

from collections.abc import Callable

from core.base.refusals import KnownFailure
from core.reports import frame
from core.reports.by_station import findings_table, missing_table, station_tables
from core.reports.counts import counts_table, votes_table
from core.reports.model import Block, Paragraph, Report, Table
from core.reports.quotients import awards_table, last_seats_table, quotient_tables
from core.reports.source import Source, source
from core.words.catalogue import Words

__all__ = ["KINDS", "Source", "build", "source"]

Builder = Callable[[Source, Words], tuple[Block, ...]]


def results(read: Source, words: Words) -> tuple[Block, ...]:
    """Report on the results (извештај о резултатима избора): one page, then its annexes."""
    front: list[Block] = [
        frame.numbered(words, 1, counts_table(read, words)),
        frame.numbered(words, 2, votes_table(read, words)),
    ]
    annexes: list[tuple[str, list[Table]]] = []
    spread = read.distribution
    if spread is None:
        front.append(Paragraph(words("paper.no_votes")))
    else:
        front.append(frame.numbered(words, 3, last_seats_table(read, spread, words)))
        annexes.append(("awards", [awards_table(read, spread, words)]))
    annexes += [
        ("stations", station_tables(read, words)),
        ("findings", findings_table(read, words)),
        ("missing", missing_table(read, words)),
    ]
    front.append(Paragraph(_announced(annexes, words), small=True))
    behind = [table for _name, tables in annexes for table in tables]
    return (*front, *(frame.annex(words, no, table) for no, table in enumerate(behind, 1)))


def _announced(annexes: list[tuple[str, list[Table]]], words: Words) -> str:
    """What the annexes hold, by their numbers, in one sentence; and a check without findings."""
    said: list[str] = []
    no = 0
    for name, tables in annexes:
        if tables:
            last = no + len(tables)
            which = str(last) if last == no + 1 else f"{no + 1}–{last}"
            said.append(words(f"paper.see.{name}", no=which))
        no += len(tables)
    sentences = [words("paper.see", annexes="; ".join(said))]
    if not dict(annexes)["findings"]:
        sentences.append(words("paper.no_findings"))
    return " ".join(sentences)


def stations(read: Source, words: Words) -> tuple[Block, ...]:
    """Overview of the results by polling station (преглед резултата по бирачким местима)."""
    return tuple(station_tables(read, words))


def seats(read: Source, words: Words) -> tuple[Block, ...]:
    """Report on the distribution of seats (извештај о расподели мандата), quotient by quotient."""
    votes = frame.numbered(words, 1, votes_table(read, words))
    spread = read.distribution
    if spread is None:
        return votes, Paragraph(words("paper.no_votes"))
    annexes = [awards_table(read, spread, words), *quotient_tables(read, spread, words)]
    return (
        votes,
        frame.numbered(words, 2, last_seats_table(read, spread, words)),
        *(frame.annex(words, no, table) for no, table in enumerate(annexes, start=1)),
    )


KINDS: dict[str, Builder] = {"results": results, "stations": stations, "seats": seats}


def build(kind: str, read: Source, words: Words) -> Report:
    """The paper of a kind; while no minutes are in, it says so instead of showing empty tables."""
    if kind not in KINDS:
        raise KnownFailure("report.unknown_kind", kind=kind, known=", ".join(KINDS))
    empty = read.tally.stations_in == 0
    blocks = (Paragraph(words("paper.none_in")),) if empty else KINDS[kind](read, words)
    return frame.framed(kind, blocks, read, words)
