"""How diagnostics look to people and to programs."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import Diagnostic, Mark, Severity
from generator.presentation import format_github, format_json, format_text


def fault(line: int = 1, column: int = 1, length: int = 1, path: str = "content/a.yaml") -> Diagnostic:
    """An error."""
    return Diagnostic(
        code="duplicate-key", mark=Mark(path, line, column, length), values={"key": "a", "line": "1"}
    )


def warning(line: int = 1, path: str = "content/a.yaml") -> Diagnostic:
    """A warning."""
    mark = Mark(path, line)
    return Diagnostic(code="unused", variant="stat", mark=mark, values={"id": "x"}, severity=Severity.WARNING)


def text(*found: Diagnostic, source: str | None = None, language: str = "fr") -> str:
    """The faults without colours."""
    sources = {} if source is None else {"content/a.yaml": source}
    return format_text(found, sources, language, colour=False)


def test_a_fault_is_shown_with_its_line_and_what_to_do() -> None:
    """Path, line, column, severity, message and code; the line; carets; the hint; the count."""
    unknown = Diagnostic(
        code="unknown-key",
        mark=Mark("content/a.yaml", 2, 1, 5),
        values={"key": "titel", "known": "title, url"},
        suggestion="title",
    )
    assert text(unknown, source="a: 1\ntitel: Bonjour\n") == (
        "content/a.yaml:2:1: erreur\u00a0: La clé «\u00a0titel\u00a0» n’existe pas ici [unknown-key]\n"
        "    2 | titel: Bonjour\n"
        "      | ^^^^^\n"
        "    → Vouliez-vous dire «\u00a0title\u00a0»\u202f?\n"
        "    → Clés possibles\u00a0: title, url\n"
        "\n"
        "1 erreur\n"
    )
    assert text(unknown, language="en") == (
        "content/a.yaml:2:1: error: There is no key “titel” here [unknown-key]\n"
        "    → Did you mean “title”?\n"
        "    → Possible keys: title, url\n"
        "\n"
        "1 error\n"
    )


def carets(source: str, column: int, length: int = 1) -> tuple[str, str]:
    """The excerpt of one line, and the carets under it."""
    lines = text(fault(1, column, length), source=source).split("\n")
    return lines[1].partition("| ")[2], lines[2].partition("| ")[2]


@pytest.mark.parametrize(
    ("source", "column", "length", "shown", "under"),
    [
        ("a: bc", 4, 2, "a: bc", "   ^^"),
        ("\ta: b", 2, 1, "    a: b", "    ^"),
        ("日本: x", 5, 1, "日本: x", "      ^"),
        ("é: e\u0301x", 6, 1, "é: e\u0301x", "    ^"),
        ("a: \x1b[31mx", 4, 1, "a: \ufffd[31mx", "   ^"),
        ("a: b", 99, 4, "a: b", "    ^"),
        ("a: b", 4, 99, "a: b", "   ^"),
    ],
)
def test_carets_stand_under_the_fault(source: str, column: int, length: int, shown: str, under: str) -> None:
    """Tabs, wide characters, combining marks and control characters keep the carets in place."""
    assert carets(source, column, length) == (shown, under)


@pytest.mark.parametrize("column", [1, 60, 500, 996])
def test_a_long_line_is_cut_around_the_fault(column: int) -> None:
    """At most a hundred characters, the marked ones among them."""
    source = "".join(str(n % 10) for n in range(1, 1000))
    shown, under = carets(source, column, 4)
    assert len(shown) <= 100
    assert shown[len(under) - 4 : len(under)] == source[column - 1 : column + 3]


def test_a_marked_text_longer_than_the_screen_is_cut_too() -> None:
    """The excerpt never grows with the mark."""
    shown, under = carets("x" * 1000, 3, 900)
    assert len(shown) <= 100
    assert len(under) <= 100


def test_faults_are_sorted_and_silenced_ones_left_out() -> None:
    """By file, line and column; severity off is not shown."""
    off = Diagnostic(code="unused", variant="stat", mark=Mark("a"), values={"id": "x"}, severity=Severity.OFF)
    shown = text(fault(2), warning(1), fault(1, path="b"), fault(1, 5), off)
    heads = [line.split(": ")[0] for line in shown.split("\n") if line[:1] in {"b", "c"}]
    assert heads == ["b:1:1", "content/a.yaml:1:1", "content/a.yaml:1:5", "content/a.yaml:2:1"]
    assert text(off) == ""


def test_fifty_are_shown_and_the_rest_is_counted() -> None:
    """An error is never hidden behind warnings; the count is of all."""
    shown = text(*(warning(n + 1) for n in range(70)), fault(1, path="z"))
    assert shown.count("[unused]") == 49
    assert shown.count("z:1:1: erreur") == 1
    assert "… et 21 autres" in shown
    assert shown.endswith("1 erreur, 70 avertissements\n")
    assert "… et 1 autre," in text(*(fault(n + 1) for n in range(51)))
    assert text(*(fault(n + 1) for n in range(3)), warning(9), language="en").endswith(
        "3 errors, 1 warning\n"
    )


def test_text_from_content_cannot_steer_a_terminal() -> None:
    """Control and bidirectional characters and line ends are taken out of what is inserted."""
    evil = Diagnostic(
        code="duplicate-key",
        mark=Mark("a\x1b[2J\n.yaml"),
        values={"key": "\x1b]0;x\x07\u202e\nb", "line": "1"},
        suggestion="\x1b[0m",
    )
    shown = text(evil)
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert shown.startswith("a[2J .yaml:1:1: ")


def test_colour_only_where_asked() -> None:
    """The path stays plain so that terminals can follow it."""
    coloured = format_text([fault()], {}, "fr", colour=True)
    assert coloured.startswith("content/a.yaml:1:1: \x1b[1;31merreur\x1b[0m")
    assert "\x1b" not in text(fault())


def test_a_mark_outside_the_source_has_no_excerpt() -> None:
    """A file that has changed or is not at hand still has its message."""
    assert "|" not in text(fault(9), source="a: 1\n")
    assert "|" not in text(fault(1))


def test_a_variant_without_words_says_what_its_code_says() -> None:
    """A fault is told in any case."""
    odd = Diagnostic(code="unused", variant="new-kind", mark=Mark("a"))
    assert "Something is used nowhere" in text(odd, language="en")


def test_json_has_every_field() -> None:
    """One object with a version; what programs need, and the words in the language asked for."""
    found = json.loads(format_json([warning(2), fault(1, 3, 4)], "en"))
    assert found["version"] == 1
    assert found["diagnostics"][0] == {
        "path": "content/a.yaml",
        "line": 1,
        "column": 3,
        "length": 4,
        "code": "duplicate-key",
        "severity": "error",
        "message": "“a” is already written on line 1",
        "hint": "Keep only one of the two lines.",
        "suggestion": None,
    }
    assert [one["severity"] for one in found["diagnostics"]] == ["error", "warning"]
    assert json.loads(format_json([], "fr")) == {"version": 1, "diagnostics": []}


def test_github_commands_are_escaped() -> None:
    """Commas and colons end a property, line ends and percent signs a command."""
    odd = Diagnostic(
        code="breakdown-total",
        mark=Mark("a,b:c.yaml", 3, 2, 5),
        values={"id": "x", "total": "98"},
        severity=Severity.WARNING,
    )
    assert format_github([odd], "en") == (
        "::warning file=a%2Cb%3Ac.yaml,line=3,col=2,endColumn=7,title=breakdown-total::"
        "The shares of “x” add up to 98%25, not 100%25%0AAdd the missing share, change form (several "
        "answers: multiple-answers), or say why with caveat.\n"
    )
