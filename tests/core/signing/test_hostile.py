"""Files made to harm who checks them: bombs, entities, paths, and pure nonsense."""

import random
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.render import xlsx
from core.signing.check import check
from core.signing.sign_xlsx import sign
from core.signing.trust import Roots
from core.signing.verdict import State
from tests.core.reports.elections import paper, practice
from tests.core.signing import tampering as t
from tests.core.signing.people import SIGNED, root, secretary

ROOTS = Roots((root().certificate,))
SIGNED_WORKBOOK = sign(xlsx.render(paper(practice())), secretary().key, SIGNED)


def bomb(_signed: bytes) -> bytes:
    """Half a gigabyte of zeros in half a megabyte, as a sheet."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(t.TYPES, t.parts(SIGNED_WORKBOOK)[t.TYPES])
        with archive.open("xl/bomb.xml", "w", force_zip64=True) as target:
            for _megabyte in range(513):
                target.write(bytes(1 << 20))
    return into.getvalue()


def lying(_signed: bytes) -> bytes:
    """A part that inflates far beyond the size it claims."""
    content = bytearray(t.zipped([(t.TYPES, bytes(50 << 20))]))
    for at in (22, content.rfind(b"PK\x01\x02") + 24):
        content[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(content)


LAUGHS = (
    b'<!DOCTYPE a [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 50) for i in range(8))
    + b"]>"
)


def laughing(part: str) -> t.Tamper:
    """Entities that grow without end in one part."""

    def change(found: t.Parts) -> None:
        head, _sign, rest = found[part].partition(b"?>")
        found[part] = head + b"?>" + LAUGHS + rest.replace(b"/>", b"/>&i;", 1)

    return t.with_parts(change)


def fetching(part: str) -> t.Tamper:
    """An entity that is another file of this computer."""

    def change(found: t.Parts) -> None:
        head, _sign, rest = found[part].partition(b"?>")
        outside = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        found[part] = head + b"?>" + outside + rest.replace(b"/>", b"/>&x;", 1)

    return t.with_parts(change)


def many(_signed: bytes) -> bytes:
    """More parts than any workbook has."""
    return t.zipped([(f"xl/{number}.xml", b"") for number in range(10_001)])


@pytest.mark.parametrize(
    "tamper",
    [bomb, lying, many, *(way(p) for way in (laughing, fetching) for p in (t.SIGNATURE, t.ROOT))],
)
def test_a_hostile_workbook_is_broken_soon_and_in_little_room(tamper: t.Tamper) -> None:
    content = tamper(SIGNED_WORKBOOK)
    tracemalloc.start()
    began = time.perf_counter()
    verdict = check(content, ROOTS)
    took = time.perf_counter() - began
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert verdict.state is State.BROKEN
    assert took < 5 and peak < (100 << 20)


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", State.UNREADABLE),
        (b"text", State.UNREADABLE),
        (b"%PDF-1.7\n", State.BROKEN),
        (b"PK", State.BROKEN),
        (t.zipped([("a.txt", b"a")]), State.UNREADABLE),
    ],
)
def test_files_that_are_no_documents(content: bytes, state: State) -> None:
    assert check(content, ROOTS).state is state


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SIGNED_WORKBOOK) - 1), st.integers(1, 255))
def test_no_changed_byte_goes_unseen_nor_trips_the_check(at: int, by: int) -> None:
    content = bytearray(SIGNED_WORKBOOK)
    content[at] ^= by
    verdict = check(bytes(content), ROOTS)
    if verdict.state is State.VALID:
        same = t.parts(bytes(content)) == t.parts(SIGNED_WORKBOOK)
        outside = {"docProps/core.xml", "docProps/app.xml"}
        found, before = t.parts(bytes(content)), t.parts(SIGNED_WORKBOOK)
        assert same or {n for n in before if found.get(n) != before[n]} <= outside


def test_nonsense_trips_nothing() -> None:
    chance = random.Random(20261206)
    makers: tuple[Callable[[bytes], bytes], ...] = (
        lambda body: b"%PDF-1.7\n" + body,
        lambda body: b"PK\x03\x04" + body,
        lambda body: SIGNED_WORKBOOK[: chance.randrange(len(SIGNED_WORKBOOK))] + body,
    )
    for number in range(300):
        content = makers[number % 3](chance.randbytes(chance.randrange(2000)))
        assert check(content, ROOTS).state in (State.BROKEN, State.UNREADABLE)
