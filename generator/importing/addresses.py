"""The old addresses of a blog, and which text of this site has each of them now."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from generator.incoming.addresses import canonical, safe_link

_BLOGSPOT: Final = re.compile(r"\.blogspot\.(?:com?\.)?[a-z]{2,3}(?=/|$)")  # one blog has one name a country


class Addresses:
    """Addresses below `home`, the blog's old one, which may be unknown."""

    def __init__(self, home: str) -> None:
        self._home = home if safe_link(home) else ""
        self._names: dict[str, str] = {}

    def add(self, link: str, name: str) -> None:
        """The text called `name` had the address `link`."""
        if key := self._key(link):
            self._names.setdefault(key, name)

    def name(self, address: str) -> str:
        """The text that had this address, or ""."""
        if found := self._names.get(self._key(address)):
            return found
        host, path = _host(address), urlsplit(address).path
        return self._names.get(path, "") if host.endswith(".blogspot.com") else ""

    def base(self, link: str) -> str:
        """What relative addresses in the text at `link` are relative to."""
        try:
            return urljoin(self._home, link)
        except ValueError:
            return self._home

    def _key(self, link: str) -> str:
        """One spelling of an address; of one without a host, its path."""
        whole = self.base(link)
        if not safe_link(whole):
            return whole if whole.startswith("/") else ""
        return _BLOGSPOT.sub(".blogspot.com", canonical(whole.partition("#")[0]))


def _host(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return _BLOGSPOT.sub(".blogspot.com", host)
