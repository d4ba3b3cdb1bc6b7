"""Whatever several people do with a paper, nothing stands that two of them did not type."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.base.people import Person
from core.base.refusals import Refused
from core.book import codec
from core.domain.minutes import acts
from core.domain.minutes.case import worked_out
from core.domain.minutes.entry import Answer, EntryRule, answers, independent, with_answers
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import kept
from core.domain.minutes.states import (
    Again,
    Definitive,
    Different,
    Stage,
    State,
    entries_of,
    stage_of,
)
from core.domain.minutes.turns import Mode, mode_of
from core.domain.minutes.workflow import TABLE, Door
from core.domain.standing import Decision
from core.domain.tally.tabulate import tabulate
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.minutes.desks import PEOPLE, Desks
from tests.support.books import minutes

STATIONS = ("1", "2")
PAPER = {"1": minutes(1, 100, 50, 30, invalid=4), "2": minutes(2, 7, 8, 9, invalid=1)}
"""What the papers say."""
SLIPS: tuple[Mapping[str, Answer], ...] = (
    {}, {}, {}, {"list:1": 10}, {"list:1": 11}, {"list:2": 5, "valid": 135}, {"invalid": 0},
    {"remark:signatures": 2}, {"remark:control_sheet_found": False}, {"in_box": 999},
)  # fmt: skip
"""What a tired hand makes of them."""
SPEECHES = tuple(words(language) for language in Language)

people = st.sampled_from(PEOPLE)
stations = st.sampled_from(STATIONS)
slips = st.sampled_from(SLIPS)


class Night(RuleBasedStateMachine):
    """A commission that tries everything, and the drafts that a window would keep."""

    def __init__(self) -> None:
        super().__init__()
        self.desks = Desks(stations=2)
        self.drafts: set[str] = set()

    @rule(person=people, station=stations)
    def begin(self, person: Person, station: str) -> None:
        """The first key: nothing of it is in the chain."""
        stage = self.stage(station)
        if (stage, Door.BEGIN) in TABLE:
            self.drafts.add(station)
            assert self.stage(station) in TABLE[stage, Door.BEGIN]

    @rule(station=stations)
    def drop(self, station: str) -> None:
        stage = self.stage(station)
        if (stage, Door.DROP) in TABLE:
            self.drafts.discard(station)
            assert self.stage(station) in TABLE[stage, Door.DROP]

    @rule(person=people, station=stations, slip=slips)
    def finish(self, person: Person, station: str, slip: Mapping[str, Answer]) -> None:
        self.drafts.add(station) if (self.stage(station), Door.BEGIN) in TABLE else None
        typed = with_answers(PAPER[station], slip)
        his = self.mode(person, station) in (Mode.FIRST, Mode.SECOND)
        done = self.tries(person, Door.FINISH, station, acts.enter(typed))
        assert done == his, "who is told that it is his turn may type, and nobody else"
        if done:
            assert entries_of(self.state(station))[-1].person == person.name

    @rule(person=people, station=stations)
    def confirm(self, person: Person, station: str) -> None:
        self.tries(person, Door.CONFIRM, station, acts.confirm(station, "тако пише"))

    @rule(person=people, station=stations, fields=st.sets(st.sampled_from(("list:1", "in_box"))))
    def give_back(self, person: Person, station: str, fields: set[str]) -> None:
        named = tuple(sorted(fields))
        self.tries(person, Door.RETURN, station, acts.give_back(station, named))

    @rule(person=people, station=stations, slip=slips)
    def retype(self, person: Person, station: str, slip: Mapping[str, Answer]) -> None:
        state = self.state(station)
        fields = state.fields if isinstance(state, Again) else ()
        given = {name: self.read(station, slip).get(name) for name in fields}
        self.tries(person, Door.RETYPE, station, acts.retype(station, given))

    @rule(person=people, station=stations, slip=slips)
    def resolve(self, person: Person, station: str, slip: Mapping[str, Answer]) -> None:
        state = self.state(station)
        fields = state.fields if isinstance(state, Different) else ()
        given = {name: self.read(station, slip).get(name) for name in fields}
        self.tries(person, Door.RESOLVE, station, acts.resolve(station, given))

    @rule(person=people, station=stations)
    def reopen(self, person: Person, station: str) -> None:
        self.tries(person, Door.REOPEN, station, acts.reopen(station, "изнова"))

    def tries(self, person: Person, door: Door, station: str, decision: Decision) -> bool:
        """Does it, or is refused in words; either way the table of doors holds."""
        before = self.stage(station)
        try:
            self.desks.do(person, decision)
        except Refused as refused:
            assert self.stage(station) is before
            told = [codes.refusal(speech, refused) for speech in SPEECHES]
            return self.in_words(told)
        assert (before, door) in TABLE
        assert stage_of(self.state(station)) in TABLE[before, door], (before, door)
        self.drafts.discard(station)
        return True

    def in_words(self, told: list[str]) -> bool:
        """A refusal says its facts in every language; it is no success."""
        assert not any("{" in sentence for sentence in told)
        return False

    def read(self, station: str, slip: Mapping[str, Answer]) -> dict[str, Answer]:
        return answers(with_answers(PAPER[station], slip))

    def state(self, station: str) -> State:
        return self.desks.room.case(station).state

    def mode(self, person: Person, station: str) -> Mode:
        return mode_of(self.desks.room.case(station), self.desks.room.rule, person)

    def stage(self, station: str) -> Stage:
        return stage_of(self.desks.room.case(station).state, station in self.drafts)

    @invariant()
    def what_stands_was_typed_by_two(self) -> None:
        """In every field, what stands is what two entries say or somebody read for a third time."""
        for station in STATIONS:
            case = self.desks.room.case(station)
            standing = kept(case)
            assert (standing is not None) == (station in self.desks.room.by_station)
            if standing is None:
                continue
            assert isinstance(case.state, Definitive)
            assert independent(case.state.entries)
            rows = [answers(with_answers(one.minutes, case.settled)) for one in case.state.entries]
            for name, answer in answers(standing.minutes).items():
                said = [row[name] for row in rows]
                assert answer in said
                if not name.startswith("remark:"):
                    assert said == [answer] * len(said)

    @invariant()
    def only_what_stands_counts(self) -> None:
        """The tally is a plain recount of the minutes that stand."""
        tally = tabulate(self.desks.standing)
        counting: list[Minutes] = [one.minutes for one in self.desks.room.by_station.values()]
        assert tally.stations_in == len(counting)
        for no, votes in tally.votes:
            told = [one.votes_of(no) for one in counting]
            assert votes == sum(figure for figure in told if isinstance(figure, int))

    @invariant()
    def a_file_is_what_its_acts_lead_to(self) -> None:
        for station in STATIONS:
            case = self.desks.room.case(station)
            assert worked_out(case.steps, EntryRule.TWICE) == case
            shuffled = tuple(reversed(case.steps))
            ordered = tuple(sorted(shuffled, key=lambda step: step.place))
            assert ordered == case.steps

    def teardown(self) -> None:
        """Every act comes back from its bytes as it went in."""
        for act, _stamp in self.desks.acts:
            kind, version = codec.kind_of(act)
            assert codec.decode(kind, version, codec.encode(act)) == act


Night.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestNight = Night.TestCase


def test_a_slip_that_both_make_is_the_only_one_that_stands() -> None:
    """The honest limit of typing twice: the same wrong figure, typed by both, stands."""
    desks = Desks()
    slip = with_answers(PAPER["1"], {"list:1": 10, "list:2": 140})
    for person in PEOPLE[2:]:
        desks.do(person, acts.enter(slip))
    assert replace(slip) == desks.room.by_station["1"].minutes
