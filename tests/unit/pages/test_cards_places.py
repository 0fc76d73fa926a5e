"""Where a figure is used is said in words, whatever the place."""

from __future__ import annotations

import pytest

from generator.catalogue import knows
from generator.site import Place


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.FRONT_MATTER])
def test_every_place_has_its_words(place: Place) -> None:
    """A page that names a use must be able to say where it is."""
    assert knows(f"view.place.{place}")
