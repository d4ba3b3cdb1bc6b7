"""What the parts of the page of a list may ask of it."""

from core.domain.lists.paper import ListPaper
from gui.bridge.screen import Screen
from gui.pages.list.bar import DoorBar
from gui.pages.list.candidates import CandidateRows
from gui.pages.list.desk import Desk
from gui.pages.list.keeping import PaperKeeping
from gui.pages.list.panel import FindingsPanel
from gui.pages.list.table import CandidateTable


class ListScreen(Screen):
    """The list on the desk, its table, its bar of doors, and the keeping of its draft."""

    desk: Desk | None
    keeping: PaperKeeping
    rows: CandidateRows
    table: CandidateTable
    bar: DoorBar
    panel: FindingsPanel

    def typed(self, paper: ListPaper) -> None:
        """Something was typed."""
        raise NotImplementedError

    def show_desk(self) -> None:
        """Show everything of the list on the desk."""
        raise NotImplementedError
