"""The list of pictures: which page, in which state, light or dark, in which language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.window import Window

Prepare = Callable[[Window], None]


@dataclass(frozen=True, slots=True)
class Photograph:
    """One picture: file name, page, what to show there, and how."""

    name: str
    place: str
    argument: Any = None
    language: Language = Language.SR_CYRL
    scheme: Scheme = Scheme.LIGHT
    prepare: Prepare | None = None


ALBUM = (
    Photograph("start", "start"),
    Photograph("wizard", "wizard"),
    Photograph("overview", "overview"),
    Photograph("lists", "lists"),
    Photograph("stations", "stations"),
    Photograph("minutes-board", "minutes"),
    Photograph("minutes-entry", "entry", "47"),
    Photograph("minutes-entry-dark", "entry", "47", scheme=Scheme.DARK),
    Photograph("results", "results"),
    Photograph("results-dark", "results", scheme=Scheme.DARK),
    Photograph("results-en", "results", language=Language.EN),
    Photograph("results-latin", "results", language=Language.SR_LATN),
    Photograph("papers", "papers"),
    Photograph("importing", "importing", "minutes"),
    Photograph("history", "history"),
    Photograph("people", "people"),
    Photograph("settings", "settings"),
)


def take_all(out: Path, names: tuple[str, ...] = ()) -> Iterator[Path]:
    """Take every picture of the album, or those named, and say where each lies."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    session = Session(Settings(), Appearance(app, Scheme.LIGHT))
    window = Window(session)
    window.resize(1366, 768)
    window.show()
    session.practise()
    for picture in ALBUM:
        if names and picture.name not in names:
            continue
        session.appearance.set_scheme(picture.scheme)
        if session.words.language is not picture.language:
            session.speak(picture.language)
        window.show_place(picture.place, picture.argument)
        if picture.prepare:
            picture.prepare(window)
        for _turn in range(4):
            app.processEvents()
        path = out / f"{picture.name}.png"
        image = window.grab().toImage()
        image.convertToFormat(QImage.Format.Format_Indexed8).save(str(path))
        yield path
    window.close()
