"""Typst at its work: a paper told in JSON comes out as PDF/A or as pictures.

It knows no report and no book, so that a process which only draws loads nothing else.
"""

import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Literal

import typst

from core.base import resources

TEMPLATE = "templates/report.typ"
STANDARD: Literal["a-2a", "1.7"] = "a-2a"
NO_STANDARD: Literal["a-2a", "1.7"] = "1.7"
"""PDF/A with the text of every letter and the tags of every table."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is handed to typst: the words of the report, and when it was made."""

    content: str
    seconds: int


Outcome = tuple[bytes, ...] | str
"""What came out of a job, or what typst found wrong with it."""


def document(job: Job) -> bytes:
    """The document as PDF/A-2a, always the same bytes for the same job."""
    try:
        return _only(_compiled(job, "pdf", STANDARD))
    except typst.TypstError as fault:
        if "could not be displayed" not in str(fault):
            raise
        # A sign that no shipped font has (an emoji in a name) is forbidden by PDF/A only.
        return _only(_compiled(job, "pdf", NO_STANDARD))


def pictures(job: Job, ppi: int) -> tuple[bytes, ...]:
    """One picture (PNG) a page."""
    drawn = _compiled(job, "png", ppi=ppi)
    return tuple(drawn) if isinstance(drawn, list) else (drawn,)


def done(job: Job, ppi: int | None) -> tuple[bytes, ...]:
    """Pictures at that size, or the document where no size is given."""
    return (document(job),) if ppi is None else pictures(job, ppi)


def work(job: Job, ppi: int | None, told: Connection) -> None:
    """Do one job in a process of its own and tell its outcome."""
    # Ctrl+C in a terminal reaches every process of it; the one that began this ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    outcome: Outcome
    try:
        outcome = done(job, ppi)
    except typst.TypstError as fault:
        outcome = str(fault)
    told.send(outcome)


def _only(drawn: bytes | list[bytes]) -> bytes:
    assert isinstance(drawn, bytes)
    return drawn


def _compiled(
    job: Job,
    kind: Literal["pdf", "png"],
    standard: Literal["a-2a", "1.7"] = NO_STANDARD,
    ppi: int | None = None,
) -> Any:
    template = resources.path(TEMPLATE)
    return typst.compile(
        str(template),
        root=str(template.parent),
        font_paths=[str(resources.path("fonts"))],
        ignore_system_fonts=True,
        format=kind,
        ppi=ppi,
        sys_inputs={"report": job.content},
        pdf_standards=standard,
        timestamp=job.seconds,
    )
