"""Published results of real elections, with the page each figure was read on.

One row an election: name, law's rules as (threshold in per cent, factor), seats, base and what the
base is, then the lists as (votes, minority list, seats published). Ballot numbers count from 1,
as they stand in the published table.
"""

from dataclasses import dataclass
from fractions import Fraction

from core.domain.seats.model import Contender, Contest
from core.law.profile import SeatLaw


@dataclass(frozen=True, slots=True)
class Published:
    """One election as published; `voted` and `estimate` as the source has them, or None."""

    name: str
    source: str
    percent: int
    factor: str
    seats: int
    voted: int | None
    estimate: int | None
    invalid: int | None
    lists: tuple[tuple[int, bool, int], ...]

    def contest(self) -> Contest:
        """The same as a contest; without stated voters, the base is all ballots known of."""
        law = SeatLaw(Fraction(self.percent), "voted", True, Fraction(self.factor), True)
        contenders = tuple(
            Contender(no, count, minority)
            for no, (count, minority, _seats) in enumerate(self.lists, start=1)
        )
        votes = sum(count for count, _minority, _seats in self.lists)
        base = self.voted or self.estimate or votes + (self.invalid or 0)
        return Contest(self.seats, base, contenders, law)

    def document(self) -> dict[str, object]:
        """The same as the JSON document that `mandat seats` reads."""
        rows = [
            {"no": no, "name": f"{no}", "votes": votes, "minority": minority, "seats": seats}
            for no, (votes, minority, seats) in enumerate(self.lists, start=1)
        ]
        return {
            "seats_total": self.seats,
            "voted": self.voted,
            "voted_estimate": self.estimate,
            "invalid": self.invalid,
            "rules": {
                "threshold_percent": self.percent,
                "threshold_base": "voted",
                "minority_exempt": True,
                "minority_factor": self.factor,
            },
            "lists": rows,
        }


