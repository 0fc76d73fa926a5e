"""Published figures that were corrected: on their pages, on those that show them, and all together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.citations.labels import quoted
from generator.corrections import Placed, errata_by_statistic, in_words
from generator.models import Kind, Ref, Statistic
from generator.numbers.dates import format_date
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import ErrataPage
from generator.pages.subscriptions import FEED
from generator.pages.uses import uses_of
from generator.pages.views import ErratumView, LinkView
from generator.prose.typography import typeset


def errata_page(here: Here) -> ErrataPage:
    """Every erratum, newest first."""
    title, text = here.say("view.errata"), here.say("view.errata.text")
    feed = LinkView(text=here.say("view.errata.feed"), href=FEED) if has_feed(here) else None
    return ErrataPage(
        chrome=chrome(here, title, text, address=here.urls.errata, feed=feed_title(here) if feed else ""),
        title=title,
        description=text,
        errata=tuple(view for _, view in newest_first(here)),
        feed=feed,
    )


def feed_title(here: Here) -> str:
    """What the feed of errata is called."""
    return here.say("view.errata.feed.title", site=here.local(here.site.config.title))


def has_feed(here: Here) -> bool:
    """Whether the errata have a feed in the page's language: where there are some, and a feed of texts."""
    return bool(here.site.errata) and here.language in here.edition.feeds


def errata_of(here: Here, statistics: Iterable[str]) -> tuple[ErratumView, ...]:
    """The errata of these statistics, newest first."""
    if not here.site.errata:
        return ()
    wanted = frozenset(statistics)
    return tuple(_view(here, name, one) for name, one in _newest_first(here) if name in wanted)


def newest_first(here: Here) -> list[tuple[date, ErratumView]]:
    """All errata with their days."""
    return [(one.erratum.date, _view(here, name, one)) for name, one in _newest_first(here)]


def errata_in(here: Here, ref: Ref) -> tuple[ErratumView, ...]:
    """The errata of the statistics that a text uses, as readers of the page's language get it."""
    if not here.site.errata:
        return ()
    statistics = (Ref(Kind.STATISTIC, name) for name, _ in _newest_first(here))
    return errata_of(here, [one.id for one in statistics if any(u.by == ref for u in uses_of(here, one))])


def _newest_first(here: Here) -> list[tuple[str, Placed]]:
    """All errata, each with the present id of its statistic."""
    return here.once("errata", "", lambda: _sorted(here))


def _anchor(here: Here, name: str, placed: Placed) -> str:
    """Its name on the page of all: later errata of one figure and day are numbered from 2."""
    day = placed.erratum.date
    places = [one.place for other, one in _newest_first(here) if (other, one.erratum.date) == (name, day)]
    number = sorted(places).index(placed.place) + 1
    return f"{name}-{day}" if number == 1 else f"{name}-{day}-{number}"


def _sorted(here: Here) -> list[tuple[str, Placed]]:
    found = [(name, one) for name, every in errata_by_statistic(here.site).items() for one in every]
    return sorted(found, key=lambda pair: (pair[1].erratum.date, pair[1].place), reverse=True)


def _view(here: Here, name: str, placed: Placed) -> ErratumView:
    erratum = placed.erratum
    statistic = here.site.statistics.get(name)
    old, new = in_words(erratum, statistic, here.site.published.get(name), here.language)
    if erratum.new is None:
        change = here.say("view.erratum.withdrawn", old=old)
    else:
        change = here.say("view.erratum.change", old=old, new=new) if old != new else new
    return ErratumView(
        anchor=_anchor(here, name, placed),
        date=format_date(erratum.date, here.language),
        change=typeset(change, here.language),
        reason=here.local(erratum.reason),
        figure=_figure(here, name, statistic),
    )


def _figure(here: Here, name: str, statistic: Statistic | None) -> LinkView:
    """What was corrected; nothing on its own page, whose title says it."""
    if statistic is None:
        return LinkView(text=quoted(name, here.language), href="")
    ref = Ref(Kind.STATISTIC, name)
    if here.urls.of(ref, here.language) == here.path:
        return LinkView(text="", href="")
    return LinkView(text=here.local(statistic.label), href=here.href(ref))
