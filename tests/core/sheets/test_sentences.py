"""Every fault of a sheet is told in a whole sentence, in all three languages."""

import ast
from pathlib import Path

import pytest

from core.base.refusals import Fault
from core.words import codes
from core.words.catalogue import Language, words

ROOT = Path(__file__).resolve().parents[3]
WRITTEN_BY = (*sorted((ROOT / "core/sheets").glob("*.py")), ROOT / "core/office/take_over.py")

TEXT = (("text", "1.204"),)
COLUMN = (("field", "valid"), ("key", "valid"), ("unknown", ""))
HEADING = (*COLUMN, ("heading", "Исправно"))
FACTS: dict[str, tuple[tuple[str, int | str], ...]] = {
    "bad_candidates": (("number", 501), ("most", 500)),
    "bad_flag": TEXT,
    "bad_number": (("number", "0"), ("most", 99)),
    "bad_percent": (("number", "101"),),
    "bad_row": (),
    "choice_missing": (("field", "filed.submitter.kind"),),
    "column_missing": (("field", "candidate.jmbg"),),
    "column_twice": (("field", "candidate.name"), ("other", "A!B1")),
    "date": TEXT,
    "date_as_text": TEXT,
    "dates_order": (),
    "election_part": (("field", "election.seats"),),
    "empty_row": (),
    "error_here": TEXT,
    "error_value": TEXT,
    "far_cell": (),
    "formula": TEXT,
    "formula_here": TEXT,
    "fractional": TEXT,
    "heading_missing": COLUMN,
    "heading_twice": (*HEADING, ("other", "A!B1"), ("other_heading", "В"), ("letters", "C")),
    "huge": TEXT,
    "jmbg_lost_zero": (("number", "101980710123"), ("whole", "0101980710123")),
    "line_missing": (("field", "filed.name"),),
    "line_twice": (("label", "Назив листе"), ("other", "A!B1")),
    "line_unknown": (("label", "Наслов"),),
    "list_differs": (("no", 3),),
    "list_heading_differs": (*HEADING, ("no", 3), ("name", "Двери")),
    "list_twice": (("no", 3),),
    "long_text": (("text", "Ана"), ("count", 201), ("most", 200)),
    "map_twice": HEADING,
    "map_unknown_field": (("name", "votes"), ("fields", "number, name")),
    "map_unknown_heading": HEADING,
    "merged": (),
    "minutes_differ": (("number", "3"),),
    "motion_denied": (),
    "motion_unclear": (),
    "name_missing": (),
    "negative": TEXT,
    "no_candidate_sheet": (),
    "no_headings": (),
    "no_list_sheet": (),
    "no_rows": (),
    "no_such_day": TEXT,
    "not_a_day": TEXT,
    "not_a_number": TEXT,
    "number_missing": (),
    "ordinal_missing": (("expected", "3"),),
    "ordinal_wrong": (("expected", "3"), ("number", "5")),
    "several_sheets": (("sheets", "А, Б"),),
    "station_differs": (("number", "3"),),
    "station_twice": (("number", "3"), ("other", "A!A2")),
    "too_many_candidates": (("count", 501), ("most", 500)),
    "total_differs": (("field", "list:2"), ("written", 41), ("sum", 40)),
    "truth_as_text": TEXT,
    "two_candidate_sheets": (("sheets", "А, Б"),),
    "two_list_sheets": (("sheets", "А, Б"),),
    "unknown_kind": TEXT,
    "unknown_right": TEXT,
    "unknown_sex": TEXT,
    "unknown_sheet": (("name", "В"), ("sheets", "А, Б")),
    "unknown_station": (("number", "3"),),
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", sorted(FACTS))
def test_every_fault_has_its_sentence(code: str, language: Language) -> None:
    speech = words(language)
    assert speech.knows(f"fault.{code}")
    said = codes.fault(speech, Fault(code, "A!A1", FACTS[code]))
    assert said.endswith(".")
    assert not {"{", "}"} & set(said)


NAMED_IN_TABLES = {
    "date", "error_value", "formula", "fractional", "huge", "negative", "not_a_number",
    "bad_flag", "date_as_text", "error_here", "formula_here", "no_such_day", "not_a_day",
    "truth_as_text", "unknown_kind", "unknown_right", "unknown_sex",
}  # fmt: skip


def test_no_fault_is_left_out() -> None:
    assert set(FACTS) == _written() | NAMED_IN_TABLES


def _written() -> set[str]:
    found = set()
    for path in WRITTEN_BY:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found
