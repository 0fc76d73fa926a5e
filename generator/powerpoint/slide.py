"""One slide built on a layout: each of its parts put into the place that is for it."""

from __future__ import annotations

from typing import Any

from generator.decks import Role
from generator.powerpoint.around import add_source, add_subtitle, add_title, source, subtitle
from generator.powerpoint.charted import add_charts
from generator.powerpoint.colours import Scheme
from generator.powerpoint.contents import CONTENTS
from generator.powerpoint.filling import Filling, Means
from generator.powerpoint.finish import take_colours
from generator.powerpoint.layouts import Chosen
from generator.powerpoint.places import with_source, with_subtitle
from generator.slides.views import Slide


def fill_slide(made: Any, number: int, means: Means, slide: Slide, chosen: Chosen, scheme: Scheme) -> None:
    """Fill a new slide, the `number`th; its parts stand in the order in which they are read."""
    made.element.cSld.set("name", slide.id)
    take_colours(made, chosen.layout)
    _fill(Filling(means, made, slide, chosen, scheme, number))


def _fill(filling: Filling) -> None:
    role, places = filling.slide.role, filling.places
    below = source(filling)
    if below and (places.source.holder is not None or role is not Role.COVER):
        filling.places = with_source(filling.places)
    under = subtitle(filling)
    if under:
        filling.places = with_subtitle(filling.places)
    add_title(filling)
    add_subtitle(filling, under)
    CONTENTS.get(role, add_charts)(filling)
    add_source(filling, below)
    filling.finish()
