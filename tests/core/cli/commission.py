"""A commission at its command line, on a book of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.book.book import Book
from core.domain.lists.paper import ListPaper
from core.office.found import law
from core.office.paper_file import write_form
from core.words.catalogue import Language, words
from tests.core.cli.run import Said, mandat
from tests.support.books import PARTICULARS, SECRETARY
from tests.support.filed import empty_book

ENGLISH = ("--lang", "en")
LAW = law("rs-local-2022")


class Office:
    """A commission at its command line: one book, and a form for every list that comes."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.book = folder / "b.mandat"
        empty_book(self.book).close()

    def say(self, verb: str, *more: object, fine: bool = True) -> Said:
        """One verb of the lists, which has to end well."""
        said = mandat(self.capsys, "lists", verb, *more)
        assert not fine or said.code == 0, said.err
        return said

    def do(self, verb: str, id: int, at: str, *more: object) -> dict[str, Any]:
        """One verb about one list; what it says in JSON."""
        found: dict[str, Any] = self.say(verb, self.book, id, *more, "--at", at, "--json").json()
        return found

    def form(self, paper: ListPaper, name: str = "form.xlsx") -> Path:
        """A filled-in form."""
        path = self.folder / name
        write_form(PARTICULARS, LAW, words(Language.SR_CYRL), path, paper)
        return path

    def receive(self, paper: ListPaper, at: str, receipt: str) -> dict[str, Any]:
        """A list comes in over the counter."""
        words_of = (self.book, self.form(paper), "--at", at, "--receipt", receipt, "--json")
        found: dict[str, Any] = self.say("receive", *words_of).json()
        return found

    def opened(self, look: Callable[[Book], Any]) -> Any:
        """What the book says to a look into it."""
        book = Book.open(self.book, SECRETARY)
        try:
            return look(book)
        finally:
            book.close()
