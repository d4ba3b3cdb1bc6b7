"""Tries the installer as a person would, under Wine on a screen that is none; says what it saw.

.venv/bin/python packaging/windows/try_wine.py [SETUP.exe] [--shots FOLDER]

By hand before a release, after build.py. It needs the Debian packages wine64, xvfb, xdotool and
imagemagick beside those of build.py. What only a real Windows shows is in docs/windows-check.md.
"""

import shutil
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "wine"), str(HERE.parents[1])]

import acts  # noqa: E402, the folder of the trial was just named
from declared import DIST, FOLDER, SETUP, version  # noqa: E402
from prefix import Prefix, Trouble  # noqa: E402


def main(words: list[str]) -> int:
    """Go through all acts of the trial; the first that goes wrong ends it."""
    asked = _parser().parse_args(words)
    setup: Path = asked.setup.resolve()
    if not setup.is_file():
        print(f"try_wine.py: there is no {setup}; build.py makes it", file=sys.stderr)
        return 3
    asked.shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, Prefix(Path(made)) as wine:
        trial = acts.Trial(wine, setup, asked.shots, acts.desk(Path(made)))
        for act in acts.IN_TURN:
            try:
                told = act(trial)
            except Trouble as fault:
                print(f"✗ {act.__doc__}\n  {fault}", flush=True)
                shutil.copytree(trial.desk, asked.shots / "left", dirs_exist_ok=True)
                return 1
            print(f"✓ {act.__doc__} {told}", flush=True)
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="try_wine.py", description=(__doc__ or "").splitlines()[0])
    setup = DIST / SETUP.format(version=version())
    parser.add_argument("setup", nargs="?", type=Path, default=setup, metavar="SETUP.exe")
    parser.add_argument("--shots", type=Path, default=FOLDER.parent / "shots", metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
