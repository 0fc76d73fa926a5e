"""sources.yaml as a list of what is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final, NamedTuple

from generator.cache import key
from generator.incoming.addresses import BadAddress, asked, host_of, is_remote, study_id
from generator.incoming.dates import read_interval
from generator.settings import Feed, Sources

FILE: Final = "file:"
_DAY: Final = timedelta(days=1)
_FIGURES: Final = 5  # another one where `figures` finds more, or others: then all feeds are read anew


class Source(NamedTuple):
    """A feed, or (`feed` is None) a remote study. `settings` names what of it decides what is kept."""

    id: str
    url: str
    every: timedelta
    settings: str
    feed: Feed | None = None

    @property
    def is_file(self) -> bool:
        """Whether it lies in the site itself."""
        return self.url.startswith(FILE)

    @property
    def host(self) -> str:
        """Who is asked; "" for a file, and for what is no address."""
        try:
            return "" if self.is_file else host_of(asked(self.url))
        except BadAddress:
            return ""


def listed(sources: Sources) -> Iterator[Source]:
    """Feeds, then remote studies, each in the order typed."""
    for feed in sources.feeds:
        every = read_interval(feed.every) or _DAY
        yield Source(feed.id, feed.url, every, key(feed.keep, feed.drop, feed.language, _FIGURES)[:8], feed)
    for address in sources.studies:
        if is_remote(address):
            yield Source(study_id(address), address, _DAY, "")
