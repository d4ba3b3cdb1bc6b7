"""Tables of the totals: voters and ballots (бирачи и листићи), votes and seats of the lists."""

from core.base.shares import share
from core.domain.minutes import form
from core.domain.seats.explain import on_other_base
from core.domain.seats.model import Distribution
from core.domain.seats.result import other_base
from core.reports.frame import joined, not_awarded, votes_of
from core.reports.model import (
    Amount,
    Carried,
    Chart,
    Column,
    Place,
    Ratio,
    Row,
    RowKind,
    Sum,
    Table,
)
from core.reports.source import Source
from core.words import numbers
from core.words.catalogue import Language, Words

SHARES = {"voted": ("registered", "of_registered"), "invalid": ("in_box", "of_ballots")}
"""Which counts are shown as a share of which others."""

COUNT = 2
"""Column of the counts."""

NUMBER, NAME, VOTES, SEATS = 0, 1, 2, 5
"""Columns of the lists."""


def counts_table(read: Source, words: Words) -> Table:
    """The seven counts of the form, summed over the stations whose minutes are in."""
    tally = read.tally
    which = "counts_all" if tally.complete else "counts_part"
    rows = tuple(
        Row(
            (
                no,
                words(f"paper.total.{name}"),
                Carried(getattr(tally.totals, name), name),
                _part(name, read, words),
            )
        )
        for no, name in enumerate(form.NAMES, start=1)
    )
    return Table(
        title=words(f"paper.title.{which}", done=tally.stations_in, all=len(tally.stations)),
        sheet=words("paper.sheet.counts"),
        columns=(
            Column("", "center", 5, ordinal=True),
            Column("", "left", 56),
            Column("", "right", 16, strong=True),
            Column("", "right", 23),
        ),
        rows=rows,
    )


def _part(name: str, read: Source, words: Words) -> Amount | None:
    if name not in SHARES:
        return None
    whole, unit = SHARES[name]
    totals = read.tally.totals
    value = share(getattr(totals, name), getattr(totals, whole))
    if value is None:
        return None
    ratio = Ratio(_place(name), _place(whole))
    return Amount(value, 2, percent=True, unit=words(f"paper.{unit}"), ratio=ratio)


def _place(name: str) -> Place:
    return Place(form.NAMES.index(name), COUNT)


def votes_table(read: Source, words: Words) -> Table:
    """Votes, share of the threshold's base, threshold and seats of every list, with notes."""
    least = numbers.percent(
        read.law.seat_law().threshold_percent, words.language is Language.EN, places=0
    )
    rows = [_list_row(read, words, at) for at in range(len(read.tally.lists))]
    votes = Sum(sum(votes for _no, votes in read.tally.votes))
    won = Sum(len(read.distribution.awards)) if read.distribution else None
    rows.append(Row((None, words("paper.sum"), votes, None, None, won), RowKind.TOTAL))
    chart = Chart(words("paper.chart.seats"), NUMBER, NAME, SEATS)
    return Table(
        title=words("paper.title.votes"),
        sheet=words("paper.sheet.votes"),
        columns=(
            Column(words("paper.no"), "center", 5, ordinal=True),
            Column(words("paper.list_and_leader"), "left", 53),
            Column(words("paper.votes"), "right", 10),
            Column(words("paper.share"), "right", 10),
            Column(words("paper.at_least", share=least), "center", 12),
            Column(words("paper.seats"), "right", 10, strong=True),
        ),
        rows=tuple(rows),
        note=" ".join(_notes(read.distribution, read, words)) if read.distribution else "",
        chart=chart if won and won.value else None,
    )


def _list_row(read: Source, words: Words, at: int) -> Row:
    spread = read.distribution
    entry = read.tally.lists[at]
    votes = Carried(read.tally.votes_of(entry.no), votes_of(entry.no))
    name = f"{entry.name} – {entry.leader}" if entry.leader.strip() else entry.name
    note = words("paper.minority_list") if entry.minority else ""
    if spread is None:
        return Row((entry.no, name, votes, None, None, None), note=note)
    base = spread.threshold.base
    value = share(votes.value, base)
    ratio = Ratio(Place(at, VOTES), base)
    part = None if value is None else Amount(value, 2, percent=True, ratio=ratio)
    reached = words(f"paper.{_reached(spread, entry.no)}")
    return Row((entry.no, name, votes, part, reached, spread.seats_of(entry.no)), note=note)


def _reached(spread: Distribution, no: int) -> str:
    entrant = next(e for e in spread.entrants if e.contender.no == no)
    if entrant.contender.votes >= max(1, spread.threshold.votes_needed):
        return "yes"
    return "minority" if entrant.contender.minority and entrant.takes_part else "no_answer"


def _notes(spread: Distribution, read: Source, words: Words) -> list[str]:
    law = spread.contest.law
    english = words.language is Language.EN
    least = numbers.percent(law.threshold_percent, english, places=0)
    said = [
        words.count(
            f"paper.threshold.{law.threshold_base}",
            spread.threshold.votes_needed,
            share=least,
            base=spread.threshold.base,
            exact=numbers.decimal(law.threshold_percent * spread.threshold.base / 100, 2, english),
        ),
        words("paper.same_base"),
    ]
    if spread.threshold.fallback:
        said.append(words("paper.fallback"))
    raised = [e.contender.no for e in spread.entrants if e.takes_part and e.factor > 1]
    if raised:
        more = numbers.percent(100 * (law.minority_factor - 1), english, places=0)
        lists = joined(words, raised)
        said.append(words.count("paper.raised", len(raised), lists=lists, more=more, share=least))
    said += _other_base(spread, read, words)
    if not read.tally.complete:
        said.append(words("paper.may_change"))
    return [*said, *not_awarded(spread, words)]


def _other_base(spread: Distribution, read: Source, words: Words) -> list[str]:
    """A warning where the other reading of the base would change who takes part, or how."""
    base, lacking = other_base(read.tally, read.law)
    if lacking:
        return [words("results.other.lacking", stations=", ".join(lacking))]
    other = on_other_base(spread, base)
    if not other.differing:
        return []
    lists = joined(words, other.differing)
    return [
        words.count(f"paper.other_base.{other.name}", other.needed, base=base),
        words.count("paper.other_base.lists", len(other.differing), lists=lists),
    ]
