"""What each file of content/ holds: from its path, which records its YAML gives.

A shape turns a file's plain data into the plain data of records: it adds what the file's name says
(ids) and remembers where each part stood, so that faults can be shown where the author typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.chartfiles import reading
from generator.diagnostics import suggest
from generator.frontmatter import Article, Comments, Page, Report, Trend
from generator.frozen import frozen
from generator.incoming.addresses import is_remote, study_id
from generator.models import Brand, Erratum, Indicator, Kind, Publisher, Ref, SeriesFile, Study, Theme
from generator.settings import TOKENS, Config, Deck, Sources
from generator.validate import Fault, Loc, as_typed, shown
from generator.values import LANGUAGES

Raw = dict[str, Any]

CONFIG = "content/site.yaml"
SOURCES = "sources.yaml"
ERRATA = "content/errata.yaml"


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Draft(NamedTuple):
    """Plain data of one record; `typed_at` gives the place in the file of a place in the record."""

    raw: Raw
    loc: Loc
    typed_at: Callable[[Loc], Loc]


@frozen
class Shape:
    """How one file is read: of which class its records are, and the id that its path gives."""

    path: str
    record: type
    kind: Kind | None
    id: str
    prose: bool = False
    extra: tuple[tuple[str, str], ...] = ()

    def drafts(self, raw: Raw) -> Iterator[Draft | Fault]:
        """The records that the file's data should give, and what has no such shape at all."""
        if _keyed_shape(self.path):
            yield from _keyed(raw)
        elif self.record is Study:
            yield from _study(raw, self.id)
        elif self.chart:
            yield from _chart_file(raw, self)
        elif self.record is SeriesFile:
            yield from _series_file(raw, self.id)
        elif self.record is Config:
            yield from _config(raw)
        elif self.record is Sources:
            yield from _sources(raw)
        elif self.record is Erratum:
            yield from _errata(raw)
        else:
            yield from _single(raw, self)

    def declares(self, raw: Raw) -> Iterator[Ref]:
        """The names that the file gives, whether or not what stands under them is valid."""
        if self.kind:
            yield from (Ref(self.kind, name) for name in ([self.id] if self.id else raw))
        for name, kind in _WITHIN.items() if self.record is Study else ():
            fields = raw.get(name)
            yield from (Ref(kind, key) for key in (fields if isinstance(fields, dict) else ()))

    @property
    def chart(self) -> bool:
        """Whether it is a chart file: a series with a drawing of its own."""
        return self.record is SeriesFile and not self.path.startswith("content/series/")

    @property
    def holds(self) -> frozenset[Kind]:
        """The kinds of what only the file itself can name."""
        if self.record is Study:
            return frozenset(_WITHIN.values())
        return frozenset() if self.id or not self.kind else frozenset({self.kind})


_SINGLE: Mapping[str, type] = {CONFIG: Config, SOURCES: Sources, ERRATA: Erratum}
# One file of that name, or several in a folder of that name: so a program can add without changing any.
_KEYED: Mapping[str, tuple[type, Kind]] = {
    "publishers": (Publisher, Kind.PUBLISHER),
    "brands": (Brand, Kind.BRAND),
    "indicators": (Indicator, Kind.INDICATOR),
    "themes": (Theme, Kind.THEME),
}
_KEYED_PATH = re.compile(rf"content/({'|'.join(_KEYED)})(?:\.yaml|/[^/]+\.ya?ml)")
_WITHIN: Mapping[str, Kind] = {"statistics": Kind.STATISTIC, "series": Kind.SERIES}
_PATTERNS: tuple[tuple[re.Pattern[str], type, Kind | None], ...] = (
    (re.compile(r"content/series/(?P<id>[^/]+)\.ya?ml"), SeriesFile, Kind.SERIES),
    (
        re.compile(r"content/(?!(?:studies|series)/)[^/]+/charts/(?P<id>[^/]+)\.(?:ya?ml|json|py)"),
        SeriesFile,
        Kind.SERIES,
    ),
    (re.compile(r"content/articles/(?P<id>[^/]+?)(?:\.(?P<language>fr|en))?\.md"), Article, Kind.ARTICLE),
    (re.compile(r"content/pages/(?P<id>[^/]+?)(?:\.(?P<language>fr|en))?\.md"), Page, Kind.PAGE),
    (re.compile(r"content/(?P<id>[^/]+)/report(?:\.(?P<language>fr|en))?\.md"), Report, Kind.REPORT),
    (
        re.compile(
            r"content/(?P<folder>(?!(?:studies|series)/)[^/]+)/(?:\d{1,6}-)?(?P<id>[^/]+?)\.comments\.ya?ml"
        ),
        Comments,
        None,
    ),
    (re.compile(r"content/(?P<id>[^/]+)/deck\.ya?ml"), Deck, None),
    (
        re.compile(
            r"content/(?P<report>(?!(?:studies|series)/)[^/]+)/(?:(?P<place>\d{1,6})-)?(?P<slug>[^/]+?)(?:\.(?P<language>fr|en))?\.md"
        ),
        Trend,
        Kind.TREND,
    ),
)


