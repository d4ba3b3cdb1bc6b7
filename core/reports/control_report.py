"""The report on the control of a station's minutes (извештај о контроли записника)."""

from core.base.findings import Finding
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.case import Case
from core.domain.minutes.check import check
from core.domain.minutes.control_sums import Reckoned, reckoned
from core.domain.minutes.entry import COMPARED, REMARK, Explanation, Typing, answers
from core.domain.minutes.model import Minutes, sum_of_lists
from core.domain.minutes.states import Definitive
from core.domain.minutes.steps import moment_of
from core.reports import of_list, of_station
from core.reports.body import Body
from core.reports.correction import inspected
from core.reports.frame import assembly
from core.reports.model import (
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Sum,
    Table,
)
from core.reports.of_station import Asked
from core.reports.source import Source
from core.reports.worded import worded
from core.words import codes, dates
from core.words.catalogue import Words

RUNNING = ("opened", "closed", "interruptions", "observers", "objections", "refused_to_sign")
"""Remarks in running text, told after those that are compared."""


def control_report(asked: Asked, minutes: Minutes, read: Source, words: Words) -> Body:
    """Everything the minutes say, what their control found, and who typed them."""
    case = asked.case
    found = check(minutes, read.law)
    place = of_station.place(asked.station)
    day = dates.day_of(words, of_station.day_of(read, asked))
    blocks: list[Block] = [
        _counts(case, minutes, words),
        _votes(case, minutes, read, words),
        _sums(minutes, read, words),
        *_findings(found, case, read, words),
        _remarks(minutes, words),
        *(Paragraph(inspected(step, read, words)) for step in case.inspections),
        *(Paragraph(text) for text in _decided(case, read, words)),
        Paragraph(" ".join(_typed(case, words))),
        Paragraph(worded(read, words, "control.signed")),
    ]
    return Body(
        tuple(blocks),
        title=words("paper.control.title"),
        subtitle=(
            words("paper.control.about", place=place),
            words("paper.control.of", assembly=assembly(read, words), day=day),
            *again(asked.voting, words),
        ),
        signatures=signatures(words),
    )


def again(voting: int, words: Words) -> tuple[str, ...]:
    """That minutes are of a repeated voting, where they are."""
    return (words("paper.voting_again", no=voting),) if voting > 1 else ()


def signatures(words: Words) -> tuple[Signature, ...]:
    """Where those sign who control the minutes together."""
    return (
        Signature(words("paper.control.commission")),
        Signature(words("paper.control.board")),
    )


def _counts(case: Case, minutes: Minutes, words: Words) -> Table:
    rows = tuple(
        Row((one.letter, words(f"field.{one.name}"), *_cells(one.name, case, minutes, words)))
        for one in form.FIELDS
    )
    return Table(
        title=words("paper.title.control.counts"),
        sheet=words("paper.sheet.counts"),
        columns=(
            Column(words("paper.letter"), "center", 7),
            Column(words("paper.field"), "left", 64),
            *_value_columns(case, words),
        ),
        rows=rows,
    )


def _value_columns(case: Case, words: Words) -> tuple[Column, ...]:
    """One column of figures, or that of the paper beside the corrected one."""
    if not case.corrections:
        return (Column(words("paper.as_written"), "right", 18, strong=True),)
    return (
        Column(words("paper.as_written"), "right", 18),
        Column(words("paper.as_corrected"), "right", 18, strong=True),
    )


def _cells(name: str, case: Case, minutes: Minutes, words: Words) -> tuple[Cell, ...]:
    now = of_station.answered(words, answers(minutes)[name])
    if not case.corrections:
        return (now,)
    assert isinstance(case.state, Definitive)
    return of_station.answered(words, answers(case.state.minutes)[name]), now


def _votes(case: Case, minutes: Minutes, read: Source, words: Words) -> Table:
    names = {entry.no: entry.name for entry in read.standing.of(Lists).all}
    rows = [
        Row((no, names.get(no, ""), *_cells(form.list_field(no), case, minutes, words)))
        for no, _figure in minutes.votes
    ]
    assert isinstance(case.state, Definitive)
    whole = [minutes] if not case.corrections else [case.state.minutes, minutes]
    sums = [_sum(one) for one in whole]
    rows.append(Row((None, words("paper.control.sum"), *sums), RowKind.TOTAL))
    return Table(
        title=words("paper.title.control.votes"),
        sheet=words("paper.sheet.control.votes"),
        columns=(
            Column(words("paper.no"), "center", 7, ordinal=True),
            Column(words("paper.list"), "left", 64),
            *_value_columns(case, words),
        ),
        rows=tuple(rows),
    )


def _sum(minutes: Minutes) -> Cell:
    votes = sum_of_lists(minutes)
    return of_station.ABSENT if votes is None else Sum(votes)


