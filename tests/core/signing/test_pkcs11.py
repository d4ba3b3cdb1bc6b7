"""Cards: which certificate is proposed, what signs, and a sentence for every trouble."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.base.refusals import KnownFailure
from core.render import pdf as paper_pdf
from core.render import xlsx
from core.signing import pdf, pkcs11
from core.signing.certificates import der
from core.signing.check import check
from core.signing.sign_xlsx import sign
from core.signing.trust import Roots
from core.signing.verdict import State
from tests.core.reports.elections import paper, practice
from tests.core.signing.people import SIGNED, Someone, issued, office, root, secretary
from tests.support.softhsm import MODULE, PIN, Reader, reader

ROOTS = Roots((root().certificate,))


@pytest.fixture(scope="module")
def slot(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    made = reader(tmp_path_factory.mktemp("reader"))
    made.insert("Картица")
    login = issued("Јелена Марић 200010", office(), documents=False)
    keys: tuple[Someone, ...] = (login, secretary(), secretary("p256"), secretary("p384"))
    for number, one in enumerate(keys, start=1):
        made.write("Картица", number, one.bare, der(one.certificate))
    made.add("Картица", 9, der(office().certificate))
    return made


def test_certificates_for_documents_come_first_and_authorities_are_no_signers(slot: Reader) -> None:
    found = pkcs11.cards(MODULE)
    assert [one.for_documents for one in found] == [True, True, True, False]
    assert all(one.chain == (office().certificate,) for one in found)
    assert {one.label for one in found} == {"Картица"} and not any(one.pad for one in found)


def test_every_key_of_the_card_signs_workbook_and_pdf(slot: Reader) -> None:
    report = paper(practice())
    workbook, page = xlsx.render(report), paper_pdf.render(report)
    for card in pkcs11.cards(MODULE)[:3]:
        with pkcs11.opened(card, PIN) as key:
            signed, shown = sign(workbook, key, SIGNED), pdf.sign(page, key, SIGNED)
        for content in (signed, shown):
            verdict = check(content, ROOTS)
            assert (verdict.state, verdict.signers[0].name) == (State.VALID, "Јелена Марић 200010")


def test_the_certificate_for_logging_in_signs_nothing_that_counts(slot: Reader) -> None:
    card = pkcs11.cards(MODULE)[-1]
    with pkcs11.opened(card, PIN) as key:
        signed = sign(xlsx.render(paper(practice())), key, SIGNED)
    assert check(signed, ROOTS).signers[0].trust == "not_for_documents"


def _open(card: pkcs11.Card, pin: str | None) -> None:
    with pkcs11.opened(card, pin):
        pass


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda: _open(pkcs11.cards(MODULE)[0], "0000"), "token.wrong_pin"),
        (lambda: _open(pkcs11.cards(MODULE)[0], ""), "token.wrong_pin"),
        (lambda: _open(pkcs11.cards(MODULE)[0], None), "token.no_pin"),
        (lambda: pkcs11.cards(Path("/nowhere/module.so")), "token.no_module"),
        (lambda: pkcs11.cards(Path("/bin/ls")), "token.bad_module"),
    ],
)
def test_trouble_with_a_card(slot: Reader, act: Callable[[], object], code: str) -> None:
    with pytest.raises(KnownFailure) as failed:
        act()
    assert failed.value.code == code


def test_a_wrong_pin_says_that_tries_are_running_out(slot: Reader) -> None:
    with pytest.raises(KnownFailure):
        _open(pkcs11.cards(MODULE)[0], "0000")
    assert pkcs11.cards(MODULE)[0].tries == "low"
    _open(pkcs11.cards(MODULE)[0], PIN)


def test_the_card_taken_out_in_mid_signature(slot: Reader) -> None:
    card = pkcs11.cards(MODULE)[0]
    workbook = xlsx.render(paper(practice()))
    with pkcs11.opened(card, PIN) as key:
        slot.take_out()
        with pytest.raises(KnownFailure) as failed:
            sign(workbook, key, SIGNED)
    assert failed.value.code == "token.removed"
    with pytest.raises(KnownFailure) as missing:
        _open(card, PIN)
    assert missing.value.code == "token.removed"
    with pytest.raises(KnownFailure) as none:
        pkcs11.cards(MODULE)
    assert none.value.code == "token.none"