def _keyed_shape(path: str) -> tuple[type, Kind] | None:
    found = _KEYED_PATH.fullmatch(path)
    return _KEYED[found[1]] if found else None


def shape_of(path: str, studies: Callable[[str], bool]) -> Shape | None:
    """The shape of the file at `path`, or None for one that is no content (a picture, a note).

    `studies` says whether sources.yaml counts a path among the study files.
    """
    if path in _SINGLE:
        return Shape(path, _SINGLE[path], None, "")
    if keyed := _keyed_shape(path):
        return Shape(path, *keyed, "")
    if studies(path):
        return Shape(path, Study, Kind.STUDY, path.rpartition("/")[2].rpartition(".")[0])
    for pattern, record, kind in _PATTERNS:
        if found := pattern.fullmatch(path):
            return _from_pattern(path, record, kind, found.groupdict())
    return None


def _from_pattern(path: str, record: type, kind: Kind | None, parts: Mapping[str, str | None]) -> Shape:
    language = parts.get("language") or ""
    if record is Comments:
        return Shape(path, record, kind, _commented(parts["folder"] or "", parts["id"] or ""))
    if record is Trend:
        report, slug = parts["report"] or "", parts["slug"] or ""
        place = str(int(parts["place"] or 0))
        placed = (("report", report), ("slug", slug), ("place", place), ("language", language))
        return Shape(path, record, kind, f"{report}/{slug}", prose=True, extra=placed)
    prose = path.endswith(".md")
    extra = (("language", language),) if prose else (("path", path),) if record is Deck else ()
    return Shape(path, record, kind, parts["id"] or "", prose=prose, extra=extra)


def _commented(folder: str, name: str) -> str:
    """The name of the text beside which comments stand."""
    if folder in {"articles", "pages"}:
        return f"{folder[:-1]}:{name}"
    return f"report:{folder}" if name == "report" else f"trend:{folder}/{name}"


def _single(raw: Raw, shape: Shape) -> Iterator[Draft | Fault]:
    own = {"id": shape.id, **dict(shape.extra)} if shape.id else {}
    yield from _forbidden(raw, (*own, "body", "body_line") if shape.prose else tuple(own), ())
    yield Draft({**raw, **own}, (), _as_typed)


def _config(raw: Raw) -> Iterator[Draft | Fault]:
    """`language: fr` is short for `languages: [fr]`."""
    found = dict(raw)
    key = "languages"
    if "language" in raw and "languages" not in raw:
        key = "language"
        found["languages"] = [found.pop("language")]
    typed = found.get("languages")
    if isinstance(typed, list):
        yield from _language_faults(typed, key)
        known = [one for one in typed if one in LANGUAGES or not isinstance(one, str)]
        found["languages"] = list({str(one): one for one in known}.values())
        if not known:
            del found["languages"]
    yield from _token_faults(raw.get("brand"))
    yield Draft(found, (), lambda loc: (key,) if key == "language" and loc[:1] == ("languages",) else loc)


def _sources(raw: Raw) -> Iterator[Draft | Fault]:
    """What the record alone does not see: names that are none, or twice there; addresses that are none."""
    yield from _feed_names(raw.get("feeds"))
    yield from _study_addresses(raw.get("studies"))
    yield Draft(raw, (), _as_typed)


