"""What the law leaves open, in words: each question with the readings (тумачења) it admits."""

from dataclasses import dataclass

from core.law.profile import LegalProfile, Provision
from core.office.citing import cited
from core.words.catalogue import Words

Answer = int | bool | str
"""What the commission can choose; the law leaves no fraction and no table open."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the provision: its value, and what that means."""

    value: Answer
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One open question: its key in the profile, title, article, readings, and the one in force."""

    key: str
    title: str
    article: str
    readings: tuple[Reading, ...]
    value: Answer

    @property
    def in_force(self) -> str:
        """What the reading in force means."""
        return next(reading.text for reading in self.readings if reading.value == self.value)


def questions(words: Words, law: LegalProfile) -> tuple[Question, ...]:
    """All open questions of a version of the law, in its order."""
    return tuple(_question(words, key, provision) for key, provision in law.open_questions())


def _question(words: Words, key: str, provision: Provision) -> Question:
    readings = tuple(
        Reading(value, words(f"law.{key}.{str(value).lower()}"))
        for value in provision.readings
        if isinstance(value, Answer)
    )
    assert isinstance(provision.value, Answer)
    article = cited(words, provision.article)
    return Question(key, words(f"law.{key}"), article, readings, provision.value)
