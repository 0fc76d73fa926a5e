"""What the feeds announced: its pages, a feed of it, and the feeds themselves as OPML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.frozen import frozen
from generator.incoming.watched import Watched
from generator.outputs import feedfiles, html
from generator.outputs.feedfiles import Entry, FeedFile
from generator.outputs.html import page_artifact
from generator.pages import watch
from generator.pages.here import Here

NAME = "watch"


@frozen(kw_only=True)
class Outline:
    """A feed of the list: whose it is, its address, its site's or "", its language or ""."""

    text: str
    feed: str
    site: str
    language: str


@frozen(kw_only=True)
class FeedList:
    """The feeds that a site follows."""

    title: str
    outlines: tuple[Outline, ...]


def plan(edition: Edition) -> Iterator[Artifact]:
    """In each language; nothing where no feed has an entry. What needs a base URL is left out without one."""
    for language in edition.site.config.languages if edition.site.watched else ():
        here = Here(edition, language, edition.urls.watch(language))
        yield page_artifact(NAME, here, "watch.html", watch.watch_page(here))
        for month in watch.month_pages(here):
            page = here.at(edition.urls.watch(language, month))
            yield page_artifact(NAME, page, "watch.html", watch.month_page(page, month))
        if base_url := edition.site.config.base_url:
            yield from feedfiles.artifacts(NAME, here.path, _feed(here, base_url))
        if outlines := tuple(_outlines(here)):
            title = here.say("view.watch.feed.title", site=here.local(edition.site.config.title))
            listed = FeedList(title=title, outlines=outlines)
            yield Artifact(path=f"{here.path}{watch.opml_name(here)}", output=NAME, job=listed)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """A page's HTML, a feed, or OPML 2.0."""
    match artifact.job:
        case FeedList() as listed:
            return _opml(listed)
        case FeedFile():
            return feedfiles.written(artifact.path, artifact.job)
    return html.render(artifact, edition, drawn)


def _feed(here: Here, base_url: str) -> FeedFile:
    """Each entry leads to where it was announced; what names it is its place on our page."""
    home = f"{base_url}{here.path}"
    title = here.local(here.site.config.title)
    return FeedFile(
        title=watch.feed_title(here),
        subtitle=here.say("view.watch.unverified"),
        language=here.language,
        home=home,
        author=here.site.config.author or title,
        entries=tuple(
            Entry(
                title=watch.title_of(here, entry),
                url=f"{home}#{watch.anchor(entry)}",
                summary=" ".join(_summary(here, entry)),
                author=watch.whose(here, entry.feed),
                published=entry.day,
                updated=entry.day,
                link=entry.link,
                language=entry.language if entry.title else "",
            )
            for entry in watch.newest_first(here)[: here.site.config.feeds.entries]
        ),
    )


def _summary(here: Here, entry: Watched) -> Iterator[str]:
    """That it is not verified, and its first figures."""
    if watch.is_sample(here, entry):
        yield here.say("view.watch.feed.sample")
    read = watch.read_on(here, [entry])
    yield here.say("view.watch.feed.entry", read=read) if read else here.say("view.watch.feed.entry/undated")
    for said in watch.sentences(here, entry):
        words = "".join(run.text for run in said.runs)
        yield here.say("view.watch.feed.sentence", words=words, credit=said.credit)


def _outlines(here: Here) -> Iterator[Outline]:
    for feed in watch.public_feeds(here):
        known = here.site.watched.get(feed.id)
        yield Outline(
            text=watch.whose(here, feed.id),
            feed=feed.url,
            site=known.link if known else "",
            language=feed.language or "",
        )


def _opml(listed: FeedList) -> bytes:
    root = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(root, "head"), "title").text = listed.title
    body = ET.SubElement(root, "body")
    for one in listed.outlines:
        named = {"text": one.text, "title": one.text, "xmlUrl": one.feed}
        more = {"htmlUrl": one.site, "language": one.language}
        ET.SubElement(
            body, "outline", {"type": "rss", **named, **{name: said for name, said in more.items() if said}}
        )
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
