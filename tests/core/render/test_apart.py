"""Drawing in a process of its own: it can be ended, its death is a sentence, and no letter is lost.

The processes here are real ones, looked at through the system while they draw.
"""

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from multiprocessing import active_children
from pathlib import Path

import pypdf
import pytest

from core.base.refusals import KnownFailure, Stopped
from core.render import apart, draw, pdf, press
from core.render.text import written
from core.reports.model import Report
from core.words import codes
from core.words.catalogue import Language, words
from tests.house.source import ROOT
from tests.support.long_paper import long_paper

LONG = 900
"""So many stations take a second at least, and one volume."""


class Watch:
    """Sees the process that draws, whenever it is asked whether to stop."""

    def __init__(self, act: Callable[[int], bool]) -> None:
        self.pids: set[int] = set()
        self.stopped_at = 0.0
        self.told: list[tuple[int, int]] = []
        self._act = act

    def stopped(self) -> bool:
        for child in active_children():
            assert child.pid is not None
            self.pids.add(child.pid)
            if self._act(child.pid):
                self.stopped_at = time.monotonic()
                return True
        return False

    def progress(self, done: int, of: int) -> None:
        self.told.append((done, of))

    def draw(self, report: Report) -> tuple[bytes, ...]:
        return draw.drawn(report, ".pdf", progress=self.progress, stopped=self.stopped)


def loaded(pid: int) -> str:
    """The libraries that a process has in memory."""
    return Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")


def is_drawing(pid: int) -> bool:
    return "typst" in loaded(pid)


def is_gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def text_of(content: bytes) -> str:
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()


