"""Finding the id of a figure, a study or a text by words, as an author remembers it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.frozen import frozen
from generator.models import Kind, Ref
from generator.numbers.format import format_statistic
from generator.prose.slug import slug
from generator.site import Site
from generator.texts import ref_of

MOST = 30


@frozen
class Found:
    """A record that matches: its name as a link names it, and what it is."""

    ref: Ref
    title: str


def find(site: Site, words: tuple[str, ...], language: str) -> tuple[Found, ...]:
    """The records in whose id or words every word occurs, ids first; accents and case do not matter."""
    wanted = [slug(word, "") for word in words]
    found = [one for one in _all(site, language) if all(word in _text(one) for word in wanted)]
    found.sort(key=lambda one: (not all(word in one.ref.id for word in wanted), one.ref))
    return tuple(found[:MOST])


def _text(one: Found) -> str:
    return f"{one.ref.id} {slug(one.title, '')}"


def _all(site: Site, language: str) -> Iterator[Found]:
    for name, statistic in site.statistics.items():
        title = f"{format_statistic(statistic, language)} {statistic.label.get(language)}"
        yield Found(Ref(Kind.STATISTIC, name), title)
    for kind, titled in (
        (Kind.SERIES, site.series),
        (Kind.STUDY, site.studies),
        (Kind.INDICATOR, site.indicators),
        (Kind.THEME, site.themes),
    ):
        yield from (Found(Ref(kind, name), record.title.get(language)) for name, record in titled.items())
    for kind, named in ((Kind.PUBLISHER, site.publishers), (Kind.BRAND, site.brands)):
        yield from (Found(Ref(kind, name), record.name) for name, record in named.items())
    for written in (site.reports, site.trends, site.articles, site.pages):
        yield from (Found(ref_of(record), record.title) for record in written.values())
