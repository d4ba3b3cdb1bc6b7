"""Issuing a paper: taken down before its files get their names, and never taken back."""

from dataclasses import dataclass, replace

from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.mandates import acts as mandates
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.room import key
from core.domain.papers.about import About, of_seat, of_station
from core.domain.papers.model import Issued, PaperFile, Papers, Subject
from core.domain.seats import determining
from core.domain.standing import Decision, Deed, Stamp, Standing

OF_DECISIONS = ("correction", "annulment", "undeterminable", "repeat")
OF_RESULTS = ("results", "report", "stations", "seats", "difference", "open-data")
"""Kinds that tell the results, and by which determination they are final."""
OF_MANDATES = ("award", "certificate", "councillor")


@dataclass(frozen=True, slots=True)
class PaperIssued:
    """Издата исправа: of which head of the book, under which number, and its files' hashes."""

    kind: str
    about: About
    language: str
    edition: int
    number: str
    head: str
    files: tuple[PaperFile, ...]
    signers: tuple[str, ...] = ()
    reason: str = ""

    @property
    def subject(self) -> Subject:
        """Which paper it is an edition of."""
        return Subject(self.kind, self.about, self.language)


def may_issue(standing: Standing, subject: Subject, reason: str) -> int:
    """The edition that would come next; refused when it is a later one and nobody says why.

    A book set apart (издвојена књига) has only a part of the night, and issues nothing.
    """
    founded(standing)
    if standing.of(Laptops).apart is not None:
        raise Refused("paper.book_apart")
    before = len(standing.of(Papers).of(subject))
    if before and not reason.strip():
        raise Refused("paper.issued_already", edition=before)
    return before + 1


def issue(act: PaperIssued) -> Decision:
    """Take a paper down as issued; its edition must be the next one."""

    def decide(standing: Standing) -> tuple[PaperIssued]:
        if may_issue(standing, act.subject, act.reason) != act.edition:
            raise Refused("paper.issued_meanwhile")
        return (replace(act, reason=" ".join(act.reason.split())),)

    return decide


def _fold(standing: Standing, act: PaperIssued, stamp: Stamp) -> Standing:
    one = Issued(
        subject=act.subject,
        edition=act.edition,
        number=act.number,
        head=act.head,
        files=act.files,
        signers=act.signers,
        reason=act.reason,
        at=stamp.happened,
        act=stamp.act,
    )
    return standing.with_room(Papers((*standing.of(Papers).issued, one)))


def _rests_on(act: PaperIssued) -> frozenset[str]:
    """What was issued on paper, of a station, results or mandates, is not taken back behind it."""
    about = of_station(act.about)
    own = {key(about.station)} if about is not None and act.kind in OF_DECISIONS else set()
    results = {determining.KEY} if act.kind in OF_RESULTS else set()
    seat = of_seat(act.about) if act.kind in OF_MANDATES else None
    given = {mandates.KEY} if act.kind in OF_MANDATES else set()
    held = {mandates.seat_key(seat.seat)} if seat is not None else set()
    return frozenset({"election", *own, *results, *given, *held})


DEEDS = (
    Deed(
        "paper_issued",
        PaperIssued,
        _fold,
        lambda act: frozenset({f"paper:{act.kind}:{act.about}:{act.language}"}),
        _rests_on,
        reserved_to_officers=True,
        for_good=True,
    ),
)
