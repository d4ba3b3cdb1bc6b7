"""LibreOffice's own verdict on what we sign, and on what was changed behind the signature."""

from pathlib import Path

import pytest

from core.render import xlsx
from core.signing import pkcs11
from core.signing.certificates import der
from core.signing.sign_xlsx import sign
from tests.core.reports.elections import paper, practice
from tests.core.signing.people import SIGNED, chair, office, root, secretary, stranger
from tests.core.signing.tampering import unsigned
from tests.core.signing.variants import BROKEN, UNTOUCHED
from tests.support.libreoffice import judged
from tests.support.softhsm import MODULE, PIN, reader

KINDS = ("rsa", "p256", "p384", "p521", "rsa4096")


CARDS = ("rsa", "p256", "p384")


def by_cards(workbook: bytes, folder: Path) -> dict[str, bytes]:
    """The workbook signed by a key of each kind on a card."""
    slot = reader(folder)
    slot.insert("Картица")
    for number, kind in enumerate(CARDS, start=1):
        slot.write("Картица", number, secretary(kind).bare, der(secretary(kind).certificate))
    slot.add("Картица", 9, der(office().certificate))
    signed: dict[str, bytes] = {}
    for card in pkcs11.cards(MODULE):
        with pkcs11.opened(card, PIN) as key:
            signed[f"by a card, {CARDS[card.key[0] - 1]}"] = sign(workbook, key, SIGNED)
    return signed


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    workbook = xlsx.render(paper(practice()))
    signed = sign(workbook, secretary().key, SIGNED, "Извештај о резултатима избора")
    files = {f"by {kind}": sign(workbook, secretary(kind).key, SIGNED) for kind in KINDS}
    files |= {f"by two, {k}": sign(files[f"by {k}"], chair(k).key, SIGNED) for k in KINDS}
    files |= {one.name: one.tamper(signed) for one in (*BROKEN, *UNTOUCHED)}
    files |= {"not signed": unsigned(signed), "never signed": workbook}
    files |= by_cards(workbook, tmp_path_factory.mktemp("reader"))
    files["by a stranger"] = sign(workbook, stranger().key, SIGNED)
    folder = tmp_path_factory.mktemp("judged")
    return judged(files, {"root": root().pem, "ca": office().pem}, folder)


@pytest.mark.parametrize("kind", KINDS)
def test_it_takes_every_kind_of_key_and_two_signers(words: dict[str, str], kind: str) -> None:
    assert (words[f"by {kind}"], words[f"by two, {kind}"]) == ("valid", "valid")


@pytest.mark.parametrize("kind", CARDS)
def test_it_takes_keys_on_cards(words: dict[str, str], kind: str) -> None:
    assert words[f"by a card, {kind}"] == "valid"


def test_it_tells_a_stranger_and_an_unsigned_workbook(words: dict[str, str]) -> None:
    assert words["by a stranger"] == "unknown"
    assert (words["not signed"], words["never signed"]) == ("unsigned", "unsigned")


@pytest.mark.parametrize("name", [one.name for one in BROKEN if one.libreoffice])
def test_it_agrees_on_what_breaks(words: dict[str, str], name: str) -> None:
    assert words[name] == "broken"


@pytest.mark.parametrize("name", [one.name for one in UNTOUCHED if one.libreoffice])
def test_it_agrees_on_what_does_not(words: dict[str, str], name: str) -> None:
    assert words[name] == "valid"


def test_where_it_does_not_look_our_check_does(words: dict[str, str]) -> None:
    unseen = {one.name for one in BROKEN if words[one.name] == "valid"}
    assert unseen == {one.name for one in BROKEN if not one.libreoffice}
