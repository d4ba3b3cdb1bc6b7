"""What a package says of itself, before anything in it is used."""

from core.base import moments
from core.domain.election.acts import ElectionFounded
from core.office.package_file import Package
from core.words import dates
from core.words.catalogue import Words
from gui.models.script import named
from gui.pages.packages.presenter import by_number, ranges

LONGEST = 200
"""Signs of a text that somebody else's computer wrote; a name needs no more."""


def facts(words: Words, package: Package) -> tuple[tuple[str, str], ...]:
    """Label and text: the election, its stations, who made it, where and when."""
    manifest = package.manifest
    founding = package.entries[0].act
    assert isinstance(founding, ElectionFounded)  # a package without one is not read
    particulars = founding.particulars
    unit = words(f"unit.{particulars.kind}", name=named(words, particulars.unit))
    election = f"{unit}, {dates.long_day(words, particulars.held)}"
    if manifest.practice:
        election = f"{election} – {words('packages.practice')}"
    count = words.count("packages.stations", len(manifest.stations))
    stations = f"{count}: {ranges(by_number(manifest.stations))}" if manifest.stations else count
    made = (named(words, manifest.person), manifest.device, _moment(words, manifest.made))
    return (
        (words("packages.fact.election"), election),
        (words("packages.fact.stations"), stations),
        (words("packages.fact.made"), ", ".join(text[:LONGEST] for text in made if text)),
    )


def _moment(words: Words, written: str) -> str:
    try:
        return dates.moment(words, moments.read(written))
    except ValueError:
        return written
