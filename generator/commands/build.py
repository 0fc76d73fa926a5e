"""`trendbook build`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from generator import terminal
from generator.arguments import build_options, options_of
from generator.catalogue import say
from generator.terminal import words

if TYPE_CHECKING:
    from generator.inputs import Inputs
    from generator.state import Options, Outcome


@click.command(help=words("command.build.help"))
@build_options
def build(form: str, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Publish the site."""
    from generator.inputs import read_inputs, unchanged

    options = options_of(**given)
    try:
        inputs = read_inputs(options, cached=options.cache)
        outcome = unchanged(options, inputs) or build_site(options, inputs)
    except OSError as error:
        terminal.broken(error, "build")
    tell(outcome, options, form)


def build_site(options: Options, inputs: Inputs, *, record: bool = False) -> Outcome:
    """Run the line, with a bar if that takes long.

    Raises:
        OSError: the machine does not allow it.
        NotRecorded: the site is published, and what is public could not be written down.
    """
    # Imported here, because where nothing has changed the whole line can sleep.
    from generator.executors import WorkerLost
    from generator.lock import LockHeld
    from generator.readers import reading

    try:
        with reading(inputs.content, options) as ahead:
            from generator import build as line  # while others read

            with terminal.Bar() as bar:
                return line.build(options, bar.show, inputs, ahead, record=record)
    except LockHeld as other:
        terminal.held(other, "lock.held")
    except WorkerLost:
        terminal.stop(words("worker.lost"), terminal.ENVIRONMENT)


def tell(outcome: Outcome, options: Options, form: str) -> None:
    """What came of a build; the run ends where nothing was published."""
    terminal.show(outcome, form)
    if outcome.failed:
        terminal.note(say(outcome.language, "build.nothing"), form)
        sys.exit(terminal.CONTENT_FAULT)
    if refused := outcome.refused:
        why = say(outcome.language, f"refused.{refused.code}", path=refused.path, other=refused.other)
        terminal.stop(why, terminal.ENVIRONMENT)
    if outcome.unsearched:
        terminal.note(say(outcome.language, f"build.unsearched/{outcome.unsearched}"), form)
    if outcome.base_url is None:
        terminal.note(say(outcome.language, "build.no_base_url"), form)
    terminal.note(_summary(outcome, options), form)


def _summary(outcome: Outcome, options: Options) -> str:
    written, folder = outcome.written, options.output
    if written is None or outcome.unchanged:
        return say(outcome.language, "build.unchanged", folder=folder)
    return say(
        outcome.language,
        "build.done",
        changed=len(written.changed),
        kept=len(written.kept),
        removed=len(written.removed),
        folder=folder,
    )
