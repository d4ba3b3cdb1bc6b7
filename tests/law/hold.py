"""Finds which tests hold which value of the law, and writes it where the program can tell it.

Run as `python -m tests.law.hold` after marking a test with `pytest.mark.law(...)`.
"""

import ast
import json
from collections.abc import Iterator

from core.domain.lists.rules import RULES
from core.law import schema
from core.law.load import DEFAULT
from core.office.found import law
from core.office.law_table import HELD
from tests.house.source import ROOT, parsed

FILE = ROOT / "resources" / HELD
MARK = "pytest.mark.law"


def values() -> tuple[str, ...]:
    """Every value a local law must have, by its key, and every check of the minutes."""
    sections = schema.SECTIONS["local"].items()
    keys = [f"{section}.{name}" for section, kinds in sections for name in kinds]
    return (*keys, *(f"checks.{code}" for code in schema.CHECKS))


def rules() -> tuple[str, ...]:
    """Every rule: of the lists, of the ballot, of the mandates, and the checks of the minutes."""
    checks = (code for code, check in law(DEFAULT).checks if not check.reserved)
    names = (*(rule.name for rule in RULES), "ballot", "mandates", *checks)
    return tuple(f"rules.{name}" for name in names)


def held() -> dict[str, list[str]]:
    """The tests that are marked to hold each key."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        path = file.relative_to(ROOT).as_posix()
        for name, keys in _marked(file.read_text(encoding="utf-8")):
            for key in keys:
                found.setdefault(key, []).append(f"{path}::{name}")
    return {key: sorted(found[key]) for key in sorted(found)}


def text() -> str:
    """The file as it should be."""
    return json.dumps(held(), indent=1) + "\n"


def _marked(source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The marked test functions of a file, each with the keys it names."""
    for node in parsed(source).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for mark in node.decorator_list:
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == MARK:
                yield node.name, tuple(str(ast.literal_eval(key)) for key in mark.args)


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
    print(f"{FILE.name}: {len(held())}")
