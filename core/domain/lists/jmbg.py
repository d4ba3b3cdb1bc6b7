"""The personal number (јединствени матични број грађана, ЈМБГ): what its thirteen digits say."""

from datetime import date

from stdnum.exceptions import ValidationError
from stdnum.si import emso  # the Slovenian EMŠO is the same number of the same common state

DIGITS = 13


def is_form(text: str) -> bool:
    """Whether it is thirteen digits."""
    return len(text) == DIGITS and text.isascii() and text.isdigit()


def control_holds(text: str) -> bool:
    """Whether the control digit (контролна цифра) is the one the other twelve ask for."""
    return is_form(text) and emso.calc_check_digit(text) == text[-1]


def birth_date(text: str) -> date | None:
    """The day of birth it states; `None` where it is no number or no such day exists."""
    if not is_form(text):
        return None
    try:
        day: date = emso.get_birth_date(text)
    except ValidationError:
        return None
    return day


def sex(text: str) -> str:
    """`f` or `m` as it states; empty where it is no number."""
    return emso.get_gender(text).lower() if is_form(text) else ""


def with_zero(text: str) -> str:
    """What a number that lost its leading zero was, if adding it makes it right; else empty."""
    whole = f"0{text}"
    fits = len(text) == DIGITS - 1 and control_holds(whole) and birth_date(whole) is not None
    return whole if fits else ""
