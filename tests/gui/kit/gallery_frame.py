"""What surrounds every page of the gallery: navigation, keys line, foot line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.dots import Stage
from gui.kit.foot import FootLine
from gui.kit.head import PageHead
from gui.kit.keys import KeysLine
from gui.kit.navigation import Navigation
from gui.kit.navigation_item import NavigationItem

_PLACES = (
    ("overview", "Преглед", "board", "top"),
    ("lists", "Изборне листе", "", "thread"),
    ("ballot", "Гласачки листић", "", "thread"),
    ("stations", "Бирачка места", "", "thread"),
    ("minutes", "Записници", "", "thread"),
    ("results", "Резултати", "", "thread"),
    ("members", "Одборници", "", "thread"),
    ("documents", "Документи", "document-text", "more"),
    ("journal", "Дневник", "history", "more"),
    ("people", "Корисници", "people", "bottom"),
    ("settings", "Подешавања", "settings", "bottom"),
)


def window(
    here: str, page: QWidget, states: str, keys: Sequence[tuple[Sequence[str], str]]
) -> QWidget:
    """A page in its frame; `states` is a letter a stage: done, current, to come."""
    whole = QWidget()
    names = {"d": Stage.DONE, "c": Stage.CURRENT, "t": Stage.TODO}
    stages = iter(names[s] for s in states)
    items = [
        NavigationItem(i, t, icon, section, next(stages) if section == "thread" else Stage.TODO)
        for i, t, icon, section in _PLACES
    ]
    navigation = Navigation(items)
    navigation.set_brand("Мандат", ("Град Нова Морава", "избори за одборнике", "6. децембар 2026."))
    badges = {"overview": ("lists", "4"), "results": ("minutes", "1")}
    place, count = badges.get(here, ("minutes", "6"))
    state = next(i.state for i in items if i.id == place)
    navigation.change(place, state, count)
    navigation.select(here)
    foot = FootLine()
    foot.set_person("Јелена Марић, секретар")
    foot.set_book("нова-морава-2026")
    foot.set_saved("Сачувано у 23:47:12")
    foot.set_copy("копија 23:40")
    foot.set_deadline("Следећи рок: предаја записника до 08:00 –", "још 8 ч 13 мин")
    main = QHBoxLayout()
    main.setSpacing(0)
    main.addWidget(navigation)
    side = QVBoxLayout()
    side.setSpacing(0)
    side.addWidget(page, 1)
    side.addWidget(KeysLine(keys))
    main.addLayout(side, 1)
    outer = QVBoxLayout(whole)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addLayout(main, 1)
    outer.addWidget(foot)
    return whole


def framed(head: PageHead) -> tuple[QWidget, QVBoxLayout]:
    """A page under its head, and the column for its content."""
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(head)
    body = QVBoxLayout()
    body.setContentsMargins(20, 0, 20, 14)
    body.setSpacing(12)
    outer.addLayout(body, 1)
    return page, body
