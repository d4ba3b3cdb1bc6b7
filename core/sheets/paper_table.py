"""Writes the table of candidates of a form: what is counted above it, and a row for every seat."""

from typing import Any

from xlsxwriter import utility  # type: ignore[import-untyped]

from core.domain.lists.filing import MOST_LETTERS
from core.domain.lists.paper import Candidate, ListPaper, Sex
from core.domain.lists.rules import sexes
from core.sheets import paper_checks
from core.sheets.paper_form import COLUMNS, Column, Kind, heading
from core.sheets.paper_values import spread_candidate
from core.sheets.paper_workbook import A4, PARTIES, Form, put

HEAD = 4
"""Row of the headings; the counts stand above."""
_FROZEN = 3
_HEIGHT = 48
_WIDTHS = {
    "ordinal": 8, "name": 16, "surname": 20, "jmbg": 16, "sex": 7, "born": 13, "occupation": 26,
    "place": 20, "address": 28, "party": 24, "withdrawn": 24,
}  # fmt: skip
_WIDTH = 14
_AMBER, _RED = "#FFE2A8", "#F6C7C3"


def write_table(form: Form, paper: ListPaper | None) -> None:
    """The second sheet of a form."""
    candidates = paper.candidates if paper else ()
    columns = tuple(
        column
        for column in COLUMNS
        if column.name != "withdrawn" or any(one.withdrawn for one in candidates)
    )
    sheet = form.workbook.add_worksheet(form.speech("form.sheet.candidates"))
    rows = max(form.particulars.seats, len(candidates))
    table = _Table(form, sheet, columns, rows)
    _headings(table)
    for place in range(1, rows + 1):
        _row(table, place, candidates[place - 1] if place <= len(candidates) else None)
    _validations(table)
    _colours(table)
    _counts(table, candidates)
    sheet.ignore_errors({"number_stored_as_text": table.whole("jmbg")})
    sheet.freeze_panes(HEAD + 1, _FROZEN)
    sheet.repeat_rows(HEAD)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")


class _Table:
    """The sheet being written, its columns, and the addresses of what stands in them."""

    def __init__(self, form: Form, sheet: Any, columns: tuple[Column, ...], rows: int) -> None:
        self.form = form
        self.sheet = sheet
        self.columns = columns
        self.first, self.last = HEAD + 1, HEAD + rows

    def at(self, name: str) -> int:
        """The column of that name."""
        return [column.name for column in self.columns].index(name)

    def cell(self, name: str) -> str:
        """Address of the first cell of a column."""
        return str(utility.xl_rowcol_to_cell(self.first, self.at(name)))

    def fixed(self, name: str) -> str:
        """Address of a whole column, which stays the same in every row."""
        return str(utility.xl_range_abs(self.first, self.at(name), self.last, self.at(name)))

    def whole(self, name: str) -> str:
        """Address of a whole column."""
        return str(utility.xl_range(self.first, self.at(name), self.last, self.at(name)))


def _headings(table: _Table) -> None:
    form, sheet = table.form, table.sheet
    bold = form.style(
        bold=True, text_wrap=True, bg_color="#DCE6F1", border=1, align="center", valign="top"
    )
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _WIDTHS.get(column.name, _WIDTH))
        sheet.write_string(HEAD, at, heading(form.speech, column), bold)
        sheet.write_comment(HEAD, at, _note(form, column), {"x_scale": 1.7, "y_scale": 1.1})
    sheet.set_row(HEAD, _HEIGHT)


def _note(form: Form, column: Column) -> str:
    """What to type in a column."""
    female, male = paper_checks.choices(form.speech, Kind.SEX)
    name = column.name.partition(":")[0]
    if name == "born" and form.limits.age is None:
        return form.speech("form.hint.day")
    return form.speech(
        f"form.note.{name}",
        most=MOST_LETTERS,
        female=female,
        male=male,
        age=form.limits.age or 0,
    )


def _row(table: _Table, place: int, one: Candidate | None) -> None:
    form = table.form
    values = {"ordinal": place, **(spread_candidate(one) if one else {})}
    for at, column in enumerate(table.columns):
        value = values.get(column.name)
        put(table.sheet, (HEAD + place, at), value, form.speech, form.entry(column.kind))


def _validations(table: _Table) -> None:
    form = table.form
    for at, column in enumerate(table.columns):
        cell = table.cell(column.name)
        if column.name == "born":
            ruled = paper_checks.validation_of_birth(form.speech, form.limits)
        elif column.name == "party":
            ruled = paper_checks.validation_of_party(form.speech, PARTIES)
        else:
            ruled = paper_checks.validation(form.speech, column.kind, cell)
        table.sheet.data_validation(table.first, at, table.last, at, ruled)


def _colours(table: _Table) -> None:
    form, sheet, law = table.form, table.sheet, table.form.limits
    red, amber = form.style(bg_color=_RED), form.style(bg_color=_AMBER)
    number, column = table.cell("jmbg"), table.fixed("jmbg")
    wrong = f"={paper_checks.faulty_number(f'${number}', column)}"
    rule = {"type": "formula", "criteria": wrong, "format": red}
    sheet.conditional_format(table.whole("jmbg"), rule)
    words, at = paper_checks.choices(form.speech, Kind.SEX), table.at("sex")
    for first in range(table.first, table.last - law.block + 2, law.block or table.last):
        block = utility.xl_range_abs(first, at, first + law.block - 1, at)
        uneven = f"={paper_checks.faulty_five(block, words, law)}"
        rule = {"type": "formula", "criteria": uneven, "format": amber}
        sheet.conditional_format(block, rule)


def _counts(table: _Table, candidates: tuple[Candidate, ...]) -> None:
    """The counts above the table, which go along with what is typed."""
    form, sheet, speech, law = table.form, table.sheet, table.form.speech, table.form.limits
    female, male = paper_checks.choices(speech, Kind.SEX)
    bold, plain = form.style(bold=True, align="left"), form.style()
    total = sum(1 for one in candidates if one.full_name)
    counted = f"={paper_checks.counted(table.fixed('name'), table.fixed('surname'))}"
    sheet.write_string(0, 1, speech("form.live.candidates"), plain)
    sheet.write_formula(0, 2, counted, bold, total)
    if law.least is not None and law.most is not None:
        between = speech("form.live.between", least=law.least, most=law.most)
        sheet.write_string(0, 3, between, plain)
    for row, name, word, sex in ((1, "women", female, Sex.FEMALE), (2, "men", male, Sex.MALE)):
        count = sum(1 for one in candidates if one.sex is sex)
        sheet.write_string(row, 1, speech(f"form.live.{name}"), plain)
        sheet.write_formula(row, 2, f'=COUNTIF({table.fixed("sex")},"{word}")', bold, count)
    if law.percent is None:
        return
    key = "form.live.needed_women" if law.women else "form.live.needed"
    sheet.write_string(1, 3, speech(key, percent=law.percent), plain)
    wanted = sexes.needed(form.law, total)
    sheet.write_formula(1, 6, f"=ROUNDUP({law.percent}*$C$1/100,0)", bold, wanted)
    sheet.write_string(2, 3, speech("form.live.fives", least=law.in_block), plain)
