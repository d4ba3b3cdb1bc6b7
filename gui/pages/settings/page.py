"""Settings (подешавања): the look, the readings of the law, the book and its copy, the program."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from core.base import moments
from core.base.refusals import KnownFailure
from core.office.updating import trusts_any
from core.words.catalogue import Language
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.cells import TwoLineCell
from gui.kit.fields import FieldRow
from gui.kit.head import PageHead
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed, column, row
from gui.kit.shortcuts import busy, on_keys
from gui.kit.table import Table
from gui.kit.texts import Label, Prose
from gui.kit.theme import Scheme
from gui.kit.tokens import PAGE_SIDE, SCALES, WORK_ROW
from gui.models.lines import Column, Line, Lines
from gui.models.questions import Question, questions
from gui.pages.settings import presenter
from gui.pages.settings.amending import AmendDialog
from gui.pages.settings.colours import ColoursSheet
from gui.pages.settings.entering import EnteringSheet
from gui.pages.settings.particulars import Particulars
from gui.pages.settings.reading_dialog import ReadingDialog
from gui.pages.settings.updating import KEY, UpdateSheet

_NARROW, _LABEL = 1060, 150


class SettingsPage(Screen):
    """Look, entry and book at the left, readings of the law and the program at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(12)
        self._colours = ColoursSheet(session)
        left = column(self._look(), self._of_entry(), self._book(), self._colours, None, gap=12)
        self._columns.addWidget(boxed(left), 1)
        self.update_sheet = UpdateSheet(session)
        self.update_sheet.begun.connect(lambda: self.window().close())
        right = column(self._law(), self._about(), self.update_sheet, None, gap=12)
        self._columns.addWidget(boxed(right), 1)
        pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 14))
        pane.column.addLayout(self._columns)
        pane.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageHead(self.words("place.settings")))
        outer.addWidget(pane, 1)
        on_keys(self, "Ctrl+Shift+S", self.save_copy)
        on_keys(self, "F2", self.amend)
        on_keys(self, KEY, self.update_sheet.open.click)

    def keys(self) -> Keys:
        words = self.words
        made = [
            (("Tab",), words("settings.key.move")),
            (("←", "→"), words("settings.key.choose")),
        ]
        if self.session.book is not None:
            made.append((("Enter",), words("settings.key.reading")))
            made.append((("F2",), words("settings.key.amend")))
            made.append((("Ctrl+Shift+S",), words("settings.key.copy")))
        if trusts_any():
            made.append(((KEY,), words("settings.key.update")))
        return made

    def refresh(self) -> None:
        book, law = self.session.book, self.session.election.law
        asked = questions(self.words, law) if law is not None else ()
        kept = max(0, self._table.currentIndex().row())
        self._lines.show([_line(question) for question in asked])
        self._table.setVisible(bool(asked))
        self._table.setFixedHeight(theme.current().px(WORK_ROW) * len(asked) + 2)
        if asked:
            self._table.setCurrentIndex(self._lines.index(min(kept, len(asked) - 1), 0))
        self._no_law.say(self.words("settings.law.none" if law else "settings.law.no_book"))
        self._instead.setVisible(not asked)
        if book is not None:
            self._particulars.show_lines(presenter.of_book(self.words, book, law))
        self._particulars.setVisible(book is not None)
        self._of_book.setVisible(book is not None)
        self._entering.setVisible(law is not None)
        self._entering.show_standing()
        self._colours.show_lists()
        self.update_sheet.show_standing()
        self._no_book.setVisible(book is None)

    def enter(self, argument: Any = None) -> None:
        self._language.setFocus(Qt.FocusReason.TabFocusReason)

    def amend(self) -> None:
        """Put the particulars of the election right."""
        if self.session.election.particulars is None:
            return
        dialog = AmendDialog(self.session, self, self.session.election.particulars)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self.session.do(dialog.decision(), self.words("settings.amend.done"))
        )
        dialog.open()

    def save_copy(self) -> None:
        """Save a whole copy of the book to another file and read it back."""
        book = self.session.book
        if book is None:
            return
        proposed = str(presenter.copy_of(self.words, book.path, moments.now()))
        title = self.words("settings.book.copy.title")
        kind = f"{self.words('book.file_kind')} (*.mandat)"
        option = QFileDialog.Option.DontConfirmOverwrite
        chosen, _kind = QFileDialog.getSaveFileName(self, title, proposed, kind, options=option)
        if not chosen:
            return
        target = Path(chosen)
        target = target if target.suffix else target.with_suffix(".mandat")
        try:
            with busy():
                book.save_copy(target)
        except KnownFailure as failed:
            self.session.tell_trouble(failed)
        else:
            self.session.tell(self.words("settings.book.copied", file=str(target)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(_NARROW)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _look(self) -> Sheet:
        words, appearance = self.words, self.session.appearance
        languages = [Choice(tag.value, words(f"settings.language.{tag.value}")) for tag in Language]
        self._language = SegmentedControl(languages, words("settings.language"))
        self._language.choose(words.language.value)
        self._language.chosen.connect(self._speak)
        schemes = [Choice(one.value, words(f"settings.scheme.{one.value}")) for one in Scheme]
        self._scheme = SegmentedControl(schemes, words("settings.scheme"))
        self._scheme.choose(appearance.scheme.value)
        self._scheme.chosen.connect(self._show_look)
        scales = [Choice(str(scale), words("settings.scale.of", percent=scale)) for scale in SCALES]
        self._scale = SegmentedControl(scales, words("settings.scale"))
        self._scale.choose(str(appearance.scale))
        self._scale.chosen.connect(self._show_look)
        orders = [Choice(one, words(f"settings.half.{one}")) for one in ("ballot", "seats")]
        self._half = SegmentedControl(orders, words("settings.half"))
        self._half.choose("seats" if self.session.settings.by_seats() else "ballot")
        self._half.chosen.connect(self._order_half)
        sheet = Sheet(words("settings.look"))
        inside = sheet.inside()
        for word, control in (
            ("settings.language", self._language),
            ("settings.scheme", self._scheme),
            ("settings.scale", self._scale),
            ("settings.half", self._half),
        ):
            inside.addLayout(row(FieldRow(words(word), control, _LABEL), None))
        inside.addWidget(Prose(words("settings.language.note"), size=13, tone="ink2"))
        return sheet

    def _book(self) -> Sheet:
        words = self.words
        sheet = Sheet(words("settings.book"))
        inside = sheet.inside()
        self._particulars = Particulars(_LABEL)
        self._no_book = Prose(words("settings.book.none"), size=13, tone="ink2")
        note = Prose(words("settings.book.anchor.note"), size=13, tone="ink2")
        copy = Button(words("settings.book.copy"), icon="usb-stick")
        copy.clicked.connect(self.save_copy)
        amend = Button(words("settings.amend"), icon="edit")
        amend.clicked.connect(self.amend)
        buttons = boxed(row(amend, KeyCap("F2"), copy, KeyCap("Ctrl+Shift+S"), None))
        self._of_book: QWidget = boxed(column(note, 2, buttons))
        for part in (self._particulars, self._no_book, self._of_book):
            inside.addWidget(part)
        return sheet

    def _law(self) -> Sheet:
        words = self.words
        sheet = Sheet(words("settings.law"))
        sheet.add_to_head(Label(words("settings.law.note"), 13, "ink2"))
        self._lines = Lines((Column(""),))
        self._table = Table(words("settings.law"), WORK_ROW)
        self._table.horizontalHeader().hide()
        self._table.setModel(self._lines)
        self._table.set_widths((0,))
        self._table.activated.connect(self._change_reading)
        self._no_law = Prose("", size=13, tone="ink2")
        self._instead: QWidget = boxed(row(self._no_law, margins=14))
        sheet.body.addWidget(self._table)
        sheet.body.addWidget(self._instead)
        return sheet

    def _of_entry(self) -> Sheet:
        self._entering = EnteringSheet(self.session)
        return self._entering

    def _about(self) -> Sheet:
        sheet = Sheet(self.words("settings.about"))
        inside = sheet.inside()
        inside.addWidget(Label(presenter.about(self.words), strong=True))
        inside.addWidget(Prose(self.words("settings.about.licence"), size=13, tone="ink2"))
        return sheet

    def _speak(self, tag: str) -> None:
        self.session.speak(Language(tag))

    def _show_look(self) -> None:
        scheme, scale = Scheme(self._scheme.current()), int(self._scale.current())
        look = replace(self.session.settings.look(), scheme=scheme.value, scale=scale)
        self.session.settings.set_look(look)
        if scheme is not self.session.appearance.scheme:
            self.session.appearance.set_scheme(scheme)
        if scale != self.session.appearance.scale:
            self.session.appearance.set_scale(scale)
        self.refresh()

    def _order_half(self, order: str) -> None:
        self.session.settings.set_by_seats(order == "seats")
        self.session.look_changed.emit()

    def _change_reading(self, index: QModelIndex) -> None:
        question: Question = self._lines.about(index)
        dialog = ReadingDialog(self.session, self, question)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_down(dialog))
        dialog.open()

    def _take_down(self, dialog: ReadingDialog) -> None:
        self.session.do(dialog.decision(), self.words("settings.law.done"))


def _line(question: Question) -> Line:
    second = f"{question.in_force} · {question.article}"
    return Line((TwoLineCell(question.title, second),), about=question)
