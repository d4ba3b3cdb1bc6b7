"""Packages no program wrote: their chain holds, and nothing of them counts or does harm at home."""

import hashlib
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.base import moments
from core.base.people import Desk
from core.base.refusals import KnownFailure, Stopped
from core.book import chain, codec
from core.book.act import Row
from core.book.book import Book
from core.domain.minutes import acts, steps
from core.domain.minutes.entry import Explanation, Origin
from core.domain.minutes.laptops import PackageMerged, Withdrawn
from core.domain.minutes.model import Mark, Minutes, Remarks
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import FirstDone, FirstGrave
from core.domain.tally.tabulate import tabulate
from core.office import handover, merge, package_file
from core.office.package_file import SUFFIX, Package
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book
from tests.support.laptops import PEOPLE, packed, set_apart

ANA, BRANKO, VERA, GORAN = PEOPLE
GOOD = minutes(1, 10, 20, 30)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Book]:
    """A book in which minutes are typed twice."""
    made = small_book(tmp_path / "главна.mandat", stations=6, once=False)
    yield made
    made.close()


@pytest.fixture
def laptop(home: Book, tmp_path: Path) -> Iterator[Book]:
    """A computer on which Ana typed station 2."""
    made = set_apart(home, tmp_path, "л")
    made.desk = Desk(ANA, "л")
    made.do(acts.enter(minutes(2, 1, 2, 3)))
    yield made
    made.close()


def typed(paper: Minutes, **more: Any) -> steps.MinutesTyped:
    """An act of entry as a forger writes it."""
    return steps.MinutesTyped(
        paper.station, paper.figures, paper.votes, paper.remarks, **{"way": "paper"} | more
    )


def forged(book: Book, target: Path, *several: Any, by: Desk = OPERATOR, **row: Any) -> Package:
    """The book's package with acts more, hung on to its chain past the book's own door."""
    parcel = handover.parcel(book)
    rows = list(parcel.rows)
    for at, act in enumerate(several):
        kind, version = codec.kind_of(act)
        last: Row = rows[-1]
        header: dict[str, Any] = {
            "seq": last.seq + 1,
            "id": f"zla {at}",
            "bundle": f"zla {at}",
            "kind": kind,
            "version": version,
            "person": by.person.name,
            "role": by.person.role.value,
            "device": by.device,
            "payload": codec.encode(act),
            "previous": last.hash,
        }
        rows.append(chain.with_hash(replace(last, **header | row)))
    head = rows[-1].hash.hex()
    manifest = replace(parcel.manifest, head=head, acts=len(rows))
    package_file.write(target, manifest, tuple(rows))
    return package_file.read(target)


def origin(**more: Any) -> Origin:
    """An origin that could be."""
    known: dict[str, Any] = {
        "act": "odavno",
        "person": "Горан Пешић",
        "role": "operator",
        "device": "л",
        "recorded": "2026-12-06T20:00:00.000000",
        "happened": "2026-12-06T21:00:00+01:00",
        "place": ("2026-12-06T20:00:00.000000", 0),
    }
    return Origin(**known | more)


def counted(**figures: Any) -> Minutes:
    """The good minutes with other counts."""
    return replace(GOOD, figures=replace(GOOD.figures, **figures))


def voted(*votes: Any) -> Minutes:
    """The good minutes with other votes."""
    return replace(GOOD, votes=tuple(enumerate(votes, start=1)))


