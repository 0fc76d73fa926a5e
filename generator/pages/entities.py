"""The pages of publishers, brands and themes: who they are, their studies, and the texts by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.models import Brand, Kind, Publisher, Ref, Study, Theme
from generator.pages.cards import figure_cards, only_second_hand, unmarked
from generator.pages.chrome import chrome, eyebrow, of_record
from generator.pages.here import Here
from generator.pages.lists import study_link
from generator.pages.page_views import EntityPage
from generator.pages.subscriptions import own_feeds, theme_title
from generator.pages.uses import uses_of, year_of, years
from generator.pages.views import FigureCard, GroupView, RowView
from generator.pages.watch import publisher_group
from generator.pages.watch_views import WatchGroupView
from generator.prose.typography import typeset

Entity = Publisher | Brand | Theme
_KINDS: dict[type, Kind] = {Publisher: Kind.PUBLISHER, Brand: Kind.BRAND, Theme: Kind.THEME}
_REPORTED = (Kind.REPORT, Kind.TREND)


def entity_page(here: Here, entity: Entity) -> EntityPage:
    """A publisher, brand or theme, with all that has to do with it."""
    ref = Ref(_KINDS[type(entity)], entity.id)
    title = here.name(ref)
    description = here.local(entity.description if isinstance(entity, Theme) else entity.note)
    studies = _studies(here, entity)
    cards = _figures(here, entity, studies)
    second_hand = only_second_hand(here, cards)
    used = _used(entity, ref, studies)
    feed = theme_title(here, ref) if ref.kind is Kind.THEME else ""
    return EntityPage(
        chrome=chrome(here, title, description, address=of_record(here, ref), feed=feed),
        eyebrow=eyebrow(here, ref.kind),
        title=title,
        description=description,
        rows=(*_rows(here, entity), *_span(here, used)),
        groups=tuple(_groups(here, studies, unmarked(cards) if second_hand else cards)),
        years=years(here, used, values=isinstance(entity, Publisher)),
        second_hand=second_hand,
        watch=_watch(here, entity),
        feeds=own_feeds(here) if feed else (),
    )


def _studies(here: Here, entity: Entity) -> list[Study]:
    """Those that a publisher, or the publisher that a brand is, published, ordered or relayed."""
    publisher = _publisher(entity)
    return [here.site.studies[one] for one in here.site.studies_of.get(publisher or "", ())]


def _publisher(entity: Entity) -> str | None:
    if isinstance(entity, Publisher):
        return entity.id
    return entity.publisher if isinstance(entity, Brand) else None


def _figures(here: Here, entity: Entity, studies: Sequence[Study]) -> tuple[FigureCard, ...]:
    """What its own studies found."""
    own = (study for study in studies if study.publisher == _publisher(entity))
    return figure_cards(here, [one.id for study in own for one in study.statistics])


def _used(entity: Entity, ref: Ref, studies: Sequence[Study]) -> list[Ref]:
    """What a text uses that has to do with it: its name, and of a publisher what its studies found."""
    refs = [ref]
    for study in studies if isinstance(entity, Publisher) else ():
        if entity.id in {study.publisher, *study.co_publishers, study.commissioned_by}:
            refs += (Ref(Kind.STATISTIC, one.id) for one in study.statistics)
            refs += (Ref(Kind.SERIES, one.id) for one in study.series)
            refs.append(Ref(Kind.STUDY, study.id))
    return refs


def _groups(here: Here, studies: Sequence[Study], cards: tuple[FigureCard, ...]) -> Iterator[GroupView]:
    if studies:
        links = tuple(study_link(here, study) for study in studies)
        yield GroupView(title=here.say("view.groups.studies"), anchor="studies", links=links)
    if cards:
        yield GroupView(title=here.say("view.groups.figures"), anchor="figures", figures=cards)


def _rows(here: Here, entity: Entity) -> Iterator[RowView]:
    if isinstance(entity, Theme):
        return
    if isinstance(entity, Publisher) and entity.kind:
        yield RowView(name=here.say("view.row.nature"), text=here.local(entity.kind))
    if entity.aliases:
        names = typeset(", ".join(entity.aliases), here.language)
        yield RowView(name=here.say("view.row.aliases"), text=names)
    if entity.url:
        yield RowView(name=here.say("view.row.site"), text=entity.url, href=entity.url, outside=True)
    if isinstance(entity, Brand) and entity.publisher:
        ref = Ref(Kind.PUBLISHER, entity.publisher)
        yield RowView(name=here.say("view.row.publisher"), text=here.name(ref), href=here.href(ref))


def _span(here: Here, used: Sequence[Ref]) -> Iterator[RowView]:
    """From the first report to the last in which it has a place, and how many texts that are."""
    texts = {use.by for ref in used for use in uses_of(here, ref) if use.by.kind in _REPORTED}
    if texts:
        spoken = {year_of(here, one) for one in texts}
        variant = "/year" if len(spoken) == 1 else ""
        count = here.say("view.texts.one" if len(texts) == 1 else "view.texts.many", n=len(texts))
        text = here.say(f"view.span{variant}", first=min(spoken), last=max(spoken), texts=count)
        yield RowView(name=here.say("view.row.span"), text=text)


def _watch(here: Here, entity: Entity) -> WatchGroupView | None:
    """What a publisher's feeds announced last."""
    if not (here.site.watched and isinstance(entity, Publisher)):
        return None
    return publisher_group(here, entity.id)
