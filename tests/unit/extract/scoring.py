"""How well figures are found: recall, precision, and how often value, unit and source are right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.extract.extract import Extracted, extract

_COMPARATORS = {
    ">": "more-than",
    "<": "less-than",
    ">=": "at-least",
    "<=": "at-most",
    "~": "about",
    "<~": "nearly",
}
_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")
_LEAST = 3  # letters of a word by which two names are the same


class Wanted(NamedTuple):
    """A figure that should be found between `start` and `end`; `value` is None where it may be left out."""

    start: int
    end: int
    value: float | None = None
    units: Sequence[str] = ()
    source: str | None = None
    any_source: bool = False
    qualifier: str | None = None


class Marked(NamedTuple):
    """A text with what should be found in it."""

    text: str
    wanted: Sequence[Wanted]


def marked_sentences(path: Path) -> list[Marked]:
    """The sentences of a YAML file."""
    entries: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [Marked(entry["say"], list(_wanted(entry))) for entry in entries]


def _wanted(entry: dict[str, Any]) -> Iterator[Wanted]:
    said = entry["say"]
    for key, answer in entry.get("find", {}).items():
        typed, _, place = str(key).partition("#")
        start = -1
        for _ in range(int(place or 1)):
            start = said.index(typed, start + 1)
        yield _answered(start, start + len(typed), answer)._replace(any_source=entry.get("any_source", False))
    for key in entry.get("may", []):
        yield Wanted(said.index(str(key)), said.index(str(key)) + len(str(key)))


def _answered(start: int, end: int, answer: str) -> Wanted:
    """An answer: comparison, value, unit, source, as in "< 5 duration @La Redoute"."""
    number, _, source = answer.partition(" @")
    words = number.split()
    sign = words.pop(0) if words[0] in _COMPARATORS else None
    qualifier = _COMPARATORS[sign] if sign else None
    return Wanted(start, end, float(words[0]), words[1].split("|"), source or None, qualifier=qualifier)


def marked_text(path: Path) -> Marked:
    """An article in which figures stand in brackets, with their answer behind a bar."""
    return _marked(path.read_text(encoding="utf-8"))


def marked_texts(path: Path) -> list[Marked]:
    """The short texts of a file, parted by lines of equals signs."""
    return [_marked(part) for part in path.read_text(encoding="utf-8").split("====\n")]


def _marked(typed: str) -> Marked:
    text, wanted, at = "", [], 0
    for match in _MARK.finditer(typed):
        text += typed[at : match.start()]
        start, end = len(text), len(text) + len(match[1])
        wanted.append(_answered(start, end, match[2]) if match[2] else Wanted(start, end))
        text += match[1]
        at = match.end()
    return Marked(text + typed[at:], wanted)


class Score(NamedTuple):
    """Shares of one; the names of what went wrong."""

    recall: float
    precision: float
    value: float
    unit: float
    source: float
    qualifier: float
    faults: Sequence[str]


def score(texts: Iterable[Marked]) -> Score:
    """How well the figures of `texts` are found."""
    wanted = found = touched = valued = united = sourced = qualified = extracted = wrong = 0
    faults: list[str] = []
    for text, marks in texts:
        got = extract(text)
        extracted += len(got)
        for mark in marks:
            if mark.value is None:
                continue
            wanted += 1
            near = [one for one in got if mark.start < one.end and one.start < mark.end]
            hits = [
                one for one in near if abs(float(one.value) - mark.value) <= 1e-3 * max(1.0, abs(mark.value))
            ]
            touched += bool(near)
            valued += bool(hits)
            if not hits:
                faults.append(
                    f"missed {text[mark.start : mark.end]} in {text[max(0, mark.start - 60) : mark.end + 40]}"
                )
                continue
            found += 1
            one = hits[0]
            united += one.unit in mark.units
            qualified += one.qualifier in {mark.qualifier, "only"}
            right = mark.any_source or same_source(mark.source, one)
            sourced += right
            if not right or one.unit not in mark.units:
                faults.append(f"{one.text}: {one.unit}, {one.source}; wanted {mark.units}, {mark.source}")
        extra = [
            one for one in got if not any(mark.start < one.end and one.start < mark.end for mark in marks)
        ]
        faults += [f"not one: {one.text} in {one.sentence}" for one in extra]
        wrong += len(extra)
    return Score(
        _share(found, wanted),
        _share(extracted - wrong, extracted),
        _share(valued, touched),
        _share(united, found),
        _share(sourced, found),
        _share(qualified, found),
        faults,
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def same_source(wanted: str | None, one: Extracted) -> bool:
    """Both none, or names that share a word."""
    if not wanted or not one.source:
        return not wanted and not one.source
    return bool(_words(wanted) & _words(one.source))


def _words(name: str) -> set[str]:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return {
        word
        for word in re.findall(r"[^\W_]+", folded.encode("ascii", "ignore").decode())
        if len(word) >= _LEAST
    }
