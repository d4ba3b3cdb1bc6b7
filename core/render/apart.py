"""A paper drawn in a process of its own, which can be ended at any moment.

Typst, once begun, cannot be stopped from within, and what it has laid out stays in memory; so each
volume of a long paper has its own process, which is gone with all its memory when it is done.
"""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from core.base.refusals import KnownFailure, Stopped
from core.render import pdf, press, volumes
from core.render.volumes import Progress
from core.reports.model import Report

AT_ONCE = 200
"""A paper of up to so many rows is drawn here: sooner than a process begins, or soon after."""

EVERY = 0.05
"""So often, in seconds, it is asked whether to stop."""

GRACE = 0.3
"""A process asked to end and still there after so many seconds is killed."""


def documents(
    report: Report, *, progress: Progress, stopped: Callable[[], bool]
) -> tuple[bytes, ...]:
    """A PDF for each volume.

    Raises `Stopped` soon after `stopped` says so, and `KnownFailure` when a process died.
    """
    return _volumes(report, None, progress, stopped)


def pages(
    report: Report, ppi: int, *, progress: Progress, stopped: Callable[[], bool]
) -> tuple[bytes, ...]:
    """Pictures (PNG) of the pages of all volumes, as they would be printed; raises the same."""
    return _volumes(report, ppi, progress, stopped)


def _volumes(
    report: Report, ppi: int | None, progress: Progress, stopped: Callable[[], bool]
) -> tuple[bytes, ...]:
    parts = volumes.parted(report)
    done: list[bytes] = []
    for no, part in enumerate(parts, start=1):
        if stopped():
            raise Stopped
        job = pdf.job(part)
        here = sum(len(table.rows) for table in part.tables) <= AT_ONCE
        done += press.done(job, ppi) if here else _done_apart(job, ppi, stopped)
        progress(no, len(parts))
    return tuple(done)


def _done_apart(job: press.Job, ppi: int | None, stopped: Callable[[], bool]) -> tuple[bytes, ...]:
    outcome: press.Outcome = run(press.work, (job, ppi), stopped)
    if isinstance(outcome, str):
        raise RuntimeError(outcome)
    return outcome


def run(work: Callable[..., None], handed: tuple[Any, ...], stopped: Callable[[], bool]) -> Any:
    """What `work` tells from a process of its own; raises `Stopped` and `KnownFailure` as above."""
    context = get_context("spawn")
    heard, telling = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*handed, telling), daemon=True)
    with heard:
        try:
            with telling:
                process.start()
            return _heard(heard, process, stopped)
        except (EOFError, OSError) as fault:
            raise KnownFailure("report.drawing_died") from fault
        finally:
            _end(process)


def _heard(heard: Connection, process: SpawnProcess, stopped: Callable[[], bool]) -> Any:
    """The outcome, waited for; `EOFError` where the process is gone without one."""
    while not wait((heard, process.sentinel), EVERY):
        if stopped():
            raise Stopped
    return heard.recv()


def _end(process: SpawnProcess) -> None:
    """See to it that the process is no more, whether it is done or not."""
    if process.pid is None:
        return
    process.terminate()
    process.join(GRACE)
    if process.exitcode is None:
        process.kill()
        process.join()
    with suppress(ValueError):  # another thread, beginning a process, was just told of the end
        process.close()
