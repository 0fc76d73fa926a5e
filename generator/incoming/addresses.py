"""Addresses of the web: which may be asked, which may be shown, which are the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

MAX_LENGTH: Final = 2_000
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]-._"
_LINK: Final = re.compile(
    r"https?://[^\s/?#<>\"'\\`{}|^\ud800-\udfff]+[^\s<>\"\\`{}|^\ud800-\udfff]*", re.IGNORECASE
)
_REMOTE: Final = re.compile(r"https?://[^\s/?#<>\"@]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_TRACKING: Final = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|xtor|at_(?:medium|campaign)")
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\\]")


class BadAddress(ValueError):  # noqa: N818 - it names what was given
    """An address that is not asked; `code` says why: `bad-address`, `bad-scheme` or `credentials`."""

    def __init__(self, code: str, address: str) -> None:
        super().__init__(f"{code}: {address}")
        self.code = code
        self.address = address


def asked(address: str) -> str:
    """The address as it is sent to a server: host in ASCII, what is not allowed quoted, no fragment.

    Raises:
        BadAddress: no http or https address, one with a name and password, or none at all.
    """
    text = address.strip()
    if len(text) > MAX_LENGTH or _UNSPEAKABLE.search(text.replace(" ", "")):
        raise BadAddress("bad-address", address)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadAddress("bad-address", address) from None
    if parts.scheme.lower() not in _DEFAULT_PORTS:
        raise BadAddress("bad-scheme" if parts.scheme else "bad-address", address)
    if "@" in parts.netloc:
        raise BadAddress("credentials", address)
    try:
        # An address in brackets is no name; a name in other letters is spelled in ASCII.
        name = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise BadAddress("bad-address", address) from None
    if not re.fullmatch(r"\[[0-9a-f:.]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?", name):
        raise BadAddress("bad-address", address)
    netloc = name if port is None else f"{name}:{port}"
    path = quote(parts.path or "/", safe=_SAFE)
    return urlunsplit((parts.scheme.lower(), netloc, path, quote(parts.query, safe=_SAFE), ""))


def host_of(address: str) -> str:
    """The host of an address that `asked` gave, without brackets and port."""
    return (urlsplit(address).hostname or "").rstrip(".")


def host_named(typed: str) -> str:
    """A host that stands alone, spelled as `host_of` spells it; "" for what is none."""
    bare = typed.strip().strip("[]")
    try:
        return host_of(asked(f"http://[{bare}]/" if ":" in bare else f"http://{bare}/"))
    except BadAddress:
        return ""


def safe_link(address: str | None) -> str | None:
    """A whole http or https address that may stand in a page, or None."""
    text = (address or "").strip()
    if len(text) > MAX_LENGTH or not _LINK.fullmatch(text):
        return None
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    return None if "@" in parts.netloc or not parts.hostname else text


@lru_cache(maxsize=512)  # each entry of a feed is looked for among the others
def canonical(address: str) -> str:
    """One spelling of an address, to tell whether two are the same: it is neither asked nor shown."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return address
    host = (parts.hostname or "").removeprefix("www.")
    if port and port != _DEFAULT_PORTS.get(parts.scheme.lower()):
        host = f"{host}:{port}"
    pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None) if parts.query else []
    kept = sorted(pair for pair in pairs if not _TRACKING.fullmatch(pair[0].lower()))
    query = urlencode(kept, errors="replace")  # half a character is none
    return urlunsplit(("", host, parts.path.rstrip("/"), query, "")).removeprefix("//")


def is_remote(pattern: str) -> bool:
    """Whether what sources.yaml lists among studies is an address, and one that is asked."""
    return bool(_REMOTE.fullmatch(pattern))


def study_id(address: str) -> str:
    """The id of the study at an address: as for a file, its name without the ending; else the host."""
    parts = urlsplit(address)
    name = parts.path.rpartition("/")[2]
    stem = re.sub(r"\.ya?ml$", "", name, flags=re.IGNORECASE)
    return _slug(stem) or _slug(parts.netloc.rpartition("@")[2]) or "study"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def without_tracking(address: str | None) -> str | None:
    """An address without what only tells its owner whence readers come; otherwise letter for letter."""
    head, mark, query = (address or "").partition("?")
    query, hash_mark, fragment = query.partition("#")
    if not mark or "#" in head:
        return address
    kept = "&".join(
        part for part in query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0].lower())
    )
    return f"{head}{mark if kept else ''}{kept}{hash_mark}{fragment}"
