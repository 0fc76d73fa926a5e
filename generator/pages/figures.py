"""Charts, cards, pictures and references as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import Final, assert_never

from generator.artifact import Drawing
from generator.cache import key
from generator.charts.cards import parted_at
from generator.charts.chart import Chart
from generator.charts.choose import chart_of, chart_of_statistic
from generator.charts.style import WIDTHS
from generator.charts.table import table
from generator.citations.labels import label
from generator.citations.reference import Part, PartKind, Reference, reference
from generator.citations.scholarly import coins
from generator.incoming.notes import Copy
from generator.models import Kind, Ref, Series, Statistic, Study
from generator.numbers.format import base_apart, format_number, format_statistic
from generator.numbers.survey import Interval, interval_of, sample_of
from generator.numbers.waves import newest, with_breaks
from generator.pages.followed import series_of
from generator.pages.here import Here, content_path
from generator.pages.reporting import error_link
from generator.pages.standing import newer, overdue
from generator.pages.views import (
    CellView,
    DrawingView,
    FigureCard,
    FigureView,
    Html,
    LinkView,
    PictureView,
    ReferenceView,
    TableView,
)
from generator.pictures import Picture
from generator.prose.marks import EmbedMark
from generator.prose.typography import typeset, typeset_runs
from generator.site import Site
from generator.vocabularies import SourceCheck, StudyKind, Unit

MENTIONED: Final = {Kind.STATISTIC: "c", Kind.BRAND: "b"}
"""What a page can lead to by its first mention, and how such an anchor begins."""


def mention(ref: Ref) -> str:
    """The anchor of the first mention of a statistic or a brand on a page."""
    return f"{MENTIONED[ref.kind]}-{ref.id}"


def figure_anchor(ref: Ref) -> str:
    """The anchor of a chart on a page."""
    return f"fig-{ref.id}"


def studies_of(site: Site, ref: Ref) -> tuple[str, ...]:
    """The studies behind a series or a statistic, in the order of its points."""
    return tuple(dict.fromkeys(statistic.study for statistic in statistics_of(site, ref)))


def statistics_of(site: Site, ref: Ref) -> tuple[Statistic, ...]:
    """The statistics that the chart of a series or the card of a statistic shows, in order."""
    if ref.kind is Kind.STATISTIC:
        return (site.statistics[ref.id],)
    return tuple(site.statistics[point.stat] for point in site.series[ref.id].points)


def chart(here: Here, ref: Ref) -> Chart:
    """The chart of a series or an indicator, the card of a statistic, in the page's language; made once."""
    made = here.edition.charts
    if (ref, here.language) not in made:
        made[ref, here.language] = _chart(here, ref)
    return made[ref, here.language]


def drawings(here: Here, ref: Ref) -> tuple[Drawing, ...]:
    """What is to be drawn of a chart: it at each width, the wide one first."""
    drawn, palette = chart(here, ref), here.edition.palette
    digest = key("drawing", drawn, palette)
    return tuple(
        Drawing(
            slot=f"<!--drawing {ref} {width} {digest}-->",
            chart=drawn,
            width=width,
            palette=palette,
            as_png=ref.kind is Kind.SERIES and width == WIDTHS[0],
        )
        for width in WIDTHS
    )


def embedded(site: Site, ref: Ref, language: str) -> tuple[Ref, ...]:
    """What the body of a text shows as a chart or card, in order."""
    body = site.text(ref, language, "body")
    marks = body.marks if body else ()
    return tuple(
        shown
        for linked in marks
        if isinstance(linked.mark, EmbedMark) and not linked.spoken
        for shown in linked.refs
        if shown
    )


def _chart(here: Here, ref: Ref) -> Chart:
    site, dates = here.site, here.edition.dates
    if ref.kind is Kind.STATISTIC:
        return chart_of_statistic(site.statistics[ref.id], here.language)
    series = _series(here, ref)
    if ref.kind is Kind.SERIES:
        series = with_breaks(series, site.statistics, site.studies, dates)
    return chart_of(series, site.statistics, here.language, dates=dates, intervals=_intervals(site, series))


def _series(here: Here, ref: Ref) -> Series:
    """An author's series, or that of an indicator's measures, which has its breaks."""
    series = series_of(here, ref.id) if ref.kind is Kind.INDICATOR else here.site.series[ref.id]
    assert series is not None  # noqa: S101 - who asks for an indicator's chart knows that it has one
    return series


def _intervals(site: Site, series: Series) -> dict[str, Interval]:
    """The margins of the points of a series that shows them; checking has seen that each has one."""
    chosen = [site.statistics[point.stat] for point in series.points] if series.margins else []
    found = {one.id: interval_of(one, site.studies[one.study]) for one in chosen}
    return {name: interval for name, interval in found.items() if isinstance(interval, Interval)}


