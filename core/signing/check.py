"""Checks whatever file one is handed: a workbook, a PDF, or something that is neither."""

from core.signing.trust import Roots
from core.signing.verdict import Problem, State, Verdict

WORKBOOK, PDF = b"PK", b"%PDF-"
PDF_WITHIN = 1024
"""A PDF says what it is so near its beginning."""


def check(content: bytes, roots: Roots) -> Verdict:
    """The verdict on the bytes of a file; which kind it is, its first bytes say, never its name."""
    if content.startswith(WORKBOOK) and PDF in content[:PDF_WITHIN]:
        return Verdict(State.BROKEN, (), (Problem("file.both"),))
    if content.startswith(WORKBOOK):
        from core.signing import verify_xlsx

        return verify_xlsx.check(content, roots)
    if PDF in content[:PDF_WITHIN]:
        from core.signing import pdf

        return pdf.check(content, roots)
    return Verdict(State.UNREADABLE, (), (Problem("file.neither"),))
