"""The first reading of a site: from what builds left in its cache, and leaving what is new there."""

from __future__ import annotations

from contextlib import ExitStack
from typing import NamedTuple

from generator import preparing, theme
from generator.cache import HeldStore, NoStore, Store
from generator.decode import Kept
from generator.inputs import Inputs
from generator.lock import BuildLock, LockHeld
from generator.preparing import Prepared
from generator.readers import reading
from generator.serve.drawing import Drawers
from generator.serve.recent import RecentStore
from generator.state import CACHE_FOLDER, STORE, Options, user_cache
from generator.store import DiskStore


class Opened(NamedTuple):
    """A site that was read, what its files gave, and where results and compiled templates are kept.

    `disk` is what holds files open.
    """

    prepared: Prepared
    kept: Kept
    store: RecentStore
    compiled: Store
    disk: tuple[DiskStore, ...] = ()


def open_site(options: Options, inputs: Inputs, drawers: Drawers) -> Opened:
    """Decode and link all files; wake who draws, where charts can be foreseen.

    Raises:
        WorkerLost: a process that read files died.
    """
    kept = Kept()
    folder = options.site / CACHE_FOLDER / STORE
    with ExitStack() as stack:
        held = HeldStore(_store(options, inputs, stack))
        # Before processes wake that draw: where those are, no other can be forked.
        with reading(inputs.content, options) as ahead:
            for found in ahead:
                held.put_all(found)
        if any("\nseries:" in file.text for file in inputs.studies):
            drawers.wake()
        prepared = preparing.prepare(inputs, options, held, kept)
    if not options.cache:
        return Opened(prepared, kept, RecentStore(), NoStore())
    disk = DiskStore(folder, inputs.tool, read_only=True)
    compiled = DiskStore(user_cache() / "templates", theme.COMPILED)
    return Opened(prepared, kept, RecentStore(disk), compiled, (disk, compiled))


def _store(options: Options, inputs: Inputs, stack: ExitStack) -> Store:
    """The site's cache; only read where a build is at work, or the disk cannot be written."""
    if not options.cache:
        return NoStore()
    folder = options.site / CACHE_FOLDER
    try:
        stack.enter_context(BuildLock(folder / "build.lock"))
    except (LockHeld, OSError):
        return stack.enter_context(DiskStore(folder / STORE, inputs.tool, read_only=True))
    return stack.enter_context(DiskStore(folder / STORE, inputs.tool))
