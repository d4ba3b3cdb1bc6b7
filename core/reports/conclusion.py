"""The conclusion that orders deficiencies cured (закључак о отклањању недостатака)."""

from core.base.refusals import Refused
from core.domain.lists.states import Deficiency
from core.reports import of_list
from core.reports.body import Body
from core.reports.frame import GAP, of_the_law
from core.reports.model import Block, Heading, Paragraph, Point
from core.reports.of_list import CURE, Conclusion
from core.reports.source import Source
from core.words.catalogue import Words


def conclusion(read: Source, words: Words, about: int) -> Body:
    """What is lacking, how it is cured, from when the hours run, and what follows if it is not."""
    one = of_list.asked(read, about)
    found = of_list.conclusion_on(read, one)
    if found is None:
        raise Refused("paper.no_conclusion", name=one.name)
    name = of_list.named(words, one.paper.open)
    hours = of_list.hours(words, read, CURE)
    who = of_list.submitter(one.paper.open)
    blocks: list[Block] = [
        Point("I", words("paper.conclusion.ordered", name=name, who=who, hours=hours)),
        *(_item(item, words) for item in found.items),
        Point("II", words("paper.conclusion.runs", article=of_list.article(words, read, CURE))),
        Point("III", words("paper.conclusion.warning")),
        Heading(words("paper.ground")),
        of_list.received(words, one),
        *of_list.grounds(found.ruling),
        Heading(words("paper.remedy")),
        Paragraph(words("paper.conclusion.remedy")),
        *_running(found, read, words),
    ]
    return Body(
        tuple(blocks),
        preamble="paper.preamble.adopted",
        subtitle=(words("paper.conclusion.about"), name),
        number=found.ruling.number,
        at=found.at,
    )


def _item(item: Deficiency, words: Words) -> Point:
    law = of_the_law(words, item.article) or GAP
    return Point(
        f"{item.no})",
        item.text,
        (
            words("paper.conclusion.cure", how=item.how or GAP),
            words("paper.conclusion.law", article=law),
        ),
        inner=True,
    )


def _running(found: Conclusion, read: Source, words: Words) -> list[Paragraph]:
    """Until when the hours run, once they do."""
    until = of_list.cure_until(read, found.published) if found.published else None
    if found.published is None or until is None:
        return [Paragraph(words("paper.conclusion.not_published"))]
    at, end = of_list.moment(words, found.published), of_list.moment(words, until)
    return [Paragraph(words("paper.conclusion.published", at=at, until=end))]
