"""What the board says: chips, keys, the line of a station, and what asks for attention."""

from core.base.findings import Severity
from core.words import codes, dates
from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.kit.filters import DASHED, Filter
from gui.models.attention import Attention
from gui.models.station_row import StationRow, StationState
from gui.pages.minutes.presenter import FILTERS, AsksForAttention, Board

_SWATCHES = {
    "all": "",
    "clean": "ok_so",
    "draft": "inf_so",
    "error": "err_so",
    "doubt": "wrn_so",
    "missing": DASHED,
}


def chips(words: Words, board: Board) -> list[Filter]:
    """The filters with their counts."""
    return [
        Filter(kind, words(f"minutes.filter.{kind}"), str(board.count(kind)), _SWATCHES[kind])
        for kind in FILTERS
    ]


def state_line(words: Words, row: StationRow) -> str:
    """A station's state in words: where it is, how far, what was found, when and by whom."""
    parts = [row.address, words(f"minutes.state.{row.state.value}")]
    if row.errors:
        parts.append(words.count("severity.error", row.errors))
    if row.doubts:
        parts.append(words.count("severity.doubt", row.doubts))
    if row.at is not None:
        parts.append(f"{row.who}, {dates.hour(row.at)}")
    return " · ".join(part for part in parts if part)


def spoken(words: Words, row: StationRow) -> str:
    """A station for a screen reader and for the tip over its tile."""
    return f"{row.id} {row.name}, {state_line(words, row)}"


def attention(words: Words, one: AsksForAttention) -> Attention:
    """A row of the list at the right."""
    finding = one.finding
    sentence = f"{finding.code}: {words(f'minutes.short.{finding.code}')}"
    formula = codes.formula(words, finding)
    if one.more:
        formula += " · " + words("minutes.more", count=one.more)
    tone = "err" if finding.severity is Severity.ERROR else "wrn"
    return Attention(one.row.id, one.row.id, one.row.name, tone, sentence, formula)


def verb(words: Words, row: StationRow) -> str:
    """What Enter does with a station."""
    known = row.state in (StationState.CLEAN, StationState.ERROR)
    return words("minutes.enter_opens" if known else "minutes.enter_begins")


def keys_of(words: Words, table: bool) -> Keys:
    """The keys of the page; the table can also be sorted."""
    sorting = ((("F3", "Shift+F3"), words("minutes.key.sort")),) if table else ()
    arrows = ("↑ ↓",) if table else ("↑ ↓ ← →",)
    opens = words("minutes.open").lower() if table else words("minutes.key.open")
    return (
        (arrows, words("minutes.key.move")),
        ((words("minutes.key.number"), "Enter"), opens),
        (("Ctrl+N",), words("minutes.key.next")),
        (("F8",), words("minutes.key.attention")),
        (("F9",), words("minutes.key.view")),
        *sorting,
        ((f"Ctrl+1 … {len(FILTERS)}",), words("minutes.key.filter")),
        (("Ctrl+F",), words("minutes.key.search")),
        (("Ctrl+I",), words("minutes.key.import")),
    )
