"""What stands around the content of a slide: its title, what is measured, and whose the figures are."""

from __future__ import annotations

from typing import Final

from generator.catalogue import say
from generator.charts.chart import Chart
from generator.decks import Role
from generator.powerpoint.filling import Filling
from generator.powerpoint.native import native
from generator.powerpoint.places import POINT
from generator.powerpoint.text import Paragraph, Run
from generator.slides.views import DeckView

_TITLE: Final = 16
_WITHOUT: Final = {Role.COVER, Role.SECTION, Role.CLOSING, Role.QUOTE, Role.FIGURE, Role.READING}


def add_title(filling: Filling) -> None:
    """The title, and over it the number of a section; what stands under it follows where it is short."""
    slide, places = filling.slide, filling.places
    numbered = slide.role is Role.SECTION and slide.number
    if places.kicker and numbered:
        filling.put(places.kicker, [[Run(slide.number)]], "section")
    text = f"{slide.number}. {slide.title}" if numbered and not places.kicker else slide.title
    high = filling.put(places.title, [[Run(text)]], "title", smallest=_TITLE, leading=1.12, even=True)
    under, title = places.subtitle, places.title
    if under and under.y >= title.bottom and filling.look(title).anchor == "t":
        raised = under._replace(y=min(under.y, round(title.y + high) + 3 * POINT))
        filling.places = places._replace(subtitle=raised)


def add_subtitle(filling: Filling, under: list[Paragraph]) -> None:
    """What `subtitle` gave, in its place."""
    if under and filling.places.subtitle:
        place = filling.places.subtitle
        beside = "" if place.holder is not None else filling.look(filling.places.title).align
        filling.put(place, under, "subtitle", plain=True, smallest=10, own=14, colour="mut", align=beside)


def add_source(filling: Filling, below: Paragraph) -> None:
    """What `source` gave, at the foot."""
    if below:
        place = filling.places.source
        filling.put(place, [below], "source", plain=True, smallest=8, own=12, colour="mut", leading=1.15)


def subtitle(filling: Filling) -> list[Paragraph]:
    """What stands between title and content: what is measured, of whom, in which colours."""
    slide = filling.slide
    extra = [] if slide.role in _WITHOUT else [line for line in slide.text.split("\n") if line]
    lines = [] if slide.role in {Role.COVER, Role.CHARTS, Role.FIGURE} else [slide.subtitle]
    chart = slide.charts[0] if len(slide.charts) == 1 and slide.role is not Role.FIGURE else None
    if chart and native(chart):
        lines += [chart.note, *(say(filling.language, "chart.break", date=one.text) for one in chart.breaks)]
    text = " – ".join(filter(None, (*lines, *extra)))
    key = colour_key(chart)
    first = [Run(text + ("    " if text and key else ""))] if text else []
    return [[*first, *key]] if first or key else []


def colour_key(chart: Chart | None) -> list[Run]:
    """Colours and what they stand for."""
    found = native(chart) if chart else None
    runs: list[Run] = []
    for name, token in found.key if found else ():
        runs += [Run("■\u00a0", colour=token), Run(f"{name}    ", bold=True)]
    return runs


def source(filling: Filling) -> list[Run]:
    """The source line: each study with its link and how many were asked; whose a picture is."""
    slide = filling.slide
    if slide.role is Role.COVER:
        told = facts(filling.means.deck)
        return [Run(told)] if told and filling.places.source.holder is not None else []
    if slide.picture and slide.picture.credit:
        return [Run(slide.picture.credit)]
    runs: list[Run] = []
    for place, line in enumerate(slide.sources):
        heading = "slides.sources.line" if len(slide.sources) > 1 else "pages.source"
        runs.append(Run(" · " if place else say(filling.language, heading) + " "))
        runs.append(Run(line.text, href=address(line.href)))
        if line.sample:
            runs.append(Run(f", {line.sample}"))
    return runs


def facts(deck: DeckView) -> str:
    """Who speaks, where and when."""
    return ", ".join(filter(None, (deck.speaker, deck.event, deck.date)))


def reference(text: str, href: str) -> list[Run]:
    """An entry of the list of sources, and the host where it is read."""
    whole = address(href)
    host = whole.partition("://")[2].partition("/")[0].removeprefix("www.")
    return [Run(text), Run(" "), Run(host, href=whole)] if host else [Run(text)]


def address(typed: str) -> str:
    """Where something leads, "" where it is no address."""
    if typed.startswith(("https://", "http://")):
        return typed
    return f"mailto:{typed}" if "@" in typed and " " not in typed and "/" not in typed else ""
