"""Sockets that lead only where they may, and no longer than they may.

The address is checked where the connection is made and is the one that is connected to: a name that
answers otherwise when it is asked again gains nothing, and each redirect is checked as well.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any, Final, Self

from generator.fetch.unusable import Unusable
from generator.incoming.machines import forbidden

Resolve = Callable[..., list[Any]]
_TRIED: Final = 3  # addresses of a name


class Watch:
    """A deadline for one fetch with all its redirects: when it is over, the sockets are shut.

    A timeout of a socket is for each of its reads; a server that sends a byte a second meets it for ever.
    """

    def __init__(self, seconds: float) -> None:
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._closed = False
        self._go(seconds)

    def _go(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._timer = threading.Timer(max(0.0, seconds), self._shut)
        self._timer.daemon = True
        self._timer.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._shut()

    @property
    def left(self) -> float:
        """Seconds; at least a moment, since no timeout may be nothing."""
        return max(0.01, self._end - time.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() >= self._end

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Time that does not count; nothing is asked meanwhile."""
        left = self._end - time.monotonic()
        self._timer.cancel()
        try:
            yield
        finally:
            self._go(left)

    def add(self, connected: socket.socket) -> None:
        """Shut this one too; a copy, because TLS takes the socket itself over."""
        copy = connected.dup()
        with self._lock:
            if not self._closed:
                self._sockets.append(copy)
                return
        _shut(copy)

    def _shut(self) -> None:
        with self._lock:
            self._closed = True
            sockets, self._sockets = self._sockets, []
        for one in sockets:
            _shut(one)


def _shut(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()


def connect(
    host: str,
    port: int,
    watch: Watch,
    *,
    timeout: float,
    checked: bool,
    resolve: Resolve = socket.getaddrinfo,
) -> socket.socket:
    """A connected socket; `checked` refuses machines that are none of the public internet.

    Raises:
        Unusable: the name leads nowhere, or to a machine that is not asked.
        OSError: no machine of that name answers.
    """
    found = _resolved(host, port, min(timeout, watch.left), resolve)
    if checked:
        for *_, place in found:
            if kind := forbidden(str(place[0])):
                raise is_private(host, str(place[0]), kind)
    failure: OSError = OSError(f"no address for {host}")
    for family, kind_, protocol, _, place in found[:_TRIED]:
        try:
            return _connected(socket.socket(family, kind_, protocol), place, watch, timeout)
        except OSError as error:
            failure = error
        if watch.is_over:
            break
    raise failure


def is_private(host: str, address: str, kind: str) -> Unusable:
    """That a host is a machine that is not asked."""
    where = host if host == address else f"{host} ({address})"
    return Unusable("private-address", host=host, where=where, kind=kind)


def _connected(made: socket.socket, place: Any, watch: Watch, timeout: float) -> socket.socket:  # noqa: ANN401 - as the system names it
    try:
        made.settimeout(min(timeout, watch.left))
        watch.add(made)
        made.connect(place)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        made.close()
        raise
    return made


def _resolved(host: str, port: int, timeout: float, resolve: Resolve) -> list[Any]:
    """What a name leads to; asking may take a minute and cannot be interrupted, so a thread does it."""
    answer: list[Any] = []
    failure: list[Exception] = []

    def ask() -> None:
        try:
            answer.extend(resolve(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failure.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(timeout)
    if asking.is_alive() or any(getattr(one, "errno", 0) == socket.EAI_AGAIN for one in failure):
        raise Unusable("names-unanswered", host=host)
    if failure or not answer:
        raise Unusable("no-such-host", host=host)
    return answer
