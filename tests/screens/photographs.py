"""The album: pictures of the sights, in which language, light or dark, and how they are taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.window import Window
from tests.screens.sights import SIGHTS, Sight
from tests.screens.stages import open_stage, settle, standing_clock, visit
from tests.screens.walk import walk
from tests.support import filed
from tests.support.books import SECRETARY


@dataclass(frozen=True, slots=True)
class Photograph:
    """One picture: its file's name, the sight, in which language and light."""

    name: str
    sight: Sight
    language: Language
    scheme: Scheme


@dataclass(frozen=True, slots=True)
class Manner:
    """How a whole album is taken; without language and scheme it has its own variants."""

    size: QSize
    language: Language | None = None
    scheme: Scheme | None = None
    text: int = 100


VARIANTS = (
    ("minutes-entry-dark", "minutes-entry", Language.SR_CYRL, Scheme.DARK),
    ("help-dark", "help", Language.SR_CYRL, Scheme.DARK),
    ("results-dark", "results-lists", Language.SR_CYRL, Scheme.DARK),
    ("list-editor-dark", "list-editor", Language.SR_CYRL, Scheme.DARK),
    ("results-en", "results", Language.EN, Scheme.LIGHT),
    ("lists-en", "lists", Language.EN, Scheme.LIGHT),
    ("results-latin", "results", Language.SR_LATN, Scheme.LIGHT),
)
"""Sights that the usual album has twice, the second time in another language or light."""


def album(manner: Manner) -> tuple[Photograph, ...]:
    """Every sight once; in the usual manner some of them once more."""
    language = manner.language or Language.SR_CYRL
    scheme = manner.scheme or Scheme.LIGHT
    made = [Photograph(one.name, one, language, scheme) for one in SIGHTS]
    if manner.language is None and manner.scheme is None:
        by_name = {one.name: one for one in SIGHTS}
        made += [
            Photograph(name, by_name[sight], spoken, light)
            for name, sight, spoken, light in VARIANTS
        ]
    stages = list(dict.fromkeys(one.stage for one in SIGHTS))
    return tuple(sorted(made, key=lambda one: stages.index(one.sight.stage)))


def take_all(out: Path, names: tuple[str, ...], manner: Manner) -> Iterator[Path]:
    """Take every picture of the album, or those named, and say where each lies."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    session = Session(Settings(), Appearance(app, Scheme.LIGHT, manner.text))
    session.settings.set_person(SECRETARY.person)
    window = Window(session)
    window.resize(manner.size)
    window.show()
    stage = ""
    with standing_clock() as stand:
        for picture in album(manner):
            if names and picture.name not in names:
                continue
            if picture.sight.stage != stage:
                stage = picture.sight.stage
                stand(stage)
                open_stage(session, stage)
            session.appearance.set_scheme(picture.scheme)
            if session.words.language is not picture.language:
                session.speak(picture.language)
            path = out / f"{picture.name}.png"
            visit(window, picture.sight, partial(_shoot, path))
            yield path
    if not names and manner.language is None and manner.scheme is None:
        yield from _walked(out, window)
    window.close()


def small(picture: QImage) -> QImage:
    """The same picture in its 256 commonest colours, every other pixel taking the nearest."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    points = np.frombuffer(picture.constBits(), np.uint32)
    colours, where, often = np.unique(points, return_inverse=True, return_counts=True)
    table = colours[np.argsort(-often, kind="stable")[:256]]
    parts = [(found[:, None] >> (0, 8, 16) & 255).astype(np.int16) for found in (colours, table)]
    apart = np.abs(parts[0][:, None] - parts[1][None]).sum(2)
    data = apart.argmin(1).astype(np.uint8)[where].tobytes()
    width, height = picture.width(), picture.height()
    made = QImage(data, width, height, width, QImage.Format.Format_Indexed8)
    made.setColorTable(table.tolist())
    return made.copy()


def _shoot(path: Path, seen: QWidget) -> None:
    settle()
    small(seen.grab().toImage()).save(str(path))


def _walked(out: Path, window: Window) -> Iterator[Path]:
    """The walk of six lists from the counter to the ballot, as it looks on the way."""
    found: list[Path] = []

    def shoot(name: str, widget: QWidget) -> None:
        found.append(out / f"{name}.png")
        small(widget.grab().toImage()).save(str(found[-1]))

    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "nova-morava-2026.mandat"
        filed.empty_book(path).close()
        window.session.appearance.set_scheme(Scheme.LIGHT)
        window.session.speak(Language.SR_CYRL)
        window.session.open(path)
        window.session.work_as(SECRETARY.person)
        walk(window, patch, shoot)
        window.session.close()
    yield from found
