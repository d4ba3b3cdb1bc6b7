"""The articles a control rests on stand in its tip, on every button that leads to an act of law."""

import pytest
from PySide6.QtWidgets import QPushButton

from core.domain.acts import BY_TYPE
from core.domain.lists.clocks import Due
from core.domain.lists.workflow import Door
from core.office.citing import BASIS, OF_CLOCKS, article_of
from core.words.catalogue import Language, words
from gui.bridge.basis import rest_on, tip
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.pages.councillors.doors import DOORS
from gui.pages.entry.decisions.measures import ACTS
from gui.pages.list.bar import KINDS
from gui.pages.list.page import ListPage
from gui.shell.window import Window


def test_every_door_leads_to_a_kind_of_act() -> None:
    assert set(KINDS) == set(Door)
    assert set(KINDS.values()) <= set(BASIS)
    assert {BY_TYPE[door.act].kind for door in DOORS.values()} <= set(BASIS)
    assert {BY_TYPE[act].kind for act in ACTS.values()} <= set(BASIS)


def test_every_clock_says_what_it_rests_on(practice: Session) -> None:
    law = practice.election.law
    assert law is not None
    assert set(OF_CLOCKS) == set(Due)
    assert all(article_of(law, key) for keys in OF_CLOCKS.values() for key in keys)


def test_limits_and_quotas_of_a_list_say_it(lists_window: Window) -> None:
    lists_window.show_place("list", 8)
    page = lists_window.screen_shown
    assert isinstance(page, ListPage)
    assert page.panel.fives.toolTip().startswith("По пропису: ЗЛИ")


def test_a_tip_cites_the_law_of_the_book_in_the_letters_of_the_window(practice: Session) -> None:
    button = Button("…")
    rest_on(button, practice, "minutes_corrected", "minutes_handed_over")
    cited = "ЗИНП чл. 109, сходно; ЗИНП чл. 110, сходно; ЗИНП чл. 107, сходно"
    assert button.toolTip() == button.accessibleDescription() == f"По пропису: {cited}"
    english = tip(words(Language.EN), practice.election.law, "minutes_handed_over")
    assert english == "By law: ZINP čl. 107, shodno"
    assert tip(words(Language.EN), practice.election.law, "paper_issued") == ""


def test_without_a_book_nothing_is_cited(session: Session) -> None:
    button = Button("…")
    rest_on(button, session, "list_received")
    assert button.toolTip() == ""


@pytest.mark.parametrize(
    ("place", "text", "article"),
    [
        ("ballot", "ballot.order_number", "ЗЛИ"),
        ("results", "results.determine", "ЗИНП чл. 119, сходно"),
        ("handover", "handover.take", "ЗИНП чл. 107, сходно"),
    ],
)
def test_the_buttons_of_a_page_say_it(window: Window, place: str, text: str, article: str) -> None:
    window.show_place(place)
    name = window.session.words(text)
    found = [b for b in window.screen_shown.findChildren(QPushButton) if b.text() == name]
    assert found
    assert all(article in one.toolTip() for one in found)


def test_the_doors_of_a_list_say_it(lists_window: Window) -> None:
    ordered = lists_window.session.words("list.door.order")
    told: list[str] = []
    for id in range(1, 9):
        lists_window.show_place("list", id)
        page = lists_window.screen_shown
        assert isinstance(page, ListPage)
        doors = page.bar.findChildren(QPushButton)
        told += [button.toolTip() for button in doors if button.text() == ordered]
    assert told
    assert all("ЗИНП чл. 78, сходно" in one for one in told)
