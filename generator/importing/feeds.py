"""Any feed's file: its entries as posts. feedparser reads it, in a process that can be killed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from generator.catalogue import say
from generator.fetch.workers import Readers
from generator.importing.dates import moment
from generator.importing.export import MAX_BODY, Export, Post, Sort, Spool, State
from generator.importing.outcome import Refused
from generator.importing.xmlread import Broken, Node, read

_MAX_BYTES: Final = 50_000_000
_DEADLINE: Final = 120.0
_MEMORY: Final = 1_500_000_000
_JSON: Final = b"{"


def read_feed(file: Path, spool: Spool, language: str, *, recover: bool = False) -> Export:
    """All entries of a feed; bodies go to the spool.

    Raises:
        Broken: it is no XML.
        Refused: it is no feed that can be read.
        OSError: it cannot be read.
    """
    if file.stat().st_size > _MAX_BYTES:
        raise Refused("feed-too-large", megabytes=str(_MAX_BYTES // 1_000_000))
    body = file.read_bytes()
    if not recover and not body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_JSON):
        _check(file)
    with Readers(1, _DEADLINE, _MEMORY, "entries") as readers:
        told = readers.ask({"recover": recover}, body)
    if "code" in told:
        raise Refused("feed", reason=say(language, f"fetch.reason.{told['code']}", **told["values"]))
    return Export(tuple(_post(one, spool) for one in told["entries"]), home=str(told["link"]))


class _Nothing:
    def take(self, piece: Node, *, cut: bool) -> None:
        """Only whether it is XML is asked."""


def _check(file: Path) -> None:
    """Of what is no XML feedparser makes something; here it is told first."""
    try:
        read(file, 2, _Nothing)
    except Broken as broken:
        if broken.code != "xml-dtd":  # old feeds name theirs; the reader refuses one that declares entities
            raise


def _post(entry: dict[str, Any], spool: Spool) -> Post:
    body, link = str(entry["text"]), str(entry["link"]).strip()
    words = f"{entry['title']}\n{body[:2_000]}".encode("utf-8", "replace")
    origin = str(entry["guid"]).strip() or link or f"sha256:{sha256(words).hexdigest()[:32]}"
    published, updated = moment(entry["published"]), moment(entry["updated"])
    return Post(
        sort=Sort.POST,
        origin=origin,
        key=origin,
        title=str(entry["title"]),
        state=State.PUBLIC,
        body=spool.put(body[:MAX_BODY]),
        link=link,
        slug=link.split("?")[0].rstrip("/").rpartition("/")[2].partition(".htm")[0],
        published=published or updated,
        updated=updated,
        author=str(entry["author"]),
        labels=tuple(entry["labels"]),
        is_cut=len(body) > MAX_BODY,
    )
