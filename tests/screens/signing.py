"""The pictures of signing: invented keys, a paper issued by two people, and its check."""

import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.office import roots
from core.office.folder import folder_of
from gui.bridge.settings import KeyFile, own_folder, roots_folder
from gui.pages.papers.page import PapersPage
from gui.pages.papers.wizard import PAPER
from gui.pages.verify.page import VerifyPage
from gui.shell.window import Window
from tests.core.signing.people import chair, root, secretary, store

PASSWORD = "лозинка 1"
UNTIL, OVER = "2028-05-03T10:00:00+00:00", "2026-09-02T10:00:00+00:00"
SECONDS = 30


def signing(window: Window) -> None:
    """The second step: two key files chosen, a third of which the certificate is over."""
    folder = own_folder() / "keys"
    folder.mkdir(exist_ok=True)
    settings = window.session.settings
    old = KeyFile(_file(folder, "stara.p12"), "Јелена Марић", "Пример ЦА", OVER)
    files = (
        old,
        KeyFile(store(folder / "vukelic.p12", chair()), "Гордана Вукелић", "Пример ЦА", UNTIL),
        KeyFile(store(folder / "maric.p12", secretary()), "Јелена Марић", "Пример ЦА", UNTIL),
    )
    for one in files:
        settings.remember_key(one)
    page = _page(window)
    page.wizard.left.emit()
    page.issue()
    page.wizard.check.number.setText("013-148/2026")
    page.wizard.check.reason.setText("слика за упутство")
    page.wizard.go_on()
    for way in page.wizard.sign.ways[:2]:
        way.card.choose(True)
        if way.card.secret is not None:
            way.card.secret.setText(PASSWORD)


def proving(window: Window) -> None:
    """The third step: the paper is out, two groups are still to be typed."""
    signing(window)
    wizard = _page(window).wizard
    wizard.go_on()
    until = time.monotonic() + SECONDS
    while wizard.step != PAPER and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.02)


def checking(window: Window) -> None:
    """The workbook that was issued, checked against its root."""
    pem = own_folder() / "root.pem"
    pem.write_bytes(root().pem)
    roots.keep(pem, roots_folder())
    book = window.session.book
    assert book is not None
    workbook = next(folder_of(book.path).glob("*.xlsx"))
    page = window.screen_shown
    assert isinstance(page, VerifyPage)
    page.refresh()
    page.check(workbook)


def _page(window: Window) -> PapersPage:
    page = window.screen_shown
    assert isinstance(page, PapersPage)
    return page


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(b"-")
    return path
