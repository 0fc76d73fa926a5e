"""Authors' own drawings: what they get, how they look, and what stops them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.charts import modules
from generator.charts.chart import Chart
from generator.charts.choose import chart_of
from generator.charts.custom import rows
from generator.charts.draw import describe, draw, png, spec_of
from generator.charts.faults import ChartFault
from generator.charts.style import WIDTHS, palette_of
from generator.charts.svg import as_copy
from generator.charts.table import table
from generator.charts.tidy import NotAColour, tidied
from generator.models import OwnDrawing, Point, Series
from generator.settings import BrandStyle
from generator.vocabularies import DrawingKind, SeriesForm, Unit
from generator.yamlio import compose, plain
from tests.program import ROOT
from tests.unit.charts.building import statistic, words
from tests.unit.charts.golden import check_golden

STATISTICS = (
    statistic("un", "57", ("des sites en 2014", "of sites in 2014"), period="2014"),
    statistic("deux", "81", ("des sites en 2015", "of sites in 2015"), period="2015-06"),
    statistic("trois", "12.5", ("des sites", "of sites")),
)
COUNTS = (
    statistic("mille", "12000", "en 2014", unit=Unit.COUNT, noun="messages"),
    statistic("cent", "48000", "en 2015", unit=Unit.COUNT, noun="messages"),
)
X = {"field": "value", "type": "quantitative"}
Y = {"field": "label", "type": "nominal", "sort": None}
BARS: dict[str, Any] = {"data": {"name": "points"}, "mark": "bar", "encoding": {"x": X, "y": Y}}
MODULE = """import altair as alt


def chart(points):
    return alt.Chart(points).mark_bar().encode(alt.X("value:Q"), alt.Y("label:N", sort=None))
"""


def own(
    drawing: dict[str, Any] | str,
    statistics: tuple[Any, ...] = STATISTICS,
    language: str = "fr",
    labels: tuple[Any, ...] = (),
) -> Chart:
    """A chart of an author's own: of a specification, or of a module's source."""
    module = isinstance(drawing, str)
    points = [Point(stat=one.id) for one in statistics]
    for place, label in enumerate(labels):
        points[place] = replace(points[place], label=words(label))
    series = Series(
        id="propre",
        title=words(("Un dessin", "A drawing")),
        form=SeriesForm.CUSTOM,
        points=tuple(points),
        drawing=OwnDrawing(
            kind=DrawingKind.ALTAIR if module else DrawingKind.VEGA_LITE,
            path="content/a/charts/propre.py" if module else "content/a/charts/propre.yaml",
            text=drawing if isinstance(drawing, str) else json.dumps(drawing),
        ),
    )
    return chart_of(series, {one.id: one for one in statistics}, language)


def refused(chart: Chart) -> tuple[str, int, tuple[str | int, ...]]:
    """Why it is not drawn: code and variant, line, place."""
    with pytest.raises(ChartFault) as caught:
        draw(chart, 680)
    (found,) = caught.value.findings
    return f"{found.code}/{found.variant}", caught.value.line, found.loc


def test_what_a_drawing_gets() -> None:
    """A row a point, in the order of the file; midnights are local, as Vega shows them."""
    first, second, third = rows(own(BARS))
    assert first == {
        "label": "des sites en 2014",
        "group": None,
        "date": "2014-01-01T00:00:00",
        "when": "2014",
        "value": 57,
        "text": "57\u202f%",
        "unit": "percent",
        "statistic": "un",
        "order": 1,
        "tip": "des sites en 2014\u00a0: 57\u202f%",
    }
    assert (second["when"], second["date"]) == ("juin 2015", "2015-06-01T00:00:00")
    assert (third["when"], third["date"], third["value"]) == (None, None, 12.5)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_drawing(width: int, language: str) -> None:
    """As it was looked at and found good, byte for byte."""
    chart = own(BARS, language=language)
    check_golden(f"svg/custom-{language}-{width}.svg", draw(chart, width))


def test_a_drawing_is_the_same_each_time() -> None:
    """Nothing in it depends on chance or on what was drawn before."""
    assert draw(own(BARS), 340) == draw(own(BARS), 340)


def test_it_is_said_and_tabled_as_other_charts_are() -> None:
    """Every value with its label, and its date where labels repeat."""
    chart = own(BARS, labels=("Sites", "Sites"))
    assert describe(chart) == (
        "Graphique. Sites\u00a0: 57\u202f% (2014)\u202f; Sites\u00a0: 81\u202f% (juin 2015)\u202f; "
        "des sites\u00a0: 12,5\u202f%."
    )
    assert table(chart).rows[:2] == (("Sites – 2014", "57\u202f%"), ("Sites – juin 2015", "81\u202f%"))
    svg = draw(chart, 680)
    assert "<title>Sites\u00a0: 57\u202f% (2014)</title>" in svg
    assert svg.count('role="img"') == 1
    assert not re.search(r"aria-label=|aria-role|role=\"graphics|font-family=.*font-family=", svg)
    assert png(svg)[:4] == b"\x89PNG"


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fills_its_width(width: int) -> None:
    """Labels take what they need, the plot has the rest."""
    labels = ("Le téléphone, y compris depuis un mobile", "x", "y")
    root = ET.fromstring(draw(own(BARS, labels=labels if width > 340 else ()), width))  # noqa: S314 - our own
    assert root.attrib["viewBox"].startswith(f"0 0 {width} ")


def test_colours_are_written_twice() -> None:
    """Tokens and the palette's own colours get a class; words one that can be read; others stay."""
    spec = {
        "layer": [{**BARS, "mark": {"type": "bar", "color": colour}} for colour in ("c2", "#7F8B99", "teal")]
    }
    text = {
        **BARS,
        "mark": {"type": "text", "color": "c2"},
        "encoding": {"x": X, "y": Y, "text": {"field": "text"}},
    }
    svg = draw(own({"layer": [*spec["layer"], text]}), 680, palette_of(BrandStyle(light={"c2": "#112233"})))
    for painted in (
        'class="f-c2" fill="#112233"',
        'class="f-n" fill="#7F8B99"',
        'fill="teal"',
        'class="f-c2x" fill="#112233"',
        'class="f-mut" fill="#566170"',
    ):
        assert painted in svg


