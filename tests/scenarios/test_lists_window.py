"""A secretary's fortnight in the window: six lists, each another way, then the ballot."""

from pathlib import Path

import pytest

from core.domain.ballot.model import Ballot
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.states import name_of
from gui.bridge.session import Session
from gui.shell.window import Window
from tests.gui.conftest import appearance, session
from tests.screens.walk import walk
from tests.support import filed

__all__ = ["appearance", "session"]


def test_six_lists_from_the_counter_to_the_ballot(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    list                        state       ballot
    Градски договор             proclaimed  1, at once
    Зелена обала                proclaimed  2, cured in the 47th hour
    Доста чекања                dismissed   -
    Пензионери Нове Мораве      withdrawn   -
    Нови мост                   denied      -
    Цинцарска заједница Мораве  proclaimed  3, a minority list
    """
    path = tmp_path / "izbori.mandat"
    filed.empty_book(path).close()
    assert session.open(path)
    window = Window(session)
    window.show()
    walk(window, monkeypatch, lambda _name, _widget: None)
    room = session.standing.of(Submissions)
    assert {one.name: name_of(one.state) for one in room.by_id.values()} == {
        "Градски договор": "proclaimed",
        "Зелена обала": "proclaimed",
        "Доста чекања": "dismissed",
        "Пензионери Нове Мораве": "withdrawn",
        "Нови мост": "denied",
        "Цинцарска заједница Мораве": "proclaimed",
    }
    assert [(e.no, e.name, e.minority) for e in session.standing.of(Lists).all] == [
        (1, "Градски договор", False),
        (2, "Зелена обала", False),
        (3, "Цинцарска заједница Мораве", True),
    ]
    assert session.standing.of(Ballot).collective is not None
    window.close()
