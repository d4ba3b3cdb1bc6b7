"""Prints the very pages of the PDF, drawn as pictures; Qt's printing is loaded only then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PPI = 300


def any_printer() -> bool:
    """Whether this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask(parent: QWidget, title: str) -> QPrinter | None:
    """The system's own dialog; `None` when it was left."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    return printer if dialog.exec() else None


def draw(printer: QPrinter, pages: Sequence[bytes], title: str) -> bool:
    """Draw the pages, each upright or across as it is; `False` when the printer gave up."""
    first = max(1, printer.fromPage() or 1)
    last = min(len(pages), printer.toPage() or len(pages))
    printer.setDocName(title)
    printer.setFullPage(True)
    painter = QPainter()
    for number in range(first, last + 1):
        image = QImage.fromData(pages[number - 1])
        across = image.width() > image.height()
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        )
        if number == first:
            if not painter.begin(printer):
                return False
        elif not printer.newPage():
            painter.end()
            return False
        painter.drawImage(_placed(image, painter.viewport()), image)
    painter.end()
    return True


def _placed(image: QImage, sheet: QRect) -> QRect:
    """The largest place on the sheet of paper with the shape of the page."""
    share = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = round(image.width() * share), round(image.height() * share)
    left = sheet.left() + (sheet.width() - width) // 2
    return QRect(left, sheet.top() + (sheet.height() - height) // 2, width, height)
