"""The words after `mandat` that mean a verb and not a book; kept apart to cost nothing to ask."""

VERBS = (
    "practice",
    "new",
    "calendar",
    "lists",
    "stations",
    "minutes",
    "results",
    "mandates",
    "report",
    "verify",
    "wording",
    "history",
    "handover",
    "begin",
    "merge",
    "seats",
    "law",
    "update",
)
