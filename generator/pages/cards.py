"""Records as other pages list them: cards, and what is said once of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.frontmatter import Report, Sections, Trend, Written
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.page_views import MeasureView
from generator.pages.prose import other_language, plain_of, spoken, title_of
from generator.pages.views import FigureCard, ReferenceView, TextCard
from generator.texts import ref_of
from generator.vocabularies import SourceCheck

M = TypeVar("M", FigureCard, MeasureView, ReferenceView)


def text_card(here: Here, written: Written, *, note: str = "") -> TextCard:
    """A report, trend, article or page in a list."""
    ref = ref_of(written)
    return TextCard(
        title=title_of(here, ref),
        href=here.href(ref),
        mark=_mark(here, written),
        summary=plain_of(here, ref, "summary"),
        note=note,
        language=other_language(here, ref),
        spoken=spoken(here, ref),
    )


def report_card(here: Here, report: Report) -> TextCard:
    """A report in a list under its year."""
    trends = len(here.site.trends_of.get(report.id, ()))
    sections = translated(here, report).sections
    if other_language(here, ref_of(report)):
        sections = replace(sections, word=None)  # it is a word of that language
    card = text_card(here, report, note=partial_line(here, sections, trends))
    return card._replace(mark="")


def translated(here: Here, report: Report) -> Report:
    """The report as written in the page's language, else as it is."""
    found = here.site.written(ref_of(report), here.language)
    return found if isinstance(found, Report) else report


def figure_cards(here: Here, statistics: Iterable[str]) -> tuple[FigureCard, ...]:
    """Statistics in a list, in the order given."""
    return tuple(figures.figure_card(here, here.site.statistics[one]) for one in statistics)


def only_second_hand(here: Here, marked: Sequence[FigureCard | MeasureView | ReferenceView]) -> str:
    """A line in the place of a word for each, where all of several are second-hand; else ""."""
    word = here.say(f"view.checked.{SourceCheck.SECONDARY}")
    alike = len(marked) > 1 and all(one.badge == word for one in marked)
    return here.say("view.second_hand") if alike else ""


def unmarked(marked: tuple[M, ...]) -> tuple[M, ...]:
    """Cards or references without the word that `only_second_hand` says for all of them."""
    return tuple(one._replace(badge="") for one in marked)


def newest_first(here: Here, statistics: Iterable[str]) -> list[str]:
    """Statistics by what they are about in time, those without a date last."""

    def last_day(name: str) -> int:
        date = here.site.statistics[name].period or here.edition.dates.get(name)
        return date.end.toordinal() if date else 0

    return sorted(statistics, key=last_day, reverse=True)


def partial_line(here: Here, sections: Sections, known: int) -> str:
    """What a report that retells only some of its sections says of that."""
    if not sections.partial or sections.announced is None:
        return ""
    count = "one" if known == 1 else "many"
    word = sections.word or here.say("view.sections.word")
    shown = here.say(f"view.sections.{count}", n=known, word=word)
    return here.say("view.partial", sections=shown, announced=sections.announced)


def _mark(here: Here, written: Written) -> str:
    if isinstance(written, Trend):
        numbered = here.site.reports[written.report].sections.numbered
        return str(written.number) if written.number and numbered else ""
    return str(written.year) if isinstance(written, Report) else ""
