"""From process start to first paint of the built program, beside a bare window built the same way.

Run as `xvfb-run -a python -m tests.benchmarks.built_start [TIMES]` after `dev.py package folder`;
prints medians in milliseconds, the ratio pair by pair, and both sizes. The limit is `LIMIT`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1.5
OURS = ROOT / "build" / "mandat" / "mandat"
BARE = ROOT / "build" / "bare" / "bare"
BARE_SOURCE = """
import time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, seen)
        return False
def seen():
    print(time.time(), flush=True)
    app.quit()
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


def build_bare() -> None:
    """The bare window as a folder, by the same tool."""
    BARE.parent.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "bare.py"
        source.write_text(BARE_SOURCE, encoding="utf-8")
        places = ("--distpath", str(BARE.parent.parent), "--workpath", folder, "--specpath", folder)
        tool = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
        subprocess.run([*tool, str(source)], check=True)


def milliseconds(*command: str) -> float:
    """One start, until it prints that it was painted."""
    began = time.time()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return 1000 * (float(done.stdout.split()[0]) - began)


def size(program: Path) -> float:
    """Megabytes of a built folder."""
    files = (file for file in program.parent.rglob("*") if file.is_file())
    return sum(file.lstat().st_size for file in files) / 1e6


def main(times: int) -> None:
    """Both in turn; the first turn only warms the disk."""
    if not BARE.exists():
        build_bare()
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = home
        rows = [
            (milliseconds(str(BARE)), milliseconds(str(OURS), "--smoke"))
            for _turn in range(times + 1)
        ][1:]
    bare, ours = (statistics.median(column) for column in zip(*rows, strict=True))
    ratio = statistics.median(one / two for two, one in rows)
    print(f"bare {bare:.0f} ms, ours {ours:.0f} ms: {ratio:.2f} times, limit {LIMIT}")
    print(f"bare {size(BARE):.0f} MB, ours {size(OURS):.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 9)
