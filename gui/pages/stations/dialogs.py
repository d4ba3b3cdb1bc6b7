"""Dialogs of the register: a new station, a station put right, a station struck out."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from core.domain.minutes import gates
from core.domain.standing import Decision
from core.domain.stations.acts import change, register
from core.domain.stations.model import Station
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.texts import Prose
from gui.models.script import named
from gui.pages.stations.presenter import Typed, typed

_LABEL = 130


class StationDialog(ActDialog):
    """Fields of one station; a change of a known one wants a reason."""

    def __init__(
        self, session: Session, parent: QWidget, known: Station | None, areas: bool
    ) -> None:
        words = session.words
        title = (
            words("stations.dialog.change", number=known.id)
            if known
            else words("stations.dialog.add")
        )
        verb = words("stations.dialog.save" if known else "stations.dialog.enter")
        super().__init__(session, parent, title, verb)
        self._known = known
        self.number = TextField(words("stations.field.number"))
        self.name = TextField(words("stations.field.name"))
        self.address = TextField(words("stations.field.address"))
        self.area = TextField(words("stations.field.area"))
        self.registered = TextField(words("stations.field.registered"))
        self.reason = TextField(words("stations.field.reason"), words("stations.reason.hint"))
        self._build(areas)

    def decision(self) -> Decision:
        station = self._typed().station()
        if self._known is None:
            return register((station,))
        return change(self._known.id, station, self.reason.text())

    def _build(self, areas: bool) -> None:
        digits = QRegularExpressionValidator(QRegularExpression("[0-9]{0,7}"), self)
        for field in (self.number, self.registered):
            field.setValidator(digits)
        for field, width in (
            (self.number, 110),
            (self.name, 0),
            (self.address, 0),
            *(((self.area, 0),) if areas else ()),
            (self.registered, 110),
            *(((self.reason, 0),) if self._known else ()),
        ):
            self.body.addWidget(FieldRow(field.accessibleName(), field, _LABEL, width))
        self.require(self.number, self.name)
        self.set_ready_when(lambda: self._typed().fits)
        if self._known is None:
            self.number.setFocus()
            return
        now = typed(self._known)
        for field, text in (
            (self.number, now.number),
            (self.name, now.name),
            (self.address, now.address),
            (self.area, now.area),
            (self.registered, now.registered),
        ):
            field.setText(text)
        for field in (self.number, self.area):
            field.setReadOnly(True)
        self.require(self.reason)
        self.set_note(self.session.words("stations.dialog.note"))
        self.registered.setFocus()
        self.registered.selectAll()

    def _typed(self) -> Typed:
        return Typed(
            self.number.text(),
            self.name.text(),
            self.address.text(),
            self.area.text(),
            self.registered.text(),
        )


class StrikeDialog(ActDialog):
    """Strikes a station out, with a reason."""

    def __init__(self, session: Session, parent: QWidget, station: Station) -> None:
        words = session.words
        title = words("stations.strike", number=station.id)
        super().__init__(session, parent, title, words("stations.strike.verb"))
        self._station = station
        about = words("stations.strike.about", name=named(words, station.name or station.id))
        self.body.addWidget(Prose(about, tone="ink2"))
        self.reason = TextField(words("stations.field.reason"), words("stations.reason.hint"))
        self.body.addWidget(FieldRow(words("stations.field.reason"), self.reason, _LABEL))
        self.require(self.reason)
        self.set_note(words("stations.dialog.note"))
        self.reason.setFocus()

    def decision(self) -> Decision:
        return gates.strike_station(self._station.id, self.reason.text())
