"""From process start to first paint: the window beside a bare one, in turn, in one run.

Run as `python -m tests.benchmarks.first_paint [TIMES]`; prints medians in milliseconds and ratios.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from core.office.found import practice

ROOT = Path(__file__).resolve().parents[2]

WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time(), flush=True)
            watched.removeEventFilter(self)
            QTimer.singleShot(0, app.quit)
        return False
"""
BARE = f"""{WATCH}
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window, table, model = QMainWindow(), QTableView(), QStandardItemModel(1000, 6)
table.setModel(model)
window.setCentralWidget(table)
window.resize(1366, 768)
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""
OURS = f"""{WATCH}
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.window import Window
app = QApplication([])
session = Session(Settings(), Appearance(app, Scheme.LIGHT))
window = Window(session)
if sys.argv[1:]:
    session.open(Path(sys.argv[1]))
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""


def milliseconds(code: str, *words: str) -> float:
    """One start of a process, until its first paint."""
    began = time.time()
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return 1000 * (float(done.stdout.split()[0]) - began)


def main(times: int) -> None:
    """Bare, start page, and practice book, in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        book = Path(folder) / "v.mandat"
        practice(book, "laptop").close()
        rows = [
            (milliseconds(BARE), milliseconds(OURS), milliseconds(OURS, str(book)))
            for _turn in range(times + 1)
        ][1:]
    bare, start, opened = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"bare {bare:.0f} ms, start page {start:.0f} ms, practice book open {opened:.0f} ms")
    ratios = [statistics.median(row[i] / row[0] for row in rows) for i in (1, 2)]
    print(f"ratios to bare, pair by pair: {ratios[0]:.2f} and {ratios[1]:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 7)
