"""CSL-JSON, as Zotero exports it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.importing.outcome import Refused
from generator.importing.references.moments import Moment, moment
from generator.importing.references.reference import Reference, Unread, keywords_of, language_of
from generator.values import PartialDate

_MARKUP: Final = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>")
_MAKERS: Final = ("publisher", "authority")
_CONTAINERS: Final = ("container-title", "collection-title", "event-title")
_ROLES: Final = ("author", "editor", "collection-editor")


def read(text: str, language: str) -> list[Reference | Unread]:
    """Every item of a list, or of an object's `items`."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError as fault:
        raise Refused("json", line=str(fault.lineno), column=str(fault.colno)) from None
    except (RecursionError, ValueError):
        raise Refused("json", line="1", column="1") from None
    items = found.get("items", [found]) if isinstance(found, dict) else found
    if not isinstance(items, list):
        raise Refused("json", line="1", column="1")
    lines = _lines(text, items)
    return [
        _reference(one, line, language) if isinstance(one, dict) else Unread("", line, "unreadable")
        for one, line in zip(items, lines, strict=True)
    ]


def _lines(text: str, items: Sequence[Any]) -> list[int]:
    """Where each item's id stands, as far as it can be found."""
    lines, at = [], 0
    for one in items:
        name = json.dumps(str(one.get("id", "")), ensure_ascii=False) if isinstance(one, dict) else ""
        found = text.find(name, at) if name else -1
        at = max(at, found)
        lines.append(text.count("\n", 0, at) + 1)
    return lines


def _reference(item: Mapping[str, Any], line: int, language: str) -> Reference | Unread:
    key = str(item.get("id") or item.get("citation-key") or "")
    title = _text(item, "title") or _text(item, "title-short")
    if not title:
        return Unread(key, line, "no-title")
    names: list[Any] = next(
        (item[role] for role in _ROLES if isinstance(item.get(role), list) and item[role]), []
    )
    persons, bodies = _names(names)
    when = _when(item.get("issued"), language)
    custom = item.get("custom")
    makers = [*bodies, *(found for name in _MAKERS if (found := _text(item, name)))]
    return Reference(
        key=key,
        line=line,
        title=title,
        persons=persons,
        makers=tuple(dict.fromkeys(makers)),
        container=next((found for name in _CONTAINERS if (found := _text(item, name))), None),
        date=when.text,
        is_inferred=when.is_inferred,
        url=_text(item, "URL"),
        archived=_text(custom, "archive") if isinstance(custom, dict) else None,
        doi=_text(item, "DOI"),
        accessed=_when(item.get("accessed"), language).text,
        language=language_of(_text(item, "language")),
        keywords=keywords_of(_text(item, "keyword")),
        abstract=_text(item, "abstract"),
        note=_text(item, "note"),
    )


def _text(item: Mapping[str, Any], name: str) -> str | None:
    """A field without the markup that CSL allows in it."""
    value = item.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(html.unescape(_MARKUP.sub("", str(value))).split()) or None


def _names(names: Sequence[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Persons as "Family, Given", and those who have one name alone, which are organisations."""
    persons, bodies = [], []
    for one in names:
        if not isinstance(one, dict):
            continue
        given = " ".join(filter(None, (_text(one, "given"), _text(one, "dropping-particle"))))
        family = " ".join(filter(None, (_text(one, "non-dropping-particle"), _text(one, "family"))))
        if family and given:
            persons.append(f"{family}, {given}")
        elif body := _text(one, "literal") or family or given:
            bodies.append(body)
    return tuple(persons), tuple(bodies)


def _when(value: object, language: str) -> Moment:
    """A date of parts, which may be texts, or as somebody typed it."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return moment(str(value), language)
    if not isinstance(value, dict):
        return Moment(None)
    if isinstance(parts := value.get("date-parts"), list):
        ends = ["-".join(_padded(one)) for one in parts[:2] if isinstance(one, list) and one]
        found = _valid("/".join(dict.fromkeys(ends))) or next(filter(None, map(_valid, ends)), None)
        if found:
            return Moment(found, is_inferred=bool(value.get("circa")))
    return moment(str(value.get("raw") or value.get("literal") or ""), language)


def _padded(parts: Sequence[object]) -> list[str]:
    """Year, month and day in digits, as far as they are known."""
    known = [str(one) for one in parts[:3] if str(one).isdigit() and int(str(one))]
    return [known[0].zfill(4), *(one.zfill(2) for one in known[1:])] if known else []


def _valid(text: str) -> str | None:
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None
