"""How an archive of the web is asked for a copy, and what it answers.

Two manners are known. An address that ends in "/" is a TimeGate (Memento, RFC 7089): the address looked
for is put behind it, the day into a header, and the answer leads to the copy. Any other is asked with
`url` and `timestamp`, as the Wayback Machine's availability API is, and answers in JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any, Final
from urllib.parse import urlencode, urljoin

from generator.incoming.addresses import safe_link
from generator.incoming.notes import Copy, day_in, day_of

WAYBACK: Final = "https://archive.org/wayback/available"
OFF: Final = "off"
_STAMP: Final = re.compile(r"\d{8}(?:\d{6})?")
_LINK: Final = re.compile(
    r"<([^<>]{1,2000})>((?:\s*;\s*[a-z]{1,20}\s*=\s*(?:\"[^\"]{0,200}\"|[^\s;,\"]{1,200}))*)"
)
_FOUND: Final = 200
_LEADS: Final = frozenset({301, 302, 303, 307, 308})


class BadAnswer(ValueError):  # noqa: N818 - it says what was given
    """An archive answered what is none of both manners."""


def is_timegate(archive: str) -> bool:
    """Whether an archive is asked in Memento's manner."""
    return archive.endswith("/")


def request(archive: str, address: str, day: date) -> tuple[str, dict[str, str]]:
    """What to ask for, and with which further headers."""
    if is_timegate(archive):
        moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        return f"{archive}{address}", {"Accept-Datetime": format_datetime(moment, usegmt=True)}
    joint = "&" if "?" in archive else "?"
    query = urlencode({"url": address, "timestamp": day.strftime("%Y%m%d")})
    return f"{archive}{joint}{query}", {}


def from_json(archive: str, body: bytes) -> Copy | None:
    """The copy that an answer in JSON names; None where there is none.

    Raises:
        BadAnswer: it is something else.
    """
    try:
        whole = json.loads(body)
    except (ValueError, RecursionError):
        raise BadAnswer from None
    if not isinstance(whole, dict):
        raise BadAnswer
    snapshots, mementos = whole.get("archived_snapshots"), whole.get("mementos")
    if isinstance(snapshots, dict):
        return _wayback(archive, snapshots.get("closest"))
    if isinstance(mementos, dict):
        return _memento(mementos.get("closest"))
    raise BadAnswer


def from_timegate(asked: str, status: int, headers: Mapping[str, str]) -> Copy | None:
    """The copy to which a TimeGate leads; None where it has none.

    Raises:
        BadAnswer: it does not say of which day the copy is.
    """
    if status not in {_FOUND, *_LEADS}:
        return None
    target = headers.get("location") or headers.get("content-location") or asked
    url = safe_link(urljoin(asked, target))
    day = _http_day(headers.get("memento-datetime")) or _day_in_links(headers.get("link", ""), url)
    day = day or (day_in(url) if url else None)
    if url is None or day is None:
        raise BadAnswer
    return Copy(url, day)


def _wayback(archive: str, closest: Any) -> Copy | None:  # noqa: ANN401 - plain data
    if not closest:
        return None
    if not isinstance(closest, dict):
        raise BadAnswer
    if closest.get("available") is not True or str(closest.get("status", "200")) != "200":
        return None
    url, stamp = closest.get("url"), closest.get("timestamp")
    if not isinstance(url, str) or not isinstance(stamp, str):
        raise BadAnswer
    if archive.startswith("https://") and url.startswith("http://"):
        url = f"https://{url.removeprefix('http://')}"  # it names them without encryption and has both
    return _copy(url, day_of(stamp) if _STAMP.fullmatch(stamp) else None)


def _memento(closest: Any) -> Copy | None:  # noqa: ANN401 - plain data
    if not closest:
        return None
    addresses = closest.get("uri") if isinstance(closest, dict) else None
    url = addresses[0] if isinstance(addresses, list) and addresses else addresses
    moment = closest.get("datetime") if isinstance(closest, dict) else None
    if not isinstance(url, str) or not isinstance(moment, str):
        raise BadAnswer
    try:
        return _copy(url, date.fromisoformat(moment[:10]))
    except ValueError:
        raise BadAnswer from None


def _copy(url: str, day: date | None) -> Copy:
    link = safe_link(url)
    if link is None or day is None:
        raise BadAnswer
    return Copy(link, day)


def _http_day(text: str | None) -> date | None:
    try:
        return parsedate_to_datetime(text).date() if text else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _day_in_links(header: str, url: str | None) -> date | None:
    """The day that a Link header gives to the copy to which the answer leads."""
    for found in _LINK.finditer(header[:20_000]):
        fields = found[2].lower()
        relation = re.search(r"rel\s*=\s*\"?([^\";]*)", fields)
        moment = re.search(r"datetime\s*=\s*\"([^\"]*)\"", found[2], re.IGNORECASE)
        if found[1] == url and relation and "memento" in relation[1].split() and moment:
            return _http_day(moment[1])
    return None
