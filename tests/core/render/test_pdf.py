"""The PDF: every letter can be read back, heads go on, sheets turn, and marks cross each page."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pytest

from core.domain.lists.model import ElectoralList
from core.render import pdf
from core.reports.model import Report
from core.words.catalogue import Language
from tests.core.reports.elections import (
    ANCHOR,
    LISTS,
    OFFICE,
    Called,
    determined,
    held,
    paper,
    practice,
)

HEAD = "Бирачко место"


def opened(report: Report) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(pdf.render(report)))


def texts(reader: pypdf.PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def is_wide(page: pypdf.PageObject) -> bool:
    return bool(page.mediabox.width > page.mediabox.height)


@pytest.fixture(scope="module")
def results() -> pypdf.PdfReader:
    return opened(paper(practice()))


def test_no_letter_is_lost(results: pypdf.PdfReader) -> None:
    front = " ".join(texts(results)[0].split())
    for words in (
        "Скупштине града Нова Морава",
        "избора за одборнике",
        "Број бирача уписаних у изводе из бирачког списка",
        "изборна листа националне мањине",
        "Цинцарска заједница Мораве – Наум Папазовић",
        "Зелена обала – Страхиња Вељић",
        "Јелена Марић",
        "Гордана Вукелић",
    ):
        assert words in front, words


def test_every_b_is_there_in_its_serbian_form_too() -> None:
    """Qt's own PDF loses every Serbian б; here the front of the small election has all of them."""
    report = paper(held())
    told = [*report.heading, report.preamble, *report.subtitle]
    for table in report.tables[:3]:
        told += [table.title, table.note]
        told += [cell for row in table.rows for cell in row.cells if isinstance(cell, str)]
        told += [column.title for column in table.columns]
    front = texts(opened(report))[0].casefold()
    assert front.count("б") >= "".join(told).casefold().count("б") > 30


def test_the_front_is_one_page_and_annexes_follow(results: pypdf.PdfReader) -> None:
    pages = texts(results)
    assert "М. П." in pages[0] and "председник комисије" in pages[0]
    assert "Прилог 1." in pages[1] and not is_wide(results.pages[1])
    assert "Прилог 2." in pages[2] and is_wide(results.pages[2])
    assert "Прилог 4." in pages[-1] and not is_wide(results.pages[-1])


def test_the_head_of_a_table_is_repeated(results: pypdf.PdfReader) -> None:
    pages = texts(results)
    stations = [text for text, page in zip(pages, results.pages, strict=True) if is_wide(page)]
    assert len(stations) >= 3
    assert all(HEAD in text for text in stations)


def test_every_page_has_its_foot_and_marks(results: pypdf.PdfReader) -> None:
    count = len(results.pages)
    for no, text in enumerate(texts(results), start=1):
        flat = " ".join(text.split())
        assert f"страна {no} од {count}" in flat
        assert "7F3A" in flat and "82BD" in flat and "Мандат 1.0, 10. 12. 2026. у 18:42" in flat
        assert "ВЕЖБА" in flat and "ПРЕЛИМИНАРНО" in flat


@pytest.mark.parametrize(
    ("language", "name"),
    [
        (Language.SR_CYRL, "Отисак датотеке Excel"),
        (Language.SR_LATN, "Otisak datoteke Excel"),
        (Language.EN, "Fingerprint of the Excel file"),
    ],
)
def test_the_foot_tells_the_fingerprint_of_the_signed_workbook(
    language: Language, name: str
) -> None:
    """Beside that of the book, on each page; a paper without a workbook does not name one."""
    report = paper(held(), language=language)
    groups = "1A2B 91C4 0B6E D258 A417 3CE9 56F0 82BE"
    pages = texts(opened(replace(report, file_anchor=groups)))
    assert len(pages) == len(texts(opened(report)))
    for text in pages:
        flat = " ".join(text.split())
        assert f"{name} {groups}" in flat
        assert ANCHOR in flat
    assert all(name not in text for text in texts(opened(report)))


