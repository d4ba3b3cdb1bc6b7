"""The decision that corrects minutes (решење о исправци записника): only what it changes."""

from collections.abc import Mapping

from core.base.refusals import Refused
from core.domain.lists.model import Lists
from core.domain.minutes.case import Case, Correction, Step
from core.domain.minutes.check import check
from core.domain.papers.about import About
from core.reports import of_list, of_station
from core.reports.body import Body
from core.reports.decision import ROMAN
from core.reports.model import Block, Column, Heading, Paragraph, Point, Row, Table
from core.reports.of_station import Asked
from core.reports.source import Source
from core.reports.worded import worded
from core.words import codes
from core.words.catalogue import Words


def correction(read: Source, words: Words, about: About) -> Body:
    """One correction of a station's minutes, old beside new, with its basis and its ground."""
    asked = of_station.asked(read, about)
    one = corrected(asked)
    act = one.step.act
    station = of_station.place(asked.station)
    about_it = worded(read, words, "correction.about")
    said = (
        worded(read, words, "correction.ruled", station=station),
        worded(read, words, "correction.rest"),
        worded(read, words, "decision.publish"),
    )
    first, *others = (Point(label, text) for label, text in zip(ROMAN, said, strict=False))
    blocks: tuple[Block, ...] = (
        first,
        _changed(one, read.standing.of(Lists).names, words),
        *others,
        Heading(words("paper.ground")),
        *_basis(asked, one, read, words),
        *_findings(asked, one, read, words),
        *of_list.grounds(act.ruling),
        Paragraph(worded(read, words, "decision.as_ruled")),
        Heading(words("paper.remedy")),
        Paragraph(worded(read, words, "remedy.minutes")),
    )
    return Body(
        blocks,
        preamble="preamble.adopted",
        subtitle=(about_it, words("paper.at_station", place=station)),
        number=act.ruling.number,
        at=one.step.happened,
    )


def corrected(asked: Asked) -> Correction:
    """The correction a paper is about; refused where there is none."""
    several = asked.case.corrections
    if not 1 <= asked.no <= len(several):
        raise Refused("paper.no_correction", number=asked.station.id)
    return several[asked.no - 1]


def _changed(one: Correction, lists: Mapping[int, str], words: Words) -> Table:
    return Table(
        title=words("paper.title.correction"),
        sheet=words("paper.sheet.correction"),
        columns=(
            Column(words("paper.field"), "left", 60),
            Column(words("paper.as_written"), "right", 18),
            Column(words("paper.as_corrected"), "right", 18, strong=True),
        ),
        rows=tuple(
            Row(
                (
                    _capital(codes.field_name(words, name, lists)),
                    of_station.answered(words, old),
                    of_station.answered(words, new),
                )
            )
            for name, old, new in one.changed
        ),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _basis(asked: Asked, one: Correction, read: Source, words: Words) -> list[Paragraph]:
    """On what the correction rests, and what an inspection before it found."""
    law = of_list.article(words, read, f"correction.{one.step.act.basis}")
    said = [worded(read, words, f"correction.{one.step.act.basis}", article=law)]
    if one.step.act.basis == "inspection":
        said += [inspected(step, read, words) for step in _before(asked.case, one)]
    return [Paragraph(text) for text in said]


def _before(case: Case, one: Correction) -> tuple[Step, ...]:
    return tuple(step for step in case.inspections if step.place < one.step.place)


def inspected(step: Step, read: Source, words: Words) -> str:
    """What an inspection of material found, when, and who was there."""
    return worded(
        read,
        words,
        "correction.inspected",
        at=of_list.moment(words, step.happened),
        found=step.act.found,
        present=step.act.present or of_station.ABSENT,
    )


def _findings(asked: Asked, one: Correction, read: Source, words: Words) -> list[Paragraph]:
    """What the control found before this correction and no longer after it, with its article."""
    minutes, mended = asked.case.after(asked.no - 1), asked.case.after(asked.no)
    if minutes is None or mended is None:
        return []
    left = {(finding.code, finding.fields) for finding in check(mended, read.law)}
    fields = {name for name, _old, _new in one.changed}
    found = [
        finding
        for finding in check(minutes, read.law)
        if fields & set(finding.fields) and (finding.code, finding.fields) not in left
    ]
    return [
        Paragraph(
            words(
                "paper.correction.finding",
                code=finding.code,
                title=codes.title(words, finding),
                formula=codes.formula(words, finding),
                article=of_station.article(words, finding.article),
            )
        )
        for finding in found
    ]
