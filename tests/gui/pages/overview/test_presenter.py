"""The calendar, the progress and the calm state."""

from core.base.findings import Severity
from core.words.catalogue import Language, words
from gui.pages.overview import presenter
from tests.gui.pages.overview.town import NIGHT, NOVEMBER, SEATS_ONLY, facts, finding, station

SR, EN = words(Language.SR_CYRL), words(Language.EN)


def test_the_head_tells_day_and_hour() -> None:
    assert presenter.head(SR, NOVEMBER) == ("четвртак, 12. новембар 2026.", "10:42")
    assert presenter.head(EN, NOVEMBER) == ("Thursday, 12 November 2026", "10:42")


def test_the_calendar_begins_with_what_comes_next() -> None:
    due = presenter.coming(SR, facts(NOVEMBER))
    assert (due[0].day, due[0].name) == ("15. 11.", "Подношење изборних листа")
    assert due[0].left == "3 дана 13 ч"
    assert all(line.article for line in due)


def test_a_limit_in_hours_names_its_hour() -> None:
    names = [line.name for line in presenter.coming(SR, facts(NIGHT))]
    assert names[0] == "Предаја записника, 08:00"


def test_without_a_calendar_it_says_why() -> None:
    seen = facts(NOVEMBER, law=SEATS_ONLY)
    assert presenter.coming(SR, seen) == ()
    assert "само правила за расподелу" in presenter.no_calendar(SR, seen)


def test_progress_counts_lists_stations_and_minutes() -> None:
    wrong = station(1, True, finding("C1", Severity.ERROR))
    lists, stations, minutes = presenter.progress(SR, facts(NIGHT, wrong, station(2, came=False)))
    assert lists.figures == "2 листе на гласачком листићу"
    assert stations.figures == "2 у регистру"
    assert minutes.figures == "1 од 2, 1 са грубом грешком"
    assert minutes.parts == ((0, "ok_so"), (1, "err_so"), (1, "line"))


def test_progress_of_an_empty_book_says_that_nothing_is_entered() -> None:
    figures = [line.figures for line in presenter.progress(SR, facts(NOVEMBER, lists=()))]
    assert figures == ["још није уписано"] * 3


def test_how_many_wait() -> None:
    assert presenter.waiting(SR, ()) == "ништа не чека"


def test_when_nothing_waits_it_says_what_comes() -> None:
    before = presenter.calm(SR, facts(NOVEMBER, station(1, came=False)))
    assert before.sentence == "Записници се уносе у изборној ноћи, 6. децембра 2026."
    assert presenter.calm(SR, facts(NIGHT)).place == "results"
