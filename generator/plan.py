"""Site → artifacts, in parts: each output is asked what it makes, and two may not want one address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Final, cast

from generator.aliases import alias_faults
from generator.artifact import Apart, Artifact, Output, Part
from generator.cache import key
from generator.diagnostics import Checked, Diagnostic, Mark
from generator.edition import Edition, facts_digest
from generator.frontmatter import Report
from generator.models import Kind, Ref
from generator.origins import Origins
from generator.outputs import texts
from generator.pages.shelves import Shelf, shelves
from generator.pages.socialcards import CARDED
from generator.pages.subscriptions import DigestOf, Subscription, has_bodies, subscriptions
from generator.site import RECORDS, WRITTEN, Site
from generator.urls import EMBEDDED, Urls


def parts(edition: Edition, tool: str) -> tuple[Part, ...]:
    """Everything that the site publishes: a part for each text, and some for all the rest.

    Only a text's own page, feeds and the search index show its body; what other pages say of it is among the
    facts, on which everything depends. The index comes first, since another program goes on with it, and then
    the largest parts, so that processes that share them end together.
    """
    facts = edition.facts()
    digest = facts_digest(facts, tool)
    # Pages that have entries of feeds say when those were read.
    watching = bool(facts.site.watched)
    read = key(digest, facts.site.read) if watching else digest
    found = [*texts.ingredients(edition)]
    digests = {(ref, language): key(digest, made_of) for _, ref, language, made_of in found}

    def digest_of(ref: Ref, language: str) -> str:
        return digests[ref, language]

    return (
        *_index_parts(edition, facts, digest, digest_of),
        *(Part(name, digest, _SHARE, partial(_plan_output, facts, name)) for name in OUTPUTS),
        *(Part(name, read, _SHARE, partial(_plan_output, facts, name)) for name in WATCH if watching),
        *_feed_parts(edition, facts, digest, digest_of),
        *(_text_part(edition, digests, name, ref, language) for name, ref, language, _ in found),
        *(
            Part(name, read, len(share), partial(_plan_records, facts, share))
            for name, share in shares(facts)
        ),
    )


def _index_parts(edition: Edition, facts: Edition, digest: str, digest_of: DigestOf) -> Iterator[Part]:
    """A shelf of texts depends on them, one of records on the facts."""
    for language in facts.site.config.languages if facts.search else ():
        for shelf in shelves(facts, language):
            shown = [digest_of(ref, language) for ref in shelf.refs] if shelf.texts else []
            size = len(shelf.refs) * _ENTRY if shelf.texts else len(shelf.refs) // _RECORDS_FOUND + 1
            plan_one = partial(_plan_shelf, edition if shelf.texts else facts, shelf, digest_of)
            yield Part(f"{INDEX}{shelf.folder}", key(digest, shown), size, plan_one)


def _text_part(
    edition: Edition, digests: Mapping[tuple[Ref, str], str], name: str, ref: Ref, language: str
) -> Part:
    """A text's page; that of a report with the documents that it offers, which say what its trends say."""
    digest, plan_one = digests[ref, language], partial(_plan_text, edition, ref, language)
    if ref.kind is not Kind.REPORT or not edition.site.config.downloads:
        return Part(name, digest, _TEXT, plan_one)
    trends = {Ref(Kind.TREND, one) for one in edition.site.trends_of.get(ref.id, ())}
    within = [(str(one), said, made_of) for (one, said), made_of in digests.items() if one in trends]
    size = _TEXT + len(trends) * _CHAPTER
    return Part(
        name, key(digest, sorted(within)), size, partial(_plan_report, edition, ref, language), apart=True
    )


def _feed_parts(edition: Edition, facts: Edition, digest: str, digest_of: DigestOf) -> Iterator[Part]:
    """A feed of whole texts depends on those that it lists, one of summaries on the facts."""
    if not facts.feeds:
        return
    if not has_bodies(facts.site):
        yield Part("feeds", digest, _SHARE, partial(_plan_output, facts, "feeds"))
        return
    work = 0
    for number, feed in enumerate(feeds := [*subscriptions(facts)], 1):
        shown = [digest_of(ref, feed.language) for _, ref in feed.listed]
        plan_one = partial(_plan_feed, edition, feed, digest_of)
        # Neighbours show the same texts: the last has the weight of all, so that one process makes them.
        work += len(shown) * _ENTRY
        size = work if work > _TOGETHER or number == len(feeds) else 0
        yield Part(f"feeds {feed.path}", key(digest, shown), size, plan_one)
        work -= size
    if facts.site.errata:
        yield Part("feeds of errata", digest, 1, partial(_plan_errata_feeds, facts))


def shares(facts: Edition) -> Iterator[tuple[str, tuple[tuple[Ref, str], ...]]]:
    """The pages of records by their record and language, so many at a time; and a name for each share."""
    every = [(ref, language) for language in facts.site.config.languages for ref in facts.site.refs(RECORDS)]
    for start in range(0, len(every), _SHARE):
        yield f"records {start}", tuple(every[start : start + _SHARE])


def is_index(part: Part) -> bool:
    """Whether another program makes the files of a part."""
    return part.name.startswith(INDEX)


