"""SourceFile → records: every file of the content becomes typed, and every fault gets its place.

Decoding is memoised by the text of a file's YAML, so an unchanged file costs neither YAML nor
pydantic. A file with faults gives what can be saved of it, so that the stages behind it do not
report the same slip again; nothing is published in that case.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from generator import arrivals, frontmatter, ledger, models, yamlio
from generator.anchors import anchors
from generator.cache import Store, key
from generator.chartfiles import modules, reading
from generator.diagnostics import Checked, Diagnostic, Mark, Severity
from generator.files import SourceFile
from generator.frontmatter import Written
from generator.frozen import frozen
from generator.incoming.places import LINKS
from generator.models import Erratum, Kind, Ref, SeriesFile, Study
from generator.origins import Origin, Origins, Texts
from generator.records import from_json, to_json
from generator.settings import Config, Sources
from generator.shapes import CONFIG, SOURCES, Draft, Raw, Shape, shape_of
from generator.validate import Fault, Loc, validate
from generator.values import LANGUAGES, LocalText

if TYPE_CHECKING:
    from datetime import date

    from generator.incoming.watched import WatchedFeed

_VERSION = 2
_KEPT = frozenset({ledger.PATH, LINKS})  # what the program writes and no record is read from
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"(?<![\w-])([a-z0-9][a-z0-9-]*)[\"']?\s*:")
_TRIES = 4  # what is missing after a fault is cut out goes next
_PLACEHOLDERS = {"title": "?", "name": "?", "year": 0, "label": "?", "stat": "?"}

KIND_OF: Mapping[type, Kind] = {
    models.Publisher: Kind.PUBLISHER,
    models.Brand: Kind.BRAND,
    models.Indicator: Kind.INDICATOR,
    models.Theme: Kind.THEME,
    models.Study: Kind.STUDY,
    frontmatter.Report: Kind.REPORT,
    frontmatter.Trend: Kind.TREND,
    frontmatter.Article: Kind.ARTICLE,
    frontmatter.Page: Kind.PAGE,
}


def is_id(text: str) -> bool:
    """Whether a text may be an id: lower-case letters and digits, joined by hyphens."""
    return _ID.fullmatch(text) is not None


@frozen(kw_only=True)
class Corpus:
    """All records as they were typed, not yet resolved; `charts` are the ids of chart files.

    `placed` gives each record with its origin. `declared` names what exists although it could not be
    read, and `unread` the files and the kinds of records of which not even the names are known: nobody
    reports any of it missing. `pictures` are the other files of content/, by path. `published` is what
    was recorded of each statistic when it became public. `watched` are the feeds that the site shows, and
    `read` says on which day each was. `not_fetched` are the remote studies that are not there yet, and where
    sources.yaml names them.
    """

    config: Config
    sources: Sources
    records: tuple[object, ...]
    placed: tuple[tuple[object, Origin], ...]
    origins: Origins
    declared: frozenset[Ref] = frozenset()
    unread: frozenset[str] = frozenset()
    unread_kinds: frozenset[Kind] = frozenset()
    pictures: Mapping[str, SourceFile] = field(default_factory=dict)
    charts: frozenset[str] = frozenset()
    published: Mapping[str, ledger.Recorded] = field(default_factory=dict)
    watched: Mapping[str, WatchedFeed] = field(default_factory=dict)
    read: Mapping[str, date] = field(default_factory=dict)
    not_fetched: Mapping[str, Mark] = field(default_factory=dict)


@frozen
class _Decoded:
    """One file: its records with their place in it, and what it declares without giving it."""

    shape: Shape
    records: tuple[tuple[object, tuple[str | int, ...]], ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    declared: frozenset[Ref] = frozenset()


class _Held(NamedTuple):
    """What a file gave, as long as its bytes and what it is read as are the same."""

    digest: str
    shape: Shape
    decoded: _Decoded


Kept: TypeAlias = dict[str, _Held]
"""What files gave, by path, for whoever reads the same site again and again: not even read from a store."""


class Edit(NamedTuple):
    """A record as it was and as it is, and where it stands."""

    before: object
    after: object
    origin: Origin


def decode(
    files: Sequence[SourceFile], store: Store, unread: Iterable[str] = (), kept: Kept | None = None
) -> Checked[Corpus]:
    """The records of all files, and every fault in them; `unread` are the files that could not be loaded."""
    by_path = {file.path: file for file in files}
    missing = frozenset(unread) - by_path.keys()
    sources = _sources(by_path, store)
    is_study = _study_test(sources)
    shapes = [(file, shape_of(file.path, is_study)) for file in files]
    if kept is None:
        decoded = [_decode_file(file, shape, store) for file, shape in shapes if shape]
    else:
        decoded = [_decode_kept(file, shape, store, kept) for file, shape in shapes if shape]
        for path in kept.keys() - by_path.keys():
            del kept[path]
    ghosts = [shape for path in sorted(missing) if (shape := shape_of(path, is_study))]
    found = [diagnostic for one in decoded for diagnostic in one.diagnostics]
    if CONFIG not in {*by_path, *missing}:
        found.append(Diagnostic(code="missing-file", mark=Mark(CONFIG)))
    placed = [(record, Origin(one.shape.path, loc)) for one in decoded for record, loc in one.records]
    config = _config([record for record, _ in placed])
    record = _record(by_path.get(ledger.PATH))
    found += record.diagnostics
    watched = _watched(sources, by_path, store)
    found += watched.diagnostics
    lost = {fault.mark.path for fault in found if fault.severity is Severity.ERROR}
    corpus = Corpus(
        config=config,
        sources=sources,
        records=tuple(record for record, _ in placed if not isinstance(record, Config | Sources)),
        placed=tuple(placed),
        origins=_origins(
            placed,
            config.language,
            Texts({file.path: file for file, shape in shapes if shape or file.path in _KEPT}),
            missing | lost,
        ),
        declared=_declared(decoded, ghosts),
        unread=missing,
        unread_kinds=frozenset(kind for shape in ghosts for kind in shape.holds),
        pictures={
            file.path: file
            for file, shape in shapes
            if not shape and file.path != ledger.PATH and not arrivals.is_arrival(file.path)
        },
        charts=frozenset(
            shape.id for shape in (*(one for _, one in shapes), *ghosts) if shape and shape.chart
        ),
        published=record.value,
        **watched.value,
    )
    found += arrivals.check_arrivals(sources, by_path)
    found += _misplaced(corpus.pictures)
    not_fetched = arrivals.not_fetched(sources, {*by_path, *missing}, corpus.origins)
    return Checked(replace(corpus, not_fetched=not_fetched), tuple(found))


def redecode(
    before: Checked[Corpus], files: Sequence[SourceFile], store: Store, kept: Kept
) -> tuple[Checked[Corpus], tuple[Edit, ...]] | None:
    """What `decode` would give after these files were edited; None where others may not read as before.

    Each record has the anchors that it had, so that whoever named it names it still.
    """
    corpus, paths = before.value, {file.path for file in files}
    was: dict[str, list[tuple[object, Origin]]] = {path: [] for path in paths}
    for record, origin in corpus.placed:
        if origin.path in paths:
            was[origin.path].append((record, origin))
    is_study = _study_test(corpus.sources)
    edits: list[Edit] = []
    found: list[Diagnostic] = []
    for file in files:
        shape = shape_of(file.path, is_study)
        if shape is None or arrivals.is_arrival(file.path):
            return None
        decoded = _decode_kept(file, shape, store, kept)
        edited = _edits(was[file.path], decoded)
        faulty = file.path in corpus.origins.lost or any(map(_is_error, decoded.diagnostics))
        if edited is None or (len(edited) != 1 if shape.prose else faulty):
            return None
        edits += edited
        found += decoded.diagnostics
    ghosts = [shape for path in corpus.unread if (shape := shape_of(path, is_study))]
    declared = _declared((one.decoded for one in kept.values()), ghosts)
    lost = {fault.mark.path for fault in found if _is_error(fault)}
    return Checked(
        _edited(corpus, edits, files, (corpus.origins.lost - paths) | lost, declared),
        (*(one for one in before.diagnostics if one.mark.path not in paths), *found),
    ), tuple(edits)


def _is_error(fault: Diagnostic) -> bool:
    return fault.severity is Severity.ERROR


def _edits(was: Sequence[tuple[object, Origin]], decoded: _Decoded) -> list[Edit] | None:
    """The records of a file as they were and as they are, where the same ones stand in the same places."""
    if [origin.loc for _, origin in was] != [loc for _, loc in decoded.records]:
        return None
    edits = [
        Edit(before, after, origin) for (before, origin), (after, _) in zip(was, decoded.records, strict=True)
    ]
    known = all((held := anchors(one.before)) and held == anchors(one.after) for one in edits)
    return edits if known else None


def _edited(
    corpus: Corpus,
    edits: Iterable[Edit],
    files: Iterable[SourceFile],
    lost: frozenset[str],
    declared: frozenset[Ref],
) -> Corpus:
    now: dict[int, object] = {id(edit.before): edit.after for edit in edits}
    return replace(
        corpus,
        records=tuple(now.get(id(one), one) for one in corpus.records),
        placed=tuple((now.get(id(one), one), origin) for one, origin in corpus.placed),
        origins=replace(
            corpus.origins,
            texts=cast("Texts", corpus.origins.texts).with_files({file.path: file for file in files}),
            lost=lost,
        ),
        declared=declared,
    )


def _declared(decoded: Iterable[_Decoded], ghosts: Iterable[Shape]) -> frozenset[Ref]:
    """What files name without giving it, and what can be told of those that could not be loaded."""
    named = (ref for one in decoded for ref in one.declared)
    return frozenset((*named, *(ref for shape in ghosts for ref in shape.declares({}))))


def _record(file: SourceFile | None) -> Checked[Mapping[str, ledger.Recorded]]:
    """What was published, as the program wrote it down; nothing of a record that is damaged."""
    found = ledger.read(file.text) if file else {}
    if not isinstance(found, ledger.Damage):
        return Checked(found)
    fault = Diagnostic(
        code="damaged-record",
        variant=found.variant,
        mark=Mark(ledger.PATH, found.line, found.column),
        values={"file": ledger.PATH, "id": found.statistic},
    )
    return Checked({}, (fault,))


def _watched(
    sources: Sources, by_path: Mapping[str, SourceFile], store: Store
) -> Checked[dict[str, Mapping[str, Any]]]:
    """What the site shows of its feeds. A site without any does not even import how."""
    if not sources.feeds:
        return Checked({})
    from generator.watch import watch

    found = watch(sources, by_path, store)
    return Checked({"watched": found.value.feeds, "read": found.value.read}, found.diagnostics)


def _misplaced(others: Iterable[str]) -> Iterable[Diagnostic]:
    """A text or data file that nothing reads stands in the wrong folder, or is none of the site's."""
    for path in others:
        if path.startswith("content/") and path.endswith((".md", ".yaml", ".yml")):
            yield Diagnostic(code="misplaced-file", mark=Mark(path), severity=Severity.WARNING)


