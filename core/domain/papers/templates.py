"""The texts of papers that a commission may word itself (обрасци текстова), with their fields."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Template:
    """One text: the fields it may name in braces, and those it cannot do without."""

    key: str
    fields: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()


_BASIS = ("act", "commission", "day")
_RULED = ("name", "assembly", "who")
_NAME = ("name",)
_STATION = ("station",)
_VOTED = ("station", "day", "assembly")
_GROUND = ("ground", "article")
_ARTICLE = ("article",)
_ASSEMBLY = ("assembly",)
_ELECTED = ("assembly", "day")
_DECIDED = ("number", "day")

TEMPLATES: tuple[Template, ...] = (
    Template("preamble", _BASIS, ("commission",)),
    Template("preamble.adopted", _BASIS, ("commission",)),
    Template("preamble.collective", _BASIS, ("commission",)),
    Template("decision.proclaimed.about"),
    Template("decision.proclaimed.ruled", _RULED, _NAME),
    Template("decision.denied.about"),
    Template("decision.denied.ruled", _RULED, _NAME),
    Template("decision.dismissed.about"),
    Template("decision.dismissed.ruled", _RULED, _NAME),
    Template("decision.withdrawn.about"),
    Template("decision.withdrawn.ruled", _RULED, _NAME),
    Template("status.granted", ("nation",)),
    Template("status.denied", ("nation",)),
    Template("decision.order", ("at",), ("at",)),
    Template("decision.publish"),
    Template("received", ("at", "receipt"), ("at",)),
    Template("handed_in", ("name", "right"), _NAME),
    Template("decision.content", ("count", "valid", "needed")),
    Template("decision.was_ordered", ("number", "at"), ("number",)),
    Template("decision.was_published", ("at", "hours", "until"), ("at", "until")),
    Template("decision.was_brought", ("at",), ("at",)),
    Template("decision.as_ruled"),
    Template("decision.published", ("at", "until"), ("at", "until")),
    Template("remedy.decision", ("hours", "article")),
    Template("remedy.withdrawn"),
    Template("conclusion.about"),
    Template("conclusion.ordered", ("name", "who", "hours"), _NAME),
    Template("conclusion.cure", ("how",), ("how",)),
    Template("conclusion.law", ("article",), ("article",)),
    Template("conclusion.runs", ("article",)),
    Template("conclusion.warning"),
    Template("conclusion.remedy"),
    Template("conclusion.published", ("at", "until"), ("at", "until")),
    Template("conclusion.not_published"),
    Template("report.annulled", ("stations",)),
    Template("report.remedy"),
    Template("correction.about"),
    Template("correction.ruled", _STATION, _STATION),
    Template("correction.rest"),
    Template("correction.control", ("article",)),
    Template("correction.inspection", ("article",)),
    Template("correction.sample", ("article",)),
    Template("correction.inspected", ("at", "found", "present"), ("at", "found")),
    Template("annulment.about"),
    Template("annulment.ruled", _VOTED, _STATION),
    Template("annulment.why", _GROUND, ("ground",)),
    Template("undeterminable.about"),
    Template("undeterminable.ruled", _VOTED, _STATION),
    Template("undeterminable.why", _GROUND, ("ground",)),
    Template("repeat.about"),
    Template("repeat.ruled", ("day", "assembly"), ("day",)),
    Template("repeat.lists"),
    Template("repeat.why", ("article",)),
    Template("remedy.minutes"),
    Template("award.about"),
    Template("award.ruled", _ASSEMBLY),
    Template("award.certificates"),
    Template("award.basis", ("number", "day", "article"), ("number",)),
    Template("award.moved", _ARTICLE),
    Template("preamble.certificate", _BASIS, ("commission",)),
    Template("certificate.about"),
    Template("certificate.elected", _ELECTED),
    Template("certificate.follows", _ELECTED),
    Template("certificate.award", _DECIDED, ("number",)),
    Template("certificate.filling", _DECIDED, ("number",)),
    Template("councillor.about"),
    Template("councillor.ruled", _ELECTED),
    Template("councillor.certificate"),
    Template("councillor.ended", ("name", "day", *_GROUND), _NAME),
    Template("councillor.never"),
    Template("councillor.follows", ("rule", "article"), ("rule",)),
    Template("councillor.consent", ("day",), ("day",)),
    Template("remedy.mandates"),
    Template("control.signed"),
    Template("handover.received", _STATION, _STATION),
    Template("handover.signed"),
    Template("open_data.licence"),
)
"""In the order of the papers; the shipped text of each stands in the catalogue as `paper.KEY`.

A key or a field that was shipped once is never taken away: a book may hold a text that names it.
"""

BY_KEY: Mapping[str, Template] = {one.key: one for one in TEMPLATES}
