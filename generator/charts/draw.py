"""A chart drawn: Altair's specification, vl-convert's SVG, one pass that finishes it, and PNG.

Altair and vl-convert take half a second to wake, so they are imported when a chart must be drawn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.charts.chart import Chart
from generator.charts.custom import VEGA_LITE, draw_custom
from generator.charts.forms import form_of
from generator.charts.marks import Spec
from generator.charts.style import PALETTE, PNG_FONT_FAMILY, Palette
from generator.charts.svg import finish

_FAMILY: Final = re.compile(r'font-family="[^"]*"')
_FRAME: Final = re.compile(r'width="(\d+)" height="(\d+)" viewBox="[^"]*"')
_MARGIN: Final = 24


def draw(chart: Chart, width: int, palette: Palette = PALETTE) -> str:
    """The SVG of a chart at `width` px (680 or 340), its ids those of copy 1 (see `svg.as_copy`).

    Raises:
        ChartFault: it is an author's own drawing, and cannot be drawn or may not be.
    """
    if chart.own:
        return draw_custom(chart, width, palette)
    svg, sizes = _drawn(spec_of(chart, width))
    return finish(
        svg,
        sizes=sizes,
        name=chart.id,
        width=width,
        title=chart.title,
        description=describe(chart),
        colours=palette.light,
    )


def _drawn(spec: Spec) -> tuple[str, Mapping[str, float]]:
    """Vega's SVG, its texts without size, and the size of each text mark by its name.

    Vega measures each letter that it sets, which is most of a drawing's time, to know bounds that no
    place here is worked out from. What has no size is not measured; `finish` puts the sizes back.
    """
    import vl_convert

    vega = vl_convert.vegalite_to_vega(spec, vl_version=VEGA_LITE)
    sizes = {}
    for mark in vega["marks"]:
        if mark["type"] == "text":
            size = mark["encode"]["update"]["fontSize"]
            sizes[mark["name"]], size["value"] = size["value"], 0
    return vl_convert.vega_to_svg(vega), sizes


def spec_of(chart: Chart, width: int) -> Spec:
    """The Vega-Lite specification of a chart, its colours named by token."""
    from altair.utils.schemapi import debug_mode

    with debug_mode(arg=False):  # checking each part against the schema takes longer than drawing
        return form_of(chart).spec(chart, width)


def describe(chart: Chart) -> str:
    """What the drawing shows, in words, every value included."""
    return form_of(chart).describe(chart)


def png(svg: str, palette: Palette = PALETTE, *, scale: float = 2) -> bytes:
    """A finished drawing as PNG, with a margin, on the background's colour, in the font of vl-convert.

    Raises:
        ValueError: `svg` is not what `draw` makes.
    """
    import vl_convert

    return vl_convert.svg_to_png(_framed(svg, palette.light["bg"]), scale=scale)


def _framed(svg: str, ground: str) -> str:
    """On an opaque ground: vl-convert's transparent pixels come out premultiplied."""
    found = _FRAME.search(svg)
    if not found:
        raise ValueError("not a drawing of ours: no size")
    width, height = (int(found[side]) + 2 * _MARGIN for side in (1, 2))
    corner = f'x="-{_MARGIN}" y="-{_MARGIN}" width="{width}" height="{height}"'
    frame = f'width="{width}" height="{height}" viewBox="-{_MARGIN} -{_MARGIN} {width} {height}"'
    framed = svg.replace(found[0], frame, 1).replace("</desc>", f'</desc><rect {corner} fill="{ground}"/>', 1)
    # That font has no narrow no-break space; another font's would depend on the machine.
    return _FAMILY.sub(f'font-family="{PNG_FONT_FAMILY}"', framed, count=1).replace("\u202f", "\u00a0")


def warm_up() -> None:
    """Import what drawing needs and draw nothing much: half of a second that need not be waited for."""
    import altair as alt
    import vl_convert

    chart = alt.Chart(alt.InlineData(values=[{}])).mark_point()
    vl_convert.vegalite_to_svg(chart.to_dict(validate=False))
