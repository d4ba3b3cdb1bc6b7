"""The workbook of a form while it is written: its formats, and one value into one cell."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.domain.election.model import Particulars
from core.domain.lists.paper import Right, Sex, SubmitterKind
from core.law.profile import LegalProfile
from core.sheets.paper_checks import FIRST_DAY, Limits
from core.sheets.paper_form import Kind
from core.sheets.paper_values import Value
from core.words.catalogue import Words

A4 = 9
PARTIES = "parties"
"""Name of the range of the coalition's parties."""
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
_GREY, _LINE = "#EDEDED", "#9A9A9A"


@dataclass(frozen=True, slots=True)
class Form:
    """The workbook being written: for which election, in which words, and its formats so far."""

    workbook: Any
    speech: Words
    particulars: Particulars
    law: LegalProfile
    limits: Limits
    formats: dict[tuple[tuple[str, object], ...], Any] = field(default_factory=dict)

    def style(self, **wanted: object) -> Any:
        """A cell format, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format({**_FONT, **wanted})
        return self.formats[key]

    def entry(self, kind: Kind, grey: bool = False) -> Any:
        """The format of a cell somebody types in."""
        shown = {Kind.DAY: "dd.mm.yyyy.", Kind.COUNT: "0", Kind.PERCENT: "0"}.get(kind, "@")
        frame = {"border": 1, "border_color": _LINE, "text_wrap": True, "align": "left"}
        return self.style(num_format=shown, **frame, **({"bg_color": _GREY} if grey else {}))


def put(sheet: Any, at: tuple[int, int], value: Value, speech: Words, style: Any) -> None:
    """One value into one cell: text as text, whatever it begins with."""
    row, column = at
    match value:
        case None | "":
            sheet.write_blank(row, column, None, style)
        case bool():
            sheet.write_string(row, column, speech("form.yes" if value else "form.no"), style)
        case int():
            sheet.write_number(row, column, value, style)
        case Sex() | SubmitterKind() | Right():
            prefix = {Sex: "sex", SubmitterKind: "submitter", Right: "right"}[type(value)]
            sheet.write_string(row, column, speech(f"{prefix}.{value.value}"), style)
        case str():
            sheet.write_string(row, column, value, style)
        case date() if value < FIRST_DAY:
            sheet.write_string(row, column, f"{value.day}.{value.month}.{value.year:04}.", style)
        case date():
            sheet.write_datetime(row, column, value, style)
