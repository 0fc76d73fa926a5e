"""The page of an indicator: its figures year by year, charts of those that can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.citations.labels import quoted
from generator.models import Indicator, Kind, Ref, Statistic, Study
from generator.numbers.alike import Unlike
from generator.numbers.dates import format_date
from generator.numbers.followed import earlier_in, joined, parted
from generator.numbers.format import format_statistic
from generator.numbers.waves import date_of
from generator.pages import figures
from generator.pages.cards import newest_first, only_second_hand, unmarked
from generator.pages.chrome import chrome, eyebrow, of_record
from generator.pages.followed import charts_of, measures_of
from generator.pages.here import Here
from generator.pages.page_views import IndicatorPage, MeasuresView, MeasureView
from generator.pages.standing import change
from generator.pages.uses import use_links, uses
from generator.prose.typography import typeset

ByYear = Mapping[int, Sequence[Statistic]]
# So many texts that use a figure are named beside it; its own page has all.
_USES: Final = 4


def indicator_page(here: Here, indicator: Indicator) -> IndicatorPage:
    """What was measured, the newest first, and why a line leads from one year to the next, or none does."""
    ref = Ref(Kind.INDICATOR, indicator.id)
    title, description = here.name(ref), here.local(indicator.description)
    by_year = _by_year(here, indicator.id)
    years = tuple(_years(here, indicator.id, by_year))
    second_hand = only_second_hand(here, [one for year in years for one in year.figures])
    if second_hand:
        years = tuple(year._replace(figures=unmarked(year.figures)) for year in years)
    charts = charts_of(here, indicator.id)
    mentions = uses(here, [ref], here.say("view.uses.mentions"), "mentions")
    return IndicatorPage(
        chrome=chrome(here, title, description, address=of_record(here, ref)),
        eyebrow=eyebrow(here, Kind.INDICATOR),
        title=title,
        description=description,
        caveat=here.local(indicator.caveat),
        charts=tuple(figures.figure_view(here, one) for one in charts),
        alone=_alone(here, indicator.id, by_year),
        years=years,
        mentions=mentions,
        second_hand=second_hand,
    )


def _by_year(here: Here, indicator: str) -> ByYear:
    """Its figures, the newest year first; those without a date last, as of the year 0."""
    found: defaultdict[int, list[Statistic]] = defaultdict(list)
    for name in newest_first(here, here.site.statistics_of.get(indicator, ())):
        one = here.site.statistics[name]
        date = date_of(one, here.edition.dates)
        found[date.year if date else 0].append(one)
    return found


def _alone(here: Here, indicator: str, by_year: ByYear) -> str:
    """Why no figure follows another; "" where one does, or there are none."""
    dates = here.edition.dates
    if not by_year or any(joined(one, dates) for one in measures_of(here, indicator)):
        return ""
    return here.say("view.alone" if len(by_year.keys() - {0}) > 1 else "view.alone/year")


def _years(here: Here, indicator: str, by_year: ByYear) -> Iterator[MeasuresView]:
    before = [*by_year][1:]
    for year, those in by_year.items():
        earlier = before.pop(0) if before else 0
        yield MeasuresView(
            year=str(year) if year else here.say("view.no_year"),
            figures=tuple(_measure(here, indicator, one) for one in those),
            apart=_apart(here, indicator, (earlier, year), by_year) if earlier else "",
        )


def _apart(here: Here, indicator: str, years: tuple[int, int], by_year: ByYear) -> str:
    """Why no line leads from one year's figures to the next one's; "" where one does, to any of them."""
    measures, dates = measures_of(here, indicator), here.edition.dates
    earlier, later = (by_year[year] for year in years)
    if any(earlier_in(one, measures, dates) for one in later):
        return ""
    why = parted(earlier, later, here.site.studies, measures)
    own = {None: "measure", Unlike.BASE: "base"}.get(why)
    words = here.say(f"view.apart.{own}" if own else f"unlike.{why}")
    return here.say("view.apart", earlier=years[0], later=years[1], why=words)


def _measure(here: Here, indicator: str, one: Statistic) -> MeasureView:
    study = here.site.studies[one.study]
    return MeasureView(
        value=format_statistic(one, here.language),
        label=here.local(one.label),
        href=here.href(Ref(Kind.STATISTIC, one.id)),
        note=_note(here, indicator, one),
        base=here.local(one.base) or here.local(study.method.population),
        asked=_asked(here, one, study),
        study=figures.source_link(here, study, [one]),
        badge=figures.badge(here, study, labelled=True),
        used_by=tuple(
            link._replace(note="") for link in use_links(here, [Ref(Kind.STATISTIC, one.id)])[:_USES]
        ),
    )


def _note(here: Here, indicator: str, one: Statistic) -> str:
    """What it follows, and how far it is from that where somebody can judge it."""
    before = earlier_in(one, measures_of(here, indicator), here.edition.dates)
    if before is None:
        return ""
    if found := change(here, before.id, one.id):
        return found
    date = date_of(before, here.edition.dates)
    words = format_date(date, here.language) if date else ""
    return here.say("view.follows", value=format_statistic(before, here.language), date=words)


def _asked(here: Here, one: Statistic, study: Study) -> str:
    """The question, how it was put, and where, as far as that is known."""
    method, place = study.method, one.geography or study.method.country
    question = quoted(here.local(method.question), here.language) if method.question else ""
    mode = here.say(f"view.mode.{method.mode}") if method.mode else ""
    told = [question, mode, here.territory(place) if place else ""]
    return typeset(" · ".join(filter(None, told)), here.language)
