"""A filed list as JSON, by the contract in docs/formats.md, and ways to spoil it."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from core.base.refusals import KnownFailure
from core.domain.lists.paper import ListPaper
from core.office.paper_file import PaperFile, read_paper
from core.words import codes
from core.words.catalogue import Language, words
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper

RECEIVED = "2026-11-10T13:05"


def document(paper: ListPaper | None = None, **changes: object) -> dict[str, Any]:
    """A document with only what the contract names; `changes` are of the list."""
    one = paper if paper is not None else list_paper()
    return {
        "election": {
            "name": "Нова Морава",
            "seats": PARTICULARS.seats,
            "date": PARTICULARS.held.isoformat(),
            "called": PARTICULARS.called.isoformat(),
            "voters": PARTICULARS.voters,
            "law": "rs-local-2022",
        },
        "list": {
            "name": one.name,
            "submitter": {
                "kind": one.submitter.kind.value,
                "name": one.submitter.name,
                "parties": list(one.submitter.parties),
            },
            "received": RECEIVED,
            "signatures": one.signatures.filed,
            "minority": one.motion is not None,
            "representative": {
                "name": one.representative.name,
                "surname": one.representative.surname,
                "authorised": True,
            },
            "leader": one.leader,
            "enclosures_complete": True,
            "candidates": [
                {
                    "name": c.name,
                    "surname": c.surname,
                    "jmbg": c.jmbg,
                    "sex": c.sex.value,
                    "birth_date": c.born.isoformat() if c.born else None,
                    "occupation": c.occupation,
                    "place": c.place,
                    "address": c.address,
                    "party": c.party,
                }
                for c in one.candidates
            ],
            **changes,
        },
    }


def spoilt(path: str, value: object, paper: ListPaper | None = None) -> dict[str, Any]:
    """The document with another value at `list.candidates.3.jmbg`, or without what is there."""
    made = deepcopy(document(paper))
    *way, last = path.split(".")
    table: Any = made
    for step in way:
        table = table[int(step)] if step.isdigit() else table[step]
    if value is ...:
        del table[last]
    else:
        table[int(last) if last.isdigit() else last] = value
    return made


def file(folder: Path, content: object) -> Path:
    """A file of that document, or of that text."""
    path = folder / "list.json"
    if isinstance(content, bytes):
        path.write_bytes(content)
        return path
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, content: object) -> PaperFile:
    """What is read of a document."""
    return read_paper(file(folder, content))


def failure(folder: Path, content: object) -> KnownFailure:
    """Why a document is not read, which is one sentence in every language."""
    with pytest.raises(KnownFailure) as failed:
        read(folder, content)
    for language in Language:
        said = codes.failure(words(language), failed.value)
        assert said.endswith((".", "!")) and "failure." not in said and "\n" not in said
    return failed.value