def _sources(by_path: Mapping[str, SourceFile], store: Store) -> Sources:
    file = by_path.get(SOURCES)
    shape = shape_of(SOURCES, lambda _: False)
    decoded = _decode_file(file, shape, store) if file and shape else None
    return (_only([record for record, _ in decoded.records], Sources) if decoded else None) or Sources()


def _study_test(sources: Sources) -> Any:  # noqa: ANN401 - a predicate on paths
    globs = [pattern for pattern in sources.studies if "://" not in pattern]
    remote = arrivals.remote_studies(sources)
    return lambda path: path in remote or any(fnmatchcase(path, pattern) for pattern in globs)


def _config(records: Sequence[object]) -> Config:
    """The site's settings, such as they are: a site has a language even where none can be read."""
    found: Config = _only(records, Config) or Config(title=LocalText.of("?"))
    return found if found.languages else replace(found, languages=LANGUAGES[:1])


def _only(records: Iterable[object], record_type: type[Any]) -> Any:  # noqa: ANN401 - the caller's type
    return next((record for record in records if isinstance(record, record_type)), None)


def _origins(
    placed: Iterable[tuple[object, Origin]], own: str, texts: Mapping[str, str], lost: frozenset[str]
) -> Origins:
    """Where each record was written; of two with one id, the first."""
    by_ref: dict[Ref, Origin] = {}
    translated: dict[tuple[Ref, str], Origin] = {}
    for record, origin in placed:
        language = language_of(record, own)
        for ref, inner in refs_of(record):
            if language:
                translated.setdefault((ref, language), origin)
            else:
                by_ref.setdefault(ref, Origin(origin.path, (*origin.loc, *inner)))
    return Origins(by_ref, texts, translated, lost)


