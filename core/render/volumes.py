"""A long paper in volumes (свеске), none of which is too much to draw at once.

Setting a table takes memory for every cell of it until the whole is drawn, so a paper on the
stations of a whole country would ask for gigabytes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from core.reports.model import Block, Report, Table
from core.words.catalogue import Language, Words, words

Progress = Callable[[int, int], None]
"""Told after each volume is drawn: how many are done, and of how many."""

MOST_ROWS = 1000
"""So many rows of all its tables a volume may have."""


def parted(report: Report, most: int = MOST_ROWS) -> tuple[Report, ...]:
    """The volumes of a report, as few as can be and of about one size; one that fits is itself.

    The first has the preamble; the signatures follow the last part of what stands before the
    annexes, as they do on an undivided paper.
    """
    count = _parts(report, most)
    if count <= 1:
        return (report,)
    front = [block for block in report.blocks if not _is_annex(block)]
    annexes = [block for block in report.blocks if _is_annex(block)]
    say = words(report.language)
    dealt = _dealt([*front, *annexes], -(-_rows(report) // count), say)
    signed = max((no for no, part in enumerate(dealt) if not all(map(_is_annex, part))), default=0)
    return tuple(_volume(report, no, part, (count, no == signed)) for no, part in enumerate(dealt))


def file_names(target: Path, count: int, language: Language) -> tuple[Path, ...]:
    """Where the volumes of a document go that was to be `target`; a single one goes there."""
    if count == 1:
        return (target,)
    say = words(language)
    return tuple(
        target.with_name(
            say("papers.file.volume", name=target.stem, no=no, count=count) + target.suffix
        )
        for no in range(1, count + 1)
    )


def _rows(report: Report) -> int:
    return sum(len(table.rows) for table in report.tables)


def _parts(report: Report, most: int) -> int:
    return -(-_rows(report) // most)


def _is_annex(block: Block) -> bool:
    return isinstance(block, Table) and block.annex


def _dealt(blocks: Sequence[Block], room: int, say: Words) -> list[list[Block]]:
    """The blocks in order, a new volume begun wherever one has all the rows it has room for."""
    volumes: list[list[Block]] = [[]]
    left = room
    for block in blocks:
        if not isinstance(block, Table) or not block.rows:
            volumes[-1].append(block)
            continue
        start = 0
        while start < len(block.rows):
            if not left:
                volumes.append([])
                left = room
            end = min(len(block.rows), start + left)
            volumes[-1].append(_part(block, start, end, say))
            left -= end - start
            start = end
    return volumes


def _part(table: Table, start: int, end: int, say: Words) -> Table:
    """Some rows of a table under its head; its note stands under the last of them."""
    return replace(
        table,
        rows=table.rows[start:end],
        title=say("paper.continued", title=table.title) if start else table.title,
        note=table.note if end == len(table.rows) else "",
    )


def _volume(report: Report, at: int, part: list[Block], rest: tuple[int, bool]) -> Report:
    """One volume; on a later one that has annexes only, the first begins under the title."""
    count, signed = rest
    named = words(report.language)("paper.volume", no=at + 1, count=count)
    if at and isinstance(part[0], Table) and part[0].annex:
        part = [replace(part[0], annex=False), *part[1:]]
    return replace(
        report,
        preamble="" if at else report.preamble,
        subtitle=(*report.subtitle, named),
        blocks=tuple(part),
        signatures=report.signatures if signed else (),
        volume=named,
    )
