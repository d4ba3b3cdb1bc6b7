"""From process start to first paint: the window beside a bare one, in turn, in one run.

Run as `python -m tests.benchmarks.first_paint [TIMES]`; prints medians in milliseconds and ratios.
Ours is looked at three times: when its frame is painted, when the start page is, and when the first
page of an open book is. The frame is what `LIMIT` is about.
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
LIMIT = 1.5
"""How many times as long as a bare window the frame may take."""

WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == sys.argv[1]:
            print(time.time(), flush=True)
            app.removeEventFilter(self)
            QTimer.singleShot(0, app.quit)
        return False
app = QApplication([])
watch = Watch()
app.installEventFilter(watch)
"""
BARE = f"""{WATCH}
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QMainWindow, QTableView
window, table, model = QMainWindow(), QTableView(), QStandardItemModel(1000, 6)
table.setModel(model)
window.setCentralWidget(table)
window.resize(1366, 768)
window.show()
app.exec()
"""
OURS = f"""{WATCH}
from gui.shell.start import start
start(sys.argv[2:])
"""


def milliseconds(code: str, *words: str) -> float:
    """One start of a process, until the first paint of a widget of the class named first."""
    began = time.time()
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return 1000 * (float(done.stdout.split()[0]) - began)


def main(times: int) -> None:
    """Bare, frame, start page, and overview of the practice book, in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        book = Path(folder) / "v.mandat"
        practice(book, "laptop").close()
        rows = [
            (
                milliseconds(BARE, "QMainWindow"),
                milliseconds(OURS, "Frame"),
                milliseconds(OURS, "StartPage"),
                milliseconds(OURS, "OverviewPage", str(book)),
            )
            for _turn in range(times + 1)
        ][1:]
    bare, *ours = zip(*rows, strict=True)
    print(f"bare window            {statistics.median(bare):6.0f} ms")
    for name, column in zip(("frame", "start page", "book open"), ours, strict=True):
        ratio = statistics.median(one / two for one, two in zip(column, bare, strict=True))
        print(f"ours: {name:12}     {statistics.median(column):6.0f} ms  {ratio:5.2f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 7)
