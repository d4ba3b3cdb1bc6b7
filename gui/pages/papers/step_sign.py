"""The second step of issuing: by what one signs, at most two people, or by hand on the paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.base import moments
from core.base.refusals import KnownFailure
from core.office.means import FileMeans, FoundCard, Holder, Means, cards_by
from core.words import dates
from core.words.catalogue import Words
from gui.bridge.session import Session
from gui.bridge.settings import KeyFile
from gui.kit.buttons import Button
from gui.kit.pane import Pane
from gui.kit.shortcuts import busy
from gui.kit.texts import Label, Prose
from gui.pages.papers.means_card import MeansCard, Shown

MOST_SIGNERS = 2


@dataclass(frozen=True, slots=True)
class Way:
    """A card on the screen with what it signs by: a file, a card, or nothing (by hand)."""

    card: MeansCard
    by: KeyFile | FoundCard | None


class SignStep(QWidget):
    """Choosing whose signatures; `changed` whenever what is chosen changes."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.ways: list[Way] = []
        self._order: list[Way] = []
        self._files: list[KeyFile] = []
        self._cards: tuple[FoundCard, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._pane = Pane(margins=(16, 12, 16, 12))
        column.addWidget(self._pane, 1)
        self.load()

    def load(self) -> None:
        """The key files remembered, and no card yet: it may be another one now."""
        self._files, self._cards = list(self._session.settings.key_files()), ()
        self.show_ways()

    def show_ways(self) -> None:
        """All ways anew; what was chosen before is not."""
        words = self._session.words
        self._pane.clear()
        self.ways, self._order = [], []
        self._pane.column.addWidget(Label(words("sign.by_what"), 17, strong=True))
        self.trouble = Prose("", tone="err")
        self.trouble.hide()
        self._pane.column.addWidget(self.trouble)
        for found in self._cards:
            self._add(_shown_card(words, found), found)
        for key in self._files:
            self._add(_shown_file(words, key), key)
        by_hand = Shown(words("sign.by_hand"), words("sign.by_hand.told"), icon="edit")
        self._add(by_hand, None)
        add = Button(words("sign.add_file"), icon="add", small=True)
        add.clicked.connect(self.add_file)
        card = Button(words("sign.add_card"), icon="certificate", small=True)
        card.clicked.connect(self.add_card)
        for button in (add, card):
            self._pane.column.addWidget(button)
        self._pane.column.addWidget(Prose(words("sign.both"), size=13, tone="ink2"))
        self._pane.column.addStretch(1)
        self.changed.emit()

    @property
    def ready(self) -> bool:
        """Whether one may go on: by hand, or each chosen way has its secret."""
        return bool(self._order) and all(_filled(way) for way in self._order)

    def means(self) -> tuple[Means, ...]:
        """By what is signed, in the order it was chosen; the secrets leave the fields here."""
        made: list[Means] = []
        for way in self._order:
            secret = way.card.secret.text() if way.card.secret is not None else ""
            if way.card.secret is not None:
                way.card.secret.clear()
            if isinstance(way.by, KeyFile):
                made.append(FileMeans(way.by.path, secret))
            elif way.by is not None:
                made.append(way.by.with_pin(None if way.by.pad else secret))
        return tuple(made)

    def forget_secrets(self) -> None:
        """Empty every field of a secret."""
        for way in self.ways:
            if way.card.secret is not None:
                way.card.secret.clear()

    def tell(self, sentence: str) -> None:
        """Why it did not work, beside the fields; the first secret is asked again."""
        self.forget_secrets()
        self.trouble.say(sentence)
        self.trouble.show()
        self._pane.bring(self.trouble)
        asked = [way.card.secret for way in self._order if way.card.secret is not None]
        for secret in asked:
            secret.set_finding("err")
        if asked:
            asked[0].setFocus()
        QTimer.singleShot(0, lambda: self._pane.bring(self.trouble))

    def enter(self) -> None:
        """The first way gets the focus."""
        self.trouble.hide()
        self.ways[0].card.setFocus()

    def remember(self, signed: Sequence[Means], holders: Sequence[Holder]) -> None:
        """Keep whose the key files were, now that their passwords were right."""
        for one, held in zip(signed, holders, strict=True):
            if isinstance(one, FileMeans):
                until = held.until.isoformat()
                self._session.settings.remember_key(
                    KeyFile(one.path, held.name, held.issuer, until)
                )

    def add_file(self) -> None:
        """Ask for a .p12 file."""
        words = self._session.words
        chosen, _filter = QFileDialog.getOpenFileName(
            self, words("sign.add_file"), "", f"{words('sign.key_files')} (*.p12 *.pfx);;* (*)"
        )
        if chosen:
            self.offer_file(Path(chosen))

    def offer_file(self, path: Path) -> None:
        """Put a key file first, chosen."""
        self._files = [KeyFile(path), *(one for one in self._files if one.path != path)]
        self.show_ways()
        self._choose(lambda way: isinstance(way.by, KeyFile) and way.by.path == path)

    def add_card(self) -> None:
        """Look into the readers, by the module used last or one that is asked for."""
        words, settings = self._session.words, self._session.settings
        module = settings.card_module()
        if module is None or not module.is_file():
            chosen, _filter = QFileDialog.getOpenFileName(
                self, words("sign.module"), "", f"{words('sign.modules')} (*.dll *.so *.dylib)"
            )
            if not chosen:
                return
            module = Path(chosen)
        self.offer_cards(module)

    def offer_cards(self, module: Path) -> None:
        """Put the certificates on the cards first, the one for documents chosen."""
        try:
            with busy():
                self._cards = cards_by(module)
        except KnownFailure as trouble:
            self.trouble.say(self._session.sentence(trouble))
            self.trouble.show()
            self._pane.bring(self.trouble)
            return
        self._session.settings.remember_module(module)
        self.show_ways()
        self._choose(lambda way: isinstance(way.by, FoundCard) and way.by.holder.for_documents)

    def _choose(self, fits: Callable[[Way], bool]) -> None:
        way = next((way for way in self.ways if fits(way)), None)
        if way is not None:
            way.card.choose(True)

    def _add(self, shown: Shown, by: KeyFile | FoundCard | None) -> None:
        card = MeansCard(self._session.words, shown)
        way = Way(card, by)
        card.toggled.connect(lambda on: self._toggled(way, on))
        if card.secret is not None:
            card.secret.textChanged.connect(self.changed)
        self.ways.append(way)
        self._pane.column.addWidget(card)

    def _toggled(self, way: Way, on: bool) -> None:
        if not on:
            self._order = [one for one in self._order if one is not way]
        else:
            self._order.append(way)
            by_hand = way.by is None
            for other in [one for one in self._order if one is not way]:
                if by_hand or other.by is None or len(self._order) > MOST_SIGNERS:
                    other.card.choose(False)
        self.changed.emit()


def _filled(way: Way) -> bool:
    return way.card.secret is None or bool(way.card.secret.text())


def _shown_card(words: Words, found: FoundCard) -> Shown:
    until = dates.day(words, moments.local(found.holder.until).date())
    expired = found.holder.expired(moments.now())
    second = words("sign.card", label=found.label, issuer=found.holder.issuer)
    if not found.holder.for_documents:
        second += "; " + words("sign.card.login")
    locked = found.tries == "locked"
    note = words(f"sign.tries.{found.tries}") if found.tries else ""
    third = words("sign.expired" if expired else "sign.until", until=until)
    return Shown(
        found.holder.name,
        second,
        note if locked else third,
        secret="" if found.pad else "pin",
        note=note,
        useless=expired or locked,
    )


def _shown_file(words: Words, key: KeyFile) -> Shown:
    if not key.name:
        told = words("sign.file.unknown")
        return Shown(key.path.name, told, secret="password")
    until = datetime.fromisoformat(key.until)
    expired = moments.now() > until
    day = dates.day(words, moments.local(until).date())
    return Shown(
        key.name,
        words("sign.file", file=key.path.name, issuer=key.issuer),
        words("sign.expired" if expired else "sign.until", until=day),
        secret="password",
        useless=expired,
    )
