"""The conclusion that orders deficiencies cured (закључак о отклањању недостатака)."""

from core.base.refusals import Refused
from core.domain.lists.states import Deficiency
from core.domain.papers.about import About
from core.reports import of_list
from core.reports.body import Body
from core.reports.frame import GAP, of_the_law
from core.reports.model import Block, Heading, Paragraph, Point
from core.reports.of_list import CURE, Conclusion
from core.reports.source import Source
from core.reports.worded import worded
from core.words.catalogue import Words


def conclusion(read: Source, words: Words, about: About) -> Body:
    """What is lacking, how it is cured, from when the hours run, and what follows if it is not."""
    one = of_list.asked(read, about)
    found = of_list.conclusion_on(read, one)
    if found is None:
        raise Refused("paper.no_conclusion", name=one.name)
    name = of_list.named(words, one.paper.open)
    hours = of_list.hours(words, read, CURE)
    who = of_list.submitter(one.paper.open)
    blocks: list[Block] = [
        Point("I", worded(read, words, "conclusion.ordered", name=name, who=who, hours=hours)),
        *(_item(item, read, words) for item in found.items),
        Point(
            "II", worded(read, words, "conclusion.runs", article=of_list.article(words, read, CURE))
        ),
        Point("III", worded(read, words, "conclusion.warning")),
        Heading(words("paper.ground")),
        of_list.received(read, words, one),
        *of_list.grounds(found.ruling),
        Heading(words("paper.remedy")),
        Paragraph(worded(read, words, "conclusion.remedy")),
        *_running(found, read, words),
    ]
    return Body(
        tuple(blocks),
        preamble="preamble.adopted",
        subtitle=(worded(read, words, "conclusion.about"), name),
        number=found.ruling.number,
        at=found.at,
    )


def _item(item: Deficiency, read: Source, words: Words) -> Point:
    law = of_the_law(words, item.article) or GAP
    return Point(
        f"{item.no})",
        item.text,
        (
            worded(read, words, "conclusion.cure", how=item.how or GAP),
            worded(read, words, "conclusion.law", article=law),
        ),
        inner=True,
    )


def _running(found: Conclusion, read: Source, words: Words) -> list[Paragraph]:
    """Until when the hours run, once they do."""
    until = of_list.cure_until(read, found.published) if found.published else None
    if found.published is None or until is None:
        return [Paragraph(worded(read, words, "conclusion.not_published"))]
    at, end = of_list.moment(words, found.published), of_list.moment(words, until)
    return [Paragraph(worded(read, words, "conclusion.published", at=at, until=end))]