def language_of(record: object, own: str) -> str:
    """The language of a translation; "" for what is in the site's own language."""
    language = record.language if isinstance(record, Written) else ""
    return "" if language == own else language


def refs_of(record: object) -> Iterable[tuple[Ref, tuple[str | int, ...]]]:
    """The names that a record declares, with the place of each within the record's node."""
    if isinstance(record, SeriesFile):
        yield Ref(Kind.SERIES, record.series.id), ()
        return
    if kind := KIND_OF.get(type(record)):
        yield Ref(kind, cast("Any", record).id), ()
    if isinstance(record, Study):
        yield from ((Ref(Kind.STATISTIC, one.id), ("statistics", one.id)) for one in record.statistics)
        yield from ((Ref(Kind.SERIES, one.id), ("series", one.id)) for one in record.series)


def _decode_kept(file: SourceFile, shape: Shape, store: Store, kept: Kept) -> _Decoded:
    held = kept.get(file.path)
    if held is None or held.digest != file.digest or held.shape != shape:
        held = kept[file.path] = _Held(file.digest, shape, _decode_file(file, shape, store))
    return held.decoded


def _decode_file(file: SourceFile, shape: Shape, store: Store) -> _Decoded:
    text = file.text
    if shape.prose:
        split = yamlio.split_front_matter(text)
        if split is None:
            return _faulty(shape, yamlio.front_matter(text, file.path).diagnostics)
        yaml, body, body_line = split
    else:
        yaml, body, body_line = text, "", 1
    memo = key("decode", _VERSION, file.path, shape.record.__name__, yaml)
    if known := store.get("decode", memo):
        return _Decoded(shape, tuple(_with_body(one, body, body_line) for one in _load(known, shape.record)))
    decoded = _decode_yaml(file.path, text, shape)
    if not decoded.diagnostics:
        store.put("decode", memo, _dump(decoded.records))
    return replace(decoded, records=tuple(_with_body(record, body, body_line) for record in decoded.records))


