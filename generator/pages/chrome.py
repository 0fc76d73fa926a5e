"""What stands around every page: titles, menus, languages, and what machines read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue import say
from generator.models import Kind, Ref
from generator.names import Unresolved
from generator.pages.faces import early
from generator.pages.here import Here, content_path
from generator.pages.policy import allowed_at, places, policy
from generator.pages.socialcards import card_tags
from generator.pages.subscriptions import FEED, feed_links
from generator.pages.views import AlternateView, Chrome, LinkView, LogoView, MetaView, NoticeView
from generator.prose.tokens import is_outside
from generator.references import is_address

STYLESHEET = "assets/site.css"
_LOGO = (240, 36)  # pixels that a logo has in the masthead at most
SCRIPT = "assets/site.js"


def chrome(  # noqa: PLR0913 - what stands around a page
    here: Here,
    title: str,
    description: str,
    *,
    address: Callable[[str], str | None] | None = None,
    stand_in: Callable[[str], str | None] = lambda _: None,
    meta: tuple[tuple[str, str], ...] = (),
    json_ld: str | None = None,
    feed: str = "",
    twin: str = "",
    oembed: str = "",
    notice: NoticeView | None = None,
    card: Ref | None = None,
) -> Chrome:
    """The frame of a page.

    `address` gives the page's path in another language, None where it has none; then `stand_in` that of the
    nearest. `feed` is the title of the feed that stands beside the page, `twin` the file of the same page as
    Markdown, `oembed` the address of what programs read to show its figure. `card` has a card of its own.
    """
    config = here.site.config
    licence = here.local(config.licence)
    has_feed = here.language in here.edition.feeds
    return Chrome(
        language=here.language,
        site_title=here.local(config.title),
        title=title,
        description=description,
        home=here.to(here.urls.home(here.language)),
        styles=(here.to(STYLESHEET),),
        fonts=early_fonts(here, STYLESHEET),
        scripts=(here.to(SCRIPT),),
        navigation=_menu(here, "navigation", partial(_navigation, here)),
        footer=_menu(here, "footer", partial(_footer, here)),
        alternates=tuple(_alternates(here, address, stand_in)) if address else (),
        canonical=here.url,
        feed=here.to(f"{here.urls.home(here.language)}{FEED}") if has_feed else None,
        feeds=feed_links(here, feed),
        meta=tuple(
            MetaView(name=name, content=content)
            for name, content in _meta(here, title, description, (*card_tags(here, card), *meta))
        ),
        json_ld=json_ld,
        licence=LinkView(text=licence, href=config.licence_url or "") if licence else None,
        newsletter=_newsletter(here),
        generator="Trendbook",
        twin=twin,
        oembed=oembed,
        policy=policy(allowed_at(here.path, here.once("places", "", lambda: places(here.edition)))),
        notice=notice,
        logo=_logo(here),
        imprint=here.local(here.site.identity.name or config.title),
    )


def early_fonts(here: Here, stylesheet: str) -> tuple[str, ...]:
    """The typefaces that pages with one of the theme's stylesheets ask for before it does."""
    sheet = here.edition.assets.get(stylesheet.removeprefix("assets/"), b"")
    names = here.once(
        "fonts", stylesheet, lambda: early(sheet.decode("utf-8", "replace"), here.site.identity)
    )
    return tuple(here.to(f"assets/{name}") for name in names)


def _menu(here: Here, name: str, entries: Callable[[], Iterable[_Entry]]) -> tuple[LinkView, ...]:
    """The entries of a menu, which are the same on every page, as links from this one."""
    known = here.once(name, "", lambda: tuple(entries()))
    paths = [entry.path for entry in known if entry.path is not None]
    return here.alike(f"{name} as links", "", paths, lambda: tuple(entry.link(here) for entry in known))


class _Entry(NamedTuple):
    """What a menu leads to: a page of the site by its path, or another site."""

    text: str
    path: str | None
    address: str = ""

    def link(self, here: Here) -> LinkView:
        if self.path is None:
            return LinkView(text=self.text, href=self.address, outside=is_outside(self.address))
        return LinkView(text=self.text, href=here.to(self.path), current=self.path == here.path)


