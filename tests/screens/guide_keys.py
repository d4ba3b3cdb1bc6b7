"""The keys of every text of the help, asked of the window with the page in a telling state."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QApplication

from core.base import moments
from core.office.help_texts import TOPICS, Keys
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.bridge.settings import Settings, own_folder
from gui.kit.theme import Appearance, Scheme
from gui.shell.places import PLACES
from gui.shell.window import Window
from tests.screens.stages import CLOCKS
from tests.support.books import SECRETARY
from tests.support.councillors import council_at_work

STAGES = {
    **dict.fromkeys(
        ("lists", "list", "list-submission", "list-enclosures", "list-course"), "lists"
    ),
    "councillors": "council",
}
"""In which book a text is seen, where it is not that of the election night."""
SHOWN = {"entry": "4", "compare": "29", "importing": "minutes"}


def keys_of_all(languages: tuple[Language, ...]) -> Mapping[tuple[Language, str], Keys]:
    """By language and text; texts that are about no page of their own have none."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    session = Session(Settings(), Appearance(app, Scheme.LIGHT))
    window = Window(session)
    window.resize(1366, 768)
    window.show()
    found: dict[tuple[Language, str], Keys] = {}
    clock = moments.now
    for stage in ("night", "lists", "council"):
        _open(session, stage)
        for language in languages:
            session.speak(language)
            for topic in TOPICS:
                if STAGES.get(topic, "night") == stage:
                    found[language, topic] = _asked(window, topic)
    window.close()
    moments.now = clock
    return found


def _open(session: Session, stage: str) -> None:
    if stage != "council":
        session.practise(lists=stage == "lists")
        return
    moments.now = _after_the_election
    path = own_folder() / "nova-morava-2026.mandat"
    council_at_work(path).close()
    session.open(path)
    session.work_as(SECRETARY.person)


def _after_the_election() -> datetime:
    return moments.typed(CLOCKS["council"])


def _asked(window: Window, topic: str) -> Keys:
    place, _dash, part = topic.partition("-")
    if any(one.id == place for one in PLACES) and place != "projector":
        window.show_place(place, 1 if place == "list" else SHOWN.get(place))
        _turn_to(window, place, part)
    return window.helping.keys_of(topic)


def _turn_to(window: Window, place: str, part: str) -> None:
    page = window.screen_shown
    match place, part:
        case "list", _:
            page.tabs.choose(part or "candidates")  # type: ignore[attr-defined]
        case (("ballot" | "results"), ""):
            pass
        case "ballot", _:
            page.views.choose(part)  # type: ignore[attr-defined]
        case "results", _:
            page.show_view(part)  # type: ignore[attr-defined]
        case "papers", "signing":
            page.issue()  # type: ignore[attr-defined]
