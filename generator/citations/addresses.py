"""Addresses that may be shown as links: http and https, and DOIs."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_HTTP: Final = re.compile(r"https?://[^\s/?#@\\\x00-\x1f\x7f]+(?:[/?#][^\s\x00-\x1f\x7f]*)?", re.IGNORECASE)
_UNSAFE: Final = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "\"'<>\\^`{|}"})
_DOI: Final = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def safe_url(url: str | None) -> str | None:
    """`url` fit for an attribute; None unless it is plain http(s) without credentials."""
    if url is None or not _HTTP.fullmatch(url.strip()):
        return None
    return url.strip().translate(_UNSAFE)


def bare_doi(doi: str | None) -> str | None:
    """The DOI in lower case without its resolver: "10.1000/xyz"; None when it is none."""
    found = _DOI.fullmatch((doi or "").strip())
    return found[1].lower() if found else None


def doi_url(doi: str | None) -> str | None:
    """The DOI's address at doi.org."""
    bare = bare_doi(doi)
    return f"https://doi.org/{quote(bare, safe='/:;().,_-')}" if bare else None
