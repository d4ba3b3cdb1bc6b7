"""Papers of lists and ballot as files: nothing is cut off, nothing personal gets into them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdf
import pytest

from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList, Submissions
from core.office.filed import Filed
from core.render import pdf, plain, xlsx
from core.render.draw import DRAWINGS, draw
from core.render.xlsx_cover import MOST_LETTERS_OF_A_ROW
from core.reports.model import Report
from core.words.catalogue import Language
from tests.core.reports.filed import paper
from tests.support.books import SECRETARY, founding
from tests.support.filed import (
    AT_ONCE,
    CURED,
    EXPIRED,
    MINORITY,
    RUNNING,
    WITHDRAWN,
    Counter,
    empty_book,
    filed_book,
    list_paper,
    settle_ballot,
    when,
)

PAPERS = (
    ("lists", 0),
    ("conclusion", RUNNING),
    ("conclusion", CURED),
    ("decision", AT_ONCE),
    ("decision", EXPIRED),
    ("decision", WITHDRAWN),
    ("decision", MINORITY),
    ("collective", 0),
    ("ballot", 0),
    ("ledger", 0),
)
LONG = "За наш град, за све његове улице и за свако село у равници и на обали, заједно"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = filed_book(tmp_path_factory.mktemp("листе") / "избори.mandat")
    settle_ballot(made)
    yield made
    made.close()


@pytest.fixture
def ballot_of(tmp_path: Path) -> Iterator[list[Book]]:
    """Books that the test opens, closed behind it."""
    books: list[Book] = []
    yield books
    for made in books:
        made.close()


def pages(report: Report) -> list[str]:
    reader = pypdf.PdfReader(BytesIO(pdf.render(report)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def sheets(report: Report) -> dict[str, list[list[object]]]:
    opened = openpyxl.load_workbook(BytesIO(xlsx.render(report)))
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in opened.worksheets
    }


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("kind", "about"), PAPERS)
def test_every_paper_is_drawn_in_every_way(
    book: Book, kind: str, about: int, language: Language
) -> None:
    report = paper(book, kind, about, language)
    for suffix in DRAWINGS:
        assert len(draw(report, suffix)) > 500
    whole = " ".join(pages(report))
    assert report.title in whole
    for line in (*report.heading, *report.subtitle):
        assert " ".join(line.split()) in whole


@pytest.mark.parametrize(("kind", "about"), PAPERS)
def test_nothing_personal_gets_into_a_paper(book: Book, kind: str, about: int) -> None:
    report = paper(book, kind, about)
    told = plain.render(report) + str(sheets(report)) + " ".join(pages(report))
    filed = Filed(book)
    for id in book.standing.of(Submissions).by_id:
        for one in filed.paper(id).candidates:
            assert one.jmbg and one.jmbg not in told
            assert one.address and one.address not in told
            assert one.born and f"{one.born.day}. {one.born.month}. {one.born.year}" not in told
        filer = filed.paper(id).representative
        assert filer.jmbg not in told and filer.telephone not in told and filer.email not in told


@pytest.mark.parametrize("count", [1, 9, 20, 33])
def test_the_ballot_keeps_to_one_page(tmp_path: Path, ballot_of: list[Book], count: int) -> None:
    lists = tuple(
        ElectoralList(no, f"{LONG} {no}" if no % 4 == 0 else f"Листа {no}", f"Носилац {no}")
        for no in range(1, count + 1)
    )
    made = Book.create(tmp_path / "избори.mandat", SECRETARY)
    ballot_of.append(made)
    made.do(in_turn(founding(), take_over(lists)))
    told = pages(paper(made, "ballot"))
    assert len(told) == 1
    for entry in lists:
        assert f"{entry.no}. {entry.name}" in told[0] and f"Носилац {entry.no}" in told[0]
    assert "ПРОБНИ ОТИСАК" in told[0] and "М. П." in told[0]


def test_more_lists_than_can_be_read_on_a_page_go_on(tmp_path: Path, ballot_of: list[Book]) -> None:
    lists = tuple(ElectoralList(no, LONG, "Носилац") for no in range(1, 100))
    made = Book.create(tmp_path / "избори.mandat", SECRETARY)
    ballot_of.append(made)
    made.do(in_turn(founding(), take_over(lists)))
    told = pages(paper(made, "ballot"))
    assert len(told) > 1
    assert "99. За наш град" in told[-1] and "М. П." in told[-1]


def test_the_ballot_has_no_place_to_sign(book: Book) -> None:
    report = paper(book, "ballot")
    assert "председник комисије" not in pages(report)[0]
    assert "председник комисије" not in plain.render(report)
    assert "____" not in plain.render(report)


def test_a_ballot_in_plain_text_has_its_numbers_to_circle(book: Book) -> None:
    lines = plain.render(paper(book, "ballot")).splitlines()
    at = lines.index("(  2. )   Моравски савез")
    assert lines[at + 1] == "          Исидора Савић"


def test_a_ballot_in_a_workbook_has_a_sheet_of_its_own(book: Book) -> None:
    told = sheets(paper(book, "ballot"))
    assert list(told) == ["Насловна", "Гласачки листић", "Како се проверава"]
    rows = told["Гласачки листић"]
    assert ["3.", "Цинцарска заједница Мораве – Гордана Стојадиновић"] in rows
    assert ["М. П.", None] in rows
    assert ["Пробни отисак, није за гласање", None] in rows


def test_points_hang_beside_their_labels(book: Book) -> None:
    lines = plain.render(paper(book, "conclusion", RUNNING)).splitlines()
    at = next(no for no, line in enumerate(lines) if line.startswith("     1)   Недостаје"))
    assert lines[at + 1 : at + 3] == [
        "          Како се отклања: Доставити прилог.",
        "          Пропис: ЗИНП чл. 78, сходно",
    ]
    assert any(line.startswith("III  Ако у том року") for line in lines)
    assert "Образложење".center(88).rstrip() in lines


def test_a_decision_is_read_on_the_cover_and_its_candidates_on_their_sheet(book: Book) -> None:
    told = sheets(paper(book, "decision", AT_ONCE))
    cover = [row[0] for row in told["Насловна"]]
    assert "Број: 013-12/2026" in cover
    at = cover.index("Кандидати: видети лист „Кандидати“.")
    assert str(cover[at - 1]).startswith("I Проглашава се")
    assert str(cover[at + 1]).startswith("II Изборна листа је проглашена")
    assert "Образложење" in cover
    assert told["Кандидати"][3] == [
        1,
        "Драгана Лукић",
        "1956",
        "наставница математике",
        "Нова Морава",
    ]


def test_a_ground_longer_than_a_row_goes_on_in_another(tmp_path: Path) -> None:
    desk = Counter(empty_book(tmp_path / "избори.mandat"))
    desk.receive(list_paper(), "1", when(11, 2, 9))
    ground = " ".join(f"разлог{no}" for no in range(1_500))
    desk.do(deciding.deny(1, Ruling("1", ground), when(11, 3, 9)))
    report = paper(desk.book, "decision", 1)
    desk.book.close()
    cells = [str(row[0]) for row in sheets(report)["Насловна"] if row[0]]
    assert " ".join(cells).count("разлог") == 1_500
    assert max(map(len, cells)) <= MOST_LETTERS_OF_A_ROW
    opened = openpyxl.load_workbook(BytesIO(xlsx.render(report)))
    heights = [one.height or 0 for one in opened.worksheets[0].row_dimensions.values()]
    assert max(heights) <= 409
    assert "разлог1499" in pages(report)[-1]


def test_a_paper_on_lists_says_what_it_is_about_in_its_title(book: Book) -> None:
    reader = pypdf.PdfReader(BytesIO(pdf.render(paper(book, "decision", CURED))))
    assert reader.metadata is not None
    assert str(reader.metadata.title) == (
        "РЕШЕЊЕ о проглашењу изборне листе „Моравски савез – Исидора Савић“"
    )


def test_the_ledger_leaves_room_to_sign(book: Book) -> None:
    report = paper(book, "ledger")
    opened = openpyxl.load_workbook(BytesIO(xlsx.render(report))).worksheets[1]
    assert opened.column_dimensions["G"].width > 20
    assert opened.page_setup.orientation == "landscape"
    lines = plain.render(report).splitlines()
    at = next(no for no, line in enumerate(lines) if "Дом културе" in line)
    assert lines[at + 1] == "" and "Месна заједница" in lines[at + 2]


def test_a_collective_list_goes_over_its_pages_with_every_name(book: Book) -> None:
    report = paper(book, "collective")
    whole = " ".join(pages(report))
    for table in report.tables:
        assert table.title in whole
        assert all(str(row.cells[1]) in whole for row in table.rows)
