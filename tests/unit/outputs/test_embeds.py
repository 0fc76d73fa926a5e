"""What other sites show of a figure."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.edition import Edition
from generator.outputs import assets, embeds
from generator.plan import plan
from generator.serve.drawing import Drawers
from generator.serve.pages import Pages
from tests.program import SMALL, edition_of, small_site

BASE = "https://exemple.org/tendances/"
CONFIG = "content/site.yaml"
STUDY = "content/studies/enquete.yaml"
EMBED = "integrer/chiffres/pour/index.html"


def edition(folder: Path, base_url: str | None = BASE, **changed: str) -> Edition:
    """That of a small site."""
    return edition_of(small_site(folder, **changed), base_url=base_url)


def printed(of: Edition, path: str) -> str:
    """One of the files."""
    (artifact,) = (one for one in embeds.plan(of) if one.path == path)
    return embeds.render(artifact, of, {}).decode()


def test_each_figure_has_a_page_for_frames(tmp_path: Path) -> None:
    """A statistic says value, meaning, source; all that it leads to opens a window of its own."""
    html = printed(edition(tmp_path), EMBED)
    assert '<span class="value">60\u202f%</span> <span class="label">des clients sont pour</span>' in html
    assert "Institut Exemple, 2025" in html
    links = re.findall(r'<a href="([^"]*)" target="_blank" rel="noopener">', html)
    assert links == ["../../../etudes/enquete/", "../../../chiffres/pour/"]
    assert html.count("<a ") == len(links)


def test_search_engines_find_the_figure_s_own_page(tmp_path: Path) -> None:
    """Of the page for frames they are asked to leave it."""
    html = printed(edition(tmp_path), EMBED)
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{BASE}chiffres/pour/">' in html


def test_a_chart_waits_for_both_its_drawings(tmp_path: Path) -> None:
    """For narrow frames and for wide ones."""
    (page,) = (one for one in embeds.plan(edition(tmp_path)) if one.path == "integrer/series/avis/index.html")
    assert [one.width for one in page.drawings] == [680, 340]


def test_a_renamed_figure_shows_in_frames_that_were_pasted_before(tmp_path: Path) -> None:
    """Under its old id stands the figure itself, not a page that leads to it."""
    text = SMALL[STUDY].replace("sont pour}", "sont pour, aliases: [oui]}")
    html = printed(edition(tmp_path, **{STUDY: text}), "integrer/chiffres/oui/index.html")
    assert "60\u202f%" in html
    assert 'href="../../../chiffres/pour/"' in html


def test_so_does_a_renamed_series(tmp_path: Path) -> None:
    """Its chart, not a page that leads to it."""
    text = SMALL[STUDY].replace("  avis:\n", "  avis:\n    aliases: [opinions]\n")
    of = edition(tmp_path, **{STUDY: text})
    planned = [one.path for one in embeds.plan(of)]
    assert {"integrer/series/opinions/index.html", "integrer/series/avis/index.html"} <= {*planned}


def test_programs_are_told_how_to_show_a_figure(tmp_path: Path) -> None:
    """As oEmbed 1.0 has it: a frame with its size, of whom, and how it is called."""
    said = json.loads(printed(edition(tmp_path), "integrer/chiffres/pour/oembed.json"))
    assert (said["version"], said["type"], said["provider_name"]) == ("1.0", "rich", "Petit site")
    assert said["title"] == "60\u202f% des clients sont pour"
    assert f'<iframe src="{BASE}integrer/chiffres/pour/"' in said["html"]
    assert f'width="{said["width"]}" height="{said["height"]}"' in said["html"]


def test_a_figure_s_page_offers_the_frame(tmp_path: Path) -> None:
    """To be copied; and programs find their answer by its head."""
    of = edition(tmp_path)
    with Drawers(1) as drawers:
        found = Pages(of, drawers).find("chiffres/pour/index.html")
    assert found
    html = found.content.decode()
    assert f"&lt;iframe src=&#34;{BASE}integrer/chiffres/pour/&#34;" in html
    discovery = f'type="application/json+oembed" href="{BASE}integrer/chiffres/pour/oembed.json"'
    assert discovery in html


@pytest.mark.parametrize("base_url", [None, BASE])
def test_nothing_of_it_where_the_site_does_not_want_it(tmp_path: Path, base_url: str | None) -> None:
    """Or has no address that others could paste."""
    config = SMALL[CONFIG] if base_url is None else f"{SMALL[CONFIG]}embeds: false\n"
    of = edition(tmp_path, base_url, **{CONFIG: config})
    assert list(embeds.plan(of)) == []
    assert not any("embed" in one.path for one in assets.plan(of))
    assert not any("integrer" in one.path for one in plan(of))


def test_the_preview_has_them(tmp_path: Path) -> None:
    """Also under old ids."""
    text = SMALL[STUDY].replace("sont pour}", "sont pour, aliases: [oui]}")
    of = edition(tmp_path, **{STUDY: text})
    with Drawers(1) as drawers:
        pages = Pages(of, drawers)
        for path in (EMBED, "integrer/chiffres/oui/index.html", "integrer/chiffres/pour/oembed.json"):
            assert pages.find(path), path
