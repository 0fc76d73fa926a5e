"""Whether a sentence names whom it is about."""

from __future__ import annotations

import pytest

from generator.extract.names import names
from generator.extract.subjects import has_subject, names_subject


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Opinia compte 45 000 avis.", True),
        ("De son côté, la CNIL a reçu 7 900 plaintes.", True),
        ("Le ministère de la Culture a distribué 9 millions de billets.", True),
        ("Ils sont 12 % à lire.", False),
        ("Les clients d’Opinia lisent.", False),
        ("Loyal customers overpay by £12.", False),
    ],
)
def test_it_begins_with_a_name(sentence: str, *, named: bool) -> None:
    """Behind an article, the head of a name or a phrase with a comma; a capital alone is none."""
    assert names_subject(sentence, names(sentence)) is named


def test_a_later_clause_may_have_one() -> None:
    """Behind a colon, a semicolon or a conjunction."""
    sentence = "Les avis pullulent : Opinia en compte 45 000."
    assert has_subject(sentence, sentence.index("45"), names(sentence))
    other = "Les avis d’Opinia pullulent : on en compte 45 000."
    assert not has_subject(other, 40, names(other))
