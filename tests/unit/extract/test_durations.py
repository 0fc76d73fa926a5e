"""Times that were measured or promised."""

from __future__ import annotations

import pytest

from generator.extract.kept import figures


@pytest.mark.parametrize(
    "text",
    [
        "répond en moins de 5 minutes",
        "une attente de 3 minutes",
        "11 minutes en moyenne",
        "le délai est de 9 heures",
        "répond en 3 heures environ",
    ],
)
def test_measured(text: str) -> None:
    """How long something takes, or may take."""
    assert len(figures(text, "fr")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "il y a 10 ans",
        "dans les 15 prochaines minutes",
        "d’ici 5 ans",
        "en deux ans",
        "sous 48 heures",
        "dans un délai de deux jours",
        "depuis plus de 20 ans",
    ],
)
def test_windows(text: str) -> None:
    """The time in which something else happens is none."""
    assert figures(text, "fr") == []
