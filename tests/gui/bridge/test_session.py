"""The open book as signals: what is told, what is written, and what is kept between runs."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.words.catalogue import Language
from gui.bridge.background import Job
from gui.bridge.session import Notice, Session
from gui.bridge.settings import Look
from tests.support.books import ONCE, small_book


def _minutes(session: Session, station: str) -> Minutes:
    given = session.standing.of(MinutesRoom).by_station["1"].minutes
    return Minutes(station, given.figures, given.votes)


def test_an_act_is_told_with_a_way_back(practice: Session, qtbot: QtBot) -> None:
    told: list[Notice] = []
    practice.told.connect(told.append)
    assert practice.do(ONCE)
    before = practice.tally().stations_in
    with qtbot.waitSignal(practice.changed):
        assert practice.do(enter(_minutes(practice, "4")), said="Унето.")
    assert practice.tally().stations_in == before + 1
    assert told[0].text == "Унето."
    with qtbot.waitSignal(practice.changed):
        practice.undo(told[0].undo)
    assert practice.tally().stations_in == before


def test_a_refusal_is_told_in_words(practice: Session) -> None:
    told: list[Notice] = []
    practice.told.connect(told.append)
    assert practice.do(enter(_minutes(practice, "999"))) is None
    assert told == [Notice("Бирачко место 999 није уписано.", "err")]


def test_opening_what_is_no_book_leaves_the_one_before(practice: Session, tmp_path: Path) -> None:
    other = tmp_path / "није.mandat"
    other.write_text("текст")
    before = practice.book
    assert not practice.open(other)
    assert practice.book is before


def test_the_practice_book_is_kept(practice: Session) -> None:
    practice.do(enter(_minutes(practice, "4")))
    count = practice.tally().stations_in
    practice.close()
    assert practice.book is None
    assert practice.practise()
    assert practice.tally().stations_in == count
    assert practice.election.practice


def test_who_works(practice: Session) -> None:
    practice.work_as(Person("Милан Тасић", Role.OPERATOR))
    (entry,) = practice.do(enter(_minutes(practice, "4"))) or ()
    assert entry.row.person == "Милан Тасић"
    assert practice.settings.person() == Person("Милан Тасић", Role.OPERATOR)


def test_settings_survive_and_nonsense_in_them_does_no_harm(session: Session) -> None:
    session.settings.set_look(Look("dark", 115))
    session.settings.set_language(Language.EN)
    assert (session.settings.look(), session.settings.language()) == (Look("dark", 115), "en")
    store = session.settings._store
    for name in ("language", "scheme", "scale", "person", "role", "recent"):
        store.setValue(name, "нешто")
    assert session.settings.language() is Language.SR_CYRL
    assert session.settings.look() == Look()
    assert session.settings.person() is None
    assert session.settings.recent() == ()


def test_background_work(session: Session, qtbot: QtBot) -> None:
    job = Job(lambda: 6 * 7, session)
    with qtbot.waitSignal(job.done) as done:
        job.start()
    assert done.args == [42]
    failing = Job(lambda: 1 // 0, session)
    with qtbot.waitSignal(failing.failed) as failed:
        failing.start()
    assert isinstance(failed.args[0], ZeroDivisionError)
    stopped = Job(lambda: 1, session)
    stopped.stop()
    with qtbot.assertNotEmitted(stopped.done), qtbot.waitSignal(stopped.ended):
        stopped.start()


def test_a_clock_behind_the_book_is_said_on_opening(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = small_book(tmp_path / "b.mandat")
    past = book.entries[-1].recorded - timedelta(hours=1)
    book.close()
    monkeypatch.setattr("core.base.moments.now", lambda: past)
    told: list[Notice] = []
    session.told.connect(told.append)
    assert session.open(tmp_path / "b.mandat")
    assert [notice.tone for notice in told] == ["wrn"]
    assert "сат" in told[0].text.casefold()
