"""The articles a control rests on, as its tip: every such tip is made here, from one table."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.law.profile import LegalProfile
from core.office.citing import articles, basis
from core.words.catalogue import Words
from gui.bridge.session import Session


def tip(words: Words, law: LegalProfile | None, *kinds: str) -> str:
    """What the law says of these kinds of act, cited; empty where it says nothing."""
    articles = basis(words, law, *kinds) if law is not None else ""
    return words("basis.tip", articles=articles) if articles else ""


def cite(widget: QWidget, words: Words, law: LegalProfile, *keys: str) -> None:
    """Gives what shows a number or a limit of the law the tip of its provisions."""
    found = articles(words, law, *keys)
    widget.setToolTip(words("basis.tip", articles=found) if found else "")


def rest_on(widget: QWidget, session: Session, *kinds: str) -> None:
    """Gives a control the tip of the acts it leads to, and keeps it while the law changes."""
    _Basis(widget, session, kinds)


class _Basis(QObject):
    """Lives as long as its control."""

    def __init__(self, widget: QWidget, session: Session, kinds: tuple[str, ...]) -> None:
        super().__init__(widget)
        self._widget, self._session, self._kinds = widget, session, kinds
        session.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        told = tip(self._session.words, self._session.election.law, *self._kinds)
        self._widget.setToolTip(told)
        self._widget.setAccessibleDescription(told)
