"""Every fault of a filled-in form is told by sheet and cell, all at once, and nothing is taken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.base.refusals import Fault, FaultyInput, KnownFailure
from core.domain.lists.paper import ListPaper, Motion, Sex
from core.office.found import law
from core.sheets.opening import LONGEST
from core.sheets.paper_sheet import PaperSheet, is_form, read_form
from core.sheets.paper_template import template
from core.sheets.read import read
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.sheets.made import workbook
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper, minority_paper
from tests.support.invented import jmbg_of

LAW = law("rs-local-2022")
LISTED, TABLE = "Изборна листа", "Кандидати"
EARLY = jmbg_of(date(1978, 3, 4), Sex.MALE, 17)
"""A number that begins with a zero, as the day of birth does."""
MOST = LONGEST

Spoil = Callable[[Any], object]


def form(folder: Path, spoil: Spoil = lambda _book: None, paper: ListPaper | None = None) -> Path:
    """A filled-in form, spoilt as somebody with a spreadsheet could."""
    path = folder / "form.xlsx"
    filled = paper if paper is not None else list_paper()
    path.write_bytes(template(PARTICULARS, LAW, words(Language.SR_CYRL), filled))
    book = openpyxl.load_workbook(path)
    spoil(book)
    book.save(path)
    return path


def taken(folder: Path, spoil: Spoil, paper: ListPaper | None = None) -> PaperSheet:
    """What is read of a spoilt form."""
    return read_form(read(form(folder, spoil, paper), MOST))


def faults(folder: Path, spoil: Spoil, paper: ListPaper | None = None) -> list[Fault]:
    """What is wrong with a spoilt form."""
    with pytest.raises(FaultyInput) as found:
        taken(folder, spoil, paper)
    assert found.value.code == "sheet.faulty"
    for fault in found.value.faults:
        for language in Language:
            said = codes.fault(words(language), fault)
            assert said.endswith(".") and "fault." not in said
    return list(found.value.faults)


def put(address: str, value: object, sheet: str = TABLE, style: str = "") -> Spoil:
    """Something else in one cell."""

    def spoil(book: Any) -> None:
        cell = book[sheet][address]
        cell.value = value
        if style:
            cell.number_format = style

    return spoil


def beside(label: str, value: object, sheet: str = LISTED) -> Spoil:
    """Something else beside a label of the first sheet."""

    def spoil(book: Any) -> None:
        book[sheet].cell(row_of(book, label), 2).value = value

    return spoil


def row_of(book: Any, label: str) -> int:
    """The row of a label of the first sheet."""
    found = [cell.row for cell in book[LISTED]["A"] if cell.value == label]
    assert found, label
    return int(found[0])


LONG = "а" * 201


@pytest.mark.parametrize(
    ("address", "value", "style", "code"),
    [
        ("B6", "=A1", "", "formula_here"),
        ("B6", date(2026, 5, 3), "dd.mm.yyyy", "date_as_text"),
        ("B6", True, "", "truth_as_text"),
        ("B6", "#REF!", "", "error_here"),
        ("B6", LONG, "", "long_text"),
        ("C6", "и" * 300, "", "long_text"),
        ("G6", LONG, "", "long_text"),
        ("H6", LONG, "", "long_text"),
        ("I6", LONG, "", "long_text"),
        ("J6", LONG, "", "long_text"),
        ("D6", int(EARLY), "0", "jmbg_lost_zero"),
        ("D6", EARLY[1:], "", "jmbg_lost_zero"),
        ("D6", "=1", "", "formula_here"),
        ("E6", "неко", "", "unknown_sex"),
        ("E6", "x", "", "unknown_sex"),
        ("E6", 1, "0", "unknown_sex"),
        ("E6", "=1", "", "formula_here"),
        ("F6", "31.2.1980.", "", "no_such_day"),
        ("F6", "29.2.1981", "", "no_such_day"),
        ("F6", "0.5.1981", "", "no_such_day"),
        ("F6", "3/5/1980", "", "not_a_day"),
        ("F6", "3.5.80", "", "not_a_day"),
        ("F6", "мај 1980", "", "not_a_day"),
        ("F6", 29_344, "0", "not_a_day"),
        ("F6", datetime.fromisoformat("1980-05-03T12:30"), "dd.mm.yyyy hh:mm", "not_a_day"),
        ("F6", "=TODAY()", "", "formula_here"),
        ("F6", True, "", "not_a_day"),
        ("K6", "можда", "", "bad_flag"),
        ("N6", "=1", "", "formula_here"),
        ("A8", None, "", "ordinal_missing"),
        ("A8", 4, "", "ordinal_wrong"),
        ("A8", 2, "", "ordinal_wrong"),
        ("A8", "три", "", "ordinal_wrong"),
        ("A8", "=A7+1", "", "ordinal_wrong"),
        ("A8", 3.5, "", "ordinal_wrong"),
    ],
)
def test_faults_of_a_candidate(
    tmp_path: Path, address: str, value: object, style: str, code: str
) -> None:
    found = faults(tmp_path, put(address, value, style=style))
    expected = [(code, f"{TABLE}!{address}")]
    if address == "A8" and value in (2, 4):
        expected.append(("ordinal_wrong", f"{TABLE}!A9"))
    assert [(one.code, one.place) for one in found] == expected


@pytest.mark.parametrize(
    ("label", "value", "code"),
    [
        ("Назив листе", "л" * 501, "long_text"),
        ("Назив листе", "=A1", "formula_here"),
        ("Врста подносиоца", "удружење", "unknown_kind"),
        ("Врста подносиоца", None, "choice_missing"),
        ("Врста подносиоца", "=A1", "formula_here"),
        ("Назив подносиоца", LONG, "long_text"),
        ("Странка коалиције 1", LONG, "long_text"),
        ("Носилац 1, ЈМБГ", int(EARLY), "jmbg_lost_zero"),
        ("Подноси листу: својство", "рођак", "unknown_right"),
        ("Подноси листу: својство", None, "choice_missing"),
        ("Подноси листу: ЈМБГ", int(EARLY), "jmbg_lost_zero"),
        ("Подноси листу: телефон", True, "truth_as_text"),
        ("Дан споразума коалиције или групе грађана", "31.4.2026.", "no_such_day"),
        ("Бирача који су образовали групу грађана", "десет", "not_a_number"),
        ("Бирача који су образовали групу грађана", -1, "negative"),
        ("Поднето изјава бирача", "1 204", "not_a_number"),
        ("Поднето изјава бирача", 200.5, "fractional"),
        ("Поднето изјава бирача", 10**12, "huge"),
        ("Поднето изјава бирача", "=1", "formula"),
        ("Одбијено: потписао два пута", "неки", "not_a_number"),
        ("Предлог за положај листе националне мањине", "можда", "bad_flag"),
        ("Удео мањине у становништву, у процентима", 101, "bad_percent"),
        ("Прилог: оверен споразум", "касније", "bad_flag"),
        ("Прилог: оверен споразум", "=TRUE()", "formula_here"),
        ("Број одборника", 0, "bad_number"),
        ("Број одборника", 501, "bad_number"),
        ("Број одборника", None, "election_part"),
        ("Назив избора", None, "election_part"),
        ("Дан гласања", None, "election_part"),
        ("Дан гласања", "31.11.2026.", "no_such_day"),
        ("Дан гласања", "20.10.2026.", "dates_order"),
        ("Дан расписивања", None, "election_part"),
        ("Број бирача на дан расписивања", 0, "bad_number"),
    ],
)
def test_faults_of_the_list(tmp_path: Path, label: str, value: object, code: str) -> None:
    place = []

    def spoil(book: Any) -> None:
        place.append(f"{LISTED}!B{row_of(book, label)}")
        beside(label, value)(book)

    found = faults(tmp_path, spoil, minority_paper())
    assert (code, place[0]) in [(one.code, one.place) for one in found]
    assert len(found) == (2 if code == "no_such_day" and label == "Дан гласања" else 1)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        put("E6", "x")(book)
        put("F7", "31.2.1980.")(book)
        put("B9", LONG)(book)
        beside("Врста подносиоца", "удружење")(book)

    found = faults(tmp_path, spoil)
    assert [one.code for one in found] == [
        "unknown_kind", "unknown_sex", "no_such_day", "long_text",
    ]  # fmt: skip


def test_the_lost_zero_is_offered_back(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, put("D6", int(EARLY), style="0"))
    assert dict(fault.facts) == {"number": EARLY[1:], "whole": EARLY}
    assert EARLY in codes.fault(words(Language.SR_CYRL), fault)


@pytest.mark.parametrize("number", ["123456789012", "12345", "0101980710128x"])
def test_what_no_zero_mends_is_left_to_the_rules(tmp_path: Path, number: str) -> None:
    """Nothing is mended, and a rule says that these are not thirteen digits."""
    found = taken(tmp_path, put("D6", number))
    assert found.paper.candidates[0].jmbg == number


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("A5", "column_missing"), ("B5", "column_missing"), ("C5", "column_missing"),
        ("D5", "column_missing"), ("E5", "column_missing"), ("G5", "column_missing"),
        ("H5", "column_missing"), ("I5", "column_missing"),
    ],
)  # fmt: skip
def test_a_heading_is_missing(tmp_path: Path, heading: str, code: str) -> None:
    (fault,) = faults(tmp_path, put(heading, "Нешто"))
    assert (fault.code, fault.place) == (code, f"{TABLE}!5")


@pytest.mark.parametrize("heading", ["F5", "J5", "K5", "N5"])
def test_a_heading_that_may_be_missing_is_passed_over(tmp_path: Path, heading: str) -> None:
    found = taken(tmp_path, put(heading, "Телефон"))
    assert found.unknown == ("Телефон",)
    assert found.paper.candidates[0].name == list_paper().candidates[0].name


def test_a_heading_twice(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, put("J5", "IME"))
    assert (fault.code, fault.place) == ("column_twice", f"{TABLE}!J5")
    assert dict(fault.facts)["other"] == f"{TABLE}!B5"


@pytest.mark.parametrize(
    ("label", "instead", "codes_of"),
    [
        ("Назив листе", "Наслов", ["line_unknown", "line_missing"]),
        ("Врста подносиоца", "Врста", ["line_unknown", "line_missing"]),
        ("Назив подносиоца", "Назив листе", ["line_twice", "line_missing"]),
        ("Подноси листу: својство", None, ["line_missing"]),
        ("Прилог: оверен споразум", "Прилог: споразум", ["line_unknown"]),
    ],
)
def test_a_label_is_not_of_the_form(
    tmp_path: Path, label: str, instead: str | None, codes_of: list[str]
) -> None:
    def spoil(book: Any) -> None:
        book[LISTED].cell(row_of(book, label), 1).value = instead

    assert [one.code for one in faults(tmp_path, spoil)] == codes_of


@pytest.mark.parametrize(
    ("asked", "nation", "code"),
    [("да", "Ромска", ""), ("не", "Ромска", "motion_denied"), (None, "Ромска", "motion_unclear"),
     ("не", None, ""), (None, None, "")],
)  # fmt: skip
def test_a_motion_is_asked_for_in_so_many_words(
    tmp_path: Path, asked: str | None, nation: str | None, code: str
) -> None:
    def spoil(book: Any) -> None:
        beside("Предлог за положај листе националне мањине", asked)(book)
        beside("Национална мањина", nation)(book)

    if code:
        assert [one.code for one in faults(tmp_path, spoil)] == [code]
    else:
        motion = Motion("Ромска") if nation else None
        assert taken(tmp_path, spoil).paper.motion == motion


def test_merged_cells(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        book[TABLE].merge_cells("G7:G8")
        book[LISTED].merge_cells("B8:C8")

    found = faults(tmp_path, spoil)
    assert ("merged", f"{TABLE}!G7:G8") in [(one.code, one.place) for one in found]
    assert ("merged", f"{LISTED}!B8:C8") in [(one.code, one.place) for one in found]


def test_an_empty_row_between_candidates(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        for column in range(2, 15):
            book[TABLE].cell(8, column).value = None

    (fault, other) = faults(tmp_path, spoil)
    assert (fault.code, fault.place) == ("empty_row", f"{TABLE}!8")
    assert (other.code, other.place) == ("ordinal_wrong", f"{TABLE}!A9")


def test_a_deleted_row_is_one_fault(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, lambda book: book[TABLE].delete_rows(8))
    assert (fault.code, fault.place) == ("ordinal_wrong", f"{TABLE}!A8")
    assert dict(fault.facts) == {"expected": "3", "number": "4"}


def test_rows_below_the_last_candidate_may_be_numbered_or_not(tmp_path: Path) -> None:
    found = taken(tmp_path, lambda book: book[TABLE].delete_rows(30, 30))
    assert found.paper == list_paper()


@pytest.mark.parametrize("rows", [500, 501])
def test_no_more_candidates_than_a_list_can_have(tmp_path: Path, rows: int) -> None:
    def spoil(book: Any) -> None:
        for at in range(1, rows + 1):
            for column, value in ((1, at), (2, "Име"), (3, "Презиме")):
                book[TABLE].cell(at + 5, column).value = value

    if rows > 500:
        (fault,) = faults(tmp_path, spoil)
        assert (fault.code, fault.place) == ("too_many_candidates", TABLE)
    else:
        assert len(taken(tmp_path, spoil).paper.candidates) == rows


@pytest.mark.parametrize(
    ("sheet", "code"), [(TABLE, "two_candidate_sheets"), (LISTED, "two_list_sheets")]
)
def test_two_sheets_of_one_kind(tmp_path: Path, sheet: str, code: str) -> None:
    def spoil(book: Any) -> None:
        book.copy_worksheet(book[sheet]).title = "Други"

    (fault,) = faults(tmp_path, spoil)
    assert (fault.code, fault.place) == (code, "form.xlsx")
    assert dict(fault.facts)["sheets"] == f"{sheet}, Други"


@pytest.mark.parametrize(
    ("sheet", "code"), [(TABLE, "no_candidate_sheet"), (LISTED, "no_list_sheet")]
)
@pytest.mark.parametrize("hidden", [True, False])
def test_a_sheet_is_not_there(tmp_path: Path, sheet: str, code: str, hidden: bool) -> None:
    """A hidden sheet is not read: nobody would see what was taken from it."""

    def spoil(book: Any) -> None:
        if hidden:
            book[sheet].sheet_state = "hidden"
        else:
            del book[sheet]

    assert [one.code for one in faults(tmp_path, spoil)] == [code]


def test_another_workbook_is_one_sentence(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", ("Број", "Назив"), (1, "Прва"))
    with pytest.raises(KnownFailure) as failed:
        read_form(read(path, MOST))
    assert (failed.value.code, failed.value.facts) == ("paper_file.not_a_form", {"file": "t.xlsx"})


def test_other_sheets_do_not_matter(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        book.create_sheet("Белешке")["A1"] = "=1+1"

    assert taken(tmp_path, spoil).paper == list_paper()


@pytest.mark.parametrize(
    ("address", "value", "read_as"),
    [
        ("E6", "ЖЕНСКО", Sex.FEMALE), ("E6", "zenski", Sex.FEMALE), ("E6", "f", Sex.FEMALE),
        ("E6", "Ž", Sex.FEMALE), ("E6", "м", Sex.MALE), ("E6", "M", Sex.MALE),
        ("E6", "мушко", Sex.MALE), ("E6", None, Sex.UNKNOWN),
    ],
)  # fmt: skip
def test_a_sex_in_other_words(tmp_path: Path, address: str, value: object, read_as: Sex) -> None:
    assert taken(tmp_path, put(address, value)).paper.candidates[0].sex is read_as


@pytest.mark.parametrize(
    ("value", "style"),
    [
        ("3.5.1980", ""), ("3.5.1980.", ""), ("03. 05. 1980.", ""), ("1980-05-03", ""),
        (date(1980, 5, 3), "dd.mm.yyyy."), (date(1980, 5, 3), 'd". "mmmm" "yyyy"."'),
    ],
)  # fmt: skip
def test_a_day_in_other_letters(tmp_path: Path, value: object, style: str) -> None:
    found = taken(tmp_path, put("F6", value, style=style))
    assert found.paper.candidates[0].born == date(1980, 5, 3)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Ана   Марија ", "Ана Марија"), ("Ана\u00a0Марија", "Ана Марија"), ("Ана\u200b", "Ана"),
     ("Ана\nМарија", "Ана Марија")],
)  # fmt: skip
def test_what_nobody_sees_is_left_out(tmp_path: Path, typed: str, kept: str) -> None:
    assert taken(tmp_path, put("B6", typed)).paper.candidates[0].name == kept


def test_letters_of_two_scripts_are_left_to_the_rules(tmp_path: Path) -> None:
    """The second letter is Latin."""
    found = taken(tmp_path, put("B6", "Мaрија"))
    assert found.paper.candidates[0].name == "Мaрија"


@pytest.mark.parametrize(
    "headings",
    [
        ("R. br.", "Ime", "Prezime", "JMBG", "Pol", "Datum rođenja", "Zanimanje", "Mesto",
         "Adresa"),
        ("No", "First name", "Last name", "UMCN", "Gender", "Date of birth", "Profession",
         "Residence", "Address"),
        ("РБ", "ИМЕ", "ПРЕЗИМЕ", "Матични број", "ПОЛ", "Дан рођења", "ЗАНИМАЊЕ", "Пребивалиште",
         "Улица и број"),
    ],
)  # fmt: skip
def test_headings_in_other_scripts_and_words(tmp_path: Path, headings: tuple[str, ...]) -> None:
    def spoil(book: Any) -> None:
        for column, text in enumerate(headings, start=1):
            book[TABLE].cell(5, column).value = text

    assert taken(tmp_path, spoil).paper == list_paper()


def test_columns_may_stand_elsewhere(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        book[TABLE].insert_cols(3, 2)
        book[LISTED].insert_cols(1)
        book[TABLE].insert_rows(2, 3)

    assert taken(tmp_path, spoil).paper == list_paper()


def test_an_election_may_be_left_out(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        for row in range(1, 12):
            book[LISTED].cell(row, 2).value = None

    found = taken(tmp_path, spoil)
    assert (found.particulars, found.law) == (None, "")


@pytest.mark.parametrize(
    ("rows", "form_of"),
    [
        ((("Број", "Назив", "Кандидата"), (1, "Прва", 20)), False),
        ((("Име", "Презиме", "Пол"), ("Ана", "Илић", "ж")), False),
        ((("Рб", "Име", "Презиме", "ЈМБГ"), (1, "Ана", "Илић", "1")), True),
        ((("Рб", "Име", "Занимање", "Место", "Адреса"), (1, "Ана", "лекар", "Бор", "1")), False),
    ],
)
def test_a_form_is_known_by_its_headings(
    tmp_path: Path, rows: tuple[tuple[object, ...], ...], form_of: bool
) -> None:
    assert is_form(read(workbook(tmp_path / "t.xlsx", *rows))) is form_of


def test_rows_that_are_only_drawn_do_not_count(tmp_path: Path) -> None:
    from openpyxl.styles import PatternFill

    def spoil(book: Any) -> None:
        for row in range(60, 5_000):
            book[TABLE].cell(row, 1).fill = PatternFill("solid", fgColor="FFEEEE")

    assert taken(tmp_path, spoil).paper == list_paper()


def test_a_form_of_another_language_and_edited_there(tmp_path: Path) -> None:
    path = tmp_path / "f.xlsx"
    path.write_bytes(template(PARTICULARS, LAW, words(Language.EN), list_paper()))
    book: Any = openpyxl.load_workbook(path)
    book["Candidates"]["B6"].value = "Jelena"
    book.save(path)
    first = replace(list_paper().candidates[0], name="Jelena")
    assert read_form(read(path, MOST)).paper.candidates[0] == first