def test_numbers_on_axes_are_of_the_language() -> None:
    """Thousands have the narrow no-break space in French, which is put back after measuring."""
    assert ">20\u202f000<" in draw(own(BARS, COUNTS), 680)
    assert ">20,000<" in draw(own(BARS, COUNTS, "en"), 680)


def test_panels_stand_below_one_another_on_a_phone() -> None:
    """Side by side where there is room."""
    panel = {key: BARS[key] for key in ("mark", "encoding")}
    chart = own({"data": BARS["data"], "hconcat": [panel, panel]})
    heights = [int(re.findall(r'height="(\d+)"', draw(chart, width))[0]) for width in WIDTHS]
    assert heights[1] > 1.8 * heights[0]
    assert "hconcat" in spec_of(chart, 680)
    assert "vconcat" in spec_of(chart, 340)
    facets = own({"data": BARS["data"], "facet": {"field": "label"}, "columns": 3, "spec": panel})
    assert draw(facets, 680)
    assert spec_of(facets, 340)["columns"] == 1


def test_what_a_drawing_defines_has_an_id_of_its_own() -> None:
    """A gradient twice on a page is two gradients."""
    ramp = {
        "gradient": "linear",
        "stops": [{"offset": 0, "color": "white"}, {"offset": 1, "color": "#0F4C81"}],
    }
    first = draw(own({**BARS, "mark": {"type": "bar", "color": ramp}}), 680)
    second = as_copy(first, 2)
    ids = [set(re.findall(r' id="([^"]+)"', svg)) for svg in (first, second)]
    assert len(ids[0]) > 2
    assert not ids[0] & ids[1]
    for found, svg in zip(ids, (first, second), strict=True):
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) < found
    assert as_copy(second, 1) == first


def test_hostile_words_stay_words() -> None:
    """Markup in a label is shown, never run."""
    svg = draw(own(BARS, labels=('<script>x</script>" onload="y',)), 680)
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg
    assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314 - our own


def test_only_a_closed_list_of_elements_is_kept() -> None:
    """Links, pictures, scripts and handlers are left out, whatever Vega may write one day."""
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9.2"><script>x</script><a href="x">'
        '<path d="M0"/></a><image href="x"/><g onclick="x" transform="translate(0,0)">'
        '<path d="M1,1" fill="c1" onclick="x" style="y"/><path d="" fill="c1"/>'
        '<path d="M2" display="none" fill="c1"/></g><g><g/></g></svg>'
    )
    made = tidied(drawn, name="a", width=9, title="", description="", colours={"c1": "#000000"})
    assert made.partition("</desc>")[2] == '<path d="M1,1" class="f-c1" fill="#000000"/></svg>\n'
    assert 'height="10"' in made
    with pytest.raises(NotAColour):
        tidied(drawn.replace("c1", "url(x)"), name="a", width=9, title="", description="", colours={})


