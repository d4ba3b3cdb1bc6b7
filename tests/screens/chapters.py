"""The chapters of the guide: which texts of the help, and which pictures.

What leads in to a chapter lies in `leads/`, with fields as in the help.
"""

from dataclasses import dataclass
from pathlib import Path

from core.words.catalogue import WRITTEN, Language

LEADS = Path(__file__).with_name("leads")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the guide; `topics` are texts of the help, each with the pictures under it."""

    name: str
    titles: tuple[str, str]
    """In Serbian and in English."""
    topics: tuple[tuple[str, tuple[str, ...]], ...]

    def title(self, language: Language) -> str:
        """What it is called."""
        return self.titles[language is Language.EN]

    def lead(self, language: Language) -> str:
        """The paragraphs before the first text."""
        return (LEADS / WRITTEN[language] / f"{self.name}.md").read_text(encoding="utf-8").strip()


CHAPTERS = (
    Chapter(
        "01-begin",
        ("Почетак", "Beginning"),
        (
            ("start", ("start",)),
            ("tour", ("tour",)),
            ("keys", ("help",)),
            ("wizard", ("wizard",)),
            ("overview", ("overview",)),
        ),
    ),
    Chapter(
        "02-lists",
        ("Изборне листе", "Electoral lists"),
        (
            ("lists", ("lists",)),
            ("list", ("list-editor",)),
            ("list-submission", ("list-submission",)),
            ("list-enclosures", ("list-enclosures",)),
            ("list-course", ("list-course", "walk-3-order", "walk-5-hour-47")),
        ),
    ),
    Chapter(
        "03-ballot",
        ("Гласачки листић", "The ballot"),
        (
            ("ballot", ("ballot",)),
            ("ballot-ledger", ("ballot-ledger",)),
        ),
    ),
    Chapter(
        "04-stations-people",
        ("Бирачка места и људи", "Polling stations and people"),
        (
            ("stations", ("stations",)),
            ("importing", ("importing",)),
            ("people", ("people",)),
        ),
    ),
    Chapter(
        "05-hand-over",
        ("Пријем записника", "Hand-over of the minutes"),
        (
            ("minutes", ("minutes-board",)),
            ("handover", ("handover",)),
        ),
    ),
    Chapter(
        "06-entry",
        ("Унос записника", "Entry of the minutes"),
        (
            ("entry", ("minutes-entry",)),
            ("scans", ("scans",)),
        ),
    ),
    Chapter(
        "07-differences-decisions",
        ("Разлике и одлуке", "Differences and decisions"),
        (("compare", ("minutes-compare",)),),
    ),
    Chapter(
        "08-results",
        ("Резултати", "Results"),
        (
            ("results", ("results",)),
            ("results-quotients", ("results-quotients",)),
            ("projector", ("projector",)),
        ),
    ),
    Chapter(
        "09-councillors",
        ("Одборници", "Councillors"),
        (("councillors", ("councillors", "councillors-vacancy")),),
    ),
    Chapter(
        "10-papers",
        ("Исправе и потпис", "Papers and signatures"),
        (
            ("papers", ("papers",)),
            ("papers-signing", ("papers-sign", "papers-proof")),
            ("wordings", ("wordings",)),
            ("verify", ("verify",)),
        ),
    ),
    Chapter(
        "11-backup",
        ("Копија, дневник, подешавања", "Copies, journal, settings"),
        (
            ("settings", ("settings",)),
            ("history", ("history",)),
        ),
    ),
    Chapter(
        "12-two-laptops",
        ("Два лаптопа без мреже", "Two laptops without a network"),
        (("packages", ("packages", "packages-plan")),),
    ),
)
