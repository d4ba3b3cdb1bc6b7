"""The form of a list opens cleanly, says what to type, checks it, and comes back as it was."""

import re
import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.base.script import folded
from core.domain.lists import jmbg
from core.domain.lists.paper import (
    OF_CANDIDATE,
    OF_CANDIDATES,
    OF_LIST,
    STRUCK,
    Candidate,
    Leader,
    ListPaper,
    Motion,
    Representative,
    Right,
    Sex,
    Signatures,
    Submitter,
    SubmitterKind,
)
from core.domain.lists.rules.right import of_age
from core.office.found import law
from core.sheets import paper_checks, paper_form
from core.sheets.paper_sheet import is_form, read_form
from core.sheets.paper_table import HEAD
from core.sheets.paper_template import template
from core.sheets.read import read
from core.words.catalogue import Language, words
from tests.support.books import PARTICULARS
from tests.support.filed import (
    coalition_paper,
    faulty_paper,
    group_paper,
    lacking_of,
    list_paper,
    minority_paper,
)
from tests.support.invented import people

LAW = law("rs-local-2022")
SERBIAN = words(Language.SR_CYRL)
DANGEROUS = ("=1+1", "+CMD", "-2", "@x", "'=1", "=HYPERLINK(1)")


def written(
    folder: Path, paper: ListPaper | None = None, language: Language = Language.SR_CYRL
) -> Path:
    """The form in a file."""
    path = folder / "form.xlsx"
    path.write_bytes(template(PARTICULARS, LAW, words(language), paper))
    return path


def opened(path: Path) -> Any:
    """The form as another library sees it; a warning is a fault."""
    with warnings.catch_warnings(action="error"):
        return openpyxl.load_workbook(path)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "paper",
    [
        list_paper(),
        coalition_paper(45),
        group_paper(),
        minority_paper(),
        faulty_paper(),
        lacking_of(list_paper(), 3, "electoral_right", "citizenship"),
        ListPaper(),
    ],
)
def test_what_is_written_is_read_again(
    tmp_path: Path, paper: ListPaper, language: Language
) -> None:
    found = read_form(read(written(tmp_path, paper, language)))
    assert found.paper == paper
    assert found.law == "rs-local-2022"
    assert found.unknown == ()
    told = replace(PARTICULARS, kind="municipality", region="")
    assert found.particulars == told


_TEXTS = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u00a0"), max_size=30
).map(lambda text: " ".join(text.split()))
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)) | st.none()
_NAMES = st.sampled_from(DANGEROUS) | _TEXTS
_CANDIDATES = st.builds(
    Candidate,
    name=_NAMES,
    surname=_NAMES.filter(bool),
    sex=st.sampled_from(Sex),
    occupation=_TEXTS,
    place=_TEXTS,
    party=_TEXTS,
    jmbg=st.sampled_from([one.jmbg for one in people(20)]) | st.just(""),
    born=_DAYS,
    address=_NAMES,
    lacks=st.sets(st.sampled_from(OF_CANDIDATE)).map(lambda one: _of(OF_CANDIDATE, one)),
    withdrawn=_TEXTS,
)
_LEADERS = st.builds(Leader, _NAMES.filter(bool), _TEXTS, st.just(""))
_PAPERS = st.builds(
    ListPaper,
    name=_NAMES,
    submitter=st.builds(
        Submitter,
        st.sampled_from(SubmitterKind),
        _NAMES,
        st.lists(_NAMES.filter(bool), max_size=10).map(tuple),
    ),
    leaders=st.lists(_LEADERS, max_size=4).map(tuple),
    representative=st.builds(
        Representative, _NAMES, _NAMES, st.sampled_from(Right), st.just(""), _TEXTS, _TEXTS, _TEXTS
    ),
    candidates=st.lists(_CANDIDATES, max_size=6).map(tuple),
    signatures=st.builds(
        Signatures,
        st.integers(0, 9_999_999) | st.none(),
        st.dictionaries(st.sampled_from(STRUCK), st.integers(1, 9_999)).map(
            lambda found: tuple((why, found[why]) for why in STRUCK if why in found)
        ),
    ),
    enclosures=st.sets(st.sampled_from((*OF_LIST, OF_CANDIDATES))).map(
        lambda one: _of((*OF_LIST, OF_CANDIDATES), one)
    ),
    motion=st.none() | st.builds(Motion, _TEXTS, st.integers(0, 100) | st.none()),
    agreement=_DAYS,
    founders=st.integers(0, 9_999) | st.none(),
)


