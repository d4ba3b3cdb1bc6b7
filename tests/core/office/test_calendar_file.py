"""The calendar as a file: read back by the standard's own library, moment by moment."""

from pathlib import Path

import pytest
from icalendar import Calendar

from core.book.book import program
from core.cli import main as cli
from core.domain.election.calendar import calendar
from core.domain.election.model import founded
from core.office.calendar_file import appointments, write_calendar
from core.words.catalogue import Language, words
from tests.support.filed import NOW, filed_book

SPEECH = words(Language.SR_CYRL)


def test_every_limit_and_clock_is_in_the_file(tmp_path: Path) -> None:
    book = filed_book(tmp_path / "b.mandat")
    target = tmp_path / "rokovnik.ics"
    wanted = appointments(book.standing, SPEECH, NOW)
    assert write_calendar(book, target, SPEECH, NOW) == len(wanted)
    deadlines = calendar(*founded(book.standing))
    book.close()
    read = Calendar.from_ical(target.read_bytes())
    assert program() in str(read["prodid"])
    events = {str(e["uid"]): e for e in read.walk("VEVENT")}
    assert {uid: e.decoded("dtstart") for uid, e in events.items()} == {
        f"{one.id}@mandat": one.until for one in wanted
    }
    assert len(deadlines) < len(wanted)
    running = events["2026-12-06-list-7-cure@mandat"]
    assert str(running["summary"]) == "рок за отклањање недостатака „Зелена обала“"
    assert len(read.walk("VALARM")) == len(wanted)


def test_the_command_line_shows_and_writes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "b.mandat"
    filed_book(path).close()
    assert cli.main(["calendar", str(path)]) == 0
    assert "15. 11. 2026, 24:00  Подношење изборних листа" in capsys.readouterr().out
    target = tmp_path / "r.ics"
    assert cli.main(["calendar", str(path), "--ics", str(target), "--lang", "en"]) == 0
    assert "time limits" in capsys.readouterr().out
    assert b"BEGIN:VCALENDAR" in target.read_bytes()
