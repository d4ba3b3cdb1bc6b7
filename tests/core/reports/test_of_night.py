"""Papers of the night: the blank control form, receipts, corrections, and what was put aside."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.model import Election
from core.domain.minutes import acts, deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.check import check
from core.domain.minutes.grounds import AnnulmentGround, article, key
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.papers.acts import PaperIssued, issue
from core.office import handover, official, package_file
from core.office.drafting import OFFICIAL
from core.office.drafting_minutes import on_ground
from core.office.issue import about_station, read_now, report_of
from core.office.package_sheet import save_sheet, sheet_of
from core.reports.kinds import KINDS
from core.reports.model import Outline, Paragraph, Records, Report, Table
from core.words.catalogue import Language
from tests.support.books import SECRETARY, minutes, small_book
from tests.support.laptops import NIGHT, Clocks, brought, clocks, packed, set_apart
from tests.support.night import AT, HANDED_BY, night, ruling, typed

__all__ = ["clocks"]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A night with a station in every state, which is only looked at."""
    made = night(tmp_path_factory.mktemp("ноћ") / "ноћ.mandat")
    yield made
    made.close()


def paper(book: Book, kind: str, station: str = "") -> Report:
    about = about_station(book, kind, station) if station else 0
    return report_of(book, kind, Language.SR_CYRL, about)


def table(report: Report, sheet: str) -> Table:
    return next(one for one in report.tables if one.sheet == sheet)


def test_a_receipt_begins_with_its_number(book: Book) -> None:
    report = paper(book, "handover", "1")
    assert report.title == "ПОТВРДА О ПРИЈЕМУ ЗАПИСНИКА"
    rows = [row.cells for row in table(report, "Пропратни лист").rows]
    assert rows[0] == ("Број потврде", "1")
    assert ("Предао", HANDED_BY) in rows


def test_a_receipt_to_fill_by_hand_leaves_its_number_open(book: Book) -> None:
    rows = [row.cells for row in table(paper(book, "handover", "7"), "Пропратни лист").rows]
    assert rows[0] == ("Број потврде", "____")


def test_a_correction_names_its_list(book: Book) -> None:
    (row,) = table(paper(book, "correction", "6"), "Исправљени подаци").rows
    assert row.cells == ("Листа 2 (Листа 2)", 30, 31)


def test_a_correction_prints_what_it_mends_and_nothing_else(tmp_path: Path) -> None:
    """The box had more ballots than voters; that ballots do not add up stays a doubt."""
    book = small_book(tmp_path / "k.mandat", 3, 1, once=False)
    whole = minutes(1, 100, 50, 20)
    faulty = replace(whole, figures=replace(whole.figures, voted=169, received=496))
    typed(book, faulty, faulty)
    book.do(deciding.correct("1", {"voted": 170}, "control", ruling(1), AT))
    said = [one.text for one in paper(book, "correction", "1").blocks if isinstance(one, Paragraph)]
    (found,) = [text for text in said if text.startswith("Налаз контроле")]
    assert found.startswith("Налаз контроле C1: ") and found.endswith(").")
    book.close()


@pytest.mark.parametrize("drafted", [True, False])
def test_an_annulment_names_its_ground_once(tmp_path: Path, drafted: bool) -> None:
    """The draft names ground and article; where somebody wrote another, the paper adds them."""
    book = small_book(tmp_path / "п.mandat", 3, 1, once=False)
    whole = minutes(1, 100, 50, 20)
    faulty = replace(whole, figures=replace(whole.figures, voted=169, received=496))
    typed(book, faulty, faulty)
    ground, law = AnnulmentGround.BOX_OVER_VOTED, book.standing.of(Election).law
    assert law is not None
    case = book.standing.of(MinutesRoom).case("1")
    draft = on_ground(OFFICIAL, law, "1", ground, check(faulty, law), case)
    basis = draft if drafted else "Утврђено увидом у материјал."
    book.do(deciding.annul("1", ground, Ruling("013-30/2026", basis), AT))
    said = [one.text for one in paper(book, "annulment", "1").blocks if isinstance(one, Paragraph)]
    named = OFFICIAL(f"ground.{key(ground)}")
    assert [f"{named} ({article(law, ground)})" in text for text in said].count(True) == 1
    book.close()


def test_votings_put_aside_are_told_apart_from_minutes_that_never_came(book: Book) -> None:
    """Station 8 was annulled too, but voting there is to be repeated."""
    report = paper(book, "report")
    aside = table(report, "Без резултата").rows
    assert [(row.cells[0], *row.cells[2:5]) for row in aside] == [
        (7, "гласање поништено", "гласало је лице које није уписано у извод", "013-29/2026"),
        (9, "резултат не може да се утврди", "комисија није примила записник", "013-40/2026"),
    ]
    missing = table(report, "Неутврђени записници").rows
    assert [(row.cells[0], row.note) for row in missing] == [
        *((no, "") for no in (2, 3, 4, 5)),
        (8, "чека поновно гласање"),
        (10, ""),
    ]
    notes = {row.cells[0]: row.note for row in table(report, "Бирачка места").rows[:-1]}
    assert notes[7] == "гласање поништено (решење број 013-29/2026)"
    assert notes[9] == "резултат не може да се утврди (решење број 013-40/2026)"
    announced = "\n".join(b.text for b in report.blocks if isinstance(b, Paragraph))
    assert "бирачка места на којима је гласање поништено" in announced


