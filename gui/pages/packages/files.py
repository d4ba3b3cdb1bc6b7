"""Where packages and the books begun from them lie: the system's dialogs, and names proposed."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from core.domain.election.acts import ElectionFounded
from core.domain.election.units import slug
from core.office.package_file import SUFFIX, Package
from gui.bridge.session import Session

BOOK = ".mandat"


def package_to_read(session: Session, parent: QWidget) -> Path | None:
    """The package a person chooses; `None` when the dialog was left."""
    words = session.words
    title, folder = words("packages.choose"), str(_folder(session))
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, folder, _kind(session))
    return Path(chosen) if chosen else None


def package_to_write(session: Session, parent: QWidget, name: str) -> Path | None:
    """Where a package is to lie, under a name that says what it is."""
    plain = re.sub(r"[^a-z0-9]+", "-", slug(name)).strip("-") or "paket"
    proposed = str(_folder(session) / f"{plain}{SUFFIX}")
    title = session.words("packages.save.where")
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, proposed, _kind(session))
    return _ending(chosen, SUFFIX)


def book_to_begin(session: Session, parent: QWidget, package: Package) -> Path | None:
    """Where the new book is to lie, named by the election and this being a laptop's."""
    founding = package.entries[0].act
    assert isinstance(founding, ElectionFounded)
    particulars = founding.particulars
    name = f"{slug(particulars.unit)}-{particulars.held.year}-laptop{BOOK}"
    proposed = str(_documents() / name)
    words = session.words
    kind = f"{words('book.file_kind')} (*{BOOK})"
    title, option = words("packages.begin.where"), QFileDialog.Option.DontConfirmOverwrite
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, proposed, kind, options=option)
    return _ending(chosen, BOOK)


def _folder(session: Session) -> Path:
    if session.book is not None:
        return session.book.path.parent
    return _documents()


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if Path(place).is_dir() else Path.home()


def _kind(session: Session) -> str:
    return f"{session.words('packages.file_kind')} (*{SUFFIX})"


def _ending(chosen: str, suffix: str) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix == suffix else path.with_name(path.name + suffix)
