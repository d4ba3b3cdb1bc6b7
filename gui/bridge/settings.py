"""What the program remembers on this computer: language, look, recent books, who worked last."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from core.base.people import Person, Role
from core.words.catalogue import Language

MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Look:
    """Scheme (`system`, `light`, `dark`), text size in percent, and colours of lists.

    `places` has a ballot number and the place of its colour among the palette's.
    """

    scheme: str = "system"
    scale: int = 100
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A .p12 file used before: whose it was, by whom, and until when (ISO), as far as known."""

    path: Path
    name: str = ""
    issuer: str = ""
    until: str = ""


class Settings:
    """The user's own settings; anything unreadable in them is as if it were not there."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "mandat", "mandat"
        )

    def language(self) -> Language:
        """The language of the window."""
        tag = str(self._store.value("language", ""))
        return Language(tag) if tag in tuple(Language) else Language.SR_CYRL

    def set_language(self, language: Language) -> None:
        """Remember the language of the window."""
        self._store.setValue("language", language.value)

    def look(self) -> Look:
        """Scheme, text size and colours of lists."""
        scheme = str(self._store.value("scheme", "system"))
        scale = str(self._store.value("scale", "100"))
        known = scheme if scheme in ("system", "light", "dark") else "system"
        size = int(scale) if scale in ("100", "115", "130") else 100
        return Look(known, size, _places(str(self._store.value("list_colours", ""))))

    def set_look(self, look: Look) -> None:
        """Remember scheme, text size and colours of lists."""
        self._store.setValue("scheme", look.scheme)
        self._store.setValue("scale", str(look.scale))
        told = " ".join(f"{no}:{place}" for no, place in look.places)
        self._store.setValue("list_colours", told)

    def by_seats(self) -> bool:
        """Whether the half circle shows lists by their seats, and not by number on the ballot."""
        return str(self._store.value("half_circle", "ballot")) == "seats"

    def set_by_seats(self, by_seats: bool) -> None:
        """Remember the order of the half circle."""
        self._store.setValue("half_circle", "seats" if by_seats else "ballot")

    def seen(self, what: str, now: bool = False) -> bool:
        """Whether something offered once was taken or declined; `now` remembers that it was."""
        if now:
            self._store.setValue(f"seen_{what}", "yes")
        return str(self._store.value(f"seen_{what}", "")) == "yes"

    def person(self) -> Person | None:
        """Who worked last on this computer."""
        name = str(self._store.value("person", ""))
        role = str(self._store.value("role", ""))
        return Person(name, Role(role)) if name and role in tuple(Role) else None

    def set_person(self, person: Person) -> None:
        """Remember who works."""
        self._store.setValue("person", person.name)
        self._store.setValue("role", person.role.value)

    def key_files(self) -> tuple[KeyFile, ...]:
        """Key files used lately that are still there, newest first; never a password."""
        found = (_key_file(one) for one in self._read("key_files"))
        return tuple(one for one in found if one is not None and one.path.is_file())

    def remember_key(self, key: KeyFile) -> None:
        """Put a key file first among those remembered."""
        others = [one for one in self.key_files() if one.path != key.path]
        rows = [[str(one.path), one.name, one.issuer, one.until] for one in (key, *others)]
        self._store.setValue("key_files", json.dumps(rows[:MOST_RECENT]))

    def card_module(self) -> Path | None:
        """The module of the card used last."""
        name = str(self._store.value("card_module", ""))
        return Path(name) if name else None

    def remember_module(self, module: Path) -> None:
        """Remember where the card's module lies."""
        self._store.setValue("card_module", str(module))

    def recent(self) -> tuple[Path, ...]:
        """Books opened lately that are still there, newest first."""
        return tuple(path for path in self._recent() if path.is_file())

    def remember(self, book: Path) -> None:
        """Put a book first among the recent ones."""
        others = [path for path in self._recent() if path != book]
        paths = [str(path) for path in (book, *others)][:MOST_RECENT]
        self._store.setValue("recent", json.dumps(paths))

    def _recent(self) -> list[Path]:
        return [Path(name) for name in self._read("recent") if isinstance(name, str)]

    def _read(self, key: str) -> list[object]:
        try:
            found = json.loads(str(self._store.value(key, "[]")))
        except ValueError:
            return []
        return found if isinstance(found, list) else []


def _key_file(row: object) -> KeyFile | None:
    match row:
        case [str(path), str(name), str(issuer), str(until)] if _is_moment(until):
            return KeyFile(Path(path), name, issuer, until)
        case [str(path), *_rest]:
            return KeyFile(Path(path))
    return None


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def roots_folder() -> Path:
    """Where the trusted roots are kept."""
    return own_folder() / "roots"


def own_folder() -> Path:
    """Where the program keeps its own books: the practice election lies there."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _places(told: str) -> tuple[tuple[int, int], ...]:
    """Colours of lists as remembered: `1:4 3:0`."""
    pairs = (one.partition(":") for one in told.split())
    return tuple(
        (int(no), int(place)) for no, _colon, place in pairs if no.isdecimal() and place.isdecimal()
    )
