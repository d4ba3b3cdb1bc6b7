"""What the program remembers on this computer: language, look, recent books, who worked last."""

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from core.base.people import Person, Role
from core.words.catalogue import Language

MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Look:
    """Scheme (`system`, `light`, `dark`) and text size in percent."""

    scheme: str = "system"
    scale: int = 100


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
        """Scheme and text size."""
        scheme = str(self._store.value("scheme", "system"))
        scale = str(self._store.value("scale", "100"))
        known = scheme if scheme in ("system", "light", "dark") else "system"
        return Look(known, int(scale) if scale in ("100", "115", "130") else 100)

    def set_look(self, look: Look) -> None:
        """Remember scheme and text size."""
        self._store.setValue("scheme", look.scheme)
        self._store.setValue("scale", str(look.scale))

    def person(self) -> Person | None:
        """Who worked last on this computer."""
        name = str(self._store.value("person", ""))
        role = str(self._store.value("role", ""))
        return Person(name, Role(role)) if name and role in tuple(Role) else None

    def set_person(self, person: Person) -> None:
        """Remember who works."""
        self._store.setValue("person", person.name)
        self._store.setValue("role", person.role.value)

    def recent(self) -> tuple[Path, ...]:
        """Books opened lately that are still there, newest first."""
        return tuple(path for path in self._recent() if path.is_file())

    def remember(self, book: Path) -> None:
        """Put a book first among the recent ones."""
        others = [path for path in self._recent() if path != book]
        paths = [str(path) for path in (book, *others)][:MOST_RECENT]
        self._store.setValue("recent", json.dumps(paths))

    def _recent(self) -> list[Path]:
        try:
            found = json.loads(str(self._store.value("recent", "[]")))
        except ValueError:
            return []
        return [Path(name) for name in found if isinstance(name, str)]


def roots_folder() -> Path:
    """Where the trusted roots are kept."""
    return own_folder() / "roots"


def own_folder() -> Path:
    """Where the program keeps its own books: the practice election lies there."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
