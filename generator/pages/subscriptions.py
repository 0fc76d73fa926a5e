"""The feeds of a site's texts: which there are, what each lists, and how pages lead to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, NamedTuple

from generator.edition import Edition, dated_texts
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.views import FeedLinkView, LinkView
from generator.site import Site
from generator.texts import ref_of
from generator.vocabularies import FeedContent

FEED: Final = "feed.xml"
JSON: Final = "feed.json"
_TYPES: Final = ((FEED, "application/atom+xml", "Atom"), (JSON, "application/feed+json", "JSON Feed"))


DigestOf = Callable[[Ref, str], str]
"""Names all that the page of a text in a language depends on."""


class Subscription(NamedTuple):
    """A feed of texts beside the page at `path`, newest first; each text with the day it came out."""

    language: str
    path: str
    title: str
    subtitle: str
    listed: tuple[tuple[date, Ref], ...]


def subscriptions(edition: Edition) -> Iterator[Subscription]:
    """In each language the feed of all texts, and one for each theme that a dated text has."""
    for language in sorted(edition.feeds):
        yield from _subscriptions(Here(edition, language, edition.urls.home(language)))


def has_bodies(site: Site) -> bool:
    """Whether feeds show whole texts."""
    return site.config.feeds.content is FeedContent.FULL


def _subscriptions(here: Here) -> Iterator[Subscription]:
    site, home = here.site, here.urls.home(here.language)
    title = here.local(site.config.title)
    most = site.config.feeds.entries
    dated = sorted(
        ((day, ref_of(written), written.themes) for day, written in dated_texts(site, here.language)),
        key=lambda found: found[1].id,
    )
    dated.sort(key=lambda found: found[0], reverse=True)
    listed = [(day, ref) for day, ref, _ in dated[:most]]
    yield Subscription(here.language, home, title, here.local(site.config.description), tuple(listed))
    for theme in sorted({theme for *_, themes in dated for theme in themes}):
        ref = Ref(Kind.THEME, theme)
        its = [(day, text) for day, text, themes in dated if theme in themes][:most]
        yield Subscription(
            here.language,
            here.urls.of(ref, here.language),
            theme_title(here, ref),
            here.local(site.themes[theme].description),
            tuple(its),
        )


def theme_title(here: Here, theme: Ref) -> str:
    """What the feed of a theme is called; "" where it has none."""
    if theme.id not in here.once("themes with feeds", "", lambda: _themes(here)):
        return ""
    site = here.local(here.site.config.title)
    return here.say("view.theme.feed.title", site=site, theme=here.name(theme))


def _themes(here: Here) -> frozenset[str]:
    if here.language not in here.edition.feeds:
        return frozenset()
    dated = (written for _, written in dated_texts(here.site, here.language))
    return frozenset(theme for written in dated for theme in written.themes)


def feed_links(here: Here, own: str) -> tuple[FeedLinkView, ...]:
    """What a page's head names: the feed of all texts, and that of the page, called `own`."""
    places = [(own, here.path)] if own else []
    if here.language in here.edition.feeds:
        places.insert(0, (here.local(here.site.config.title), here.urls.home(here.language)))
    return tuple(
        FeedLinkView(title=title, href=here.to(f"{path}{name}"), type=kind)
        for title, path in places
        for name, kind, _ in _TYPES
    )


def own_feeds(here: Here) -> tuple[LinkView, ...]:
    """Links to the feed beside a page, in each format."""
    return tuple(LinkView(text=words, href=here.to(f"{here.path}{name}")) for name, _, words in _TYPES)
