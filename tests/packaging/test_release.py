"""The release names commands that exist, and may do no more than it must."""

import re
import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"


def test_the_release_names_commands_that_exist() -> None:
    text = _text(WORKFLOW)
    scripts = set(re.findall(r"(?<![\w/])((?:packaging|\.ci)/[\w./]+|dev\.py)", text))
    assert "dev.py" in scripts
    assert [one for one in scripts if not (ROOT / one).is_file()] == []
    usage = subprocess.run(
        [sys.executable, ROOT / "dev.py"], capture_output=True, text=True, check=False
    ).stdout
    for verb in set(re.findall(r"dev\.py (\w+)", text)):
        assert f"dev.py {verb} " in usage
    built = set(re.findall(r"dev\.py package (\w+)", text))
    assert built == {"deb", "folder", "windows"}
    assert all(f'"{what}": "' in _text(ROOT / "dev.py") for what in built)


def test_the_release_may_do_no_more_than_it_must() -> None:
    text = _text(WORKFLOW)
    used = re.findall(r"uses: (\S+)", text)
    assert used and all(re.fullmatch(r"actions/[\w-]+@v\d+", one) for one in used)
    assert re.search(r"^permissions:\n  contents: read\n\n", text, re.MULTILINE)
    assert text.count("contents: write") == 1
    jobs = re.findall(r"^  ([a-z]+):\n    name:", text, re.MULTILINE)
    for needed in re.findall(r"needs: (.+)", text):
        assert set(re.findall(r"\w+", needed)) <= set(jobs)
    assert re.search(r'^  push:\n    tags: \["v\*"\]$', text, re.MULTILINE)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