def _dump(records: Iterable[tuple[object, tuple[str | int, ...]]]) -> bytes:
    rows = [[list(loc), to_json(record)] for record, loc in records]
    return json.dumps(rows, separators=(",", ":")).encode()


def _load(known: bytes, record: type) -> Iterable[tuple[object, tuple[str | int, ...]]]:
    for loc, raw in json.loads(known):
        yield from_json(record, raw), tuple(loc)


def _with_body(
    found: tuple[object, tuple[str | int, ...]], body: str, body_line: int
) -> tuple[object, tuple[str | int, ...]]:
    record, loc = found
    return (replace(record, body=body, body_line=body_line) if isinstance(record, Written) else record, loc)


def _decode_yaml(path: str, text: str, shape: Shape) -> _Decoded:
    if shape.prose:
        front = yamlio.front_matter(text, path)
        node, faults = (front.value.node if front.value else None), front.diagnostics
    else:
        compose = modules.compose_module if path.endswith(modules.SUFFIX) else yamlio.compose
        composed = compose(text, path)
        node, faults = composed.value, composed.diagnostics
    if node is None:
        return _unread(shape, text, faults)
    raw = yamlio.plain(node)
    found = _decode_raw(raw if isinstance(raw, dict) else {}, shape, node)
    if arrivals.is_arrival(path):
        faults = (*faults, *arrivals.markup(node))
    slips = {fault.mark.line for fault in faults if fault.severity is Severity.ERROR}
    # What is odd on a line that could not be read as typed is the same slip.
    others = (fault for fault in found.diagnostics if fault.mark.line not in slips)
    return replace(found, diagnostics=(*faults, *_bad_id(shape), *others))


