"""The PDF of a large city's stations stays within the memory of a small computer."""

import re
import subprocess

from tests.benchmarks.long_paper import APART, ROOT, command

MOST_MEGABYTES = 400


def test_1300_stations_take_less_than_the_memory_promised() -> None:
    done = subprocess.run(
        command(APART, 1300), cwd=ROOT, capture_output=True, text=True, check=True
    )
    took = re.search(r"at most (\d+) MB a process", done.stdout)
    assert took is not None, done.stdout
    assert int(took[1]) < MOST_MEGABYTES
    assert "volume 2 of 2" in done.stdout