def test_open_data_say_how_minutes_were_typed_and_what_was_put_aside(book: Book) -> None:
    records, _lists, whole = paper(book, "open-data").enclosed
    assert isinstance(records, Records) and isinstance(whole, Outline)
    how = {row[3]: row[-3:] for row in records.rows}
    assert records.columns[-3:] == ("typed_once", "put_aside", "decision")
    assert how[1] == (0, None, None) and how[10] == (None, None, None)
    assert how[7] == (None, "annulled", "013-29/2026")
    assert how[9] == (None, "undeterminable", "013-40/2026")
    assert whole.content["entry"] == {"rule": "twice", "decision": None, "typed_once": 0}
    assert [(one["station"], one["decision"]) for one in whole.content["put_aside"]] == [
        ("7", "013-29/2026"),
        ("9", "013-40/2026"),
    ]
    assert whole.content["repeats"] == [
        {"decision": "013-41/2026", "held": "2026-12-13", "stations": ["8"], "stands": []}
    ]


def test_open_data_of_minutes_typed_once_say_by_which_decision(tmp_path: Path) -> None:
    once = small_book(tmp_path / "једном.mandat")
    once.do(enter(minutes(1, 10, 20, 30)))
    report = paper(once, "open-data")
    once.close()
    records, _lists, whole = report.enclosed
    assert isinstance(records, Records) and isinstance(whole, Outline)
    assert [row[-3] for row in records.rows] == [1, None, None, None]
    assert whole.content["entry"] == {"rule": "once", "decision": "013-1/2026", "typed_once": 1}
    said = [block.text for block in report.blocks if isinstance(block, Paragraph)]
    assert any("уношени једном, на основу одлуке број 013-1/2026" in text for text in said)


@pytest.mark.parametrize("kind", list(KINDS))
def test_who_handed_minutes_over_is_read_only_for_the_paper_that_prints_it(
    book: Book, kind: str
) -> None:
    names = tuple(read_now(book, kind).names.values())
    assert names == ((HANDED_BY,) if kind == "handover" else ())


def test_a_blank_form_of_a_repeated_voting_has_its_day(book: Book) -> None:
    of_station, held, again = paper(book, "control-form", "8").subtitle
    assert "број 8, Место 8" in of_station and "13. децембра 2026." in held
    assert "2" in again
    assert len(paper(book, "control-form", "10").subtitle) == 2


def test_a_book_set_apart_marks_its_papers_and_issues_none(tmp_path: Path, book: Book) -> None:
    package = tmp_path / "за лаптоп.mandat-paket"
    handover.parcel(book, ("1", "2")).save(package)
    apart = handover.begin(package_file.read(package), tmp_path / "део.mandat", SECRETARY)
    for kind in ("progress", "report", "stations", "journal"):
        assert "apart" in [mark.kind for mark in paper(apart, kind).marks]
        with pytest.raises(Refused, match="book_apart"):
            official.read(apart, official.Order(kind, Language.SR_CYRL))
    for kind in ("handover", "control-form"):
        assert not paper(apart, kind, "1").marks
    count = len(apart.entries)
    act = PaperIssued("report", 0, "sr-Cyrl", 1, "1", "", ())
    with pytest.raises(Refused, match="book_apart"):
        apart.do(issue(act))
    assert len(apart.entries) == count
    apart.close()
    assert not any(mark.kind == "apart" for mark in paper(book, "report").marks)


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_of_a_package_has_its_fingerprint_group_by_group(
    book: Book, tmp_path: Path, language: Language
) -> None:
    package = tmp_path / "за лаптоп.mandat-paket"
    parcel = handover.parcel(book, ("1", "2", "3", "7"))
    fingerprint = parcel.save(package)
    report = sheet_of(book, parcel, package, fingerprint, language)
    told, groups = report.tables
    assert groups.rows[0].cells == tuple(fingerprint.split())
    assert [column.title for column in groups.columns] == [f"{no}." for no in range(1, 9)]
    assert told.rows[0].cells[1] == package.name
    assert str(told.rows[-1].cells[1]).endswith(": 1–3, 7")
    assert HANDED_BY not in str(report)
    save_sheet(book, report, tmp_path / "лист.pdf")
    assert (tmp_path / "лист.pdf").read_bytes().startswith(b"%PDF")


def test_minutes_received_at_another_laptop_keep_the_hour_they_were_handed_over(
    tmp_path: Path, clocks: Clocks
) -> None:
    """Brought home at three in the morning, handed over at twenty to ten."""
    home = small_book(tmp_path / "главна.mandat", stations=2, once=False)
    other = set_apart(home, tmp_path, "лаптоп 1")
    at = NIGHT.replace(hour=21, minute=40)
    clocks.true = NIGHT + timedelta(hours=1)
    other.do(acts.hand_over(MinutesHandedOver("1", 1), at))
    other.do(enter(minutes(1, 10, 20, 30)))
    package = packed(other, tmp_path / "кући.mandat-paket")
    other.close()
    home.close()
    clocks.true = NIGHT + timedelta(hours=6)
    book = brought(home.path, [package])
    receipt = paper(book, "handover", "1")
    assert "21:40" in " ".join(map(str, table(receipt, "Пропратни лист").rows[1].cells))
    (row,) = table(paper(book, "handover"), "Примљени записници").rows
    assert row.cells[3] == "6. 12. 2026, 21:40"
    hours = table(paper(book, "progress"), "Ток по сатима")
    book.close()
    assert [one.cells for one in hours.rows[:2]] == [
        ("6. 12. 2026, 21:00", 1, 0, 0),
        ("6. 12. 2026, 22:00", 0, 1, 0),
    ]
