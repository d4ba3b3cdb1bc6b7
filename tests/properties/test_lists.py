"""No sequence of steps of the procedure leads a list where its table of doors does not."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.base import moments
from core.base.refusals import Refused
from core.book import codec
from core.domain.acts import fold
from core.domain.ballot import acts as ballot_acts
from core.domain.ballot.model import Ballot
from core.domain.lists import deciding, filing, objections
from core.domain.lists.model import Lists, Submission, Submissions
from core.domain.lists.states import (
    BY,
    REJECTED,
    UPHELD,
    Cure,
    Cured,
    Deficiency,
    NotCured,
    Published,
)
from core.domain.lists.workflow import Door, doors, leads
from core.domain.minutes.gates import while_ballot_is_open
from core.domain.standing import Decision, Standing
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.lists.walk import Walk, sealed_paper
from tests.support.filed import list_paper, minority_paper

BEGAN = moments.typed("2026-10-22T09:00")
"""Three days before summer time ends, so that the 48 hours run over that night."""
HOURS = timedelta(hours=48)
PAPERS = (list_paper(16, 1), list_paper(20, 2, "Наше поље"), minority_paper(15, 3))
SEALED = tuple(sealed_paper(paper) for paper in PAPERS)
PERSONAL = tuple(
    text.encode()
    for paper in PAPERS
    for text in (
        *(one.jmbg for one in paper.candidates),
        *(one.address for one in paper.candidates),
        paper.representative.jmbg,
        paper.representative.telephone,
        paper.representative.email,
    )
)

forward = st.sampled_from((0, 1, 29, 60, 300, 600, 24 * 60, 47 * 60 + 59, 48 * 60 + 1))
steps = st.one_of(forward, forward, forward, st.sampled_from((-1, -61, -3 * 24 * 60)))
"""How many minutes after the last moment something happens; sometimes before it."""
papers = st.integers(0, len(SEALED) - 1)
cures = st.sampled_from((Cure.CURED, Cure.CURED, Cure.CURED, Cure.PARTLY, Cure.NOT))

ONE = Deficiency(0, "недостаје прилог")
ITEMS = ((ONE,), (ONE, ONE), (ONE, ONE), (), (Deficiency(0, "исто лице", curable=False),))
GATED = (Door.CORRECT, Door.PROCLAIM, Door.WITHDRAW, Door.DROP, Door.ANNUL)
"""Steps that may change the ballot, which the window and the command line do only while it may."""
AGAINST = {
    Door.REFUSE: deciding.deny,
    Door.DISMISS: deciding.dismiss,
    Door.WITHDRAW: deciding.withdraw,
}
LIKELY = {
    Door.ORDER: 8, Door.PUBLISH: 8, Door.SUPPLEMENT: 5, Door.EXAMINE: 12, Door.PROCLAIM: 5,
}  # fmt: skip
"""How often a door is taken beside the others: most of what is of interest lies behind an order."""


class Procedure(RuleBasedStateMachine):
    """A commission that tries everything, and a plain memory of what must have come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.walk = Walk()
        self.now = BEGAN
        self.published: dict[int, datetime] = {}
        self.brought: dict[int, datetime | None] = {}
        self.proclaimed: list[tuple[datetime, int]] = []
        self.settled: Lists | None = None

    @initialize()
    def two_lists(self) -> None:
        for no in (1, 2):
            self._try(None, None, filing.receive(SEALED[no - 1], str(no), BEGAN))

    @precondition(lambda self: len(self._lists()) < 5)
    @rule(paper=papers, receipt=st.integers(1, 9), step=steps)
    def receive(self, paper: int, receipt: int, step: int) -> None:
        self._try(None, None, filing.receive(SEALED[paper], str(receipt), self._at(step)))

    @rule(data=st.data(), step=steps)
    def go_through_an_open_door(self, data: st.DataObject, step: int) -> None:
        there = self._lists()
        moves = [
            (id, d)
            for id in there
            for d in doors(there[id].state)
            for _n in range(LIKELY.get(d, 1))
        ]
        id, door = data.draw(st.sampled_from(moves or [(1, Door.CORRECT)]), "open door")
        self._go(data, id, door, self._at(step))

    @rule(data=st.data(), step=steps, door=st.sampled_from(list(Door)))
    def knock_at_any_door(self, data: st.DataObject, step: int, door: Door) -> None:
        id = data.draw(st.integers(1, len(self._lists()) + 1), "list")
        self._go(data, id, door, self._at(step))

    @precondition(lambda self: any(one.objections for one in self._lists().values()))
    @rule(data=st.data(), step=steps, outcome=st.sampled_from(("rejected", "upheld")))
    def decide_on_an_objection(self, data: st.DataObject, step: int, outcome: str) -> None:
        objected = [(id, len(one.objections)) for id, one in self._lists().items()]
        id, count = data.draw(st.sampled_from(objected), "list")
        place = data.draw(st.integers(0, count + 1), "place")
        at = self._at(step)
        self._try(id, None, objections.decide_on(id, place, outcome, self.walk.ruling(), at))

    @precondition(lambda self: len(self.walk.acts) > 25 and self.settled is None)
    @rule(step=steps)
    def establish_the_collective_list(self, step: int) -> None:
        self._try(None, None, ballot_acts.establish(self.walk.ruling(), self._at(step)))
        if self.walk.standing.of(Ballot).collective is not None:
            self.settled = self.walk.standing.of(Lists)

    @invariant()
    def the_ballot_follows_the_proclamations(self) -> None:
        """To the minute, and within it as they were taken down."""
        room = self.walk.standing.of(Submissions)
        minutes = [
            at.astimezone(UTC).replace(second=0, microsecond=0) for at, _id in self.proclaimed
        ]
        ids = [id for _at, id in self.proclaimed]
        wanted = [ids[at] for at in sorted(range(len(ids)), key=lambda at: (minutes[at], at))]
        assert [room.ballot[no] for no in sorted(room.ballot)] == wanted
        assert sorted(room.ballot) == list(range(1, len(wanted) + 1))

    @invariant()
    def a_settled_ballot_stays(self) -> None:
        if self.settled is not None:
            assert self.walk.standing.of(Lists) == self.settled

    def teardown(self) -> None:
        """What was written down leads to the same standing again, and tells nobody's secrets."""
        again = Standing()
        for act, stamp in self.walk.acts:
            kind, version = codec.kind_of(act)
            data = codec.encode(act)
            assert not [text for text in PERSONAL if text in data]
            read = codec.decode(kind, version, data)
            assert read == act
            again = fold(again, read, stamp)
        assert again == self.walk.standing

    def _lists(self) -> Mapping[int, Submission]:
        return self.walk.standing.of(Submissions).by_id

    def _at(self, step: int) -> datetime:
        at = moments.local(self.now.astimezone(UTC) + timedelta(minutes=step))
        self.now = max(self.now, at)
        return at

    def _go(self, data: st.DataObject, id: int, door: Door, at: datetime) -> None:
        """Try one step, and hold what came of it against the memory."""
        before = self._lists().get(id)
        marks = data.draw(self._marks(before), "marks") if door is Door.EXAMINE else ()
        decision = self._decision(data, id, door, at, marks)
        after = self._try(id, door, while_ballot_is_open(decision) if door in GATED else decision)
        if after is None or before is None:
            return
        if door is Door.PUBLISH and isinstance(after.state, Published):
            self.published[id], self.brought[id] = at, None
        if door is Door.SUPPLEMENT:
            before_it = self.brought[id]
            in_time = at.astimezone(UTC) - self.published[id].astimezone(UTC) <= HOURS
            self.brought[id] = at if in_time or before_it is None else before_it
        if door is Door.EXAMINE:
            self._judged(after, marks, at)
        if door is Door.REFUSE and isinstance(before.state, Published):
            assert at.astimezone(UTC) - self.published[id].astimezone(UTC) > HOURS
            assert not before.state.to_examine or self._late(id)
        if door is Door.PROCLAIM:
            self.proclaimed.append((at, id))
        if door in (Door.WITHDRAW, Door.ANNUL):
            self.proclaimed = [(when, other) for when, other in self.proclaimed if other != id]

    def _late(self, id: int) -> bool:
        brought = self.brought[id]
        assert brought is not None
        return brought.astimezone(UTC) - self.published[id].astimezone(UTC) > HOURS

    def _marks(self, one: Submission | None) -> st.SearchStrategy[tuple[Cure, ...]]:
        """A mark for each item; now and then for one too few."""
        items = one.state.items if one is not None and isinstance(one.state, Published) else ()
        each = st.tuples(*(cures for _item in items))
        return st.one_of(each, each, st.just((Cure.CURED,) * len(items)), st.just((Cure.CURED,)))

    def _decision(
        self, data: st.DataObject, id: int, door: Door, at: datetime, marks: tuple[Cure, ...]
    ) -> Decision:
        """The step through a door; one time in some with something missing."""
        ruling = self.walk.ruling()
        match door:
            case Door.CORRECT:
                reason = data.draw(st.sampled_from(("", "грешка у препису")), "reason")
                return filing.correct(id, SEALED[data.draw(papers, "paper")], reason)
            case Door.ORDER:
                items = data.draw(st.sampled_from(ITEMS), "items")
                return deciding.order(id, items, ruling, at)
            case Door.SUPPLEMENT:
                return filing.supplement(id, SEALED[data.draw(papers, "paper")], at)
            case Door.EXAMINE:
                return deciding.examine(id, tuple(enumerate(marks, start=1)), at)
            case Door.PROCLAIM:
                one = self._lists().get(id)
                sought = one is not None and one.paper.open.motion is not None
                usual = (True, False, True, None) if sought else (None, None, None, True)
                status = data.draw(st.sampled_from(usual), "status")
                return deciding.proclaim(id, ruling, at, status)
            case Door.DROP:
                return filing.drop(id, data.draw(st.integers(0, 17), "place"), "одустао", at)
            case Door.OBJECT:
                who = data.draw(st.sampled_from(("", "Бирач")), "who")
                return objections.object_to(id, who, "неоснована", at)
            case Door.ANSWER:
                outcome = data.draw(st.sampled_from((REJECTED, UPHELD)), "outcome")
                return objections.decide_on(id, 1, outcome, ruling, at)
            case Door.ANNUL:
                return deciding.annul(id, data.draw(st.sampled_from(BY), "by"), ruling, at)
            case Door.PUBLISH | Door.TAKE_UP:
                return (deciding.publish if door is Door.PUBLISH else deciding.take_up)(id, at)
            case Door.REFUSE | Door.DISMISS | Door.WITHDRAW:
                return AGAINST[door](id, ruling, at)

    def _try(self, id: int | None, door: Door | None, decision: Decision) -> Submission | None:
        """Do it or be refused; the list afterwards, or `None` where it was refused."""
        before = self.walk.standing
        rooms = before.of(Submissions).by_id
        refused = None
        try:
            self.walk.do(decision)
        except Refused as caught:
            refused = caught
        if refused is not None:
            assert self.walk.standing == before
            self._explained(refused)
            one = rooms.get(id or 0)
            if one is not None and door is not None and not leads(one.state, door):
                assert refused.code == f"list.door.{door.value}"
            return None
        after = self.walk.standing.of(Submissions).by_id
        changed = {key for key in after if after[key] != rooms.get(key)}
        assert changed <= ({id} if id is not None else after.keys() - rooms.keys())
        if id is None:
            return None
        if door is None:
            assert type(after[id].state) is type(rooms[id].state)
        else:
            assert type(after[id].state) in leads(rooms[id].state, door)
        return after[id]

    def _explained(self, refused: Refused) -> None:
        """Why not, in every language, with the facts in it."""
        for language in Language:
            speech = words(language)
            assert speech.knows(f"refused.{refused.code}")
            assert not {"{", "}"} & set(codes.refusal(speech, refused))

    def _judged(self, one: Submission, given: tuple[Cure, ...], at: datetime) -> None:
        """Partly cured is not cured, and neither is what came after the hours."""
        published, brought = self.published[one.id], self.brought[one.id]
        whole = all(mark is Cure.CURED for mark in given)
        match one.state:
            case Cured():
                assert whole
                assert brought is not None
                assert brought.astimezone(UTC) - published.astimezone(UTC) <= HOURS
            case NotCured(at=ended):
                assert not whole
                assert ended.astimezone(UTC) - published.astimezone(UTC) == HOURS
                assert at > ended
            case Published():
                assert not whole
                assert at.astimezone(UTC) - published.astimezone(UTC) <= HOURS

    def _gone(self, id: int) -> None:
        self.proclaimed = [(at, other) for at, other in self.proclaimed if other != id]


Procedure.TestCase.settings = settings(
    max_examples=120,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestProcedure = Procedure.TestCase
