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

    def _tell(self, outcome: Any, trouble: BaseException | None) -> None:
        with suppress(RuntimeError):  # the window was closed meanwhile: nobody waits any more
            self._job.ended.emit(outcome, trouble)


class Progress(QObject):
    """How far work off the window's thread is, and the wish to end it."""

    step = Signal(str, int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = False

    def told(self, step: str, done: int, of: int) -> None:
        """Called by the work, on its thread."""
        with suppress(RuntimeError):  # the window was closed meanwhile
            self.step.emit(step, done, of)

    def stop(self) -> None:
        """Ask the work to end."""
        self._wanted = True

    def stopped(self) -> bool:
        """Asked by the work, on its thread."""
        return self._wanted


class Job(QObject):
    """Work under way. `done` carries its outcome, `failed` the exception; after `stop` neither.

    Long work asks `is_stopped` from its own thread and tells by `tell` how far it is.
    """

    progressed = Signal(int, int)
    ended = Signal(object, object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = False
        self.ended.connect(self._end)
        self._runner = _Run(work, self)
        self._runner.setAutoDelete(False)

    def start(self) -> None:
        """Begin on another thread."""
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
        if self._stopped:
            return
        if trouble is None:
            self.done.emit(outcome)
        else:
            self.failed.emit(trouble)