def _feed_names(feeds: object) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, feed in enumerate(feeds if isinstance(feeds, list) else ()):
        name = feed.get("id") if isinstance(feed, dict) else None
        if not isinstance(name, str):
            continue
        if not _ID.fullmatch(name):
            yield Fault(("feeds", index, "id"), "bad-id", "", {"id": shown(name)})
        elif name in seen:
            yield Fault(("feeds", index, "id"), "duplicate-id", "feed", {"id": name})
        seen.add(name)


def _study_addresses(studies: object) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for index, address in enumerate(studies if isinstance(studies, list) else ()):
        if not isinstance(address, str) or "://" not in address:
            continue
        loc = ("studies", index)
        if not is_remote(address):
            yield Fault(loc, "bad-url", "study", {"got": shown(address)})
        elif (name := study_id(address)) in seen:
            yield Fault(loc, "duplicate-id", "remote", {"id": name, "other": seen[name]})
        else:
            seen[name] = address


def _language_faults(typed: list[Any], key: str) -> Iterator[Fault]:
    if not typed:
        yield Fault((key,), "missing-key", "empty", {"key": key}, on_key=True)
    for index, one in enumerate(typed):
        if isinstance(one, str) and one not in LANGUAGES:
            loc = (key, index) if key == "languages" else (key,)
            yield Fault(loc, "unknown-language", "", {"got": one, "known": ", ".join(LANGUAGES)})


def _token_faults(brand: object) -> Iterator[Fault]:
    named = brand if isinstance(brand, dict) else {}
    for scheme, colours in ((one, named.get(one)) for one in ("light", "dark")):
        for token in colours if isinstance(colours, dict) else ():
            if token not in TOKENS:
                values = {"key": token, "known": ", ".join(TOKENS)}
                loc = ("brand", scheme, token)
                yield Fault(loc, "unknown-key", "", values, suggest(token, TOKENS), on_key=True)


def _as_typed(loc: Loc) -> Loc:
    return loc


def _keyed(raw: Raw) -> Iterator[Draft | Fault]:
    """A map id → fields, as in publishers.yaml."""
    for key, fields in raw.items():
        if not isinstance(fields, dict):
            yield _no_map((key,), fields)
            continue
        yield from _forbidden(fields, ("id",), (key,))
        yield Draft({**fields, "id": key}, (key,), _as_typed)


def _errata(raw: Raw) -> Iterator[Draft | Fault]:
    """`errata:` and below it a list, so that an entry can be pasted at its end."""
    for key in raw:
        if key != "errata":
            values = {"key": key, "known": "errata"}
            yield Fault((key,), "unknown-key", "", values, suggest(key, ["errata"]), on_key=True)
    if "errata" not in raw:
        yield Fault((), "missing-key", "", {"key": "errata"})
        return
    entries = raw["errata"]
    if not isinstance(entries, list):
        yield _no_list(("errata",), entries)
        return
    for index, entry in enumerate(entries):
        at = ("errata", index)
        if not isinstance(entry, dict):
            yield Fault(at, "wrong-type", "map", {"key": "errata", "got": shown(entry)})
            continue
        if "reason" in entry and _says_nothing(entry["reason"]):
            yield Fault((*at, "reason"), "missing-key", "empty", {"key": "reason"}, on_key=True)
        yield Draft({_OF_ERRATA.get(str(key), str(key)): value for key, value in entry.items()}, at, _renamed)


def _says_nothing(reason: object) -> bool:
    """Whether a reason is still the dots of the entry that was pasted, in any language."""
    texts = reason.values() if isinstance(reason, dict) else [reason]
    return any(isinstance(text, str) and not text.strip(" .…") for text in texts)


# `from` is no name for a field; what is not typed so is unknown.
_OF_ERRATA = {"from": "old", "to": "new", "old": "old ", "new": "new "}


def _no_list(at: Loc, value: object) -> Fault:
    """What stands where a list is wanted."""
    key = str(at[-1])
    if value is None:
        return Fault(at, "missing-key", "empty", {"key": key}, on_key=True)
    return Fault(at, "wrong-type", "list", {"key": key, "got": shown(value)})


def _renamed(loc: Loc) -> Loc:
    return tuple(as_typed(step).strip() if isinstance(step, str) else step for step in loc)


