"""Printing draws each page upright or across, here into a file in place of a printer."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from gui.pages.papers import printing


def page(width: int, height: int) -> bytes:
    """A grey page as PNG."""
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(200)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(store.data())


def test_every_page_is_drawn_as_it_lies(qapp: QApplication, tmp_path: Path) -> None:
    import pypdf

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    assert printing.draw(printer, (page(210, 297), page(297, 210)), "Извештај")
    boxes = [p.mediabox for p in pypdf.PdfReader(tmp_path / "a.pdf").pages]
    assert [box.width < box.height for box in boxes] == [True, False]
