"""A paper of very many stations as PDF: seconds and the most memory of any one process.

Run as `python -m tests.benchmarks.long_paper [STATIONS …]`; each way is taken in a program of its
own, so that none profits from what an earlier one left in memory.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = 27
AT_ONCE_UP_TO = 1300
"""One table of more rows takes gigabytes when it is set at once."""

MEASURED = f"""
import re, resource, sys, time
from pathlib import Path
from tests.support.long_paper import long_paper
from core.render import draw
def tell(done, of):
    print(f"  volume {{done}} of {{of}} after {{time.perf_counter() - began:.1f}} s", flush=True)
report = long_paper(int(sys.argv[1]), {COLUMNS})
began = time.perf_counter()
WAY
took = time.perf_counter() - began
# What the system says of this very process counts in the one that began it, so it is not asked.
here = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
most = max(int(here[1]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
size = sum(map(len, made)) / 1e6
print(f"  {{took:.1f}} s, at most {{most / 1024:.0f}} MB a process, {{size:.1f}} MB of PDF")
"""
APART = "in volumes, each apart"
WAYS = {
    APART: ("made = draw.drawn(report, '.pdf', progress=tell, stopped=lambda: False)"),
    "at once, here": "made = (draw.draw(report, '.pdf'),)",
}


def main(counts: list[int]) -> None:
    """Every way for every number of stations that it can take."""
    for count in counts:
        for way in WAYS if count <= AT_ONCE_UP_TO else [APART]:
            print(f"{count} stations × {COLUMNS} columns, {way}", flush=True)
            subprocess.run(command(way, count), cwd=ROOT, check=True)


def command(way: str, count: int) -> list[str]:
    """The program that takes one way."""
    return [sys.executable, "-c", MEASURED.replace("WAY", WAYS[way]), str(count)]


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1300, 8378])
