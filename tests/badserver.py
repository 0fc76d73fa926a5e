"""A loopback server that misbehaves: each path in its own way, as servers of the web do."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from types import TracebackType
from typing import NamedTuple, Self

LF = b"\r\n"


def rss(*titles: str, extra: str = "") -> bytes:
    """A feed with these entries."""
    items = "".join(
        f"<item><guid isPermaLink='false'>{title}</guid><title>{title}</title>"
        f"<link>https://exemple.org/{index}</link><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate>"
        f"<description>Le texte de {title}.</description></item>"
        for index, title in enumerate(titles)
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Un flux</title>"
        f"<link>https://exemple.org/</link>{extra}{items}</channel></rss>"
    ).encode()


class Request(NamedTuple):
    """What was asked."""

    path: str
    headers: dict[str, str]
    host: str


class Connection:
    """One client, to be answered or not."""

    def __init__(self, connected: socket.socket, request: Request, stop: threading.Event) -> None:
        self._socket = connected
        self.request = request
        self.stop = stop

    def send(self, *parts: bytes) -> None:
        """Send these bytes."""
        for part in parts:
            self._socket.sendall(part)

    def answer(self, status: str, headers: dict[str, str], body: bytes = b"") -> None:
        """A whole answer, with the length of its body unless another is said."""
        named = {"Content-Length": str(len(body)), **headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value != "-")
        self.send(f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1"), body)

    def ok(self, body: bytes, **headers: str) -> None:
        """A good answer."""
        self.answer(
            "200 OK",
            {"Content-Type": "application/rss+xml", **{k.replace("_", "-"): v for k, v in headers.items()}},
            body,
        )

    def slowly(self, data: bytes, pause: float = 0.1) -> None:
        """A byte at a time."""
        for index in range(len(data)):
            if self.stop.wait(pause):
                return
            self.send(data[index : index + 1])

    def for_ever(self, data: bytes) -> None:
        """The same again and again, until nobody listens."""
        while not self.stop.is_set():
            self.send(data)

    def break_off(self) -> None:
        """Close at once, so that the other side sees a reset."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self._socket.close()


Behaviour = Callable[[Connection], None]


class BadServer:
    """Serves `behaviours` by path on 127.0.0.1; counts what was asked."""

    def __init__(self, behaviours: dict[str, Behaviour]) -> None:
        self.behaviours = behaviours
        self.asked: Counter[str] = Counter()
        self.requests: list[Request] = []
        self.moments: list[float] = []
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listening.getsockname()[1]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()  # wakes the one that accepts
        self._thread.join(5)
        self._listening.close()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                connected, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connected,), daemon=True).start()

    def _one(self, connected: socket.socket) -> None:
        with suppress(OSError), connected:
            connected.settimeout(20)
            head = b""
            while b"\r\n\r\n" not in head and len(head) < 100_000:
                if not (chunk := connected.recv(4096)):
                    return
                head += chunk
            request = parsed(head)
            self.moments.append(time.monotonic())
            self.asked[request.path] += 1
            self.requests.append(request)
            behave = self.behaviours.get(request.path, not_found)
            behave(Connection(connected, request, self._stop))
            with suppress(OSError):
                connected.shutdown(socket.SHUT_WR)


def parsed(head: bytes) -> Request:
    """A request's head."""
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines if ":" in line)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    return Request(first.split(" ")[1], headers, headers.get("host", ""))


@contextmanager
def serving(behaviours: dict[str, Behaviour] | None = None) -> Iterator[BadServer]:
    """A server of all that is bad, or of these behaviours."""
    with BadServer(bad() if behaviours is None else behaviours) as server:
        yield server


# --- how servers misbehave -------------------------------------------------------------------------


def not_found(on: Connection) -> None:
    """There is nothing."""
    on.answer("404 Not Found", {})


def says(status: str, **headers: str) -> Behaviour:
    """Answers with a status alone."""
    return lambda on: on.answer(status, {name.replace("_", "-"): value for name, value in headers.items()})


def gives(body: bytes, **headers: str) -> Behaviour:
    """Answers with a body."""
    return lambda on: on.ok(body, **headers)


def leads_to(target: str, status: str = "302 Found") -> Behaviour:
    """Redirects."""
    return lambda on: on.answer(status, {"Location": target})


def silent(on: Connection) -> None:
    """Accepts, and says nothing."""
    on.stop.wait(30)


def slow_header(on: Connection) -> None:
    """A header, a byte at a time."""
    on.slowly(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n" + b"X-Pad: " + b"a" * 1000)


def slow_body(on: Connection) -> None:
    """A body, a byte at a time."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    on.slowly(b"a" * 1000)


def slow_chunks(on: Connection) -> None:
    """Chunks of one byte."""
    on.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(1000):
        if on.stop.wait(0.1):
            return
        on.send(b"1\r\na\r\n")


def endless_headers(on: Connection) -> None:
    """Headers without an end."""
    on.send(b"HTTP/1.1 200 OK\r\n")
    on.for_ever(b"X-More: " + b"a" * 1000 + LF)


def endless_header_line(on: Connection) -> None:
    """One header without an end."""
    on.send(b"HTTP/1.1 200 OK\r\nX-More: ")
    on.for_ever(b"a" * 10_000)


def endless_body(on: Connection) -> None:
    """A body without an end."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n", rss("un")[:-20])
    on.for_ever(b"<item><title>encore</title></item>" * 100)


