"""Figures computed from others, as pages show them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.here import Here
from generator.pages.studies import series_page, study_page
from generator.pages.views import DerivedView
from tests.content import told
from tests.program import SMALL, edition_of, small_site

STUDY = "content/studies/enquete.yaml"


def shown(folder: Path, derived: str, study: str = SMALL[STUDY]) -> tuple[DerivedView, ...]:
    """What the page of the small site's series computes, its study having these derived figures."""
    study = study.replace(
        "series:", "  neutre: {value: 10, unit: percent, label: hésitent, note: n}\nseries:"
    )
    site = small_site(folder, **{STUDY: f"{study}derived:\n{derived}"})
    place = Here(edition_of(site), "fr", "series/avis/")
    return series_page(place, place.site.series["avis"]).derived


@pytest.mark.parametrize(
    ("derived", "value", "label"),
    [
        ("{change: [contre, pour], as: points}", "+30 points", "d’écart"),
        ("{change: [pour, contre], as: percent}", "−50\u202f%", "de variation"),
        ("{change: [contre, pour], as: percent}", "+100\u202f%", "de variation"),
        ("{change: [pour, contre], as: ratio}", "0,5", "de rapport"),
        ("{change: [contre, pour], as: times}", "×\u202f2", "d’un chiffre à l’autre"),
        ("{change: [contre, pour], as: sum}", "90\u202f%", "en tout"),
        ("{change: [contre, pour], as: rank}", "nᵒ\u00a02", "parmi ces chiffres"),
        ("{change: [contre, pour], as: points, label: de plus}", "+30 points", "de plus"),
    ],
)
def test_a_value_is_shown_as_what_it_is(tmp_path: Path, derived: str, value: str, label: str) -> None:
    """With its sign where it is a change, a sum in the unit of its parts; with the author's words."""
    (view,) = shown(tmp_path, f"  d: {derived}\n")
    assert (view.value, view.label) == (value, label)


def test_it_is_rounded_for_readers(tmp_path: Path) -> None:
    """To one decimal, half up."""
    study = SMALL[STUDY].replace("value: 60", "value: 64,5".replace(",", "."))
    (view,) = shown(tmp_path, "  d: {change: [contre, pour], as: times}\n", study)
    assert view.value == "×\u202f2,2"


def test_its_parts_are_named_with_their_source(tmp_path: Path) -> None:
    """Each leads to its page; a caveat says why it holds."""
    (view,) = shown(tmp_path, "  d: {change: [contre, pour], as: points, caveat: Deux questions.}\n")
    assert [(one.text, one.href, one.note) for one in view.parts] == [
        ("30\u202f% des clients sont contre", "../../chiffres/contre/", "Institut Exemple, 2025"),
        ("60\u202f% des clients sont pour", "../../chiffres/pour/", "Institut Exemple, 2025"),
    ]
    assert view.caveat == "Deux questions."


def test_a_series_has_what_is_computed_from_its_points_alone(tmp_path: Path) -> None:
    """Not what needs a figure that it does not show."""
    assert shown(tmp_path, "  d: {change: [contre, neutre], as: points}\n") == ()


def test_a_study_has_what_its_file_computes(tmp_path: Path) -> None:
    """Also of figures that no series shows together."""
    study = SMALL[STUDY].replace(
        "series:", "  neutre: {value: 10, unit: percent, label: hésitent, note: n}\nseries:"
    )
    study += "derived:\n  d: {change: [contre, neutre], as: points}\n"
    place = Here(edition_of(small_site(tmp_path, **{STUDY: study})), "fr", "etudes/enquete/")
    (view,) = study_page(place, place.site.studies["enquete"]).derived
    assert view.value == "−20 points"


PARTS = """\
title: T
checked: primary
date: 2010
statistics:
  a: {value: 60, unit: percent, label: x, note: n}
  b: {value: 30, unit: percent, label: x, note: n}
  c: {value: 30, unit: percent, label: x, note: n, base: autres}
  d: {value: 30, unit: count, label: x, note: n}
  e: {value: 0, unit: percent, label: x, note: n}
derived:
"""


@pytest.mark.parametrize(
    ("derived", "why"),
    [
        ("{change: [a, b], as: points}", ""),
        ("{change: [a], as: points}", "count"),
        ("{change: [a, b, e], as: percent}", "count"),
        ("{change: [a, d], as: sum}", "unit"),
        ("{change: [e, a], as: times}", "zero"),
        ("{change: [a, c], as: points}", "base"),
        ("{change: [a, c], as: points, caveat: Un dixième de tous.}", ""),
    ],
)
def test_what_cannot_be_computed_is_told(derived: str, why: str) -> None:
    """Where it is typed, with the reason; a caveat may say why it holds."""
    expected = [f"studies/e.yaml:11:3 not-derived/{why}"] if why else []
    assert told({"content/studies/e.yaml": f"{PARTS}  x: {derived}\n"}) == expected


def test_nothing_is_computed_across_a_break() -> None:
    """Of a series that shows all parts; nor where two studies differ in mode or question."""
    study = "title: T\ndate: {year}\nchecked: primary\nmethod: {{{method}}}\nstatistics:\n"
    study += "  p{year}: {{value: {year}, unit: count, label: x, note: n, indicator: i}}\n"

    def files(breaks: str, method: str) -> dict[str, str]:
        return {
            "content/indicators.yaml": "i: {title: I}\n",
            "content/studies/a.yaml": study.format(year=2010, method="mode: online"),
            "content/studies/b.yaml": study.format(year=2012, method=method),
            "content/series/s.yaml": "title: T\nform: time\nnote: n\npoints: [p2010, p2012]\n"
            f"breaks: [{breaks}]\nderived:\n  d: {{change: [p2010, p2012], as: percent}}\n",
        }

    assert told(files("", "mode: online")) == []
    assert told(files("2011", "mode: online")) == ["series/s.yaml:7:3 not-derived/break"]
    assert told(files("", "mode: mail")) == ["series/s.yaml:7:3 not-derived/method"]
    asked = 'mode: online, question: "Q ?"'
    other = files("", 'mode: online, question: "R ?"')
    other["content/studies/a.yaml"] = study.format(year=2010, method=asked)
    assert told(other) == ["series/s.yaml:7:3 not-derived/question"]
