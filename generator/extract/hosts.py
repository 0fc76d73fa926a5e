"""Whose site an address is of, by its host: "https://www.exemplia.fr/x" is of exemplia.fr."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

_SECOND: Final = frozenset({"co", "com", "gouv", "gov", "ac", "org", "net", "asso"})
# Such as carry the words of others, or lead elsewhere.
_NOBODY_HOSTS: Final = """
    wikipedia.org facebook.com twitter.com x.com t.co bit.ly linkedin.com lnkd.in youtube.com youtu.be
    instagram.com tiktok.com goo.gl tinyurl.com google.com amazon.com amazon.fr medium.com github.com
    slideshare.net archive.org doi.org apple.com amzn.to pinterest.com reddit.com
"""
_NOBODY: Final = frozenset(_NOBODY_HOSTS.split())


def host_name(address: str) -> str | None:
    """The host of an address without what is before its name; None where it says nothing."""
    if "://" not in address:
        return None
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    labels = host.split(".")
    known = 3 if len(labels) > 2 and labels[-2] in _SECOND else 2  # noqa: PLR2004 - "exemplia.co.uk"
    name = ".".join(labels[-known:])
    return name if len(labels) > 1 and not labels[-1].isdigit() and name not in _NOBODY else None
