"""Changes one value of the shipped laws by one unit, for a run of tests that must then fail.

A plugin: `python -m pytest -p tests.law.altered`, with what to change in `MANDAT_ALTERED_LAW`.
"""

import os
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from core.base import resources
from core.law import schema

VARIABLE = "MANDAT_ALTERED_LAW"
"""`KEY`, or `KEY#NUMBER` for one of the numbers of a table of steps."""


def mutants(text: str) -> Iterator[str]:
    """Everything in a profile that can be changed by one unit."""
    for section, table in tomllib.loads(text).items():
        if not isinstance(table, dict):
            continue
        for name, entry in table.items():
            value = entry.get("value")
            if isinstance(value, list) and isinstance(value[0], list):
                yield from (f"{section}.{name}#{at}" for at in range(2 * len(value)))
            else:
                yield f"{section}.{name}"


def altered(text: str, mutant: str) -> str:
    """The profile with that one value another; as it was where it has no such value."""
    key, _sign, at = mutant.partition("#")
    section, name = key.split(".")
    entry = tomllib.loads(text).get(section, {}).get(name)
    if entry is None:
        return text
    field = "consequence" if section == "checks" else "value"
    changed = _next(entry[field], key, int(at or 0), entry.get("readings", ()))
    pattern = rf"(?m)(^\[{re.escape(key)}\]\n(?:.+\n)*?{field} = ).+$"
    return re.sub(pattern, lambda found: f"{found[1]}{_written(changed)}", text)


def _next(value: Any, key: str, at: int, readings: Any) -> Any:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            words = readings or schema.WORDS.get(key, schema.CONSEQUENCES)
            return words[(words.index(value) + 1) % len(words)]
        case [int() as above, int() as below]:
            return [above + 1, below]
        case _:
            steps = [list(step) for step in value]
            if at < 2 * len(steps):
                steps[at // 2][at % 2] += 1
            return steps


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _install(mutant: str) -> None:
    whole = resources.read_bytes

    def read_bytes(name: str) -> bytes:
        data = whole(name)
        if name.startswith("law/rs-local") and name.endswith(".toml"):
            return altered(data.decode("utf-8"), mutant).encode("utf-8")
        return data

    resources.read_bytes = read_bytes


if VARIABLE in os.environ:
    _install(os.environ[VARIABLE])
