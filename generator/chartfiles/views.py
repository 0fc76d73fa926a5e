"""The marks of a Vega-Lite specification, each with all that it inherits from the views around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.chartfiles.findings import Loc, Row, Spec

POSITIONS = ("x", "y", "theta", "radius")
_LISTS = ("layer", "hconcat", "vconcat", "concat")
_SPLITTING = ("row", "column", "facet")


class Channel(NamedTuple):
    """A channel of a mark, and where it is typed."""

    definition: Spec
    loc: Loc

    @property
    def field(self) -> str | None:
        """The column that it shows, if it names one."""
        found = self.definition.get("field")
        return found if isinstance(found, str) else None

    @property
    def measures(self) -> bool:
        """Whether it shows amounts, on a scale that counts."""
        typed = str(self.definition.get("type", "")).lower()
        counted = self.definition.get("aggregate") == "count" or self.definition.get("bin")
        return typed.startswith("q") and not counted


class Unit(NamedTuple):
    """A mark. Those of one `plot` share their axes; `splits` are the columns by which panels are parted."""

    loc: Loc
    mark: str
    channels: Mapping[str, Channel]
    filters: tuple[Spec, ...]
    plot: Loc
    splits: tuple[str, ...]

    def measured(self, names: Sequence[str] = POSITIONS) -> Iterator[tuple[str, Channel]]:
        """Its channels that show amounts."""
        return ((name, one) for name, one in self.channels.items() if name in names and one.measures)

    def rows(self, rows: Sequence[Row]) -> list[Row]:
        """The points that it shows, as far as filters name them; of what an expression keeps, all."""
        return [row for row in rows if all(_keeps(one, row) for one in self.filters)]


class _Above(NamedTuple):
    """What a view inherits."""

    channels: Mapping[str, Channel] = {}
    filters: tuple[Spec, ...] = ()
    plot: Loc | None = None
    splits: tuple[str, ...] = ()


def units(spec: Spec) -> list[Unit]:
    """All marks of a specification, in its order."""
    return list(_units(spec, (), _Above()))


def _units(view: object, loc: Loc, above: _Above) -> Iterator[Unit]:
    if not isinstance(view, Mapping):
        return
    inherited = _inherited(view, loc, above)
    if "mark" in view:
        plot = loc if inherited.plot is None else inherited.plot
        yield Unit(loc, mark_type(view), inherited.channels, inherited.filters, plot, inherited.splits)
    for name in _LISTS:
        views = view.get(name)
        inner = inherited
        if name == "layer" and inherited.plot is None:
            inner = inherited._replace(plot=loc)
        for index, child in enumerate(views if isinstance(views, list | tuple) else ()):
            yield from _units(child, (*loc, name, index), inner)
    if "spec" in view:
        yield from _units(view["spec"], (*loc, "spec"), inherited)


def _inherited(view: Spec, loc: Loc, above: _Above) -> _Above:
    encoding = view.get("encoding")
    own = {
        name: Channel(one, (*loc, "encoding", name))
        for name, one in (encoding if isinstance(encoding, Mapping) else {}).items()
        if isinstance(one, Mapping)
    }
    channels = {**above.channels, **own}
    splits = {one.field for name, one in own.items() if name in _SPLITTING and one.field}
    splits |= _facets(view.get("facet"))
    filters = tuple(_filters(view.get("transform")))
    return above._replace(
        channels=channels, filters=(*above.filters, *filters), splits=(*above.splits, *sorted(splits))
    )


def _facets(facet: object) -> set[str]:
    if not isinstance(facet, Mapping):
        return set()
    named = [facet, *(one for name in _SPLITTING if isinstance(one := facet.get(name), Mapping))]
    return {one["field"] for one in named if isinstance(one.get("field"), str)}


def _filters(transforms: object) -> Iterator[Spec]:
    """Filters that say in so many words which rows they keep."""
    for one in transforms if isinstance(transforms, list | tuple) else ():
        kept = one.get("filter") if isinstance(one, Mapping) else None
        if isinstance(kept, Mapping) and ("equal" in kept or "oneOf" in kept):
            yield kept


def _keeps(kept: Spec, row: Row) -> bool:
    chosen: Any = [kept["equal"]] if "equal" in kept else kept["oneOf"]
    return row.fields.get(str(kept.get("field"))) in list(chosen)


def mark_type(view: Spec) -> str:
    """What a view draws: bar, line, text."""
    mark = view.get("mark")
    return str(mark.get("type", "")) if isinstance(mark, Mapping) else str(mark)
