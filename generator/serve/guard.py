"""Who may ask: a browser of this machine that was given the server's own address.

Any site may send a browser to 127.0.0.1, or have its own name lead there (DNS rebinding); drafts are none
of its business. So a request must name a host that only this server can be meant by.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
METHODS = frozenset({"GET", "HEAD"})


class Guard:
    """The names of this server: those of the machine itself, and where others may ask, its addresses."""

    def __init__(self, host: str) -> None:
        self._names = LOOPBACK | {host.strip("[]").lower()}
        self._addresses = host.strip("[]").lower() not in LOOPBACK

    def knows(self, authority: str) -> bool:
        """Whether a Host header ("localhost:8000") names this server.

        A name that leads here may be anybody's; an address can be no other's.
        """
        name = _host(authority)
        return name in self._names or (self._addresses and _is_address(name))

    def is_own(self, origin: str | None, authority: str) -> bool:
        """Whether a page of this server asks: browsers name the origin of any other."""
        return origin is None or (
            urlsplit(origin).scheme in {"http", "https"}
            and urlsplit(origin).netloc.lower() == authority.lower()
        )


def _host(authority: str) -> str:
    try:
        parts = urlsplit(f"//{authority}")
        _ = parts.port  # raises where it is none
    except ValueError:
        return ""
    plain = parts.netloc == authority and "@" not in authority
    return (parts.hostname or "") if plain else ""


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False
