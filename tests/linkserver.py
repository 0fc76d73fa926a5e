"""A loopback server of pages that live, die and pretend, and of archives that keep them."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any, NamedTuple

from generator.cited import Cited
from generator.fetch.linkoutcomes import LinkReport, LinksReport, Target, targets
from generator.fetch.linkround import LinkMeans, look_at
from generator.fetch.politeness import Manners
from generator.fetch.transport import Limits, Transport
from generator.incoming.links import Ledger
from generator.models import Kind, Ref

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
QUICK = Limits(connect=1.0, read=0.6, total=1.0)
PROSE = """
Neuf clients sur dix attendent une réponse le jour même et la moitié d’entre eux changent de marque quand elle
tarde, disent les conseillers que l’institut a écoutés pendant tout un hiver dans leurs plateaux, leurs
boutiques et leurs files d’attente, où le temps paraît plus long à qui ne sait pas combien il en reste.
"""
OTHER = """
Ce site a changé de mains et parle désormais de jardins: on y apprend à tailler les rosiers, à pailler
les fraisiers et à semer sous châssis, avec un calendrier lunaire, des photographies de potagers normands
et un forum où des amateurs échangent des graines anciennes contre des conseils sur les limaces.
"""
SHELL = "<html><title>Application</title><body><div id='app'></div>Activez JavaScript.</body></html>"


class Asked(NamedTuple):
    """A request: its method, the host it names, its path with the query, its headers."""

    method: str
    host: str
    path: str
    headers: Mapping[str, str]


Answer = Callable[["Client"], None]


class Client:
    """One connection, to be answered or not."""

    def __init__(self, connected: socket.socket, asked: Asked, stop: threading.Event) -> None:
        self._socket = connected
        self.asked = asked
        self.stop = stop

    def answer(self, status: str, body: str = "", **headers: str) -> None:
        """A whole answer; to HEAD without its body."""
        content = body.encode()
        named = {"Content-Length": str(len(content)), "Content-Type": "text/html; charset=utf-8"}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
        head = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1")
        self._socket.sendall(head if self.asked.method == "HEAD" else head + content)

    def send(self, data: bytes) -> None:
        """Send these bytes, whatever was asked for."""
        self._socket.sendall(data)

    def break_off(self) -> None:
        """Close at once, so that the other side sees a reset."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self._socket.close()


class LinkServer:
    """Answers by path, or by what is said of a whole host; remembers what was asked, and when together."""

    def __init__(self, pages: Mapping[str, Answer]) -> None:
        self.pages = dict(pages)
        self.others: dict[str, Answer] = {}
        self.asked: list[Asked] = []
        self.together = 0
        self._busy: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listening.getsockname()[1]
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Answer nobody any more."""
        self._stop.set()
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        self._thread.join(5)
        self._listening.close()

    def url(self, path: str, host: str = "a.test") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    def methods(self, path: str) -> list[str]:
        """How a path was asked for, in order."""
        return [one.method for one in self.asked if one.path == path]

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                connected, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connected,), daemon=True).start()

    def _one(self, connected: socket.socket) -> None:
        with suppress(OSError), connected:
            connected.settimeout(10)
            head = b""
            while b"\r\n\r\n" not in head:
                if not (chunk := connected.recv(4096)):
                    return
                head += chunk
            asked = _parsed(head)
            with self._lock:
                self.asked.append(asked)
                self._busy.append(asked.host)
                self.together = max(self.together, self._busy.count(asked.host))
            try:
                page = self.pages.get(asked.path) or self.others.get(asked.host) or missing
                page(Client(connected, asked, self._stop))
            finally:
                with self._lock:
                    self._busy.remove(asked.host)
            with suppress(OSError):
                connected.shutdown(socket.SHUT_WR)


def _parsed(head: bytes) -> Asked:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines if ":" in line)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    return Asked(method, headers.get("host", "").partition(":")[0], path, headers)


@contextmanager
def serving(**pages: Answer) -> Iterator[LinkServer]:
    """A server of these pages, by their names without the slash."""
    server = LinkServer({f"/{name.replace('__', '/')}": page for name, page in pages.items()})
    try:
        yield server
    finally:
        server.close()


def missing(on: Client) -> None:
    """There is nothing."""
    on.answer("404 Not Found", "Rien.")


def says(status: str, **headers: str) -> Answer:
    """A status alone."""
    return lambda on: on.answer(status, **headers)


def shows(text: str, title: str = "Une étude", **headers: str) -> Answer:
    """A page of this text."""
    body = f"<html><head><title>{title}</title></head><body><p>{text}</p></body></html>"
    return lambda on: on.answer("200 OK", body, **headers)


def leads_to(target: str, status: str = "302 Found") -> Answer:
    """A redirect."""
    return lambda on: on.answer(status, Location=target)


def to_head(head: Answer, get: Answer) -> Answer:
    """One answer to HEAD, another one to GET."""
    return lambda on: (head if on.asked.method == "HEAD" else get)(on)


def breaks_off(on: Client) -> None:
    """A reset."""
    on.break_off()


def is_silent(on: Client) -> None:
    """Accepts, and says nothing."""
    on.stop.wait(5)


def wayback(url: str, stamp: str = "20250102030405", **fields: Any) -> Answer:
    """The availability API of the Wayback Machine, which has one copy."""
    closest = {"available": True, "url": url, "timestamp": stamp, "status": "200", **fields}
    text = json.dumps({"url": "…", "archived_snapshots": {"closest": closest}})
    return lambda on: on.answer("200 OK", text, Content_Type="application/json")


def own_names(host: str, port: int, **more: Any) -> list[Any]:
    """Names that end in .test lead to this machine, all others nowhere: no test asks the network."""
    if not host.endswith(".test") and not host[0].isdigit():
        raise socket.gaierror(host)
    return socket.getaddrinfo(host if host[0].isdigit() else "127.0.0.1", port, **more)


def transport(limits: Limits = QUICK) -> Transport:
    """A transport that may ask the hosts of the tests on this machine."""
    hosts = frozenset({"a.test", "b.test", "c.test", "archive.test"})
    return Transport(allow_private=hosts, limits=limits, resolve=own_names)


def cites(*addresses: str, **fields: Any) -> tuple[Target, ...]:
    """These addresses, each cited by a study `e0`, `e1` …."""
    return targets(
        [Cited(one, Ref(Kind.STUDY, f"e{index}"), ("url",), **fields) for index, one in enumerate(addresses)]
    )


def round_of(
    listed: tuple[Target, ...],
    ledger: Ledger | None = None,
    *,
    now: datetime = NOW,
    archive: str | None = None,
    force: bool = False,
    only: tuple[str, ...] = (),
    gap: float = 0.0,
) -> tuple[LinksReport, Ledger]:
    """What came of a round over these links, and what is known after it."""
    kept = [ledger or Ledger()]
    told: list[LinkReport] = []
    means = LinkMeans(
        transport=transport(),
        agent="Trendbook/0 (tests)",
        archive=archive,
        keep=kept.append,
        tell=lambda one, _done, _count: told.append(one),
        manners=Manners(hosts=8, gap=gap),
        now=lambda: now,
    )
    report = look_at(means, listed, kept[0], force=force, only=only)
    assert len(told) == len(report.links)
    return report, kept[-1]
