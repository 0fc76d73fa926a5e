"""Only this machine's own browsers, asking by the server's own name, are answered."""

from __future__ import annotations

import pytest

from generator.serve.guard import Guard


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:1"]
)
def test_the_machine_s_own_names_are_known(host: str) -> None:
    """Whatever the port: it may be forwarded."""
    assert Guard("127.0.0.1").knows(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:8000",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "localhost@evil.example",
        "localhost:8000@evil.example",
        "192.168.1.7:8000",
        "localhost/evil",
        "localhost:port",
        "[::1",
        "2130706433",
    ],
)
def test_other_names_may_be_anybody_s(host: str) -> None:
    """A name can be made to lead to 127.0.0.1 by whoever owns it."""
    assert not Guard("127.0.0.1").knows(host)


def test_where_others_may_ask_addresses_are_known() -> None:
    """An address is nobody else's, and so is the name that was asked for."""
    assert Guard("0.0.0.0").knows("192.168.1.7:8000")  # noqa: S104 - compared, not bound
    assert Guard("::").knows("[fe80::1]:8000")
    assert Guard("atelier.local").knows("atelier.local:8000")
    assert not Guard("0.0.0.0").knows("evil.example")  # noqa: S104 - the same


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        (None, True),
        ("http://localhost:8000", True),
        ("http://localhost:9000", False),
        ("http://evil.example", False),
        ("null", False),
        ("file://localhost:8000", False),
    ],
)
def test_only_own_pages_may_listen(origin: str | None, own: bool) -> None:  # noqa: FBT001 - what varies
    """Browsers name the origin of every other page that asks."""
    assert Guard("127.0.0.1").is_own(origin, "localhost:8000") is own
