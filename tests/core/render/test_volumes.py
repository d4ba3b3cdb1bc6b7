"""Volumes of a long paper: no row is lost or told twice, and none of them is too long."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.render.volumes import MOST_ROWS, file_names, parted
from core.reports.model import Block, Column, Paragraph, Report, Row, RowKind, Table
from core.words.catalogue import Language
from tests.support.long_paper import long_paper


def table(name: str, rows: int, annex: bool) -> Table:
    columns = (Column("Бр."), Column(name))
    cells = tuple(Row((no, f"{name} {no}")) for no in range(rows))
    return Table(name, name, columns, cells, note=f"Уз {name}.", annex=annex, wide=annex)


@st.composite
def papers(draw: st.DrawFn) -> Report:
    """Papers of some tables with paragraphs between them, before and behind the signatures."""
    drawn = st.tuples(st.integers(1, 40), st.booleans(), st.booleans())
    blocks: list[Block] = []
    for no, (rows, annex, text) in enumerate(draw(st.lists(drawn, max_size=6))):
        blocks += [Paragraph(f"Став {no}.")] if text else []
        blocks.append(table(f"Табела {no}", rows, annex))
    return replace(long_paper(1, 3), blocks=tuple(blocks))


def is_annex(block: Block) -> bool:
    return isinstance(block, Table) and block.annex


def in_order(report: Report) -> list[Block]:
    """The blocks as they are drawn: annexes stand behind the rest."""
    return sorted(report.blocks, key=is_annex)


def told(blocks: Sequence[Block]) -> list[Row | str]:
    """Rows, notes and paragraphs one after another; a note stands behind the last row."""
    said: list[Row | str] = []
    for block in blocks:
        if isinstance(block, Table):
            said += [*block.rows, *([block.note] if block.note else [])]
        elif isinstance(block, Paragraph):
            said.append(block.text)
    return said


def count_rows(report: Report) -> int:
    return sum(len(table.rows) for table in report.tables)


@given(papers(), st.integers(1, 50))
def test_nothing_is_lost_and_nothing_told_twice(report: Report, most: int) -> None:
    volumes = parted(report, most)
    assert told([one for part in volumes for one in in_order(part)]) == told(in_order(report))
    assert all(count_rows(part) <= most for part in volumes) or volumes == (report,)
    assert len(volumes) == max(1, -(-count_rows(report) // most))


@given(papers(), st.integers(1, 50))
def test_signatures_stand_once_and_behind_all_that_is_no_annex(report: Report, most: int) -> None:
    volumes = parted(report, most)
    front = set(map(str, told([one for one in in_order(report) if not is_annex(one)])))
    parts = [set(map(str, told(part.blocks))) for part in volumes]
    last = max((no for no, part in enumerate(parts) if part & front), default=0)
    assert [no for no, part in enumerate(volumes) if part.signatures] == [last]
    assert volumes[last].signatures == report.signatures


@given(papers(), st.integers(1, 50))
def test_every_part_keeps_the_head_of_its_table(report: Report, most: int) -> None:
    columns = {one.sheet: one.columns for one in report.tables}
    parts = [one for volume in parted(report, most) for one in volume.tables]
    assert all(part.columns == columns[part.sheet] for part in parts)
    begun: set[str] = set()
    for part in parts:
        assert part.title == (f"{part.sheet} (наставак)" if part.sheet in begun else part.sheet)
        begun.add(part.sheet)


@pytest.mark.parametrize(
    ("stations", "volumes"), [(0, 1), (500, 1), (999, 1), (1000, 2), (1300, 2), (8378, 9)]
)
def test_as_few_volumes_as_can_be(stations: int, volumes: int) -> None:
    """The row of totals counts too."""
    parts = parted(long_paper(stations, 3))
    sizes = [count_rows(part) for part in parts]
    assert len(parts) == volumes
    assert sum(sizes) == stations + 1
    assert max(sizes) <= MOST_ROWS
    assert max(sizes) - min(sizes) < volumes


def test_a_paper_that_fits_is_itself() -> None:
    report = long_paper(999, 3)
    assert parted(report) == (report,)


def test_each_volume_says_which_it_is_and_the_first_has_the_front() -> None:
    report = long_paper(2500, 3)
    first, second, third = parted(report)
    assert [one.subtitle[-1] for one in (first, second, third)] == [
        "Свеска 1 од 3",
        "Свеска 2 од 3",
        "Свеска 3 од 3",
    ]
    assert first.preamble == report.preamble
    assert first.signatures == report.signatures
    assert second.preamble == third.preamble == ""
    assert second.signatures == third.signatures == ()
    assert {one.heading for one in (first, second, third)} == {report.heading}
    assert third.tables[0].rows[-1].kind is RowKind.TOTAL


def test_a_later_volume_begins_under_its_title_and_not_on_a_page_of_its_own() -> None:
    first, second = parted(long_paper(1300, 3))
    assert [one.annex for one in first.tables] == [True]
    assert [one.annex for one in second.tables] == [False]


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        (Language.SR_CYRL, "извештај-sveska-2-od-2.pdf", "Свеска 2 од 2"),
        (Language.SR_LATN, "извештај-sveska-2-od-2.pdf", "Sveska 2 od 2"),
        (Language.EN, "извештај-volume-2-of-2.pdf", "Volume 2 of 2"),
    ],
)
def test_a_volume_is_named_in_the_language_of_the_paper(
    language: Language, name: str, words: str
) -> None:
    parts = parted(long_paper(1300, 3, language))
    assert parts[1].volume == words
    files = file_names(Path("папири") / "извештај.pdf", len(parts), language)
    assert files[1] == Path("папири") / name
    assert len(set(files)) == 2


def test_the_only_volume_keeps_the_name_of_the_file() -> None:
    target = Path("извештај.pdf")
    assert file_names(target, 1, Language.SR_CYRL) == (target,)
