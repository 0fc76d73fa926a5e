"""BibTeX and biblatex, read by bibtexparser: strings, crossref, LaTeX's accents, names in braces."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.importing.references.moments import Moment, moment, of_parts
from generator.importing.references.reference import Reference, Unread, keywords_of, language_of

Fields = Mapping[str, str]

_VERBATIM: Final = frozenset({"url", "doi", "file", "crossref", "xref", "eprint"})
# What a part has of the whole that it names, beside all fields that it lacks.
_INHERITED: Final = {"title": "booktitle", "booktitle": "booktitle"}
_NOT_INHERITED: Final = frozenset(
    {"crossref", "ids", "keywords", "label", "doi", "url", "urldate", "abstract"}
)
_MAKERS: Final = ("institution", "organization", "publisher", "school")
_CONTAINERS: Final = ("journal", "journaltitle", "booktitle", "maintitle")
_WHOLES: Final = frozenset({"proceedings", "book", "collection", "mvbook", "mvcollection", "mvproceedings"})
_PIECE: Final = re.compile(r"\s*(?:#\s*)?(?P<piece>[{\"]|[^\s#{}\"]+)")
_DEEPEST: Final = 3
_OTHERS: Final = "others"


def read(text: str, language: str) -> list[Reference | Unread]:
    """Every entry; those that only hold others are told as such, as are those that cannot be read."""
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it could not read is told by us
    library: Any = parse_string(text)
    strings = {name.lower(): _piece(str(one.value)) for name, one in library.strings_dict.items()}
    entries = {one.key.lower(): _fields(one, strings) for one in library.entries}
    named = {fields.get("crossref", "").lower() for fields in entries.values()}
    found: list[Reference | Unread] = list(_failed(library))
    for one in library.entries:
        line = one.start_line + 1
        whole = one.entry_type.lower() in _WHOLES and one.key.lower() in named
        fields = _decoded(_with_parents(one.key.lower(), entries), library)
        found.append(Unread(one.key, line, "whole") if whole else _reference(one.key, line, fields, language))
    return sorted(found, key=lambda entry: entry.line)


def _failed(library: Any) -> Iterator[Unread]:  # noqa: ANN401 - untyped
    for block in library.failed_blocks:
        kind = type(block).__name__
        why = "twice" if kind == "DuplicateBlockKeyBlock" else "unreadable"
        key = getattr(block, "key", None) or re.sub(r"\s+", " ", str(block.raw or ""))[:40]
        yield Unread(str(key), int(block.start_line or 0) + 1, why)


def _fields(entry: Any, strings: Fields) -> dict[str, str]:  # noqa: ANN401 - untyped
    """Names in lower case; what was put together of several pieces is one text."""
    return {one.key.lower(): _joined(str(one.value), strings) for one in entry.fields}


def _joined(value: str, strings: Fields) -> str:
    """`"15~" # jan` as one text; bibtexparser leaves it as it was typed."""
    if "#" not in value or value[:1] not in {'"', "{"} | {name[:1] for name in strings}:
        return value
    pieces, at = [], 0
    while at < len(value.rstrip()):
        found = _PIECE.match(value, at)
        if found is None:
            return value
        piece, at = _one_piece(value, found.start("piece"))
        pieces.append(strings.get(piece.lower(), _piece(piece)))
    return "".join(pieces)


def _one_piece(value: str, start: int) -> tuple[str, int]:
    """A string in quotes or braces, or a name, and where it ends."""
    if value[start] not in '"{':
        name = re.compile(r"[^\s#]+").match(value, start)
        return (name[0], name.end()) if name else (value[start:], len(value))
    depth = 0
    for at in range(start, len(value)):
        depth += {"{": 1, "}": -1}.get(value[at], 0)
        if depth == 0 and at > start and value[at] == ('"' if value[start] == '"' else "}"):
            return value[start : at + 1], at + 1
    return value[start:], len(value)


def _piece(typed: str) -> str:
    quoted = len(typed) > 1 and typed[0] + typed[-1] in {'""', "{}"}
    return typed[1:-1] if quoted else typed


def _with_parents(key: str, entries: Mapping[str, dict[str, str]]) -> dict[str, str]:
    """An entry's fields with those of the whole that it names."""
    fields = dict(entries[key])
    parent = fields.get("crossref", "").lower()
    for _ in range(_DEEPEST):
        if parent not in entries:
            break
        for name, value in entries[parent].items():
            if name not in _NOT_INHERITED:
                fields.setdefault(_INHERITED.get(name, name), value)
        parent = entries[parent].get("crossref", "").lower()
    return fields


def _decoded(fields: Fields, library: Any) -> dict[str, str]:  # noqa: ANN401 - untyped
    """Fields as people read them; names keep their braces, by which they are told to be one name."""
    from bibtexparser.middlewares import LatexDecodingMiddleware
    from bibtexparser.model import Entry, Field

    decode = LatexDecodingMiddleware(allow_inplace_modification=False)
    found: dict[str, str] = {}
    for name, value in fields.items():
        if name in _VERBATIM:
            found[name] = value.replace("\\", "").strip("{} ")
            continue
        for key, text in _texts(name, value):
            made = decode.transform_entry(Entry("misc", "one", [Field("one", text)]), library)
            plain = made.fields[0].value if isinstance(made, Entry) else re.sub(r"[{}\\]", "", text)
            found[key] = " ".join(str(plain).split(" "))
    return found


def _texts(name: str, value: str) -> Iterator[tuple[str, str]]:
    """A field's texts by name; authors one by one, as "author 3", those in braces as "author 3!"."""
    if name not in {"author", "editor"}:
        yield name, value
        return
    from bibtexparser.middlewares.names import split_multiple_persons_names

    for at, person in enumerate(split_multiple_persons_names(" ".join(value.split()))):
        whole = person.startswith("{") and person.endswith("}")
        yield f"{name} {at}{'!' if whole else ''}", person


def _reference(key: str, line: int, fields: Fields, language: str) -> Reference | Unread:
    title = ": ".join(filter(None, (fields.get("title"), fields.get("subtitle"))))
    if not title:
        return Unread(key, line, "no-title")
    role = "author" if any(name.startswith("author ") for name in fields) else "editor"
    names = [(name, text) for name, text in fields.items() if name.startswith(f"{role} ")]
    bodies = [text for name, text in names if name.endswith("!")]
    when = _when(fields, language)
    return Reference(
        key=key,
        line=line,
        title=title,
        persons=tuple(text for name, text in names if not name.endswith("!") and text != _OTHERS),
        makers=tuple(dict.fromkeys([*bodies, *(fields[name] for name in _MAKERS if fields.get(name))])),
        container=next((fields[name] for name in _CONTAINERS if fields.get(name)), None),
        date=when.text,
        is_inferred=when.is_inferred,
        url=fields.get("url") or _address(fields.get("howpublished")),
        doi=fields.get("doi"),
        accessed=moment(fields.get("urldate"), language).text,
        language=language_of(fields.get("langid") or fields.get("language")),
        keywords=keywords_of(fields.get("keywords")),
        abstract=fields.get("abstract"),
        note=fields.get("note") or fields.get("annote") or fields.get("annotation"),
    )


def _when(fields: Fields, language: str) -> Moment:
    if fields.get("date"):
        return moment(fields["date"], language)
    return of_parts(fields.get("year"), fields.get("month"), fields.get("day"), language)


def _address(typed: str | None) -> str | None:
    found = re.search(r"https?://\S+", typed or "")
    return found[0] if found else None
