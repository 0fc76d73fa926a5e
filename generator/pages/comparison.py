"""What changed from an edition of a report to the next, as a page and as the link that leads there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.comparison import (
    Comparison,
    Measured,
    Standing,
    compare,
    editions,
    figures_by_text,
    renewal_of,
)
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.pages.cards import (
    figure_cards,
    newest_first,
    only_second_hand,
    partial_line,
    translated,
    unmarked,
)
from generator.pages.chrome import chrome, instead_of
from generator.pages.here import Here
from generator.pages.page_views import ComparisonPage, ContinuedView, MeasuredView
from generator.pages.prose import text_link, title_of
from generator.pages.standing import change
from generator.pages.views import FigureCard, LinkView


def compared(here: Here) -> Mapping[str, Comparison]:
    """Each report that has a page of what changed since the edition before, by its id."""
    return here.once("compared", "", lambda: _compared(here))


def changes_link(here: Here, report: str) -> LinkView | None:
    """The link to a report's page of changes, where it has one."""
    found = compared(here).get(report)
    if found is None:
        return None
    text = here.say("view.since", year=here.site.reports[found.earlier].year)
    return LinkView(text=text, href=here.to(here.urls.changes(report, here.language)))


def comparison_page(here: Here, found: Comparison) -> ComparisonPage:
    """The indicators by what became of them, the themes that go on, the figures that are due."""
    site = here.site
    earlier, later = (translated(here, site.reports[one]) for one in (found.earlier, found.later))
    title = here.say("view.since", year=earlier.year)
    text = _counts(here, found)
    measured = {standing: _measured(here, found.of(standing)) for standing in Standing}
    due = tuple(_due(here, found.due))
    cards = [
        *due,
        *(card for ones in measured.values() for one in ones for card in (*one.before, *one.after)),
    ]
    second_hand = only_second_hand(here, cards)
    if second_hand:
        due = unmarked(due)
        measured = {standing: tuple(map(_unmarked, ones)) for standing, ones in measured.items()}
    report = text_link(here, Ref(Kind.REPORT, later.id))
    return ComparisonPage(
        chrome=chrome(
            here,
            f"{title_of(here, Ref(Kind.REPORT, later.id))}. {title}",
            text,
            address=lambda language: _address(here, later.id, language),
            stand_in=instead_of(here, Ref(Kind.REPORT, later.id)),
        ),
        eyebrow=report,
        title=title,
        description=text,
        before=text_link(here, Ref(Kind.REPORT, earlier.id))._replace(text=str(earlier.year)),
        after=report._replace(text=str(later.year)),
        updated=measured[Standing.UPDATED],
        unchanged=tuple(one._replace(before=()) for one in measured[Standing.UNCHANGED]),
        new=measured[Standing.NEW],
        dropped=tuple(here.link(Ref(Kind.INDICATOR, one.indicator)) for one in found.of(Standing.DROPPED)),
        themes=tuple(_themes(here, found)),
        due=due,
        partial=partial_line(here, later.sections, len(site.trends_of.get(later.id, ()))),
        second_hand=second_hand,
    )


def _compared(here: Here) -> dict[str, Comparison]:
    """Those that have something in common with the edition before, where they are in the page's language."""
    pairs = [
        (earlier, later)
        for earlier, later in editions(here.site)
        if here.urls.has(Ref(Kind.REPORT, later), here.language)
    ]
    used = figures_by_text(here.site) if pairs else {}
    found = (compare(here.site, earlier, later, used) for earlier, later in pairs)
    return {one.later: one for one in found if one.has_much_in_common}


def _address(here: Here, report: str, language: str) -> str | None:
    has_page = here.urls.has(Ref(Kind.REPORT, report), language)
    return here.urls.changes(report, language) if has_page else None


def _counts(here: Here, found: Comparison) -> str:
    both = sum(bool(one.earlier and one.later) for one in found.indicators)
    updated, new = (len(found.of(standing)) for standing in (Standing.UPDATED, Standing.NEW))
    return here.say("view.since.counts", both=both, updated=updated, new=new)


def _measured(here: Here, ones: Iterable[Measured]) -> tuple[MeasuredView, ...]:
    return tuple(
        MeasuredView(
            indicator=here.link(Ref(Kind.INDICATOR, one.indicator)),
            before=figure_cards(here, newest_first(here, one.earlier)),
            after=tuple(_later(here, one)),
        )
        for one in ones
    )


def _later(here: Here, one: Measured) -> Iterable[FigureCard]:
    """The later report's figures that the earlier one has not, or else all; each with its change."""
    ours = [name for name in one.later if name not in one.earlier] or one.later
    names = newest_first(here, ours)
    for name, card in zip(names, figure_cards(here, names), strict=True):
        before = one.follows.get(name)
        yield card._replace(note=change(here, before, name) or card.note) if before else card


def _due(here: Here, names: Iterable[str]) -> Iterable[FigureCard]:
    """Each says when a newer one is expected, unless it says since when."""
    for name in names:
        (card,) = figure_cards(here, [name])
        date = renewal_of(here.site, name)
        note = "" if card.overdue or date is None else format_date(date, here.language)
        yield card._replace(note=here.say("view.expected", date=note)) if note else card


def _unmarked(one: MeasuredView) -> MeasuredView:
    return one._replace(before=unmarked(one.before), after=unmarked(one.after))


def _themes(here: Here, found: Comparison) -> Iterable[ContinuedView]:
    for one in found.themes:
        if one.goes_on:
            yield ContinuedView(
                theme=here.link(Ref(Kind.THEME, one.theme)),
                before=tuple(text_link(here, ref) for ref in one.earlier),
                after=tuple(text_link(here, ref) for ref in one.later),
            )