def test_a_module_draws_what_its_specification_would() -> None:
    """Altair writes Vega-Lite."""
    assert draw(own(MODULE), 680) == draw(own(BARS), 680)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (MODULE.replace("alt.X(", "alt.Z("), ("chart-fault/", 5, ())),
        (MODULE.replace("value:Q", "value:Z"), ("chart-fault/", 4, ())),
        ("raise SystemExit(3)\n\n\ndef chart(points):\n    return 1\n", ("chart-fault/", 1, ())),
        ("def chart(points):\n    return chart(points)\n", ("chart-fault/", 2, ())),
        ("def chart():\n    return 1\n", ("chart-fault/", 1, ())),
        (MODULE.replace("return", "made ="), ("chart-fault/no-chart", 4, ())),
        (
            MODULE.replace('"value:Q"', '"value:Q", scale=alt.Scale(zero=False)'),
            ("misleading-chart/zero", 4, None),
        ),
        (MODULE.replace("mark_bar()", "mark_bar(href='https://a.example')"), ("chart-data/href", 4, None)),
        (MODULE.replace("mark_bar()", "mark_bar(color='url(x)')"), ("chart-fault/paint", 4, ())),
        (
            MODULE.replace("Chart(points)", "Chart(alt.InlineData(values=[{'value': 3}], name='points'))"),
            ("chart-data/", 4, None),
        ),
    ],
)
def test_a_module_that_cannot_be_drawn(source: str, expected: tuple[str, int, Any]) -> None:
    """Each fault has its line: where the module stopped, else where it draws."""
    code, line, _ = refused(own(source))
    assert (code, line) == expected[:2]


def test_a_module_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    """What it prints is not the build's output."""
    chatty = MODULE.replace(
        "    return", '    import sys\n    print("a")\n    print("b", file=sys.stderr)\n    return'
    )
    assert draw(own(chatty), 680)
    assert capfd.readouterr() == ("", "")


def test_a_module_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped, where the system can tell the time."""
    monkeypatch.setattr(modules, "SECONDS", 0.2)
    endless = "def chart(points):\n    while True:\n        pass\n"
    code, line, _ = refused(own(endless))
    assert code == "chart-fault/"
    assert line in {2, 3}


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ({**BARS, "encodng": {}}, ("chart-fault/key", 0, ("encodng",))),
        ({**BARS, "mark": "bars"}, ("chart-fault/value", 0, ("mark",))),
        ({**BARS, "encoding": {"x": {**X, "typ": "q"}}}, ("chart-fault/key", 0, ("encoding", "x", "typ"))),
        ({**BARS, "transform": [{"filter": "datum.value >"}]}, ("chart-fault/vega", 0, ())),
        ({"data": BARS["data"], "layer": 3}, ("chart-fault/value", 0, ("layer",))),
        ({**BARS, "mark": {"type": "bar", "color": "a b"}}, ("chart-fault/paint", 0, ("mark", "color"))),
    ],
)
def test_a_specification_that_cannot_be_drawn(spec: dict[str, Any], expected: tuple[str, int, Any]) -> None:
    """At the place that Vega-Lite does not know."""
    assert refused(own(spec)) == expected


def test_a_drawing_that_is_too_wide() -> None:
    """Nothing is cut: the author hears of it."""
    with pytest.raises(ChartFault) as caught:
        draw(own(BARS, labels=("Un libellé sans fin " * 5,)), 340)
    assert caught.value.findings[0].variant == "width"


def test_the_examples_of_the_manual() -> None:
    """They can be copied: both draw."""
    text = (ROOT / "docs" / "charts" / "custom.md").read_text(encoding="utf-8")
    typed, module = (
        re.findall(rf"```{name}\n(.*?)```", text, flags=re.DOTALL)[0] for name in ("yaml", "python")
    )
    node = compose(typed, "a.yaml").value
    assert node
    spec = plain(node)
    assert isinstance(spec, dict)
    drawn = {key: value for key, value in spec.items() if key not in {"title", "usermeta"}}
    assert draw(own(drawn, STATISTICS[:2]), 340)
    assert draw(own(module, STATISTICS[:2]), 340)
