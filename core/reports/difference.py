"""What changed between two determinations of the results (извештај о разликама), old beside new."""

from collections.abc import Iterable
from typing import Any

from core.base import moments
from core.book.act import Entry
from core.book.replay import taken_back
from core.book.telling import about as about_act
from core.domain.election.acts import ElectionAmended, LawReplaced, ReadingChosen
from core.domain.minutes import steps
from core.domain.papers.about import About
from core.domain.seats.acts import LotDrawn
from core.domain.seats.determining import Change, Determination, last_change
from core.domain.stations.model import Stations
from core.reports import frame, of_list, of_station
from core.reports.body import Body
from core.reports.model import Block, Column, Paragraph, Row, Table
from core.reports.source import Source
from core.words import codes, dates
from core.words.catalogue import Words

BETWEEN = (
    steps.MinutesCorrected, steps.VotingAnnulled, steps.ResultUndeterminable, steps.RepeatOrdered,
    steps.EntryReopened, LotDrawn, ElectionAmended, ReadingChosen, LawReplaced,
)  # fmt: skip
"""Acts by which results change once all minutes are in."""

NEW_MINUTES = (
    steps.MinutesEntered, steps.MinutesTyped, steps.FieldsRetyped, steps.DifferencesResolved,
)  # fmt: skip
"""Acts by which minutes of a repeated voting, or those of a station opened anew, come in."""


def difference(read: Source, words: Words, _about: About) -> Body:
    """Counts, votes and seats that changed, stations that came or went, and by which acts."""
    change = last_change(read.standing, read.tally, read.distribution)
    marks = frame.preliminary(read, words)
    if change is None:
        return Body((Paragraph(words("paper.difference.none")),), marks=marks)
    tables = [
        table
        for table in (
            _seats(change, read, words),
            _votes(change, read, words),
            _counts(change, words),
            _stations(change, read, words),
            _acts(between(read, change), words),
        )
        if table.rows
    ]
    blocks: tuple[Block, ...] = (
        *(Paragraph(text) for text in said(change, words)),
        *(frame.numbered(words, no, table) for no, table in enumerate(tables, start=1)),
    )
    return Body(blocks, preamble="preamble", marks=marks)


def said(change: Change, words: Words) -> tuple[str, ...]:
    """Which outcomes are compared, and whether the seats change."""
    was, now = change.earlier, change.later
    facts: dict[str, int | str] = {"number": was.number, "day": _day(was, words)}
    if now is None:
        told = words("paper.difference.undetermined", **facts)
    else:
        facts |= {"later": now.number, "later_day": _day(now, words)}
        told = words("paper.difference.determined", **facts)
    seats = "changed" if change.difference.seats else "same"
    return told, words(f"paper.difference.seats.{seats}")


def between(read: Source, change: Change) -> tuple[Entry, ...]:
    """The acts that changed results after the earlier determination, unless taken back.

    Of the typing of new minutes the last act is told, by which they stand as they do.
    """
    gone = taken_back(read.entries)
    after = [
        one
        for one in _until(_after(read.entries, change.earlier), change.later)
        if one.row.bundle not in gone
    ]
    typed = {(o.act.station, o.act.voting): o for o in after if isinstance(o.act, NEW_MINUTES)}
    last = {one.row.id for one in typed.values()}
    return tuple(one for one in after if isinstance(one.act, BETWEEN) or one.row.id in last)


def _after(entries: Iterable[Entry], one: Determination) -> Iterable[Entry]:
    found = False
    for entry in entries:
        if found:
            yield entry
        found = found or entry.row.id == one.id


def _until(entries: Iterable[Entry], one: Determination | None) -> Iterable[Entry]:
    for entry in entries:
        if one is not None and entry.row.id == one.id:
            return
        yield entry


def _day(one: Determination, words: Words) -> str:
    return dates.day_of(words, moments.local(one.happened).date())


def _seats(change: Change, read: Source, words: Words) -> Table:
    rows = ((no, _named(no, read), was, now) for no, was, now in change.difference.seats)
    return _compared("seats", rows, words)


def _votes(change: Change, read: Source, words: Words) -> Table:
    rows = ((no, _named(no, read), was, now) for no, was, now in change.difference.votes)
    return _compared("votes", rows, words)


def _counts(change: Change, words: Words) -> Table:
    found = change.difference
    rows: list[tuple[int | None, str, int, int]] = [
        (None, words(f"paper.total.{name}"), was, now) for name, was, now in found.totals
    ]
    if found.base is not None:
        rows.append((None, words("paper.difference.base"), *found.base))
    return _compared("counts", rows, words)


def _compared(what: str, rows: Iterable[tuple[int | None, str, int, int]], words: Words) -> Table:
    return Table(
        title=words(f"paper.difference.title.{what}"),
        sheet=words(f"paper.difference.sheet.{what}"),
        columns=(
            Column(words("paper.no"), "center", 7, ordinal=True),
            Column("", "left", 56),
            Column(words("paper.difference.was"), "right", 14),
            Column(words("paper.difference.now"), "right", 14, strong=True),
            Column(words("paper.difference"), "right", 14),
        ),
        rows=tuple(Row((no, name, was, now, now - was)) for no, name, was, now in rows),
    )


def _stations(change: Change, read: Source, words: Words) -> Table:
    """Stations that are counted now or no longer are; no rows where they are the same."""
    by_id = read.standing.of(Stations).by_id
    found = change.difference
    rows = tuple(
        Row((words(f"paper.difference.stations.{which}"), _numbers(several, by_id)))
        for which, several in (("came", found.came), ("went", found.went))
        if several
    )
    return Table(
        title=words("paper.difference.title.stations"),
        sheet=words("paper.difference.sheet.stations"),
        columns=(Column("", "left", 40), Column(words("paper.progress.numbers"), "left", 60)),
        rows=rows,
    )


def _numbers(ids: tuple[str, ...], by_id: Any) -> str:
    known = [by_id[one] for one in ids if one in by_id]
    gone = [one for one in ids if one not in by_id]
    return "; ".join(part for part in (of_station.numbers_of(known), ", ".join(gone)) if part)


def _acts(entries: tuple[Entry, ...], words: Words) -> Table:
    rows = tuple(
        Row(
            (
                _capital(codes.act(words, one.row.kind)),
                about_act(words, one.act),
                _number(one.act),
                of_list.moment(words, one.happened),
            )
        )
        for one in entries
    )
    return Table(
        title=words("paper.difference.title.acts"),
        sheet=words("paper.difference.sheet.acts"),
        columns=(
            Column(words("paper.difference.act"), "left", 36),
            Column(words("paper.difference.on"), "left", 30),
            Column(words("paper.by_decision"), "left", 18),
            Column(words("paper.decided"), "left", 24),
        ),
        rows=rows,
    )


def _number(act: Any) -> str:
    ruling = getattr(act, "ruling", None)
    return ruling.number if ruling is not None else of_station.ABSENT


def _named(no: int, read: Source) -> str:
    return next((one.name for one in read.tally.lists if one.no == no), str(no))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
