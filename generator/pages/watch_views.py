"""What templates see of the feeds that a site follows; apart, since few builds print it."""

from __future__ import annotations

from typing import NamedTuple

from generator.pages.views import Chrome, LinkView


class RunView(NamedTuple):
    """A stretch of a sentence, which may be a number."""

    text: str
    number: bool


class SentenceView(NamedTuple):
    """A sentence with figures by somebody else; `credit` says whom it credits, or that it credits nobody.

    `credit` is "" where the sentence after it says the same.
    """

    runs: tuple[RunView, ...]
    credit: str


class WatchedView(NamedTuple):
    """An entry of a feed, which nobody has verified. `href` leads to another site, or is "".

    `language` is that of its words, where it is not this page's; `more` says that further figures were found;
    `study` leads to the record that was made of it, `record` says so before it, or is "".
    """

    anchor: str
    title: str
    href: str
    language: str
    date: str
    sentences: tuple[SentenceView, ...] = ()
    more: str = ""
    record: str = ""
    study: LinkView | None = None


class WatchGroupView(NamedTuple):
    """Entries of one publisher; `note` says when they were read, `badge` that they are invented.

    `more` leads to further ones.
    """

    title: LinkView
    note: str
    badge: str
    entries: tuple[WatchedView, ...]
    more: LinkView | None = None


class WatchMonthView(NamedTuple):
    """The entries of a month by publisher; `more` leads to those that this page leaves out."""

    title: str
    anchor: str
    groups: tuple[WatchGroupView, ...]
    more: LinkView | None = None


class WatchSourceView(NamedTuple):
    """A feed that is followed: whose it is, its site, how much of it is here and when it was last read."""

    name: LinkView
    site: LinkView | None
    note: str
    badge: str


class WatchPage(NamedTuple):
    """pages/watch.html: what the feeds announced, by month and publisher; the newest, or all of one month.

    `unverified` warns of all of it, `invented` says that some is; `left_out` how many entries stand on the
    pages of `archive` alone. `feeds` are the ways to follow: Atom, and the list of feeds as OPML.
    """

    chrome: Chrome
    eyebrow: LinkView | None
    title: str
    description: str
    unverified: str
    invented: str
    months: tuple[WatchMonthView, ...]
    left_out: str
    archive: tuple[LinkView, ...]
    sources: tuple[WatchSourceView, ...]
    feeds: tuple[LinkView, ...]