def figure_view(here: Here, ref: Ref, *, caption: str = "") -> FigureView:
    """A chart with its table, sources and files; `caption` is markup."""
    drawn = chart(here, ref)
    page = here.urls.of(ref, here.language)
    return FigureView(
        anchor=figure_anchor(ref),
        form=drawn.form,
        title=drawn.title,
        subtitle=_subtitle(here, ref, drawn, caption),
        href=here.to(page),
        drawings=tuple(DrawingView(width=one.width, slot=one.slot) for one in drawings(here, ref)),
        table=table_view(here, drawn),
        single=ref.kind is Kind.STATISTIC,
        caveat=drawn.caveat,
        dated=_dated(here, ref),
        sources=_sources(here, ref),
        downloads=downloads(here, page, ref) if ref.kind is Kind.SERIES else (),
        error=error_link(here, ref.id, drawn.title, figure_anchor(ref)),
    )


def _dated(here: Here, ref: Ref) -> LinkView | None:
    """That the figure of a card is replaced, or should be."""
    if ref.kind is not Kind.STATISTIC:
        return None
    statistic = here.site.statistics[ref.id]
    late = overdue(here, statistic)
    return newer(here, statistic) or (LinkView(text=late, href="") if late else None)


def _subtitle(here: Here, ref: Ref, drawn: Chart, caption: str) -> Html:
    """The author's caption, else the chart's own words; a lone figure says of whom it is."""
    if caption:
        return caption
    if ref.kind is Kind.STATISTIC and drawn.subtitle:
        return escape(here.say("view.base", base=drawn.subtitle))
    return escape(drawn.subtitle)


def downloads(here: Here, page: str, ref: Ref) -> tuple[LinkView, ...]:
    """The files of a chart, beside its page."""
    return tuple(
        LinkView(text=suffix.upper(), href=here.to(f"{page}{ref.id}.{suffix}"))
        for suffix in ("svg", "png", "csv", "json")
    )


def table_view(here: Here, drawn: Chart) -> TableView:
    """The chart's own table, each row leading to its statistic where it shows one."""
    found = table(drawn)
    links = {
        place: here.href(Ref(Kind.STATISTIC, statistic)) for place, statistic in found.statistics.items()
    }
    return TableView(
        caption=found.caption,
        header=found.header,
        rows=tuple(
            tuple(
                CellView(text=text, header=column == 0, href=links.get((row, column)))
                for column, text in enumerate(cells)
            )
            for row, cells in enumerate(found.rows)
        ),
    )


def source_link(here: Here, study: Study, statistics: Iterable[Statistic]) -> LinkView:
    """A study in a source line: who and when, and how many were asked, if of all figures as many."""
    samples = {sample_of(one, study) for one in statistics}
    sample = samples.pop() if len(samples) == 1 else None
    note = here.say("view.sample", n=format_number(Decimal(sample), here.language)) if sample else ""
    return LinkView(text=_label(here, study), href=here.href(Ref(Kind.STUDY, study.id)), note=note)


def _sources(here: Here, ref: Ref) -> tuple[LinkView, ...]:
    if ref.kind is Kind.STATISTIC:
        return sources_of(here, [ref.id])
    return sources_of(here, [point.stat for point in _series(here, ref).points])


def sources_of(here: Here, statistics: Iterable[str]) -> tuple[LinkView, ...]:
    """The studies behind these statistics as a source line names them, in their order."""
    by_study: dict[str, list[Statistic]] = {}
    for name in statistics:
        one = here.site.statistics[name]
        by_study.setdefault(one.study, []).append(one)
    return tuple(source_link(here, here.site.studies[study], those) for study, those in by_study.items())


def badge(here: Here, study: Study, *, labelled: bool = False) -> str:
    """The word that warns of a figure without a source, or that nobody here read in the study itself.

    `labelled`: it stands beside the study's label, which already says that there is no source.
    """
    if study.kind is StudyKind.UNSOURCED:
        return "" if labelled else here.say("view.badge.unsourced")
    return "" if study.checked is SourceCheck.PRIMARY else here.say(f"view.checked.{study.checked}")


def figure_card(here: Here, statistic: Statistic) -> FigureCard:
    """A statistic in a list."""
    return here.alike("card", statistic.id, leads(here, statistic), lambda: _figure_card(here, statistic))


