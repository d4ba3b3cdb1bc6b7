"""What the board says: chips, keys, the line of a station, and what asks for attention."""

from core.domain.minutes import form
from core.words import codes, dates
from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.kit.filters import DASHED, Filter
from gui.models.attention import Attention
from gui.models.script import named
from gui.models.station_row import IN, StationRow, StationState
from gui.pages.minutes.asking import Asks
from gui.pages.minutes.presenter import FILTERS, IF_ANY, Board

S = StationState
SWATCHES = {
    "all": "",
    "stands": "ok_so",
    "second": "inf_so",
    "first": "inf_ln",
    "received": "neu_ln",
    "different": "wrn_so",
    "error": "err_so",
    "doubt": "wrn_ln",
    "odd": "inf_bg",
    "missing": DASHED,
    "aside": "neu_bg",
}
_OPENS = {
    S.DIFFERENT: "minutes.enter_compares",
    S.FIRST_DONE: "minutes.enter_second",
    S.SECOND: "minutes.enter_second",
    S.AGAIN: "minutes.enter_again",
    S.GRAVE: "minutes.enter_opens",
    **dict.fromkeys((*IN, S.ANNULLED, S.UNDETERMINABLE), "minutes.enter_opens"),
}


def chips(words: Words, board: Board) -> list[Filter]:
    """The filters with their counts; some only while they have something."""
    return [
        Filter(kind, words(f"minutes.filter.{kind}"), str(board.count(kind)), SWATCHES[kind])
        for kind in FILTERS
        if kind not in IF_ANY or board.count(kind)
    ]


def state_line(words: Words, row: StationRow) -> str:
    """A station's state in words: where it is, how far, what was found, when and by whom."""
    parts = [named(words, row.address), words(f"minutes.state.{row.state.value}")]
    if row.errors:
        parts.append(words.count("severity.error", row.errors))
    if row.doubts:
        parts.append(words.count("severity.doubt", row.doubts))
    parts += [words(f"minutes.short.{code}") for code in row.odd]
    if row.at is not None:
        parts.append(f"{named(words, row.who)}, {dates.hour(row.at)}")
    return " · ".join(part for part in parts if part)


def spoken(words: Words, row: StationRow) -> str:
    """A station for a screen reader and for the tip over its tile."""
    return f"{row.id} {named(words, row.name)}, {state_line(words, row)}"


def attention(words: Words, one: Asks) -> Attention:
    """A row of the list at the right."""
    sentence, formula = _why(words, one)
    tone = "err" if one.row.state in (S.GRAVE, S.ERROR) else "wrn"
    verb = words("minutes.resolve" if one.row.state is S.DIFFERENT else "minutes.open")
    return Attention(
        one.row.id, one.row.id, named(words, one.row.name), tone, sentence, formula, verb
    )


def field_names(words: Words, fields: tuple[str, ...]) -> str:
    """Fields as short as they go: letters of the form, lists, the rest by its words."""
    return ", ".join(form.LETTERS.get(one) or codes.field_name(words, one) for one in fields)


def verb(words: Words, row: StationRow) -> str:
    """What Enter does with a station."""
    return words(_OPENS.get(row.state, "minutes.enter_begins"))


def keys_of(words: Words, table: bool) -> Keys:
    """The keys of the page; the table can also be sorted."""
    sorting = ((("F3", "Shift+F3"), words("minutes.key.sort")),) if table else ()
    arrows = ("↑ ↓",) if table else ("↑ ↓ ← →",)
    return (
        (arrows, words("minutes.key.move")),
        ((words("minutes.key.number"), "Enter"), words("minutes.open").lower()),
        (("Ctrl+N",), words("minutes.key.next")),
        (("F7",), words("minutes.key.receive")),
        (("F8",), words("minutes.key.attention")),
        (("F9",), words("minutes.key.view")),
        *sorting,
        (("Ctrl+1…9",), words("minutes.key.filter")),
        (("Ctrl+F",), words("minutes.key.search")),
        (("F11",), words("minutes.key.projector")),
        (("Ctrl+I",), words("minutes.key.import")),
    )


def _why(words: Words, one: Asks) -> tuple[str, str]:
    """Why a station asks for attention, and the details of it."""
    match one.row.state:
        case S.DIFFERENT:
            return words.count("minutes.differ", len(one.fields)), field_names(words, one.fields)
        case S.AGAIN:
            waits = words("minutes.waits_for", name=named(words, one.waits_for))
            return words("minutes.returned"), f"{field_names(words, one.fields)} · {waits}"
        case S.GRAVE if not one.codes:
            return words("minutes.grave"), words("minutes.grave.waits")
        case S.GRAVE:
            more = len(one.codes) - 1
            return _short(words, one.codes[0], more), words("minutes.grave.look")
    assert one.finding is not None
    formula = codes.formula(words, one.finding)
    if one.more:
        formula += " · " + words("minutes.more", count=one.more)
    return _short(words, one.finding.code), formula


def _short(words: Words, code: str, more: int = 0) -> str:
    said = f"{code}: {words(f'minutes.short.{code}')}"
    return f"{said} · {words('minutes.more', count=more)}" if more else said
