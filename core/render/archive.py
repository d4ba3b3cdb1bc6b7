"""A report with what it encloses for programs, as one .zip: rows, trees, and a description."""

import csv
import io
import json
import zipfile

from core.base import moments
from core.render import plain
from core.render.text import one_line
from core.reports.model import Enclosed, Outline, Records, Report

DESCRIPTION = "description.txt"

MARK = "\ufeff"
"""By this sign at the beginning of a file Excel knows that its letters are UTF-8."""

BETWEEN = ";"
"""What a computer set to Serbian expects between two cells: its comma stands in decimals."""

BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
SAFE = "'"
"""Before a text that a spreadsheet would else reckon out as a formula."""

LEAST_YEAR = 1980
"""The first year that a .zip can name."""

PLAIN_FILE = 0o100644 << 16
UNIX = 3


def render(report: Report) -> bytes:
    """The bytes of the archive, always the same for the same report."""
    files = [
        (DESCRIPTION, MARK + plain.render(report)),
        *((one.file, _written(one)) for one in report.enclosed),
    ]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        for name, text in files:
            opened.writestr(_entry(name, report), text.encode("utf-8"))
    return archive.getvalue()


def _entry(name: str, report: Report) -> zipfile.ZipInfo:
    made = moments.local(report.made)
    entry = zipfile.ZipInfo(name, (max(LEAST_YEAR, made.year), *made.timetuple()[1:6]))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = PLAIN_FILE
    return entry


def _written(enclosed: Enclosed) -> str:
    return _rows(enclosed) if isinstance(enclosed, Records) else _tree(enclosed)


def _rows(records: Records) -> str:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=BETWEEN, lineterminator="\r\n")
    writer.writerow(records.columns)
    writer.writerows([_cell(cell) for cell in row] for row in records.rows)
    return MARK + written.getvalue()


def _cell(cell: str | int | None) -> str | int | None:
    """A text on one line, and never a formula; numbers as they are."""
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"{SAFE}{text}" if text.startswith(BEGINS_A_FORMULA) else text


def _tree(outline: Outline) -> str:
    return json.dumps(outline.content, ensure_ascii=False, indent=1) + "\n"
