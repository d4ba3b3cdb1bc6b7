"""Runs the command line inside the test's own process, and gives back code, output and errors."""

import json
from typing import Any, NamedTuple

import pytest

from core.cli.main import main


class Said(NamedTuple):
    """Exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def mandat(capsys: pytest.CaptureFixture[str], *words: object) -> Said:
    """One verb of the command line."""
    capsys.readouterr()
    try:
        code = main([str(word) for word in words])
    except SystemExit as stop:
        code = int(stop.code or 0)
    said = capsys.readouterr()
    return Said(code, said.out, said.err)
