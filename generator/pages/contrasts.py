"""The page of what two audiences answered, and the link that leads there from a report."""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparison import texts_of
from generator.contrasts import Contrast, Pair
from generator.models import Kind, Ref
from generator.numbers.format import format_difference, format_statistic
from generator.numbers.gap import NoGap
from generator.pages import figures
from generator.pages.cards import figure_cards, only_second_hand, unmarked
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import ContrastsPage, ContrastView
from generator.pages.uses import uses_of
from generator.pages.views import CellView, GroupView, LinkView, TableView
from generator.texts import ref_of
from generator.vocabularies import Audience


def contrasts_page(here: Here) -> ContrastsPage:
    """All of the site, one after the other."""
    title, text = here.say("view.contrasts"), here.say("view.contrasts.text")
    views = tuple(_contrasts(here))
    second_hand = only_second_hand(
        here, [card for one in views for side in one.sides for card in side.figures]
    )
    if second_hand:
        views = tuple(one._replace(sides=tuple(map(_unmarked, one.sides))) for one in views)
    return ContrastsPage(
        chrome=chrome(here, title, text, address=here.urls.contrasts),
        title=title,
        description=text,
        contrasts=views,
        second_hand=second_hand,
    )


def charts_of(here: Here) -> tuple[Ref, ...]:
    """The charts that the page shows, in order: those of series, each once."""
    refs = dict.fromkeys(one.ref for one in here.edition.contrasts)
    return tuple(ref for ref in refs if ref.kind is Kind.SERIES)


def contrasts_link(here: Here, report: str) -> LinkView | None:
    """The way from a report to the first of those whose figures it uses, or its trends do."""
    texts = {ref_of(text) for text in texts_of(here.site, report)} if here.edition.contrasts else set()
    for one in here.edition.contrasts:
        used = (use.by for figure in one.figures for use in uses_of(here, Ref(Kind.STATISTIC, figure.id)))
        if not texts.isdisjoint(used):
            page = here.to(here.urls.contrasts(here.language))
            first, second = (here.say(f"view.audience.{each}") for each in one.audiences)
            text = here.say("view.contrasts.link", one=first, other=second)
            return LinkView(text=text, href=f"{page}#{_anchor(one)}")
    return None


def _contrasts(here: Here) -> Iterator[ContrastView]:
    drawn: set[Ref] = set()
    for one in here.edition.contrasts:
        is_drawn = one.ref.kind is Kind.SERIES and one.ref not in drawn
        drawn.add(one.ref)
        yield ContrastView(
            title=here.link(one.ref),
            anchor=_anchor(one),
            chart=figures.figure_view(here, one.ref) if is_drawn else None,
            table=_table(here, one) if one.pairs else None,
            apart=tuple(_apart(here, one)),
            sides=tuple(_sides(here, one)),
            caveat="" if is_drawn else _caveat(here, one.ref),
            sources=() if is_drawn else figures.sources_of(here, [figure.id for figure in one.figures]),
        )


def _anchor(one: Contrast) -> str:
    return "-".join((one.ref.kind, one.ref.id, *one.audiences))


def _caveat(here: Here, ref: Ref) -> str:
    record = here.site.series[ref.id] if ref.kind is Kind.SERIES else here.site.indicators[ref.id]
    return here.local(record.caveat)


def _table(here: Here, one: Contrast) -> TableView:
    return TableView(
        caption=here.say("view.contrasts.table", title=here.name(one.ref)),
        header=(
            here.say("view.contrasts.label"),
            *(_audience(here, each) for each in one.audiences),
            here.say("view.contrasts.gap"),
        ),
        rows=tuple(_row(here, pair) for pair in one.pairs),
    )


def _row(here: Here, pair: Pair) -> tuple[CellView, ...]:
    return (
        CellView(text=here.local(pair.label), header=True),
        *(
            CellView(format_statistic(one, here.language), here.href(Ref(Kind.STATISTIC, one.id)))
            for one in pair.figures
        ),
        CellView(text=_gap(here, pair)),
    )


def _gap(here: Here, pair: Pair) -> str:
    if isinstance(pair.gap, NoGap):
        return here.say("view.contrasts.none")
    return format_difference(pair.gap, here.language)


def _apart(here: Here, one: Contrast) -> Iterator[str]:
    """Each reason once why figures are not subtracted."""
    found = [pair.gap for pair in one.pairs] if one.pairs else [one.apart or NoGap.LABEL]
    for why in dict.fromkeys(why for why in found if isinstance(why, NoGap)):
        yield here.say("view.contrasts.apart", why=here.say(f"view.gap.{why}"))


def _sides(here: Here, one: Contrast) -> Iterator[GroupView]:
    for audience, those in zip(one.audiences, one.of, strict=True):
        if those:
            cards = figure_cards(here, [figure.id for figure in those])
            yield GroupView(
                title=_audience(here, audience), anchor=f"{_anchor(one)}-{audience}", figures=cards
            )


def _audience(here: Here, audience: Audience) -> str:
    words = here.say(f"view.audience.{audience}")
    return words[:1].upper() + words[1:]


def _unmarked(side: GroupView) -> GroupView:
    return side._replace(figures=unmarked(side.figures))
