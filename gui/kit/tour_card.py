"""A small card over a corner of the window that says what to do next; it never takes the focus."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.keys import KeyCap
from gui.kit.texts import Label, Prose

WIDTH = 336
SIDE = 14
"""From the edges of what it lies over."""
WISHES = {"back": "Alt+PgUp", "next": "Alt+PgDn", "go": "Alt+Home", "leave": "Alt+End"}
"""What can be wished for, each with its key; the order is that of the buttons."""
FOLD = "Alt+Ins"
"""The key that leaves only the title, and brings the rest back."""
FOOT = 62
"""So much room the lines at the foot of the window have."""


class TourCard(QFrame):
    """Lies over a window's corner; `wished` tells which of `WISHES` was pressed."""

    wished = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("tourCard")
        self._over = over
        self.title, self.count = Label("", 15, strong=True, elide=True), Label("", 13, "ink2")
        self.sentence = Prose("", size=14)
        self.tick = Icon("checkmark-circle", "ok_so", 20)
        self.done = Label("", 13, "ok", strong=True)
        self.buttons = {one: Button(small=True) for one in WISHES}
        self.fold_button = Button(role="icon", icon="chevron-down", small=True, spoken=FOLD)
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fold_button.clicked.connect(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        for widget in (self.count, KeyCap(FOLD), self.fold_button):
            head.addWidget(widget)
        column.addLayout(head)
        self._rest = QWidget()
        column.addWidget(self._rest)
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self.tick)
        told.addWidget(self.done, 1)
        column.addLayout(told)
        for pair in (("go", "next"), ("leave", "back")):
            column.addLayout(self._line(*pair))
        over.installEventFilter(self)
        theme.follow(self._place)

    def say(self, title: str, count: str, sentence: str, verbs: Mapping[str, str]) -> None:
        """Shows a step; `verbs` are the words on the buttons, one left out is not offered."""
        self.title.setText(title)
        self.count.setText(count)
        self.sentence.say(sentence)
        self.setAccessibleName(f"{count}: {title}. {sentence}")
        for wish, button in self.buttons.items():
            button.setText(verbs.get(wish, ""))
            button.setEnabled(wish in verbs)
        self._place()

    def fold(self) -> None:
        """Only the title, or all of it again."""
        self._rest.setVisible(not self._rest.isVisibleTo(self))
        self._place()

    def mark(self, done: str) -> None:
        """Says that the step is done; empty while it is not."""
        self.done.setText(done)
        self.done.setVisible(bool(done))
        self.tick.setVisible(bool(done))
        self.buttons["next"].set_role("primary" if done else "secondary")
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _line(self, *wishes: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        for wish in wishes:
            button = self.buttons[wish]
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, wish=wish: self.wished.emit(wish))
            line.addWidget(button)
            line.addWidget(KeyCap(WISHES[wish]))
            if wish is wishes[0]:
                line.addStretch(1)
        return line

    def _place(self) -> None:
        now = theme.current()
        width = min(now.px(WIDTH), self._over.width() - 2 * SIDE)
        self.setFixedWidth(width)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalSizeHint().height()
        if layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        left = self._over.width() - width - SIDE
        self.setGeometry(left, self._over.height() - now.px(FOOT) - height - SIDE, width, height)
        self.raise_()
