"""Writes the practice of lists (вежба): ten invented lists, each at another point of its procedure.

    PYTHONPATH=. python resources/samples/make_practice_lists.py

writes `practice-lists.json` beside itself, always the same bytes. Moments are minutes before the
practice begins, so that its clocks always run. Nobody in it exists: every ЈМБГ has region 70.
"""

import json
from dataclasses import replace
from pathlib import Path

from core.book.codec import as_plain
from core.domain.lists.paper import Candidate, ListPaper, Motion, Right, Signatures
from tests.support import filed

FOLDER = Path(__file__).resolve().parent
HOUR, DAY = 60, 24 * 60
ENOUGH = Signatures(520, (("not_in_roll", 6), ("twice", 3)))


def paper(made: ListPaper, signatures: Signatures = ENOUGH) -> ListPaper:
    """With as many signatures as a city of this size asks for."""
    return replace(made, signatures=signatures)


def step(verb: str, ago: int, **more: object) -> dict[str, object]:
    return {"do": verb, "ago": ago, **more}


def proclaimed(ago: int, number: str, status: bool | None = None) -> list[dict[str, object]]:
    return [
        step("receive", ago + DAY),
        step("proclaim", ago, number=number, status=status),
        step("publish", ago - 20),
    ]


def faulty() -> ListPaper:
    """Forty-two candidates, one five short of women, one ЈМБГ at odds with the sex."""
    whole = filed.coalition_paper(42, 4, "Нови мост")
    there = list(whole.candidates)
    there[10], there[16] = there[16], there[10]
    women = [at for at in range(10, 15) if there[at].sex == "f"]
    spare = [at for at in range(15, 42) if there[at].sex == "m"]
    for at, other in zip(women[1:], spare, strict=False):
        there[at], there[other] = there[other], there[at]
    odd = next(at for at in range(6, 42) if there[at].sex == "f" and not 10 <= at < 15)
    there[odd] = replace(there[odd], jmbg=filed.jmbg_of(there[odd].born, filed.Sex.MALE, 308))
    signatures = Signatures(528, (("earlier_list", 9),))
    return replace(whole, candidates=tuple(there), signatures=signatures)


def stories() -> list[tuple[ListPaper, ListPaper | None, list[dict[str, object]]]]:
    """Each list: its paper, what was brought later, and its steps."""
    cured = filed.group_paper(31, 5, "Доста чекања")
    short = filed.lacking_of(filed.lacking(cured, "agreement"), 4, "acceptance")
    running = filed.list_paper(45, 7, "Зелена обала")
    few = filed.lacking(running, "leader_consent", "electronic")
    expired = filed.group_paper(22, 6, "Сви за Мораву")
    ordered = filed.list_paper(28, 10, "Наше улице")
    minority = filed.minority_paper(18, 8, "Цинцарска заједница Мораве")
    nobody = replace(filed.group_paper(19, 9, "Моравска иницијатива"))
    bad = replace(nobody, representative=replace(nobody.representative, right=Right.NONE))
    pensioners = filed.group_paper(15, 12, "Пензионери Нове Мораве")
    untyped = replace(pensioners, candidates=(), signatures=Signatures(), enclosures=())
    return [
        (paper(filed.coalition_paper(45, 1, "Градски договор")), None,
         proclaimed(20 * DAY, "013-12")),
        (paper(filed.coalition_paper(45, 2, "Моравски савез")), None,
         proclaimed(17 * DAY, "013-14")),
        (paper(filed.list_paper(38, 3, "Странка поморавског села")), None,
         proclaimed(9 * DAY, "013-19")),
        (paper(bad), None, [
            step("receive", 8 * DAY), step("dismiss", 7 * DAY, number="013-21"),
            step("publish", 7 * DAY - 30)]),
        (paper(expired, Signatures(402)), None, [
            step("receive", 6 * DAY), step("order", 5 * DAY, number="013-22"),
            step("publish", 5 * DAY - 60), step("deny", 2 * DAY, number="013-25"),
            step("publish", 39 * HOUR - 20)]),
        (paper(short), paper(cured), [
            step("receive", 4 * DAY), step("order", 4 * DAY - 8 * HOUR, number="013-24"),
            step("publish", 3 * DAY - 12 * HOUR), step("supplement", 20 * HOUR + 32),
            step("examine", 60, mark="cured")]),
        (paper(few, Signatures(480, (("earlier_list", 9),))), None, [
            step("receive", 3 * DAY), step("order", 2 * DAY, number="013-26"),
            step("publish", 25 * HOUR + 12)]),
        (faulty(), None, [step("receive", 45 * HOUR + 37)]),
        (paper(ordered, Signatures(507)), None, [
            step("receive", 30 * HOUR),
            step("order", 70, number="013-27", item="Недостаје сагласност носиоца листе.")]),
        (replace(paper(minority), motion=Motion("цинцарска", 2)), None,
         [step("receive", 18 * HOUR + 22)]),
        (untyped, None, [step("receive", 47)]),
    ]  # fmt: skip


def main() -> None:
    assert as_plain(Candidate())
    lists = [
        {"paper": as_plain(one), "brought": as_plain(brought) if brought else None, "steps": steps}
        for one, brought, steps in stories()
    ]
    text = json.dumps({"called": -23, "held": 24, "lists": lists}, ensure_ascii=False, indent=0)
    (FOLDER / "practice-lists.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
