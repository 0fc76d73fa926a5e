"""`trendbook serve`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import terminal
from generator.arguments import options_of, site_option, today_option
from generator.catalogue import say
from generator.terminal import words

if TYPE_CHECKING:
    from generator.serve.session import Save, Session

_SHOWN = 3


@click.command(help=words("command.serve.help"))
@site_option()
@click.option("--host", default="127.0.0.1", help=words("option.host"))
@click.option("--port", type=click.IntRange(0, 65535), help=words("option.port"))
@click.option("--open", "browser", is_flag=True, help=words("option.open"))
@click.option("--patterns", is_flag=True, help=words("option.patterns"))
@click.option("--no-cache", is_flag=True, help=words("option.no_cache"))
@click.option("--jobs", type=click.IntRange(min=1), help=words("option.jobs"))
@today_option()
def serve(site: Path, host: str, port: int | None, browser: bool, **given: Any) -> None:  # noqa: ANN401, FBT001 - click's own
    """Show the site in a browser, and follow what is saved."""
    options = options_of(site, drafts=True, **given)
    from generator.executors import WorkerLost
    from generator.serve import command

    try:
        listening = command.listen(host, port)
    except command.PortTaken:
        key = "serve.taken" if port is not None else "serve.none-free"
        terminal.stop(words(key, port=port or command.PORT), terminal.ENVIRONMENT)
    except OSError as error:
        why = words("serve.no-address", host=host, reason=error.strerror or error)
        terminal.stop(why, terminal.ENVIRONMENT)
    address = command.address_of(listening, host)

    def ready(session: Session) -> None:
        outcome = session.outcome
        terminal.show(outcome, "text")
        terminal.note(say(outcome.language, "serve.ready", address=address))
        if browser:
            import webbrowser

            webbrowser.open(address)

    try:
        command.serve(options, listening, host, _tell, ready)
    except WorkerLost:
        terminal.stop(words("worker.lost"), terminal.ENVIRONMENT)
    except OSError as error:
        terminal.broken(error, "read")
    except KeyboardInterrupt:  # while the site is read for the first time
        sys.exit(0)


def _tell(save: Save) -> None:
    """A line for a save, and what is wrong."""
    from generator.presentation import printable

    language, paths = save.outcome.language, save.paths
    shown = ", ".join(map(printable, paths[:_SHOWN]))
    more = say(language, "serve.more", n=len(paths) - _SHOWN) if len(paths) > _SHOWN else ""
    state = "serve.faulty" if save.outcome.failed else "serve.mended" if save.mended else "serve.good"
    values = {
        "time": f"{datetime.now():%H:%M:%S}",  # noqa: DTZ005 - the clock on the wall
        "paths": f"{shown}{more}",
        "ms": round(save.seconds * 1000),
    }
    terminal.note(say(language, state, **values))
    terminal.show(save.outcome, "text")
