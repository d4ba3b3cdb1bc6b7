"""The page of laptops without a network (рачунари без мреже): stations go out and come home."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from core.domain.minutes.laptops import Laptops
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.sheet import boxed, row
from gui.kit.shortcuts import on_keys
from gui.kit.tokens import PAGE_SIDE
from gui.pages.packages.faces import Faces
from gui.pages.packages.incoming import Incoming
from gui.pages.packages.outgoing import Outgoing
from gui.pages.packages.running import Running

BEGIN = "start"
"""The argument with which the start page opens it: a book begins, whatever book is open."""


class PackagesPage(Screen):
    """Hand out, begin, give back, take in: each a face of its own, with one way back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._begins = False
        self.faces = Faces(self.words)
        self.running = Running(self)
        self.outgoing = Outgoing(session, self.faces, self.running, self)
        self.incoming = Incoming(session, self.faces, self.running, self)
        self._build()
        self.running.began.connect(self._wait)
        self.outgoing.shown.connect(self._show)
        self.incoming.shown.connect(self._show)
        self.incoming.begun.connect(lambda: self.go.emit("minutes", None))
        self.faces.desk.out_wanted.connect(self.outgoing.begin)
        self.faces.handed.done_wanted.connect(self.home)
        self.faces.waiting.stop_wanted.connect(self.step_back)
        for keys, wanted in (
            ("Ins", self._hand_out),
            ("Ctrl+I", self._take_in),
            ("Ctrl+R", self._all_left),
            ("Ctrl+Return Ctrl+Enter", self._press),
            ("F8", lambda: self._look(1)),
            ("Shift+F8", lambda: self._look(-1)),
            ("Esc", self.step_back),
        ):
            on_keys(self, keys, wanted)
        on_keys(self.faces.handed, "Ctrl+C", self.faces.handed.copy_out)
        on_keys(self.faces.handed, "Ctrl+P", self.outgoing.save_sheet)

    def keys(self) -> Keys:
        return self.faces.keys()

    def refresh(self) -> None:
        book = self.session.book
        if book is None or self.session.election.law is None:
            return
        self.faces.desk.show_standing(book.standing)
        self.faces.back.show_book(book)
        self.faces.out.show_standing(book.standing)
        handed = self.faces.handed
        out = [one.act.fingerprint for one in book.standing.of(Laptops).out]
        if self.faces.name == "handed" and handed.kind == "out" and handed.fingerprint not in out:
            self.home()  # the handing out was undone

    def enter(self, argument: Any = None) -> None:
        self._begins = argument == BEGIN or self.session.book is None
        if self.session.book is not None:
            self.faces.back.show_book(self.session.book)  # drafts are not told of
        self.home()

    def leave(self) -> bool:
        self.running.stop()
        return True

    def home(self) -> None:
        """Where the page begins: what is out, or what was typed here, or asking for a package."""
        if self._begins:
            self.incoming.ask()
        else:
            self._show("desk")

    def step_back(self) -> None:
        """One step back; from where the page begins, to where it was opened."""
        at_home = self.faces.name in ("desk", "back") or (self._begins and self.faces.name == "ask")
        self.running.stop()
        if at_home:
            self.go.emit("start" if self._begins else "minutes", None)
        else:
            self.home()

    def _build(self) -> None:
        words = self.words
        head = PageHead(words("place.packages"), back=words("packages.key.cancel"))
        head.back_wanted.connect(self.step_back)
        self._in = Button(words("packages.take_in"), icon="arrow-import")
        self._in.clicked.connect(self._take_in)
        self._out = Button(words("packages.hand_out"), "primary", icon="arrow-upload")
        self._out.clicked.connect(self._hand_out)
        head.add(boxed(row(self._in, self._out, gap=12)))
        pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 14), wraps=False)
        pane.column.addWidget(self.faces, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(pane, 1)

    def _show(self, name: str) -> None:
        if name == "desk" and self.session.standing.of(Laptops).apart is not None:
            name = "back"
        self.faces.setCurrentWidget(getattr(self.faces, name))
        for button in (self._in, self._out):
            button.setVisible(name == "desk")
        self.faces.first().setFocus()
        self.keys_changed.emit()

    def _wait(self, said: str) -> None:
        self.faces.waiting.say(said)
        self._show("waiting")

    def _hand_out(self) -> None:
        if self.faces.name == "desk":
            self.outgoing.begin()

    def _take_in(self) -> None:
        match self.faces.name:
            case "desk":
                self.incoming.choose()
            case "plan" | "ask":
                self.incoming.choose_again()

    def _all_left(self) -> None:
        if self.faces.name == "out":
            self.faces.out.choose_remaining()

    def _press(self) -> None:
        match self.faces.name:
            case "out":
                self.outgoing.save()
            case "back":
                self.outgoing.save_back()
            case "plan":
                self.incoming.take()

    def _look(self, by: int) -> None:
        if self.faces.name == "plan":
            self.faces.plan.step(by)