def endless_chunks(on: Connection) -> None:
    """Chunks without an end."""
    on.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    on.for_ever(b"400\r\n" + b"a" * 1024 + LF)


def endless_trailers(on: Connection) -> None:
    """What follows the last chunk has no end."""
    on.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n")
    on.for_ever(b"X-More: a\r\n")


def endless_hints(on: Connection) -> None:
    """Early hints, and never an answer."""
    on.for_ever(b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n")


def endless_continue(on: Connection) -> None:
    """100 Continue, and never an answer."""
    on.for_ever(b"HTTP/1.1 100 Continue\r\n\r\n")


def huge_length(on: Connection) -> None:
    """Announces more than anybody wants."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    on.for_ever(b"a" * 10_000)


def lying_length(on: Connection) -> None:
    """Announces more than comes."""
    on.ok(rss("un", "deux"), Content_Length="100000")


def short_length(on: Connection) -> None:
    """Announces less than comes: what is read is cut off."""
    on.ok(rss("un", "deux"), Content_Length="300")


def negative_length(on: Connection) -> None:
    """Announces less than nothing."""
    on.ok(b"", Content_Length="-5")


def no_http(on: Connection) -> None:
    """Another protocol."""
    on.send(b"220 mail.exemple.org ESMTP ready\r\n")


def binary(on: Connection) -> None:
    """Bytes that are nothing."""
    on.send(bytes(range(256)) * 20)


def nothing(on: Connection) -> None:
    """Hangs up."""
    on.break_off()


def half_header(on: Connection) -> None:
    """Hangs up within the header."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Ty")
    on.break_off()


def bad_chunk(on: Connection) -> None:
    """A chunk whose length is none."""
    on.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")


def packed(data: bytes, times: int = 1) -> bytes:
    """Data as gzip, several times over."""
    for _ in range(times):
        data = gzip.compress(data, mtime=0)
    return data


def bomb() -> bytes:
    """A hundred megabytes in a hundred kilobytes."""
    engine = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    parts = [engine.compress(b"\0" * 1_000_000) for _ in range(100)]
    return b"".join([*parts, engine.flush()])


def deflated(data: bytes, bits: int) -> bytes:
    """Data as deflate, with zlib's head or without."""
    engine = zlib.compressobj(9, zlib.DEFLATED, bits)
    return engine.compress(data) + engine.flush()


def conditional(on: Connection) -> None:
    """304 for who has the present version."""
    if on.request.headers.get("if-none-match") == '"v1"':
        on.answer("304 Not Modified", {"ETag": '"v1"'})
    else:
        on.ok(rss("un"), ETag='"v1"', Last_Modified="Sat, 21 Nov 2026 10:00:00 GMT")


def refuses_conditions(on: Connection) -> None:
    """Takes neither of the two validators that it gave."""
    if {"if-none-match", "if-modified-since"} & on.request.headers.keys():
        on.answer("412 Precondition Failed", {})
    else:
        on.ok(rss("un"), ETag='"v1"', Last_Modified="Sat, 21 Nov 2026 10:00:00 GMT")


def deep_xml(depth: int) -> bytes:
    """A feed in which elements nest."""
    inner = b"<a>" * depth + b"</a>" * depth
    return b"<rss version='2.0'><channel><item><title>x</title>" + inner + b"</item></channel></rss>"


LAUGHS = (
    b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '"
    + b"&a;" * 50
    + b"'><!ENTITY c '"
    + b"&b;" * 50
    + b"'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>"
)
XXE = (
    b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    b"<rss version='2.0'><channel><title>&x;</title></channel></rss>"
)
PAGE = (
    b"<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/vrai.rss'>"
    b"<link rel=alternate type=application/atom+xml href='javascript:alert(1)'></head>"
    b"<body>Bonjour</body></html>"
)


def letters() -> bytes:
    """A name that looks like the start of an e-mail address for a long time."""
    return (
        b"<rss version='2.0'><channel><item><author>" + b"a" * 400_000 + b"</author></item></channel></rss>"
    )


def attributes() -> bytes:
    """An element with many thousand attributes."""
    named = b" ".join(b"a%d='1'" % number for number in range(140_000))
    return b"<rss version='2.0'><channel><item " + named + b"><title>x</title></item></channel></rss>"