def _of(order: tuple[str, ...], some: set[str]) -> tuple[str, ...]:
    return tuple(name for name in order if name in some)


@settings(max_examples=25, deadline=None)
@given(paper=_PAPERS, language=st.sampled_from(Language))
def test_any_paper_comes_back(
    tmp_path_factory: pytest.TempPathFactory, paper: ListPaper, language: Language
) -> None:
    folder = tmp_path_factory.mktemp("form")
    assert read_form(read(written(folder, paper, language))).paper == paper


def test_the_same_list_is_the_same_bytes() -> None:
    first, again = (template(PARTICULARS, LAW, SERBIAN, list_paper()) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    paper = list_paper()
    one = replace(
        paper.candidates[0], name=text, surname=text, occupation=text, place=text, party=text
    )
    filled = replace(paper, name=text, candidates=(one, *paper.candidates[1:]))
    book = opened(written(tmp_path, filled))
    found = {
        cell.coordinate: cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert set(found) == {"C1", "C2", "C3", "G2"}
    assert all(
        str(formula).startswith(("=SUMPRODUCT", "=COUNTIF", "=ROUNDUP"))
        for formula in found.values()
    )
    row = next(book["Кандидати"].iter_rows(min_row=HEAD + 2, max_row=HEAD + 2))
    assert [cell.value for cell in row[1:3]] == [text, text]


def test_an_empty_form_is_ready_to_be_filled_in(tmp_path: Path) -> None:
    path = written(tmp_path)
    book = opened(path)
    assert book.sheetnames == ["Изборна листа", "Кандидати"]
    sheet = book["Кандидати"]
    assert is_form(read(path))
    headings = [cell.value for cell in sheet[HEAD + 1]]
    assert headings[:10] == [
        "Редни број", "Име", "Презиме", "ЈМБГ", "Пол", "Датум рођења", "Занимање",
        "Место пребивалишта", "Адреса", "Странка",
    ]  # fmt: skip
    assert "Престанак кандидатуре, разлог" not in headings
    assert [row[0].value for row in sheet.iter_rows(min_row=HEAD + 2)] == list(range(1, 46))
    assert all(cell.comment is not None for cell in sheet[HEAD + 1])
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("D6", "$5:$5")
    assert sheet["D6"].number_format == "@"
    assert sheet.page_setup.orientation == "landscape"


def test_a_form_has_the_limits_of_its_election(tmp_path: Path) -> None:
    """45 seats: 15 to 45 candidates; born by 6 December 2008; 200 statements of 2,000 voters."""
    book = opened(written(tmp_path, list_paper(20)))
    table, lines = book["Кандидати"], book["Изборна листа"]
    assert table["D1"].value == "најмање 15, највише 45"
    assert table["D2"].value == "Потребно мање заступљеног пола (40%)"
    hints = {row[0].value: row[2].value for row in lines.iter_rows()}
    assert hints["Поднето изјава бирача"] == "потребно исправних: 200"
    assert hints["Бирача који су образовали групу грађана"] == "само за групу грађана, најмање 10"
    rules = {str(one.sqref): one for one in table.data_validations.dataValidation}
    born = rules["F6:F50"]
    assert (born.type, born.operator, born.formula1) == ("date", None, "1")
    assert int(born.formula2) == (date(2008, 12, 6) - date(1899, 12, 30)).days
    assert rules["E6:E50"].formula1 == '"ж,м"'
    assert (rules["B6:B50"].type, rules["B6:B50"].formula1) == ("textLength", "200")
    assert rules["D6:D50"].errorStyle == "warning"
    assert rules["J6:J50"].formula1 == "parties"
    assert "parties" in book.defined_names


def test_counts_are_right_before_anything_is_reckoned(tmp_path: Path) -> None:
    """What the sheet will reckon is written beside its formulas."""
    path = written(tmp_path, list_paper(20))
    book = openpyxl.load_workbook(path, data_only=True)
    sheet = book["Кандидати"]
    assert [sheet[cell].value for cell in ("C1", "C2", "C3", "G2")] == [20, 8, 12, 8]


@pytest.mark.parametrize("count", [4, 5, 9, 10, 45])
def test_every_full_five_is_coloured(tmp_path: Path, count: int) -> None:
    particulars = replace(PARTICULARS, seats=count)
    path = tmp_path / "f.xlsx"
    path.write_bytes(template(particulars, LAW, SERBIAN))
    areas = [str(area.sqref) for area in opened(path)["Кандидати"].conditional_formatting]
    assert len([area for area in areas if area.startswith("E")]) == count // 5


def test_formulas_fit_into_a_workbook(tmp_path: Path) -> None:
    """A rule of a cell takes 255 signs, and no arrays."""
    paper = replace(
        coalition_paper(), submitter=Submitter(SubmitterKind.COALITION, "К", ("С",) * 60)
    )
    for sheet in opened(written(tmp_path, paper)).worksheets:
        rules = [str(one.formula1) for one in sheet.data_validations.dataValidation]
        assert rules and all(len(rule) <= 255 and "{" not in rule for rule in rules)
        for one in sheet.data_validations.dataValidation:
            assert len(one.error or "") <= 255 and len(one.errorTitle or "") <= 32


def test_the_control_digit_of_the_form_is_that_of_the_rule() -> None:
    """The formula's weights are 7-MOD(i-1;6); whole numbers keep the sign of MOD's divisor."""
    formula = paper_checks.control_holds("D6")
    assert re.fullmatch(
        r'IFERROR\(AND\(LEN\(D6\)=13,MOD\(MOD\(-SUMPRODUCT\(MID\(D6,ROW\(INDIRECT\("1:12"\)\),1\)'
        r'\*\(7-MOD\(ROW\(INDIRECT\("1:12"\)\)-1,6\)\)\),11\),10\)=VALUE\(RIGHT\(D6,1\)\)\),FALSE\)',
        formula,
    )
    for one in people(40):
        for last in range(10):
            number = f"{one.jmbg[:12]}{last}"
            total = sum(int(number[i - 1]) * (7 - (i - 1) % 6) for i in range(1, 13))
            assert (-total % 11 % 10 == last) == jmbg.control_holds(number)


@pytest.mark.parametrize(
    ("held", "age"),
    [
        (date(2026, 12, 6), 18),
        (date(2028, 2, 29), 18),
        (date(2028, 3, 1), 18),
        (date(2028, 2, 28), 18),
        (date(2026, 1, 1), 18),
    ],
)
def test_the_last_day_of_birth_is_that_of_the_rule(held: date, age: int) -> None:
    last = paper_checks.born_by(held, age)
    assert of_age(last, held, age)
    assert not of_age(date.fromordinal(last.toordinal() + 1), held, age)


@pytest.mark.parametrize(
    "id", ["rs-local-2007", "rs-local-2020", "rs-local-2024", "rs-parliament-2022"]
)
def test_other_laws_have_their_form_too(tmp_path: Path, id: str) -> None:
    """A law without values on lists makes a form without limits."""
    path = tmp_path / "f.xlsx"
    path.write_bytes(template(PARTICULARS, law(id), SERBIAN, list_paper()))
    found = read_form(read(path))
    assert (found.paper, found.law) == (list_paper(), id)


def test_labels_and_headings_tell_lines_apart() -> None:
    """In each language every label means one line, and what one language says none else does."""
    lines = [one for _title, some in paper_form.sections(60, 20) for one in some]
    found = paper_form.labels()
    assert {line.key for line in found.values()} == {line.key for line in lines}
    assert len(found) == 2 * len(lines)
    assert set(paper_form.headings().values()) == set(paper_form.COLUMNS)
    for language in Language:
        speech = words(language)
        for line in lines:
            assert paper_form.labels()[folded(paper_form.label(speech, line))] == line
        for column in paper_form.COLUMNS:
            assert paper_form.headings()[folded(paper_form.heading(speech, column))] == column
