"""What is said of an import."""

from __future__ import annotations

import json

from generator.importing.outcome import Entry, Fate, Look, Outcome
from generator.importing.report import format_json, format_text

ENTRIES = (
    Entry("post", "One", Fate.WRITTEN, "content/articles/one.md"),
    Entry("post", "Two", Fate.THERE, "content/articles/two.md"),
)


def test_everything_is_counted() -> None:
    """What was taken, what was there, how many files there are now."""
    told = format_text(Outcome("en", ENTRIES, ["content/articles/one.md"]))
    assert "There already: 1 post." in told
    assert told.endswith("Files written: 1.\n")


def test_data_has_all_of_it() -> None:
    """Each entry with its fate, and what to look at with its values."""
    told = json.loads(format_json(Outcome("fr", ENTRIES, ["a"], (Look("x", {"n": "1"}, "a"),), {"more": 1})))
    assert [one["fate"] for one in told["entries"]] == ["written", "there"]
    assert told["looks"] == [{"code": "x", "n": "1", "path": "a"}]
    assert told["more"] == 1
