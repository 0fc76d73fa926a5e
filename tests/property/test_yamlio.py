"""Whatever is typed, YAML is answered and never raises."""

from __future__ import annotations

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from generator.presentation import format_text
from generator.yamlio import compose, find, front_matter, plain, split_front_matter
from generator.yamlio.characters import bad_characters

STUDY = """\
title: "Observatoire des services clients"
publisher: bva
date: 2010-10
themes: [avis, client]
via: {publisher: emarketer, title: "Le client", date: 2012}
method:
  sample: 1004
  question: >
    Que faites-vous
    des avis ?
statistics:
  un-motif:
    value: 84
    unit: percent
    label: citent l'immédiateté de la réponse
series:
  motifs:
    points: [un-motif, {stat: deux, label: Gain de temps}]
    breaks:
      - 2012
      - 2013-Q1
"""
SIGNS = st.sampled_from(
    [*":-#\"'[]{},&*!|>%@`?~ \t\n\r\u00a0\0\u202e\ufeff", ": ", "- ", "---\n", " #x", "<<: ", "\n  "]
)
YAML_LIKE = st.lists(st.one_of(SIGNS, st.sampled_from(["a", "title", "é", "10", "null", "日"]))).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real study with up to four pieces cut out, put in or exchanged."""
    text = STUDY
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 3))
        text = text[:start] + draw(st.one_of(st.just(""), SIGNS, st.text(max_size=3))) + text[end:]
    return text


def assert_sound(text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
    """Every fault stands in the file, on one line, and has its words in both languages."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in diagnostics:
        assert 1 <= found.mark.line <= len(lines)
        # A repair may have added two quotes to the line before a fault was found on it.
        assert 1 <= found.mark.column <= len(lines[found.mark.line - 1]) + 10
        assert found.mark.length >= 1
    for language in ("fr", "en"):
        assert bool(format_text(diagnostics, {"x": text}, language, colour=False)) is bool(diagnostics)


@given(st.one_of(st.text(), YAML_LIKE, mutated()))
@settings(deadline=None, max_examples=300)
@example("\ufeff")
@example("a: \ud800")
@example("%")
@example('a: "\\UFFFFFFFF"')
def test_any_text_is_answered(text: str) -> None:
    """No input raises; there is data, or a fault, or nothing was written; twice the same."""
    composed = compose(text, "x")
    assert_sound(text, composed.diagnostics)
    assert compose(text, "x") == composed
    if composed.value is not None:
        assert isinstance(plain(composed.value), dict)
        assert find(composed.value, ("title", 0, "x")).path == "x"


@given(st.one_of(st.text(), YAML_LIKE, mutated().map(lambda text: f"---\n{text}---\ncorps\n")))
@settings(deadline=None, max_examples=200)
def test_any_front_matter_is_answered(text: str) -> None:
    """No input raises; a text without front matter has exactly one fault."""
    found = front_matter(text, "x")
    assert_sound(text, found.diagnostics)
    split = split_front_matter(text)
    if split is None:
        assert found.value is None
        assert len(found.diagnostics) == 1


KEYS = st.text(st.characters(codec="ascii", categories=["Ll", "Nd"]), min_size=1)
TEXTS = st.text().filter(lambda text: not bad_characters(text, "x"))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**20), 10**20), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1))
@settings(deadline=None)
def test_json_is_read_as_json(value: dict[str, object]) -> None:
    """JSON is YAML: what is written as JSON comes back the same."""
    composed = compose(json.dumps(value, ensure_ascii=False), "x")
    assert composed.diagnostics == ()
    assert composed.value is not None
    assert plain(composed.value) == value


TITLES = st.lists(
    st.text(st.characters(categories=["Ll"]), min_size=1, max_size=8), min_size=1, max_size=4
).map(" ".join)


@given(TITLES, TITLES, st.integers(0, 5))
@settings(deadline=None)
def test_a_colon_in_a_title_is_always_found(left: str, right: str, lines_above: int) -> None:
    """The commonest slip: one fault, on its line, at its colon, wherever it stands."""
    above = "".join(f"key{n}: value\n" for n in range(lines_above))
    (found,) = compose(f"{above}title: {left} : {right}\nafter: 1\n", "x").diagnostics
    assert (found.variant, found.mark.line, found.mark.column) == (
        "colon",
        lines_above + 1,
        len(f"title: {left} :"),
    )
