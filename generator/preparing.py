"""What was read → the edition that is to be published, or why there is none: decode → link → check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from generator import arrivals, ledger
from generator.cache import Store, key
from generator.charts.style import palette_of
from generator.check import check, weigh
from generator.contrasts import contrasts
from generator.corrections import changed_values
from generator.coverage import covered
from generator.decode import Corpus, Kept, decode
from generator.diagnostics import Checked, Diagnostic
from generator.edition import Edition, feed_languages
from generator.files import SourceFile
from generator.incoming.notes import Notes
from generator.incoming.places import LINKS, LOCK
from generator.inputs import Inputs
from generator.link import Linked, link_all, names_of
from generator.names import Names
from generator.plan import collisions
from generator.state import Options, Outcome
from generator.urls import LISTED, Urls, urls_of


class Prepared(NamedTuple):
    """The content decoded and linked, with what is known of the addresses that it cites."""

    decoded: Checked[Corpus]
    noted: Checked[Notes]
    linked: Linked


def prepare(inputs: Inputs, options: Options, store: Store, kept: Kept | None = None) -> Prepared:
    """Decode and link; `kept` is what files gave before, where they are read again and again."""
    decoded = decode(inputs.content, store, inputs.unread, kept)
    corpus = _with_base_url(decoded.value, options.base_url)
    noted = _noted(inputs)
    linked = link_all(corpus, today=options.today, drafts=options.drafts, store=store, notes=noted.value)
    return Prepared(Checked(corpus, decoded.diagnostics), noted, linked)


def prepared_edition(
    inputs: Inputs, options: Options, store: Store, *, counted: bool = False
) -> tuple[Outcome, Edition | None]:
    """The edition to publish; None with the reasons where the content has faults.

    `counted` asks whose the numbers of each text are.
    """
    prepared = prepare(inputs, options, store)
    site, origins = prepared.linked.site, prepared.decoded.value.origins
    urls = urls_of(site)
    found = (
        *check(site, origins),
        *changed_values(site, origins, options.today),
        *collisions(site, urls, origins).diagnostics,
    )
    outcome = judged(prepared, inputs, options, found, counted=counted)
    return outcome, None if outcome.failed else edition_of(prepared, inputs, urls, store)


def judged(
    prepared: Prepared,
    inputs: Inputs,
    options: Options,
    found: Iterable[Diagnostic],
    *,
    counted: bool = False,
) -> Outcome:
    """All that is said of the content, weighed; `found` is what the rules found."""
    site, origins = prepared.linked.site, prepared.decoded.value.origins
    faults = (
        *inputs.faults,
        *prepared.decoded.diagnostics,
        *prepared.noted.diagnostics,
        *arrivals.told(prepared.decoded.value.not_fetched, prepared.linked.faults),
        *found,
    )
    diagnostics = weigh(faults, site, origins, strict=options.strict)
    return Outcome(
        diagnostics=diagnostics,
        texts={found.mark.path: origins.texts.get(found.mark.path, "") for found in diagnostics},
        language=site.config.language,
        base_url=site.config.base_url,
        coverage=tuple(covered(site)) if counted else (),
        unsearched="" if inputs.indexer or not site.config.search else "absent",
    )


def edition_of(
    prepared: Prepared, inputs: Inputs, urls: Urls, store: Store, names: Names | None = None
) -> Edition:
    """The site with all that outputs plan from; `names` are those of its records, where they are known."""
    site, corpus = prepared.linked.site, prepared.decoded.value
    templates, assets = split(inputs.templates)
    return Edition(
        site=site,
        urls=urls,
        names=names or names_of(corpus, site),
        store=store,
        templates=templates,
        assets=assets,
        pictures=corpus.pictures,
        dates={one.id: day for one in site.statistics.values() if (day := site.studies[one.study].date)},
        counts={kind: len(site.table(kind)) for kind in LISTED},
        feeds=feed_languages(site),
        contrasts=contrasts(site),
        palette=palette_of(site.config.brand),
        search=site.config.search and inputs.indexer,
        pins=inputs.pins,
        pinned=inputs.pinned,
        records=key(
            *sorted(
                (file.path, file.digest)
                for file in inputs.content
                if not file.path.endswith(".md") and file.path not in {ledger.PATH, LINKS, LOCK}
            )
        ),
    )


def _noted(inputs: Inputs) -> Checked[Notes]:
    """What is known of the addresses that the site cites, where somebody looked at them."""
    file = next((file for file in inputs.content if file.path == LINKS), None)
    if file is None:
        return Checked({})
    from generator.linknotes import read_notes

    return read_notes(file)


def _with_base_url(corpus: Corpus, base_url: str | None) -> Corpus:
    """The command line's base URL counts more than the site's; it always ends in a slash."""
    chosen = base_url or corpus.config.base_url
    if chosen is None:
        return corpus
    return replace(corpus, config=replace(corpus.config, base_url=f"{chosen.rstrip('/')}/"))


def split(templates: Mapping[str, SourceFile]) -> tuple[dict[str, str], dict[str, bytes]]:
    """Templates by name, and the theme's assets by name."""
    documents = ("decks/", "pdf/")
    texts = {n: f.text for n, f in templates.items() if n.endswith(".html") or n.startswith(documents)}
    start = "assets/"
    assets = {n.removeprefix(start): f.content for n, f in templates.items() if n.startswith(start)}
    return texts, assets
