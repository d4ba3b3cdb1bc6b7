"""Reads a legal profile from the bytes of its file; an unknown or missing key is an error."""

import tomllib
from fractions import Fraction
from typing import Any

from core.base.refusals import KnownFailure
from core.law import schema
from core.law.profile import Certainty, Check, LegalProfile, Provision, Scope, Value

DEFAULT = "rs-local-2022"

_HEAD = ("id", "scope", "name_sr", "name_en", "act", "since")
_PROVISION = {"value", "article", "sure", "source"}
_CHECK = {"article", "consequence", "sure", "source"}


def load(data: bytes, file: str) -> LegalProfile:
    """The profile written in `data`; `file` is the name that faults are told under.

    Raises `KnownFailure` naming file and key.
    """
    try:
        document = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise KnownFailure("law.unreadable", file=file, reason=str(fault)) from fault
    return _from_document(document, file, strict=True)


def kept(text: str) -> LegalProfile:
    """The profile whose whole text a book keeps; keys of other releases are left as they are."""
    try:
        return _from_document(tomllib.loads(text), "", strict=False)
    except tomllib.TOMLDecodeError as fault:
        raise KnownFailure("law.unreadable", file="", reason=str(fault)) from fault


def _from_document(document: dict[str, Any], file: str, strict: bool) -> LegalProfile:
    scope: Scope = "local" if document.get("scope") == "local" else "seats"
    if strict:
        _all_keys(document, scope, file)
    for key in _HEAD:
        _expect(isinstance(document.get(key), str), file, key)
    _expect(document["scope"] == scope, file, "scope")
    provisions: list[tuple[str, Provision]] = []
    for section, kinds in schema.SECTIONS[scope].items():
        table = _table(document.get(section, {}), file, section)
        provisions += [
            (f"{section}.{name}", _provision(table[name], kind, file, f"{section}.{name}"))
            for name, kind in kinds.items()
            if name in table
        ]
    return LegalProfile(
        id=document["id"],
        scope=scope,
        name_sr=document["name_sr"],
        name_en=document["name_en"],
        act=document["act"],
        since=document["since"],
        provisions=tuple(provisions),
        checks=_checks(document, file) if scope == "local" else (),
    )


def _all_keys(document: dict[str, Any], scope: Scope, file: str) -> None:
    sections = schema.SECTIONS[scope]
    _same_keys(document, {*_HEAD, *sections, *schema.WITH_CHECKS[scope]}, file, "")
    for section, kinds in sections.items():
        _same_keys(_table(document[section], file, section), set(kinds), file, f"{section}.")
    if scope == "local":
        _same_keys(_table(document["checks"], file, "checks"), set(schema.CHECKS), file, "checks.")


def _checks(document: dict[str, Any], file: str) -> tuple[tuple[str, Check], ...]:
    table = _table(document.get("checks", {}), file, "checks")
    return tuple(
        (code, _check(table[code], file, f"checks.{code}"))
        for code in schema.CHECKS
        if code in table
    )


def _check(raw: Any, file: str, key: str) -> Check:
    table = _table(raw, file, key)
    _same_keys({k: v for k, v in table.items() if k != "reserved"}, _CHECK, file, f"{key}.")
    _expect(isinstance(table["article"], str), file, f"{key}.article")
    _expect(table["consequence"] in schema.CONSEQUENCES, file, f"{key}.consequence")
    return Check(
        article=table["article"],
        consequence=table["consequence"],
        sure=_certainty(table["sure"], file, key),
        source=table["source"],
        reserved=table.get("reserved", False) is True,
    )


def _provision(raw: Any, kind: schema.Kind, file: str, key: str) -> Provision:
    table = _table(raw, file, key)
    _same_keys({k: v for k, v in table.items() if k != "readings"}, _PROVISION, file, f"{key}.")
    readings = tuple(_value(r, kind, file, f"{key}.readings") for r in table.get("readings", ()))
    value = _value(table["value"], kind, file, f"{key}.value")
    _expect(not readings or value in readings, file, f"{key}.readings")
    _expect(isinstance(table["article"], str), file, f"{key}.article")
    return Provision(
        value=value,
        article=table["article"],
        sure=_certainty(table["sure"], file, key),
        source=table["source"],
        readings=readings,
    )


def _value(raw: Any, kind: schema.Kind, file: str, key: str) -> Value:
    match kind, raw:
        case "flag", bool():
            return raw
        case "count", int() if not isinstance(raw, bool) and raw >= 0:
            return raw
        case "word", str() if raw in schema.WORDS[key.rsplit(".", 1)[0]]:
            return raw
        case "ratio", [int() as above, int() as below] if above > 0 and below > 0:
            return Fraction(above, below)
        case "steps", [*rows] if all(_is_step(row) for row in rows):
            return tuple((int(row[0]), int(row[1])) for row in rows)
        case _:
            raise KnownFailure("law.bad_value", file=file, key=key)


def _is_step(row: Any) -> bool:
    return isinstance(row, list) and len(row) == 2 and all(type(n) is int and n > 0 for n in row)


def _certainty(raw: Any, file: str, key: str) -> Certainty:
    _expect(raw in tuple(Certainty), file, f"{key}.sure")
    return Certainty(raw)


def _table(raw: Any, file: str, key: str) -> dict[str, Any]:
    _expect(isinstance(raw, dict), file, key)
    table: dict[str, Any] = raw
    return table


def _expect(right: bool, file: str, key: str) -> None:
    if not right:
        raise KnownFailure("law.bad_value", file=file, key=key)


def _same_keys(table: dict[str, Any], known: set[str], file: str, prefix: str) -> None:
    for key in sorted(known - set(table)):
        raise KnownFailure("law.missing_key", file=file, key=f"{prefix}{key}")
    for key in sorted(set(table) - known):
        raise KnownFailure("law.unknown_key", file=file, key=f"{prefix}{key}")
