"""Qt's own boxes, menus and dialogs speak the language of the window, and change with it."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.base import resources
from core.words.catalogue import Language
from gui.bridge import qt_words

PO = "locale/sr/LC_MESSAGES/qt.po"
WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = re.compile(
    r"HTML|PDF|KB|MB|GB|Ctrl|Shift|Alt|Del|PgUp|PgDown|Home|End|[A-Z]:|CUPS|ppd|"
    r"\((?:in|mm|pt|DD|CC)\)|\bmm\b|\bin\b|\bpt\b|#[0-9a-fA-F]{6}|[AB]\d+|JIS|ISO|DIN|inch"
)
"""What is the same in every language: units, keys, names of files and formats."""
BUTTON = QDialogButtonBox.StandardButton


@pytest.fixture(autouse=True)
def _serbian(qapp: QApplication) -> Iterator[None]:
    qt_words.speak(Language.SR_CYRL)
    yield
    qt_words.speak(Language.SR_CYRL)
    QCoreApplication.sendPostedEvents()


def told(widget: QWidget) -> set[str]:
    """What a widget of Qt and all in it say, hints and menus too."""
    found: set[str] = {widget.windowTitle()}
    for one in (widget, *widget.findChildren(QWidget)):
        found |= {one.toolTip(), one.accessibleName(), one.accessibleDescription()}
        found |= {action.text() for action in one.actions()}
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        if isinstance(one, QGroupBox):
            found.add(one.title())
        if isinstance(one, QTabWidget):
            found |= {one.tabText(at) for at in range(one.count())}
        if isinstance(one, QComboBox):
            found |= {one.itemText(at) for at in range(one.count())}
    return {text.replace("&", "") for text in found if text}


def english(texts: set[str]) -> list[str]:
    """What has an English word in it."""
    return sorted(text for text in texts if WORD.search(NAMES.sub("", text)))


def box() -> QDialogButtonBox:
    """One with every standard button."""
    made = QDialogButtonBox()
    for button in BUTTON:
        if button is not BUTTON.NoButton:
            made.addButton(button)
    return made


def test_every_standard_button_is_serbian_and_changes_with_the_language(qtbot: QtBot) -> None:
    made = box()
    qtbot.addWidget(made)
    made.show()
    assert english(told(made)) == []
    assert made.button(BUTTON.Cancel).text().replace("&", "") == "Одустани"
    qt_words.speak(Language.SR_LATN)
    QCoreApplication.sendPostedEvents()
    assert made.button(BUTTON.Cancel).text().replace("&", "") == "Odustani"
    qt_words.speak(Language.EN)
    QCoreApplication.sendPostedEvents()
    assert made.button(BUTTON.Cancel).text().replace("&", "") == "Cancel"
    qt_words.speak(Language.SR_CYRL)
    QCoreApplication.sendPostedEvents()
    assert english(told(made)) == []


def test_a_message_box_has_no_english_word(qtbot: QtBot) -> None:
    made = QMessageBox(QMessageBox.Icon.Question, "Питање", "Да ли сте сигурни?")
    made.setStandardButtons(
        QMessageBox.StandardButton.Yes
        | QMessageBox.StandardButton.No
        | QMessageBox.StandardButton.Cancel
    )
    made.setDetailedText("Појединости")
    qtbot.addWidget(made)
    made.show()
    assert {"Да", "Не", "Одустани"} <= told(made)
    assert english(told(made)) == []


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_has_no_english_word(
    qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    said = {action.text().replace("&", "").split("\t")[0] for action in menu.actions()}
    assert {"Исеци", "Копирај", "Налепи", "Изабери све"} <= said
    assert english(said) == []
    menu.deleteLater()


@pytest.mark.parametrize("saves", [False, True])
def test_the_file_dialog_has_no_english_word(qtbot: QtBot, tmp_path: Path, saves: bool) -> None:
    (tmp_path / "књига.mandat").write_bytes(b"")
    made = QFileDialog(None, "Отвори књигу", str(tmp_path))
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    if saves:
        made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(made)
    made.show()
    texts = told(made)
    assert len(texts) > 10
    headings = {
        str(view.model().headerData(at, Qt.Orientation.Horizontal))
        for view in made.findChildren(QTreeView)
        for at in range(4)
    }
    assert "Назив" in headings and english(headings) == []
    assert english({text for text in texts if str(tmp_path.anchor) not in text}) == []


@pytest.mark.parametrize("name", ["colour", "print"])
def test_other_dialogs_have_no_english_word(qtbot: QtBot, name: str) -> None:
    made: QDialog
    if name == "colour":
        made = QColorDialog()
        made.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    else:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made = QPrintDialog(printer)
    qtbot.addWidget(made)
    made.show()
    assert len(told(made)) > 8
    assert english(told(made)) == []


def test_qt_knows_every_text_of_the_catalogue() -> None:
    """A text that Qt no longer says would be kept for nothing."""
    german = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert german.load("qtbase_de", folder)
    unknown = [
        (one.msgctxt, one.msgid)
        for one in polib.pofile(str(resources.path(PO)))
        if not german.translate(str(one.msgctxt), one.msgid)
    ]
    assert unknown == []


def test_the_compiled_catalogue_is_that_of_the_written_one() -> None:
    written = {(e.msgctxt, e.msgid): e.msgstr for e in polib.pofile(str(resources.path(PO)))}
    compiled = polib.mofile(str(resources.path(PO).with_suffix(".mo")))
    assert {(e.msgctxt, e.msgid): e.msgstr for e in compiled} == written
    for (_context, source), text in written.items():
        assert source.count("&") == text.count("&"), source
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", text)), source


def test_the_language_is_told_to_what_is_open(qtbot: QtBot) -> None:
    class Heard(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.count = 0

        def changeEvent(self, event: QEvent) -> None:
            self.count += event.type() is QEvent.Type.LanguageChange

    heard = Heard()
    qtbot.addWidget(heard)
    heard.show()
    qt_words.speak(Language.SR_CYRL)
    QCoreApplication.sendPostedEvents()
    assert heard.count == 0
    qt_words.speak(Language.EN)
    QCoreApplication.sendPostedEvents()
    assert heard.count == 1
