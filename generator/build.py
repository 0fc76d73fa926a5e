"""THE LINE: load → decode → link → check → plan → render → write."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from itertools import chain
from typing import Final, NamedTuple

from generator import executors, ledger, theme
from generator.artifact import Artifact, Part, Rendered
from generator.cache import HeldStore, NoStore, Store, key
from generator.corrections import recorded, recording
from generator.drawing import ChartFaults, draw_to_nowhere
from generator.edition import Edition
from generator.executors import Executor
from generator.indexing import Indexes
from generator.inputs import Inputs, read_inputs
from generator.load import release
from generator.lock import BuildLock
from generator.making import make_to_nowhere
from generator.numbers.parse import find_quantities
from generator.outcomes import FAULTS, with_faults
from generator.pinning import NewPin, new_pins, with_pins
from generator.plan import OUTPUTS, is_index, output, parts
from generator.preparing import prepared_edition, split
from generator.printers import Printer, print_all
from generator.prose import markdown
from generator.published import look, standing
from generator.readers import Found
from generator.render import IndexFailed, Printed, Progress, Renderer, render_without_drawings
from generator.reuse import Reuse, reuse
from generator.site import Site
from generator.state import (
    CACHE_FOLDER,
    STORE,
    MadePart,
    NotRecorded,
    Options,
    Outcome,
    State,
    replace_file,
    target_of,
    user_cache,
)
from generator.store import DiskStore
from generator.write import KEEP, Keep, PublishRefused, publish

_BESIDE: Final = {"data", "sitemap", "robots", "headers", "llms", "assets"}  # outputs that make no page
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}


def build(
    options: Options,
    progress: Progress,
    inputs: Inputs | None = None,
    ahead: Iterable[Found] = (),
    *,
    record: bool = False,
) -> Outcome:
    """Publish the site, if nothing is wrong with it; `inputs` are those that were read a moment ago.

    `ahead` is what other processes are finding in them. `record` writes down what became public, once the
    site is in place.

    Raises:
        LockHeld: another build of this site is running.
        NotRecorded: the site is published, but what became public could not be written down.
        OSError: the disk is full, read-only or broken; the old site stands.
    """
    cache = options.site / CACHE_FOLDER
    with ExitStack() as stack:
        _lock(options, stack)
        inputs = inputs or read_inputs(options, cached=options.cache)
        state = State(options)
        store: Store = NoStore()
        compiled: Store = NoStore()
        if options.cache:
            store = stack.enter_context(DiskStore(cache / STORE, inputs.tool))
            compiled = stack.enter_context(DiskStore(user_cache() / "templates", theme.COMPILED))
        held = HeldStore(store), HeldStore(compiled)
        drawers = _drawers(inputs, options, state, stack)
        if ahead:
            _wake(inputs, held[1])
            for found in ahead:
                held[0].put_all(found)
        outcome, edition = prepared_edition(inputs, options, held[0])
        release(inputs.content)
        if edition is None:
            return outcome
        edition = replace(edition, compiled=held[1])
        new = _pinned(edition, options, drawers) if record else ()
        edition = with_pins(edition, new)
        outcome = _publish(options, inputs, outcome, edition, _Means(state, drawers, progress, held))
        return _recorded(options, edition.site, outcome, new) if record and outcome.written else outcome


def _pinned(edition: Edition, options: Options, drawers: Executor | None) -> tuple[NewPin, ...]:
    """The copies of figures that this publication adds."""
    executor = nullcontext(drawers) if drawers else executors.Gradual(options.jobs)
    try:
        with executor as drawer:
            return new_pins(edition, options.today, drawer)
    except (theme.TemplateFault, ChartFaults):
        return ()  # which are told when the site is printed


def _recorded(options: Options, site: Site, outcome: Outcome, new: tuple[NewPin, ...]) -> Outcome:
    """Write down what is public now; a record that says so already is left as it is."""
    public = recorded(site, options.today)
    found = recording(site, public)._replace(pinned=len(new))
    try:
        for pin, content in new:
            (options.site / pin.file).parent.mkdir(parents=True, exist_ok=True)
            replace_file(options.site / pin.file, content)
        if found.changed or not (options.site / ledger.PATH).exists():
            replace_file(options.site / ledger.PATH, ledger.write(public).encode())
    except OSError as error:
        raise NotRecorded(error) from error
    return replace(outcome, recorded=found)


def _lock(options: Options, stack: ExitStack) -> None:
    """Hold this site's lock, which is in the user's cache where the site's disk cannot be written."""
    try:
        stack.enter_context(BuildLock(options.site / CACHE_FOLDER / "build.lock"))
    except OSError as error:
        if error.errno not in _READ_ONLY:
            raise
        name = key(str(options.site.resolve()))
        stack.enter_context(BuildLock(user_cache() / "locks" / f"{name}.lock"))


