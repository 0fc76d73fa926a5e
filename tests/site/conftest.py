"""The sites under test, built once: this repository's own, and the golden case in two languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.lookups import read_site
from generator.models import Ref
from generator.site import Site
from generator.state import Options
from generator.urls import Urls, urls_of
from tests.program import BILINGUAL, TODAY, copied, own_site, published
from tests.site.crawl import Page, pages_of


@dataclass(frozen=True)
class Built:
    """A site that was built into `folder/output`: its records, addresses and pages."""

    folder: Path
    site: Site
    urls: Urls
    pages: dict[str, Page] = field(repr=False)

    @property
    def output(self) -> Path:
        """Where it was published."""
        return self.folder / "output"

    def refs(self) -> dict[str, tuple[Ref, str]]:
        """The record and the language of each page that is one's."""
        return {path: owner for owner, path in self.urls.paths.items() if path in self.pages}


def _built(folder: Path) -> Built:
    outcome = published(folder)
    assert outcome.written, [(found.code, found.mark) for found in outcome.diagnostics]
    site, _ = read_site(Options(site=folder, output=folder / "output", today=TODAY))
    return Built(folder, site, urls_of(site), pages_of(folder / "output"))


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """This repository's own site."""
    return _built(own_site(tmp_path_factory.mktemp("own")))


@pytest.fixture(scope="session")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site in two languages, published below a sub-path."""
    return _built(copied(BILINGUAL, tmp_path_factory.mktemp("bilingual")))


@pytest.fixture(params=["own", "bilingual"])
def built(request: pytest.FixtureRequest) -> Built:
    """Either site."""
    found: Built = request.getfixturevalue(request.param)
    return found
