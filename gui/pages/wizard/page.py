"""A new election on one page: where and when, by which law, who works and where it is kept."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from core.base import moments
from core.base.people import Person, Role
from core.domain.acts import in_turn
from core.domain.election.acts import choose_reading
from core.law.profile import LegalProfile
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.days import day
from gui.kit.head import PageHead
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.sheet import boxed, row
from gui.kit.shortcuts import on_keys
from gui.kit.texts import Prose
from gui.kit.tokens import PAGE_SIDE
from gui.models.questions import questions
from gui.pages.wizard import presenter
from gui.pages.wizard.draft import Draft
from gui.pages.wizard.form import Form


class WizardPage(Screen):
    """The form, and under it the bar with the one verb, live when everything is there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._laws = presenter.profiles()
        self._typed = {"law": False, "name": False, "path": False}
        self.form = Form(self.words, self._laws)
        self._note = Prose("", size=13, tone="ink2", middle=True)
        self._begin = Button(self.words("wizard.begin"), "primary")
        self._begin.clicked.connect(self.begin)
        cancel = Button(self.words("wizard.cancel"))
        cancel.clicked.connect(self._cancel)
        self._pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 12))
        self._pane.column.addWidget(self.form)
        self._pane.column.addStretch(1)
        bar = row(gap=8)
        bar.setContentsMargins(PAGE_SIDE, 9, PAGE_SIDE, 9)
        bar.addWidget(self._note, 1)
        for part in (cancel, self._begin, KeyCap("Ctrl+Enter")):
            bar.addWidget(part)
        foot = boxed(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.words("place.wizard"), self.words("wizard.lead")))
        column.addWidget(self._pane, 1)
        column.addWidget(foot)
        self._connect()
        on_keys(self, "Ctrl+Return Ctrl+Enter", self.begin)
        self._propose()

    def keys(self) -> Keys:
        words = self.words
        return (
            (("Enter",), words("wizard.key.next")),
            (("↓",), words("wizard.key.list")),
            (("←", "→"), words("wizard.key.choose")),
            (("Ctrl+Enter",), words("wizard.key.begin")),
            (("Esc",), words("wizard.key.cancel")),
        )

    def enter(self, argument: Any = None) -> None:
        person = self.session.person
        if person is not None and not self.form.person.text() and person.role is not Role.MEMBER:
            self.form.person.setText(person.name)
            self.form.role.choose(person.role.value)
        self.form.unit.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pane.focusNextChild()
            return
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.fit(self.width())

    def begin(self) -> None:
        """Begin the election, or go to the first field that holds it back."""
        draft, law = self._draft(), self.form.law_chosen()
        seen = presenter.look_over(self.words, draft, law, exists)
        if not seen.complete:
            held_back = [*seen.missing, *(r.field for r in seen.remarks if r.tone == "err")]
            self._pane.ensureWidgetVisible(self.form.focus_on(held_back[0]))
            return
        before = self.session.settings.person()
        self.session.settings.set_person(Person(draft.text("person"), draft.role))
        path = Path(draft.path.strip())
        if not self.session.begin(path, presenter.particulars(draft), law.id):
            if before is not None:
                self.session.settings.set_person(before)
            return
        said = self.words("wizard.began", file=path.name)
        if draft.readings:
            ground = draft.text("ground")
            chosen = [choose_reading(key, reading, ground) for key, reading in draft.readings]
            if self.session.do(in_turn(*chosen)) is None:
                return
            said = f"{said} {self.words('wizard.readings_kept')}"
        self.session.tell(said)

    def _connect(self) -> None:
        form = self.form
        form.unit.chosen.connect(self._unit_chosen)
        form.changed.connect(self._propose)
        form.law.currentIndexChanged.connect(lambda _at: self._keep("law"))
        form.name.textEdited.connect(lambda _text: self._keep("name"))
        form.path.textEdited.connect(lambda _text: self._keep("path"))
        form.choose.clicked.connect(self._choose_path)

    def _keep(self, field: str) -> None:
        """What a person typed is not proposed over; an emptied field is proposed again."""
        emptied = field == "name" and not self.form.name.text().strip()
        self._typed[field] = not emptied
        self._propose()

    def _unit_chosen(self, unit: Any) -> None:
        if unit is not None:
            self.form.kind.choose(unit.kind)
            self.form.choose_region(unit.region)
            self.form.seats.setText(str(unit.councillors) if unit.councillors else "")
        self._propose()

    def _propose(self) -> None:
        form = self.form
        held = day(form.held.field.text())
        name = self._unit_name()
        if not self._typed["law"]:
            form.choose_law(presenter.proposed_profile(held, moments.now().date()))
        if not self._typed["name"]:
            form.name.setText(presenter.proposed_name(form.kind.current(), name))
        if not self._typed["path"]:
            form.path.setText(presenter.proposed_path(_documents(), name, held, exists))
        self._look()

    def _look(self) -> None:
        law: LegalProfile = self.form.law_chosen()
        self.form.readings.ask(questions(self.words, law))
        draft = self._draft()
        seen = presenter.look_over(self.words, draft, law, exists)
        unknown = bool(draft.unit) and self.form.unit.unit() is None
        self.form.show_remarks(seen, self.words("wizard.unit.unknown") if unknown else "")
        self.form.show_ground(bool(draft.readings))
        self._note.say(presenter.standing_of(self.words, seen))
        self._begin.setEnabled(seen.complete)

    def _unit_name(self) -> str:
        unit = self.form.unit.unit()
        return unit.name if unit is not None else " ".join(self.form.unit.text().split())

    def _draft(self) -> Draft:
        return self.form.draft(self._unit_name())

    def _choose_path(self) -> None:
        title = self.words("wizard.choose.title")
        kind = f"{self.words('book.file_kind')} (*.mandat)"
        option = QFileDialog.Option.DontConfirmOverwrite
        proposed = self.form.path.text() or str(_documents())
        chosen, _kind = QFileDialog.getSaveFileName(self, title, proposed, kind, options=option)
        if chosen:
            path = Path(chosen)
            self._typed["path"] = True
            self.form.path.setText(str(path if path.suffix else path.with_suffix(".mandat")))

    def _cancel(self) -> None:
        self.go.emit("start" if self.session.book is None else "overview", None)


def exists(path: Path) -> bool:
    """Whether there is such a file or folder; a name the system cannot even ask about is not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if Path(place).is_dir() else Path.home()