def check_only(options: Options) -> Outcome:
    """All that a build would say, and nothing written: neither site nor cache.

    What the last build of the site found or printed need not be found or printed again.
    """
    inputs = read_inputs(options, cached=False)
    with ExitStack() as stack:
        store: Store = NoStore()
        compiled: Store = NoStore()
        known: Mapping[str, MadePart] = {}
        if options.cache:
            folders = options.site / CACHE_FOLDER / STORE, user_cache() / "templates"
            store = stack.enter_context(DiskStore(folders[0], inputs.tool, read_only=True))
            compiled = stack.enter_context(DiskStore(folders[1], theme.COMPILED, read_only=True))
            known = State(options).take_parts()
        outcome, edition = prepared_edition(inputs, options, store, counted=True)
        if edition is None:
            return outcome
        edition = replace(edition, compiled=compiled)
        try:
            planned = _planned(edition, inputs.tool, known)
            render_without_drawings(planned, edition)
            draw_to_nowhere(planned, edition, executors.SerialExecutor())
            make_to_nowhere(planned, edition)
            _open_templates(edition)
        except FAULTS as fault:
            return with_faults(outcome, inputs, edition, fault)
    return outcome


def _open_templates(edition: Edition) -> None:
    """Open what decks take their look from: what is wrong with it shows.

    Raises:
        DocumentFaults: all that is.
    """
    if any(deck.template for deck in edition.site.decks.values()):
        from generator.outputs.deck_pptx import open_templates

        open_templates(edition)


def _planned(edition: Edition, tool: str, known: Mapping[str, MadePart]) -> list[Artifact]:
    """The pages of parts that the last build did not make of the same, ordered by path.

    In the files beside pages no fault can show that the pages do not.
    """
    digests = {name: made.digest for name, made in known.items()}
    pages = (part for part in parts(edition, tool) if part.name not in _BESIDE)
    changed = (part for part in pages if digests.get(part.name) != part.digest and not is_index(part))
    made = (artifact for part in changed for artifact in part.plan())
    return sorted(made, key=lambda artifact: artifact.path)


class _Means(NamedTuple):
    """What a publication works with: the last build's state, who draws, whom to tell of progress, stores."""

    state: State
    drawers: Executor | None
    progress: Progress
    stores: tuple[HeldStore, HeldStore]


def _drawers(inputs: Inputs, options: Options, state: State, stack: ExitStack) -> Executor | None:
    """Processes that draw, where many drawings can be foreseen: they wake while this one goes on."""
    first = state.is_new or not options.cache
    if options.jobs == 1 or not (first and any("\nseries:" in file.text for file in inputs.studies)):
        return None
    # As many as there are processors: while this process prints, they wake; then it waits for them.
    from generator.charts.draw import warm_up

    drawers = stack.enter_context(executors.Pool(options.jobs))
    for _ in range(options.jobs):
        drawers.submit(warm_up)
    return drawers


def _wake(inputs: Inputs, compiled: Store) -> None:
    """Import what printing needs: once here, rather than in each process."""
    for name in ("records", *OUTPUTS):
        output(name)
    markdown.wake()
    find_quantities("un tiers, 1 %", "fr")  # compiles what linking reads numbers with
    theme.wake(split(inputs.templates)[0], compiled)


def _publish(options: Options, inputs: Inputs, outcome: Outcome, edition: Edition, means: _Means) -> Outcome:
    """Render what has changed, and swap the new site in."""
    target = target_of(options)
    before = look(target.folder.resolve(), target.stamps)
    stands = standing(before)
    reused = reuse(
        parts(edition, inputs.tool), means.state.take_parts() if options.cache else {}, stands
    )  # which are not held: a large site has a hundred thousand files
    # What takes long is not begun in this process, which would keep another one waiting.
    few = 0 if any(part.apart for part in reused.changed) else executors.FEW
    drawers = nullcontext(means.drawers) if means.drawers else executors.Gradual(options.jobs, few)
    try:
        with drawers as drawer, Indexes(edition.store, stands) as indexes:
            printer = Printer(reused.changed, stands, edition, means.stores)
            printed = print_all(printer, options.jobs)
            made = _made(reused, printed, Renderer(edition, drawer), indexes, means.progress)
            files = chain(((path, KEEP) for path in reused.kept_paths), made)
            written = publish(target, files, inputs=inputs.digest, before=before)
    except FAULTS as fault:
        return with_faults(outcome, inputs, edition, fault)
    except IndexFailed:
        without = replace(edition, search=False, memo={})
        return _publish(options, inputs, replace(outcome, unsearched="failed"), without, means)
    if isinstance(written, PublishRefused):
        return replace(outcome, refused=written)
    done = replace(outcome, written=written, unchanged=not (written.changed or written.removed))
    if outcome.unsearched != "failed":  # the next build tries again
        means.state.save(inputs.digest, reused.made(written.digests), done)
    return done


def _made(
    reused: Reuse,
    parts: Iterable[tuple[Part, tuple[Printed, ...]]],
    renderer: Renderer,
    indexes: Indexes,
    progress: Progress,
) -> Iterator[tuple[str, bytes | Keep]]:
    """The files of the changed parts; progress counts parts, and drawings as they become known.

    Those of indexes come last: they are made meanwhile.
    """

    def printed() -> Iterator[Printed]:
        for part, artifacts in parts:
            if is_index(part):
                indexes.begin(part, artifacts)
                continue
            reused.note(part, artifacts)
            yield from artifacts

    def indexed() -> Iterator[Rendered]:
        for part, files in indexes.made():
            reused.note(part, files)
            yield from files

    for one in chain(renderer.render(printed()), indexed()):
        yield one.path, KEEP if one.content is None else one.content
        done, count = renderer.progress
        progress(len(reused.printed) + done, len(reused.changed) + count)
