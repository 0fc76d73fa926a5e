"""The server run: its socket, the watch over the site's files, and an end that says nothing."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from generator.serve.app import App
from generator.serve.drawing import Drawers
from generator.serve.guard import Guard
from generator.serve.session import Save, Session
from generator.serve.site import Live
from generator.serve.watching import saves
from generator.state import Options

PORT: Final = 8000
_TAKEN: Final = {
    errno.EADDRINUSE,
    errno.EACCES if hasattr(socket, "SO_EXCLUSIVEADDRUSE") else errno.EADDRINUSE,
}
_NEXT: Final = 20  # so many ports are tried where none was asked for


class PortTaken(Exception):  # noqa: N818 - it says what is the case
    """The port that was asked for, or each of those tried, is another program's."""


def listen(host: str, port: int | None) -> socket.socket:
    """A socket on that port; where none is asked for, on the first free one from `PORT` on.

    Raises:
        PortTaken: another program listens there.
        OSError: this machine has no such address, or does not allow the port.
    """
    family, _, _, _, (address, *_) = socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)[0]
    for number in [port] if port is not None else range(PORT, PORT + _NEXT):
        found = socket.socket(family, socket.SOCK_STREAM)
        try:
            if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets two programs share a port otherwise
                found.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind((address, number))
            found.listen(128)
        except OSError as error:
            found.close()
            if error.errno not in _TAKEN:
                raise
        else:
            return found
    raise PortTaken


def address_of(listening: socket.socket, host: str) -> str:
    """The address to type into a browser."""
    name = f"[{host.strip('[]')}]" if ":" in host else host
    if host in {"0.0.0.0", "::", "[::]"}:  # noqa: S104 - compared, not bound
        name = "localhost"
    return f"http://{name}:{listening.getsockname()[1]}/"


def serve(
    options: Options,
    listening: socket.socket,
    host: str,
    tell: Callable[[Save], None],
    ready: Callable[[Session], None],
) -> None:
    """Serve the site until Ctrl-C. `tell` hears of each save, `ready` that pages can be asked for.

    Raises:
        OSError: the machine does not allow reading the site, or watching it.
        WorkerLost: a process that read files died.
    """
    with Drawers(options.jobs) as drawers:
        live = Live(options, drawers)
        session = Session(live, tell)
        app = App(session, Guard(host))
        with closing(live), suppress(KeyboardInterrupt):
            asyncio.run(_run(app, session, listening, options.site.resolve(), ready))


async def _run(
    app: App,
    session: Session,
    listening: socket.socket,
    root: Path,
    ready: Callable[[Session], None],
) -> None:
    import uvicorn

    class Server(uvicorn.Server):
        """Leaves at once: browsers that wait to be told are let go first.

        That pages can be asked for is told when Ctrl-C ends it already.
        """

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready(session)

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            app.hub.end()
            await super().shutdown(sockets)

    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)  # what is not HTTP is no news
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        http="h11",
        ws="none",
        loop="asyncio",
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    ended = asyncio.Event()
    watch = asyncio.create_task(_follow(app, root, ended))
    try:
        server = asyncio.create_task(Server(config).serve([listening]))
        await asyncio.wait([server, watch], return_when=asyncio.FIRST_COMPLETED)
        if watch.done():
            watch.result()
        await server
    finally:
        ended.set()
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch


async def _follow(app: App, root: Path, ended: asyncio.Event) -> None:
    async for places in saves(root, ended):
        try:
            await app.saved(places)
        except Exception:  # a bug, which shows its traceback; the pages that are there stay
            logging.getLogger(__name__).exception("%s", ", ".join(sorted(map(str, places))))
