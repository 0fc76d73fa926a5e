"""What a publication keeps of figures."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import unescape
from pathlib import Path

from generator.edition import Edition
from generator.executors import SerialExecutor
from generator.inputs import read_inputs
from generator.models import Kind, Ref
from generator.outputs import assets, headers, pins, records
from generator.pages.embeds import embed_box
from generator.pages.here import Here
from generator.pinning import NewPin, new_pins, with_pins
from tests.program import SMALL, edition_of, options_of, small_site

BASE = "https://exemple.org/tendances/"
CONFIG = "content/site.yaml"
STUDY = "content/studies/enquete.yaml"
DAY = date(2026, 11, 2)
FIGURE = Ref(Kind.STATISTIC, "pour")


def edition(folder: Path, base_url: str | None = BASE, **changed: str) -> Edition:
    """That of a small site."""
    return edition_of(small_site(folder, **changed), base_url=base_url)


def made(of: Edition, day: date = DAY) -> tuple[NewPin, ...]:
    """What is kept."""
    return new_pins(of, day, SerialExecutor())


def box(of: Edition, ref: Ref = FIGURE) -> tuple[str, str]:
    """The copy that a figure's page offers, and its day."""
    found = embed_box(Here(of, "fr", of.urls.of(ref, "fr")), ref, "titre")
    assert found
    return found.pinned, found.day


def test_what_pages_use_is_kept(tmp_path: Path) -> None:
    """Figures and charts, with the day; a figure that no page uses is not."""
    text = SMALL[STUDY].replace("series:", "  reste: {value: 10, unit: percent, label: hésitent}\nseries:")
    new = made(edition(tmp_path, **{STUDY: text}))
    assert {str(one.pin.ref) for one in new} == {"stat:pour", "stat:contre", "series:avis"}
    assert {one.pin.day for one in new} == {DAY}
    content = next(one.content for one in new if one.pin.ref == FIGURE).decode()
    assert "60\u202f%" in content
    assert "au 2 novembre 2026" in content


def test_a_copy_is_whole(tmp_path: Path) -> None:
    """Its style is in it, and its policy lets that style alone through; a chart has both its drawings."""
    for pin, content in made(edition(tmp_path)):
        html = content.decode()
        (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
        digest = b64encode(sha256(style.encode()).digest()).decode()
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        assert f"style-src 'sha256-{digest}'" in unescape(policy)
        assert "stylesheet" not in html
        assert html.count("<svg") == (2 if pin.ref.kind is Kind.SERIES else 0)


def test_a_copy_does_not_know_the_address_of_its_site(tmp_path: Path) -> None:
    """The same is kept wherever the site stands, and a site that moves keeps its copies."""
    here, there = (edition(tmp_path / name, base_url=f"https://{name}.example/") for name in ("a", "b"))
    assert made(here) == made(there)


def test_what_says_the_same_is_kept_once(tmp_path: Path) -> None:
    """However often the site is published; and the page offers the copy, with its day."""
    of = edition(tmp_path)
    assert box(of) == ("", "")
    kept = with_pins(of, made(of))
    assert made(kept, date(2026, 12, 1)) == ()
    pinned, day = box(kept)
    (digest,) = (pin.digest for pin in kept.pins if pin.ref == FIGURE)
    assert f'<iframe src="{BASE}pins/{digest}/"' in pinned
    assert day == "2 novembre 2026"


def test_another_value_is_another_copy(tmp_path: Path) -> None:
    """The page offers that of the value that it shows; the old one stays where it was."""
    first = made(edition(tmp_path / "a"))
    text = SMALL[STUDY].replace("value: 60", "value: 58")
    of = with_pins(edition(tmp_path / "b", **{STUDY: text}), first)
    assert box(of) == ("", "")
    again = made(of, date(2026, 12, 1))
    assert {str(one.pin.ref) for one in again} == {"stat:pour", "series:avis"}
    of = with_pins(of, again)
    assert box(of)[1] == "1\u1d49\u02b3 décembre 2026"
    planned = {one.path: pins.render(one, of, {}).decode() for one in pins.plan(of)}
    assert len(planned) == len(first) + len(again)
    (old,) = (one.pin for one in first if one.pin.ref == FIGURE)
    assert "60\u202f%" in planned[f"{old.path}index.html"]


def test_a_renamed_figure_keeps_its_copy(tmp_path: Path) -> None:
    """Under its old id, which is where it leads, too."""
    first = made(edition(tmp_path / "a"))
    text = SMALL[STUDY].replace("  pour:", "  oui:").replace("sont pour}", "sont pour, aliases: [pour]}")
    text = text.replace("[pour, contre]", "[oui, contre]")
    report = SMALL["content/2025-rapport/report.md"].replace("[[pour]]", "[[oui]]")
    trend = SMALL["content/2025-rapport/01-une-tendance.md"].replace("[[pour]]", "[[oui]]")
    changed = {
        STUDY: text,
        "content/2025-rapport/report.md": report,
        "content/2025-rapport/01-une-tendance.md": trend,
    }
    of = with_pins(edition(tmp_path / "b", **changed), first)
    assert "stat:oui" not in {str(one.pin.ref) for one in made(of)}
    assert box(of, Ref(Kind.STATISTIC, "oui"))[1]


def test_none_where_the_site_does_not_want_them(tmp_path: Path) -> None:
    """Nor without an address, or without frames; those that there are stay, with what they need."""
    kept = made(edition(tmp_path / "a"))
    for name, said in (("b", "pins: false\n"), ("c", "embeds: false\n")):
        of = edition(tmp_path / name, **{CONFIG: f"{SMALL[CONFIG]}{said}"})
        assert made(of) == ()
        of = with_pins(of, kept)
        assert len([*pins.plan(of)]) == len(kept)
        assert "assets/embed.js" in {one.path for one in assets.plan(of)}
    assert made(edition(tmp_path / "d", None)) == ()


def test_frames_may_show_copies(tmp_path: Path) -> None:
    """Where there are some."""
    of = edition(tmp_path)
    of = with_pins(of, made(of))
    (artifact,) = headers.plan(of)
    said = headers.render(artifact, of, {}).decode()
    rule = said[said.index("/tendances/pins/*") :].splitlines()[1]
    assert rule.endswith("frame-ancestors *")


def test_a_copy_that_came_changes_the_page_that_offers_it(tmp_path: Path) -> None:
    """And its digest, so that builds print it."""
    of = edition(tmp_path)
    kept = replace(with_pins(of, made(of)), memo={})
    page = records.plan_one(kept, FIGURE, "fr")
    assert page.job != records.plan_one(of, FIGURE, "fr").job


def test_patterns_have_no_copies_of_the_site_s_figures(tmp_path: Path) -> None:
    """What shows a look shows nothing of what the site says."""
    site = small_site(tmp_path)
    (kept, *_) = made(edition_of(site, base_url=BASE))
    file = site / kept.pin.file
    file.parent.mkdir(parents=True)
    file.write_bytes(kept.content)
    assert len(read_inputs(options_of(site), cached=False).pins) == 1
    assert read_inputs(options_of(site, patterns=True), cached=False).pins == ()
