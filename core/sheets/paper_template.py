"""Writes the commission's form of a list (образац изборне листе), empty or filled in."""

from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell  # type: ignore[import-untyped]

from core.domain.election.model import Particulars
from core.domain.lists.paper import ListPaper
from core.domain.lists.rules import signatures
from core.law.profile import LegalProfile
from core.sheets import paper_checks
from core.sheets.paper_form import FEWEST_LEADERS, FEWEST_PARTIES, Kind, Line, label, sections
from core.sheets.paper_table import write_table
from core.sheets.paper_values import Value, spread
from core.sheets.paper_workbook import A4, PARTIES, Form, put
from core.words.catalogue import Words

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDTHS = (50, 52, 48)
_FIRST = 3


def template(
    particulars: Particulars, law: LegalProfile, words: Words, paper: ListPaper | None = None
) -> bytes:
    """The form for one list of an election; with `paper` it is filled in.

    Text is written as text whatever it begins with, so that no name can become a formula.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        title = words("form.title", name=particulars.name)
        day = particulars.called
        created = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a property of the file
        workbook.set_properties({"title": title, "created": created})
        limits = paper_checks.limits(law, particulars.seats, particulars.held)
        form = Form(workbook, words, particulars, law, limits)
        _lines(form, paper)
        write_table(form, paper)
    return content.getvalue()


def _lines(form: Form, paper: ListPaper | None) -> None:
    speech = form.speech
    sheet = form.workbook.add_worksheet(speech("form.sheet.list"))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    title = speech("form.title", name=form.particulars.name)
    sheet.write_string(0, 0, title, form.style(bold=True, font_size=15))
    lead = speech("form.lead", sheet=speech("form.sheet.candidates"))
    sheet.write_string(1, 0, lead, form.style(italic=True))
    values = {**_of_election(form), **({} if paper is None else spread(paper))}
    parties = len(paper.submitter.parties) if paper else 0
    leaders = len(paper.leaders) if paper else 0
    row = _FIRST
    for name, lines in sections(max(parties, FEWEST_PARTIES), max(leaders, FEWEST_LEADERS)):
        sheet.write_string(row, 0, speech(f"form.section.{name}"), form.style(bold=True))
        row += 1
        for line in lines:
            _line(form, sheet, row, line, values.get(line.key))
            row += 1
        _name_parties(form, lines, row)
        row += 1
    sheet.ignore_errors({"number_stored_as_text": f"B1:B{row}"})
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")


def _line(form: Form, sheet: Any, row: int, line: Line, value: Value) -> None:
    own = line.name.startswith("election.")
    sheet.write_string(row, 0, label(form.speech, line), form.style(text_wrap=True))
    put(sheet, (row, 1), value, form.speech, form.entry(line.kind, grey=own))
    hint = _hint(form, line)
    if hint:
        sheet.write_string(row, 2, hint, form.style(italic=True, font_color="#5F5F5F", indent=1))
    cell = xl_rowcol_to_cell(row, 1)
    ruled = paper_checks.validation(form.speech, line.kind, cell, line.name)
    sheet.data_validation(row, 1, row, 1, ruled)


def _of_election(form: Form) -> dict[str, Value]:
    election = form.particulars
    return {
        "election.name": election.name,
        "election.unit": election.unit,
        "election.seats": election.seats,
        "election.called": election.called,
        "election.held": election.held,
        "election.voters": election.voters,
        "election.law": form.law.id,
    }


def _name_parties(form: Form, lines: tuple[Line, ...], below: int) -> None:
    """Gives the lines of the parties a name, from which every candidate's party is chosen."""
    count = sum(1 for line in lines if line.name == "party")
    if count:
        sheet = form.speech("form.sheet.list")
        area = xl_range_abs(below - count, 1, below - 1, 1)
        form.workbook.define_name(PARTIES, f"='{sheet}'!{area}")


def _hint(form: Form, line: Line) -> str:
    speech, law = form.speech, form.law
    if line.name.startswith("election."):
        return speech("form.hint.commission")
    if line.name == "founders":
        if not law.knows("lists.group_founders"):
            return ""
        return speech("form.hint.group", least=law.number("lists.group_founders"))
    if line.name == "signatures":
        return _needed(form)
    if line.name in _HINTS:
        return speech(_HINTS[line.name])
    if line.name.startswith("struck."):
        return speech("form.hint.commission")
    return speech(_HINTS_OF_KIND[line.kind]) if line.kind in _HINTS_OF_KIND else ""


def _needed(form: Form) -> str:
    """How many statements are needed, where that does not hang on the number of candidates."""
    each = "lists.signatures_per_candidate"
    if not form.law.knows(each) or form.law.number(each):
        return ""
    needed = signatures.needed(form.law, form.particulars.voters, 0)
    return form.speech("form.hint.signatures", needed=needed) if needed else ""


_HINTS = {
    "name": "form.hint.name",
    "party": "form.hint.coalition",
    "leader.name": "form.hint.leader",
    "motion": "form.hint.minority",
    "motion.percent": "form.hint.percent",
}
_HINTS_OF_KIND = {
    Kind.SUBMITTER: "form.hint.choose",
    Kind.RIGHT: "form.hint.choose",
    Kind.DAY: "form.hint.day",
    Kind.JMBG: "form.hint.jmbg",
    Kind.FLAG: "form.hint.enclosure",
}
