"""THE LINE: load → decode → link → check → plan → render → write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from itertools import chain

from generator import executors, theme
from generator.cache import NoStore, Store
from generator.check import check, weigh
from generator.decode import Corpus, decode
from generator.diagnostics import Diagnostic, Mark
from generator.edition import Edition
from generator.files import SourceFile
from generator.inputs import Inputs, read_inputs
from generator.link import link, names_of
from generator.lock import BuildLock
from generator.models import Kind
from generator.plan import collisions, parts, plan
from generator.published import standing
from generator.render import Progress, render, render_without_drawings
from generator.reuse import reuse
from generator.site import Site
from generator.state import CACHE_FOLDER, Options, Outcome, State, target_of, user_cache
from generator.store import DiskStore
from generator.urls import urls_of
from generator.write import KEEP, Keep, PublishRefused, publish


def build(options: Options, progress: Progress) -> Outcome:
    """Publish the site, if nothing is wrong with it.

    Raises:
        LockHeld: another build of this site is running.
        OSError: the disk is full, read-only or broken; the old site stands.
    """
    cache = options.site / CACHE_FOLDER
    with ExitStack() as stack:
        stack.enter_context(BuildLock(cache / "build.lock"))
        inputs = read_inputs(options, cached=options.cache)
        store: Store = NoStore()
        compiled: Store = NoStore()
        if options.cache:
            store = stack.enter_context(DiskStore(cache / "store", inputs.tool))
            compiled = stack.enter_context(DiskStore(user_cache() / "templates", theme.COMPILED))
        outcome, edition = _prepare(inputs, options, store)
        if edition is None:
            return outcome
        return _publish(options, inputs, outcome, replace(edition, compiled=compiled), progress)


def check_only(options: Options) -> Outcome:
    """All that a build would say, and nothing written: neither site nor cache."""
    outcome, edition = _prepare(read_inputs(options, cached=False), options, NoStore())
    if edition is None:
        return outcome
    try:
        render_without_drawings(plan(edition), edition)
    except theme.TemplateFault as fault:
        return _template_fault(outcome, edition, fault)
    return outcome


def read_site(options: Options) -> tuple[Site, Outcome]:
    """The site as far as it can be read, for commands that look things up."""
    inputs = read_inputs(options, cached=False)
    corpus = decode(inputs.content, NoStore()).value
    linked = link(corpus, today=options.today, drafts=True)
    return linked.value, Outcome(language=corpus.config.language)


def _prepare(inputs: Inputs, options: Options, store: Store) -> tuple[Outcome, Edition | None]:
    """The edition to publish; None with the reasons where the content has faults."""
    decoded = decode(inputs.content, store, inputs.unread)
    corpus = _with_base_url(decoded.value, options.base_url)
    linked = link(corpus, today=options.today, drafts=options.drafts)
    site, origins = linked.value, corpus.origins
    urls = urls_of(site)
    faults = (
        *inputs.faults,
        *decoded.diagnostics,
        *linked.diagnostics,
        *check(site, origins),
        *collisions(urls, site.config.languages, origins).diagnostics,
    )
    diagnostics = weigh(faults, site, origins, strict=options.strict)
    outcome = Outcome(
        diagnostics=diagnostics,
        texts={found.mark.path: origins.texts.get(found.mark.path, "") for found in diagnostics},
        language=site.config.language,
        base_url=site.config.base_url,
    )
    if outcome.failed:
        return outcome, None
    templates, assets = _split(inputs.templates)
    return outcome, Edition(
        site=site,
        urls=urls,
        names=names_of(corpus, site),
        store=store,
        templates=templates,
        assets=assets,
        pictures=corpus.pictures,
        dates={one.id: day for one in site.statistics.values() if (day := site.studies[one.study].date)},
        counts=_counts(site),
    )


def _with_base_url(corpus: Corpus, base_url: str | None) -> Corpus:
    """The command line's base URL counts more than the site's; it always ends in a slash."""
    chosen = base_url or corpus.config.base_url
    if chosen is None:
        return corpus
    return replace(corpus, config=replace(corpus.config, base_url=f"{chosen.rstrip('/')}/"))


def _split(templates: Mapping[str, SourceFile]) -> tuple[dict[str, str], dict[str, bytes]]:
    """Templates by name, and the theme's assets by name."""
    texts = {name: file.text for name, file in templates.items() if name.endswith(".html")}
    start = "assets/"
    assets = {n.removeprefix(start): f.content for n, f in templates.items() if n.startswith(start)}
    return texts, assets


def _counts(site: Site) -> dict[Kind, int]:
    return {
        Kind.STATISTIC: len(site.statistics),
        Kind.SERIES: len(site.series),
        Kind.STUDY: len(site.studies),
        Kind.PUBLISHER: len(site.publishers),
        Kind.BRAND: len(site.brands),
        Kind.INDICATOR: len(site.indicators),
        Kind.THEME: len(site.themes),
        Kind.ARTICLE: len(site.articles),
    }


def _publish(
    options: Options, inputs: Inputs, outcome: Outcome, edition: Edition, progress: Progress
) -> Outcome:
    """Render what has changed, and swap the new site in."""
    target, state = target_of(options), State(options)
    known = state.parts if options.cache else {}
    planned = reuse(parts(edition, inputs.tool), known, standing(target), inputs.tool)
    try:
        with executors.executor(options.jobs, planned.drawings) as executor:
            kept: Iterator[tuple[str, bytes | Keep]] = ((path, KEEP) for path in planned.kept)
            made = render(planned.changed, edition, executor, progress)
            files = chain(kept, ((one.path, one.content) for one in made))
            written = publish(target, files, inputs=inputs.digest)
    except theme.TemplateFault as fault:
        return _template_fault(outcome, edition, fault)
    if isinstance(written, PublishRefused):
        return replace(outcome, refused=written)
    done = replace(outcome, written=written, unchanged=not (written.changed or written.removed))
    state.save(inputs.digest, planned.made(written.digests), done)
    return done


def _template_fault(outcome: Outcome, edition: Edition, fault: theme.TemplateFault) -> Outcome:
    mark = Mark(fault.path, fault.line)
    found = Diagnostic(code="template-fault", mark=mark, values={"message": fault.message})
    text = edition.templates.get(fault.path.removeprefix(f"{theme.ROOT}/"), "")
    return replace(
        outcome, diagnostics=(*outcome.diagnostics, found), texts={**outcome.texts, fault.path: text}
    )