def plan(edition: Edition) -> tuple[Artifact, ...]:
    """Everything that the site publishes but the search index, ordered by path."""
    every = (artifact for part in parts(edition, "") if not is_index(part) for artifact in part.plan())
    return tuple(sorted(every, key=lambda artifact: artifact.path))


def _plan_text(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    from generator.outputs import markdown, socialcards

    page = texts.plan_one(edition, ref, language)
    yield page
    yield markdown.twin_of(page)
    yield from socialcards.plan_one(edition, ref, language)


# Imported where they are needed: a build that follows the edit of a text has no need of them all.
def _plan_report(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    yield from _plan_downloads(edition, ref, language)
    yield from _plan_text(edition, ref, language)


def _plan_downloads(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    from generator.outputs import downloads

    report = edition.site.written(ref, language)
    assert isinstance(report, Report)  # noqa: S101 - asked of reports alone
    yield from downloads.plan_downloads(edition, report, language)


def _plan_feed(edition: Edition, feed: Subscription, digest_of: DigestOf) -> Iterator[Artifact]:
    from generator.outputs import feeds

    yield from feeds.plan_one(edition, feed, digest_of)


def _plan_shelf(edition: Edition, shelf: Shelf, digest_of: DigestOf) -> Iterator[Artifact]:
    from generator.outputs import search

    yield search.plan_shelf(edition, shelf, digest_of)


def _plan_errata_feeds(facts: Edition) -> Iterator[Artifact]:
    from generator.outputs import feeds

    yield from feeds.plan_errata(facts)


def _plan_records(facts: Edition, share: Iterable[tuple[Ref, str]]) -> Iterator[Artifact]:
    from generator.outputs import data, embeds, records, socialcards

    for ref, language in share:
        yield records.plan_one(facts, ref, language)
        if facts.embeds and ref.kind in EMBEDDED:
            yield from embeds.plan_one(facts, ref, language)
        if ref.kind in CARDED:
            yield from socialcards.plan_one(facts, ref, language)
        if ref.kind is Kind.STUDY:
            yield from data.plan_study(facts, ref, language)


def plan_page(edition: Edition, facts: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    """All files of one text or record, the first of them its page; `facts` are those of the edition."""
    from generator.outputs import data

    if ref.kind in WRITTEN:
        yield from _plan_text(edition, ref, language)
        if ref.kind is Kind.REPORT and edition.site.config.downloads:
            yield from _plan_downloads(edition, ref, language)
        return
    yield from _plan_records(facts, [(ref, language)])
    if ref.kind is Kind.SERIES:
        yield from data.plan_series(facts, ref, language)


def _plan_output(facts: Edition, name: str) -> Iterable[Artifact]:
    return output(name).plan(facts)


def output(name: str) -> Output:
    """The output of that name, which is that of its module."""
    return cast("Output", import_module(f"generator.outputs.{name}"))


def apart(name: str) -> Apart:
    """One of those whose files are made in other processes."""
    return cast("Apart", output(name))


# Every output but those of texts, feeds and records, which are planned bit by bit.
OUTPUTS: Final = (
    "lists",
    "socialcards",
    "pins",
    "timeline",
    "comparisons",
    "contrasts",
    "untranslated",
    "data",
    "moved",
    "search",
    "sitemap",
    "robots",
    "headers",
    "datapackage",
    "llms",
    "assets",
)
INDEX: Final = "index of "
"""How parts are called whose files are made by another program of what is planned."""
# What is made only where there are entries of feeds.
WATCH: Final = ("watch",)
# What takes long: made in other processes, and remembered.
_SET: Final = ("deck_pdf", "deck_pptx", "report_pdf")
APART: Final = (*_SET, "socialcards")
# What a report's page may offer.
DOCUMENTS: Final = ("deck_html", *_SET)
# Large enough that handing a share to another process costs little beside printing it.
_SHARE = 60
# A text takes as long as so many records.
_TEXT = 4
# So does what a feed shows of it, or a search finds in it.
_ENTRY = 3
# To say what is found in so many records takes as long as to print one.
_RECORDS_FOUND = 8
# A trend in all documents of its report, as far as they are planned.
_CHAPTER = 10
# So many feeds are made by one process as are worth so many pages.
_TOGETHER = 1_000


def collisions(site: Site, urls: Urls, origins: Origins) -> Checked[None]:
    """A fault for each record whose address another one has, or a list of ours; and for old addresses."""
    owners: defaultdict[str, list[Ref | None]] = defaultdict(list)
    for language in site.config.languages:
        for path in urls.made(language):
            owners[path].append(None)
    for (ref, _), path in sorted(urls.paths.items()):
        owners[path].append(ref)
    faults: dict[tuple[Ref | None, ...], Diagnostic] = {}
    for path, refs in sorted(owners.items()):
        if len({*refs}) > 1:  # two texts that collide in two languages are one slip
            faults.setdefault(tuple(refs), _collision(path, refs, origins))
    return Checked(None, (*faults.values(), *alias_faults(site, urls, origins)))


def _collision(path: str, refs: list[Ref | None], origins: Origins) -> Diagnostic:
    first, *others = refs
    mark = Mark(origins.path(next(ref for ref in others if ref is not None)))
    values = {"path": f"/{path}"}
    if first is None:
        return Diagnostic(code="url-collision", variant="reserved", mark=mark, values=values)
    values["other"] = origins.path(first)
    return Diagnostic(code="url-collision", mark=mark, values=values)
