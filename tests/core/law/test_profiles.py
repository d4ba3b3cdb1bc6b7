"""The shipped profiles, and that a key too many or too few is told by file and key."""

from fractions import Fraction

import pytest

from core.base import resources
from core.base.refusals import KnownFailure
from core.law import load, schema
from core.office.found import law, law_text, profiles

EXPECTED: dict[str, tuple[str, Fraction, Fraction]] = {
    "rs-local-2007": ("local", Fraction(5), Fraction(1)),
    "rs-local-2020": ("local", Fraction(3), Fraction(27, 20)),
    "rs-local-2022": ("local", Fraction(3), Fraction(27, 20)),
    "rs-local-2024": ("local", Fraction(3), Fraction(27, 20)),
    "rs-parliament-2004": ("seats", Fraction(5), Fraction(1)),
    "rs-parliament-2020": ("seats", Fraction(3), Fraction(27, 20)),
    "rs-parliament-2022": ("seats", Fraction(3), Fraction(27, 20)),
    "rs-vojvodina-2022": ("seats", Fraction(3), Fraction(27, 20)),
}


def test_which_profiles_are_shipped() -> None:
    found = {p: (str(law(p).scope), *_seats(p)) for p in profiles()}
    assert found == EXPECTED


def _seats(profile: str) -> tuple[Fraction, Fraction]:
    seat_law = law(profile).seat_law()
    return seat_law.threshold_percent, seat_law.minority_factor


@pytest.mark.parametrize("profile", profiles())
def test_every_value_has_article_and_source(profile: str) -> None:
    loaded = law(profile)
    assert loaded.id == profile
    for key, provision in loaded.provisions:
        assert provision.article, key
        assert provision.source, key
    if loaded.scope == "local":
        assert [code for code, _check in loaded.checks] == list(schema.CHECKS)
        assert [code for code, check in loaded.checks if check.reserved] == ["C8"]


def test_every_source_is_listed() -> None:
    listed = (resources.root().parent / "docs" / "law-sources.md").read_text(encoding="utf-8")
    for profile in profiles():
        loaded = law(profile)
        sources = [provision.source for _key, provision in loaded.provisions]
        sources += [check.source for _code, check in loaded.checks]
        for key in {part.strip() for source in sources for part in source.split(",")}:
            assert f"| {key} |" in listed, key


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        (
            "[seats.minority_exempt]",
            "[seats.minority_exemptt]",
            "law.missing_key",
            "minority_exempt",
        ),
        ('since = "2022-02-08"', "", "law.missing_key", "since"),
        ("[size.capital]", "[size.capitol]", "law.missing_key", "size.capital"),
        ('since = "2022-02-08"', 'since = "2022"\nuntil = "x"', "law.unknown_key", "until"),
        ('sure = "read"', 'sure = "perhaps"', "law.bad_value", "sure"),
        ("value = 3\n", 'value = "three"\n', "law.bad_value", "threshold_percent"),
        ("value = 3\n", "value = 3.0\n", "law.bad_value", "threshold_percent"),
        ("value = [27, 20]", "value = [27, 0]", "law.bad_value", "minority_factor"),
        ('value = "in_box"', 'value = "inbox"', "law.bad_value", "threshold_base"),
        ('article = "ЗЛИ чл. ____"', "article = 5", "law.bad_value", "article"),
        ('readings = ["in_box", "voted"]', 'readings = ["voted"]', "law.bad_value", "readings"),
        ('scope = "local"', 'scope = "global"', "law.", ""),
        ("[seats.threshold_percent]", "[seats.threshold_percent", "law.unreadable", ""),
    ],
)
def test_a_spoilt_file_is_told_by_file_and_key(old: str, new: str, code: str, key: str) -> None:
    text = law_text("rs-local-2022")
    assert old in text
    with pytest.raises(KnownFailure) as failed:
        load.load(text.replace(old, new, 1).encode(), "rs-local-2022.toml")
    assert failed.value.code.startswith(code)
    assert failed.value.facts["file"] == "rs-local-2022.toml"
    assert key in str(failed.value.facts.get("key", ""))


def test_a_kept_profile_may_lack_what_later_releases_ask_for() -> None:
    """A book of an old release opens although today's schema knows more keys, or fewer."""
    text = law_text("rs-local-2022")
    less = text.replace("[deadlines.first_session_days]", "[deadlines.of_another_time]")
    kept = load.kept(less)
    assert kept.seat_law() == law("rs-local-2022").seat_law()
    with pytest.raises(KeyError):
        kept.number("deadlines.first_session_days")


def test_readings() -> None:
    """Only a reading the law admits can be chosen."""
    profile = law("rs-local-2022")
    changed = profile.with_reading("seats.threshold_base", "voted")
    assert changed.seat_law().threshold_base == "voted"
    assert profile.seat_law().threshold_base == "in_box"
    with pytest.raises(ValueError, match="fallback"):
        profile.with_reading("seats.minority_factor_in_fallback", 0)
    with pytest.raises(ValueError, match="threshold_base"):
        profile.with_reading("seats.threshold_base", "registered")
    keys = [key for key, _provision in profile.open_questions()]
    assert keys[:2] == ["seats.threshold_base", "seats.minority_factor_in_fallback"]
