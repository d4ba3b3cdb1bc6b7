"""A line of the form: what is asked, the field, and under it what is to be said of the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit import theme
from gui.kit.chips import Icon
from gui.kit.fields import TextField
from gui.kit.icons import SEVERITY
from gui.kit.sheet import boxed, row
from gui.kit.texts import Label, Prose

_LABEL = 150


class Asked(QWidget):
    """Label of fixed width, then the field with whatever stands beside it, then the remark."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *beside: QWidget | int | None,
        painted: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.field = painted or field
        self._label = Label(label, tone="ink2")
        self._label.setBuddy(self.field)
        if not self.field.accessibleName():
            self.field.setAccessibleName(label)
        self.remark = Prose("", size=13, tone="ink2")
        self._icon = Icon("", "err_so", 16)
        self._under = boxed(row(self._icon, gap=6))
        under = self._under.layout()
        assert isinstance(under, QHBoxLayout)
        under.addWidget(self.remark, 1)
        answer = QHBoxLayout()
        answer.setSpacing(8)
        answer.addWidget(field, 0 if None in beside else 1)
        for part in beside:
            if part is None:
                answer.addStretch(1)
            elif isinstance(part, int):
                answer.addSpacing(part)
            else:
                answer.addWidget(part)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(answer)
        right.addWidget(self._under)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(right, 1)
        self.say("", "")
        theme.follow(self._retheme)

    def say(self, tone: str, text: str) -> None:
        """A sentence under the field: quiet, `wrn` or `err`; nothing takes no room."""
        self.remark.say(text)
        self._icon.show_icon(SEVERITY[tone] if tone else "", f"{tone or 'err'}_so")
        self._icon.setVisible(bool(tone))
        self._under.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
        if isinstance(self.field, TextField):
            self.field.set_finding(tone)

    def _retheme(self) -> None:
        now = theme.current()
        self._label.setFixedWidth(now.px(_LABEL))
        self._label.setFixedHeight(now.px(34))
