"""The roots a commission trusts: kept, told, forgotten, and odd ones refused."""

from pathlib import Path

import pytest

from core.base.refusals import KnownFailure
from core.office import roots
from core.signing.certificates import der
from tests.core.signing.people import office, root, secretary


def file(folder: Path, content: bytes) -> Path:
    path = folder / "корен.pem"
    path.write_bytes(content)
    return path


def test_roots_are_kept_once_and_forgotten(tmp_path: Path) -> None:
    kept = tmp_path / "roots"
    assert roots.kept(kept) == ()
    for content in (root().pem + office().pem, der(root().certificate)):
        roots.keep(file(tmp_path, content), kept)
    assert [one.name for one in roots.kept(kept)] == ["Пример ЦА 2", "Пример корен"]
    roots.forget(roots.kept(kept)[0])
    assert [one.name for one in roots.kept(kept)] == ["Пример корен"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (secretary().pem, "roots.no_authority"),
        (root().pem + secretary().pem, "roots.no_authority"),
        (b"", "roots.unreadable"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "roots.unreadable"),
        (b"\x30\x82\x01\x00", "roots.unreadable"),
    ],
)
def test_what_is_no_root_is_refused_and_nothing_is_kept(
    tmp_path: Path, content: bytes, code: str
) -> None:
    kept = tmp_path / "roots"
    with pytest.raises(KnownFailure) as failed:
        roots.keep(file(tmp_path, content), kept)
    assert failed.value.code == code and roots.kept(kept) == ()


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as missing:
        roots.keep(tmp_path / "нема.pem", tmp_path / "roots")
    assert missing.value.code == "file.cannot_read"
    blocked = file(tmp_path, root().pem)
    with pytest.raises(KnownFailure) as failed:
        roots.keep(blocked, blocked / "roots")
    assert failed.value.code == "report.cannot_write"


def test_a_spoilt_file_among_them_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    roots.keep(file(tmp_path, root().pem), tmp_path / "roots")
    (tmp_path / "roots" / "x.pem").write_bytes(b"spoilt")
    assert len(roots.kept(tmp_path / "roots")) == 1
