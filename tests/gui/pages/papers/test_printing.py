"""Printing draws each page upright or across, here into a file in place of a printer."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from gui.pages.papers import printing


def page(folder: Path, width: int, height: int) -> bytes:
    """A grey page as PNG."""
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(200)
    file = folder / f"{width}.png"
    assert image.save(str(file))
    return file.read_bytes()


def test_every_page_is_drawn_as_it_lies(qapp: QApplication, tmp_path: Path) -> None:
    import pypdf

    pages = (page(tmp_path, 210, 297), page(tmp_path, 297, 210))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    assert printing.draw(printer, pages, "Извештај")
    boxes = [p.mediabox for p in pypdf.PdfReader(tmp_path / "a.pdf").pages]
    assert [box.width < box.height for box in boxes] == [True, False]
