"""The style sheet, a template filled from tokens and measures.

`${ink}` is a token, `${s34}` a measure of 34 px at the chosen text size, `${img_tick}` a picture.
Parts that paint themselves (navigation, tiles, half circle, cells) have nothing here.
"""

from collections.abc import Callable
from dataclasses import fields
from string import Template

from gui.kit.tokens import Tokens


def sheet(tokens: Tokens, px: Callable[[float], int], pictures: dict[str, str]) -> str:
    """The whole style sheet for a theme."""
    values = _Values(px)
    values.update({f.name: getattr(tokens, f.name) for f in fields(Tokens)})
    values.update(pictures)
    values["radio_outer"] = f"{px(14) // 2 + 2}px"  # more than half would be drawn square
    return Template(_GROUND + _BUTTONS + _FIELDS + _CHOICES + _VIEWS).substitute(values)


class _Values(dict[str, str]):
    """Answers `s34` with a scaled measure."""

    def __init__(self, px: Callable[[float], int]) -> None:
        super().__init__()
        self._px = px

    def __missing__(self, key: str) -> str:
        if key.startswith("s") and key[1:].isdigit():
            return f"{self._px(int(key[1:]))}px"
        raise KeyError(key)


_GROUND = """
QToolTip { background: ${surface}; color: ${ink}; border: 1px solid ${edge}; padding: 4px 8px; }
QMainWindow, QDialog { background: ${bg}; }
QLabel { background: transparent; color: ${ink}; }
QLabel[tone="ink2"] { color: ${ink2}; }
QLabel[tone="ink3"] { color: ${ink3}; }
QLabel[tone="err"] { color: ${err}; }
QLabel[tone="wrn"] { color: ${wrn}; }
QLabel[tone="ok"] { color: ${ok}; }
QLabel[tone="inf"] { color: ${inf}; }
QFrame#sheet { background: ${surface}; border: 1px solid ${line}; border-radius: 6px; }
QFrame#sheetHead { background: transparent; border: 0; border-bottom: 1px solid ${line}; }
QFrame#sheetHead[form="true"] { border-bottom: 2px solid ${ink}; }
QFrame#sheetFoot { background: ${surface2}; border: 0; border-top: 1px solid ${line2};
  border-bottom-left-radius: 5px; border-bottom-right-radius: 5px; }
QFrame#keysLine { background: ${bg}; border: 0; border-top: 1px solid ${line}; }
QFrame#doorBar { background: ${surface}; border: 0; border-top: 1px solid ${line2}; }
QLineEdit#cellEditor { background: ${surface}; color: ${ink}; border: 2px solid ${focus};
  border-radius: 0; padding: 0 4px; min-height: 0; }
QFrame#footLine { background: ${nav}; border: 0; border-top: 1px solid ${line2}; }
QFrame#rule { background: ${line}; border: 0; }
QFrame#rule[strong="true"] { background: ${line2}; }
QFrame#rule[form="true"] { background: ${ink}; }
QFrame#dialogHead { background: ${surface}; border: 0; border-bottom: 1px solid ${line}; }
QFrame#dialogBody { background: ${surface}; border: 0; }
QFrame#dialogFoot { background: ${surface2}; border: 0; border-top: 1px solid ${line}; }
QFrame#tourCard { background: ${surface}; border: 2px solid ${inf_so}; border-radius: 6px; }
QFrame#message { background: ${surface}; border: 1px solid ${line2}; border-radius: 4px; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: ${line2}; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: ${edge}; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: ${surface}; color: ${ink}; border: 1px solid ${edge}; padding: 4px 0; }
QMenu::item { padding: 6px 28px 6px 14px; }
QMenu::item:selected { background: ${sel}; color: ${ink}; }
QMenu::item:disabled { color: ${ink3}; }
QMenu::separator { height: 1px; background: ${line}; margin: 4px 0; }
QSplitter::handle { background: ${line}; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
"""

