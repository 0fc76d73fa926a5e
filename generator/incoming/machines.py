"""Addresses of machines, and which of them are none of the public internet."""

from __future__ import annotations

import re
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

# By name, so that a message can say what is the matter with an address. `is_global` of Python 3.11
# lets NAT64, 6to4, IPv4-compatible, site-local and multicast addresses pass.
_FORBIDDEN: Final = {
    "unspecified": ("0.0.0.0/8", "::/128"),
    "loopback": ("127.0.0.0/8", "::1/128"),
    "private": ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
    "link-local": ("169.254.0.0/16", "fe80::/10"),
    "shared": ("100.64.0.0/10",),
    "multicast": ("224.0.0.0/4", "ff00::/8"),
    "reserved": (
        *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24"),
        *(
            "203.0.113.0/24",
            "240.0.0.0/4",
            "100::/64",
            "2001:db8::/32",
            "2001::/23",
            "3fff::/20",
            "5f00::/16",
        ),
    ),
    # An IPv4 address within an IPv6 one could be any of the above.
    "wrapped": ("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16"),
}


@cache
def _networks() -> tuple[tuple[str, IPv4Network | IPv6Network], ...]:
    return tuple((name, ip_network(net)) for name, nets in _FORBIDDEN.items() for net in nets)


def forbidden(address: str) -> str | None:
    """Why a machine's address is none of the public internet: a word of `_FORBIDDEN`, or None.

    What is no address at all is `reserved`.
    """
    try:
        found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    except ValueError:
        return "reserved"
    for name, network in _networks():
        if found.version == network.version and found in network:
            return name
    return None


def forbidden_host(host: str) -> str | None:
    """The same of a host by what it is called alone, where a name is looked up by somebody else."""
    if host == "localhost" or host.endswith(".localhost"):
        return "loopback"
    return forbidden(host) if is_literal(host) else None


def is_literal(host: str) -> bool:
    """Whether a host is written as a machine's address, in any notation that systems read as one."""
    bare = host.strip("[]").partition("%")[0]
    try:
        ip_address(bare)
    except ValueError:
        return bool(
            re.fullmatch(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}\.?", bare, re.IGNORECASE)
        )
    return True
