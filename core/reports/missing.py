"""What each kind of paper still lacks, told before the commission numbers and signs it."""

from core.base.findings import Missing
from core.base.people import Role
from core.domain.ballot.model import Ballot
from core.domain.commission.model import Commission
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.states import Ended
from core.domain.mandates.model import Mandates
from core.domain.mandates.rules import CONSENT
from core.domain.papers.about import About
from core.domain.seats.determining import Determinations, last_change
from core.domain.stations.model import Stations
from core.domain.tally.control import left_open
from core.reports import of_list, of_seat
from core.reports import of_station as on_station
from core.reports.kind import Lacking
from core.reports.source import Source

SIGNERS = (Role.CHAIR, Role.SECRETARY)


def signers(read: Source, _about: About) -> tuple[Missing, ...]:
    """Who has to sign and has not been entered (председник, секретар)."""
    there = {person.role for person in read.standing.of(Commission).people}
    return tuple(Missing(role.value) for role in SIGNERS if role not in there)


def minutes(read: Source, _about: About) -> tuple[Missing, ...]:
    """Stations whose minutes, or the figure that the threshold is a share of, are not in."""
    tally = read.tally
    if not tally.stations_in:
        return (Missing("minutes"),)
    found = []
    if not tally.complete:
        facts = (("done", tally.stations_in), ("all", len(tally.stations)))
        found.append(Missing("stations", facts))
    if read.without_base:
        found.append(Missing("base", (("stations", ", ".join(read.without_base)),)))
    return tuple(found)


def seats(read: Source, _about: About) -> tuple[Missing, ...]:
    """Votes to distribute seats by, and a decision where lists stand level (нерешен мандат)."""
    if read.distribution is None:
        return (Missing("votes"),) if read.tally.stations_in else ()
    tie = read.distribution.tie
    if tie is None:
        return ()
    return (Missing("tie", (("seat", tie.seat), ("lists", ", ".join(map(str, tie.among))))),)


def determination(read: Source, about: About) -> tuple[Missing, ...]:
    """A determination of the results as they stand, once nothing else is in its way."""
    last = read.finality.last
    if read.finality.final or all_of(minutes, controlled, seats)(read, about):
        return ()
    anew = (("decision", last.number),) if last else ()
    return (Missing("determined_anew" if last else "determination", anew),)


def difference(read: Source, _about: About) -> tuple[Missing, ...]:
    """Results determined, and others after them."""
    changed = last_change(read.standing, read.tally, read.distribution)
    return () if changed else (Missing("difference"),)


def any_minutes(read: Source, _about: About) -> tuple[Missing, ...]:
    """Data may be preliminary, and then say so themselves; nothing at all is no data."""
    return () if read.tally.stations_in else (Missing("minutes"),)


def filed(read: Source, _about: About) -> tuple[Missing, ...]:
    """A list that somebody filed."""
    return () if read.standing.of(Submissions).by_id else (Missing("filed"),)


def conclusion(read: Source, about: About) -> tuple[Missing, ...]:
    """A conclusion on the deficiencies of that list."""
    one = of_list.asked(read, about)
    found = of_list.conclusion_on(read, one)
    return () if found else (Missing("conclusion", (("name", one.name),)),)


def decision(read: Source, about: About) -> tuple[Missing, ...]:
    """A decision on that list."""
    one = of_list.asked(read, about)
    decided = isinstance(one.state, Ended)
    return () if decided else (Missing("decision", (("name", one.name),)),)


def on_ballot(read: Source, _about: About) -> tuple[Missing, ...]:
    """A list on the ballot, and the decision that settles their order."""
    if not read.standing.of(Lists).all:
        return (Missing("lists"),)
    return () if read.standing.of(Ballot).collective else (Missing("collective"),)


def stations(read: Source, _about: About) -> tuple[Missing, ...]:
    """A register of polling stations."""
    return () if read.standing.of(Stations).by_id else (Missing("register"),)


def nothing(_read: Source, _about: About) -> tuple[Missing, ...]:
    """A form to fill by hand lacks nothing."""
    return ()


def of_station(kind: str) -> Lacking:
    """A decision of that kind on the voting at that station."""

    def found(read: Source, about: About) -> tuple[Missing, ...]:
        asked = on_station.asked(read, about)
        there = (asked.voting, asked.no) in on_station.made(kind, asked.dossier)
        return () if there else (Missing(kind, (("number", asked.station.id),)),)

    return found


def award(read: Source, _about: About) -> tuple[Missing, ...]:
    """An award of the mandates, on the results as they were determined last."""
    held, last = read.standing.of(Mandates).award, read.standing.of(Determinations).last
    if held is None:
        return (Missing("award"),)
    if last is not None and last.id != held.determination:
        return (Missing("awarded_anew", (("decision", last.act.ruling.number),)),)
    return ()


def certificate(read: Source, about: About) -> tuple[Missing, ...]:
    """A mandate that has not ended; of all together, an award."""
    if not about:
        return award(read, about)
    one = of_seat.asked(read, about).mandate
    return (Missing("ended", (("name", one.holder.name),)),) if one.ended else ()


def councillor(read: Source, about: About) -> tuple[Missing, ...]:
    """A decision that filled the seat, and the consent of the one who follows."""
    one = of_seat.asked(read, about).mandate
    if not one.filling:
        return (Missing("councillor", (("seat", one.seat),)),)
    wanted = read.law.knows(CONSENT) and read.law.provision(CONSENT).value is True
    if wanted and one.consent is None:
        return (Missing("consent", (("name", one.holder.name),)),)
    return ()


def controlled(read: Source, _about: About) -> tuple[Missing, ...]:
    """What the control of the minutes left open: put aside, grave, unexplained, or differing."""
    opened = left_open(read.standing, read.tally)
    return tuple(
        Missing(code, (("stations", on_station.numbers_of(several)),))
        for code, several in opened.items()
    )


def material(read: Source, _about: About) -> tuple[Missing, ...]:
    """Stations, and the decision on how many ballots there are."""
    found = []
    if not read.standing.of(Stations).by_id:
        found.append(Missing("register"))
    if read.standing.of(Ballot).printing is None:
        found.append(Missing("printing"))
    return tuple(found)


def all_of(*lacking: Lacking) -> Lacking:
    """What any of them finds, in their order."""

    def found(read: Source, about: About) -> tuple[Missing, ...]:
        return tuple(one for part in lacking for one in part(read, about))

    return found
