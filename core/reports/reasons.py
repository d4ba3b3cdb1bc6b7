"""Why the seats fell so, and how close it was, as blocks of the papers on the results."""

from core.base.statements import Statement
from core.domain.seats.explain import grounds
from core.domain.seats.margins import Turn, margins
from core.domain.seats.model import Distribution
from core.reports.model import Column, Paragraph, Row, Table
from core.reports.of_list import article
from core.reports.source import Source
from core.words.catalogue import Language, Words
from core.words.numbers import grouped
from core.words.statements import listed, told

ABSENT = "–"


def why(read: Source, spread: Distribution, words: Words) -> tuple[Paragraph, ...]:
    """Who takes part in the distribution and why, each with its article (образложење)."""
    first, *others = grounds(spread)
    small = (Paragraph(_said(read, one, words), small=True) for one in others)
    return (Paragraph(_said(read, first, words)), *small)


def _said(read: Source, one: Statement, words: Words) -> str:
    no = dict(one.facts).get("list")
    names = {entry.no: read.list_of(entry.no).name for entry in read.tally.lists}
    text = told(words, one, names)
    cited = "; ".join(article(words, read, key) for key in one.provisions)
    if cited:
        text = f"{text.removesuffix('.')} ({'; '.join(dict.fromkeys(cited.split('; ')))})."
    return f"{listed(names, no)}: {text}" if isinstance(no, int) else text


def margins_table(read: Source, spread: Distribution, words: Words) -> Table:
    """For every list the votes to one more seat, to one fewer, and to the threshold."""
    close = margins(spread)
    rows = tuple(
        Row(
            (
                read.list_of(one.no).name,
                one.seats,
                _votes("+", one.gain, one.no, words),
                _changes(one.gain, one.no, words),
                _votes("−", one.loss, one.no, words),
                _changes(one.loss, one.no, words),
                _signed(one.over, words),
            )
        )
        for one in close
    )
    columns = (
        Column(words("paper.list"), "left", 32),
        Column(words("paper.seats"), "right", 10, strong=True),
        Column(words("told.column.gain"), "right", 12),
        Column(words("told.column.from"), "left", 14),
        Column(words("told.column.loss"), "right", 12),
        Column(words("told.column.to"), "left", 14),
        Column(words("told.column.over"), "right", 14),
    )
    title, sheet = words("told.margins"), words("paper.sheet.margins")
    lot = any(turn.lot for one in close for turn in (one.gain, one.loss) if turn)
    notes = (words("told.margins.note"), *([words("paper.margins.lot")] if lot else []))
    return Table(title, sheet, columns, rows, " ".join(notes))


def _votes(sign: str, turn: Turn | None, no: int, words: Words) -> str:
    if turn is None:
        return ABSENT
    seats = abs(turn.of(no))
    votes = f"{sign}{grouped(turn.votes, words.language is Language.EN)}"
    return f"{votes} ({words.count('told.seats', seats)})" if seats > 1 else votes


def _signed(over: int, words: Words) -> str:
    return f"{'+' if over >= 0 else '−'}{grouped(abs(over), words.language is Language.EN)}"


def _changes(turn: Turn | None, no: int, words: Words) -> str:
    """Numbers of the lists that lose or win the seat; a star where a lot already could."""
    if turn is None:
        return ABSENT
    others = ", ".join(str(other) for other, _by in turn.changes if other != no) or ABSENT
    return f"{others}*" if turn.lot else others
