"""Articles as a window cites them."""

import pytest

from core.office.citing import cited
from core.words.catalogue import Language, words

GAP = "ЗЛИ чл. ____; ЗПР чл. 20, сходно"


@pytest.mark.parametrize(
    ("language", "article", "shown"),
    [
        (Language.SR_CYRL, GAP, "ЗЛИ; ЗПР чл. 20, сходно"),
        (Language.SR_LATN, GAP, "ZLI; ZPR čl. 20, shodno"),
        (Language.EN, "ЗИНП чл. 135", "ZINP čl. 135"),
        (Language.SR_CYRL, "", ""),
    ],
)
def test_an_article_is_in_the_windows_letters_and_without_the_gap_of_its_number(
    language: Language, article: str, shown: str
) -> None:
    assert cited(words(language), article) == shown
