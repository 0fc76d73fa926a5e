"""Every diagnostic code has a site that provokes it, and the words in which it is told.

Each folder of faults/ is such a site; where one site cannot have all variants of a code, another is
called `<code>--<variant>`. A missing expected.txt is written, and fails where CI is set;
UPDATE_GOLDEN=1 writes them all anew.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from unicodedata import normalize

import pytest
from click.testing import CliRunner

from generator.build import check_only
from generator.catalogue.diagnostics import WORDS
from generator.cli import main
from generator.codes import CODES
from generator.diagnostics import Diagnostic, Severity
from generator.presentation import format_text
from generator.state import Options
from generator.terminal import CONTENT_FAULT
from tests.presentations import bad_templates
from tests.typefaces import sans, serif

FAULTS = Path(__file__).parent / "faults"
CASES = sorted(folder.name for folder in FAULTS.iterdir() if folder.is_dir())
TODAY = date(2026, 11, 22)


def too_large(site: Path) -> None:
    """More text than is read: of a page, and of YAML."""
    (site / "content/pages/enorme.md").write_bytes(b"---\ntitle: Page\n---\n" + b"Encore. " * 700_000)
    (site / "content/studies").mkdir()
    study = 'title: "Une longue étude"\nnote: "' + "Encore. " * 520_000 + '"\n'
    (site / "content/studies/longue.yaml").write_text(study, encoding="utf-8")


def too_large_a_picture(site: Path) -> None:
    """A picture of more bytes than one needs."""
    with (site / "content/pages/enorme.png").open("wb") as file:
        file.truncate(10_000_001)


def too_large_to_render(site: Path) -> None:
    """More Markdown than is rendered, in letters and in numbers."""
    for name, text in (("long", "Encore. " * 70_000), ("dense", "1 %\n" * 50_001)):
        (site / f"content/pages/{name}.md").write_text(f"---\ntitle: Page\n---\n{text}", encoding="utf-8")


def unreadable(site: Path) -> None:
    """Links that lead to themselves, and out of the site."""
    try:
        (site / "content/pages/boucle.md").symlink_to("boucle.md")
        (site / "content/pages/ailleurs.md").symlink_to(FAULTS.resolve() / "unused")
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")


def same_path(site: Path) -> None:
    """One name in two Unicode forms."""
    for form in ("NFC", "NFD"):
        (site / f"content/pages/{normalize(form, 'été')}.txt").write_text("Une note.\n", encoding="utf-8")
    if len(list((site / "content/pages").glob("*.txt"))) == 1:
        pytest.skip("this file system takes both forms for one name")


def fonts(site: Path) -> None:
    """Two families, and more bytes than a font needs."""
    (site / "content/marque/Texte.ttf").write_bytes(sans("Regular"))
    (site / "content/marque/Autre.ttf").write_bytes(serif("Bold"))
    with (site / "content/marque/Enorme.otf").open("wb") as file:
        file.write(b"OTTO")
        file.truncate(5_000_001)


# What cannot be kept in a repository, or is too large for one.
MADE: dict[str, Callable[[Path], None]] = {
    "bad-font": fonts,
    "bad-image": too_large_a_picture,
    "bad-template": bad_templates,
    "file-too-large": too_large,
    "markdown-too-large": too_large_to_render,
    "unreadable-file": unreadable,
    "same-path": same_path,
}


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The site of a case, complete."""

    @cache
    def found(case: str) -> Path:
        if case not in MADE:
            return FAULTS / case
        site = tmp_path_factory.mktemp(case) / case
        shutil.copytree(FAULTS / case, site)
        MADE[case](site)
        return site

    return found


def checked(site: Path, *more: str) -> tuple[int, str]:
    """The exit code of `trendbook check`, and what it says."""
    arguments = ["check", "--site", str(site), "--today", str(TODAY), *more]
    result = CliRunner(env={"NO_COLOR": "1"}).invoke(main, arguments, catch_exceptions=False)
    return result.exit_code, result.output.replace(os.strerror(errno.ELOOP), "trop de liens à suivre")


def compare(file: Path, found: str) -> None:
    """What is said is what is expected."""
    if not file.exists() or os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), f"{file.name} is missing in {file.parent.name}"
        file.write_text(found, encoding="utf-8", newline="\n")
    assert found == file.read_text(encoding="utf-8")


