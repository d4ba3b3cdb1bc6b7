"""What starts light stays light: neither window nor command line brings in the heavy libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("pandas", "numpy", "openpyxl", "xlsxwriter", "typst", "lxml", "python_calamine")
WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from gui.shell.start import start
assert start(["--practice", "--smoke"]) == 0
print(*sorted(sys.modules))
"""
FIRST_SEEN = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    seen = ""
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and not self.seen:
            self.seen = " ".join(sorted(sys.modules))
        return False
app, watch = QApplication([]), Watch()
app.installEventFilter(watch)
from gui.shell.start import start
assert start(["--smoke", *sys.argv[1:]]) == 0
print(watch.seen)
"""
COMMAND_LINE = """
import sys
from core.cli.main import main
main(["history", "verify", sys.argv[1]])
print(*sorted(sys.modules))
"""


def _modules(code: str, *words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def _libraries(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def test_the_window_starts_without_the_heavy_libraries() -> None:
    """The practice election is open and its first page painted."""
    loaded = _libraries(_modules(WINDOW))
    assert "PySide6" in loaded
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize("words", [(), ("--practice",), ("there-is-none.mandat",)])
def test_the_frame_is_seen_before_anything_of_a_book_is_brought_in(words: tuple[str, ...]) -> None:
    seen = _modules(FIRST_SEEN, *words)
    assert "gui.shell.frame" in seen
    bookish = ("core.book", "core.domain", "core.office", "sqlite3", "gui.pages", "gui.kit")
    assert not [name for name in seen if name.startswith(bookish)]


def test_the_command_line_imports_no_qt(tmp_path: Path) -> None:
    from tests.support.books import small_book

    small_book(tmp_path / "b.mandat").close()
    loaded = _libraries(_modules(COMMAND_LINE, str(tmp_path / "b.mandat")))
    assert not loaded & {"PySide6", "shiboken6", "gui", *HEAVY}


def test_smoke() -> None:
    """Shown, painted once, gone; nothing is said but what the offscreen platform always says."""
    words = [sys.executable, "-m", "gui", "--smoke"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])


def test_qt_keeps_count_of_none() -> None:
    """PySide6 6.12.0 gave back one reference to None too many in each call, and the process died
    after some thousand calls; whatever release is pinned must not."""
    code = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _turn in range(1000):
    label.setFixedHeight(3)
print(sys.getrefcount(None) - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) > -100
