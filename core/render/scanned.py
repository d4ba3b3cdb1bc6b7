"""The pages of a scanned PDF as pictures, drawn in a process of its own: it may be anybody's file.

Like `press` it knows no report and no book, so that the process loads nothing else.
"""

import signal
from collections.abc import Callable
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from core.base.refusals import KnownFailure, Stopped

MOST_PAGES = 20
"""A form of minutes has four to eight."""
SECONDS = 60.0
"""A file that takes longer is made to take for ever."""
FILE, MAIN = "scan.pdf", "main.typ"
NO_MORE, LOCKED = "does not exist", "password"
"""What typst says of a page after the last one, and of a locked file."""
DRAWING = """
#set page(width: auto, height: auto, margin: 0pt)
#let page = int(sys.inputs.page)
#let drawn(..size) = image("scan.pdf", format: "pdf", page: page, ..size)
#context {
  let size = measure(drawn())
  let side = int(sys.inputs.side) * 1pt
  if size.height > size.width { drawn(height: side) } else { drawn(width: side) }
}
"""
_DOTS = 72.0
"""At so many dots an inch a point is a dot."""

Outcome = tuple[bytes, ...] | str


def pages(
    content: bytes, name: str, side: int, stopped: Callable[[], bool] = lambda: False
) -> tuple[bytes, ...]:
    """One picture (PNG) a page, its longer side so many dots.

    Raises `Stopped`, and `KnownFailure` for a file that is locked, broken or has too many pages.
    """
    from core.render import apart

    turns, most = count(), round(SECONDS / apart.EVERY)
    try:
        outcome: Outcome = apart.run(work, (content, side), lambda: stopped() or next(turns) > most)
    except Stopped as stop:
        if stopped():
            raise
        raise KnownFailure("scan.broken", file=name) from stop
    except KnownFailure as died:
        raise KnownFailure("scan.broken", file=name) from died
    if isinstance(outcome, str):
        raise KnownFailure("scan.locked_pdf" if LOCKED in outcome else "scan.broken", file=name)
    if len(outcome) > MOST_PAGES:
        raise KnownFailure("scan.many_pages", file=name, most=MOST_PAGES)
    return outcome


def work(content: bytes, side: int, told: Connection) -> None:
    """Draw all pages in a process of its own and tell them, or what was wrong with the file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    told.send(drawn(content, side))


def drawn(content: bytes, side: int) -> Outcome:
    """All pages, one more than are allowed at most, or what typst found wrong."""
    import typst

    found: list[bytes] = []
    with TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(content)
        for page in range(1, MOST_PAGES + 2):
            try:
                found.append(_drawn(folder, page, side))
            except typst.TypstError as fault:
                if NO_MORE in str(fault) and found:
                    break
                return str(fault)
    return tuple(found)


def _drawn(folder: str, page: int, side: int) -> bytes:
    import typst

    main = Path(folder) / MAIN
    main.write_text(DRAWING, encoding="utf-8")
    drawn = typst.compile(
        str(main),
        root=folder,
        ignore_system_fonts=True,
        format="png",
        ppi=_DOTS,
        sys_inputs={"page": str(page), "side": str(side)},
    )
    assert isinstance(drawn, bytes)
    return drawn
