"""A text as it is read away from its page, in a feed or a letter: the page's own view, charts as pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.charts.forms import form_of
from generator.models import Kind, Ref
from generator.pages import figures, reports
from generator.pages.here import Here
from generator.pages.portable_views import ChartView, PortableBlock, PortableText
from generator.pages.views import BlockView, FigureView

_PAGES: Mapping[Kind, Callable[[Here, Any], Any]] = {
    Kind.REPORT: reports.report_page,
    Kind.TREND: reports.trend_page,
    Kind.ARTICLE: reports.text_page,
    Kind.PAGE: reports.text_page,
}


def portable_text(here: Here, ref: Ref) -> PortableText:
    """The text that is written in the language of `here`, which is its page."""
    page = _PAGES[ref.kind](here, here.site.written(ref, here.language))
    shared = {name: value for name, value in page._asdict().items() if name in PortableText._fields}
    charts = {
        figures.drawings(here, shown)[0].slot: shown
        for shown in figures.embedded(here.site, ref, here.language)
    }
    shared["body"] = tuple(_block(here, block, charts) for block in page.body)
    if ref.kind is Kind.TREND:
        shared["eyebrow"] = page.report
    return PortableText(language=here.language, href=here.to(here.path), **shared)


def _block(here: Here, block: BlockView, charts: Mapping[str, Ref]) -> PortableBlock:
    if block.figure is None:
        return PortableBlock(html=block.html, picture=block.picture)
    shown = charts[block.figure.drawings[0].slot]
    return PortableBlock(chart=_chart(here, block.figure, shown))


def _chart(here: Here, figure: FigureView, ref: Ref) -> ChartView:
    single = ref.kind is Kind.STATISTIC
    drawn = figures.chart(here, ref)
    return ChartView(
        title=figure.title,
        subtitle=figure.subtitle,
        href=figure.href,
        src="" if single else here.to(png_path(here, ref)),
        alt=form_of(drawn).describe(drawn),
        card=figures.figure_card(here, here.site.statistics[ref.id]) if single else None,
        caveat=figure.caveat,
        dated=figure.dated,
        sources=figure.sources,
    )


def png_path(here: Here, series: Ref) -> str:
    """Where the picture of a series is published."""
    return f"{here.urls.of(series, here.language)}{series.id}.png"
