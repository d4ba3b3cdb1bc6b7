"""Long work off the window's thread: started, told when done, and its outcome can be let go."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid


class _Run(QRunnable):
    def __init__(self, work: Callable[[], Any], job: "Job") -> None:
        super().__init__()
        self._work = work
        self._job = job

    def run(self) -> None:
        try:
            outcome = self._work()
        except BaseException as trouble:
            self._tell(None, trouble)
        else:
            self._tell(outcome, None)

    def forget(self) -> None:
        """Let go of what the work was handed, passwords among it."""
        self._work = lambda: None

    def _tell(self, outcome: Any, trouble: BaseException | None) -> None:
        with suppress(RuntimeError):  # the window was closed meanwhile: nobody waits any more
            self._job.ended.emit(outcome, trouble)


_RUNNING: set["Job"] = set()


class Job(QObject):
    """Work under way. `done` carries its outcome, `failed` the exception; after `stop` neither.

    Long work asks `is_stopped` from its own thread and tells by `tell` how far it is. A job keeps
    itself until its work has ended, and is stopped when `owner` is destroyed: a child of the owner
    would be destroyed under the thread that is about to tell it.
    """

    progressed = Signal(int, int)
    ended = Signal(object, object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Any], owner: QObject) -> None:
        super().__init__()
        self._stopped = False
        owner.destroyed.connect(self.stop)
        self.ended.connect(self._end)
        self._runner = _Run(work, self)
        self._runner.setAutoDelete(False)

    def start(self) -> None:
        """Begin on another thread."""
        _RUNNING.add(self)
        QThreadPool.globalInstance().start(self._runner)

    def stop(self) -> None:
        """Let the outcome go; nothing of it reaches the book."""
        self._stopped = True

    def is_stopped(self) -> bool:
        """Whether nobody waits for the outcome any more: it was let go, or the window closed."""
        return self._stopped or not isValid(self)

    def tell(self, done: int, of: int) -> None:
        """Say on every thread how much is done; after `stop` nothing is said."""
        if not self._stopped:
            with suppress(RuntimeError):  # the window was closed meanwhile
                self.progressed.emit(done, of)

    def _end(self, outcome: Any, trouble: BaseException | None) -> None:
        _RUNNING.discard(self)
        try:
            if not self._stopped:
                told = self.done if trouble is None else self.failed
                told.emit(outcome if trouble is None else trouble)
        finally:
            self._runner.forget()
            self.deleteLater()
