"""Grounds on which a mandate ends, a candidate is passed over, or a mayor leaves (разлози)."""

from enum import StrEnum

from core.law.profile import LegalProfile


class EndGround(StrEnum):
    """Разлози за престанак мандата одборника пре истека времена на које је изабран."""

    RESIGNATION = "resignation"
    """Оверена оставка."""
    DEATH = "death"
    """Смрт."""
    INCAPACITY = "incapacity"
    """Лишење пословне способности."""
    SENTENCE = "sentence"
    """Правноснажна казна затвора од најмање шест месеци."""
    INCOMPATIBLE = "incompatible"
    """Преузимање неспојиве дужности."""
    RESIDENCE = "residence"
    """Губитак пребивалишта на територији јединице."""
    CITIZENSHIP = "citizenship"
    """Губитак држављанства."""
    DISSOLUTION = "dissolution"
    """Распуштање скупштине; nobody follows."""
    MAYOR = "mayor"
    """Избор одборника за председника општине или градоначелника."""
    REPLACED = "replaced"
    """A later award on a new determination took the place of the earlier one; never typed."""


class PassGround(StrEnum):
    """Why a candidate who holds no mandate is passed over (кандидат се прескаче)."""

    DEATH = "death"
    """Смрт."""
    GAVE_UP = "gave_up"
    """Писмена изјава о одустанку од кандидатуре."""
    INELIGIBLE = "ineligible"
    """Губитак права да буде биран."""
    DECLINED = "declined"
    """Није дао сагласност да прихвата мандат."""


class MayorGround(StrEnum):
    """How a mayor's term ends early (престанак мандата председника општине)."""

    RESIGNATION = "resignation"
    """Оставка."""
    DISMISSAL = "dismissal"
    """Разрешење."""
    DEATH = "death"
    """Смрт."""
    OTHER = "other"
    """Other ground of the law, told in the note."""


def listed(law: LegalProfile) -> tuple[EndGround, ...]:
    """The grounds this law lists; all of them where a book's law says nothing of them."""
    return tuple(
        ground
        for ground in EndGround
        if ground is not EndGround.REPLACED
        and (not law.knows(key(ground)) or law.provision(key(ground)).value is True)
    )


def article(law: LegalProfile, ground: EndGround) -> str:
    """The article of a ground; empty where the book's law does not have it."""
    return law.provision(key(ground)).article if law.knows(key(ground)) else ""


def key(ground: EndGround) -> str:
    """What the law calls a ground: `ending.resignation`."""
    return f"ending.{ground.value}"
