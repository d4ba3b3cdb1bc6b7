"""A package of a newer version: what is accepted, and every way in which one is not."""

import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.base.refusals import KnownFailure, Refused, Stopped
from core.signing import update_keys, update_layout, update_manifest, updates
from core.signing.update_layout import MANIFEST, SIGNATURE
from core.signing.updates import Here, Watch
from core.words import codes
from core.words.catalogue import Language, words
from tests.support.updates import (
    CONTENT,
    HERE,
    KEY,
    NAME,
    OTHER,
    manifest,
    package,
    revoked,
    trusted,
)

GOOD = manifest()
TOLD = update_manifest.to_bytes(GOOD)
SIGNED = KEY.sign(TOLD)
Member = tuple[str, bytes]
WHOLE: tuple[Member, ...] = ((MANIFEST, TOLD), (SIGNATURE, SIGNED), (GOOD.file, CONTENT))


def laid(*members: Member) -> bytes:
    """Members in the one layout that is right."""
    known = tuple((name, len(content), zlib.crc32(content)) for name, content in members)
    parts = [
        update_layout.before(*one) + content
        for one, (_name, content) in zip(known, members, strict=True)
    ]
    return b"".join(parts) + update_layout.behind(known)


def signed(told: bytes, content: bytes = CONTENT, file: str = GOOD.file) -> bytes:
    """A package whose manifest is signed by the right key, whatever it says."""
    return laid((MANIFEST, told), (SIGNATURE, KEY.sign(told)), (file, content))


def says(**changes: object) -> bytes:
    """The manifest with some keys changed; `None` leaves a key out."""
    document = {**json.loads(TOLD), **changes}
    kept = {name: value for name, value in document.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False).encode()


def head(size: int, name: bytes = b"manifest.json", method: int = 0, packed: int = -1) -> bytes:
    """The header of a first member that lies about what follows."""
    packed = size if packed < 0 else packed
    tail = (20, 0, method, 0, 0x21, 0, packed, size, len(name), 0)
    return struct.pack("<4s5H3I2H", b"PK\3\4", *tail) + name


def zipped(*members: Member, method: int = zipfile.ZIP_STORED) -> Callable[[Path], bytes]:
    """As an ordinary program makes a zip."""

    def made(folder: Path) -> bytes:
        with zipfile.ZipFile(folder / "a.zip", "w", method) as file:
            for name, content in members:
                file.writestr(zipfile.ZipInfo(name), content, method)
        return (folder / "a.zip").read_bytes()

    return made


def read(folder: Path, content: bytes, here: Here = HERE) -> updates.Update:
    path = folder / "пакет.update"
    path.write_bytes(content)
    return updates.read(path, (trusted(OTHER, "друга"), trusted()), here)


def test_a_good_package_is_proved_and_says_what_it_is(tmp_path: Path) -> None:
    path = package(tmp_path)
    assert path.name == "Mandat-0.2.0-linux-amd64.update"
    found = updates.read(path, (trusted(OTHER, "друга"), trusted()), HERE)
    assert (found.manifest, found.key, found.same) == (GOOD, NAME, False)
    assert found.platform == "Linux (amd64)"
    assert b"".join(updates.installer(found)) == CONTENT


def test_any_other_program_opens_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(package(tmp_path)) as file:
        assert file.testzip() is None
        assert file.namelist() == [MANIFEST, SIGNATURE, GOOD.file]
        assert file.read(GOOD.file) == CONTENT


