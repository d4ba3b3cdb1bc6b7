"""Who stands on a list of the ballot: of its filed paper, or as typed where it was taken over."""

from core.base.refusals import Refused
from core.base.script import folded
from core.domain.lists.model import Lists, Submissions, filed
from core.domain.lists.paper import SubmitterKind
from core.domain.mandates.model import Key, Mandates, Nominee
from core.domain.standing import Standing


def nominees(standing: Standing, no: int) -> tuple[Nominee, ...]:
    """The candidates of a list in its order; empty where nobody has typed their names."""
    id = standing.of(Submissions).ballot.get(no)
    if id is None:
        named = standing.of(Mandates).named.get(no)
        return named.candidates if named else ()
    paper = filed(standing, id).paper.open
    return tuple(
        Nominee(no, place, one.full_name, one.party) for place, one in paper.standing_candidates
    )


def is_coalition(standing: Standing, no: int) -> bool:
    """Whether a coalition filed the list (коалициона изборна листа)."""
    id = standing.of(Submissions).ballot.get(no)
    if id is None:
        named = standing.of(Mandates).named.get(no)
        return named is not None and named.coalition
    return filed(standing, id).paper.open.submitter.kind is SubmitterKind.COALITION


def nominee(standing: Standing, key: Key) -> Nominee:
    """The candidate at a place of a list; refused where there is none."""
    no, place = key
    if standing.of(Lists).find(no) is None:
        raise Refused("list.unknown", no=no)
    found = next((one for one in nominees(standing, no) if one.place == place), None)
    if found is None:
        raise Refused("nominee.unknown", no=no, place=place)
    return found


def free(standing: Standing, no: int) -> tuple[Nominee, ...]:
    """Those of a list who may still be given a mandate, in its order.

    Not those who hold or held one, nor those passed over.
    """
    room = standing.of(Mandates)
    return tuple(one for one in nominees(standing, no) if not room.spent(one.key))


def same_party(one: str, other: str) -> bool:
    """Whether two ways of writing name one party; letters, case and spaces do not count."""
    return folded(one) == folded(other)


def pasted(text: str, no: int) -> tuple[Nominee, ...]:
    """Candidates one a line, in their order: a name, then the party after a tab or semicolon."""
    lines = (line.replace("\t", ";").partition(";") for line in text.splitlines() if line.strip())
    return tuple(
        Nominee(no, place, " ".join(name.split()), " ".join(party.split()))
        for place, (name, _mark, party) in enumerate(lines, start=1)
    )
