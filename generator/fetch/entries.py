"""All entries of a feed as they were typed: what a worker process says of a file that is moved in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from generator.fetch.clean import one_line
from generator.fetch.feeds import read_xml
from generator.fetch.jsonfeed import read_json
from generator.fetch.sniff import BodyKind, guarded, kind_of, transcoded
from generator.fetch.unusable import Unusable

MOST: Final = 100_000
_ROOT: Final = re.compile(rb"<((?:[A-Za-z][\w.-]{0,60}:)?(?:rss|feed|rdf|channel))\b", re.IGNORECASE)


def answer(head: Mapping[str, Any], body: bytes) -> dict[str, Any]:
    """The feed as JSON data, or `{"code": …, "values": …}` that says why it is none."""
    try:
        return _read(body, recover=bool(head["recover"]))
    except Unusable as fault:
        return {"code": fault.code, "values": {name: one_line(value) for name, value in fault.values.items()}}
    except MemoryError:
        return {"code": "parser-memory", "values": {}}
    except RecursionError:
        return {"code": "too-deep", "values": {}}
    except Exception as bug:  # noqa: BLE001 - feedparser raises what it likes; a body is never a traceback
        return {"code": "parser-broke", "values": {"detail": one_line(f"{type(bug).__name__}: {bug}")}}


def _read(body: bytes, *, recover: bool) -> dict[str, Any]:
    body = transcoded(body, "")
    if kind_of(body, "") is BodyKind.JSON:
        feed = read_json(body, MOST)
    else:
        if recover and (root := _ROOT.search(body[:64_000])):
            body += b"</" + root[1] + b">"  # what is cut off ends here
        feed = read_xml(guarded(body), "", "", most=MOST)
    return {"link": feed.link, "entries": [one._asdict() for one in feed.entries]}
