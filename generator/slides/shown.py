"""Figures and charts as slides show them: in the language in which they are written, under their sentence.

A chart that is not translated is shown as it is written, numbers and all, as a text is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.charts import number, waffle
from generator.charts.cards import parted
from generator.charts.chart import Chart
from generator.charts.wording import stated
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here
from generator.site import Site
from generator.values import LocalText
from generator.vocabularies import Unit

_WHOLE = 100
# With which a label says that it counts a part of a whole; a percentage may be a change as well.
_OF = ("des ", "of ")


def chart_of(here: Here, ref: Ref) -> Chart:
    """The chart of a series, or the card of a statistic."""
    return figures.chart(replace(here, language=language_of(here, ref)), ref)


def figure_of(here: Here, ref: Ref) -> Chart:
    """A statistic as it fills a slide, whose title says what it measures: a share as squares of a hundred."""
    card = chart_of(here, ref)
    (point,) = card.points
    share = point.unit is Unit.PERCENT and 0 <= point.amount.number <= _WHOLE
    squares = card.form == number.FORM and share and point.label.casefold().startswith(_OF)
    return replace(card, form=waffle.FORM if squares else card.form, titled=True)


def headline(card: Chart) -> str:
    """A figure and what it measures, as a title."""
    said = stated(card, card.points[0])
    return said[:1].upper() + said[1:]


def sentence(card: Chart) -> str:
    """The same within a sentence: "3 sur 4" says of whom."""
    (point,) = card.points
    if point.unit is not Unit.RATIO or not told_base(card):
        return stated(card, point)
    return stated(card, replace(point, text=f"{point.text} ({card.subtitle})"))


def words(chart: Chart) -> Iterator[str]:
    """All that a chart says, in its language."""
    yield from (chart.title, chart.subtitle, chart.caveat)
    for point in chart.points:
        yield from (point.label, point.group or "", point.text, *parted(point))


def told_base(card: Chart) -> str:
    """Of whom a card speaks, where its label does not say so."""
    return "" if card.subtitle.casefold() in card.points[0].label.casefold() else card.subtitle


def language_of(here: Here, ref: Ref) -> str:
    """The page's language if all that a chart shows is written in it, else the site's own.

    Beside a title that is, an item that names no language is a name, and one for all: "Twitter", "Web".
    """
    own = here.site.config.language
    return here.language if all(_is_in(text, here.language, own) for text in _texts(here.site, ref)) else own


def _is_in(text: LocalText, language: str, own: str) -> bool:
    return any((known or own) == language for known, _ in text.by_language)


def _is_name(text: LocalText) -> bool:
    return any(not known for known, _ in text.by_language)


def _texts(site: Site, ref: Ref) -> Iterator[LocalText]:
    if ref.kind is Kind.STATISTIC:
        statistic = site.statistics[ref.id]
        yield from filter(None, (statistic.label, statistic.noun, statistic.per, statistic.base))
        return
    series = site.series[ref.id]
    yield from filter(None, (series.title, series.subtitle, series.caveat))
    for point in series.points:
        statistic = site.statistics[point.stat]
        items = (one for one in (point.label, point.group) if one and not _is_name(one))
        label = None if point.label else statistic.label
        yield from filter(None, (*items, label, statistic.noun, statistic.per, statistic.base))
