"""`mandat report … --sign` and `mandat verify` as one types them, with their exit codes."""

from pathlib import Path

import pytest

from core.office.found import practice
from core.signing.certificates import der
from tests.core.cli.run import Said, mandat
from tests.core.signing import tampering as t
from tests.core.signing.people import chair, office, root, secretary, store, stranger
from tests.support.softhsm import MODULE, PIN, reader


class Desk:
    """A folder with a practice book, two keys, their passwords, and the root."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.book = folder / "вежба.mandat"
        practice(self.book, "лаптоп").close()
        self.a = store(folder / "a.p12", secretary())
        self.b = store(folder / "b.p12", chair("p256"))
        self.password = folder / "lozinka"
        self.password.write_text("лозинка 1\r\n", encoding="utf-8-sig")
        self.root = folder / "root.pem"
        self.root.write_bytes(root().pem)

    def __call__(self, *words: object) -> Said:
        return mandat(self._capsys, *words)

    def report(self, out: Path, *words: object) -> Said:
        """A paper with the words given."""
        return self("report", self.book, "stations", "--out", out, *words)

    def by(self, *keys: Path) -> tuple[object, ...]:
        """Key files, each with its password."""
        return tuple(w for key in keys for w in ("--sign", key, "--password-file", self.password))


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_two_people_sign_and_the_file_is_valid(desk: Desk) -> None:
    out = desk.folder / "r.xlsx"
    said = desk.report(out, *desk.by(desk.a, desk.b), "--number", "013-1/2026")
    assert said.code == 0 and str(out) in said.out
    kept = sorted((desk.folder / "вежба.documents").iterdir())
    assert [one.suffix for one in kept] == [".pdf", ".xlsx"]
    for file in (out, *kept):
        found = desk("verify", file, "--ca", desk.root, "--book", desk.book, "--json")
        assert found.code == 0
        told = found.json()
        assert (told["state"], told["book"], told["number"]) == ("valid", "issued", "013-1/2026")
        assert [one["name"] for one in told["signers"]] == [
            "Јелена Марић 200010", "Гордана Вукелић 200011",
        ]  # fmt: skip


def test_in_the_language_asked_for(desk: Desk) -> None:
    out = desk.folder / "r.pdf"
    assert desk.report(out, *desk.by(desk.a), "--language", "en", "--lang", "sr-Latn").code == 0
    (signer,) = desk("verify", out, "--ca", desk.root, "--json").json()["signers"]
    assert "Fingerprint of the book" in signer["purpose"]


def test_exit_codes(desk: Desk) -> None:
    """0 valid, 1 broken or unknown signer, 2 not signed, 3 cannot be read."""
    out = desk.folder / "r.xlsx"
    desk.report(out, *desk.by(desk.a))
    other = desk.folder / "other.pem"
    other.write_bytes(stranger().pem)
    broken = desk.folder / "broken.xlsx"
    broken.write_bytes(t.replaced(t.SHEET, "<v>[0-9]+</v>", "<v>7</v>")(out.read_bytes()))
    plain = desk.folder / "plain.xlsx"
    assert desk.report(plain).code == 0
    table = {
        ("verify", out, "--ca", desk.root): (0, "ПОТПИС ЈЕ ИСПРАВАН"),
        ("verify", out, "--ca", other, "--ca", desk.root): (0, "ПОТПИС ЈЕ ИСПРАВАН"),
        ("verify", out, "--ca", other): (1, "ПОТПИСНИК НИЈЕ ПОЗНАТ"),
        ("verify", out): (1, "ПОТПИСНИК НИЈЕ ПОЗНАТ"),
        ("verify", broken, "--ca", desk.root): (1, "ПОТПИС ЈЕ НАРУШЕН"),
        ("verify", plain): (2, "ДАТОТЕКА НИЈЕ ПОТПИСАНА"),
        ("verify", desk.root): (3, "ДАТОТЕКА НИЈЕ ИСПРАВА"),
        ("verify", desk.folder / "нема.xlsx"): (3, ""),
        ("verify", out, "--ca", desk.folder / "нема.pem"): (3, ""),
        ("verify", out, "--ca", desk.password): (3, ""),
    }
    for words, (code, told) in table.items():
        said = desk(*words)
        assert (said.code, said.out.startswith(told)) == (code, True), words
        assert code != 3 or told or len(said.err.splitlines()) == 1


def test_by_a_card(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    slot = reader(tmp_path_factory.mktemp("reader"))
    slot.insert("Картица")
    slot.write("Картица", 1, secretary().bare, der(secretary().certificate))
    slot.add("Картица", 9, der(office().certificate))
    pin = desk.folder / "pin"
    pin.write_text("0000\n", encoding="ascii")
    out = desk.folder / "r.xlsx"
    card = ("--token", MODULE, "--pin-file", pin)
    said = desk.report(out, *card)
    assert said.code == 3 and "ПИН картице" in said.err
    assert not out.exists() and not (desk.folder / "вежба.documents").exists()
    pin.write_text(f"{PIN}\n", encoding="ascii")
    assert desk.report(out, *card).code == 0
    assert desk("verify", out, "--ca", desk.root).code == 0
    slot.take_out()
    assert desk.report(out, *card, "--reason", "поново").code == 3


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--password-file", "{root}", "--sign", "{a}"), 3, "Лозинка не отвара"),
        (("--password-file", "{root}"), 0, ""),
        (("--sign", "{a}", "--sign", "{b}", "--password-file", "{password}"), 2, "--password-file"),
        (("--sign", "{a}"), 2, "--password-file"),
        (("--sign", "{a}", "--password-file", "{folder}/нема"), 3, "нема"),
        (("--token", "{folder}/нема.so", "--pin-file", "{password}"), 3, "Модул за картице"),
        (("--sign", "{a}", "--password-file", "{password}", "--pin-file", "{root}"), 2, "--token"),
        (("--issue", "--number", "9" * 61), 2, "највише 60"),
    ],
)
def test_trouble_is_one_sentence_and_leaves_nothing(
    desk: Desk, words: tuple[str, ...], code: int, told: str
) -> None:
    out = desk.folder / "r.xlsx"
    said = desk.report(out, *(word.format(**vars(desk)) for word in words))
    assert said.code == code and told in said.err
    assert out.exists() == (code == 0)
    assert not (desk.folder / "вежба.documents").exists()


def test_text_is_not_signed(desk: Desk) -> None:
    said = desk.report(desk.folder / "r.txt", *desk.by(desk.a))
    assert said.code == 2 and ".txt" in said.err


def test_issuing_again_wants_a_reason(desk: Desk) -> None:
    out = desk.folder / "r.xlsx"
    assert desk.report(out, "--issue").code == 0
    assert desk("verify", out, "--book", desk.book).code == 2
    assert "За ново издање напишите разлог" in desk.report(out, "--issue").err
    assert desk.report(out, "--issue", "--reason", "исправка").code == 0
    found = sorted(one.name for one in (desk.folder / "вежба.documents").iterdir())
    assert len(found) == 4 and sum("izdanje-2" in name for name in found) == 2
