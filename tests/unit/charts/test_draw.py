"""What is drawn: specifications, finished SVG, PNG."""

from __future__ import annotations

import hashlib
import json
import os
import re
import struct
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pytest

from generator.charts.choose import chart_of_statistic
from generator.charts.draw import describe, draw, png, spec_of
from generator.charts.style import WIDTHS, palette_of
from generator.charts.svg import as_copy
from generator.settings import BrandStyle
from generator.vocabularies import SeriesForm
from tests.unit.charts.building import case, over_time, statistic
from tests.unit.charts.cases import ANSWERS, CASES, GROUPED, LINES, NUMBER, every_chart
from tests.unit.charts.golden import check_golden
from tests.unit.charts.reading import read


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("width", WIDTHS)
def test_specification(name: str, width: int) -> None:
    """The Vega-Lite specification of each case is as it was looked at and found good."""
    spec = spec_of(CASES[name].chart(), width)
    check_golden(
        f"specs/{name}-{width}.json", json.dumps(spec, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    )


@pytest.mark.parametrize(
    "name",
    [
        "answers",
        "grouped",
        "several-rows",
        "two-dates",
        "broken-line",
        "cards",
        "matrix",
        "delays",
        "number",
        "waffle",
        "unequal-rule",
        "persons",
        "ranks-over-time",
        "likert",
        "one-bar",
        "by-age",
        "crossing",
        "broken-panels",
    ],
)
def test_drawing(name: str) -> None:
    """The finished SVG of each form is as it was looked at and found good, byte for byte."""
    check_golden(f"svg/{name}.svg", draw(CASES[name].chart(), 680))


def test_descriptions() -> None:
    """What each chart says to whoever does not see it, in both languages."""
    said = "".join(f"{name}: {describe(chart)}\n" for name, chart in every_chart())
    check_golden("descriptions.txt", said)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("width", WIDTHS)
def test_specifications_are_vega_lite(name: str, width: int) -> None:
    """Altair's schema accepts what is put together without its checks."""
    import altair as alt

    spec = spec_of(CASES[name].chart(), width)
    assert alt.LayerChart.from_dict(spec, validate=True).to_dict()["layer"]


@pytest.mark.parametrize(("name", "chart"), every_chart())
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_leaves_the_canvas(name: str, chart: object, width: int) -> None:
    """Every word and shape starts within the drawing, and no text is under 12 px."""
    svg = draw(chart, width)  # type: ignore[arg-type]
    height = int(re.findall(r'height="(\d+)"', svg)[0])
    drawing = read(svg)
    assert all(0 <= word.x <= width and 0 < word.y < height for word in drawing.words)
    assert all(0 <= left <= right <= width for left, right in drawing.extents.values())
    assert all(float(size) >= 12 for size in re.findall(r'font-size="([\d.]+)"', svg))


@pytest.mark.parametrize(("name", "chart"), every_chart())
def test_colours_are_written_twice(name: str, chart: object) -> None:
    """Each painted mark has a fixed colour and the class of its token; no token is left as a colour."""
    svg = draw(chart, 680)  # type: ignore[arg-type]
    painted = re.findall(r'class="([fs])-(\w+)" (fill|stroke)="(#[0-9A-F]{6})"', svg)
    assert len(painted) == len(re.findall(r"<(?:path|circle|line|text) ", svg))
    assert all(kind == paint[0] for kind, _, paint, _ in painted)


def test_no_noise_of_vega() -> None:
    """No roles, labels or groups of Vega's remain, and one name speaks for the picture."""
    svg = draw(ANSWERS.chart(), 680)
    assert "aria-label=" not in svg
    assert "aria-roledescription" not in svg
    assert "<g" not in svg
    assert svg.count("role=") == 1


def test_a_brand_recolours_the_drawing() -> None:
    """A site's own c1 is the fixed colour of what is highlighted; the classes stay."""
    palette = palette_of(BrandStyle(light={"c1": "#AA0055"}))
    svg = draw(ANSWERS.chart(), 680, palette)
    assert 'class="f-c1" fill="#AA0055"' in svg
    assert "#0F4C81" not in svg


def test_copies_have_ids_of_their_own() -> None:
    """The same drawing twice on a page shares no id, and each points to its own title."""
    first = draw(LINES.chart(), 340)
    third = as_copy(first, 3)
    ids = [set(re.findall(r' id="([^"]+)"', svg)) for svg in (first, third)]
    assert all(len(found) == 2 for found in ids)
    assert not ids[0] & ids[1]
    assert all(
        f'"{" ".join(sorted(found, reverse=True))}"' in svg
        for found, svg in zip(ids, (first, third), strict=True)
    )
    assert as_copy(third, 1) == first


def test_hostile_labels_stay_text() -> None:
    """Markup in a label is shown, never run; quotes cannot forge an id."""
    label = "</script><b onclick=x>&amp; id=chart-s-680-1-title"
    chart = chart_of_statistic(statistic("s", "84", label), "fr")
    svg = draw(chart, 680)
    assert "<b" not in svg
    assert "</script>" not in svg
    assert read(svg).title == label
    assert read(as_copy(svg, 2)).title == label


@pytest.mark.parametrize("width", WIDTHS)
def test_a_single_line_says_where_it_starts_and_ends(width: int) -> None:
    """Other values stand above it where they have room."""
    points = CASES["broken-line"].chart().points
    assert {points[0].text, points[-1].text} <= set(read(draw(CASES["broken-line"].chart(), width)).texts)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_high_value_leaves_the_words_of_a_break_alone(width: int) -> None:
    """It stands beneath its disc where the break's words stand above."""
    values = over_time(
        {"immediat": (("Immédiat", "At once"), ("76", "84", "92"))}, ("2010-10", "2012-10", "2014-10")
    )
    title = ("Réponse immédiate", "An answer at once")
    drawn = read(draw(case("haut", SeriesForm.TIME, title, values, breaks=["2014-10"]).chart(), width))
    (broken,) = [word for word in drawn.words if word.text.startswith("rupture")]
    shown = [word for word in drawn.words if word.text in {"76\u202f%", "84\u202f%", "92\u202f%"}]
    assert len(shown) == len(values)
    assert min(abs(word.y - broken.y) for word in shown) >= 14


def test_end_labels_do_not_touch() -> None:
    """Names at the ends of lines stand 19 px apart at least, in both widths."""
    for width, names in product(WIDTHS, (LINES.chart(), CASES["four-lines"].chart())):
        words = [
            word
            for word in read(draw(names, width)).words
            if any(label in word.text for label in names.labels)
        ]
        ends = sorted(word.y for word in words)
        assert len(ends) == len(names.labels)
        assert all(later - earlier >= 18.99 for earlier, later in pairwise(ends))


def test_long_labels_are_wrapped_not_cut() -> None:
    """At 340 px a long label stands above its bar in as many lines as it takes."""
    word = "Formulaire de réclamation du site de l’entreprise et de ses filiales à l’étranger"
    points = tuple(replace(point, label=f"{word} {point.label}") for point in GROUPED.chart().points)
    drawing = read(draw(replace(GROUPED.chart(), points=points), 340))
    assert all(
        any(point.label == found.text and found.lines > 1 for found in drawing.words) for point in points
    )


def test_png_is_opaque_and_twice_the_size() -> None:
    """A PNG has the drawing's size with a margin, doubled, and the same bytes each time."""
    svg = draw(NUMBER.chart(), 680)
    drawn = png(svg)
    height = int(re.findall(r'height="(\d+)"', svg)[0])
    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", drawn[16:24]) == (2 * (680 + 48), 2 * (height + 48))
    assert png(svg) == drawn


def test_png_refuses_a_foreign_picture() -> None:
    """Only a drawing of ours has the frame that a margin needs."""
    with pytest.raises(ValueError, match="not a drawing of ours"):
        png("<svg/>")


def test_altair_sleeps_until_a_chart_is_drawn() -> None:
    """Choosing, describing, tabulating and downloading import neither Altair nor vl-convert."""
    program = (
        "import sys, generator.charts.choose, generator.charts.draw, generator.charts.table,"
        " generator.charts.downloads; print(sorted({'altair', 'vl_convert', 'babel'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_machine_leaves_no_trace(tmp_path: Path) -> None:
    """Without fonts, in another locale, time zone and hash seed, drawing and PNG are the same bytes."""
    fonts = tmp_path / "fonts.conf"
    fonts.write_text("<fontconfig/>", encoding="utf-8")
    program = (
        "import hashlib; from generator.charts.draw import draw, png;"
        " from tests.unit.charts.cases import LINES; svg = draw(LINES.chart(), 680);"
        " print(hashlib.sha256(svg.encode() + png(svg)).hexdigest())"
    )
    strange = {"FONTCONFIG_FILE": str(fonts), "LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=root,
        env=os.environ | strange,
    )
    svg = draw(LINES.chart(), 680)
    assert done.stdout.strip() == hashlib.sha256(svg.encode() + png(svg)).hexdigest()


def test_a_clause_and_a_title_are_set_apart() -> None:
    """A label that begins a sentence of its own does not run on from the noun before it."""
    videos = CASES["cards"].statistics["videos"]
    spec = spec_of(chart_of_statistic(videos, "fr"), 680)
    lines = [place["lines"] for layer in spec["layer"] for place in layer["data"]["values"]]
    assert ["de vidéos", "Vidéos vues chaque jour"] in lines
