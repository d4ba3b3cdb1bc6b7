"""Whatever leaves the program says which version made it, however it is drawn."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from core.render.draw import draw
from core.reports.kinds import TABLE
from core.reports.model import Report
from core.words.catalogue import Language
from tests.core.render.workbooks import every_paper
from tests.core.reports.elections import held
from tests.core.reports.elections import paper as of_votes

VERSION = {
    Language.SR_CYRL: "Мандат 1.0",
    Language.SR_LATN: "Mandat 1.0",
    Language.EN: "Mandat 1.0",
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    with every_paper(tmp_path_factory.mktemp("books"), Language.SR_CYRL) as made:
        return made


def test_every_kind_is_looked_at(papers: dict[str, Report]) -> None:
    assert {report.kind for report in papers.values()} == {kind.name for kind in TABLE}


def test_every_kind_says_it_as_text(papers: dict[str, Report]) -> None:
    silent = [name for name, report in papers.items() if said(draw(report, ".txt").decode()) == 0]
    assert silent == []


def test_every_kind_says_it_in_the_foot_of_its_pages(papers: dict[str, Report]) -> None:
    silent: list[str] = []
    for kind, report in one_of_each(papers).items():
        pages = PdfReader(io.BytesIO(draw(report, ".pdf"))).pages
        silent += [kind for page in {0, len(pages) - 1} if said(pages[page].extract_text()) == 0]
    assert silent == []


def test_every_kind_says_it_in_the_workbook(papers: dict[str, Report]) -> None:
    """Below every sheet as it is printed, and in its cells."""
    silent: list[str] = []
    for kind, report in one_of_each(papers).items():
        with zipfile.ZipFile(io.BytesIO(draw(report, ".xlsx"))) as book:
            parts = {name: book.read(name).decode() for name in book.namelist() if "xl/" in name}
        sheets = {name: text for name, text in parts.items() if "/worksheets/sheet" in name}
        silent += [f"{kind}, {name}" for name, text in sheets.items() if said(text) == 0]
        if said(parts["xl/sharedStrings.xml"]) == 0:
            silent.append(f"{kind}, cells")
    assert silent == []


@pytest.mark.parametrize("language", [Language.SR_LATN, Language.EN])
def test_in_the_other_languages_too(language: Language) -> None:
    assert VERSION[language] in draw(of_votes(held(), language=language), ".txt").decode()


def test_open_data_say_it_to_programs_and_to_people(papers: dict[str, Report]) -> None:
    report = one_of_each(papers)["open-data"]
    with zipfile.ZipFile(io.BytesIO(draw(report, ".zip"))) as archive:
        assert said(archive.read("description.txt").decode()) == 1
        assert '"program": "mandat 1.0"' in archive.read("results.json").decode()


def one_of_each(papers: dict[str, Report]) -> dict[str, Report]:
    """A paper of every kind."""
    return {report.kind: report for report in papers.values()}


def said(text: str) -> int:
    return " ".join(text.split()).count(VERSION[Language.SR_CYRL])
