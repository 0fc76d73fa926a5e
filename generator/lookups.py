"""A site looked at without being built: its records, its faults on other days, its edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from typing import TypeVar

from generator import theme
from generator.decode import Corpus, decode
from generator.diagnostics import Severity
from generator.edition import Edition
from generator.inputs import read_inputs
from generator.link import link
from generator.outcomes import FAULTS, with_faults
from generator.preparing import prepared_edition
from generator.site import Site
from generator.state import CACHE_FOLDER, STORE, Options, Outcome, user_cache
from generator.store import DiskStore

T = TypeVar("T")


def read_site(options: Options) -> tuple[Site, Outcome]:
    """The site as far as it can be read, for commands that look things up."""
    site, corpus = read_records(options)
    return site, Outcome(language=corpus.config.language)


def read_records(options: Options) -> tuple[Site, Corpus]:
    """The same with the files' records, for those that ask where something was typed."""
    inputs = read_inputs(options, cached=False)
    with DiskStore(options.site / CACHE_FOLDER / STORE, inputs.tool, read_only=True) as store:
        corpus = decode(inputs.content, store, inputs.unread).value
        return link(corpus, today=options.today, drafts=True, store=store).value, corpus


def errors_on(options: Options, days: Iterable[date]) -> dict[date, int]:
    """How many errors a build would have on each of these days; those without are left out."""
    inputs = read_inputs(options, cached=False)
    found: dict[date, int] = {}
    with DiskStore(options.site / CACHE_FOLDER / STORE, inputs.tool, read_only=True) as store:
        for day in days:
            outcome, edition = prepared_edition(inputs, replace(options, today=day), store)
            if edition is None:
                found[day] = sum(one.severity is Severity.ERROR for one in outcome.diagnostics)
    return found


def look_at(options: Options, use: Callable[[Edition], T]) -> tuple[Outcome, T | None]:
    """What `use` makes of the edition that a build would publish; None where the content has faults.

    Nothing is written, and nothing of it remembered.
    """
    inputs = read_inputs(options, cached=False)
    with ExitStack() as stack:
        folders = options.site / CACHE_FOLDER / STORE, user_cache() / "templates"
        store = stack.enter_context(DiskStore(folders[0], inputs.tool, read_only=True))
        compiled = stack.enter_context(DiskStore(folders[1], theme.COMPILED, read_only=True))
        outcome, edition = prepared_edition(inputs, options, store)
        if edition is None:
            return outcome, None
        try:
            return outcome, use(replace(edition, compiled=compiled))
        except FAULTS as fault:
            return with_faults(outcome, inputs, edition, fault), None
