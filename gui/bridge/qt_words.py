"""What Qt says by itself (buttons of its boxes, menus of its fields, its dialogs) in Serbian.

Qt ships no Serbian words, so ours stand in a catalogue of their own, by the class that says them
and the English it would say; Latin is derived as everywhere, and English is left to Qt.
"""

import gettext
from io import BytesIO

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from core.base import resources
from core.base.script import to_latin
from core.words.catalogue import Language

_FILE = "locale/sr/LC_MESSAGES/qt.mo"


class QtWords(QTranslator):
    """Asked by Qt for each of its texts; what it answers `None` to, Qt says in English."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._catalogue = gettext.GNUTranslations(BytesIO(resources.read_bytes(_FILE)))
        self.spoken = Language.SR_CYRL

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _apart: str | None = None, _count: int = -1
    ) -> str | None:
        if self.spoken is Language.EN:
            return None
        text = self._catalogue.pgettext(context, source)
        if text == source:
            return None
        return to_latin(text) if self.spoken is Language.SR_LATN else text


def speak(language: Language) -> None:
    """Qt speaks this language from now on, in what is open too."""
    app = QCoreApplication.instance()
    if app is None:
        return
    words = app.findChild(QtWords)
    if words is None:
        words = QtWords(app)
        words.spoken = language
        app.installTranslator(words)
    elif words.spoken is not language:
        words.spoken = language
        QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
