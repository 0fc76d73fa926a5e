"""The look of this site's charts for whatever Vega-Lite draws: fonts, colours, axes, width.

Colours are named by token, as in our own forms. Texts are measured in the font that is inside
vl-convert, so that places are the same on every machine; it has no narrow no-break space, and a letter
of that width which no text uses takes its place meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.chartfiles.findings import POINTS
from generator.chartfiles.views import POSITIONS, mark_type
from generator.charts.marks import Spec
from generator.charts.style import PALETTE, PNG_FONT_FAMILY, WIDE

_NARROW_SPACE: Final = "\u202f"
_MEANWHILE: Final = "\u01c0"
_TIPPED: Final = frozenset({"bar", "point", "circle", "square", "arc", "tick", "rect"})
_SUMMED: Final = ("aggregate", "bin", "timeUnit")
_LIGHT: Final = PALETTE.light

_CONFIG: Final[Mapping[str, Any]] = {
    "view": {"stroke": None, "continuousHeight": 260, "discreteHeight": {"step": 40}},
    "mark": {"color": "c1"},
    "line": {"strokeWidth": 3, "strokeCap": "round", "strokeJoin": "round"},
    "area": {"opacity": 1},
    "point": {"filled": True, "size": 120, "opacity": 1, "strokeWidth": 0},
    "circle": {"size": 120, "opacity": 1},
    "square": {"size": 120, "opacity": 1},
    "rule": {"color": "ax"},
    "text": {"color": "ink", "fontSize": 15, "fontWeight": 600, "limit": 0},
    "axis": {
        "title": None,
        "domainColor": "ax",
        "tickColor": "ax",
        "gridColor": "grid",
        "ticks": False,
        "labelColor": "mut",
        "labelFontSize": 13,
        "labelPadding": 8,
        "labelLimit": 0,
        "titleColor": "mut",
        "titleFontSize": 13,
        "titleFontWeight": "normal",
    },
    "axisDiscrete": {"grid": False, "labelColor": "ink", "labelFontSize": 14},
    "axisQuantitative": {"domain": False, "tickCount": 4},
    "axisTemporal": {"grid": False},
    "axisX": {"labelAngle": 0},
    "scale": {"barBandPaddingInner": 0.35},
    "header": {
        "title": None,
        "labelColor": "ink",
        "labelFontSize": 14,
        "labelFontWeight": 600,
        "labelAnchor": "start",
        "labelAngle": 0,
        "labelLimit": 0,
        "titleColor": "mut",
    },
    "legend": {
        "title": None,
        "orient": "top",
        "labelColor": "ink",
        "labelFontSize": 14,
        "labelLimit": 0,
        "titleColor": "mut",
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "symbolType": "circle",
        "symbolSize": 120,
        "symbolStrokeWidth": 0,
    },
    "title": {"color": "ink", "fontSize": 15, "anchor": "start"},
    "range": {
        "category": ["c1", "c2", "c3", "c4"],
        # Between two colours Vega reckons, which it cannot do with names.
        "ordinal": [_LIGHT["l4"], _LIGHT["c1"]],
        "ramp": [_LIGHT["l4"], _LIGHT["c1"]],
        "heatmap": [_LIGHT["l4"], _LIGHT["c1"]],
        "diverging": [_LIGHT[f"l{step}"] for step in range(1, 6)],
    },
}
# What an author's own settings cannot change.
_FIXED: Final[Mapping[str, Any]] = {"aria": False, "font": PNG_FONT_FAMILY, "background": None}


def themed(source: Mapping[str, Any], rows: Sequence[Mapping[str, object]], width: int) -> Spec:
    """An author's specification with the points it names, in our look; below 680 px for a phone."""
    spec = {key: value for key, value in source.items() if key not in {"title", "usermeta", "$schema"}}
    spec = _tipped(_narrowed(spec) if width < WIDE else spec)
    spec["datasets"] = {POINTS: [dict(row) for row in rows]}
    spec["config"] = _merged(_merged(_CONFIG, spec.get("config", {})), _FIXED)
    spec["padding"] = {"left": 0, "right": 0, "top": 4, "bottom": 4}
    spec["background"] = None
    spec["autosize"] = "pad"
    stood_in: Spec = json.loads(json.dumps(spec, ensure_ascii=False).replace(_NARROW_SPACE, _MEANWHILE))
    return stood_in


def spaced(svg: str) -> str:
    """A drawing with its narrow spaces back."""
    return svg.replace(_MEANWHILE, _NARROW_SPACE)


def number_locale(language: str) -> dict[str, object]:
    """Signs of numbers on axes, as elsewhere on the site."""
    french = language == "fr"
    return {
        "decimal": "," if french else ".",
        "thousands": _MEANWHILE if french else ",",
        "grouping": [3],
        "currency": ["", "\u00a0€"] if french else ["€", ""],
        "percent": f"{_MEANWHILE}%" if french else "%",
    }


def at_width(spec: Spec, width: float) -> Spec:
    """The same with panels of this width."""
    if "mark" in spec or "layer" in spec:
        return {**spec, "width": width}
    widened = dict(spec)
    for name in ("hconcat", "vconcat", "concat"):
        if name in spec:
            widened[name] = [at_width(view, width) for view in spec[name]]
    if "spec" in spec:
        widened["spec"] = at_width(spec["spec"], width)
    return widened


def across(spec: Mapping[str, Any], rows: Sequence[Mapping[str, object]]) -> int:
    """How many panels stand side by side, at most."""
    if "hconcat" in spec:
        return sum(across(view, rows) for view in spec["hconcat"])
    facet = spec.get("facet") or spec.get("encoding", {})
    field = (facet.get("column") or facet.get("facet") or (facet if "field" in facet else {})).get("field")
    panels = len({str(row.get(field)) for row in rows}) if field else len(spec.get("concat", [0]))
    columns = spec.get("columns") or facet.get("facet", {}).get("columns")
    return max(1, min(panels, columns) if columns else panels)


def _narrowed(spec: Spec) -> Spec:
    """On a phone, panels stand below one another."""
    narrow = dict(spec)
    if "hconcat" in narrow:
        narrow["vconcat"] = [_narrowed(view) for view in narrow.pop("hconcat")]
    if "concat" in narrow or "field" in narrow.get("facet", {}):
        narrow["columns"] = 1
    return narrow


def _tipped(view: Spec, above: Mapping[str, Any] | None = None) -> Spec:
    """Marks that stand for one point say it when hovered; channels may stand in the views above."""
    shown = dict(view)
    encoding = {**(above or {}), **shown.get("encoding", {})}
    for name in ("layer", "hconcat", "vconcat", "concat"):
        if name in shown:
            shown[name] = [_tipped(one, encoding) for one in shown[name]]
    if "spec" in shown:
        shown["spec"] = _tipped(shown["spec"], encoding)
    if mark_type(shown) in _TIPPED and not _sums(encoding) and any(name in encoding for name in POSITIONS):
        mark = shown["mark"]
        shown["mark"] = {**(mark if isinstance(mark, dict) else {"type": mark}), "aria": True}
        own = shown.get("encoding", {})
        shown["encoding"] = {"description": {"field": "tip", "type": "nominal"}, **own}
    return shown


def _sums(encoding: Mapping[str, Any]) -> bool:
    return any(name in one for one in encoding.values() if isinstance(one, dict) for name in _SUMMED)


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        merged[key] = _merged(below, value) if both else value  # type: ignore[arg-type]
    return merged
