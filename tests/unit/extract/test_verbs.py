"""Verbs of saying, nouns and participles."""

from __future__ import annotations

import pytest

from generator.extract.names import names
from generator.extract.tagging import tagged
from generator.extract.tags import Tag


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Kantar note que tout va", "note", Tag.REPORT),
        ("La note moyenne baisse", "note", Tag.FINDINGS),
        ("Comme l’annonce Kantar, tout va", "annonce", Tag.OWN),
        ("Kantar l’affirme : tout va", "affirme", Tag.OWN),
        ("Kantar a mesuré l’attente", "mesuré", Tag.REPORT),
        ("Kantar a collecté des avis", "collecté", Tag.WORD),
        ("Kantar a préféré interroger", "interroger", Tag.REPORT),
        ("Une attente mesurée par Kantar", "mesurée", Tag.MADE),
        ("Kantar dit avoir ouvert", "dit", Tag.OWN),
        ("Kantar dit que tout va", "dit", Tag.REPORT),
        ("L’étude donne 9 %", "donne", Tag.REPORT),
        ("Kantar donne la main", "donne", Tag.OTHER_VERB),
        ("Kantar nous dit", "nous", Tag.CLITIC),
        ("Nous avons ouvert", "nous", Tag.WE),
        ("Kantar reports that all is well", "reports", Tag.REPORT),
        ("The Kantar survey shows it", "survey", Tag.STUDY),
        ("A survey carried out by Kantar", "carried out", Tag.MADE),
        ("We were told by Kantar", "told", Tag.REPORT_DONE),
    ],
)
def test_verbs(text: str, word: str, tag: Tag) -> None:
    """By what stands before and behind them."""
    language = "en" if text.split(maxsplit=1)[0] in {"A", "We", "The"} or "reports" in text else "fr"
    words = tagged(text, names(text), language)
    assert words.tags[words.words.index(word)] == tag