def station_lines(text: str) -> list[str]:
    """The lines that begin with a station's number, with single spaces."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if re.match(r"\d+\. [А-Я]\w+( \w+)? \d+ ", line)]


def cells(report: Report) -> list[str]:
    (table,) = report.tables
    rows = [
        " ".join(
            written(c, at, report.language) for c, at in zip(r.cells, table.columns, strict=True)
        )
        for r in table.rows
    ]
    return rows[:-1]


def test_every_station_stands_once_in_the_volumes() -> None:
    watch = Watch(lambda pid: False)
    report = long_paper(1300, 9)
    files = watch.draw(report)
    texts = [text_of(content) for content in files]
    assert [line for text in texts for line in station_lines(text)] == cells(report)
    assert watch.told == [(1, 2), (2, 2)]
    assert ["Укупно" in text for text in texts] == [False, True]
    assert len(watch.pids) == 2
    assert all(map(is_gone, watch.pids))


def test_each_page_of_a_volume_has_its_table_head_and_foot() -> None:
    files = draw.drawn(
        long_paper(1300, 9), ".pdf", progress=lambda _d, _o: None, stopped=lambda: False
    )
    for no, content in enumerate(files, start=1):
        pages = [
            " ".join(p.extract_text().split()) for p in pypdf.PdfReader(BytesIO(content)).pages
        ]
        assert f"Свеска {no} од 2" in pages[0].partition("ИЗВЕШТАЈ")[2]
        with_table = [page for page in pages if "Брод" in page]
        assert len(with_table) > 10
        for at, page in enumerate(pages, start=1):
            assert f"Свеска {no} од 2, страна {at} од {len(pages)}" in page
        assert all("Бирачко место" in page for page in with_table)
        assert ("М. П." in pages[0]) == (no == 1)


def test_a_later_volume_begins_with_its_table_on_the_first_page() -> None:
    second = draw.drawn(
        long_paper(1300, 9), ".pdf", progress=lambda _d, _o: None, stopped=lambda: False
    )[1]
    first_page = pypdf.PdfReader(BytesIO(second)).pages[0].extract_text()
    assert "(наставак)" in first_page and "Липовица 652" in first_page.replace("\n", " ")


def test_stopping_leaves_no_process_and_does_not_wait_for_the_page() -> None:
    watch = Watch(is_drawing)
    with pytest.raises(Stopped):
        watch.draw(long_paper(LONG))
    assert time.monotonic() - watch.stopped_at < 1
    assert len(watch.pids) == 1
    assert all(map(is_gone, watch.pids))
    assert watch.told == []


def test_stopping_after_the_first_volume_draws_no_second() -> None:
    told: list[tuple[int, int]] = []
    with pytest.raises(Stopped):
        draw.drawn(
            long_paper(1300, 4),
            ".pdf",
            progress=lambda done, of: told.append((done, of)),
            stopped=lambda: bool(told),
        )
    assert told == [(1, 2)]
    assert active_children() == []


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".txt"])
def test_what_was_stopped_before_it_began_is_not_drawn(suffix: str) -> None:
    with pytest.raises(Stopped):
        draw.drawn(long_paper(3, 4), suffix, progress=lambda _d, _o: None, stopped=lambda: True)


@pytest.mark.parametrize("ended_by", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
def test_a_process_that_was_killed_is_a_sentence(ended_by: signal.Signals) -> None:
    def strike(pid: int) -> bool:
        if is_drawing(pid):
            os.kill(pid, ended_by)
        return False

    watch = Watch(strike)
    with pytest.raises(KnownFailure) as told:
        watch.draw(long_paper(LONG))
    assert told.value.code == "report.drawing_died"
    assert all(map(is_gone, watch.pids))


def test_a_process_without_memory_is_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    def starve(pid: int) -> bool:
        size = int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[0])
        if is_drawing(pid):
            least = size * resource.getpagesize() + 8 * 2**20
            resource.prlimit(pid, resource.RLIMIT_AS, (least, least))
        return False

    with pytest.raises(KnownFailure) as told:
        Watch(starve).draw(long_paper(LONG))
    assert told.value.code == "report.drawing_died"
    capfd.readouterr()  # what the allocator said of it


@pytest.mark.parametrize("language", list(Language))
def test_the_sentence_says_that_nothing_was_written(language: Language) -> None:
    sentence = codes.failure(words(language), KnownFailure("report.drawing_died"))
    wanted = {"sr-Cyrl": "ништа није", "sr-Latn": "ništa nije", "en": "nothing was written"}
    assert wanted[language.value] in sentence


def test_the_process_that_draws_has_neither_windows_nor_the_book() -> None:
    seen: list[str] = []

    def look(pid: int) -> bool:
        if is_drawing(pid):
            seen.append(loaded(pid))
        return bool(seen)

    with pytest.raises(Stopped):
        Watch(look).draw(long_paper(LONG))
    assert "typst" in seen[0]
    assert not re.search("PySide|Qt6|sqlite|msgspec|pandas|lxml", seen[0])


def test_a_short_paper_is_drawn_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "get_context", None)
    report = long_paper(apart.AT_ONCE - 1, 4)
    watch = Watch(lambda pid: False)
    assert watch.draw(report) == (pdf.render(report),)
    assert watch.told == [(1, 1)]


def test_drawn_apart_or_here_it_is_the_same_file() -> None:
    report = long_paper(apart.AT_ONCE, 4)
    assert Watch(lambda pid: False).draw(report) == (pdf.render(report),)


def test_a_fault_of_the_template_is_told_as_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "job", lambda _report: press.Job("{}", 0))
    with pytest.raises(RuntimeError, match="dictionary does not contain key"):
        Watch(lambda pid: False).draw(long_paper(LONG, 4))


def test_pictures_of_all_volumes_stand_one_after_another() -> None:
    report, told = long_paper(1300, 4), []
    pictures = draw.pages(
        report, 20, progress=lambda done, of: told.append((done, of)), stopped=lambda: False
    )
    files = Watch(lambda pid: False).draw(report)
    assert len(pictures) == sum(len(pypdf.PdfReader(BytesIO(one)).pages) for one in files)
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert told == [(1, 2), (2, 2)]


def test_it_works_from_a_command_that_lies_elsewhere(tmp_path: Path) -> None:
    """As an installed program is begun: by a small file of no package, from any folder."""
    command = tmp_path / "mandat"
    command.write_text(
        "import sys\n"
        "from tests.support.long_paper import long_paper\n"
        "from core.render import draw\n"
        "def main():\n"
        "    made = draw.drawn(long_paper(LONG, 4), '.pdf', progress=print, stopped=bool)\n"
        "    return len(made) != 1 or not made[0].startswith(b'%PDF')\n"
        "if __name__ == '__main__':\n"
        "    sys.exit(main())\n".replace("LONG", str(LONG)),
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(command)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 1\n", "")
