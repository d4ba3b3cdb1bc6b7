"""Grounds on which the law lets voting be annulled or its result be undeterminable (разлози)."""

from enum import StrEnum

from core.law.profile import LegalProfile


class AnnulmentGround(StrEnum):
    """Разлози за поништавање гласања: four ex officio, and irregularities upon request."""

    BOX_OVER_VOTED = "box_over_voted"
    """Више гласачких листића у кутији него бирача који су гласали."""
    NOT_IN_EXTRACT = "not_in_extract"
    """Гласало лице које није уписано у извод."""
    NO_CONTROL_SHEET = "no_control_sheet"
    """Нема контролног листа, није попуњен или није потписан."""
    OVER_RECEIVED = "over_received"
    """Неупотребљених и у кутији више него примљених."""
    ON_REQUEST = "on_request"
    """Неправилности у спровођењу гласања, по захтеву."""


class UndeterminableGround(StrEnum):
    """Разлози због којих се резултати гласања не могу утврдити."""

    NOT_HELD = "not_held"
    """Гласање није спроведено."""
    INTERRUPTED = "interrupted"
    """Гласање је прекинуто и није настављено."""
    NOT_DELIVERED = "not_delivered"
    """Комисија није примила записник."""
    FEW_SIGNATURES = "few_signatures"
    """Записник није потписало најмање три члана."""
    ERRORS_STAY = "errors_stay"
    """Грубе грешке се не могу отклонити ни увидом у сав материјал."""


Ground = AnnulmentGround | UndeterminableGround


def listed(
    law: LegalProfile, grounds: type[AnnulmentGround] | type[UndeterminableGround]
) -> tuple[Ground, ...]:
    """The grounds this law lists; all of them where a book's law says nothing of them."""
    return tuple(
        ground
        for ground in grounds
        if not law.knows(key(ground)) or law.provision(key(ground)).value is True
    )


def article(law: LegalProfile, ground: Ground) -> str:
    """The article of a ground; empty where the book's law does not have it."""
    return law.provision(key(ground)).article if law.knows(key(ground)) else ""


def key(ground: Ground) -> str:
    """What law and catalogue call a ground: `annulment.box_over_voted`."""
    section = "annulment" if isinstance(ground, AnnulmentGround) else "undeterminable"
    return f"{section}.{ground.value}"
