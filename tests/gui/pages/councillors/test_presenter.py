"""What the page shows, row by row and word by word, without a window.

| the book                                  | the page shows                                   |
|-------------------------------------------|--------------------------------------------------|
| nothing determined                        | what must come first                             |
| determined, lists without candidates      | the lists that won seats                         |
| determined, everybody named               | seat after seat, and who is passed over          |
| mandates given                            | vacant seats with who follows, then councillors  |
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.mandates import acts, filling
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.model import Mandates
from core.domain.minutes import deciding
from core.words.catalogue import Language, words
from gui.models.lines import Line
from gui.pages.councillors import presenter as p
from gui.pages.councillors import telling
from gui.pages.councillors.papers import AWARD, papers_of, wish
from tests.gui.pages.councillors.conftest import NOW
from tests.support import councillors
from tests.support.books import small_book

SR, EN = words(Language.SR_CYRL), words(Language.EN)
TODAY = date(2027, 3, 8)


@pytest.fixture
def determined(tmp_path: Path) -> Iterator[Book]:
    made = councillors.determined_book(tmp_path / "b.mandat")
    yield made
    made.close()


@pytest.fixture
def council(tmp_path: Path) -> Iterator[Book]:
    made = councillors.council_at_work(tmp_path / "b.mandat")
    yield made
    made.close()


def texts(line: Line) -> list[str]:
    return [cell.spoken for cell in line.cells]


def of(told: telling.Told | None) -> dict[str, str]:
    assert told is not None
    return dict(told.lines)


def test_what_the_page_shows_follows_the_book(determined: Book, tmp_path: Path) -> None:
    nothing = small_book(tmp_path / "n.mandat")
    assert p.mode(nothing.standing) == p.EMPTY
    nothing.close()
    assert p.mode(determined.standing) == p.NAMES
    councillors.name_all(determined)
    assert p.mode(determined.standing) == p.BEFORE
    determined.do(acts.award(Ruling("1", "Образложење."), councillors.AWARDED))
    assert p.mode(determined.standing) == p.SEATED


def test_lists_without_candidates_are_named_with_their_seats(determined: Book) -> None:
    lines = p.before_award(SR, determined.standing, p.NAMES)
    assert texts(lines[0]) == ["1", "1", "Градски договор", "нису уписани", "16", "–"]
    assert [line.about.list for line in lines] == [1, 2, 3, 4, 6, 7, 8]
    (card,) = telling.cards(SR, determined.standing)
    assert card.title.startswith("Листе су преузете без кандидата: 1, 2, 3, 4, 6, 7, 8.")
    told = telling.told(SR, determined.standing, lines[0].about, TODAY)
    assert told is not None and told.title == "Градски договор"
    assert told.lines == (("", "Листа је преузета без кандидата; има 45 кандидата."),)


def test_who_is_passed_over_stands_before_the_next_of_his_list(determined: Book) -> None:
    councillors.name_all(determined)
    determined.do(acts.pass_over((1, 2), PassGround.DEATH, TODAY))
    lines = p.before_award(SR, determined.standing, p.BEFORE)
    rows = [(texts(line)[0], texts(line)[4], line.about.kind) for line in lines[:4]]
    assert rows == [
        ("1", "1", "given"),
        ("–", "2", "passed"),
        ("2", "3", "given"),
        ("3", "4", "given"),
    ]
    assert texts(lines[1])[3] == "прескаче се: смрт"
    assert len(lines) == 46
    told = telling.told(SR, determined.standing, lines[1].about, TODAY)
    assert of(told)["Прескочен кандидат"] == "смрт, 8. 3. 2027"


def test_vacant_seats_stand_on_top_with_who_follows(council: Book) -> None:
    lines = p.seated(SR, council.standing, TODAY)
    assert texts(lines[0]) == ["Упражњени мандати и ко следи"]
    assert texts(lines[1])[2].startswith("следи: ")
    assert texts(lines[1])[3:5] == ["ред на листи", "28. 12. 2026."]
    assert texts(lines[2])[3] == "следећи на листи"
    assert texts(lines[3]) == ["Одборници по мандатима"]
    assert len(lines) == 2 + 45
    now = council.standing.of(Mandates).on(TODAY)
    assert p.counted(SR, now) == "45 мандата: 43 попуњена, 2 упражњена"
    assert p.counted(EN, now) == "45 seats: 43 held, 2 vacant"


@pytest.mark.parametrize(
    ("day", "held", "vacant"),
    [
        (date(2026, 12, 10), 0, 0),
        (date(2026, 12, 11), 45, 0),
        (date(2026, 12, 28), 44, 1),
        (date(2027, 3, 2), 44, 1),
        (date(2027, 3, 3), 43, 2),
    ],
)
def test_the_composition_of_a_day(council: Book, day: date, held: int, vacant: int) -> None:
    now = council.standing.of(Mandates).on(day)
    assert p.counts(now) == {"all": held + vacant, "held": held, "vacant": vacant}
    lines = [line for line in p.seated(SR, council.standing, day) if line.about is not None]
    assert [line.about.kind for line in lines] == ["vacant"] * vacant + ["held"] * held


def test_who_leaves_later_is_held_until_that_day(council: Book) -> None:
    """On a day before he left, his seat has its end in the table."""
    council.do(filling.end(5, EndGround.RESIGNATION, date(2027, 3, 7)))
    day = date(2027, 3, 6)
    line = next(
        one for one in p.seated(SR, council.standing, day) if one.about == p.Spot("held", 5, 1, 6)
    )
    assert texts(line)[3:] == ["ред на листи, престаје: оставка", "11. 12. 2026.", "7. 3. 2027."]
    assert "end" not in telling.verbs(council.standing, line.about)


def test_search_and_filter_leave_headings_only_over_what_they_find(council: Book) -> None:
    found = p.seated(SR, council.standing, TODAY, "savez sela")
    assert found[0].about is None
    assert {line.about.list for line in found[1:]} == {councillors.COALITION}
    assert p.seated(SR, council.standing, TODAY, "нема таквог") == ()
    only = p.seated(SR, council.standing, TODAY, chosen="vacant")
    assert [line.about.seat for line in only[1:]] == [1, 19]


def test_a_vacancy_of_a_coalition_says_what_the_agreement_changes(council: Book) -> None:
    """The party had one candidate: the next on the list follows, or whom the agreement names."""
    spot = p.Spot("vacant", 19, councillors.COALITION)
    told = telling.told(SR, council.standing, spot, TODAY)
    assert told is not None and told.title == "Мандат 19 је упражњен"
    assert told.second.endswith("до 3. 3. 2027: оставка.")
    assert of(told)["Правило"] == (
        "први следећи кандидат са коалиционе листе (ЗИНП чл. 135. ст. 2, сходно); "
        "странка Народна заједница нема више кандидата на листи"
    )
    assert of(told)["Коалициони споразум"] == "није уписан"
    council.do(filling.agree(councillors.COALITION, ("Савез села",), date(2026, 10, 21)))
    agreed = of(telling.told(SR, council.standing, spot, TODAY))
    assert agreed["Правило"].startswith("први следећи кандидат странке коју одређује")
    assert agreed["Коалициони споразум"] == "од 21. 10. 2026: Савез села"


def test_cards_leave_out_what_stands_on_top(council: Book) -> None:
    """A mayor who is still councillor is a card whose button takes his mandate's end down."""
    assert telling.cards(SR, council.standing) == ()
    ended = next(one for one in reversed(council.entries) if one.row.kind == "mandate_ended")
    council.take_back(ended.row.bundle, "погрешно")
    first = next(one for one in council.entries if one.row.kind == "mandate_ended")
    council.take_back(first.row.bundle, "погрешно")
    (card,) = telling.cards(SR, council.standing)
    assert card.action == "Упиши престанак…"
    assert telling.answer(council.standing, card.id) == ("end", 1)


def test_results_changed_since_stand_in_the_way(determined: Book) -> None:
    councillors.name_all(determined)
    found = {"list:1": 7_621, "list:2": 5_039}
    ruling = Ruling("013-90/2026", "Увидом је утврђено.")
    determined.do(deciding.correct("1", found, "inspection", ruling, NOW))
    (card,) = telling.cards(SR, determined.standing)
    assert card.action == "Отвори резултате"
    assert telling.answer(determined.standing, card.id) == ("results", 0)


def test_papers_of_a_row(council: Book) -> None:
    held = p.Spot("held", 2, 1, 2)
    assert papers_of(council.standing, held) == ("certificate",)
    assert papers_of(council.standing, p.Spot("vacant", 1, 1)) == ()
    assert wish("certificate", held) == ("papers", ("certificate", 2))
    assert wish(AWARD, held) == ("papers", "award")


def test_the_assembly_and_the_mayor_in_words(council: Book) -> None:
    (_a, held), (_b, mayor) = telling.assembly(SR, council.standing)
    assert held == "конституисана 28. 12. 2026, потврђено 45 мандата"
    assert mayor.endswith("избор 28. 12. 2026: за 27, гласало 45")