def test_progress_is_told_and_it_can_be_stopped(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = package(tmp_path)
    watch = Watch(lambda done, of: told.append((done, of)))
    updates.read(path, (trusted(),), HERE, watch)
    assert told[-1] == (len(CONTENT), len(CONTENT))
    with pytest.raises(Stopped):
        updates.read(path, (trusted(),), HERE, Watch(stopped=lambda: True))


ATTACKS: tuple[tuple[str, Callable[[Path], bytes] | bytes], ...] = (
    ("update.not_package", b""),
    ("update.not_package", b"%PDF-1.7 no zip at all"),
    ("update.not_package", laid((SIGNATURE, SIGNED), (MANIFEST, TOLD), (GOOD.file, CONTENT))),
    ("update.not_package", laid(("../manifest.json", TOLD), *WHOLE[1:])),
    ("update.not_package", b"MZ" + laid(*WHOLE)),
    ("update.signature", laid((MANIFEST, TOLD), (SIGNATURE, bytes(64)), (GOOD.file, CONTENT))),
    ("update.signature", laid((MANIFEST, says(version="0.3.0")), *WHOLE[1:])),
    ("update.signature", laid((MANIFEST, TOLD + b" "), *WHOLE[1:])),
    ("update.signature", laid((MANIFEST, TOLD), (SIGNATURE, SIGNED[:32]), (GOOD.file, CONTENT))),
    ("update.changed", laid(*WHOLE[:2], (GOOD.file, CONTENT[:-1] + b"!"))),
    ("update.changed", laid(*WHOLE).replace(CONTENT[:9], b"malicious")),
    ("update.sizes", laid(*WHOLE[:2], (GOOD.file, CONTENT + b"!"))),
    ("update.sizes", laid(*WHOLE[:2], (GOOD.file, CONTENT[:-1]))),
    ("update.other_member", laid(*WHOLE[:2], ("../../etc/cron.d/mandat", CONTENT))),
    ("update.other_member", laid(*WHOLE[:2], ("setup.exe", CONTENT))),
    ("update.twice", laid(*WHOLE, (GOOD.file, CONTENT))),
    ("update.twice", laid(WHOLE[0], *WHOLE)),
    ("update.twice", laid(*WHOLE[:2], *WHOLE[1:])),
    ("update.extra", laid(*WHOLE, ("../../.bashrc", b"rm"))),
    ("update.extra", laid(WHOLE[0], ("readme.txt", b"hello"), *WHOLE[1:])),
    ("update.packed", zipped(*WHOLE, method=zipfile.ZIP_DEFLATED)),
    ("update.packed", head(1 << 30, method=8, packed=40) + bytes(40)),
    ("update.large", head(0xFFFFFFFE)),
    ("update.large", head(update_layout.MOST_MANIFEST + 1)),
    ("update.large", laid((MANIFEST, TOLD), (SIGNATURE, SIGNED + b"!"), (GOOD.file, CONTENT))),
    ("update.large", signed(says(size=(1 << 30) + 1))),
    ("update.cut_short", laid(*WHOLE)[:20]),
    ("update.cut_short", laid(*WHOLE)[:300]),
    ("update.cut_short", laid(*WHOLE)[:-300]),
    ("update.cut_short", laid(*WHOLE)[:-1]),
    ("update.foreign_bytes", zipped(*WHOLE)),
    ("update.foreign_bytes", laid(*WHOLE) + b"behind"),
    ("update.foreign_bytes", laid(*WHOLE)[:-2] + b"\1\0!"),
    ("update.newer_shape", signed(says(shape="mandat-update-2"))),
    ("update.newer_shape", signed(b"[]")),
    ("update.manifest", signed(b"\xff")),
    ("update.manifest", signed(b"[" * 60_000)),
    ("update.manifest", signed(TOLD.replace(b'"program"', b'"day": "2027-05-01", "program"'))),
    ("update.manifest", signed(says(program="other"))),
    ("update.manifest", signed(says(day=None))),
    ("update.manifest", signed(says(day="20270501"))),
    ("update.manifest", signed(says(day=20270501))),
    ("update.manifest", signed(says(more=1))),
    ("update.manifest", signed(says(size=True))),
    ("update.manifest", signed(says(size=-1))),
    ("update.manifest", signed(says(version="0.2"))),
    ("update.manifest", signed(says(version=["0.2.0"]))),
    ("update.manifest", signed(says(sha256="0"))),
    ("update.manifest", signed(says(platform="beos-amd64"))),
    ("update.manifest", signed(says(file="../mandat.deb"), file="../mandat.deb")),
    ("update.manifest", signed(says(file="/etc/mandat.deb"), file="/etc/mandat.deb")),
    ("update.manifest", signed(says(file="C:mandat.deb"), file="C:mandat.deb")),
    ("update.manifest", signed(says(file="mandat.exe"), file="mandat.exe")),
    ("update.manifest", signed(says(notes={"sr": "a"}))),
    ("update.manifest", signed(says(notes={"sr": "a", "en": "\x1b[2J"}))),
    ("update.manifest", signed(says(notes={"sr": "a" * 4001, "en": "a"}))),
    ("update.not_of_key", signed(says(day="2026-12-31"))),
    ("update.not_of_key", signed(says(day="2028-01-01"))),
    ("update.to_come", signed(says(day="2027-05-12"))),
)


@pytest.mark.parametrize(
    ("code", "attack"), ATTACKS, ids=[f"{no} {code}" for no, (code, _made) in enumerate(ATTACKS)]
)
def test_an_attack_is_told_in_a_sentence_of_its_own(
    code: str, attack: Callable[[Path], bytes] | bytes, tmp_path: Path
) -> None:
    content = attack if isinstance(attack, bytes) else attack(tmp_path)
    with pytest.raises(KnownFailure) as told:
        read(tmp_path, content)
    assert told.value.code == code
    for language in Language:
        said = codes.failure(words(language), told.value)
        assert "пакет.update" in said and "{" not in said


REFUSED = (
    ("update.other_platform", says(platform="windows-amd64", file="mandat.exe"), "mandat.exe"),
    ("update.other_platform", says(platform="linux-arm64"), GOOD.file),
    ("update.older", says(version="0.0.9"), GOOD.file),
    ("update.needs", says(follows="0.1.1"), GOOD.file),
)


@pytest.mark.parametrize(("code", "told", "file"), REFUSED)
def test_one_that_is_ours_and_not_for_here_is_refused(
    code: str, told: bytes, file: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, signed(told, file=file))
    assert refused.value.code == code
    assert "{" not in codes.refusal(words(Language.SR_CYRL), refused.value)


def test_this_very_version_is_said(tmp_path: Path) -> None:
    assert read(tmp_path, laid(*WHOLE), replace(HERE, version="0.2.0")).same
    with pytest.raises(Refused, match=r"update\.older"):
        read(tmp_path, laid(*WHOLE), replace(HERE, version="0.10.0"))


def test_without_a_trusted_key_nothing_is_even_read(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"update\.no_keys"):
        updates.read(tmp_path / "нема.update", (), HERE)


def test_a_revoked_key_is_named_also_for_a_package_of_its_good_days(tmp_path: Path) -> None:
    path = package(tmp_path)
    with pytest.raises(KnownFailure) as told:
        updates.read(path, (trusted(OTHER, "нови"), revoked()), HERE)
    said = codes.failure(words(Language.SR_CYRL), told.value)
    assert "кључем „Проба 2027“, који је опозван 2. 5. 2027.: лаптоп је украден." in said


def test_another_key_takes_over(tmp_path: Path) -> None:
    path = package(tmp_path, key=OTHER)
    found = updates.read(path, (revoked(), trusted(OTHER, "нови")), HERE)
    assert found.key == "нови"


@pytest.mark.parametrize("what", ["missing", "folder"])
def test_what_cannot_be_read_is_said(what: str, tmp_path: Path) -> None:
    path = tmp_path / "нема.update" if what == "missing" else tmp_path
    with pytest.raises(KnownFailure) as told:
        updates.read(path, (trusted(),), HERE)
    code = "file.cannot_read" if what == "missing" else "update.not_package"
    assert told.value.code == code


def test_a_stick_that_changes_after_the_proof_gives_nothing(tmp_path: Path) -> None:
    path = package(tmp_path)
    found = updates.read(path, (trusted(),), HERE)
    path.write_bytes(path.read_bytes().replace(CONTENT[:9], b"malicious"))
    with pytest.raises(KnownFailure, match=r"update\.changed"):
        list(updates.installer(found))
    path.write_bytes(path.read_bytes()[:900])
    with pytest.raises(KnownFailure, match=r"update\.changed"):
        list(updates.installer(found))


SMALL = laid((MANIFEST, TOLD), (SIGNATURE, SIGNED), (GOOD.file, CONTENT))


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(SMALL) - 1), other=st.integers(1, 255))
def test_no_single_byte_may_be_another(at: int, other: int, tmp_path: Path) -> None:
    changed = bytearray(SMALL)
    changed[at] ^= other
    with pytest.raises(KnownFailure):
        read(tmp_path, bytes(changed))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.binary(max_size=400), at=st.integers(0, len(SMALL)), cut=st.integers(0, 400))
def test_nothing_may_be_put_in_or_left_out(noise: bytes, at: int, cut: int, tmp_path: Path) -> None:
    changed = SMALL[:at] + noise + SMALL[at + cut :]
    if changed == SMALL:
        return
    with pytest.raises(KnownFailure):
        read(tmp_path, changed)


def test_the_keys_that_are_shipped_can_be_read() -> None:
    assert isinstance(update_keys.shipped(), tuple)


ROW = '[[key]]\nname = "а"\npublic = "{public}"\nsince = 2027-01-01\nuntil = 2027-12-31\n'


def test_rows_of_keys() -> None:
    public = "AQ" + "A" * 41 + "="
    good = ROW.format(public=public)
    (key,) = update_keys.read(good.encode())
    assert (key.name, key.since, key.revoked) == ("а", date(2027, 1, 1), None)
    (gone,) = update_keys.read((good + 'revoked = 2027-02-02\nwhy = "б"\n').encode())
    assert (gone.revoked, gone.why) == (date(2027, 2, 2), "б")
    for bad in (good * 2, ROW.format(public="AQ=="), good + "revoked = 2027-02-02\n"):
        with pytest.raises(ValueError, match="keys"):
            update_keys.read(bad.encode())
