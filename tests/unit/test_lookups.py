"""A site looked at without being built."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from generator.edition import Edition
from generator.lookups import errors_on, look_at, read_site
from generator.plan import parts
from generator.render import Printed, print_artifact
from tests.program import SMALL, TODAY, digests, options_of, small_site, write

FAULT = {"content/pages/faute.md": "---\ntitle: Faute\n---\n[[nulle-part]]\n"}


def test_a_site_with_faults_can_be_searched(tmp_path: Path) -> None:
    """What can be read is read, drafts too."""
    draft = {"content/articles/ebauche.md": "---\ntitle: Ébauche\nstatus: draft\n---\n"}
    site, outcome = read_site(options_of(write(small_site(tmp_path), {**FAULT, **draft})))
    assert {"pour", "contre"} <= set(site.statistics)
    assert "ebauche" in site.articles
    assert outcome.language == "fr"


def test_errors_are_counted_by_day(tmp_path: Path) -> None:
    """A day without any is left out: here all but those on which the study is still under embargo."""
    study = "content/studies/enquete.yaml"
    ends = TODAY + timedelta(days=1)
    site = small_site(tmp_path, **{study: f"embargo: {ends}\n{SMALL[study]}"})
    found = errors_on(options_of(site), [TODAY, ends])
    assert list(found) == [TODAY]
    assert found[TODAY] > 0


def test_what_is_looked_at_is_an_edition_without_faults(tmp_path: Path) -> None:
    """With faults there is none; neither way anything is written."""
    before = digests(small_site(tmp_path))
    outcome, title = look_at(options_of(tmp_path), lambda edition: edition.site.config.title)
    assert title
    assert not outcome.failed
    assert digests(tmp_path) == before
    outcome, title = look_at(options_of(write(tmp_path, FAULT)), lambda edition: edition.site.config.title)
    assert title is None
    assert [found.code for found in outcome.diagnostics] == ["unknown-reference"]


def printed_home(edition: Edition) -> Printed:
    """The front page, printed."""
    (home,) = (one for part in parts(edition, "") for one in part.plan() if one.path == "index.html")
    return print_artifact(home, edition)


def test_a_fault_of_a_template_is_told(tmp_path: Path) -> None:
    """Whoever prints while looking is answered with it at its place."""
    site = write(small_site(tmp_path), {"templates/pages/home.html": "\n{{ page.nothing }}\n"})
    outcome, found = look_at(options_of(site), printed_home)
    assert found is None
    (told,) = outcome.diagnostics
    assert (told.code, told.mark.path, told.mark.line) == ("template-fault", "templates/pages/home.html", 2)
    assert "page.nothing" in outcome.texts["templates/pages/home.html"]
