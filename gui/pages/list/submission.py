"""The tab of the submission (подношење): who files the list, its name, its leaders, its motion."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.domain.lists.paper import Leader, ListPaper, Motion, Right, SubmitterKind
from core.words.catalogue import Words
from gui.kit import days
from gui.kit.fields import FieldRow, TextField
from gui.kit.pane import Pane
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet

_LABEL = 170
_TEXTS = (
    "name",
    "submitter",
    "parties",
    "leaders",
    "person",
    "surname",
    "jmbg",
    "address",
    "telephone",
    "email",
    "agreement",
    "founders",
    "nation",
    "percent",
)
_SHORT = {"jmbg": 170, "agreement": 170, "founders": 90, "percent": 90, "telephone": 200}
_PATHS = {
    "name": "name",
    "submitter.name": "submitter",
    "submitter.kind": "kind",
    "submitter.parties": "parties",
    "leaders": "leaders",
    "representative": "person",
    "representative.right": "right",
    "agreement": "agreement",
    "founders": "founders",
    "motion": "nation",
    "motion.percent": "percent",
}


class SubmissionTab(QWidget):
    """Fields of the list itself; `typed` gives the paper after each field is left."""

    typed = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._paper = ListPaper()
        self.fields = {name: TextField(words(f"list.field.{name}")) for name in _TEXTS}
        self.fields["parties"].setPlaceholderText(words("list.field.parties.hint"))
        self.fields["leaders"].setPlaceholderText(words("list.field.leaders.hint"))
        self.fields["agreement"].setPlaceholderText(words("list.field.agreement.hint"))
        kinds = [Choice(kind.value, words(f"submitter.{kind.value}")) for kind in SubmitterKind]
        self.kind = SegmentedControl(kinds, words("receive.kind"))
        rights = [Choice(right.value, words(f"receive.right.{right.value}")) for right in Right]
        self.right = SegmentedControl(rights, words("receive.right"))
        self.motion = QCheckBox(words("list.field.motion"))
        self.motion.setAccessibleName(self.motion.text())
        self._rows: dict[str, FieldRow] = {}
        self._build()
        for field in self.fields.values():
            field.editingFinished.connect(self._take)
        for choice in (self.kind, self.right):
            choice.chosen.connect(lambda _id: self._take())
        self.motion.toggled.connect(lambda _on: self._take())

    def show_paper(self, paper: ListPaper, may_type: bool) -> None:
        """Show what the paper says; fields being typed in keep what they hold."""
        self._paper = paper
        for name, text in _texts(paper).items():
            field = self.fields[name]
            if not field.hasFocus() or not field.isModified():
                field.setText(text)
            field.setReadOnly(not may_type)
        for control in (self.kind, self.right, self.motion):
            control.setEnabled(may_type)
            control.blockSignals(True)
        self.kind.choose(paper.submitter.kind.value)
        self.right.choose(paper.representative.right.value)
        self.motion.setChecked(paper.motion is not None)
        for control in (self.kind, self.right, self.motion):
            control.blockSignals(False)
        self._arrange()

    def hold(self, paper: ListPaper) -> None:
        """The paper changed while this tab was out of view; nothing is drawn."""
        self._paper = paper

    def mark(self, tones: dict[str, str]) -> None:
        """Paint the fields in which something was found."""
        found = {_PATHS[path]: tone for path, tone in tones.items() if path in _PATHS}
        for name, field in self.fields.items():
            field.set_finding(found.get(name, ""))

    def focus_path(self, path: str) -> None:
        """Go to the field of a path, or to the first one."""
        name = _PATHS.get(path, "name")
        controls: dict[str, QWidget] = {"kind": self.kind, "right": self.right}
        controls.get(name, self.fields.get(name, self.kind)).setFocus()

    def focus_first(self) -> None:
        """The first field."""
        self.fields["name"].setFocus()

    def _build(self) -> None:
        pane = Pane(margins=(0, 0, 0, 0))
        pane.column.setSpacing(10)
        for title, names in (
            ("list.sheet.list", ("name", "leaders")),
            ("list.sheet.submitter", ("kind", "submitter", "parties", "agreement", "founders")),
            (
                "list.sheet.person",
                ("person", "surname", "right", "jmbg", "address", "telephone", "email"),
            ),
            ("list.sheet.minority", ("motion", "nation", "percent")),
        ):
            sheet = Sheet(self._words(title), head=34)
            inside = sheet.inside(12)
            for name in names:
                inside.addWidget(self._row(name))
            pane.column.addWidget(sheet)
        pane.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)

    def _row(self, name: str) -> QWidget:
        controls: dict[str, QWidget] = {
            "kind": self.kind,
            "right": self.right,
            "motion": self.motion,
        }
        field = controls.get(name, self.fields.get(name))
        assert field is not None
        label = "" if name == "motion" else field.accessibleName()
        if name in ("kind", "right"):
            label = self._words(f"receive.{name}")
        self._rows[name] = FieldRow(label, field, _LABEL, _SHORT.get(name, 0))
        return self._rows[name]

    def _arrange(self) -> None:
        """Only what this kind of submitter has."""
        kind = self._paper.submitter.kind
        self._rows["parties"].setVisible(kind is SubmitterKind.COALITION)
        self._rows["agreement"].setVisible(kind is not SubmitterKind.PARTY)
        self._rows["founders"].setVisible(kind is SubmitterKind.GROUP)
        for name in ("nation", "percent"):
            self._rows[name].setVisible(self._paper.motion is not None)

    def _take(self) -> None:
        paper = _typed(self._paper, lambda name: self.fields[name].text())
        submitter = replace(paper.submitter, kind=SubmitterKind(self.kind.current()))
        person = replace(paper.representative, right=Right(self.right.current()))
        motion = paper.motion if self.motion.isChecked() else None
        if self.motion.isChecked() and motion is None:
            motion = Motion()
        changed = replace(paper, submitter=submitter, representative=person, motion=motion)
        if changed != self._paper:
            self.typed.emit(changed)


def _texts(paper: ListPaper) -> dict[str, str]:
    person, motion = paper.representative, paper.motion or Motion()
    return {
        "name": paper.name,
        "submitter": paper.submitter.name,
        "parties": "; ".join(paper.submitter.parties),
        "leaders": "; ".join(_leader(leader) for leader in paper.leaders),
        "person": person.name,
        "surname": person.surname,
        "jmbg": person.jmbg,
        "address": person.address,
        "telephone": person.telephone,
        "email": person.email,
        "agreement": days.written(paper.agreement) if paper.agreement else "",
        "founders": "" if paper.founders is None else str(paper.founders),
        "nation": motion.nation,
        "percent": "" if motion.percent is None else str(motion.percent),
    }


def _typed(paper: ListPaper, text: Callable[[str], str]) -> ListPaper:
    """The paper with what the fields say; what cannot be read leaves the paper as it was."""
    tidy = {name: " ".join(text(name).split()) for name in _TEXTS}
    parties = tuple(p for part in tidy["parties"].split(";") if (p := part.strip()))
    person = replace(
        paper.representative,
        name=tidy["person"],
        surname=tidy["surname"],
        jmbg=tidy["jmbg"],
        address=tidy["address"],
        telephone=tidy["telephone"],
        email=tidy["email"],
    )
    motion = paper.motion
    if motion is not None:
        motion = Motion(tidy["nation"], _number(tidy["percent"], motion.percent, 100))
    agreement = days.day(tidy["agreement"]) if tidy["agreement"] else None
    return replace(
        paper,
        name=tidy["name"],
        submitter=replace(paper.submitter, name=tidy["submitter"], parties=parties),
        leaders=_leaders(paper, tidy["leaders"]),
        representative=person,
        motion=motion,
        agreement=agreement or (paper.agreement if tidy["agreement"] else None),
        founders=_number(tidy["founders"], paper.founders, 1_000_000),
    )


def _leader(leader: Leader) -> str:
    return f"{leader.full_name} {leader.jmbg}".strip()


def _leaders(paper: ListPaper, text: str) -> tuple[Leader, ...]:
    """`Име Презиме`, with the ЈМБГ behind where it is known; the first word is the name."""
    known = {_leader(leader): leader for leader in paper.leaders}
    return tuple(
        known.get(one, _read_leader(one)) for part in text.split(";") if (one := part.strip())
    )


def _read_leader(text: str) -> Leader:
    names = text.split()
    number = names.pop() if names[-1].isdigit() else ""
    return Leader(names[0] if names else "", " ".join(names[1:]), number)


def _number(text: str, before: int | None, most: int) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() and int(text) <= most else before
