"""Chosen files read one after another off the window's thread, each laid beside the book at once.

What was read before a stop stays read; a picture that is never attached lies there for nothing.
"""

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.base.refusals import KnownFailure, Stopped
from core.office.scans import Laid, lay
from gui.bridge.background import Job
from gui.bridge.pictures import bring

Read = tuple[Path, tuple[Laid, ...], KnownFailure | None]


class Reading(QObject):
    """`came` tells of each file in turn, `done` that there are no more; `stop` ends it."""

    came = Signal(object)
    done = Signal()
    failed = Signal(object)
    """What no file is to blame for: the disk is full, the folder gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._found: deque[Read] = deque()

    @property
    def under_way(self) -> bool:
        """Whether files are being read now."""
        return self._job is not None

    def start(self, book: Path, paths: Sequence[Path]) -> None:
        """Read these, in their order."""
        self.stop()
        found, chosen = self._found, tuple(paths)

        def work() -> None:
            for at, path in enumerate(chosen, start=1):
                if job.is_stopped():
                    return
                _read(book, path, found, job)
                job.tell(at, len(chosen))

        job = Job(work, self)
        job.progressed.connect(self._hand_on)
        job.done.connect(self._ended)
        job.failed.connect(self._broke)
        self._job = job
        job.start()

    def stop(self) -> None:
        """End after the file under way, which is not told any more."""
        if self._job is not None:
            self._job.stop()
            self._hand_on()
            self._job = None
        self._found = deque()

    def _hand_on(self) -> None:
        while self._found:
            self.came.emit(self._found.popleft())

    def _ended(self) -> None:
        self._hand_on()
        self._job = None
        self.done.emit()

    def _broke(self, trouble: BaseException) -> None:
        self._hand_on()
        self._job = None
        if not isinstance(trouble, KnownFailure):
            raise trouble
        self.failed.emit(trouble)


def _read(book: Path, path: Path, found: deque[Read], job: Job) -> None:
    """One file; what is wrong with the disk under the book is told of all, not of the file."""
    try:
        pictures = bring(path, job.is_stopped)
    except KnownFailure as failed:
        found.append((path, (), failed))
        return
    except Stopped:
        return
    for one in pictures:
        lay(book, one)
    found.append((path, tuple(one.laid for one in pictures), None))
