"""A report as PDF/A for the archive and as pictures for the preview, set by typst."""

import json
from typing import Any

from core.base import moments
from core.render import press
from core.render.text import breakable, made_line, marks_line, one_line, written
from core.reports.model import (
    Amount,
    Ballot,
    Block,
    Heading,
    Paragraph,
    Point,
    Report,
    Row,
    RowKind,
    Table,
)
from core.words.catalogue import Language, words


def render(report: Report) -> bytes:
    """The document as PDF/A-2a, always the same bytes for the same report."""
    return press.document(job(report))


def pages(report: Report, ppi: int) -> tuple[bytes, ...]:
    """One picture (PNG) a page."""
    return press.pictures(job(report), ppi)


def job(report: Report) -> press.Job:
    """All that typst needs to know of a report."""
    say = words(report.language)
    made = moments.local(report.made)
    content = {
        "lang": "en" if report.language is Language.EN else "sr",
        "script": "cyrl" if report.language is Language.SR_CYRL else "latn",
        "made": [made.year, made.month, made.day, made.hour, made.minute, made.second],
        "heading": [one_line(line) for line in report.heading],
        "preamble": one_line(report.preamble),
        "title": report.title,
        "subtitle": [one_line(line) for line in report.subtitle],
        "marks": [{"word": mark.word or mark.text, "text": mark.text} for mark in report.marks],
        "keywords": marks_line(report),
        "blocks": [_block(block, report.language) for block in report.blocks],
        "leaves": [[_block(block, report.language) for block in leaf] for leaf in report.leaves],
        "signatures": [
            {"office": one.office, "name": one_line(one.name)} for one in report.signatures
        ],
        "stamp": say("paper.stamp"),
        "anchor_name": say("paper.anchor"),
        "anchor": report.anchor.split(),
        "file_anchor_name": say("paper.file_anchor"),
        "file_anchor": report.file_anchor.split(),
        "made_line": made_line(report),
        "volume": report.volume,
        "one_page": report.one_page,
        "page": say("paper.page"),
        "page_of": say("paper.page_of"),
    }
    return press.Job(json.dumps(content, ensure_ascii=False), int(report.made.timestamp()))


def _block(block: Block, language: Language) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": one_line(block.text), "small": block.small}
        case Heading():
            return {"kind": "heading", "text": one_line(block.text)}
        case Point():
            return {
                "kind": "point",
                "label": block.label,
                "text": one_line(block.text),
                "more": [one_line(text) for text in block.more],
                "inner": block.inner,
            }
        case Ballot():
            return _ballot(block)
        case Table():
            return _table(block, language)


def _ballot(ballot: Ballot) -> dict[str, Any]:
    return {
        "kind": "ballot",
        "instruction": ballot.instruction,
        "stamp": ballot.stamp,
        "choices": [
            {
                "no": f"{one.no}.",
                "name": breakable(one_line(one.name)),
                "person": breakable(one_line(one.person)),
            }
            for one in ballot.choices
        ],
    }


def _table(block: Table, language: Language) -> dict[str, Any]:
    rows = block.rows
    rules = [_rule_under(after.kind) for after in rows[1:]] + ["thick"]
    return {
        "kind": "table",
        "title": block.title,
        "note": one_line(block.note),
        "annex": block.annex,
        "wide": block.wide,
        "tall": block.tall,
        "headed": any(column.title for column in block.columns),
        "columns": [
            {
                "title": breakable(one_line(column.title)),
                "align": column.align,
                "width": column.width,
                "boxed": column.boxed,
            }
            for column in block.columns
        ],
        "rows": [_row(row, rule, block, language) for row, rule in zip(rows, rules, strict=True)],
    }


def _rule_under(after: RowKind) -> str:
    """The rule over a row of that kind, which the row before it draws."""
    return {RowKind.BELOW_LINE: "thick", RowKind.TOTAL: "thin"}.get(after, "hair")


def _row(row: Row, rule: str, table: Table, language: Language) -> dict[str, Any]:
    return {
        "bold": row.kind in (RowKind.TOTAL, RowKind.STRONG),
        "rule": rule,
        "note": one_line(row.note),
        "note_at": _note_at(row.cells) if row.note else -1,
        "cells": [
            breakable(written(c, at, language))
            for c, at in zip(row.cells, table.columns, strict=True)
        ],
        "strong": [
            no
            for no, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True))
            if column.strong or (isinstance(cell, Amount) and cell.strong)
        ],
    }


def _note_at(cells: tuple[Any, ...]) -> int:
    """The first cell of text, under which a note of the row stands."""
    return next((no for no, cell in enumerate(cells) if isinstance(cell, str)), 0)