def test_every_code_has_a_case() -> None:
    """A new check needs a site that it finds something in, and a case needs its check."""
    assert {case.partition("--")[0] for case in CASES} == set(CODES)


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_in_full(case: str, site_of: Callable[[str], Path]) -> None:
    """Each with its place, the line, what to do; with exit code 1 as soon as one is an error."""
    exit_code, said = checked(site_of(case))
    compare(FAULTS / case / "expected.txt", said)
    assert f"[{case.partition('--')[0]}]" in said
    assert exit_code == (CONTENT_FAULT if ": erreur\u00a0: " in said else 0)


ENGLISH = sorted(file.parent.name for file in FAULTS.glob("*/expected.en.txt"))


@pytest.mark.parametrize("case", ENGLISH)
def test_an_english_site_is_told_in_english(case: str, tmp_path: Path) -> None:
    """The site's language is that of the messages."""
    site = tmp_path / case
    shutil.copytree(FAULTS / case, site)
    if (site / "english").exists():  # the texts whose words are at fault
        shutil.copytree(site / "english", site, dirs_exist_ok=True)
    config = site / "content/site.yaml"
    config.write_text(config.read_text("utf-8").replace("[fr]", "[en]"), encoding="utf-8")
    _, said = checked(site)
    compare(FAULTS / case / "expected.en.txt", said)
    assert ": error: " in said or ": warning: " in said
    assert "«" not in said


@pytest.mark.parametrize("case", CASES)
def test_strict_makes_errors_of_warnings(case: str, site_of: Callable[[str], Path]) -> None:
    """With `--strict` nothing that is said is let through."""
    exit_code, said = checked(site_of(case), "--strict")
    assert exit_code == CONTENT_FAULT
    assert ": avertissement\u00a0: " not in said


@pytest.fixture(scope="module")
def diagnostics(site_of: Callable[[str], Path]) -> dict[str, tuple[Diagnostic, ...]]:
    """What is found in each case."""

    def found() -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
        for case in CASES:
            try:
                site = site_of(case)
            except pytest.skip.Exception:
                continue
            options = Options(site=site, output=site / "output", today=TODAY, cache=False)
            yield case, check_only(options).diagnostics

    return dict(found())


def test_every_wording_is_filled(diagnostics: dict[str, tuple[Diagnostic, ...]]) -> None:
    """Each has its own words, and the values that they ask for, in both languages."""
    for one in (found for case in diagnostics.values() for found in case):
        assert one.message_key in WORDS
        asked = {name for key in (one.message_key, f"{one.message_key}.hint") for name in braces(WORDS[key])}
        assert asked <= set(one.values), one.message_key
        for language in ("fr", "en"):
            assert format_text([one], {}, language, colour=False)


def test_every_wording_is_used(diagnostics: dict[str, tuple[Diagnostic, ...]]) -> None:
    """No case, no wording: what nothing can provoke is not said."""
    used = {found.message_key for case in diagnostics.values() for found in case}
    spoken = {key for key in WORDS if not key.endswith((".hint", ".meaning"))}
    skipped = {code for code in CODES if code not in {case.partition("--")[0] for case in diagnostics}}
    unused = {key for key in spoken - used if not key.startswith("presentation.")}
    assert {key for key in unused if key.partition("/")[0] not in skipped} == set()


def test_a_case_is_about_its_code(diagnostics: dict[str, tuple[Diagnostic, ...]]) -> None:
    """One slip, one message: nothing else is said on the line of a fault, nor about anything else."""
    for case, found in diagnostics.items():
        code = case.partition("--")[0]
        others = {one.code for one in found} - {code}
        assert others <= COMPANIONS.get(code, set()), case
        marks = [one.mark for one in found]
        assert len(set(marks)) == len(marks), case


COMPANIONS = {"bad-image": {"bad-link"}}


def test_codes_weigh_what_they_say(diagnostics: dict[str, tuple[Diagnostic, ...]]) -> None:
    """CODES has the weight of each code; a variant may weigh less, never more."""
    for one in (found for case in diagnostics.values() for found in case):
        assert one.severity in {CODES[one.code], Severity.WARNING}


def braces(words: tuple[str, str]) -> set[str]:
    """The names that a wording fills in."""
    return {name for text in words for _, name, _, _ in Formatter().parse(text) if name is not None}
