"""A report as the bytes of a file, chosen by the file's suffix; libraries are loaded only then."""

from collections.abc import Callable

from core.base.refusals import KnownFailure, Stopped
from core.render.volumes import Progress
from core.reports.model import Report


def draw(report: Report, suffix: str) -> bytes:
    """The file of a report; raises `KnownFailure` on a suffix that nothing here can draw."""
    drawing = DRAWINGS.get(suffix.lower())
    if drawing is None:
        known = ", ".join(DRAWINGS)
        raise KnownFailure("report.unknown_format", suffix=suffix or "–", known=known)
    return drawing(report)


def drawn(
    report: Report, suffix: str, *, progress: Progress, stopped: Callable[[], bool]
) -> tuple[bytes, ...]:
    """The files of a report that may be long: a PDF for each volume, else the one file.

    Raises `Stopped` soon after `stopped` says so, and `KnownFailure` when the drawing died.
    """
    if suffix.lower() == ".pdf":
        from core.render import apart

        return apart.documents(report, progress=progress, stopped=stopped)
    if stopped():
        raise Stopped
    whole = draw(report, suffix)
    progress(1, 1)
    return (whole,)


def pages(
    report: Report,
    ppi: int,
    *,
    progress: Progress = lambda _done, _of: None,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[bytes, ...]:
    """Pictures (PNG) of the pages as they would be printed, those of all volumes of a long one."""
    from core.render import apart

    return apart.pages(report, ppi, progress=progress, stopped=stopped)


def _pdf(report: Report) -> bytes:
    from core.render import pdf

    return pdf.render(report)


def _workbook(report: Report) -> bytes:
    from core.render import xlsx

    return xlsx.render(report)


def _plain(report: Report) -> bytes:
    from core.render import plain

    return plain.render(report).encode("utf-8")


def _archive(report: Report) -> bytes:
    from core.render import archive

    return archive.render(report)


DRAWINGS: dict[str, Callable[[Report], bytes]] = {
    ".pdf": _pdf,
    ".xlsx": _workbook,
    ".txt": _plain,
    ".zip": _archive,
}
