"""The page in a real window, by keyboard: out, refused, proved, looked at, taken in, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.base.fingerprints import hidden
from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book import file
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.election.acts import found
from core.domain.minutes import acts
from core.domain.minutes.entry import Origin
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage, stage_of
from core.domain.minutes.steps import MinutesTyped
from core.office import handover, package_file
from core.office.found import law_text
from core.office.package_file import SUFFIX, Package
from gui.bridge.session import Session
from gui.kit.keys import KeyCap, KeysLine
from gui.kit.texts import Prose
from gui.pages.packages.page import PackagesPage
from gui.shell.window import Window
from tests.support.books import PARTICULARS, SECRETARY, minutes, small_book

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ANA, BRANKO = Person("Ана Савић", Role.OPERATOR), Person("Бранко Илић", Role.OPERATOR)


class Night:
    """The window on the main book, and what the system's dialogs answer."""

    def __init__(self, window: Window, qtbot: QtBot, folder: Path, patch: pytest.MonkeyPatch):
        self.window, self.qtbot, self.folder, self._patch = window, qtbot, folder, patch

    @property
    def page(self) -> PackagesPage:
        page = self.window.screen_shown
        assert isinstance(page, PackagesPage)
        return page

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def book(self) -> Book:
        assert self.session.book is not None
        return self.session.book

    def open_page(self) -> None:
        self.window.show_place("packages")

    def saves(self, name: str) -> Path:
        """The next dialog that saves answers with this file."""
        path = self.folder / name
        self._patch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
        return path

    def opens(self, path: Path) -> None:
        """The next dialog that opens answers with this file."""
        self._patch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))

    def press(
        self, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key where the keyboard is."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, mods)

    def write(self, text: str) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def face(self, name: str) -> None:
        """Wait until that face is seen."""
        self.qtbot.waitUntil(lambda: self.page.faces.name == name, timeout=20_000)

    def take_in(self, path: Path) -> None:
        """Choose a package, type its hidden groups as from paper, and look at what it brings."""
        self.opens(path)
        self.press(KEY.Key_I, CTRL)
        self.face("proof")
        self.type_groups(package_file.read(path))
        self.press(KEY.Key_Return)
        self.face("plan")

    def type_groups(self, package: Package) -> None:
        groups = package.fingerprint.split()
        for at in hidden(package.fingerprint):
            self.write(groups[at].lower())

    def stage(self, station: str) -> Stage:
        return stage_of(self.session.standing.of(MinutesRoom).case(station).state)

    def told(self) -> str:
        """Every sentence that is seen on the page."""
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisible()]
        prose = [one.text() for one in self.page.findChildren(Prose) if one.isVisible()]
        return " | ".join((*labels, *prose))


