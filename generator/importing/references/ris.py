"""RIS, read by rispy record by record: one that is damaged hides no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from generator.importing.references.moments import moment
from generator.importing.references.reference import Reference, Unread, language_of

_START: Final = re.compile(r"^TY  -", re.MULTILINE)
_END: Final = re.compile(r"^ER  -.*$", re.MULTILINE)
_TITLES: Final = ("title", "primary_title", "translated_title", "short_title")
_CONTAINERS: Final = ("journal_name", "alternate_title3", "secondary_title", "alternate_title2")
_DATES: Final = ("date", "publication_year", "year")


def read(text: str, language: str) -> list[Reference | Unread]:
    """Every record, from its TY line to the next one's."""
    starts = [one.start() for one in _START.finditer(text)]
    return [
        _read(text[start:end], text.count("\n", 0, start) + 1, language)
        for start, end in pairwise([*starts, len(text)])
    ]


def _read(record: str, line: int, language: str) -> Reference | Unread:
    import rispy

    end = _END.search(record)
    whole = f"{(record[: end.start()] if end else record).rstrip()}\nER  - \n"
    try:
        # Addresses hold semicolons; what a program added of its own is passed over.
        (found,) = rispy.loads(whole, delimiter_tags_mapping={}, skip_unknown_tags=True)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Unread("", line, "unreadable")
    return _reference(found, line, language)


def _reference(found: Mapping[str, object], line: int, language: str) -> Reference | Unread:
    key = _first(found, "id") or ""
    title = _first(found, *_TITLES)
    if not title:
        return Unread(key, line, "no-title")
    names = [*_every(found, "authors"), *_every(found, "first_authors")] or [
        *_every(found, "secondary_authors")
    ]
    when = max(
        (moment(_first(found, name), language) for name in _DATES), key=lambda one: len(one.text or "")
    )
    return Reference(
        key=key,
        line=line,
        title=title,
        persons=tuple(name for name in names if _is_person(name)),
        makers=tuple(
            dict.fromkeys(
                [*(name.rstrip(", ") for name in names if not _is_person(name)), *_every(found, "publisher")]
            )
        ),
        container=_first(found, *_CONTAINERS),
        date=when.text,
        is_inferred=when.is_inferred,
        url=next((one for one in _every(found, "urls") if "://" in one), None),
        archived=next((one for one in _every(found, "file_attachments2") if "://" in one), None),
        doi=_first(found, "doi"),
        accessed=moment(_first(found, "access_date"), language).text,
        language=language_of(_first(found, "language")),
        keywords=tuple(dict.fromkeys(_every(found, "keywords"))),
        abstract=_first(found, "abstract", "notes_abstract"),
        note=" ".join(_every(found, "notes")) or None,
    )


def _is_person(name: str) -> bool:
    """A person has a comma with something behind it; EndNote ends an organisation's name with one."""
    return bool(name.partition(",")[2].strip())


def _first(found: Mapping[str, object], *names: str) -> str | None:
    return next((text for name in names for text in _every(found, name)), None)


def _every(found: Mapping[str, object], name: str) -> Iterator[str]:
    """A field's texts, whether it has one or several."""
    value = found.get(name)
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one.strip():
            yield one.strip()
