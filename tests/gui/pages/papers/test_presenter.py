"""Kinds of papers and their marks, without a window."""

from pathlib import Path

from core.domain.minutes.acts import enter
from core.reports.kinds import TABLE
from gui.bridge.session import Session
from gui.pages.papers.presenter import KINDS, OF_LISTS, OF_RESULTS, marks, papers
from tests.support.books import minutes, small_book


def test_the_page_has_every_kind_that_is_about_no_one_list() -> None:
    assert set(KINDS) == {kind.name for kind in TABLE if not kind.about_one}
    assert len(KINDS) == len(set(KINDS))


def test_the_practice_election_is_preliminary(practice: Session) -> None:
    told = papers(practice)
    assert tuple(one.kind for one in told) == KINDS
    states = {one.kind: one.state for one in told if one.kind in OF_RESULTS}
    assert states.pop("difference") == "нема разлика"
    assert set(states.values()) == {"прелиминарно, 52 од 62 места"}
    assert {one.kind: one.state for one in told if one.kind in OF_LISTS} == {
        "lists": "ниједна листа није примљена",
        "collective": "нацрт, није утврђена",
        "ballot": "8 листа",
        "ledger": "8 листа",
    }
    assert practice.book is not None
    acts = practice.words.count("papers.state.acts", len(practice.book.entries))
    assert {one.kind: one.state for one in told}["journal"] == acts
    assert [text for text, _tone, _icon in marks(practice, "journal")] == [
        "ВЕЖБА, измишљени подаци"
    ]
    assert [text for text, _tone, _icon in marks(practice, "results")] == [
        "ВЕЖБА, измишљени подаци",
        "Прелиминарни резултати",
    ]


def test_a_tie_is_told_where_seats_are(session: Session, tmp_path: Path) -> None:
    book = small_book(tmp_path / "tie.mandat", 3, 2)
    book.do(enter(minutes(1, 100, 100, 60)))
    book.do(enter(minutes(2, 100, 100, 5)))
    book.close()
    assert session.open(tmp_path / "tie.mandat")
    states = {one.kind: one.state for one in papers(session)}
    assert states["stations"] == "сви записници, резултати још нису утврђени"
    assert states["seats"] == states["results"] == "нерешено, потребан је жреб"


def test_nothing_in_is_said(session: Session, tmp_path: Path) -> None:
    small_book(tmp_path / "new.mandat").close()
    assert session.open(tmp_path / "new.mandat")
    states = {one.state for one in papers(session) if one.kind in OF_RESULTS}
    assert states == {"још нема унетог записника"}
