"""One request, one answer: the one module that adapts urllib3.

urllib3 neither retries, follows nor unpacks here: its retries sleep as long as a server likes, each
redirect has to be checked, and what is unpacked has to be counted.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http.client import HTTPException, IncompleteRead
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.fetch.decoding import decoded
from generator.fetch.guard import Resolve, Watch, connect, is_private
from generator.fetch.unusable import Unusable
from generator.incoming.addresses import host_of
from generator.incoming.machines import forbidden_host

if TYPE_CHECKING:
    import urllib3
    from urllib3.response import BaseHTTPResponse

_CHUNK: Final = 1 << 15
_OK: Final = 200


class Limits(NamedTuple):
    """Seconds to connect, for each read, and for all of it; bytes as they come and unpacked."""

    connect: float = 5.0
    read: float = 10.0
    total: float = 20.0
    wire: int = 2_000_000
    body: int = 5_000_000
    hops: int = 5


class Answer(NamedTuple):
    """What a server answered; `headers` are in lower case. The body is empty where it is not wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport(NamedTuple):
    """How requests are made: hosts that may be private, a proxy's address, what names lead to."""

    allow_private: frozenset[str] = frozenset()
    proxy: str | None = None
    limits: Limits = Limits()
    resolve: Resolve = socket.getaddrinfo

    def starting_at(self, host: str) -> Transport:
        """What asks on behalf of a source at `host`: a public one may not lead to private machines.

        Not even to those that others may ask.
        """
        return self if host in self.allow_private else self._replace(allow_private=frozenset())

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answer:
        """The answer to one request.

        Raises:
            Unusable: there is none, or it cannot be used.
        """
        host = host_of(address)
        checked = host not in self.allow_private
        if self.proxy and checked and (kind := forbidden_host(host)):
            raise is_private(host, host, kind)
        try:
            with self._manager(watch, checked=checked) as manager:
                answer = self._answer(manager, method, address, headers)
        except Unusable as fault:
            raise (Unusable("too-slow", seconds=_seconds(self.limits)) if watch.is_over else fault) from None
        except Exception as error:  # noqa: BLE001 - on odd answers urllib3 raises what it likes
            if watch.is_over:
                raise Unusable("too-slow", seconds=_seconds(self.limits)) from None
            raise _reason(error, host, self.limits) from None
        if watch.is_over:  # a body that ends because it was shut looks whole
            raise Unusable("too-slow", seconds=_seconds(self.limits))
        return answer

    def _answer(
        self, manager: urllib3.PoolManager, method: str, address: str, headers: Mapping[str, str]
    ) -> Answer:
        import urllib3

        response = manager.urlopen(
            method,
            address,
            headers=dict(headers),
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
            timeout=urllib3.Timeout(connect=self.limits.connect, read=self.limits.read),
        )
        try:
            lowered = {name.lower(): value.strip() for name, value in response.headers.items()}
            body = self._body(response, lowered) if response.status == _OK and method == "GET" else b""
        finally:
            response.close()
        return Answer(response.status, lowered, body)

    def _body(self, response: BaseHTTPResponse, headers: Mapping[str, str]) -> bytes:
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > self.limits.wire:
            raise Unusable("too-large", megabytes=f"{self.limits.wire / 1_000_000:g}")
        encoding = headers.get("content-encoding", "")
        return decoded(_chunks(response), encoding, wire=self.limits.wire, most=self.limits.body)

    def _manager(self, watch: Watch, *, checked: bool) -> urllib3.PoolManager:
        import urllib3

        options: dict[str, Any] = {"num_pools": 2, "ssl_context": _trusted()}
        if self.proxy:
            manager: urllib3.PoolManager = urllib3.ProxyManager(self.proxy, **options)
            checked = False  # it is the proxy that is connected to
        else:
            manager = urllib3.PoolManager(**options)
        manager.pool_classes_by_scheme = _pools(watch, self, checked=checked)
        return manager


def _pools(watch: Watch, transport: Transport, *, checked: bool) -> dict[str, Any]:
    """urllib3's pools with connections that are guarded."""
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
    from urllib3.exceptions import NewConnectionError

    def new_connection(self: HTTPConnection) -> socket.socket:
        try:
            return connect(
                self._dns_host,
                self.port,
                watch,
                timeout=transport.limits.connect,
                checked=checked,
                resolve=transport.resolve,
            )
        except OSError as error:  # urllib3 goes on after some of these, without a socket
            raise NewConnectionError(self, str(error)) from error

    plain = type("_Plain", (HTTPConnection,), {"_new_conn": new_connection})
    secure = type("_Secure", (HTTPSConnection,), {"_new_conn": new_connection})
    return {
        "http": type("_PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("_SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
    }


def _chunks(response: BaseHTTPResponse) -> Iterator[bytes]:
    while chunk := response.read(_CHUNK, decode_content=False):
        yield chunk


@cache
def _trusted() -> ssl.SSLContext:
    """The system's certificates; certifi's where the system has none for Python (some on macOS)."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    has_own = context.cert_store_stats()["x509_ca"] or (paths.capath and any(Path(paths.capath).iterdir()))
    if not has_own:
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _reason(error: Exception, host: str, limits: Limits) -> Unusable:
    """Why nothing came, in our words; of exceptions within exceptions, what says most."""
    from urllib3 import exceptions

    causes = [*_causes(error)]
    seconds = f"{limits.read:g}"
    words: tuple[tuple[Any, Callable[[Any], Unusable]], ...] = (
        (Unusable, lambda cause: cause),
        (
            ssl.SSLCertVerificationError,
            lambda cause: Unusable(
                "certificate", host=host, detail=getattr(cause, "verify_message", str(cause))
            ),
        ),
        (
            (ssl.SSLError, exceptions.SSLError),
            lambda cause: Unusable("tls", host=host, detail=str(getattr(cause, "reason", None) or cause)),
        ),
        (exceptions.ReadTimeoutError, lambda _: Unusable("no-answer", seconds=seconds)),
        (ConnectionRefusedError, lambda _: Unusable("refused", host=host)),
        (IncompleteRead, lambda _: Unusable("truncated")),
        ((ConnectionResetError, BrokenPipeError), lambda _: Unusable("reset", host=host)),
        ((exceptions.ConnectTimeoutError, TimeoutError), lambda _: Unusable("no-connection", host=host)),
        (HTTPException, lambda cause: Unusable("no-http", host=host, detail=str(cause).strip())),
        (OSError, lambda _: Unusable("no-connection", host=host)),
    )
    for kind, told in words:
        for cause in causes:
            if isinstance(cause, kind):
                return told(cause)
    return Unusable("bad-http", host=host)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = (one.__cause__, one.__context__, *one.args)
        waiting += [cause for cause in inner if isinstance(cause, BaseException)]


def _seconds(limits: Limits) -> str:
    return f"{limits.total:g}"
