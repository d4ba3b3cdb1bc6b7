"""Checks a file that may exhaust whoever reads it: a PDF, in a process that can be ended."""

import sys
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from core.signing import check as checking
from core.signing.certificates import der, readable
from core.signing.trust import Roots
from core.signing.verdict import Problem, State, Verdict

SECONDS = 30.0
MEMORY = 2 << 30
"""Octets of address room for the process, where the system can hold it to them."""
TOO_COSTLY = Verdict(State.BROKEN, (), (Problem("file.too_costly"),))


def check(content: bytes, roots: Roots, seconds: float = SECONDS) -> Verdict:
    """The verdict on the bytes of a file; one that takes too long or too much is broken.

    A workbook is bounded by itself and checked here. What a PDF may unfold into is the business of
    a library, so it is checked in a process of its own.
    """
    if content.startswith(checking.WORKBOOK) or checking.PDF not in content[: checking.PDF_WITHIN]:
        return checking.check(content, roots)
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    known = tuple(der(one) for one in roots.certificates)
    process = context.Process(target=_apart, args=(there, content, known), daemon=True)
    process.start()
    there.close()
    try:
        with suppress(EOFError, OSError):
            if here.poll(seconds):
                told = here.recv()
                if isinstance(told, Verdict):
                    return told
        return TOO_COSTLY
    finally:
        here.close()
        process.kill()
        process.join()


def _apart(there: Connection, content: bytes, roots: tuple[bytes, ...]) -> None:
    """The other process: it answers once, or dies."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    there.send(checking.check(content, Roots(tuple(readable(one) for one in roots))))