_BUTTONS = """
QPushButton { background: ${surface}; color: ${ink}; border: 1px solid ${edge};
  border-radius: 4px; padding: 0 14px; min-height: ${s32}; max-height: ${s32}; outline: 0; }
QPushButton:hover { background: ${hover}; }
QPushButton:pressed { background: ${sel}; }
QPushButton:focus { border: 2px solid ${focus}; padding: 0 13px;
  min-height: ${s30}; max-height: ${s30}; }
QPushButton:disabled { color: ${ink3}; border-color: ${line2}; background: ${surface2}; }
QPushButton[role="primary"] { background: ${accent}; border-color: ${accent};
  color: ${on_accent}; font-weight: 600; }
QPushButton[role="primary"]:hover { background: ${accent_h}; }
QPushButton[role="primary"]:pressed { background: ${accent_h}; }
QPushButton[role="primary"]:focus { border: 2px solid ${focus}; }
QPushButton[role="primary"]:disabled { color: ${ink3}; border-color: ${line2};
  background: ${surface2}; font-weight: 400; }
QPushButton[small="true"] { padding: 0 10px; min-height: ${s26}; max-height: ${s26};
  font-size: ${s14}; }
QPushButton[small="true"]:focus { padding: 0 9px; min-height: ${s24}; max-height: ${s24}; }
QPushButton[role="plain"] { background: transparent; border-color: transparent; color: ${inf};
  padding: 0 8px; }
QPushButton[role="plain"]:hover { background: ${hover}; }
QPushButton[role="plain"]:focus { border: 2px solid ${focus}; padding: 0 7px; }
QPushButton[role="plain"]:disabled { color: ${ink3}; }
QPushButton[role="icon"] { background: transparent; border-color: transparent; padding: 0 6px; }
QPushButton[role="icon"]:hover { background: ${hover}; }
QPushButton[role="icon"]:focus { border: 2px solid ${focus}; padding: 0 5px; }
QPushButton[role="link"] { background: transparent; border: 0; color: ${inf}; padding: 0;
  text-decoration: underline; min-height: ${s20}; max-height: ${s20}; }
QPushButton[role="link"]:focus { border: 0; border-bottom: 2px solid ${focus}; padding: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QDateTimeEdit, QSpinBox, QComboBox {
  background: ${surface}; color: ${ink}; border: 1px solid ${edge}; border-radius: 4px;
  selection-background-color: ${accent}; selection-color: ${on_accent}; }
QLineEdit { padding: 0 8px; }
QDateTimeEdit, QSpinBox, QComboBox { padding: 0 10px;
  min-height: ${s32}; max-height: ${s32}; }
QAbstractSpinBox > QLineEdit, QAbstractSpinBox > QLineEdit:focus, QComboBox > QLineEdit,
QComboBox > QLineEdit:focus { border: 0; padding: 0 8px; background: transparent; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus { border: 3px solid ${focus}; padding: 0 6px; }
QDateTimeEdit:focus, QSpinBox:focus, QComboBox:focus {
  border: 3px solid ${focus}; padding: 0 8px; min-height: ${s28}; max-height: ${s28}; }
QPlainTextEdit:focus, QTextEdit:focus { border: 3px solid ${focus}; padding: 2px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled,
QSpinBox:disabled { background: ${surface2}; color: ${ink3}; border-color: ${line2}; }
QLineEdit:read-only { background: ${surface2}; border-color: ${line2}; }
QLineEdit[finding="err"] { border: 2px solid ${err_so}; padding: 0 7px; background: ${err_bg}; }
QLineEdit[finding="wrn"] { border: 2px solid ${wrn_so}; padding: 0 7px; background: ${wrn_bg}; }
QLineEdit#countField { font-weight: 600; padding: 0 6px; }
QLineEdit#countField[empty="true"] { background: ${surface2}; border-color: ${line2}; }
QLineEdit#countField[finding="err"] { border: 2px solid ${err_so}; padding: 0 5px;
  background: ${err_bg}; }
QLineEdit#countField[finding="wrn"] { border: 2px solid ${wrn_so}; padding: 0 5px;
  background: ${wrn_bg}; }
QLineEdit[finding="err"]:focus, QLineEdit[finding="wrn"]:focus {
  border: 3px solid ${focus}; padding: 0 6px; background: ${surface}; }
QLineEdit#countField:focus { border: 3px solid ${focus}; padding: 0 4px;
  background: ${surface}; }
QAbstractItemView QLineEdit, QAbstractItemView QLineEdit:focus {
  border: 2px solid ${focus}; border-radius: 0; padding: 0 6px; }
QComboBox::drop-down { border: 0; width: 28px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("${img_arrow}"); width: ${s16}; height: ${s16}; }
QComboBox QAbstractItemView { background: ${surface}; color: ${ink}; border: 1px solid ${edge};
  selection-background-color: ${sel}; selection-color: ${ink}; outline: 0; padding: 2px; }
QSpinBox::up-button, QDateTimeEdit::up-button { border: 0; width: 20px; }
QSpinBox::down-button, QDateTimeEdit::down-button { border: 0; width: 20px; }
QSpinBox::up-arrow, QDateTimeEdit::up-arrow { image: url("${img_arrow_up}"); width: ${s12}; }
QSpinBox::down-arrow, QDateTimeEdit::down-arrow { image: url("${img_arrow_down}"); width: ${s12}; }
"""