def _forbidden(raw: Raw, names: tuple[str, ...], at: Loc) -> Iterator[Fault]:
    """Keys that come from the file's name or place and cannot be typed."""
    for name in names:
        if name in raw:
            yield Fault((*at, name), "unknown-key", "implied", {"key": name}, on_key=True)


def _study(raw: Raw, study: str) -> Iterator[Draft | Fault]:
    yield from _forbidden(raw, ("id",), ())
    found: Raw = {**raw, "id": study}
    keys: dict[str, list[str]] = {}
    for name in ("statistics", "series", "derived"):
        fields = raw.get(name)
        if fields is None:
            found.pop(name, None)
            continue
        found[name], keys[name], faults = _listed(fields, name, study)
        yield from faults
    yield Draft(found, (), _through(keys))


def _listed(fields: object, name: str, study: str | None) -> tuple[list[Raw], list[str], list[Fault]]:
    """A map id → fields as a list of fields with their id, and the keys in that order."""
    if not isinstance(fields, dict):
        return [], [], [_no_map((name,), fields)]
    listed, keys, faults = [], [], []
    for key, value in fields.items():
        if not isinstance(value, dict):
            faults.append(_no_map((name, key), value))
            continue
        faults += _forbidden(value, ("id", "study"), (name, key))
        faults += _no_points(value, (name, key)) if name == "series" else ()
        own = {"id": key, "study": study} if study else {"id": key}
        listed.append({**_PREPARE.get(name, _unchanged)(value), **own})
        keys.append(key)
    return listed, keys, faults


def _no_map(at: Loc, value: object) -> Fault:
    """What stands where lines `key: value` are wanted."""
    key = str(at[-1])
    if value is None:
        return Fault(at, "missing-key", "empty", {"key": key}, on_key=True)
    return Fault(at, "wrong-type", "map", {"key": key, "got": shown(value)})


def _no_points(series: Raw, at: Loc) -> Iterator[Fault]:
    """A series of nothing cannot be drawn."""
    if series.get("points") == []:
        yield Fault((*at, "points"), "missing-key", "empty", {"key": "points"}, on_key=True)


def _series_file(raw: Raw, series: str) -> Iterator[Draft | Fault]:
    yield from _forbidden(raw, ("id", "study"), ())
    yield from _no_points(raw, ())
    fields = dict(raw)
    derived, keys, faults = _listed(fields.pop("derived", {}), "derived", None)
    yield from faults
    found = {"id": series, "series": {**_series(fields), "id": series}, "derived": derived}
    back = _through({"derived": keys})
    yield Draft(found, (), lambda loc: loc[1:] if loc[:1] == ("series",) else back(loc))


def _chart_file(raw: Raw, shape: Shape) -> Iterator[Draft | Fault]:
    fields = reading.series_of(raw, shape.path, shape.id)
    faults = (*reading.file_faults(raw, shape.path), *_no_points(fields, (reading.META,)))
    yield from (reading.as_typed_in(one, shape.path) for one in faults)
    if faults and not fields.get("points"):
        return  # they are missed because of what was told
    found = {"id": shape.id, "series": {**_series(fields), "id": shape.id}}
    yield Draft(found, (), reading.typed_at)


def _unchanged(raw: Raw) -> Raw:
    return raw


def _series(raw: Raw) -> Raw:
    """`points: [id, …]` is short for `points: [{stat: id}, …]`."""
    points = raw.get("points")
    if not isinstance(points, list):
        return raw
    return {**raw, "points": [{"stat": point} if isinstance(point, str) else point for point in points]}


def _derived(raw: Raw) -> Raw:
    """`as` is no name for a field: it becomes `measure`."""
    return {("measure" if key == "as" else key): value for key, value in raw.items()}


_PREPARE: Mapping[str, Callable[[Raw], Raw]] = {"series": _series, "derived": _derived}


def _through(keys: Mapping[str, list[str]]) -> Callable[[Loc], Loc]:
    """From a place in the lists of `_listed` back to the place in the author's maps."""

    def typed_at(loc: Loc) -> Loc:
        if len(loc) > 1 and loc[0] in keys and isinstance(loc[1], int):
            rest = tuple(as_typed(step) if isinstance(step, str) else step for step in loc[2:])
            return (loc[0], keys[str(loc[0])][loc[1]], *rest)
        return loc

    return typed_at
