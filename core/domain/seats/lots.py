"""Taking down a lot (жреб) for the tie that stands."""

from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.seats.acts import LotDrawn
from core.domain.seats.result import of_election
from core.domain.standing import Decision, Standing
from core.domain.tally.tabulate import tabulate


def draw(winners: tuple[int, ...], how: str, present: str) -> Decision:
    """Settle the tie that stands now; refused when there is none or the winners do not fit it."""

    def decide(standing: Standing) -> tuple[LotDrawn]:
        tally = tabulate(standing)
        result = of_election(standing, tally)
        tie = result.tie if result else None
        if tie is None:
            raise Refused("lot.not_needed", lists=", ".join(map(str, winners)))
        once = len(set(winners)) == len(winners) == tie.places
        if not once or not set(winners) <= set(tie.among):
            raise Refused(
                "lot.does_not_fit",
                places=tie.places,
                among=", ".join(map(str, tie.among)),
                lists=", ".join(map(str, winners)),
            )
        act = LotDrawn(
            seat=tie.seat,
            places=tie.places,
            among=tie.among,
            figures=tally.votes,
            winners=winners,
            how=required(how),
            present=required(present),
        )
        return (act,)

    return decide