_CHOICES = """
QCheckBox, QRadioButton { spacing: 8px; color: ${ink}; min-height: ${s24}; }
QCheckBox:disabled, QRadioButton:disabled { color: ${ink3}; }
QCheckBox:focus, QRadioButton:focus { background: ${sel}; border-radius: 3px; outline: 0; }
QCheckBox::indicator { width: ${s16}; height: ${s16}; border: 1px solid ${edge};
  border-radius: 3px; background: ${surface}; }
QCheckBox::indicator:checked { background: ${accent}; border-color: ${inf_so};
  image: url("${img_tick}"); }
QCheckBox::indicator:disabled { border-color: ${line2}; background: ${surface2}; }
QCheckBox::indicator:checked:disabled { image: url("${img_tick_off}"); }
QCheckBox::indicator:focus { border: 2px solid ${focus}; width: ${s14}; height: ${s14}; }
QRadioButton::indicator { width: ${s14}; height: ${s14}; border: 2px solid ${edge};
  border-radius: ${radio_outer}; background: ${surface}; }
QRadioButton::indicator:checked { width: ${s6}; height: ${s6}; border: ${s6} solid ${inf_so};
  background: ${surface}; }
QRadioButton::indicator:focus { border-color: ${focus}; }
QProgressBar { background: ${line}; border: 0; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: ${ok_so}; border-radius: 3px; }
"""

_VIEWS = """
QAbstractItemView { background: ${surface}; color: ${ink}; border: 0; outline: 0;
  selection-background-color: ${sel}; selection-color: ${ink}; }
QListView#board { background: transparent; }
QTableView { gridline-color: ${line}; background: transparent; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section:first, QHeaderView::section:only-one { border-top-left-radius: 5px; }
QHeaderView::section:last, QHeaderView::section:only-one { border-top-right-radius: 5px; }
QHeaderView::section { background: ${surface2}; color: ${ink2}; border: 0;
  border-bottom: 1px solid ${line2}; padding: 0 10px; font-size: ${s13}; font-weight: 600; }
QHeaderView::section:hover { color: ${ink}; }
QTableCornerButton::section { background: ${surface2}; border: 0;
  border-bottom: 1px solid ${line2}; }
QTreeView::item, QListView::item { min-height: ${s28}; }
QListView#helpContents::item { padding: 0 ${s10}; }
QTextEdit#helpText, QListView#helpContents { border: 0; padding: 3px; border-radius: 5px; }
QTextEdit#helpText:focus, QListView#helpContents:focus {
  border: 3px solid ${focus}; padding: 0; }
"""
