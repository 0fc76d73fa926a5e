"""The server as a command: where it listens, and how it ends."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.serve import command
from generator.serve.session import Session
from tests.program import options_of, run, small_site
from tests.serving import Events, Server


def test_the_next_free_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none was asked for: another preview may be running."""
    with command.listen("127.0.0.1", 0) as other:
        monkeypatch.setattr(command, "PORT", other.getsockname()[1])
        with command.listen("127.0.0.1", None) as found:
            assert found.getsockname()[1] > other.getsockname()[1]


def test_a_port_that_was_asked_for_is_not_exchanged(tmp_path: Path) -> None:
    """It is said that another program has it."""
    with command.listen("127.0.0.1", 0) as other:
        port = str(other.getsockname()[1])
        done = run("serve", "--site", small_site(tmp_path / "site"), "--port", port)
    assert done.returncode == 3
    assert f"Un autre programme occupe le port {port}." in done.stderr


def test_an_address_that_the_machine_has_not(tmp_path: Path) -> None:
    """One of a documentation network (RFC 5737)."""
    done = run("serve", "--site", small_site(tmp_path / "site"), "--host", "192.0.2.1", "--port", "0")
    assert done.returncode == 3
    assert "192.0.2.1" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("host", "name"),
    [("127.0.0.1", "127.0.0.1"), ("::", "localhost"), ("localhost", "localhost"), ("::1", "[::1]")],
)
def test_the_address_can_be_typed_into_a_browser(host: str, name: str) -> None:
    """One that means all addresses is none."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        assert command.address_of(listening, host) == f"http://{name}:{listening.getsockname()[1]}/"


def test_it_listens_on_this_machine_alone_and_ends_quietly(tmp_path: Path) -> None:
    """By Ctrl-C, also while a browser waits to be told; nothing is written but the cache."""
    site = small_site(tmp_path / "site")
    with Server(site) as server, Events(server, "/") as events:
        assert server.address.startswith("http://127.0.0.1:")
        events.next("faults")
        with urlopen(server.address, timeout=10) as answer:  # noqa: S310 - our own
            assert answer.status == 200
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(10) == 0
    assert len(server.said) == 1
    assert not (site / "output").exists()


def test_the_address_is_told_when_ctrl_c_ends_it(tmp_path: Path) -> None:
    """Also where whoever started it had told it to ignore that; so nothing waits for ever."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    told: list[object] = []

    def ready(_session: Session) -> None:
        told.append(signal.getsignal(signal.SIGINT))
        assert told != [signal.SIG_IGN]  # else it would never end
        signal.raise_signal(signal.SIGINT)

    try:
        with command.listen("127.0.0.1", 0) as listening, suppress(KeyboardInterrupt):
            site = small_site(tmp_path / "site")
            command.serve(options_of(site), listening, "127.0.0.1", lambda _save: None, ready)
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(told) == 1


def test_a_folder_that_is_no_site(tmp_path: Path) -> None:
    """It is said before anything is opened."""
    done = run("serve", "--site", tmp_path)
    assert done.returncode == 2
