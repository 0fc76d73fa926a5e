"""`trendbook publish`."""

from __future__ import annotations

from typing import Any

import click

from generator import terminal
from generator.arguments import build_options, options_of
from generator.catalogue import say
from generator.commands.build import build_site, tell
from generator.terminal import words


@click.command(help=words("command.publish.help"))
@build_options
def publish(form: str, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Publish the site, and record what became public."""
    from generator.inputs import read_inputs
    from generator.ledger import PATH
    from generator.pins import FOLDER
    from generator.state import NotRecorded

    options = options_of(**given)
    try:
        outcome = build_site(options, read_inputs(options, cached=options.cache), record=True)
    except NotRecorded as failed:
        why = words("publish.not-recorded", file=PATH, reason=terminal.reason(failed.reason))
        terminal.stop(why, terminal.ENVIRONMENT)
    except OSError as error:
        terminal.broken(error, "build")
    tell(outcome, options, form)
    if found := outcome.recorded:
        key = "publish.recorded" if found.changed else "publish.unchanged"
        terminal.note(say(outcome.language, key, n=found.public, changed=found.changed, file=PATH), form)
        if found.pinned:
            terminal.note(say(outcome.language, "publish.pinned", n=found.pinned, folder=FOLDER), form)
        if found.reworded:
            terminal.note(say(outcome.language, "publish.reworded", ids=", ".join(found.reworded)), form)