def _unread(shape: Shape, text: str, faults: tuple[Diagnostic, ...]) -> _Decoded:
    """A file whose YAML says nothing or cannot be read: a text still has its body, a list may be empty."""
    if not faults and (shape.record in {Sources, Erratum} or (shape.kind and not shape.id)):
        return _Decoded(shape, ())
    faults = faults or (Diagnostic(code="yaml-syntax", variant="empty", mark=Mark(shape.path)),)
    drafts = [draft for draft in shape.drafts({}) if isinstance(draft, Draft)] if shape.prose else []
    records = tuple(
        (record, draft.loc) for draft in drafts for record in _salvage(shape.record, draft.raw, ())
    )
    return replace(_faulty(shape, faults, text), records=records)


def _bad_id(shape: Shape) -> Iterable[Diagnostic]:
    """An id stands in addresses and links, so a file's name must be one; a folder's is its report's."""
    name = shape.id.rpartition("/")[2]
    if shape.kind and name and not is_id(name):
        yield Diagnostic(code="bad-id", mark=Mark(shape.path), values={"id": name})


def _faulty(shape: Shape, faults: tuple[Diagnostic, ...], text: str = "") -> _Decoded:
    """A file of which nothing can be read still declares what its name says, and all that may be a key."""
    keys: dict[str, Any] = dict.fromkeys(_KEY.findall(text))
    declared = frozenset(shape.declares({**keys, "statistics": keys, "series": keys}))
    return _Decoded(shape, (), faults, declared)


def _decode_raw(raw: dict[str, Any], shape: Shape, node: yamlio.YamlNode) -> _Decoded:
    records: list[tuple[object, tuple[str | int, ...]]] = []
    diagnostics: list[Diagnostic] = []
    places = yamlio.Places(node)
    for draft in shape.drafts(raw):
        if isinstance(draft, Fault):
            diagnostics.append(_diagnostic(draft, places))
            continue
        checked = validate(shape.record, draft.raw)
        if isinstance(checked, list):
            placed = (one._replace(loc=(*draft.loc, *draft.typed_at(one.loc))) for one in checked)
            diagnostics += [_diagnostic(reading.as_typed_in(one, shape.path), places) for one in placed]
            records += [(record, draft.loc) for record in _salvage(shape.record, draft.raw, checked)]
        else:
            records.append((checked, draft.loc))
    diagnostics += [found for record, loc in records for found in _bad_inner_ids(record, loc, places)]
    declared = frozenset(shape.declares(raw)) if diagnostics else frozenset()
    return _Decoded(shape, tuple(records), tuple(diagnostics), declared)


def _diagnostic(fault: Fault, places: yamlio.Places) -> Diagnostic:
    return Diagnostic(
        code=fault.code,
        variant=fault.variant,
        mark=places.find(fault.loc, key=fault.on_key),
        values=fault.values,
        suggestion=fault.suggestion,
    )


def _bad_inner_ids(record: object, loc: tuple[str | int, ...], places: yamlio.Places) -> Iterable[Diagnostic]:
    """Ids that are keys of a map rather than a file's name."""
    for ref, inner in refs_of(record):
        if (place := (*loc, *inner)) and not is_id(ref.id):
            mark = places.find(place, key=True)
            yield Diagnostic(code="bad-id", mark=mark, values={"id": ref.id})


def _salvage(record: type, raw: Raw, faults: Sequence[Fault]) -> list[object]:
    """The record without its faulty parts, for the stages that look for further faults; if it is one."""
    found = list(faults)
    for _ in range(_TRIES):
        raw = _without(raw, [fault.loc for fault in found])
        saved: object = validate(record, {**_required(record), **raw})
        if not isinstance(saved, list):
            return [saved]
        found = saved
    return []


def _without(value: Any, locs: Iterable[Loc]) -> Any:  # noqa: ANN401 - plain data
    """A value without what stands at each of `locs`."""
    inner: dict[str | int, list[Loc]] = {}
    for loc in locs:
        if loc:
            inner.setdefault(loc[0], []).append(loc[1:])
    gone = {step for step, rests in inner.items() if () in rests}
    if isinstance(value, dict):
        return {name: _without(one, inner.get(name, ())) for name, one in value.items() if name not in gone}
    if isinstance(value, list):
        return [_without(one, inner.get(index, ())) for index, one in enumerate(value) if index not in gone]
    return value


def _required(record: type) -> dict[str, Any]:
    return {name: text for name, text in _PLACEHOLDERS.items() if name in record.__dataclass_fields__}  # type: ignore[attr-defined]
