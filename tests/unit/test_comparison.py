"""Two reports beside each other: indicators, themes, figures that are due."""

from __future__ import annotations

from generator.comparison import Standing, compare, editions, renewal_of
from generator.site import Site
from tests.content import Files, linked, page

INDICATORS = "".join(f"{name}: {{title: {name}}}\n" for name in ("attente", "prix", "robots", "avis"))
WAVES = {
    f"content/studies/vague-{year}.yaml": f"""\
title: Vague {year}
date: {year}
checked: primary
method: {{sample: 1000, sampling: quota, question: "Attendez-vous ?"}}
statistics:
  attente-{year}:
    {{value: 6{year % 10}, unit: percent, label: attendent, indicator: attente, due: {year + 1}-06}}
"""
    for year in (2025, 2026)
}
OTHERS = """\
title: Autres
date: 2025
checked: primary
statistics:
  prix-2025: {value: 30, unit: percent, label: regardent le prix, indicator: prix, due: 2026-06}
  robots-2025: {value: 20, unit: percent, label: parlent à un robot, indicator: robots, due: 2029}
  avis-2025: {value: 10, unit: percent, label: écrivent des avis, indicator: avis}
  seul: {value: 5, unit: percent, label: ne disent rien}
"""
FILES = {
    "content/indicators.yaml": INDICATORS,
    "content/themes.yaml": "temps: {title: Temps}\nargent: {title: Argent}\nautomates: {title: Automates}\n",
    **WAVES,
    "content/studies/autres.yaml": OTHERS,
    "content/2026-tendances/report.md": page(
        "", "title: T\nyear: 2026\nkey_figures: [prix-2025]\nthemes: [argent]"
    ),
    "content/2026-tendances/01-a.md": page(
        "[[attente-2025]], [[robots-2025]], [[seul]]", "title: A\nthemes: [temps]"
    ),
    "content/2027-tendances/report.md": page("", "title: T\nyear: 2027\nthemes: [argent]"),
    "content/2027-tendances/01-a.md": page(
        "[[attente-2026]] contre [[attente-2025]], [[prix-2025]], [[avis-2025]]",
        "title: A\nthemes: [automates]",
    ),
}


def site(files: Files = FILES) -> Site:
    """The site of these files, which are in order."""
    found = linked(files)
    assert found.diagnostics == ()
    return found.value


def test_each_indicator_is_in_one_class() -> None:
    """Updated by a newer figure, unchanged, dropped or new; the classes add up to all."""
    found = compare(site(), "2026-tendances", "2027-tendances")
    assert {one.indicator: one.standing for one in found.indicators} == {
        "attente": Standing.UPDATED,
        "prix": Standing.UNCHANGED,
        "robots": Standing.DROPPED,
        "avis": Standing.NEW,
    }
    assert sum(len(found.of(standing)) for standing in Standing) == len(found.indicators)
    (waiting,) = found.of(Standing.UPDATED)
    assert (waiting.earlier, waiting.later) == (("attente-2025",), ("attente-2025", "attente-2026"))
    assert waiting.follows == {"attente-2026": "attente-2025"}
    assert found.unmeasured == (1, 0)


def test_backwards_nothing_is_newer() -> None:
    """An older figure is no update; new and dropped change places."""
    found = compare(site(), "2027-tendances", "2026-tendances")
    assert [one.indicator for one in found.of(Standing.UPDATED)] == []
    assert [one.indicator for one in found.of(Standing.NEW)] == ["robots"]
    assert [one.indicator for one in found.of(Standing.DROPPED)] == ["avis"]


def test_a_report_beside_itself_is_unchanged() -> None:
    """Whatever it holds."""
    found = compare(site(), "2026-tendances", "2026-tendances")
    assert {one.standing for one in found.indicators} == {Standing.UNCHANGED}
    assert all(one.goes_on for one in found.themes)


def test_a_figure_that_replaces_another_is_newer() -> None:
    """Its author says so, whatever the dates."""
    text = OTHERS.replace("indicator: prix, due: 2026-06", "indicator: prix, superseded_by: prix-2026")
    text += "  prix-2026: {value: 31, unit: percent, label: regardent le prix, indicator: prix}\n"
    trend = page("[[prix-2026]]", "title: A")
    found = compare(
        site({**FILES, "content/studies/autres.yaml": text, "content/2027-tendances/01-a.md": trend}),
        "2026-tendances",
        "2027-tendances",
    )
    assert [one.indicator for one in found.of(Standing.UPDATED)] == ["prix"]


def test_themes_go_on_with_the_texts_that_are_about_them() -> None:
    """Of the report itself and of its trends."""
    found = {one.theme: one for one in compare(site(), "2026-tendances", "2027-tendances").themes}
    assert [str(ref) for ref in found["argent"].earlier] == ["report:2026-tendances"]
    assert found["argent"].goes_on
    assert not found["temps"].goes_on
    assert [str(ref) for ref in found["automates"].later] == ["trend:2027-tendances/a"]


def test_what_is_due() -> None:
    """Expected by the end of the later report's year, and followed by nothing on the site."""
    found = compare(site(), "2026-tendances", "2027-tendances")
    assert found.due == ("prix-2025", "attente-2026")
    assert renewal_of(site(), "attente-2025") is None
    assert renewal_of(site(), "seul") is None


def test_editions_are_alike_but_for_the_year() -> None:
    """Each with the one before it; two of a year, or of different names, are no editions of each other."""
    more = {
        "content/2025-tendances/report.md": page("", "title: T\nyear: 2025"),
        "content/2027-defis/report.md": page("", "title: D\nyear: 2027"),
        "content/tendances-2027/report.md": page("", "title: E\nyear: 2027"),
        "content/2028/report.md": page("", "title: D\nyear: 2028"),
    }
    assert [*editions(site({**FILES, **more}))] == [
        ("2025-tendances", "2026-tendances"),
        ("2026-tendances", "2027-tendances"),
    ]


def test_much_in_common() -> None:
    """A theme or a measure that goes on; reports that share neither have nothing to compare."""
    assert compare(site(), "2026-tendances", "2027-tendances").has_much_in_common
    apart = {
        **FILES,
        "content/2027-tendances/report.md": page("", "title: T\nyear: 2027"),
        "content/2027-tendances/01-a.md": page("[[avis-2025]]", "title: A\nthemes: [automates]"),
    }
    assert not compare(site(apart), "2026-tendances", "2027-tendances").has_much_in_common
