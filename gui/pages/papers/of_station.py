"""What a paper of a station can be about, as the page lets one choose it; no widget is known."""

from core.base.refusals import Refused
from core.domain.papers.about import PARTED, About
from core.domain.standing import Standing
from core.office.station_papers import DECISIONS, OF_STATION, Made, found, made_of
from core.words import codes
from gui.bridge.session import Session
from gui.models.script import named


class Choice:
    """All papers of a kind that there are on stations, and which of them is shown.

    What is no decision need not be of a station: it is then about all of them.
    """

    def __init__(self, session: Session, kind: str, about: About) -> None:
        self._words, self._standing, self._kind = session.words, session.standing, kind
        self.papers = made_of(session.standing, kind)
        self.about = self._there(about)

    @property
    def needed(self) -> bool:
        """Whether a station has to be told."""
        return self._kind in DECISIONS

    @property
    def made(self) -> Made | None:
        """The paper shown; `None` while it is about all stations."""
        return next((one for one in self.papers if one.key == self.about), None)

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.made.station.id if self.made else ""

    @property
    def told(self) -> str:
        """What stands beside it."""
        return self._named(self.made)

    def about_of(self, text: str) -> About | None:
        """What the paper is about once this is typed; `None` where there is none such."""
        if not text.strip():
            return None if self.needed else 0
        if self.made is not None and text.strip() == self.typed:
            return self.about
        try:
            return found(self._standing, self._kind, text).key
        except Refused:
            return None

    def told_of(self, text: str) -> str:
        """The station typed, or why there is no such paper."""
        if not text.strip():
            return self._words("papers.station.which") if self.needed else self._named(None)
        if self.made is not None and text.strip() == self.typed:
            return self.told
        try:
            return self._named(found(self._standing, self._kind, text))
        except Refused as refused:
            return codes.refusal(self._words, refused)

    def beside(self, by: int) -> About:
        """The paper before or after the one shown; about all of them before the first."""
        every: tuple[About, ...] = tuple(one.key for one in self.papers)
        every = every if self.needed else (0, *every)
        if not every:
            return self.about
        at = every.index(self.about) if self.about in every else 0
        return every[max(0, min(len(every) - 1, at + by))]

    def _there(self, about: About) -> About:
        """That paper where there is one, else the first that has to be told."""
        keys = [one.key for one in self.papers]
        if about in keys or not self.needed:
            return about if about in keys else 0
        return keys[0] if keys else 0

    def _named(self, one: Made | None) -> str:
        if one is None:
            return self._words(f"papers.station.all.{self._kind}") if not self.needed else ""
        parts = [
            named(self._words, one.station.name.strip()) or self._words("papers.station.unnamed")
        ]
        if one.votings > 1:
            parts.append(self._words("papers.station.voting", no=one.voting))
        if one.of > 1:
            parts.append(self._words("papers.station.which_of", no=one.no, of=one.of))
        if one.number:
            parts.append(self._words("papers.station.number", number=one.number))
        return " · ".join(parts)


def whole_about(session: Session, kind: str, about: About) -> About:
    """What a wish of another page means: the key of a paper, or a station's id for its last one."""
    if kind not in OF_STATION or not isinstance(about, str) or PARTED in about:
        return about
    try:
        return found(session.standing, kind, about).key
    except Refused as refused:
        session.tell_trouble(refused)
        return 0


class Chosen:
    """Of which station each kind of paper is shown, while the page is open."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._abouts: dict[str, About] = {}
        self._kept: tuple[str, Standing, Choice] | None = None

    def put(self, kind: str, about: About) -> bool:
        """Choose for a kind; whether that is another paper than before."""
        before = self._abouts.get(kind, 0)
        self._abouts[kind] = about
        self._kept = None
        return before != about

    def choice(self, kind: str) -> Choice | None:
        """What can be chosen for a kind; `None` where it is of no station."""
        if kind not in OF_STATION:
            return None
        standing = self._session.standing
        if self._kept is None or self._kept[0] != kind or self._kept[1] is not standing:
            self._kept = kind, standing, Choice(self._session, kind, self._abouts.get(kind, 0))
        return self._kept[2]
