"""Whatever an author's slip, the content is answered and nothing raises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.catalogue.diagnostics import WORDS
from generator.presentation import format_text
from tests.content import brief, decoded, diagnosed
from tests.program import SMALL

BILINGUAL = Path(__file__).parents[1] / "golden/cases/bilingual"
RICH: dict[str, str | bytes] = {
    path.relative_to(BILINGUAL).as_posix(): path.read_bytes()
    for path in sorted(BILINGUAL.rglob("*"))
    if path.is_file()
}
TEXTS = {
    path: text.decode()
    for path, text in RICH.items()
    if isinstance(text, bytes) and path[-3:] in {".md", "aml"}
}
PATHS = sorted(TEXTS)
KEYS = "statistics series points stat title year themes brands image languages checks to via number id"
PIECES = st.sampled_from(
    [
        *[
            ":",
            "-",
            "#",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "~",
            '"',
            "'",
            "\\",
            "\t",
            "\n",
            "\r",
            "\x00",
            "\xa0",
            "\ufeff",
            "\u202e",
            "é",
            "日",
        ],
        *(f"{key}: " for key in KEYS.split()),
        *[
            "[[",
            "]]",
            "![[",
            "[@",
            "](",
            "```",
            "---",
            "...",
            "null",
            "true",
            "12",
            "6/10",
            "2010-13",
            "fr",
            "en",
            "de",
            "draft",
            "<b>",
            "</b>",
            ">",
            "[!key]",
        ],
        "\n---\n",
        "\n  - ",
        "[[2025-velo]]",
        "![[x|[[y]]]]",
        "{}",
        "[]",
        "[[]]",
        "{fr: x, en: y}",
        "\n\n",
    ]
)


@st.composite
def slips(draw: st.DrawFn) -> dict[str, str | bytes]:
    """The content with up to five slips, of one or several files."""
    texts = dict(TEXTS)
    for _ in range(draw(st.integers(1, 5))):
        path = draw(st.sampled_from(PATHS))
        text = texts[path]
        start = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 1, 2, 8, 40, 400]))
        texts[path] = (
            text[:start] + draw(st.one_of(st.just(""), PIECES, st.text(max_size=3))) + text[start + cut :]
        )
    return {**RICH, **texts}


@given(slips())
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@example({})
@example({"content/site.yaml": "languages: [de]\n", "content/a/1-b.md": "---\nnumber: 1\n---\n"})
@example({"content/site.yaml": "languages: []\n"})
@example({"content/site.yaml": "language:\n"})
@example({"content/studies/s.yaml": "series:\n  x:\n    points: {}\n", "sources.yaml": "studies: a\n"})
@example({**SMALL, "content/2025-rapport/01-une-tendance.md": "---\n---\n![[avis]] ![[stat:rien|[[avis]]]]"})
def test_no_slip_raises(files: dict[str, Any]) -> None:
    """Each is told, in both languages, at a place that exists, in words of its own, and not twice."""
    found = diagnosed(files)
    assert len({(one.mark, one.message_key, *one.values.items()) for one in found}) == len(found)
    for one in found:
        assert one.message_key in WORDS, one
        if text := files.get(one.mark.path):
            lines = (text.decode() if isinstance(text, bytes) else text).splitlines() or [""]
            assert 1 <= one.mark.line <= len(lines) + 1, brief(one)
            assert one.mark.column >= 1
            assert one.mark.length >= 1
    for language in ("fr", "en"):
        assert bool(format_text(found, {}, language, colour=False)) is bool(found)


@given(slips())
@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
def test_the_same_content_is_told_the_same(files: dict[str, str | bytes]) -> None:
    """Whatever the order of the files."""
    backwards = dict(reversed(files.items()))
    assert diagnosed(files) == diagnosed(backwards)
    assert decoded(files).value.records == decoded(backwards).value.records
