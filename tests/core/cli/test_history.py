"""`mandat history show`: the journal read, without figures that others are to type unseen."""

from pathlib import Path

import pytest

from tests.core.cli.run import mandat
from tests.support.night import OPEN, night


def test_the_journal_as_data_hides_figures_typed_unseen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "избори.mandat"
    night(path).close()
    rows = mandat(capsys, "history", "show", path, "--json").json()
    typed = [row["act"] for row in rows if row["kind"] == "minutes_typed"]
    assert {act["station"] for act in typed if act["figures"] is None} == set(OPEN)
    assert all(
        (act["votes"] is None) and (act["remarks"] is None) and (act["explained"] is None)
        for act in typed
        if act["station"] in OPEN
    )
    assert all(act["figures"]["in_box"] == 92 for act in typed if act["station"] not in OPEN)
