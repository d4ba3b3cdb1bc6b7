"""What a sheet would bring, in words, without a window."""

from pathlib import Path

import pytest

from core.base.refusals import Fault, FaultyInput
from core.office.take_over import plan_lists, plan_minutes, plan_stations
from core.words.catalogue import Language, words
from gui.pages.importing import presenter as p
from tests.support.books import small_book

SERBIAN = words(Language.SR_CYRL)


def sheet(path: Path, *rows: str) -> Path:
    """A csv file of those rows."""
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_counts_and_what_was_passed_over(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat")
    file = sheet(
        tmp_path / "m.csv",
        "број,назив,уписано,боја",
        "1,Место 1,500,ж",
        "9,Девето,300,п",
        "Укупно,,800,",
    )
    plan = plan_stations(book.standing, file, {})
    book.close()
    assert p.counts(plan) == (p.Count("stations", 1, 1),)
    assert p.passed_over(plan, SERBIAN) == (
        "1 ред збира је прескочен.",
        "Колоне које нису коришћене: боја.",
    )


def test_a_missing_heading_can_be_chosen_by_hand(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat")
    file = sheet(tmp_path / "l.csv", "ознака,назив,носилац", "4,Четврта,Ана Анић")
    with pytest.raises(FaultyInput) as caught:
        plan_lists(book.standing, file, {})
    (missing,) = p.missing_headings(caught.value.faults, SERBIAN)
    assert (missing.key, missing.headings) == ("number", ("ознака",))
    again = plan_lists(book.standing, file, {missing.key: missing.headings[0]})
    book.close()
    assert [entry.no for entry in again.lists] == [4]


def test_sentences_of_the_window_name_no_option_of_the_command_line() -> None:
    fault = Fault("heading_missing", "a.csv!1", (("field", "voted"), ("key", "voted")))
    told = p.sentence(fault, SERBIAN)
    assert told.startswith("Нема колоне „Број бирача који су изашли на изборе“.")
    assert "--map" not in told + p.sentence(Fault("no_headings", "a.csv"), SERBIAN)
    assert p.missing_headings((fault,), SERBIAN) == ()


def test_findings_come_with_the_gravest_first(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat", lists=1, stations=2)
    heads = "број,уписано,примљено,неупотребљено,гласало,у кутији,неважећих,важећих,Листа 1"
    file = sheet(
        tmp_path / "z.csv",
        heads,
        "1,500,400,300,100,100,0,100,100",
        "2,500,500,400,100,101,1,100,100",
    )
    plan = plan_minutes(book.standing, file, {})
    book.close()
    lines = p.finding_lines(plan, SERBIAN)
    assert lines[0].cells[1].spoken == "груба грешка"
    assert lines[0].about == "2"


def test_only_sheets_are_taken() -> None:
    assert p.readable("места.XLSX") and p.readable("a.csv")
    assert not p.readable("a.pdf")