def _sums(minutes: Minutes, read: Source, words: Words) -> Table:
    return Table(
        title=words("paper.title.control.sums"),
        sheet=words("paper.sheet.control.sums"),
        columns=(
            Column(words("paper.formula"), "left", 20),
            Column(words("paper.numbers"), "left", 44),
            Column(words("paper.agrees"), "left", 24),
        ),
        rows=tuple(_control(one, words) for one in reckoned(minutes, read.law)),
    )


def _control(one: Reckoned, words: Words) -> Row:
    if one.whole is None or one.against is None:
        return Row((one.control.formula, of_station.ABSENT, words("paper.control.no_number")))
    parts = [of_station.figure(words, part) for part in one.parts if part is not None]
    whole, against = (of_station.figure(words, number) for number in (one.whole, one.against))
    told = parts[0] if len(parts) == 1 else f"{' + '.join(parts)} = {whole}"
    sign = "=" if one.whole == one.against else "<" if one.whole < one.against else ">"
    which = "agrees" if one.agrees else "differs"
    numbers = f"{told}; {whole} {sign} {against}" if len(parts) > 1 else f"{told} {sign} {against}"
    kind = RowKind.PLAIN if one.agrees else RowKind.STRONG
    return Row((one.control.formula, numbers, words(f"paper.control.{which}")), kind)


def _findings(
    found: tuple[Finding, ...], case: Case, read: Source, words: Words
) -> tuple[Block, ...]:
    if not found:
        return (Paragraph(words("paper.control.no_findings")),)
    rows = tuple(
        Row(
            (
                one.code,
                words(f"severity.{one.severity.value}.name"),
                codes.title(words, one),
                codes.formula(words, one),
                of_station.article(words, one.article),
                _consequence(one, read, words),
            ),
            note=_explained(one, case, words),
        )
        for one in found
    )
    columns = (
        Column(words("paper.code"), "center", 8),
        Column(words("paper.severity"), "left", 13),
        Column(words("paper.finding"), "left", 34),
        Column(words("paper.numbers"), "left", 24),
        Column(words("paper.article"), "left", 24),
        Column(words("paper.consequence"), "left", 44),
    )
    return (
        Table(words("paper.title.control.findings"), words("paper.sheet.findings"), columns, rows),
    )


def _consequence(one: Finding, read: Source, words: Words) -> str:
    known = read.law.check(one.code)
    return codes.consequence(words, known.consequence if known else "unknown")


def _explained(one: Finding, case: Case, words: Words) -> str:
    given: list[tuple[Explanation, str]] = [e for e in case.explained if e[0].fits(one)]
    if not given:
        return ""
    last, person = given[-1]
    return words("paper.control.explained", reason=last.reason, name=person)


def _remarks(minutes: Minutes, words: Words) -> Table:
    said = answers(minutes)
    rows = [
        Row((words(f"history.remark.{name}"), of_station.answered(words, said[REMARK + name])))
        for name in COMPARED
    ]
    for name in RUNNING:
        text: str = getattr(minutes.remarks, name)
        if text.strip():
            rows.append(Row((words(f"history.remark.{name}"), text.strip())))
    return Table(
        title=words("paper.title.control.sheet"),
        sheet=words("paper.sheet.control.sheet"),
        columns=(Column("", "left", 34), Column("", "left", 66)),
        rows=tuple(rows),
    )


def _decided(case: Case, read: Source, words: Words) -> list[str]:
    """Decisions of the commission on these minutes, by their numbers."""
    decided = [("corrected", one.step) for one in case.corrections]
    if case.aside is not None:
        decided.append(("aside", case.aside))
    return [
        words(
            f"paper.control.{what}",
            number=step.act.ruling.number,
            at=of_list.moment(words, step.happened),
        )
        for what, step in decided
    ]


def _typed(case: Case, words: Words) -> list[str]:
    """Who typed the minutes, where and when, and when they stood."""
    assert isinstance(case.state, Definitive)
    entries = case.state.entries
    which = ["only"] if len(entries) == 1 else ["first", "second", *["further"] * len(entries)]
    said = [_entry(one, name, words) for one, name in zip(entries, which, strict=False)]
    stood = next((step for step in case.steps if step.stamp.act == case.state.by), None)
    if stood is not None:
        at = dates.moment(words, moment_of(stood.place[0]))
        said.append(words("paper.control.stood", at=at, name=stood.person))
    return said


def _entry(one: Typing, which: str, words: Words) -> str:
    at = dates.moment(words, moment_of(one.recorded))
    where = f" ({one.device})" if one.device else ""
    names = ", ".join(one.hands)
    told = words(f"paper.control.entry.{which}", name=f"{names}{where}", at=at)
    return f"{told} {words('paper.control.from_sheet', file=one.source)}" if one.source else told
