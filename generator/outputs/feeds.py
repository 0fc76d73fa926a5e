"""Feeds in each language: what was published, of each theme too, and what was corrected.

They need a base URL. With full texts a feed depends on the bodies of those that it lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator import theme
from generator.artifact import Artifact, Drawn
from generator.cache import key
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.outputs.feedfiles import Entry, FeedFile, artifacts, written
from generator.pages import errata
from generator.pages.here import Here
from generator.pages.portable import portable_text
from generator.pages.portable_markup import Online, portable
from generator.pages.prose import PageTexts
from generator.pages.subscriptions import DigestOf, Subscription, has_bodies, subscriptions

NAME = "feeds"
_VERSION = 1


def plan(edition: Edition) -> Iterator[Artifact]:
    """All feeds of all languages; none without a base URL, or where nothing is dated."""
    for feed in subscriptions(edition):
        yield from plan_one(edition, feed)
    yield from plan_errata(edition)


def plan_one(edition: Edition, feed: Subscription, digest_of: DigestOf | None = None) -> Iterator[Artifact]:
    """One feed of texts. `digest_of` names all that a text's page depends on, by which its entry is kept."""
    here = Here(edition, feed.language, feed.path)
    entries = tuple(_entry(here, day, ref, digest_of) for day, ref in feed.listed)
    yield from artifacts(NAME, feed.path, _file(here, feed.title, feed.subtitle, entries))


def plan_errata(edition: Edition) -> Iterator[Artifact]:
    """The feeds of errata: old and new value, and why."""
    for language in sorted(edition.feeds):
        here = Here(edition, language, edition.urls.errata(language))
        if errata.has_feed(here):
            entries = tuple(_corrected(here))
            feed = _file(here, errata.feed_title(here), here.say("view.errata.text"), entries)
            yield from artifacts(NAME, here.path, feed)


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The feed's bytes."""
    feed = artifact.job
    assert isinstance(feed, FeedFile)  # noqa: S101 - this output's own job
    return written(artifact.path, feed)


def _file(here: Here, title: str, subtitle: str, entries: tuple[Entry, ...]) -> FeedFile:
    return FeedFile(
        title=title,
        subtitle=subtitle,
        language=here.language,
        home=here.url or "",
        author=here.site.config.author or here.local(here.site.config.title),
        entries=entries,
    )


def _corrected(here: Here) -> Iterator[Entry]:
    author = here.site.config.author or here.local(here.site.config.title)
    for day, view in errata.newest_first(here)[: here.site.config.feeds.entries]:
        yield Entry(
            title=here.say("view.erratum.entry", change=view.change, figure=view.figure.text),
            url=f"{here.url}#{view.anchor}",
            summary=view.reason,
            author=author,
            published=day,
            updated=day,
        )


def _entry(feed: Here, day: date, ref: Ref, digest_of: DigestOf | None) -> Entry:
    """A report, trend or article as listed on `day`."""
    here = feed.at(feed.urls.of(ref, feed.language))
    text = here.site.written(ref, here.language)
    assert text is not None  # noqa: S101 - it is listed in this language
    texts = PageTexts(here, text)
    return Entry(
        title=texts.plain("title"),
        url=here.url or "",
        summary=texts.plain("summary"),
        author=text.author or here.site.config.author or here.local(here.site.config.title),
        published=day,
        updated=text.updated or day,
        content=_content(here, ref, digest_of) if has_bodies(here.site) else "",
        themes=tuple(here.name(Ref(Kind.THEME, name)) for name in text.themes),
    )


def _content(here: Here, ref: Ref, digest_of: DigestOf | None) -> str:
    """The whole text as HTML. Several feeds list it, and most builds change none of it: so it is kept.

    Raises:
        TemplateFault: the template is at fault.
    """
    if digest_of is None:
        return _printed(here, ref)
    memo = key("entry", _VERSION, digest_of(ref, here.language))
    return here.once("entry", memo, lambda: _kept(here, ref, memo))


def _kept(here: Here, ref: Ref, memo: str) -> str:
    store = here.edition.store
    if (known := store.get("entry", memo)) is not None:
        return known.decode()
    made = _printed(here, ref)
    store.put("entry", memo, made.encode())
    return made


def _printed(here: Here, ref: Ref) -> str:
    view = portable_text(here, ref)
    html = theme.render(here.edition.templates, "feeds/entry.html", view, here.edition.compiled)
    sources = tuple(reference.href for reference in view.references)
    return portable(html, Online(here.url or "", sources))
