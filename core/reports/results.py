"""The papers on the results: the working overview, the official report, stations, seats.

`results` (преглед) is what the commission works with while minutes come in: figures, votes, seats,
and where they come from. `report` (извештај о резултатима избора) is the act with which the
commission determines the results: the same tables under its legal basis, with every quotient,
what is said of stations without a result, and the instruction on the remedy.
"""

from collections.abc import Callable, Sequence

from core.domain.papers.about import About
from core.reports import frame
from core.reports.body import Body, Builder
from core.reports.by_station import findings_table, missing_table, station_tables
from core.reports.counts import counts_table, votes_table
from core.reports.decided import aside_table, corrections_table, votings_table
from core.reports.model import Block, Heading, Paragraph, Table
from core.reports.quotients import awards_table, last_seats_table, quotient_tables
from core.reports.reasons import margins_table, why
from core.reports.source import Source
from core.reports.typed import again, decided, how_typed, put_aside, standing_said
from core.reports.worded import worded
from core.words.catalogue import Words

Annexes = list[tuple[str, Sequence[Table]]]
"""Tables behind the signatures, under the names by which a sentence announces them."""


def overview(read: Source, words: Words) -> tuple[Block, ...]:
    """The results on one page (преглед резултата избора), then its annexes."""
    annexes = _annexes(read, words, every_quotient=False)
    said = Paragraph(_announced(annexes, words), small=True)
    return (*_front(read, words), *_small(read, words), said, *_behind(annexes, words))


def report(read: Source, words: Words) -> tuple[Block, ...]:
    """The official report (извештај о резултатима избора)."""
    annexes = _annexes(read, words, every_quotient=True)
    stations = len(read.tally.stations)
    which = "all" if read.tally.complete else "part"
    annulled = worded(read, words, "report.annulled", stations=put_aside(read, words))
    covered = words.count(f"paper.report.{which}", stations, done=read.tally.stations_in)
    return (
        *_front(read, words),
        *(Paragraph(text) for text in decided(read, words)),
        Paragraph(f"{covered} {annulled}"),
        *(Paragraph(text) for text in (*how_typed(read, words), *again(read, words))),
        Paragraph(_announced(annexes, words), small=True),
        Heading(words("paper.remedy")),
        Paragraph(worded(read, words, "report.remedy")),
        *_behind(annexes, words),
    )


def stations(read: Source, words: Words) -> tuple[Block, ...]:
    """Overview of the results by polling station (преглед резултата по бирачким местима)."""
    return (*station_tables(read, words), *_small(read, words))


def seats(read: Source, words: Words) -> tuple[Block, ...]:
    """Report on the distribution of seats (извештај о расподели мандата), quotient by quotient."""
    votes = frame.numbered(words, 1, votes_table(read, words))
    spread = read.distribution
    if spread is None:
        return votes, Paragraph(words("paper.no_votes")), *_small(read, words)
    annexes = [awards_table(read, spread, words), *quotient_tables(read, spread, words)]
    return (
        votes,
        frame.numbered(words, 2, last_seats_table(read, spread, words)),
        Heading(words("told.grounds")),
        *why(read, spread, words),
        frame.numbered(words, 3, margins_table(read, spread, words)),
        *_small(read, words),
        *(frame.annex(words, no, table) for no, table in enumerate(annexes, start=1)),
    )


def of_minutes(blocks: Callable[[Source, Words], tuple[Block, ...]], preamble: str = "") -> Builder:
    """A paper on the minutes; while none are in, it says so instead of showing empty tables."""

    def build_body(read: Source, words: Words, _about: About) -> Body:
        empty = read.tally.stations_in == 0
        none = (Paragraph(words("paper.none_in")), *_small(read, words))
        said = none if empty else blocks(read, words)
        return Body(said, preamble=preamble, marks=frame.preliminary(read, words))

    return build_body


def _small(read: Source, words: Words) -> tuple[Paragraph, ...]:
    """What every result says of its minutes, under its tables."""
    return tuple(Paragraph(text, small=True) for text in standing_said(read, words))


def _front(read: Source, words: Words) -> list[Block]:
    """Counts, votes and seats, and how the last seats were won."""
    front: list[Block] = [
        frame.numbered(words, 1, counts_table(read, words)),
        frame.numbered(words, 2, votes_table(read, words)),
    ]
    spread = read.distribution
    if spread is None:
        return [*front, Paragraph(words("paper.no_votes"))]
    return [*front, frame.numbered(words, 3, last_seats_table(read, spread, words))]


def _annexes(read: Source, words: Words, *, every_quotient: bool) -> Annexes:
    annexes: Annexes = []
    spread = read.distribution
    if spread is not None:
        annexes.append(("awards", [awards_table(read, spread, words)]))
    if spread is not None and every_quotient:
        annexes.append(("quotients", quotient_tables(read, spread, words)))
    decided: Annexes = []
    if every_quotient:
        decided.append(("corrections", corrections_table(read, words)))
        decided.append(("votings", votings_table(read, words)))
    return [
        *annexes,
        ("stations", station_tables(read, words)),
        *decided,
        ("findings", findings_table(read, words)),
        ("aside", aside_table(read, words)),
        ("missing", missing_table(read, words)),
    ]


def _behind(annexes: Annexes, words: Words) -> list[Table]:
    tables = [table for _name, several in annexes for table in several]
    return [frame.annex(words, no, table) for no, table in enumerate(tables, start=1)]


def _announced(annexes: Annexes, words: Words) -> str:
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
