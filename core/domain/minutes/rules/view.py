"""The numbers a rule may look at, with `None` for every figure that is not there."""

from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.domain.minutes import form
from core.domain.minutes.model import Mark, Minutes, sum_of_lists
from core.law.profile import LegalProfile


@dataclass(frozen=True, slots=True)
class View:
    """One station's numbers by the letters of the form, and the sum of the lists' votes."""

    minutes: Minutes
    law: LegalProfile
    S: int | None
    R: int | None
    U: int | None
    G: int | None
    B: int | None
    N: int | None
    V: int | None
    lists: int | None
    register: int | None = None
    """Voters at the station by the register of stations, where it is to be compared."""

    def finding(
        self, code: str, severity: Severity, fields: tuple[str, ...], **facts: int | str
    ) -> Finding:
        """A finding with the article the election's law gives for its code."""
        check = self.law.check(code)
        article = check.article if check else ""
        return Finding(code, severity, article, fields, tuple(facts.items()))

    def list_fields(self) -> tuple[str, ...]:
        """Names of the fields of all lists."""
        return tuple(form.list_field(no) for no, _figure in self.minutes.votes)


def view(minutes: Minutes, law: LegalProfile, register: int | None = None) -> View:
    """What the rules see of `minutes`."""
    numbers = {field.letter: _number(minutes.figures.of(field.name)) for field in form.FIELDS}
    lists = sum_of_lists(minutes)
    return View(minutes=minutes, law=law, lists=lists, register=register, **numbers)


def _number(figure: int | Mark) -> int | None:
    return figure if isinstance(figure, int) else None
