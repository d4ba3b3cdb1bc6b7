"""Writes the guide from help, law, keys and album: `python -m tests.screens.guide [DOCS]`.

Nothing of it is written by hand in `docs/guide`, so that it cannot age: texts are those of the help
with the law filled in, keys are asked of the pages themselves, and pictures are the album's.
"""

import os
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from core.law import load
from core.law.profile import LegalProfile
from core.office import help_texts
from core.office.found import law
from core.office.help_texts import Keys
from core.words.catalogue import Language, Words, words
from tests.screens.chapters import CHAPTERS, Chapter

DOCS = Path(__file__).resolve().parents[2] / "docs"
FOLDERS = {Language.SR_CYRL: "guide", Language.EN: "guide/en"}
TITLES = {Language.SR_CYRL: "Упутство за Мандат", Language.EN: "Guide to Mandat"}
IN = {topic: one.name for one in CHAPTERS for topic, _pictures in one.topics}
"""In which chapter each text stands."""

_LINK = re.compile(r"\[([^]]+)\]\((help|tour):([\w-]+)\)")


def write(docs: Path, keys: Mapping[tuple[Language, str], Keys]) -> tuple[Path, ...]:
    """Write all chapters in both languages, and a table of contents each."""
    made = []
    for language, folder in FOLDERS.items():
        place = docs / folder
        place.mkdir(parents=True, exist_ok=True)
        for one in CHAPTERS:
            path = place / f"{one.name}.md"
            path.write_text(chapter(one, language, keys), encoding="utf-8")
            made.append(path)
        contents = place / "README.md"
        contents.write_text(_contents(language), encoding="utf-8")
        made.append(contents)
    return tuple(made)


def chapter(one: Chapter, language: Language, keys: Mapping[tuple[Language, str], Keys]) -> str:
    """One chapter: what leads in, then each text under its picture."""
    speech, up = words(language), "../" * (FOLDERS[language].count("/") + 1)
    parts = [f"# {one.title(language)}", _led(speech, one.lead(language))]
    for topic, pictures in one.topics:
        told = help_texts.told(speech, topic, _law(), keys.get((language, topic), ()))
        body = told.text.partition("\n")[2].strip().replace("\n## ", "\n### ")
        parts.append(f'<a id="{topic}"></a>\n\n## {told.title}')
        parts += [f"![{told.title}]({up}screens/{name}.png)" for name in pictures]
        parts.append(_LINK.sub(_linked, body).replace("\u00a0", ""))
    return "\n\n".join(parts) + "\n"


def _contents(language: Language) -> str:
    lines = [f"- [{one.title(language)}]({one.name}.md)" for one in CHAPTERS]
    return "\n".join((f"# {TITLES[language]}", "", *lines)) + "\n"


def _led(speech: Words, text: str) -> str:
    return help_texts.filled(speech, text, _law())


def _linked(link: re.Match[str]) -> str:
    text, kind, to = link.groups()
    return f"[{text}]({IN[to]}.md#{to})" if kind == "help" else text


def _law() -> LegalProfile:
    return law(load.DEFAULT)


def main(docs: Path) -> None:
    """Ask the pages for their keys, and write."""
    home = tempfile.mkdtemp()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = home
    from tests.screens.guide_keys import keys_of_all

    for path in write(docs, keys_of_all(tuple(FOLDERS))):
        print(path.relative_to(docs))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
