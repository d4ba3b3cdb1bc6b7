"""Paper proves a file: two of eight groups are hidden until somebody types them from the paper."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.base.fingerprints import MASK, hidden, proves
from core.words.catalogue import Words
from gui.kit import paint, theme
from gui.kit.chips import Icon
from gui.kit.sheet import boxed, row
from gui.kit.texts import Prose

ACROSS = 4
GROUP = 4


class Group(QWidget):
    """One group of four, framed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.px(56), now.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        spot = QRectF(self.rect())
        paint.box(painter, spot, now.colour("surface"), now.colour("line2"), radius=3)
        paint.write(painter, spot, self._text, now.font(15, True), now.colour("ink"), paint.CENTRE)


class Fingerprint(QWidget):
    """All eight groups, to be copied out by hand."""

    def __init__(self, spoken: str, fingerprint: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{spoken} {fingerprint}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(7)
        for at, group in enumerate(fingerprint.split()):
            grid.addWidget(Group(group), at // ACROSS, at % ACROSS)


class GroupField(QLineEdit):
    """A hidden group, typed from paper; letters become capitals."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setMaxLength(GROUP)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setPlaceholderText(MASK)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda text: self.setText(text.upper()))
        theme.follow(self._retheme)

    def _retheme(self) -> None:
        now = theme.current()
        self.setFixedHeight(now.px(30))
        self.setFont(now.font(15, True))


class ProvedByPaper(QWidget):
    """Eight groups of a fingerprint, two of them to be typed; `proved` once they are right."""

    proved = Signal()

    def __init__(self, words: Words, fingerprint: str) -> None:
        super().__init__()
        self._words = words
        self._fingerprint = fingerprint
        self.fields: tuple[GroupField, ...] = ()
        self.right = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(boxed(self._grid()))
        self._icon = Icon("circle", "ink3", 16)
        self._said = Prose(words("prove.type"), size=13, tone="ink2")
        line = row(self._icon, gap=8)
        line.addWidget(self._said, 1)
        column.addLayout(line)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(7)
        for across in range(ACROSS):
            grid.setColumnStretch(across, 1)
        typed = hidden(self._fingerprint)
        fields: list[GroupField] = []
        for at, group in enumerate(self._fingerprint.split()):
            if at in typed:
                field = GroupField(self._words("prove.group", no=at + 1))
                field.textChanged.connect(self._look)
                fields.append(field)
                grid.addWidget(field, at // ACROSS, at % ACROSS)
            else:
                grid.addWidget(Group(group), at // ACROSS, at % ACROSS)
        self.fields = tuple(fields)
        return grid

    def _look(self) -> None:
        typed = tuple(field.text() for field in self.fields)
        whole = all(len(one) == GROUP for one in typed)
        right = proves(self._fingerprint, typed)
        severity = "" if right or not whole else "err"
        for field in self.fields:
            theme.restyle(field, finding=severity)
        key = "prove.right" if right else "prove.wrong" if whole else "prove.type"
        tone = "ok" if right else "err" if whole else "ink2"
        self._said.say(self._words(key))
        self._said.setAccessibleName(self._words(key))
        self._icon.show_icon(
            {"ok": "checkmark-circle", "err": "error-circle"}.get(tone, "circle"),
            f"{tone}_so" if tone != "ink2" else "ink3",
        )
        typing = self.focusWidget()
        if isinstance(typing, GroupField) and len(typing.text()) == GROUP:
            empty = next((field for field in self.fields if not field.text()), None)
            if empty is not None:
                empty.setFocus()
        if right and not self.right:
            self.right = True
            self.proved.emit()