NOTE = Explanation("W1", ("valid",), (), " ")
IMPOSSIBLE: dict[str, Any] = {
    "fewer than none": typed(counted(valid=-5)),
    "votes fewer than none": typed(voted(-(10**12), 20, 30)),
    "more than all people": typed(voted(10**12, 20, 30)),
    "not typed": typed(voted(Mark.NOT_TYPED, 20, 30)),
    "a remark fewer than none": typed(replace(GOOD, remarks=Remarks(signatures=-1))),
    "no way to type": typed(GOOD, way="pigeon"),
    "explained by nothing": typed(GOOD, explained=(NOTE,)),
    "no voting": typed(GOOD, voting=0),
    "less than no voting": typed(GOOD, voting=-3),
    "a single entry": steps.MinutesEntered(
        "1", counted(valid=-5).figures, GOOD.votes, Remarks(), "paper"
    ),
    "a field of no form": steps.FieldsReturned("2", ("foo",)),
    "no field": steps.FieldsReturned("2", ()),
    "typed again, less than none": steps.FieldsRetyped("2", "zla 0", (("list:1", -1),)),
    "typed again, of no entry": steps.FieldsRetyped("2", "zla 99", (("list:1", 1),)),
    "typed again, a yes for a count": steps.FieldsRetyped("2", "zla 0", (("list:1", True),)),
    "resolved with nothing": steps.DifferencesResolved("2", (("valid", Mark.NOT_TYPED),)),
    "confirmed without reason": steps.EntryConfirmed("2", " "),
    "reopened by a typist": steps.EntryReopened("2", "тако"),
    "a doubt explained by nothing": steps.DoubtExplained("2", (NOTE,)),
    "a receipt of no number": steps.MinutesHandedOver("2", -7),
    "lacking what nothing is called": steps.MinutesHandedOver("2", 7, lacks=("soul",)),
    "happened never": typed(GOOD, origin=origin(happened="garbage")),
    "happened nowhere": typed(GOOD, origin=origin(happened="2026-12-06T21:00:00")),
    "happened at the end of time": typed(GOOD, origin=origin(happened="9999-12-31T23:59:59+00:00")),
    "recorded never": typed(GOOD, origin=origin(recorded="zzz")),
    "of no place": typed(GOOD, origin=origin(place=("zzz", 0))),
    "of a place before all": typed(GOOD, origin=origin(place=("2026-12-06", -1))),
    "by nobody": typed(GOOD, origin=origin(person=" ")),
    "on nothing": typed(GOOD, origin=origin(device="")),
    "in no role": typed(GOOD, origin=origin(role="king")),
    "by one who only looks": typed(GOOD, origin=origin(role="member")),
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
def test_what_no_program_does_is_passed_over_and_the_rest_comes(
    home: Book, laptop: Book, tmp_path: Path, what: str
) -> None:
    package = forged(laptop, tmp_path / f"п{SUFFIX}", IMPOSSIBLE[what])
    plan = merge.plan(home, package)
    assert [(one.why, one.entry.row.id) for one in plan.passed_over] == [("impossible", "zla 0")]
    assert [one.station for one in plan.news] == ["2"]
    home.do(plan.decision())
    room = home.standing.of(MinutesRoom)
    assert isinstance(room.case("2").state, FirstDone)
    assert [step.happened.year for step in room.case("2").steps] == [moments.now().year]
    assert not room.begun("1")


def test_two_forged_entries_never_stand(home: Book, laptop: Book, tmp_path: Path) -> None:
    bad = typed(replace(voted(-(10**12), 20, 10**15), figures=counted(valid=-5).figures))
    package = forged(laptop, tmp_path / f"п{SUFFIX}", bad, typed(GOOD), bad)
    home.do(merge.plan(home, package).decision())
    assert home.standing.of(MinutesRoom).by_station == {}
    assert tabulate(home.standing).stations_in == 0


def test_what_is_grave_is_weighed_at_home(home: Book, laptop: Book, tmp_path: Path) -> None:
    """A forger's word spares no look at the paper, and orders none."""
    more_than_voted = typed(counted(in_box=400, voted=1))
    clean = replace(typed(minutes(3, 10, 20, 30)), grave=("NOPE",))
    package = forged(laptop, tmp_path / f"п{SUFFIX}", more_than_voted, clean)
    home.do(merge.plan(home, package).decision())
    room = home.standing.of(MinutesRoom)
    grave, fine = room.case("1").state, room.case("3").state
    assert isinstance(grave, FirstGrave) and grave.first.grave
    assert isinstance(fine, FirstDone) and fine.first.grave == ()


def test_what_is_grave_is_weighed_again_once_fields_are_typed_again(
    home: Book, laptop: Book, tmp_path: Path
) -> None:
    wrong = typed(counted(in_box=400, voted=1))
    given = (("voted", 60), ("in_box", 60))
    again = steps.FieldsRetyped("1", "zla 0", given, grave=("NOPE",))
    returned = steps.FieldsReturned("1", ("voted", "in_box"))
    package = forged(laptop, tmp_path / f"п{SUFFIX}", wrong, returned, again, by=Desk(VERA, "л"))
    home.do(merge.plan(home, package).decision())
    state = home.standing.of(MinutesRoom).case("1").state
    assert isinstance(state, FirstDone)
    assert (state.first.minutes, state.first.grave) == (GOOD, ())


def test_an_origin_makes_no_single_entry_stand(home: Book, laptop: Book, tmp_path: Path) -> None:
    """The commission at home lets minutes be typed twice, whoever is said to have typed once."""
    alone = steps.MinutesEntered(
        "1", GOOD.figures, GOOD.votes, GOOD.remarks, "paper", origin=origin()
    )
    home.do(merge.plan(home, forged(laptop, tmp_path / f"п{SUFFIX}", alone)).decision())
    assert isinstance(home.standing.of(MinutesRoom).case("1").state, FirstDone)


def test_nobody_elsewhere_takes_back_what_was_typed_at_home(
    home: Book, laptop: Book, tmp_path: Path
) -> None:
    home.desk = Desk(BRANKO, "овде")
    (entry,) = home.do(acts.enter(GOOD))
    gone = PackageMerged("отисак", "л", "", ("1",), (Withdrawn("1", entry.row.id),))
    package = forged(laptop, tmp_path / f"п{SUFFIX}", gone, by=Desk(VERA, "л"))
    home.desk = SECRETARY
    plan = merge.plan(home, package)
    assert [one.station for one in plan.news] == ["2"]
    home.do(plan.decision())
    assert isinstance(home.standing.of(MinutesRoom).case("1").state, FirstDone)


@pytest.mark.parametrize("act", [typed(GOOD, voting=-3), typed(GOOD, origin=origin(place=("", 0)))])
def test_no_book_begins_from_what_no_program_wrote(
    laptop: Book, tmp_path: Path, act: steps.MinutesTyped
) -> None:
    package = forged(laptop, tmp_path / f"п{SUFFIX}", act)
    with pytest.raises(KnownFailure, match=r"package\.impossible"):
        handover.begin(package, tmp_path / "нова.mandat", OPERATOR)
    assert not (tmp_path / "нова.mandat").exists()


def test_all_that_a_program_does_is_plausible(home: Book, laptop: Book, tmp_path: Path) -> None:
    """Every act of a night comes home untouched, its grave errors as the laptop weighed them."""
    wrong = replace(counted(in_box=400, voted=1), station="3")

    def as_(person: Any) -> Callable[..., Any]:
        laptop.desk = Desk(person, "л")
        return laptop.do

    as_(ANA)(acts.enter(wrong))
    as_(VERA)(acts.confirm("3", "тако пише"))
    as_(VERA)(acts.give_back("3", ("voted", "in_box")))
    as_(ANA)(acts.retype("3", {"voted": 2, "in_box": 400}))
    as_(VERA)(acts.hand_over(steps.MinutesHandedOver("3", 1, lacks=("copies",)), moments.now()))
    as_(VERA)(acts.reopen("3", "испочетка"))
    plan = merge.plan(home, packed(laptop, tmp_path / f"п{SUFFIX}"))
    assert plan.passed_over == ()
    own = [entry.act for entry in laptop.entries[-6:]]
    assert [replace(act, origin=None) for act in plan.coming.acts[1:]] == own


def swollen(path: Path, content: bytes) -> Path:
    """A package file with that content, its hash made to fit."""
    packed_ = zlib.compress(content, 9)
    digest = hashlib.sha256(packed_).hexdigest().encode()
    path.write_bytes(b"mandat-paket 1\n" + digest + b"\n" + packed_)
    return path


def test_a_small_file_that_swells_is_let_be(tmp_path: Path) -> None:
    """The memory it takes is that of what may be unpacked, not of what was packed."""
    path = swollen(tmp_path / f"п{SUFFIX}", b" " * (package_file.MOST_UNPACKED + 1))
    assert path.stat().st_size < 1 << 20
    tracemalloc.start()
    try:
        with pytest.raises(KnownFailure, match=r"package\.damaged"):
            package_file.read(path)
        assert tracemalloc.get_traced_memory()[1] < package_file.MOST_UNPACKED + (4 << 20)
    finally:
        tracemalloc.stop()


def test_unpacking_is_stopped(laptop: Book, tmp_path: Path) -> None:
    packed(laptop, tmp_path / f"п{SUFFIX}")
    with pytest.raises(Stopped):
        package_file.read(tmp_path / f"п{SUFFIX}", lambda: True)


@pytest.mark.parametrize("where", ["beside the rows", "in an act"])
def test_brackets_in_brackets_without_end_are_damage(
    laptop: Book, tmp_path: Path, where: str
) -> None:
    path, deep = tmp_path / f"п{SUFFIX}", b"[" * 200_000 + b"]" * 200_000
    if where == "in an act":
        payload = codec.encode(typed(GOOD))[:-1] + b',"x":' + deep + b"}"
        with pytest.raises(KnownFailure, match=r"package\.damaged"):
            forged(laptop, path, typed(GOOD), payload=payload)
        return
    packed(laptop, path)
    content = zlib.decompress(path.read_bytes().split(b"\n", 2)[2])
    with pytest.raises(KnownFailure, match=r"package\.damaged"):
        package_file.read(swollen(path, content[:-1] + b',"x":' + deep + b"}"))


TIMES = ("", "garbage", "2026-12-06T21:00:00", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00Z")


@pytest.mark.parametrize("moment", TIMES)
@pytest.mark.parametrize("where", ["recorded", "happened"])
def test_an_act_at_a_moment_that_no_clock_shows_is_damage(
    laptop: Book, tmp_path: Path, where: str, moment: str
) -> None:
    row: dict[str, Any] = {where: moment}
    with pytest.raises(KnownFailure, match=r"package\.damaged"):
        forged(laptop, tmp_path / f"п{SUFFIX}", typed(GOOD), **row)


@pytest.mark.parametrize("moment", TIMES)
def test_a_package_made_at_a_moment_that_no_clock_shows_is_damaged(
    home: Book, tmp_path: Path, moment: str
) -> None:
    path, parcel = tmp_path / f"п{SUFFIX}", handover.parcel(home)
    package_file.write(path, replace(parcel.manifest, made=moment), parcel.rows)
    with pytest.raises(KnownFailure, match=r"package\.damaged"):
        package_file.read(path)


@pytest.mark.parametrize("suffix", ["", ".part"])
def test_writing_follows_no_link(home: Book, tmp_path: Path, suffix: str) -> None:
    victim, target = tmp_path / "туђа.mandat", tmp_path / f"за{SUFFIX}"
    victim.write_bytes(b"x" * 1000)
    target.with_name(target.name + suffix).symlink_to(victim)
    handover.parcel(home, ("1",)).save(target)
    assert victim.read_bytes() == b"x" * 1000
    assert not target.is_symlink()
    assert package_file.read(target).manifest.stations == ("1",)


def test_a_package_beside_its_place_is_put_or_dropped(home: Book, tmp_path: Path) -> None:
    folder = tmp_path / "напоље"
    folder.mkdir()
    target = folder / f"за{SUFFIX}"
    target.write_bytes(b"an older one")
    parcel = handover.parcel(home, ("1",))
    package_file.lay(target, parcel.manifest, parcel.rows).drop()
    assert (list(folder.iterdir()), target.read_bytes()) == ([target], b"an older one")
    laid = package_file.lay(target, parcel.manifest, parcel.rows)
    laid.put()
    assert list(folder.iterdir()) == [target]
    assert package_file.read(target).fingerprint == laid.fingerprint
