"""The kinds of papers (документи): of the lists, of the ballot, and of the results."""

from collections.abc import Callable

from core.base.refusals import KnownFailure
from core.reports import frame
from core.reports.ballot import ballot
from core.reports.body import Body, Builder
from core.reports.by_station import findings_table, missing_table, station_tables
from core.reports.collective import collective
from core.reports.conclusion import conclusion
from core.reports.counts import counts_table, votes_table
from core.reports.decision import decision
from core.reports.filed_lists import overview
from core.reports.ledger import ledger
from core.reports.model import Block, Paragraph, Report, Table
from core.reports.quotients import awards_table, last_seats_table, quotient_tables
from core.reports.source import Source, source
from core.words.catalogue import Words

__all__ = ["KINDS", "Source", "build", "source"]


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


def _of_minutes(
    blocks: Callable[[Source, Words], tuple[Block, ...]], preamble: str = ""
) -> Builder:
    """A paper on the minutes; while none are in, it says so instead of showing empty tables."""

    def build_body(read: Source, words: Words, _about: int) -> Body:
        empty = read.tally.stations_in == 0
        said = (Paragraph(words("paper.none_in")),) if empty else blocks(read, words)
        return Body(said, preamble=preamble, marks=frame.preliminary(read, words))

    return build_body


KINDS: dict[str, Builder] = {
    "results": _of_minutes(results, "paper.preamble"),
    "stations": _of_minutes(stations),
    "seats": _of_minutes(seats, "paper.preamble"),
    "lists": overview,
    "conclusion": conclusion,
    "decision": decision,
    "collective": collective,
    "ballot": ballot,
    "ledger": ledger,
}


def build(kind: str, read: Source, words: Words, about: int = 0) -> Report:
    """The paper of a kind, about the filed list of that id where it is about one."""
    if kind not in KINDS:
        raise KnownFailure("report.unknown_kind", kind=kind, known=", ".join(KINDS))
    return frame.framed(kind, KINDS[kind](read, words, about), read, words)
