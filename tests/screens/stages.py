"""The books sights are seen of, each at its stage of the procedure, under a clock that stands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.base import moments
from gui.bridge.session import Session
from gui.bridge.settings import own_folder
from gui.kit.dialog import FormDialog
from gui.shell.window import Window
from tests.screens.sights import Sight
from tests.support import filed
from tests.support.books import SECRETARY
from tests.support.councillors import council_at_work

CLOCKS = {
    "new": "2026-10-22T09:00",
    "night": "2026-12-06T23:40",
    "council": "2027-03-08T10:00",
    "lists": "2026-11-12T10:42",
}
"""What the clock shows at each stage that has a book."""


@contextmanager
def standing_clock() -> Iterator[Callable[[str], None]]:
    """Gives what makes the clock stand at a stage; it runs again afterwards."""
    running = moments.now

    def stand(stage: str) -> None:
        at = CLOCKS.get(stage, CLOCKS["new"])
        moments.now = partial(_still, moments.typed(at))

    yield stand
    moments.now = running


def open_stage(session: Session, stage: str) -> None:
    """Open the book of a stage; made where there is none."""
    if stage == "none":
        session.close()
    elif stage in ("night", "lists"):
        session.practise(lists=stage == "lists")
    else:
        path = own_folder() / f"{stage}.mandat"
        if not path.exists():
            (council_at_work if stage == "council" else filed.empty_book)(path).close()
        session.settings.set_person(SECRETARY.person)
        session.open(path)
        session.work_as(SECRETARY.person)


def settle() -> None:
    """Let background work end, what is left go, and everything be drawn that waits to be."""
    for _turn in range(4):
        QThreadPool.globalInstance().waitForDone(20_000)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def visit(window: Window, sight: Sight, look: Callable[[QWidget], None]) -> None:
    """Go to a sight and look at it; a dialog or window of its own is closed afterwards."""
    window.show_place(sight.place, sight.argument)
    if sight.prepare is not None:
        sight.prepare(window)
    settle()
    if sight.asks is not None:
        _ask(window, sight, look)
        return
    seen = sight.of(window) if sight.of is not None else window
    settle()
    look(seen)
    if seen is not window:
        seen.close()
    if window.helping.touring is not None:
        window.helping.touring.wish("leave")


def _ask(window: Window, sight: Sight, look: Callable[[QWidget], None]) -> None:
    """The dialog stands while it is looked at, whether it is opened or executed."""
    seen: list[QDialog] = []

    def stand(dialog: QDialog) -> int:
        dialog.setModal(True)
        dialog.show()
        settle()
        seen.append(dialog)
        look(dialog)
        dialog.close()
        return 0

    assert sight.asks is not None
    run, FormDialog.exec = FormDialog.exec, stand  # type: ignore[method-assign]
    try:
        sight.asks(window)
    finally:
        FormDialog.exec = run  # type: ignore[method-assign]
    settle()
    opened = QApplication.activeModalWidget()
    if isinstance(opened, QDialog) and not seen:
        stand(opened)
    assert seen, f"{sight.name} opens no dialog"


def _still(moment: datetime) -> datetime:
    return moment


def stages_of(sights: tuple[Sight, ...]) -> dict[str, list[Sight]]:
    """Sights by the stage of their book, in the order of the table."""
    found: dict[str, list[Sight]] = {}
    for one in sights:
        found.setdefault(one.stage, []).append(one)
    return found
