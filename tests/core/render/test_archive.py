"""A .zip of open data: always the same bytes, safe in a spreadsheet, and the same figures."""

import csv
import io
import json
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from core.base.moments import BELGRADE
from core.domain.minutes import form
from core.render import archive, plain
from core.reports.model import Records, Report
from core.words.catalogue import Language
from tests.core.reports.elections import LISTS, Called, held, paper, practice, read

HOSTILE = (
    ("=1+1", "'=1+1"),
    ("+381 60", "'+381 60"),
    ("-листа", "'-листа"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1+1", "'=1+1"),
    ("\r\n=1+1", "'=1+1"),
    ("\u200e=1+1", "'=1+1"),
    ("＝1+1", "'＝1+1"),
    ("1=1", "1=1"),
    ("–листа", "–листа"),
    ("два\nреда", "два реда"),
    ('а;б "в"', 'а;б "в"'),
    ("", ""),
)


def opened(report: Report) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(archive.render(report)))


def table(report: Report, file: str) -> list[list[str]]:
    text = opened(report).read(file).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def with_name(name: str) -> Report:
    """Open data in which a cell holds that text."""
    report = paper(held(), "open-data")
    return replace(report, enclosed=(Records("lists.csv", ("name",), ((name,),)),))


def test_it_holds_its_description_and_three_files() -> None:
    names = opened(paper(held(), "open-data")).namelist()
    assert names == ["description.txt", "results.csv", "lists.csv", "results.json"]
    assert opened(paper(held(), "open-data")).testzip() is None


@pytest.mark.parametrize("language", list(Language))
def test_the_description_is_the_paper_in_its_language(language: Language) -> None:
    report = paper(practice(), "open-data", language)
    text = opened(report).read("description.txt").decode("utf-8-sig")
    assert text == plain.render(report)
    assert report.title in text and report.anchor in text
    assert all(mark.text in text for mark in report.marks)


def test_the_same_report_is_always_the_same_bytes() -> None:
    one, two = (archive.render(paper(practice(), "open-data")) for _time in range(2))
    assert one == two
    entries = opened(paper(practice(), "open-data")).infolist()
    assert {(e.date_time, e.create_system) for e in entries} == {((2026, 12, 10, 18, 42, 0), 3)}


def test_a_clock_that_stands_before_all_archives_is_no_trouble() -> None:
    early = replace(paper(held(), "open-data"), made=datetime(1970, 1, 1, tzinfo=BELGRADE))
    assert opened(early).infolist()[0].date_time[0] == 1980


@pytest.mark.parametrize(("typed", "written"), HOSTILE)
def test_no_text_is_a_formula(typed: str, written: str) -> None:
    assert table(with_name(typed), "lists.csv") == [["name"], [written]]


def test_figures_are_plain_and_those_of_the_tally() -> None:
    head, *rows = table(paper(practice(), "open-data"), "results.csv")
    tally = read(practice()).tally
    for name in form.NAMES:
        at = head.index(name)
        assert sum(int(row[at]) for row in rows if row[at]) == getattr(tally.totals, name)
    assert all(
        cell == "" or cell.isdigit() for row in rows for cell in row[head.index("minutes_in") :]
    )


def test_the_tree_is_json_that_says_the_same() -> None:
    report = paper(practice(), "open-data")
    whole = json.loads(opened(report).read("results.json"))
    head, *rows = table(report, "results.csv")
    at = head.index("list_1")
    assert [str(one["list_1"] or "") for one in whole["stations"]] == [row[at] for row in rows]


def test_a_spreadsheet_opens_letters_and_formulas_as_text(tmp_path: Path) -> None:
    """LibreOffice, set to semicolons as a Serbian computer is, makes a workbook of the rows."""
    lists = (
        replace(LISTS[0], name='=HYPERLINK("http://x";"Клик")'),
        replace(LISTS[1], name="-2+3"),
    )
    report = paper(held(Called(lists=lists, votes=((70, 40),))), "open-data")
    file = tmp_path / "lists.csv"
    file.write_bytes(opened(report).read("lists.csv"))
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--infilter=CSV:59,34,UTF8,1,,0,false,true,false,false,false,-1",
            "--convert-to", "xlsx", "--outdir", str(tmp_path), str(file),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )  # fmt: skip
    (sheet,) = openpyxl.load_workbook(tmp_path / "lists.xlsx").worksheets
    head, first, second = ([cell.value for cell in row] for row in sheet.iter_rows())
    name, leader, votes = (head.index(one) for one in ("name", "leader", "votes"))
    assert head[0] == "practice"
    assert first[name] == """'=HYPERLINK("http://x";"Клик")""" and second[name] == "'-2+3"
    assert (first[leader], first[votes], second[votes]) == ("Борка Бабић", 70, 40)
