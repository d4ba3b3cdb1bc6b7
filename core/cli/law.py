"""`mandat law`: every value of the law, the rules that rest on it, and the tests that hold it."""

from argparse import Namespace
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from core.base.script import to_latin
from core.cli import output
from core.law.profile import Value
from core.office.found import law
from core.office.law_table import LawTable, table
from core.words.catalogue import Language, Words
from core.words.numbers import grouped


def run(args: Namespace, speech: Words) -> int:
    """Print the table; something was found when a value or a rule has no test."""
    made = table(law(args.law))
    if args.json:
        output.as_json(_document(made))
    else:
        output.say(*_lines(made, speech))
    if made.untested:
        output.complain(speech("cli.law.untested", keys=", ".join(made.untested)))
    return output.FOUND if made.untested else output.FINE


def _document(made: LawTable) -> dict[str, Any]:
    return {
        "law": made.law.id,
        "values": [
            {
                "key": line.key,
                "value": _plain(line.value),
                "article": line.article,
                "sure": line.sure.value,
                "source": line.source,
                "rules": list(line.rules),
                "tests": list(line.tests),
            }
            for line in made.values
        ],
        "rules": [
            {
                "name": rule.name,
                "codes": list(rule.codes),
                "provisions": list(rule.provisions),
                "tests": list(rule.tests),
            }
            for rule in made.rules
        ],
    }


def _plain(value: Value) -> Any:
    if isinstance(value, Fraction):
        return [value.numerator, value.denominator]
    return [list(step) for step in value] if isinstance(value, tuple) else value


def _lines(made: LawTable, speech: Words) -> Iterator[str]:
    known = made.law
    name = known.name_en if speech.language is Language.EN else known.name_sr
    yield f"{_written(speech, name)}  ({known.id})"
    for line in made.values:
        yield ""
        yield f"{line.key} = {_said(line.value, speech)}"
        sure = speech(f"cli.law.sure.{line.sure.value}")
        yield f"    {_written(speech, line.article)} · {sure} · {line.source}"
        if line.rules:
            yield f"    {speech('cli.law.rests', rules=', '.join(line.rules))}"
        yield from (f"    {test}" for test in line.tests)
    if made.rules:
        yield from ("", speech("cli.law.rules"))
    for rule in made.rules:
        yield ""
        yield f"{rule.name}: {', '.join(rule.codes)}"
        yield f"    {speech('cli.law.on', keys=', '.join(rule.provisions))}"
        yield from (f"    {test}" for test in rule.tests)


def _said(value: Value, speech: Words) -> str:
    english = speech.language is Language.EN
    if isinstance(value, bool):
        return speech("cli.law.yes" if value else "cli.law.no")
    if isinstance(value, tuple):
        steps = (f"{grouped(bound, english)}: {grouped(count, english)}" for bound, count in value)
        return "; ".join(steps)
    return grouped(value, english) if isinstance(value, int) else str(value)


def _written(speech: Words, text: str) -> str:
    """A text of the profile, which is in Cyrillic, in the script that was asked for."""
    return to_latin(text) if speech.language is Language.SR_LATN else text