def semibold(page: pypdf.PageObject) -> str:
    """What of a page is set in semibold."""
    found: list[str] = []

    def see(text: str, _cm: object, _tm: object, font: Any, _size: object) -> None:
        if font is not None and "Serif4-Semibold" in font["/BaseFont"]:
            found.append(text)

    page.extract_text(visitor_text=see)
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize(
    "lines", [(0, 1, 2, 3, 4, 5), (0, 1, 2), (0, 2, 3, 4, 5)], ids=["whole", "form", "no unit"]
)
def test_in_the_heading_the_unit_and_the_commission_stand_out(lines: tuple[int, ...]) -> None:
    report = paper(held())
    heading = tuple(report.heading[no] for no in lines)
    told = semibold(opened(replace(report, heading=heading, blocks=())).pages[0])
    assert {line for line in heading if line in told} == {
        line for line in heading if line == line.upper()
    }


def test_a_final_paper_carries_no_word_across(results: pypdf.PdfReader) -> None:
    assert all("ПРЕЛИМИНАРНО" not in text for text in texts(opened(paper(determined(held())))))
    assert len(opened(paper(determined(held()))).pages) == 3


def test_it_is_an_archive_document_with_title_and_language(results: pypdf.PdfReader) -> None:
    told = results.metadata
    assert told is not None
    assert str(told.title).startswith("ПРЕГЛЕД резултата избора за одборнике")
    assert told.author == "ГРАД НОВА МОРАВА, ГРАДСКА ИЗБОРНА КОМИСИЈА"
    assert str(results.root_object["/Lang"]) == "sr-RS"
    xmp = results.xmp_metadata
    assert xmp is not None
    data = xmp.stream.get_data().decode("utf-8")
    assert "<pdfaid:part>2</pdfaid:part>" in data
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in data


def test_only_the_shipped_fonts_are_in_it() -> None:
    content = pdf.render(paper(practice())).decode("latin-1")
    names = set(re.findall(r"/BaseFont/\w{6}\+([\w-]+)", content))
    assert names == {"SourceSerif4-Regular", "SourceSerif4-Semibold", "SourceSans3-Semibold"}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", ["results", "stations", "seats"])
def test_every_language_and_kind_is_drawn(kind: str, language: Language) -> None:
    text = "\n".join(texts(opened(paper(held(), kind, language))))
    title = {"sr-Cyrl": "страна 1", "sr-Latn": "strana 1", "en": "page 1"}[language.value]
    assert title in text
    assert "Бољи Брод" in text.replace("\n", " ")


def test_the_same_report_is_the_same_bytes() -> None:
    report = paper(held())
    assert pdf.render(report) == pdf.render(report)


def test_names_are_text_and_never_markup() -> None:
    name = "#panic(1) *б* $x$ @ref <a> \\ “q” -- ~ //"
    lists = (replace(LISTS[0], name=name, leader=""), *LISTS[1:])
    assert name in " ".join(texts(opened(paper(held(Called(lists=lists)))))[0].split("\n"))


def test_a_sign_that_no_font_has_does_not_stop_the_paper() -> None:
    lists = (replace(LISTS[0], name="Листа 🌳"), *LISTS[1:])
    assert opened(paper(held(Called(lists=lists)))).pages


@pytest.mark.parametrize("count", [8, 20, 45])
def test_many_lists_stay_on_the_sheet(count: int) -> None:
    lists = tuple(ElectoralList(no, f"Листа грађана {no}") for no in range(1, count + 1))
    votes = tuple(tuple(range(900, 900 + count)) for _station in range(30))
    called = Called(lists=lists, votes=votes, office=replace(OFFICE, seats=75))
    text = "\n".join(texts(opened(paper(held(called), "stations"))))
    assert f"{count}. Листа" in text.replace("\n", " ")
    assert f"{30 * (899 + count):,}".replace(",", ".") in text


def test_without_minutes_the_paper_says_so() -> None:
    pages = texts(opened(paper(held(Called(votes=(None,))))))
    assert len(pages) == 1
    assert "још није унет ниједан записник" in pages[0].replace("\n", " ")


def test_pictures_of_the_pages() -> None:
    report = paper(held())
    drawn = pdf.pages(report, 40)
    assert len(drawn) == len(opened(report).pages)
    assert all(picture.startswith(b"\x89PNG") for picture in drawn)
    assert len(pdf.pages(paper(held(Called(votes=(None,)))), 40)) == 1
