"""Explaining a doubt at the entry page: with what is being typed, or of minutes that are in."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from core.base.findings import Finding, Severity
from core.domain.minutes.acts import explain as explain_later
from core.words import codes
from gui.pages.entry.explaining import doubts, explain, explained, explanation
from gui.pages.entry.screen import EntryScreen


class Doubting(QObject):
    """What Ctrl+J and the button of a doubt's card do."""

    def __init__(self, page: EntryScreen) -> None:
        super().__init__(page)
        self._page = page
        self._came: QWidget | None = None

    def code(self) -> str:
        """The doubt that Ctrl+J is about: the open one, else the first that nobody explained."""
        page, entry = self._page, self._page.entry
        if entry is None or entry.locked or entry.decided.past:
            return ""
        is_open = self._found(page.view().checks.open_id())
        if is_open is not None:
            return is_open.code
        left = doubts(entry, page.name)
        return left[0].code if left else ""

    def ask(self) -> None:
        """Opens the line for the reason."""
        self.open(self.code())

    def open(self, code: str) -> None:
        """Opens the line for the reason of one doubt."""
        page, entry, finding = self._page, self._page.entry, self._found(code)
        if entry is None or finding is None:
            return
        said = explained(entry, finding, page.name)
        about = page.words("entry.explain.about", doubt=codes.title(page.words, finding))
        now = QApplication.focusWidget()
        if now is not None and page.view().sheet.isAncestorOf(now):
            self._came = now
        page.view().checks.form.ask(code, about, said.reason if said else "")
        page.tell_keys()

    def take(self, code: str, reason: str) -> None:
        """The reason was given: it goes with what is typed, or down as an act of its own."""
        page, entry, finding = self._page, self._page.entry, self._found(code)
        if entry is None or finding is None:
            self.drop()
            return
        if entry.can_type:
            explain(entry, finding, reason)
            page.view().check()
            page.keeping.soon()
        else:
            said = page.words("entry.explained.told", number=entry.station.id)
            page.session.do(explain_later(entry.station.id, explanation(finding, reason)), said)
        self.drop()

    def drop(self) -> None:
        """Back to the paper, to the field or the button one stood in."""
        page, entry = self._page, self._page.entry
        came, self._came = self._came, None
        page.view().checks.form.hide()
        page.tell_keys()
        seen = came is not None and isValid(came) and came.isVisibleTo(page.view().sheet)
        if came is not None and seen and came.isEnabled():
            came.setFocus(Qt.FocusReason.OtherFocusReason)
        elif entry is not None:
            page.view().sheet.focus(entry.typed.at if entry.can_type else "")

    def _found(self, code: str) -> Finding | None:
        entry = self._page.entry
        found = entry.findings() if entry is not None and code else ()
        return next((f for f in found if f.code == code and f.severity is Severity.DOUBT), None)
