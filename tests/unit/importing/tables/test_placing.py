"""Lines added to a study file as it stands."""

from __future__ import annotations

import pytest

from generator.files import SourceFile
from generator.importing.tables.placing import Addition, extended

STATISTIC = Addition("statistics", "  new:\n    value: 1\n    unit: count\n    label: x\n")
SERIES = Addition("series", "  both:\n    title: B\n")


def placed(text: str, *additions: Addition) -> str | None:
    """A file of that text with the additions."""
    found = extended(SourceFile.of("content/studies/a.yaml", text.encode()), additions or (STATISTIC,))
    return None if found is None else found.decode()


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("title: A\nstatistics:\n  old:\n    value: 1\n", ""),
        ("statistics:\n  old:\n    value: 1\n", "title: A\n"),
        ("statistics:\n  old:\n    value: 1\n  # mine\n", "\n# about the series\nseries:\n  a: {}\n"),
        ("statistics:\n  old: {value: 1}  # here\n", "\n\ntitle: A\n"),
        ("title: A\nstatistics:\n  old:\n    note: >\n      a\n\n      b\n", "# at the end\n"),
    ],
)
def test_they_go_behind_what_the_block_has(before: str, behind: str) -> None:
    """Comments within it stay within; blank lines and comments at the margin are what follows'."""
    assert placed(before + behind) == before + STATISTIC.text + behind


def test_they_are_as_deep_as_the_others() -> None:
    """Four spaces, or one."""
    four = "statistics:\n    old:\n        value: 1\n"
    assert placed(four) == f"{four}    new:\n      value: 1\n      unit: count\n      label: x\n"
    assert placed("statistics:\n old: {}\n") == (
        "statistics:\n old: {}\n new:\n   value: 1\n   unit: count\n   label: x\n"
    )


def test_a_block_that_is_missing_is_made_at_the_end() -> None:
    """Both at once; a last line without its end gets one."""
    assert placed("title: A\nstatistics:\n  old: {}", STATISTIC, SERIES) == (
        f"title: A\nstatistics:\n  old: {{}}\n{STATISTIC.text}series:\n{SERIES.text}"
    )
    assert placed("title: A\n\n# fin\n", SERIES) == f"title: A\nseries:\n{SERIES.text}\n# fin\n"


def test_a_new_block_never_parts_another() -> None:
    """Where both go to the end, what stands is finished first."""
    assert placed("title: A\nseries:\n  old: {}\n", STATISTIC, SERIES) == (
        f"title: A\nseries:\n  old: {{}}\n{SERIES.text}statistics:\n{STATISTIC.text}"
    )


def test_line_ends_are_the_file_s() -> None:
    """Of Windows, where it has those."""
    text = placed("title: A\r\nstatistics:\r\n  old: {}\r\n")
    assert text is not None
    assert text.replace("\r\n", "").count("\n") == 0


@pytest.mark.parametrize(
    "text",
    [
        "title: A\nstatistics: {old: {value: 1}}\n",
        "title: A\nstatistics: {}\n",
        "title: A\nstatistics:\n",
        "{title: A}\n",
        "title: [\n",
        "",
    ],
)
def test_where_no_line_can_be_added_none_is(text: str) -> None:
    """Between braces, below nothing, in what cannot be read."""
    assert placed(text) is None
