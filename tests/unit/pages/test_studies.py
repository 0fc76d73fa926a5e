"""The pages of what reports stand on."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.records import plan_moved
from generator.pages.here import Here
from generator.pages.studies import moved_page
from tests.program import SMALL, edition_of, small_site

STUDY = "content/studies/enquete.yaml"
BASE = "https://exemple.org/"


def test_an_old_address_leads_to_the_figure_that_was_renamed(tmp_path: Path) -> None:
    """For readers and for search engines."""
    text = SMALL[STUDY].replace("sont pour}", "sont pour, aliases: [oui]}")
    edition = edition_of(small_site(tmp_path, **{STUDY: text}), base_url=BASE)
    (moved,) = plan_moved(edition, "pour", "fr")
    assert moved.path == "chiffres/oui/index.html"
    assert list(plan_moved(edition, "contre", "fr")) == []
    view = moved_page(Here(edition, "fr", "chiffres/oui/"), edition.site.statistics["pour"])
    assert (view.to.text, view.to.href) == ("60\u202f% des clients sont pour", "../pour/")
    assert view.chrome.canonical == f"{BASE}chiffres/pour/"
