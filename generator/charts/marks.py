"""Altair at our service: layers of marks at places worked out beforehand, with colours named by token.

Nothing here depends on a font: no axis, legend or title of Vega's, whose room it would measure. The
classes of Altair's schema are put together as they are; its fluent interface copies at every step
(40 ms a chart instead of 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import altair as alt

Spec: TypeAlias = dict[str, Any]
Place: TypeAlias = Mapping[str, object]
Layer: TypeAlias = "alt.UnitSpec | None"

LINE_HEIGHT = 18
_CORNER = 2


class Axis(NamedTuple):
    """How values become px: `domain` spreads over `extent`."""

    domain: tuple[float, float]
    extent: tuple[float, float]

    def at(self, value: float) -> float:
        """The px of a value."""
        (low, high), (start, end) = self.domain, self.extent
        return start + (value - low) / (high - low) * (end - start)


def picture(width: int, height: float, layers: Iterable[Layer]) -> Spec:
    """The specification of the layers, lowest first, on a canvas of exactly this size."""
    import altair as alt

    config = alt.Config(aria=False, font="Arial", view=alt.ViewConfig(stroke=None))
    drawn = [layer for layer in layers if layer is not None]
    spec = alt.TopLevelLayerSpec(
        layer=drawn,
        width=width,
        height=round(height),
        padding=0,
        autosize="none",
        config=config,
    )
    return spec.to_dict(validate=False)


def bars(places: Sequence[Place], axis: Axis) -> Layer:
    """Horizontal bars from zero to `value`, between `top` and `bottom`; `tip` is said on hovering."""
    import altair as alt

    rising = all(float(str(place["value"])) >= 0 for place in places)
    corners = {"cornerRadiusTopRight": _CORNER, "cornerRadiusBottomRight": _CORNER} if rising else {}
    encoding = _box("value", "top", "bottom", axis) | {"x2": alt.X2Datum(0), "description": _tip()}
    return _layer(places, {"type": "rect", "aria": True, **corners}, encoding)


def panels(places: Sequence[Place], *, corner: float = 3) -> Layer:
    """Filled boxes from `x`, `y` to `x2`, `y2`; `tip`, if the first has one, is said on hovering."""
    import altair as alt

    tips = {"description": _tip()} if places and "tip" in places[0] else {}
    encoding = _box("x", "y", "y2") | {"x2": alt.X2(field="x2")} | tips
    mark = {"type": "rect", "cornerRadius": corner} | ({"aria": True} if tips else {})
    return _layer(places, mark, encoding)


def rules(places: Sequence[Place], *, thickness: float = 1, dash: Sequence[int] = ()) -> Layer:
    """Straight lines from `x`, `y` to `x2`, `y2`."""
    import altair as alt

    dashed = {"strokeDash": list(dash)} if dash else {}
    ends = {"x2": alt.X2(field="x2"), "y2": alt.Y2(field="y2")}
    encoding = {"x": _x("x"), "y": _y("y"), **ends, "stroke": _stroke()}
    return _layer(places, {"type": "rule", "strokeWidth": thickness, **dashed}, encoding)


def dots(
    places: Sequence[Place], *, diameter: float, across: Axis | None = None, up: Axis | None = None
) -> Layer:
    """Discs at `x`, `y`, in px where there is no axis; `tip` is said on hovering, if all have one."""
    # Vega sizes a disc by the area of its box.
    return _points(places, diameter**2, {"x": _x("x", across), "y": _y("y", up)})


def shapes(places: Sequence[Place], *, scale: float = 1) -> Layer:
    """The `outline` of each, a path of SVG in px times `scale`, from `x`, `y`; `tip` as in `dots`."""
    import altair as alt

    outline = alt.Shape(field="outline", type="nominal", scale=None, legend=None)
    # Vega draws the outline of a symbol as if it were two wide, in a box of this area.
    return _points(places, (2 * scale) ** 2, {"x": _x("x"), "y": _y("y"), "shape": outline})


def curves(
    places: Sequence[Place], *, thickness: float, across: Axis | None = None, up: Axis | None = None
) -> Layer:
    """One line for each `line`, through its places in the order of their `step`."""
    import altair as alt

    mark = {"type": "line", "strokeWidth": thickness, "strokeCap": "round", "strokeJoin": "round"}
    lines = {
        "order": alt.Order(field="step", type="quantitative"),
        "detail": alt.Detail(field="line", type="nominal"),
    }
    return _layer(places, mark, {"x": _x("x", across), "y": _y("y", up), "stroke": _stroke(), **lines})


def texts(  # noqa: PLR0913 - the ways in which text is set
    places: Sequence[Place],
    *,
    size: float,
    bold: bool = False,
    align: str = "left",
    across: Axis | None = None,
    shift: float = 0,
    leading: float = LINE_HEIGHT,
) -> Layer:
    """`lines` of text, the first one's middle at `x`, `y`; `shift` is px to the right."""
    import altair as alt

    mark = {"type": "text", "align": align, "baseline": "middle", "fontSize": size, "lineHeight": leading}
    moved = {"dx": shift} if shift else {}
    weight = {"fontWeight": 600} if bold else {}
    words = {"text": alt.Text(field="lines", type="nominal"), "fill": _fill()}
    return _layer(places, {**mark, **moved, **weight}, {"x": _x("x", across), "y": _y("y"), **words})


def _layer(places: Sequence[Place], mark: Mapping[str, Any], encoding: Mapping[str, Any]) -> Layer:
    import altair as alt

    if not places:
        return None
    return alt.UnitSpec(
        data=alt.InlineData(values=[dict(place) for place in places]),
        mark=alt.MarkDef(**mark),
        encoding=alt.FacetedEncoding(**encoding),
    )


def _points(places: Sequence[Place], area: float, encoding: Mapping[str, Any]) -> Layer:
    """Symbols; Vega would say "undefined" of one without `tip`."""
    spoken = all("tip" in place for place in places)
    mark = {"type": "point", "aria": spoken, "filled": True, "opacity": 1, "strokeWidth": 0, "size": area}
    said = {"description": _tip()} if spoken else {}
    return _layer(places, mark, {**encoding, "fill": _fill(), **said})


def _box(x: str, top: str, bottom: str, axis: Axis | None = None) -> dict[str, Any]:
    import altair as alt

    return {"x": _x(x, axis), "y": _y(top), "y2": alt.Y2(field=bottom), "fill": _fill()}


def _x(field: str, axis: Axis | None = None) -> alt.X:
    import altair as alt

    return alt.X(field=field, type="quantitative", axis=None, scale=_scale(axis))


def _y(field: str, axis: Axis | None = None) -> alt.Y:
    import altair as alt

    return alt.Y(field=field, type="quantitative", axis=None, scale=_scale(axis))


def _scale(axis: Axis | None) -> alt.Scale | None:
    """Without a scale Vega-Lite takes the field for px."""
    import altair as alt

    if axis is None:
        return None
    return alt.Scale(domain=list(axis.domain), range=list(axis.extent), nice=False, zero=False)


def _fill() -> alt.Fill:
    import altair as alt

    return alt.Fill(field="token", type="nominal", scale=None, legend=None)


def _stroke() -> alt.Stroke:
    import altair as alt

    return alt.Stroke(field="token", type="nominal", scale=None, legend=None)


def _tip() -> alt.Description:
    import altair as alt

    return alt.Description(field="tip", type="nominal")
