"""Finishing an entry: what is missing, what differs, the act, and what is said of it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from core.book.act import Entry as Recorded
from core.book.side import Particular, sealed
from core.domain.acts import in_turn
from core.domain.minutes.acts import enter, explain, retype
from core.domain.minutes.entry import REMARK, Answer, with_answers
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Definitive, Different, FirstGrave
from core.domain.minutes.turns import Mode
from core.domain.standing import Decision
from core.words.catalogue import Words
from gui.bridge.session import Notice
from gui.models.script import named
from gui.pages.entry.change import ChangeDialog
from gui.pages.entry.explaining import fitting
from gui.pages.entry.presenter import Entry, changed_figures, changed_remarks
from gui.pages.entry.screen import EntryScreen


class Finishing(QObject):
    """What Ctrl+Enter does."""

    def __init__(self, page: EntryScreen) -> None:
        super().__init__(page)
        self._page = page

    def finish(self) -> None:
        """Save what was typed, or say what holds it back."""
        page = self._page
        page.view().checks.form.give()
        entry = page.entry
        if entry is None:
            return
        if not entry.can_type:
            page.go_on(entry.station.id)
        elif entry.missing:
            page.view().sheet.focus(entry.missing[0])
            page.session.tell(page.words.count("entry.missing", len(entry.missing)), "wrn")
        elif entry.turn.kept is not None:
            self._change(entry)
        elif not self._asks_again(entry):
            self._save(entry, "")

    def _change(self, entry: Entry) -> None:
        page = self._page
        if not entry.begun:
            page.session.tell(page.words("refused.nothing_changed"), "inf")
            return
        if not changed_figures(entry) and not changed_remarks(entry):
            self._save(entry, "")
            return
        dialog = ChangeDialog(page, page.words, entry)
        dialog.accepted.connect(lambda: self._save(entry, dialog.reason))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _asks_again(self, entry: Entry) -> bool:
        """Once, where another entry has something else: which fields, and never what."""
        page = self._page
        if entry.typed.differing:
            return False
        found = entry.turn.differing(typed_whole(entry))
        fields = tuple(name for name in found if entry.takes(name))
        if not fields:
            return False
        entry.typed = replace(entry.typed, differing=fields)
        page.keeping.soon()
        page.view().check()
        page.view().sheet.focus(fields[0])
        page.keys_changed.emit()
        page.session.tell(page.words.count("entry.differs.told", len(fields)), "wrn")
        return True

    def _save(self, entry: Entry, reason: str) -> None:
        page = self._page
        page.keeping.keep()  # so that Undo can bring the whole entry back
        decision, private = act_of(entry, reason)
        page.acting = True
        try:
            done = page.session.do(decision, settled_draft=page.keeping.key, private=private)
        finally:
            page.acting = False
        if done is None:
            return
        page.keeping.settle()
        state = page.session.standing.of(MinutesRoom).case(entry.station.id).state
        notice = _notice(page.words, entry, state, bool(reason))
        if entry.turn.kept is not None:
            page.open_station(entry.station.id)
        else:
            page.go_on(entry.station.id)
        page.session.told.emit(_undone(notice, done))


def act_of(entry: Entry, reason: str) -> tuple[Decision, tuple[Particular, ...]]:
    """The act of what was typed, and the particular that it seals."""
    if entry.turn.mode is Mode.AGAIN:
        explained = (explain(entry.station.id, one) for one in fitting(entry))
        return in_turn(retype(entry.station.id, given(entry)), *explained), ()
    if entry.turn.kept is not None and not reason:
        return in_turn(*(explain(entry.station.id, one) for one in fitting(entry))), ()
    name = entry.typed.first_voter.strip()
    private = (sealed(name),) if name and entry.renamed else ()
    token = (private[0].token if private else "") if entry.renamed else None
    minutes = entry.minutes(token)
    return enter(minutes, "paper", reason=reason, explained=fitting(entry)), private


def given(entry: Entry) -> dict[str, Answer]:
    """What was typed in the fields that came back."""
    remarks = entry.typed.remarks
    return {
        name: getattr(remarks, name.removeprefix(REMARK))
        if name.startswith(REMARK)
        else entry.figure(name)
        for name in entry.path
    }


def typed_whole(entry: Entry) -> Minutes:
    """The whole of what this typing amounts to, whatever of it the typist may see."""
    if entry.turn.retyped is not None:
        return with_answers(entry.turn.retyped, given(entry))
    return entry.minutes()


def _notice(words: Words, entry: Entry, state: Any, changed: bool) -> Notice:
    """What came of it, in one sentence."""
    told = {"number": entry.station.id, "name": named(words, entry.station.name)}
    match state:
        case _ if entry.turn.kept is not None and not changed:
            return Notice(words("entry.explained.told", number=entry.station.id))
        case _ if changed:
            return Notice(words("entry.changed", **told))
        case Definitive(entries=(_only,)):
            return Notice(words("entry.saved", **told))
        case Definitive():
            return Notice(words("entry.agreed", **told))
        case Different(fields=fields):
            return Notice(words.count("entry.different", len(fields), **told), "wrn")
        case FirstGrave():
            return Notice(words("entry.grave", **told), "wrn")
        case Again(entries=entries, waiting=(at, *_)):
            return Notice(words("entry.retyped", person=named(words, entries[at].person), **told))
        case _:
            return Notice(words("entry.first_done", **told))


def _undone(notice: Notice, done: tuple[Recorded, ...]) -> Notice:
    return Notice(notice.text, notice.tone, done[0].row.bundle)
