"""The wishes of the table of candidates, turned into a changed paper."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from core.base import moments
from core.domain.lists.paper import ListPaper
from gui.pages.list.screen import ListScreen
from gui.pages.list.steps import DropDialog
from gui.pages.list.typing import inserted, moved, pasted, removed, with_cell


class Editing(QObject):
    """Inserts, moves, pastes and takes out candidates of the list on the page."""

    def __init__(self, page: ListScreen) -> None:
        super().__init__(page)
        self._page = page
        table = page.table
        page.rows.typed.connect(self._cell)
        table.insert_wanted.connect(self._insert)
        table.remove_wanted.connect(self._remove)
        table.move_wanted.connect(self._move)
        table.paste_wanted.connect(lambda *where: self._change(pasted, *where))
        table.undo_wanted.connect(self._undo)
        table.may_undo = lambda: page.desk is not None and page.desk.can_undo

    def _change(self, how: Callable[..., ListPaper], *where: Any) -> None:
        desk = self._page.desk
        if desk is not None:
            self._page.typed(how(desk.paper, *where))

    def _cell(self, row: int, name: str, text: str) -> None:
        self._change(with_cell, row, name, text)

    def _insert(self, row: int) -> None:
        self._change(inserted, row)
        self._page.table.go_to(row, "name")

    def _move(self, row: int, by: int) -> None:
        self._change(moved, row, by)
        self._page.table.go_to(row + by, "name")

    def _remove(self, row: int) -> None:
        """Take a row out; once the list is decided on, the candidate is dropped by an act."""
        desk, page = self._page.desk, self._page
        if desk is None or page.rows.candidate(row) is None:
            return
        if not desk.needs_reason:
            self._change(removed, row)
            page.table.go_to(max(0, min(row, page.rows.rowCount() - 1)), "name")
            return
        dialog = DropDialog(page.session, page, desk, row + 1, moments.now())
        if dialog.exec():
            page.session.do(dialog.decision(), said=page.words("list.done.drop"))
        dialog.deleteLater()

    def _undo(self) -> None:
        page = self._page
        if page.desk is not None and page.desk.undo():
            page.keeping.soon(page.desk.one, page.desk.paper)
            page.show_desk()