def _navigation(here: Here) -> Iterator[_Entry]:
    for item in here.site.config.navigation:
        label = here.local(item.label)
        if is_address(item.to):
            yield _Entry(label, None, item.to)
            continue
        found = here.edition.names.resolve(item.to)
        if not isinstance(found, Unresolved):
            yield _Entry(label, here.urls.of(found, here.language))
    yield _Entry(here.say("view.bibliography"), here.urls.bibliography(here.language))
    if here.edition.search:
        yield _Entry(here.say("view.search"), here.urls.search(here.language))


def _footer(here: Here) -> Iterator[_Entry]:
    if here.site.has_timeline:
        yield _Entry(here.say("view.timeline"), here.urls.timeline(here.language))
    for kind in (
        Kind.STATISTIC,
        Kind.SERIES,
        Kind.STUDY,
        Kind.PUBLISHER,
        Kind.BRAND,
        Kind.INDICATOR,
        Kind.THEME,
        Kind.ARTICLE,
    ):
        if here.edition.counts[kind]:
            yield _Entry(here.say(f"view.list.{kind}"), here.urls.listing(kind, here.language))
    if here.edition.contrasts:
        yield _Entry(here.say("view.contrasts"), here.urls.contrasts(here.language))
    if here.edition.counts[Kind.STATISTIC]:
        yield _Entry(here.say("data.page"), here.urls.data(here.language))
    if here.site.errata:
        yield _Entry(here.say("view.errata"), here.urls.errata(here.language))
    if here.site.watched:
        yield _Entry(here.say("view.watch"), here.urls.watch(here.language))


def _alternates(
    here: Here, address: Callable[[str], str | None], stand_in: Callable[[str], str | None]
) -> Iterator[AlternateView]:
    for language in here.site.config.languages:
        if language == here.language:
            continue
        if (path := address(language)) is not None:
            yield AlternateView(language=language, href=here.to(path), url=here.address_of(path))
            continue
        nearest = stand_in(language)
        note = say(language, "view.nearest.text" if nearest else "view.nearest.home")
        href = here.to(nearest or here.urls.home(language))
        yield AlternateView(language=language, href=href, url=None, note=note)


def eyebrow(here: Here, kind: Kind) -> LinkView:
    """What a record is, leading to all of its kind."""
    return LinkView(text=here.say(f"view.kind.{kind}"), href=here.to(here.urls.listing(kind, here.language)))


def of_record(here: Here, ref: Ref) -> Callable[[str], str | None]:
    """Where a record's page stands in another language."""
    return lambda language: here.urls.paths.get((ref, language))


def instead_of(here: Here, ref: Ref) -> Callable[[str], str | None]:
    """Where it is said that a text is not there in another language."""
    return lambda language: here.urls.stand_ins.get((ref, language))


def _meta(
    here: Here, title: str, description: str, meta: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, str]]:
    yield "og:title", title
    yield "og:type", "website" if here.path == here.urls.home(here.language) else "article"
    yield "og:locale", {"fr": "fr_FR", "en": "en_GB"}.get(here.language, here.language)
    yield "og:site_name", here.local(here.site.config.title)
    if description:
        yield "og:description", description
    if here.url:
        yield "og:url", here.url
    yield from meta


def _logo(here: Here) -> LogoView | None:
    identity = here.site.identity
    logo = identity.logo
    if logo is None:
        return None
    dark = identity.logo_dark
    factor = min(_LOGO[0] / logo.width, _LOGO[1] / logo.height)
    return LogoView(
        src=here.to(content_path(logo.path)),
        dark=here.to(content_path(dark.path)) if dark else "",
        width=max(1, round(logo.width * factor)),
        height=max(1, round(logo.height * factor)),
        alt=here.local(identity.name) if identity.name else "",
    )


def _newsletter(here: Here) -> LinkView | None:
    newsletter = here.site.config.newsletter
    return LinkView(text=here.local(newsletter.label), href=newsletter.url) if newsletter else None
