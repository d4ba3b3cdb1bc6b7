"""The collective list (збирна изборна листа): all lists of the ballot with their candidates."""

from dataclasses import replace

from core.base.refusals import Refused
from core.domain.ballot.model import Ballot
from core.domain.lists.model import ElectoralList, Lists, Submissions
from core.domain.papers.about import About
from core.reports import of_list
from core.reports.body import Body
from core.reports.model import Block, Mark, Paragraph
from core.reports.source import Source
from core.words.catalogue import Words


def collective(read: Source, words: Words, _about: About) -> Body:
    """The lists in the order of the ballot; a draft until the commission has established them."""
    lists = on_ballot(read)
    kept = read.standing.of(Ballot).collective
    blocks = tuple(_entry(entry, read, words) for entry in lists)
    if kept is None:
        mark = Mark("draft", words("paper.collective.draft"), words("paper.draft.word"))
        return Body(blocks, marks=(mark,))
    number, at = kept.ruling.number, kept.at
    return Body(blocks, preamble="preamble.collective", number=number, at=at)


def on_ballot(read: Source) -> tuple[ElectoralList, ...]:
    """The lists of the ballot in their order; refused while there are none."""
    lists = read.standing.of(Lists).all
    if not lists:
        raise Refused("paper.no_lists")
    return lists


def _entry(entry: ElectoralList, read: Source, words: Words) -> Block:
    name = f"{entry.name} – {entry.leader}" if entry.leader.strip() else entry.name
    title = f"{entry.no}. {name}"
    room = read.standing.of(Submissions)
    id = room.ballot.get(entry.no)
    if id is None:
        return Paragraph(f"{title}. {words('paper.collective.taken_over')}")
    candidates = (one for _place, one in room.by_id[id].paper.open.standing_candidates)
    return replace(
        of_list.candidates_table(tuple(candidates), words),
        title=title,
        sheet=f"{entry.no}. {entry.name}",
        note=words("paper.collective.minority") if entry.minority else "",
    )
