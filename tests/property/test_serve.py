"""What the live preview shows is what a build would publish, whatever was saved before."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.serve.site import Live
from tests.program import files_of, published, write
from tests.property.test_relink import BODIES, FILES, FRONTS, TEXTS
from tests.serving import live, saved

STUDY = FILES["content/studies/enquete.yaml"]
OTHERS: list[tuple[str, str | None]] = [
    ("content/studies/enquete.yaml", STUDY.replace("60", "61")),
    ("content/studies/enquete.yaml", STUDY.replace("contre", "oppose")),
    ("content/studies/enquete.yaml", STUDY.replace("value: 60", "value: 60.0")),
    (
        "content/studies/enquete.yaml",
        f"# Une ligne\n{STUDY}note: Une note.\n".replace("Deux clients", "Trop"),
    ),
    ("content/studies/enquete.yaml", STUDY.replace("contre}", "contre, audience: companies}")),
    ("content/studies/enquete.yaml", STUDY),
    ("content/studies/enquete.yaml", "title: ["),
    (
        "content/studies/autre.yaml",
        "title: Autre\npublisher: institut-exemple\ndate: 2024\nchecked: primary\n",
    ),
    ("content/studies/autre.yaml", None),
    ("content/brands.yaml", "exemple: {name: Un autre nom}\n"),
    ("content/site.yaml", "title: Un autre site\nlanguages: [fr]\nbase_url: https://example.org/sous/\n"),
    (
        "content/site.yaml",
        "title: Petit site\nlanguages: [fr]\nbase_url: https://example.org/\nfeeds: {content: full}\n",
    ),
    (
        "content/site.yaml",
        "title: Petit site\nlanguages: [fr]\ndownloads: [deck.html, deck.pdf, report.pdf]\n",
    ),
    ("content/site.yaml", FILES["content/site.yaml"]),
    ("content/articles/un-article.md", None),
    ("content/articles/neuf.md", "---\ntitle: Neuf\npublished: 2025-04-01\n---\n[[pour]]\n"),
    ("templates/pages/text.html", "{% extends 'base.html' %}{% block main %}Autrement.{% endblock %}"),
    ("templates/pages/text.html", "{% extends 'base.html' %}{% block main %}{{ page.rien }}{% endblock %}"),
    ("templates/pages/text.html", None),
    ("templates/assets/site.css", "body { color: red }"),
    ("templates/assets/autre.css", "p { color: blue }"),
    ("templates/assets/site.css", None),
]
SAVES = st.lists(
    st.one_of(
        st.sampled_from(OTHERS),
        st.tuples(st.sampled_from(TEXTS), st.sampled_from(FRONTS), st.sampled_from(BODIES)).map(
            lambda one: (one[0], f"---\n{one[1]}\n---\n{one[2]}\n")
        ),
        st.sampled_from(TEXTS).map(lambda path: (path, FILES[path])),
        st.sampled_from(TEXTS).map(lambda path: (path, f"{FILES[path]}\nEncore [[pour]] et [[contre]].\n")),
    ),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=25)
@given(SAVES)
def test_what_is_shown_is_what_would_be_published(saves: list[tuple[str, str | None]]) -> None:
    """After each save: the faults of a build with drafts; without an error its files, byte for byte."""
    with tempfile.TemporaryDirectory() as folder:
        site = write(Path(folder) / "site", FILES)
        following = live(site)
        published(site, drafts=True)
        for path, text in saves:
            saved(following, site, {path: text}, shown_in(site / "output"))
            outcome = published(site, drafts=True)
            assert following.outcome.diagnostics == outcome.diagnostics
            assert following.outcome.texts == outcome.texts
            if outcome.failed:
                continue
            assert same_files(following, site / "output")


def shown_in(output: Path) -> list[str]:
    """All pages, as if browsers showed them: then a template's fault is met where a build meets it."""
    return [name for name in files_of(output) if name.endswith(".html")]


@pytest.mark.parametrize(
    ("path", "text"), OTHERS, ids=[f"{path}-{number}" for number, (path, _) in enumerate(OTHERS)]
)
def test_each_other_save_and_back(tmp_path: Path, path: str, text: str | None) -> None:
    """What is not a text's edit, once each: taken in as a build would, and taken back."""
    site = write(tmp_path / "site", FILES)
    following = live(site)
    first = published(site, drafts=True)
    saved(following, site, {path: text}, shown_in(site / "output"))
    assert following.outcome.diagnostics == published(site, drafts=True).diagnostics
    saved(following, site, {path: FILES.get(path)}, shown_in(site / "output"))
    assert following.outcome.diagnostics == published(site, drafts=True).diagnostics == first.diagnostics
    assert same_files(following, site / "output")


def without_sizes(content: bytes) -> bytes:
    """A page as it is shown before the documents that it offers are made."""
    return re.sub(rb"\((HTML|PDF), [^()]+\)</a>", rb"(\1)</a>", content)


def same_files(following: Live, output: Path) -> bool:
    """Whether each file that was published is shown as it is."""
    for name, file in files_of(output).items():
        if name != ".trendbook.json":
            found = following.find(name)
            assert found, name
            assert found.content == without_sizes(file.read_bytes()), name
    return True
