"""Sockets lead where they may, and no longer than they may."""

from __future__ import annotations

import socket
import ssl
import time
from typing import Any

import pytest

from generator.fetch.guard import Watch, connect
from generator.fetch.transport import Limits, Transport
from generator.fetch.unusable import Unusable
from tests.badserver import gives, rss, serving


def leading_to(*addresses: str) -> Any:
    """A resolver that gives these addresses."""

    def resolve(_host: str, port: int, **_more: object) -> list[Any]:
        return [
            (socket.AF_INET6 if ":" in one else socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port))
            for one in addresses
        ]

    return resolve


@pytest.mark.parametrize(
    "addresses",
    [
        ("127.0.0.1",),
        ("10.0.0.1",),
        ("169.254.169.254",),
        ("::1",),
        ("::ffff:127.0.0.1",),
        ("64:ff9b::7f00:1",),
        ("8.8.8.8", "127.0.0.1"),
    ],
)
def test_a_name_that_leads_inside_is_refused(addresses: tuple[str, ...]) -> None:
    """Whichever of its addresses does; nothing is connected to."""
    with Watch(5) as watch, pytest.raises(Unusable) as fault:
        connect("a.example", 80, watch, timeout=1, checked=True, resolve=leading_to(*addresses))
    assert fault.value.code == "private-address"
    assert fault.value.values["where"] == f"a.example ({addresses[-1]})"


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    """The name is asked once: another answer the second time gains nothing."""
    asked = []
    with serving({"/": gives(rss("un"))}) as server:

        def resolve(host: str, port: int, **_more: object) -> list[Any]:
            asked.append(host)
            return list(leading_to("127.0.0.1")(host, port))

        transport = Transport(allow_private=frozenset({"a.test"}), resolve=resolve)
        with Watch(5) as watch:
            assert transport.ask(f"http://a.test:{server.port}/", {}, watch).status == 200
    assert asked == ["a.test"]


def test_an_address_that_this_machine_cannot_use_is_passed_over() -> None:
    """A name may lead to kinds of addresses that the system knows no sockets for."""
    with serving({"/": gives(rss("un"))}) as server:

        def resolve(_host: str, port: int, **_more: object) -> list[Any]:
            unknown = (socket.AddressFamily.AF_INET6, socket.SOCK_STREAM, 9999, "", ("::1", port, 0, 0))
            return [unknown, *leading_to("127.0.0.1")("a.test", port)]

        with Watch(5) as watch:
            made = connect("a.test", server.port, watch, timeout=1, checked=False, resolve=resolve)
            assert made.getpeername() == ("127.0.0.1", server.port)
            made.close()


