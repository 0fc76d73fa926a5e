"""YAML as an author would type it: what is written is read back as it was given."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.yamlio import compose, plain
from generator.yamlio.writing import Line, Raw, Remark, comment, scalar, write


def read(text: str) -> Any:
    """The plain data of a file; it has no faults."""
    composed = compose(text, "x.yaml")
    assert composed.diagnostics == ()
    return plain(composed.value) if composed.value else None


@pytest.mark.parametrize(
    "text",
    [
        "Baromètre de l’attente",
        "des clients, près de 62 %",
        "https://exemple.org/a?b=c&d=é",
        "L'« attente » (2026)",
    ],
)
def test_what_nobody_can_misread_has_no_quotes(text: str) -> None:
    """A file that is finished by hand is easier to read without."""
    assert scalar(text) == text or "é" in text


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "a #b",
        "# a",
        "- a",
        "---",
        "...",
        "? a",
        "! a",
        "&a",
        "*a",
        "%a",
        "@a",
        "`a`",
        "{a}",
        "[a]",
        "a:",
        "|",
        ">",
        '"a"',
        "'a'",
        "a'b\"c",
        "\\n",
        "true",
        "No",
        "on",
        "NULL",
        "~",
        "62",
        "6.5",
        "0x10",
        "1e3",
        "12:30",
        "2026-11-22",
        ".nan",
        "",
        "http://a: b",
        "https://a.example/ #x",
        "a\u00a0: b",
        "é",
        "=",
        "<<",
        "😀 a",
        "a\u0301",
    ],
)
def test_whatever_a_text_is_it_is_read_as_that_text(text: str) -> None:
    """Signs of YAML, its words, numbers and dates as well."""
    assert read(f"a: {scalar(text)}\n") == {"a": text}


def test_a_text_is_on_one_line_and_shows_itself() -> None:
    """What hides, steers or breaks a line is left out; spaces of typography stay."""
    assert scalar(" a\n--- \x1b\u202eb\x85\ud800 ") == "a --- b"
    assert scalar("62\u202f%\u00a0!") == '"62\u202f%\u00a0!"'


def test_words_of_other_readers_have_quotes() -> None:
    """This package reads them as texts, others as truth values."""
    assert [scalar(word) for word in ("yes", "Off", "n")] == ['"yes"', '"Off"', '"n"']


def test_what_is_raw_is_typed_as_it_stands() -> None:
    """Numbers, dates and words of a vocabulary."""
    assert scalar(Raw("62")) == "62"


def test_lines_may_have_lines_and_languages_of_their_own() -> None:
    """And comments above them, which say nothing to a reader of YAML."""
    lines: list[Line | Remark] = [
        Remark("Tiré d’un flux."),
        Line("title", "Une étude", ("À relire.",)),
        Line("statistics", (Line("pour", (Line("value", Raw("62")), Line("label", {"en": "are: for"}))),)),
    ]
    text = write(lines)
    assert text == (
        "# Tiré d’un flux.\n# À relire.\ntitle: Une étude\nstatistics:\n  pour:\n    value: 62\n"
        '    label: {en: "are: for"}\n'
    )
    assert read(text) == {
        "title": "Une étude",
        "statistics": {"pour": {"value": 62, "label": {"en": "are: for"}}},
    }


def test_what_is_put_off_becomes_yaml_without_its_signs() -> None:
    """Its remarks stay comments, those within it as well."""
    inner = Line("pour", (Line("value", Raw("62"), ("À relire.",)),), ("Sans source.",), put_off=True)
    text = write([Line("statistics", (Line("contre", (Line("value", Raw("3")),)), inner))])
    assert text.endswith("  # Sans source.\n  # pour:\n  #   # À relire.\n  #   value: 62\n")
    assert read(text) == {"statistics": {"contre": {"value": 3}}}
    head, _, block = text.partition("  # Sans source.\n")
    assert read(head + re.sub("(?m)^  # ", "  ", block)) == {
        "statistics": {"contre": {"value": 3}, "pour": {"value": 62}}
    }


def test_comments_are_cut_into_lines_and_cannot_be_left() -> None:
    """Whatever stands in them."""
    found = comment("mot " * 60 + "\na: b\r--- \u2028c: d", "  ")
    assert all(line.startswith("  # ") and len(line) <= 100 for line in found)
    assert read("a: 1\n" + "\n".join(found) + "\n") == {"a": 1}
