"""When a figure was true."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("31 % des hôtels en 2011 et 44 % en 2012", ["2011", "2012"]),
        ("En 2010, 18 villes jouaient, contre 45 en 2016.", ["2010", "2016"]),
        ("En 2014, 57 % lisent et 81 % écrivent.", ["2014", "2014"]),
        ("Entre 2010 et 2013, la part a bondi de 4 % à 19 %.", ["2010", "2013"]),
        ("Les ventes ont reculé de 3 % au deuxième trimestre 2012.", ["2012-Q2"]),
        ("20 % en mai 2010", ["2010-05"]),
        ("20 % lisent (source Kantar 2013).", [None]),
        ("Selon une étude de Kantar de 2014, 62 % lisent.", [None]),
        ("20 % lisent.", [None]),
    ],
)
def test_periods(text: str, periods: list[str | None]) -> None:
    """The closest behind a figure, else before it; the year of a study is none."""
    assert [one.period for one in extract(text, language="fr")] == periods