@cache
def bad() -> dict[str, Behaviour]:
    """All of it, by path."""
    return {
        "/bon": gives(rss("un", "deux")),
        "/304": conditional,
        "/refuse-les-conditions": refuses_conditions,
        "/muet": silent,
        "/entete-lent": slow_header,
        "/corps-lent": slow_body,
        "/morceaux-lents": slow_chunks,
        "/entetes-sans-fin": endless_headers,
        "/entete-sans-fin": endless_header_line,
        "/corps-sans-fin": endless_body,
        "/morceaux-sans-fin": endless_chunks,
        "/suites-sans-fin": endless_trailers,
        "/indices-sans-fin": endless_hints,
        "/continue-sans-fin": endless_continue,
        "/longueur-enorme": huge_length,
        "/longueur-menteuse": lying_length,
        "/longueur-courte": short_length,
        "/longueur-negative": negative_length,
        "/autre-protocole": no_http,
        "/octets": binary,
        "/raccroche": nothing,
        "/demi-entete": half_header,
        "/mauvais-morceau": bad_chunk,
        "/bombe-gzip": gives(bomb(), Content_Encoding="gzip"),
        "/bombe-deflate": gives(deflated(b"\0" * 50_000_000, zlib.MAX_WBITS), Content_Encoding="deflate"),
        "/bombe-double": gives(packed(bomb()), Content_Encoding="gzip, gzip"),
        "/br": gives(b"\x0b\x02\x80abc\x03", Content_Encoding="br"),
        "/gzip-coupe": gives(packed(rss("un"))[:-20], Content_Encoding="gzip"),
        "/gzip-faux": gives(packed(rss("un"))[:40] + b"\0" * 60, Content_Encoding="gzip"),
        "/gzip-de-nom": gives(rss("un"), Content_Encoding="gzip"),
        "/gzip-double-membre": gives(
            packed(rss("un")[:100]) + packed(rss("un")[100:]), Content_Encoding="gzip"
        ),
        "/deflate": gives(deflated(rss("un"), zlib.MAX_WBITS), Content_Encoding="deflate"),
        "/deflate-brut": gives(deflated(rss("un"), -zlib.MAX_WBITS), Content_Encoding="deflate"),
        "/trop-grand": gives(rss("un", extra="<!--" + "a" * 3_000_000 + "-->")),
        "/en-rond": leads_to("/en-rond-2"),
        "/en-rond-2": leads_to("/en-rond"),
        "/sur-place": leads_to("/sur-place"),
        "/chaine": leads_to("/chaine-1"),
        **{f"/chaine-{step}": leads_to(f"/chaine-{step + 1}") for step in range(1, 9)},
        "/vers-fichier": leads_to("file:///etc/passwd"),
        "/vers-ftp": leads_to("ftp://exemple.org/flux.rss"),
        "/vers-data": leads_to("data:text/xml,<rss/>"),
        "/vers-javascript": leads_to("javascript:alert(1)"),
        "/vers-nuage": leads_to("http://169.254.169.254/latest/meta-data/"),
        "/vers-prive": leads_to("http://10.0.0.1/flux.rss"),
        "/vers-boucle": leads_to("http://[::1]:9/flux.rss"),
        "/vers-decimal": leads_to("http://2130706433/flux.rss"),
        "/vers-mot-de-passe": leads_to("http://moi:secret@127.0.0.1/flux.rss"),
        "/vers-rien": says("302 Found"),
        "/vers-bruit": leads_to("http://[::1"),
        "/vers-nom-inconnu": leads_to("http://nulle-part.invalid/flux.rss"),
        "/demenage": leads_to("/bon", "301 Moved Permanently"),
        "/demenage-304": leads_to("/304", "308 Permanent Redirect"),
        "/304-sans-raison": says("304 Not Modified"),
        "/206": says("206 Partial Content"),
        "/401": says("401 Unauthorized"),
        "/403": says("403 Forbidden"),
        "/defi": says("403 Forbidden", cf_mitigated="challenge"),
        "/404": not_found,
        "/410": says("410 Gone"),
        "/429": says("429 Too Many Requests", Retry_After="3600"),
        "/503": says("503 Service Unavailable", Retry_After="n'importe quoi"),
        "/500": says("500 Internal Server Error"),
        "/999": says("999 Nope"),
        "/vide": gives(b""),
        "/page": gives(PAGE, Content_Type="text/html"),
        "/page-sans-flux": gives(b"<html><body>Bonjour</body></html>"),
        "/chemin": gives(b"/etc/passwd"),
        "/adresse": gives(b"https://exemple.org/flux.rss"),
        "/rires": gives(LAUGHS),
        "/xxe": gives(XXE),
        "/coupe": gives(rss("un", "deux")[:-30]),
        "/autre-xml": gives(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'></svg>"),
        "/json": gives(b'{"a": 1}', Content_Type="application/json"),
        "/json-profond": gives(b"[" * 200_000, Content_Type="application/json"),
        "/json-nan": gives(b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": NaN}]}'),
        "/utf-7": gives(b"<?xml version='1.0' encoding='utf-7'?>" + rss("un")[38:]),
        "/latin-1": gives(
            rss("été").replace(b"utf-8", b"latin1").decode().encode("latin-1"),
            Content_Type="text/xml; charset=latin1",
        ),
        "/charset-faux": gives(rss("été"), Content_Type="application/rss+xml; charset=klingon"),
        "/utf-16": gives(rss("été").decode().encode("utf-16")),
        "/blancs": gives(b" " * 1_500_000 + rss("un")),
        "/lettres": gives(letters()),
        "/attributs": gives(attributes()),
        "/profond": gives(deep_xml(100_000)),
    }
