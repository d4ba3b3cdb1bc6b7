"""Checks a file that may exhaust whoever reads it: a PDF, in a process that can be ended."""

import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from core.base.refusals import KnownFailure, Stopped
from core.signing import check as checking
from core.signing.certificates import der, readable
from core.signing.trust import Roots
from core.signing.verdict import Problem, State, Verdict

SECONDS = 30.0
MEMORY = 2 << 30
"""Octets of address room for the process, where the system can hold it to them."""
EVERY = 0.1
"""So often, in seconds, it is asked whether to stop."""
BEGUN = "begun"
TOO_COSTLY = Verdict(State.BROKEN, (), (Problem("file.too_costly"),))


def check(
    content: bytes,
    roots: Roots,
    seconds: float = SECONDS,
    stopped: Callable[[], bool] = lambda: False,
) -> Verdict:
    """The verdict on the bytes of a file; one that takes too long or too much is broken.

    A workbook is bounded by itself and checked here. What a PDF may unfold into is the business of
    a library, so it is checked in a process of its own. Raises `Stopped` soon after `stopped` says
    so, and `KnownFailure` when the process could not even begin.
    """
    if content.startswith(checking.WORKBOOK) or checking.PDF not in content[: checking.PDF_WITHIN]:
        return checking.check(content, roots)
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    known = tuple(der(one) for one in roots.certificates)
    process = context.Process(target=_apart, args=(there, content, known), daemon=True)
    with here:
        try:
            with there:
                process.start()
            began = here.recv()
        except (EOFError, OSError) as fault:
            raise KnownFailure("file.check_died") from fault
        try:
            return _heard(here, began == BEGUN, seconds, stopped)
        finally:
            process.kill()
            process.join()


def _heard(here: Connection, began: bool, seconds: float, stopped: Callable[[], bool]) -> Verdict:
    """The verdict, waited for; a process that died of the file found it too costly."""
    turns = max(1, round(seconds / EVERY))
    for _turn in range(turns if began else 0):
        if here.poll(EVERY):
            with suppress(EOFError, OSError):
                told = here.recv()
                if isinstance(told, Verdict):
                    return told
            return TOO_COSTLY
        if stopped():
            raise Stopped
    return TOO_COSTLY


def _apart(there: Connection, content: bytes, roots: tuple[bytes, ...]) -> None:
    """The other process: it says that it has begun, then answers once, or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MEMORY if hard == resource.RLIM_INFINITY else min(hard, MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    known = Roots(tuple(readable(one) for one in roots))
    there.send(BEGUN)
    there.send(checking.check(content, known))