def leads(here: Here, statistic: Statistic) -> list[str]:
    """The paths of the pages to which the card of a statistic leads."""
    refs = [Ref(Kind.STATISTIC, statistic.id), Ref(Kind.STUDY, statistic.study)]
    if statistic.superseded_by and (later := newest(statistic, here.site.statistics)):
        refs.append(Ref(Kind.STATISTIC, later.id))
    return [here.urls.of(ref, here.language) for ref in refs]


def _figure_card(here: Here, statistic: Statistic) -> FigureCard:
    study = here.site.studies[statistic.study]
    before, value, label = in_words(here, statistic)
    return FigureCard(
        before=before,
        value=value,
        label=label,
        href=here.href(Ref(Kind.STATISTIC, statistic.id)),
        source=source_link(here, study, [statistic]),
        badge=badge(here, study, labelled=True),
        note=base_of(here, statistic),
        newer=newer(here, statistic),
        overdue=overdue(here, statistic),
    )


def in_words(here: Here, statistic: Statistic) -> tuple[str, str, str]:
    """The word before a value ("plus de"), the value as it is set large, and what it measures."""
    return here.once("in words", statistic.id, lambda: _in_words(here, statistic))


def title_of(here: Here, ref: Ref) -> str:
    """What a statistic or a series says, in one line."""
    if ref.kind is Kind.SERIES:
        return chart(here, ref).title
    return " ".join(filter(None, in_words(here, here.site.statistics[ref.id])))


def _in_words(here: Here, statistic: Statistic) -> tuple[str, str, str]:
    figure = format_statistic(statistic, here.language, bare=True)
    before, value, after = parted_at(format_statistic(statistic, here.language), figure)
    return before, value, f"{after} {here.local(statistic.label)}".strip()


def base_of(here: Here, statistic: Statistic) -> str:
    """Of whom a ratio or a sub-group's figure speaks; the label of another one says it."""
    if not statistic.base or (statistic.unit is not Unit.RATIO and statistic.sample is None):
        return ""
    base = typeset(base_apart(statistic, here.language), here.language)
    return here.say("view.base", base=base) if base else ""


def reference_view(here: Here, study: Study, number: int, back: str | None = None) -> ReferenceView:
    """An entry of a list of references; `back` leads to where it is cited first."""
    return ReferenceView(
        number=number,
        anchor=f"ref-{number}",
        html=reference_html(here, study),
        href=here.href(Ref(Kind.STUDY, study.id)),
        label=_label(here, study),
        badge=badge(here, study, labelled=True),
        back=back,
        coins=here.once("coins", study.id, lambda: coins(study, here.site.publishers, here.language)),
    )


def reference_html(here: Here, study: Study) -> str:
    """A reference as markup: its parts escaped, its title in italics, its addresses as links."""
    return here.once("reference", study.id, lambda: _reference_html(here, study))


def reference_text(here: Here, study: Study) -> str:
    """A reference as plain text."""
    return here.once(
        "reference as text", study.id, lambda: typeset(_reference(here, study).plain, here.language)
    )


def _reference(here: Here, study: Study) -> Reference:
    return reference(study, here.site.publishers, here.language, links=here.site.links)


def _reference_html(here: Here, study: Study) -> str:
    parts = _reference(here, study).parts
    texts = typeset_runs([part.text for part in parts], here.language)
    return "".join(_part(part._replace(text=text)) for part, text in zip(parts, texts, strict=True))


def _label(here: Here, study: Study) -> str:
    return here.once(
        "label",
        study.id,
        lambda: typeset(label(study, here.site.publishers, here.language), here.language),
    )


def _part(part: Part) -> str:
    match part.kind:
        case PartKind.TEXT:
            text = escape(part.text)
            return f'<span lang="{part.language}">{text}</span>' if part.language else text
        case PartKind.ITALIC:
            spoken = f' lang="{part.language}"' if part.language else ""
            return f"<cite{spoken}>{escape(part.text)}</cite>"
        case PartKind.LINK:
            href = escape(part.url or "")
            robust = _robust(part.copy) if part.copy else ""
            return f'<a href="{href}" rel="noopener noreferrer"{robust}>{escape(part.text)}</a>'
        case _:
            assert_never(part.kind)


def _robust(copy: Copy) -> str:
    """Attributes by which programs find the copy of what a link leads to (robustlinks.mementoweb.org)."""
    day = f' data-versiondate="{copy.day}"' if copy.day else ""
    return f' data-versionurl="{escape(copy.url)}"{day}'


def picture_view(here: Here, picture: Picture, *, alt: str, caption: str, credit: str = "") -> PictureView:
    """A picture with its size; `caption` is markup."""
    return PictureView(
        src=here.to(content_path(picture.path)),
        width=picture.width,
        height=picture.height,
        alt=typeset(alt, here.language),
        caption=caption,
        credit=credit,
    )