ELECTIONS = (
    Published(
        name="local-cacak-2024",
        source="https://srbijazapad.info/?p=31156 ; https://okvir.net/?p=2820146",
        percent=3,
        factor="1.35",
        seats=75,
        voted=46057,
        estimate=None,
        invalid=988,
        lists=(
            (23142, False, 40),
            (6932, False, 12),
            (6153, False, 10),
            (2885, False, 4),
            (2827, False, 4),
            (2636, False, 4),
            (488, True, 1),
        ),
    ),
    Published(
        name="local-kragujevac-2020",
        source=(
            "https://www.infokg.rs/info/konacni-rezultati-lokalnih-izbora-2020-evo-"
            "ko-je-koliko-osvojio-mandata.html"
        ),
        percent=3,
        factor="1.35",
        seats=87,
        voted=None,
        estimate=73010,
        invalid=None,
        lists=(
            (33256, False, 46),
            (12884, False, 17),
            (6748, False, 9),
            (3776, False, 5),
            (3327, False, 4),
            (2359, False, 3),
            (1730, True, 3),
        ),
    ),
    Published(
        name="local-krusevac-2023",
        source=(
            "https://krusevacpress.com/lokalni-izbori-naprednjacima-42-opoziciji-23"
            "-mandata/?pismo=cir ; registered: https://www.novosti.rs/srbija/vesti/"
            "1313799/"
        ),
        percent=3,
        factor="1.35",
        seats=70,
        voted=None,
        estimate=63840,
        invalid=None,
        lists=(
            (36950, False, 42),
            (16480, False, 18),
            (4402, False, 5),
            (3093, False, 3),
            (2053, False, 2),
            (858, False, 0),
        ),
    ),
    Published(
        name="local-novi-pazar-2023",
        source=(
            "https://www.slobodna-bosna.ba/vijest/332627/ (votes and seats); https:"
            "//danas.rs/vesti/politika/dodeljeni-odbornicki-mandati-u-novom-pazaru "
            "(seats)"
        ),
        percent=3,
        factor="1.35",
        seats=47,
        voted=None,
        estimate=None,
        invalid=None,
        lists=(
            (17267, False, 19),
            (10783, False, 12),
            (8964, False, 10),
            (4690, False, 5),
            (1554, False, 1),
        ),
    ),
    Published(
        name="local-prokuplje-2020",
        source=(
            "stored page without an address (search corpus pages: 'Gradska izborna "
            "komisija, utvrdila je rezultate lokalnih izbora za odbornike Skupštine"
            " Grada Prokuplja')"
        ),
        percent=3,
        factor="1.35",
        seats=55,
        voted=20651,
        estimate=None,
        invalid=None,
        lists=(
            (14221, False, 41),
            (2178, False, 6),
            (1569, False, 4),
            (1373, False, 3),
            (635, False, 1),
        ),
    ),
    Published(
        name="local-subotica-2024",
        source=(
            "https://www.021.rs/info/vojvodina/377406/ ; https://magyarszo.rs/vajda"
            "sag/szabadka/a.309639/"
        ),
        percent=3,
        factor="1.35",
        seats=67,
        voted=None,
        estimate=None,
        invalid=None,
        lists=(
            (25887, False, 35),
            (13779, True, 19),
            (7720, False, 10),
            (2182, True, 3),
            (913, False, 0),
        ),
    ),
    Published(
        name="local-uzice-2020",
        source=(
            "https://www.zapadnevesti.com/2020/06/24/izborne-komisije-u-uzicu-i-caj"
            "etini-saopstile-konacne-rezultate-izbora-nema-povreda-zakona-i-ponavlj"
            "anja-glasanja/"
        ),
        percent=3,
        factor="1.35",
        seats=67,
        voted=32226,
        estimate=None,
        invalid=877,
        lists=(
            (17672, False, 41),
            (3168, False, 7),
            (1190, False, 2),
            (1048, False, 2),
            (934, False, 0),
            (6828, False, 15),
            (507, False, 0),
        ),
    ),
    Published(
        name="local-vranje-2020",
        source=(
            "https://jugmedia.rs/sns-osvojio-u-vranju-38-odbornickih-mesta-i-srpska"
            "-desnica-usla-u-parlament"
        ),
        percent=3,
        factor="1.35",
        seats=65,
        voted=42164,
        estimate=None,
        invalid=None,
        lists=(
            (21780, False, 38),
            (7429, False, 13),
            (4624, False, 8),
            (3630, False, 6),
            (1045, False, 0),
            (852, False, 0),
            (654, False, 0),
            (291, False, 0),
        ),
    ),
    Published(
        name="local-vrnjacka-banja-2024",
        source="https://rtvvrnjackabanja.com/rezultati-lokalnih-izbora-2024/",
        percent=3,
        factor="1.35",
        seats=25,
        voted=13379,
        estimate=None,
        invalid=None,
        lists=(
            (9680, False, 19),
            (2291, False, 4),
            (1064, False, 2),
        ),
    ),
    Published(
        name="local-zrenjanin-2016",
        source=(
            "http://zrenjanin.rs/sr/vesti/2016/04/izbori-2016-kako-je-glasao-zrenja"
            "nin-na-lokalnim-pokrajinskim-i-republickim-izborima"
        ),
        percent=5,
        factor="1",
        seats=67,
        voted=55226,
        estimate=None,
        invalid=None,
        lists=(
            (23152, False, 35),
            (6174, False, 9),
            (4985, False, 7),
            (3339, False, 5),
            (3281, False, 5),
            (2817, False, 4),
            (1818, True, 2),
            (1974, False, 0),
            (1883, False, 0),
            (1011, False, 0),
            (887, False, 0),
            (654, False, 0),
            (533, True, 0),
            (514, False, 0),
            (419, False, 0),
            (257, True, 0),
        ),
    ),
    Published(
        name="local-zrenjanin-2020",
        source="https://listzrenjanin.com/?p=75642",
        percent=3,
        factor="1.35",
        seats=67,
        voted=42615,
        estimate=None,
        invalid=None,
        lists=(
            (22996, False, 42),
            (6070, False, 11),
            (2722, False, 5),
            (2545, False, 4),
            (1845, True, 3),
            (1302, False, 2),
        ),
    ),
    Published(
        name="rs-parliament-2016",
        source=(
            "github crtarsorg/data-centar @64872b8c9cc52fddb1b0da5befac3645f398dce3"
            " data/izbori2/parlamentarni/2016.csv (RIK/RZS per-station table); seat"
            "s: github jpaic/serbia-elections collector/raw/2016-mandati.json @aa8b"
            "bbdf2d43bd3427a6a407ea705b7c26192c99 (RZS dissemination database)"
        ),
        percent=5,
        factor="1",
        seats=250,
        voted=3778923,
        estimate=None,
        invalid=107906,
        lists=(
            (1823147, False, 131),
            (227589, False, 16),
            (413770, False, 29),
            (306052, False, 22),
            (190530, False, 13),
            (56620, True, 4),
            (189564, False, 13),
            (32526, True, 2),
            (30092, True, 2),
            (27690, False, 0),
            (13260, False, 0),
            (13777, True, 0),
            (4522, True, 0),
            (10016, True, 0),
            (35710, False, 0),
            (7744, False, 0),
            (227626, False, 16),
            (16262, True, 1),
            (23890, True, 1),
            (17528, False, 0),
        ),
    ),
    Published(
        name="rs-parliament-2022",
        source=(
            "votes: Wikipedia 'Elections in Serbia' and https://electionguide.org/e"
            "lections/id/3800/ ; voted, registered, invalid: https://rtvnp.rs/2022/"
            "07/05/rik-objavio-konacne-rezultate-parlamentarnih-izbora/131945 ; sea"
            "ts: github jpaic/serbia-elections collector/raw/2022-mandati.json @aa8"
            "bbbdf2d43bd3427a6a407ea705b7c26192c99"
        ),
        percent=3,
        factor="1.35",
        seats=250,
        voted=3810559,
        estimate=None,
        invalid=112722,
        lists=(
            (1635101, False, 120),
            (435274, False, 31),
            (60313, True, 5),
            (82066, False, 0),
            (520469, False, 38),
            (204444, False, 15),
            (141227, False, 10),
            (35850, True, 3),
            (178733, False, 13),
            (144762, False, 10),
            (24024, True, 2),
            (20553, True, 2),
            (3267, True, 0),
            (10165, True, 1),
            (31196, False, 0),
            (6393, True, 0),
            (9569, True, 0),
        ),
    ),
)
