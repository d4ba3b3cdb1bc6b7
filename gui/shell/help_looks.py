"""A text of help as a document in the look in force: sizes of headings, keys as caps, links."""

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from gui.kit import theme

_SIZES = {1: 22, 2: 17}
_ROOM = {1: (4, 8), 2: (16, 4)}
"""Above and under a heading."""
LINE = 118
"""Percent of a line's own height."""


def dressed(text: str, parent: QObject) -> QTextDocument:
    """The document of a Markdown text."""
    now = theme.current()
    document = QTextDocument(parent)
    document.setDefaultFont(now.font(15))
    document.setDocumentMargin(now.px(18))
    document.setIndentWidth(now.px(26))
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    block = document.begin()
    while block.isValid():
        _dress(block)
        block = block.next()
    return document


def _dress(block: QTextBlock) -> None:
    now = theme.current()
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    shape = QTextBlockFormat()
    above, under = _ROOM.get(level, (2, 2 if block.textList() else 6))
    shape.setTopMargin(now.px(above))
    shape.setBottomMargin(now.px(under))
    if not level:
        shape.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(shape)
    for start, length, kind in _spans(block):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_format(kind, level))


def _spans(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Stretches of one format, taken down before any of them is changed."""
    found = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        found.append((piece.position(), piece.length(), piece.charFormat()))
        at += 1
    return found


def _format(was: QTextCharFormat, level: int) -> QTextCharFormat:
    now = theme.current()
    made = QTextCharFormat()
    made.setForeground(now.colour("ink"))
    if level:
        made.setFont(now.font(_SIZES.get(level, 15), True))
    elif was.fontFixedPitch():
        made.setFont(now.font(13, True))
        made.setBackground(now.colour("neu_bg"))
    else:
        made.setFont(now.font(15, was.fontWeight() > 500))
    if was.isAnchor():
        made.setAnchor(True)
        made.setAnchorHref(was.anchorHref())
        made.setForeground(now.colour("inf"))
        made.setFontUnderline(True)
    return made
