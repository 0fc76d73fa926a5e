"""What is explained of each code is true: its example has the fault, and mended has none.

docs/reference/diagnostics.md says the same; UPDATE_GOLDEN=1 writes it anew.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from generator.build import check_only
from generator.catalogue.explained import EXPLAINED, SECTIONS
from generator.catalogue.explained.explanation import Excerpts
from generator.codes import CODES
from generator.explain import document, explain, listing
from tests.program import ROOT, options_of, write

LANGUAGES = ("fr", "en")
DOCUMENTS = {"fr": "diagnostics.fr.md", "en": "diagnostics.md"}
PICTURE = ROOT / "tests/golden/faults/missing-alt/content/pages/photo.png"
CHANGED = ', "text_now": "a4c1172b09f3e6d8", "changed": "2026-11-10"'
HEAD = "\n<!-- From here on it is what `trendbook explain` says; `make golden` writes it anew. -->\n\n"


def whole(path: str, excerpt: str) -> str:
    """A file as an author has it, where only what matters of it is shown."""
    if path.endswith(".md") and not excerpt.startswith("-"):
        return f"---\ntitle: Page\n---\n{excerpt}\n"
    if path.startswith("content/studies/") and not excerpt.startswith(("title:", "date:")):
        return f"title: T\nchecked: primary\n{excerpt}\n"
    return f"{excerpt}\n"


def files(shown: Excerpts, beside: Excerpts, language: str) -> dict[str, str]:
    """The example's site. What nothing uses is not told of, but where that is the fault."""
    config = f"title: Site\nlanguages: [{language}]\nchecks: {{unused: off}}\n"
    excerpts = {
        "content/site.yaml": config,
        "sources.yaml": "studies: [content/studies/*.yaml]",
        **beside,
        **shown,
    }
    said = {
        path: text if isinstance(text, str) else text[language != "fr"] for path, text in excerpts.items()
    }
    # What is said of a file behind its path is no name: `MADE` makes such ones.
    return {
        path: whole(path, text) for path, text in said.items() if not path.endswith((")", "/", "→ note.md"))
    }


def not_utf8(site: Path, *, faulty: bool) -> None:
    """The same letters in another encoding."""
    page = "---\ntitle: Page\n---\nL’été dure.\n"
    (site / "content/pages/ete.md").write_bytes(page.encode("cp1252" if faulty else "utf-8"))


def large(name: str, size: int) -> Callable[..., None]:
    """A page of that many bytes, or a short one."""

    def make(site: Path, *, faulty: bool) -> None:
        text = "---\ntitle: Page\n---\n" + "Encore. " * (size // 8 if faulty else 1)
        (site / f"content/pages/{name}.md").write_text(text, encoding="utf-8")

    return make


def unreadable(site: Path, *, faulty: bool) -> None:
    """A link to itself."""
    try:
        if faulty:
            (site / "content/pages/note.md").symlink_to("note.md")
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")


def same_path(site: Path, *, faulty: bool) -> None:
    """One name in two Unicode forms."""
    for form in ("NFC", "NFD") if faulty else ("NFC",):
        (site / "content/pages" / normalize(form, "été.txt")).write_text("Une note.\n", encoding="utf-8")
    if faulty and len(list((site / "content/pages").glob("*.txt"))) == 1:
        pytest.skip("this file system takes both forms for one name")


def looked_again(site: Path, *, faulty: bool) -> None:
    """What the next round over links notes, once the page was read after it had changed."""
    lock = site / "links.lock.json"
    if not faulty:
        lock.write_text(lock.read_text("utf-8").replace(CHANGED, ""), encoding="utf-8")


# What an excerpt can only tell of, or another command does.
MADE: dict[str, Callable[..., None]] = {
    "not-utf8": not_utf8,
    "file-too-large": large("archives", 6_000_000),
    "markdown-too-large": large("tout", 600_000),
    "unreadable-file": unreadable,
    "same-path": same_path,
    "changed-link": looked_again,
}


def told(site: Path) -> set[str]:
    """The codes of what is said of a site."""
    return {found.code for found in check_only(options_of(site, cache=False)).diagnostics}


def test_every_code_is_explained() -> None:
    """In one section, with words in both languages."""
    assert sorted(code for _, section in SECTIONS for code in section) == sorted(CODES)
    for one in EXPLAINED.values():
        assert all((*one.why, *one.mend))
        assert one.bad != one.good


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", EXPLAINED)
def test_an_example_has_the_fault_and_mended_has_none(code: str, language: str, tmp_path: Path) -> None:
    """Nothing else is said of the bad one, nothing at all of the good one."""
    found = EXPLAINED[code]
    for shown, expected in ((found.bad, {code}), (found.good, set())):
        site = tmp_path / ("faulty" if expected else "mended")
        write(site, files(shown, found.beside, language))
        (site / "content/pages").mkdir(exist_ok=True)
        shutil.copy(PICTURE, site / "content/pages/photo.png")
        if code in MADE:
            MADE[code](site, faulty=bool(expected))
        assert told(site) == expected, shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_says_what_the_command_says(language: str) -> None:
    """One text for both."""
    path = ROOT / "docs/reference" / DOCUMENTS[language]
    head, mark, tail = path.read_text("utf-8").partition(HEAD)
    assert mark
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI")
        path.write_text(f"{head}{mark}{document(language)}", encoding="utf-8", newline="\n")
        tail = document(language)
    assert tail == document(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_an_explanation_is_shown(language: str) -> None:
    """Meaning, reason, both examples, what to do; and each code is listed."""
    for code, one in EXPLAINED.items():
        said = " ".join(explain(code, language).split())
        for words in (one.why, one.mend):
            assert " ".join(words[language != "fr"].split()) in said
        assert all(path in said for path in (*one.bad, *one.good))
        assert f"  {code} " in listing(language)
