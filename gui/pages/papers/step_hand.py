"""The last two steps of issuing: the paper proved by its groups, and the files handed over."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.base.refusals import KnownFailure
from core.domain.papers.model import Issued
from core.office.folder import folder_of
from core.office.official import copy_to, fingerprint_of
from gui.bridge.issuing import asked
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.prove import ProvedByPaper
from gui.kit.sheet import boxed, row
from gui.kit.texts import Label, Prose


class PaperStep(QWidget):
    """Print it, then type the two hidden groups from the sheet in one's hand."""

    print_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._words = session.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pane = Pane(margins=(16, 12, 16, 12))
        column.addWidget(self._pane, 1)
        self.proof: ProvedByPaper | None = None

    def show_issued(self, issued: Issued) -> None:
        """The fingerprint of the workbook that was issued."""
        words = self._words
        self._pane.clear()
        add = self._pane.column.addWidget
        add(Label(words("issue.paper"), 17, strong=True))
        add(Prose(words("issue.paper.told"), tone="ink2"))
        printing = Button(words("papers.print"), icon="print")
        printing.clicked.connect(self.print_wanted)
        add(boxed(row(printing, KeyCap("Ctrl+P"), None)))
        add(Label(words("verdict.fingerprint"), strong=True))
        self.proof = ProvedByPaper(words, fingerprint_of(issued))
        add(self.proof)
        self._pane.column.addStretch(1)

    def enter(self) -> None:
        """The first hidden group gets the focus."""
        if self.proof is not None:
            self.proof.fields[0].setFocus()


class HandStep(QWidget):
    """Copies of the issued files, their folder, and their check."""

    check_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pane = Pane(margins=(16, 12, 16, 12))
        column.addWidget(self._pane, 1)
        self._first: Button | None = None

    def show_issued(self, issued: Issued) -> None:
        """What was issued, and what can be done with it."""
        words, book = self._session.words, self._session.book
        assert book is not None
        folder = folder_of(book.path)
        self._pane.clear()
        add = self._pane.column.addWidget
        add(Label(words("issue.hand"), 17, strong=True))
        done = "issue.done" if issued.signers else "issue.done_by_hand"
        signers = ", ".join(issued.signers)
        add(Prose(words(done, edition=issued.edition, signers=signers), tone="ink2"))
        for one in issued.files:
            line = row(Icon("checkmark-circle", "ok_so", 16), gap=8)
            line.addWidget(Prose(one.name, size=13), 1)
            add(boxed(line))
        self._first = None
        for suffix in sorted({one.suffix for one in issued.files}, reverse=True):
            button = Button(words(f"issue.copy{suffix}"), icon="usb-stick")
            button.clicked.connect(
                lambda _on=False, s=suffix: hand_over(self._session, self, issued, s)
            )
            self._first = self._first or button
            add(button)
        opening = Button(words("issue.folder"), icon="folder-open")
        opening.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        checking = Button(words("issue.verify"), icon="shield-checkmark")
        checking.setVisible(bool(issued.signers))
        checking.clicked.connect(lambda: self.check_wanted.emit(folder / issued.files[0].name))
        add(opening)
        add(checking)
        self._pane.column.addStretch(1)

    def enter(self) -> None:
        """The first copy gets the focus."""
        if self._first is not None:
            self._first.setFocus()


def hand_over(session: Session, parent: QWidget, issued: Issued | None, suffix: str) -> None:
    """Ask where to and write a copy of the issued files of one kind."""
    words, book = session.words, session.book
    if book is None or issued is None:
        return
    folder = folder_of(book.path)
    name = next(one.name for one in issued.files if one.suffix == suffix)
    title = words(f"issue.copy{suffix}")
    target = asked(session, parent, title, folder.with_name(name), suffix)
    if target is None:
        return
    try:
        copy_to(issued, folder, {suffix: target})
    except KnownFailure as trouble:
        session.tell_trouble(trouble)
        return
    session.tell(words("issue.copied", file=str(target)))
