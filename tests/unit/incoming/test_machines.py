"""Which machines are none of the public internet."""

from __future__ import annotations

import pytest

from generator.incoming.machines import forbidden, forbidden_host, is_literal

FORBIDDEN = {
    "0.0.0.0": "unspecified",  # noqa: S104 - an address, not a binding
    "0.1.2.3": "unspecified",
    "127.0.0.1": "loopback",
    "127.255.255.254": "loopback",
    "10.1.2.3": "private",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.168.1.1": "private",
    "169.254.169.254": "link-local",
    "100.64.0.1": "shared",
    "100.127.255.255": "shared",
    "224.0.0.1": "multicast",
    "239.255.255.255": "multicast",
    "192.0.0.8": "reserved",
    "192.0.2.1": "reserved",
    "192.88.99.1": "reserved",
    "198.18.0.1": "reserved",
    "198.51.100.1": "reserved",
    "203.0.113.1": "reserved",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "::": "unspecified",
    "::1": "loopback",
    "fc00::1": "private",
    "fdff::1": "private",
    "fec0::1": "private",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "ff02::1": "multicast",
    "2001::1": "reserved",
    "2001:db8::1": "reserved",
    "100::1": "reserved",
    "::127.0.0.1": "wrapped",
    "::ffff:127.0.0.1": "wrapped",
    "::ffff:8.8.8.8": "wrapped",
    "64:ff9b::7f00:1": "wrapped",
    "64:ff9b:1::a00:1": "wrapped",
    "2002:7f00:1::": "wrapped",
    "kein-name": "reserved",
    "": "reserved",
}


@pytest.mark.parametrize(("address", "kind"), FORBIDDEN.items())
def test_what_is_not_public_is_named(address: str, kind: str) -> None:
    """Private, local, shared, wrapped or reserved."""
    assert forbidden(address) == kind


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4007::1"]
)
def test_what_is_public_is_let_through(address: str) -> None:
    """The networks' edges are where they are."""
    assert forbidden(address) is None


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "::1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1"]
)
def test_numbers_are_no_names(host: str) -> None:
    """In any notation that a system reads as a machine's address."""
    assert is_literal(host)


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("localhost", "loopback"),
        ("a.localhost", "loopback"),
        ("127.0.0.1", "loopback"),
        ("2130706433", "reserved"),
        ("8.8.8.8", None),
        ("exemple.org", None),
        ("notlocalhost", None),
    ],
)
def test_some_hosts_are_known_by_what_they_are_called(host: str, kind: str | None) -> None:
    """Where names lead otherwise is seen when they are looked up, by whoever does that."""
    assert forbidden_host(host) == kind


@pytest.mark.parametrize("host", ["exemple.org", "127.exemple.org", "1e100.net", "deadbeef"])
def test_names_are_names(host: str) -> None:
    """With digits in them too."""
    assert not is_literal(host)