@pytest.fixture
def night(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Night]:
    book = small_book(tmp_path / "glavna.mandat", stations=6, once=False)
    book.do(in_turn(enroll(ANA), enroll(BRANKO)))
    book.close()
    assert session.open(tmp_path / "glavna.mandat")
    window = Window(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    made = Night(window, qtbot, tmp_path, monkeypatch)
    made.open_page()
    yield made
    window.close()


def laptop(night: Night, *typed: tuple[int, int], name: str = "nazad") -> Path:
    """A laptop begins from the book as it stands, Ana types there, and its package comes back."""
    begins = night.folder / f"za-{name}{SUFFIX}"
    handover.parcel(night.book, tuple(str(no) for no in range(1, 5))).save(begins)
    path = night.folder / f"{name}.mandat"
    book = handover.begin(package_file.read(begins), path, Desk(ANA, "ACER-7"))
    for station, votes in typed:
        book.do(acts.enter(minutes(station, votes, 20, 30)))
    back = night.folder / f"{name}{SUFFIX}"
    handover.parcel(book).save(back)
    book.close()
    return back


def test_stations_go_out_by_keyboard_alone(night: Night) -> None:
    assert isinstance(night.window.focusWidget(), QPushButton)
    night.press(KEY.Key_Return)
    night.face("out")
    night.write("1-3, 5")
    night.press(KEY.Key_Tab)
    night.press(KEY.Key_Tab)
    night.write("laptop 2")
    assert "4 бирачка места, 2.000 бирача" in night.told()
    target = night.saves("za-laptop-2")
    night.press(KEY.Key_Return, CTRL)
    night.face("handed")
    package = package_file.read(target.with_name(f"za-laptop-2{SUFFIX}"))
    assert package.manifest.stations == ("1", "2", "3", "5")
    (out,) = night.session.standing.of(Laptops).out
    assert (out.act.laptop, out.act.fingerprint) == ("laptop 2", package.fingerprint)
    night.press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == package.fingerprint
    sheet = night.saves("list.pdf")
    night.press(KEY.Key_P, CTRL)
    printed = " ".join("".join(page.extract_text() for page in PdfReader(sheet).pages).split())
    assert package.fingerprint in printed
    night.press(KEY.Key_Escape)
    assert night.page.faces.name == "desk"
    assert night.page.faces.desk.model.rowCount() == 1
    assert night.window.focusWidget() is night.page.faces.desk.table
    night.press(KEY.Key_Z, CTRL)
    assert night.session.standing.of(Laptops).out == ()


def test_a_handing_out_undone_at_once_is_told_no_longer(night: Night) -> None:
    night.press(KEY.Key_Insert)
    night.write("1")
    night.saves(f"za{SUFFIX}")
    night.press(KEY.Key_Return, CTRL)
    night.face("handed")
    night.press(KEY.Key_Z, CTRL)
    assert night.session.standing.of(Laptops).out == ()
    assert night.page.faces.name == "desk"


def test_a_disk_that_takes_nothing_leaves_the_choice_as_it_was(night: Night) -> None:
    night.press(KEY.Key_Insert)
    night.write("1-2")
    told: list[str] = []
    night.session.told.connect(lambda notice: told.append(notice.text))
    night.saves(f"nema/takve/fascikle{SUFFIX}")
    night.press(KEY.Key_Return, CTRL)
    night.face("out")
    assert night.page.faces.out.stations.text() == "1-2"
    assert len(told) == 1 and "није сачуван" in told[0]
    assert night.session.standing.of(Laptops).out == ()


@pytest.mark.parametrize("written", [False, True])
def test_stopping_leaves_an_older_package_and_notes_nothing(night: Night, written: bool) -> None:
    """Also where it is pressed after the writing has ended and before that was told."""
    night.press(KEY.Key_Insert)
    night.write("1")
    target = night.saves(f"out/vec{SUFFIX}")
    target.parent.mkdir()
    target.write_bytes(b"an older one, with a laptop by now")
    night.press(KEY.Key_Return, CTRL)
    assert night.page.faces.name == "waiting"
    if written:
        assert QThreadPool.globalInstance().waitForDone(20_000)
    night.press(KEY.Key_Escape)
    assert night.page.faces.name == "desk"
    assert QThreadPool.globalInstance().waitForDone(20_000)
    night.qtbot.waitUntil(lambda: list(target.parent.iterdir()) == [target])
    assert target.read_bytes() == b"an older one, with a laptop by now"
    assert night.session.standing.of(Laptops).out == ()


def test_a_package_that_the_book_would_not_note_is_not_put_in_its_place(night: Night) -> None:
    night.press(KEY.Key_Insert)
    night.write("1")
    target = night.saves(f"out/za{SUFFIX}")
    target.parent.mkdir()
    told: list[str] = []
    night.session.told.connect(lambda notice: told.append(notice.text))
    night.press(KEY.Key_Return, CTRL)
    night.book.desk = Desk(ANA, "ovde")
    night.face("out")
    assert list(target.parent.iterdir()) == []
    assert len(told) == 1
    assert night.session.standing.of(Laptops).out == ()


def test_a_book_that_may_only_be_read_hands_nothing_out(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It could not note it."""
    path, connect = night.book.path, file._connect
    night.session.close()
    monkeypatch.setattr(file, "_connect", lambda where, _mode: connect(where, "ro"))
    assert night.session.open(path)
    night.open_page()
    told: list[str] = []
    night.session.told.connect(lambda notice: told.append(notice.text))
    night.press(KEY.Key_Insert)
    assert night.page.faces.name == "desk"
    assert len(told) == 1
    with pytest.raises(Refused, match=r"read_only"):
        handover.may_hand_out(night.book, ("1",))


def test_all_that_are_left_with_one_key(night: Night) -> None:
    night.session.do(acts.enter(minutes(2, 10, 20, 30)))
    night.book.desk = Desk(BRANKO, "ovde")
    night.session.do(acts.enter(minutes(2, 10, 20, 30)))
    night.book.desk = SECRETARY
    night.press(KEY.Key_Insert)
    night.press(KEY.Key_R, CTRL)
    assert night.page.faces.out.stations.text() == "1, 3-6"
    assert night.window.focusWidget() is night.page.faces.out.laptop


def test_what_is_not_a_station_is_said_and_nothing_is_written(night: Night) -> None:
    night.press(KEY.Key_Insert)
    night.write("1, 99")
    target = night.saves(f"x{SUFFIX}")
    night.press(KEY.Key_Return, CTRL)
    assert "99" in night.told()
    assert not night.page.faces.out.save.isEnabled()
    assert night.page.faces.name == "out"
    assert not target.exists()
    night.press(KEY.Key_Escape)
    assert night.page.faces.name == "desk"


def test_an_operator_hands_out_nothing_and_takes_nothing_in(night: Night) -> None:
    night.session.work_as(ANA)
    night.press(KEY.Key_Insert)
    assert night.page.faces.name == "desk"
    night.opens(night.folder / "x")
    night.press(KEY.Key_I, CTRL)
    assert night.page.faces.name == "desk"


def test_a_package_is_proved_looked_at_taken_in_and_undone(night: Night) -> None:
    night.session.do(acts.enter(minutes(2, 10, 20, 30)))
    back = laptop(night, (1, 10), name="prvi")
    second = laptop(night, (2, 11), (3, 12), name="drugi")
    night.take_in(second)
    plan = night.page.faces.plan
    assert night.window.focusWidget() is plan.table
    assert "На 1 месту се уноси разликују" in night.told()
    assert (plan.fields.rowCount(), plan.fields.columnCount()) == (5, 1)
    assert not {"439", "440", "60", "61"} & set(night.told().replace("|", " ").split())
    assert night.stage("2") is Stage.FIRST_DONE
    night.press(KEY.Key_Return, CTRL)
    assert night.page.faces.name == "desk"
    assert (night.stage("2"), night.stage("3")) == (Stage.DIFFERENT, Stage.FIRST_DONE)
    night.press(KEY.Key_Z, CTRL)
    assert (night.stage("2"), night.stage("3")) == (Stage.FIRST_DONE, Stage.EMPTY)
    night.take_in(back)
    night.press(KEY.Key_Return, CTRL)
    assert night.stage("1") is Stage.FIRST_DONE


def test_wrong_groups_open_nothing(night: Night) -> None:
    night.opens(laptop(night, (1, 10)))
    night.press(KEY.Key_I, CTRL)
    night.face("proof")
    night.write("0000")
    night.write("0000")
    night.press(KEY.Key_Return)
    assert not night.page.faces.proof.verb.isEnabled()
    assert night.page.faces.name == "proof"
    night.press(KEY.Key_Escape)
    assert night.page.faces.name == "desk"


def test_the_same_package_twice_is_harmless_and_said(night: Night) -> None:
    back = laptop(night, (1, 10))
    night.take_in(back)
    night.press(KEY.Key_Return, CTRL)
    head = night.book.head
    night.take_in(back)
    assert "већ у књизи" in night.told()
    caps = [one for one in night.window.findChildren(KeyCap) if one.isVisible()]
    assert "Ctrl+Enter" not in [one.text() for one in caps]
    night.press(KEY.Key_Return, CTRL)
    assert night.page.faces.name == "plan"
    assert night.book.head == head


def test_a_book_that_went_on_is_compared_again_before_anything_is_taken(night: Night) -> None:
    night.take_in(laptop(night, (1, 10)))
    night.session.do(acts.enter(minutes(1, 11, 20, 30)))
    night.press(KEY.Key_Return, CTRL)
    assert night.page.faces.name == "waiting"
    night.face("plan")
    assert night.stage("1") is Stage.FIRST_DONE
    assert "На 1 месту се уноси разликују" in night.told()
    night.press(KEY.Key_Return, CTRL)
    assert night.stage("1") is Stage.DIFFERENT


def _damaged(night: Night) -> Path:
    path = laptop(night, (1, 10))
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(bytes(content))
    return path


def _foreign(night: Night) -> Path:
    book = small_book(night.folder / "drugi-izbori.mandat")
    path = night.folder / f"drugi{SUFFIX}"
    handover.parcel(book).save(path)
    book.close()
    return path


def _practice(night: Night) -> Path:
    book = Book.create(night.folder / "vezba-drugde.mandat", SECRETARY)
    book.do(found(PARTICULARS, law_text("rs-local-2022"), practice=True))
    path = night.folder / f"vezba{SUFFIX}"
    handover.parcel(book).save(path)
    book.close()
    return path


def _own(night: Night) -> Path:
    path = night.folder / f"svoj{SUFFIX}"
    handover.parcel(night.book, ("1",)).save(path)
    return path


def _none(night: Night) -> Path:
    path = night.folder / f"nista{SUFFIX}"
    path.write_bytes(b"PK")
    return path


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_damaged, "оштећен или измењен"),
        (_foreign, "припада другим изборима"),
        (_practice, "Пакет је из вежбе"),
        (_own, "њен сопствени пакет"),
        (_none, "није пакет програма Мандат"),
    ],
)
def test_what_cannot_be_taken_in_ends_in_a_sentence(night: Night, made: object, said: str) -> None:
    assert callable(made)
    night.opens(made(night))
    head = night.book.head
    night.press(KEY.Key_I, CTRL)
    night.face("ask")
    assert said in night.told()
    assert night.book.head == head
    good = laptop(night, (1, 10), name="dobar")
    night.opens(good)
    night.press(KEY.Key_Return)
    night.face("proof")


def test_what_no_program_did_stays_out_and_every_page_opens(night: Night) -> None:
    """A forged act with a moment nobody can read, among honest ones."""
    laptop(night, (2, 10), name="zao")
    place = ("2026-12-06T20:00:00.000000", 0)
    origin = Origin("zla", "Ana", "operator", "ACER-7", place[0], "garbage", place)
    paper = minutes(1, 10, 20, 30)
    forged = MinutesTyped(
        "1", paper.figures, paper.votes, paper.remarks, "paper", origin=origin, grave=("NOPE",)
    )
    book = Book.open(night.folder / "zao.mandat", Desk(ANA, "ACER-7"))
    book.do(lambda _standing: (forged,))
    back = night.folder / f"zao-2{SUFFIX}"
    handover.parcel(book).save(back)
    book.close()
    night.take_in(back)
    assert "програм никада не би забележио" in night.told()
    night.press(KEY.Key_Return, CTRL)
    assert (night.stage("1"), night.stage("2")) == (Stage.EMPTY, Stage.FIRST_DONE)
    for station in ("1", "2"):
        night.window.show_place("entry", station)
        assert night.window.place == "entry"
    night.window.show_place("minutes")


def test_reading_is_stopped_with_one_key(night: Night) -> None:
    night.opens(laptop(night, (1, 10)))
    night.press(KEY.Key_I, CTRL)
    assert night.page.faces.name == "waiting"
    night.press(KEY.Key_Escape)
    assert night.page.faces.name == "desk"
    night.take_in(laptop(night, (2, 10), name="drugi"))
    assert night.page.faces.plan.model.rowCount() == 2


def test_esc_goes_back_to_the_board(night: Night) -> None:
    night.press(KEY.Key_Escape)
    assert night.window.place == "minutes"


def test_every_key_of_every_face_is_on_its_line(night: Night) -> None:
    """And fits at 1366."""
    night.session.do(acts.enter(minutes(2, 10, 20, 30)))
    back = laptop(night, (2, 11))
    line = night.window.findChild(KeysLine)
    assert isinstance(line, KeysLine)

    def told() -> list[str]:
        return [one.text() for one in line.findChildren(KeyCap) if one.isVisible()]

    assert told() == ["Ins", "Ctrl+I", "Esc"], "there is nothing to move in"
    night.press(KEY.Key_Insert)
    assert told() == ["Ctrl+R", "Ctrl+Enter", "Esc"]
    night.press(KEY.Key_Escape)
    night.take_in(back)
    assert told() == ["Ctrl+Enter", "↑", "↓", "F8", "Shift+F8", "Ctrl+I", "Esc"]
