"""How often each finding fires on real minutes: `python -m tests.benchmarks.findings FILE.csv`.

The file has a line a station with the columns `municipality`, `station`, the seven counts by their
names in the form, and `list1` onwards; an empty cell is a number the paper does not have.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.base.findings import Severity
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.check import check
from core.domain.minutes.model import Figure, Figures, Mark, Minutes, counted
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult, Tally, Totals
from core.domain.tally.outliers import Thresholds, outliers
from core.law.load import DEFAULT
from core.office.found import law


def main(path: Path) -> None:
    """Prints the share of stations with each finding, and of stations by their gravest one."""
    with path.open(encoding="utf-8", newline="") as file:
        results = read(csv.DictReader(file))
    found = Counter((f.code, f.severity) for one in results for f in one.findings)
    for (code, severity), count in sorted(found.items()):
        _say(f"{code} {severity.value}", count, len(results))
    for grade in Severity:
        worst = sum(1 for one in results if _worst(one) is grade)
        _say(f"gravest is {grade.value}", worst, len(results))
    _say("nothing at all", sum(1 for one in results if not one.findings), len(results))
    unusual = Counter[str]()
    apart = 0
    for area in sorted({one.station.area for one in results}):
        told = outliers(tally([r for r in results if r.station.area == area]), Thresholds())
        apart += len(told)
        unusual.update(finding.code for findings in told.values() for finding in findings)
    for code, count in sorted(unusual.items()):
        _say(f"{code} against its municipality", count, len(results))
    _say("stations that are outliers", apart, len(results))


def read(rows: Iterable[dict[str, str]]) -> list[StationResult]:
    """The minutes of each line and what the law finds wrong with them."""
    profile, results = law(DEFAULT), []
    for number, row in enumerate(rows, start=1):
        lists = [name for name in row if name.startswith("list")]
        figures = Figures(**{name: _figure(row[name]) for name in form.NAMES})
        votes = tuple((no, _figure(row[name])) for no, name in enumerate(lists, start=1))
        minutes = Minutes(str(number), figures, votes)
        station = Station(number, row["station"], area=row["municipality"])
        results.append(StationResult(station, minutes, check(minutes, profile)))
    return results


def tally(results: Sequence[StationResult]) -> Tally:
    """These stations added up."""
    minutes = [one.minutes for one in results if one.minutes is not None]
    sums = {name: sum(counted(m.figures.of(name)) for m in minutes) for name in form.NAMES}
    numbers = [no for no, _figure in minutes[0].votes]
    votes = tuple((no, sum(counted(m.votes_of(no)) for m in minutes)) for no in numbers)
    lists = tuple(ElectoralList(no, f"{no}") for no in numbers)
    return Tally(tuple(results), lists, Totals(**sums), votes)


def _worst(result: StationResult) -> Severity | None:
    order = tuple(Severity)
    return min((f.severity for f in result.findings), key=order.index, default=None)


def _figure(cell: str) -> Figure:
    return int(cell) if cell.strip().isdigit() else Mark.ABSENT


def _say(what: str, count: int, whole: int) -> None:
    print(f"{what:34} {count:6} of {whole}  {100 * count / whole:6.2f} %")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
