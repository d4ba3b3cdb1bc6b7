"""The proof of the ballot (пробни отисак гласачког листића)."""

from core.domain.lists.model import ElectoralList, Submissions
from core.domain.papers.about import About
from core.reports.body import Body
from core.reports.collective import on_ballot
from core.reports.frame import assembly
from core.reports.model import Ballot, Choice, Mark
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words


def ballot(read: Source, words: Words, _about: About) -> Body:
    """The lists in their order, each with its number to circle and the person named with it."""
    choices = tuple(Choice(entry.no, entry.name, _person(entry, read)) for entry in on_ballot(read))
    day = dates.long_day(words, read.particulars.held)
    return Body(
        (
            Ballot(
                sheet=words("paper.sheet.ballot"),
                instruction=words("paper.ballot.instruction"),
                choices=choices,
                stamp=words("paper.stamp"),
            ),
        ),
        subtitle=(
            words("paper.ballot.about", assembly=assembly(read, words)),
            words("paper.ballot.held", day=day),
        ),
        marks=(Mark("proof", words("paper.proof"), words("paper.proof.word")),),
        form=True,
    )


def _person(entry: ElectoralList, read: Source) -> str:
    """The leader, or the first candidate of a list that has none."""
    if entry.leader.strip():
        return entry.leader
    room = read.standing.of(Submissions)
    id = room.ballot.get(entry.no)
    first = room.by_id[id].paper.open.standing_candidates[:1] if id is not None else ()
    return first[0][1].full_name if first else ""
