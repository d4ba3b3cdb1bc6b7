"""Of which station an unfinished entry is, read from the key it lies under."""

import pytest

from core.book.drafts import draft_key, old_key, station_of


@pytest.mark.parametrize(
    ("key", "station"),
    [
        (draft_key("4", "Милан"), "4"),
        (draft_key("Чачак/4", "Милан Тасић"), "Чачак/4"),
        (old_key("4"), "4"),
        ("list:4", ""),
        ("", ""),
    ],
)
def test_a_draft_says_of_which_station_it_is(key: str, station: str) -> None:
    assert station_of(key) == station
