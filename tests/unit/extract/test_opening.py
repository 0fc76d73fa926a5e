"""What a sentence begins with."""

from __future__ import annotations

import pytest

from generator.extract.names import names
from generator.extract.opening import Opened, Opening, opening
from generator.extract.tagging import tagged


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("Opinia compte 9 avis.", Opened(Opening.NAME, "Opinia")),
        ("De son côté, la CNIL a reçu 9 plaintes.", Opened(Opening.NAME, "CNIL")),
        ("Le caviste Opinia ouvre le dimanche.", Opened(Opening.NAME, "Opinia")),
        ("Chez Opinia, tout va.", Opened(Opening.AT, "Opinia")),
        ("La directrice de la médiathèque a parlé.", Opened(Opening.ROLE, "directrice de la médiathèque")),
        ("Une cliente, qui revient, attend.", Opened(Opening.SOMEBODY)),
        ("L’enseigne y gagne.", Opened(Opening.HOUSE)),
        ("Le site reçoit 9 appels.", Opened(Opening.OTHER)),
        ("Ils sont 12 % à lire.", Opened(Opening.IT)),
        ("Ses boutiques ouvrent.", Opened(Opening.ITS)),
        ("L’étude le dit.", Opened(Opening.STUDY)),
        ("Nous avons compté.", Opened(Opening.WE)),
        ("12 % écrivent.", Opened(Opening.SHARE)),
        ("Les clients d’Opinia lisent.", Opened(Opening.OTHER)),
    ],
)
def test_subjects(text: str, opened: Opened) -> None:
    """A name, a role, a place, or what points back."""
    assert opening(tagged(text, names(text), "fr")) == opened
