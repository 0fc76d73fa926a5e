"""Rules on series."""

from __future__ import annotations

import pytest

from tests.content import diagnosed


@pytest.mark.parametrize(
    ("points", "more", "expected"),
    [
        ("a, b", "", "97"),
        ("a, c", "", None),
        ("a, b", "\n    caveat: Arrondis.", None),
        ("a, d", "", None),
        ("a", "", None),
        ("a, e", "", "99.5"),
    ],
)
def test_the_parts_of_a_whole_make_a_hundred(points: str, more: str, expected: str | None) -> None:
    """Where they are percentages, several of them, and no caveat says why not."""
    values = {"a": "60", "b": "37", "c": "40", "e": "39,5"}
    rows = [
        f"  {key}: {{value: '{value}', unit: percent, label: x, note: n}}\n" for key, value in values.items()
    ]
    rows.append("  d: {value: 3, unit: count, label: x, note: n}\n")
    series = f"series:\n  s:\n    title: T\n    form: breakdown\n    points: [{points}]\n    note: n{more}\n"
    files = {"content/studies/e.yaml": f"title: T\nstatistics:\n{''.join(rows)}{series}"}
    found = diagnosed(files)
    assert [one.values["total"] for one in found] == ([expected] if expected else [])
    assert all(one.message_key == "breakdown-total" and one.mark.line == 9 for one in found)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"A/X": "60", "A/Y": "40", "B/X": "30", "B/Y": "70"}, None),
        ({"A/X": "60", "B/X": "40", "A/Y": "30", "B/Y": "70"}, None),
        ({"A/X": "60", "A/Y": "40", "B/X": "30", "B/Y": "60"}, "90"),
        ({"A/X": "60", "B/X": "40", "A/Y": "30", "B/Y": "60"}, "90"),
    ],
)
def test_groups_are_parts_or_people(values: dict[str, str], expected: str | None) -> None:
    """Each label makes a hundred, or each group; what comes nearer is what was meant."""
    names = {name: name.replace("/", "-").lower() for name in values}
    rows = [
        f"  {names[name]}: {{value: {value}, unit: percent, label: x, note: n}}\n"
        for name, value in values.items()
    ]
    points = [f"      - {{stat: {names[name]}, label: {name[0]}, group: {name[2]}}}\n" for name in values]
    series = f"series:\n  s:\n    title: T\n    form: breakdown\n    note: n\n    points:\n{''.join(points)}"
    found = diagnosed({"content/studies/e.yaml": f"title: T\nstatistics:\n{''.join(rows)}{series}"})
    assert [one.values["total"] for one in found] == ([expected] if expected else [])