def test_a_name_that_does_not_answer_is_not_waited_for() -> None:
    """Asking for a name cannot be interrupted, but it can be left."""

    def slow(*_: object, **__: object) -> list[Any]:
        time.sleep(3)
        return []

    start = time.monotonic()
    with Watch(5) as watch, pytest.raises(Unusable) as fault:
        connect("a.example", 80, watch, timeout=0.3, checked=True, resolve=slow)
    assert fault.value.code == "names-unanswered"
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no"), "no-such-host"),
        (UnicodeError("label too long"), "no-such-host"),
        (OSError("x"), "no-such-host"),
        (socket.gaierror(socket.EAI_AGAIN, "later"), "names-unanswered"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(failure: Exception, code: str) -> None:
    """However the system says so; who is offline is not told that the name is wrong."""

    def fails(*_: object, **__: object) -> list[Any]:
        raise failure

    with Watch(5) as watch, pytest.raises(Unusable) as fault:
        connect("a.example", 80, watch, timeout=1, checked=True, resolve=fails)
    assert fault.value.code == code


def test_the_watch_shuts_what_it_knows() -> None:
    """Also what it learns of too late."""
    one, other = socket.socketpair()
    late, another = socket.socketpair()
    with one, other, late, another, Watch(0.1) as watch:
        watch.add(one)
        one.settimeout(5)
        assert one.recv(1) == b""
        assert watch.is_over
        watch.add(late)
        late.settimeout(5)
        assert late.recv(1) == b""
        assert watch.left > 0


def test_a_pause_is_not_counted() -> None:
    """Time goes on after it where it stood; what was over stays so."""
    one, other = socket.socketpair()
    with one, other, Watch(0.3) as watch:
        with watch.paused():
            time.sleep(0.4)
        assert not watch.is_over
        watch.add(one)
        one.settimeout(5)
        assert one.recv(1) == b""
        with watch.paused():
            pass
        assert watch.is_over


def test_a_public_source_does_not_lead_to_private_machines() -> None:
    """Not even to those that another source may ask."""
    with serving({"/": gives(rss("un"))}) as server:
        transport = Transport(allow_private=frozenset({"a.test"}), resolve=leading_to("127.0.0.1"))
        address = f"http://a.test:{server.port}/"
        with Watch(5) as watch:
            assert transport.starting_at("a.test").ask(address, {}, watch).status == 200
            with pytest.raises(Unusable) as fault:
                transport.starting_at("exemple.org").ask(address, {}, watch)
    assert fault.value.code == "private-address"


@pytest.mark.parametrize("host", ["169.254.169.254", "localhost", "a.localhost"])
def test_a_proxy_is_not_asked_for_what_is_private_by_its_name(host: str) -> None:
    """Where other names lead is then the proxy's matter."""
    transport = Transport(proxy="http://127.0.0.1:9", limits=Limits(connect=1, read=1, total=2))
    with Watch(2) as watch, pytest.raises(Unusable) as fault:
        transport.ask(f"http://{host}/latest", {}, watch)
    assert fault.value.code == "private-address"


def test_a_proxy_gets_the_whole_address() -> None:
    """And is the only one that is connected to."""
    with serving({"http://exemple.invalid/flux": gives(rss("un"))}) as server:
        transport = Transport(proxy=server.url("/").rstrip("/"), limits=Limits(total=3))
        with Watch(3) as watch:
            answer = transport.ask("http://exemple.invalid/flux", {"User-Agent": "x"}, watch)
        assert answer.body == rss("un")
        assert server.asked["http://exemple.invalid/flux"] == 1


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless sources.yaml says so."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serving({"/": gives(rss("un"))}) as server:
        transport = Transport(allow_private=frozenset({"127.0.0.1"}))
        with Watch(3) as watch:
            assert transport.ask(server.url("/"), {}, watch).status == 200


def test_encryption_is_not_taken_on_trust() -> None:
    """What speaks no TLS is told as such."""
    with serving({}) as server:
        transport = Transport(allow_private=frozenset({"127.0.0.1"}), limits=Limits(1, 1, 2))
        with Watch(2) as watch, pytest.raises(Unusable) as fault:
            transport.ask(f"https://127.0.0.1:{server.port}/", {}, watch)
    assert fault.value.code in {"tls", "too-slow", "no-answer", "no-connection", "reset"}


def test_a_closed_port_is_told() -> None:
    """Nobody listens there."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    transport = Transport(allow_private=frozenset({"127.0.0.1"}))
    with Watch(2) as watch, pytest.raises(Unusable) as fault:
        transport.ask(f"http://127.0.0.1:{port}/", {}, watch)
    assert fault.value.code == "refused"


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (OSError(113, "No route to host"), "no-connection"),
        (TimeoutError("timed out"), "no-connection"),
        (ConnectionResetError(104, "reset"), "reset"),
        (ssl.SSLCertVerificationError(1, "expired"), "certificate"),
        (ssl.SSLError(1, "wrong version number"), "tls"),
        (Unusable("no-such-host", host="x"), "no-such-host"),
        (ValueError("odd"), "bad-http"),
    ],
)
def test_each_failure_has_its_word(failure: Exception, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However deep it lies in what is raised."""

    def fails(*_: object, **__: object) -> socket.socket:
        raise failure

    monkeypatch.setattr("generator.fetch.transport.connect", fails)
    with Watch(2) as watch, pytest.raises(Unusable) as fault:
        Transport().ask("http://exemple.org/", {}, watch)
    assert fault.value.code == code
