"""`trendbook new`: what is written, what is refused, and that nothing is ever replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.presentations import plain
from tests.program import FAULT, call, call_build, digests, files_of, published, write

DAY = {"SOURCE_DATE_EPOCH": "1796000000"}  # 30 November 2026
INDICATORS = "avis: {title: Avis}\nautre: {title: Autre}\n"
STUDY = """\
title: Une enquête
publisher: institut-exemple
date: 2025
checked: primary
statistics:
  pour: {value: 60, unit: percent, label: des clients -- oui --> sont pour, indicator: avis, due: 2026-06}
  contre: {value: 30, unit: percent, label: des clients sont contre, superseded_by: contre-2026}
  contre-2026: {value: 28, unit: percent, label: des clients sont contre, indicator: autre, period: 2026}
series:
  avis:
    title: Deux clients sur trois sont pour
    form: multiple-answers
    points: [pour, contre]
"""
EDITION: Mapping[str, str] = {
    "content/indicators.yaml": INDICATORS,
    "content/themes.yaml": "temps: {title: Temps}\n",
    "content/studies/enquete.yaml": STUDY,
    "content/2025-rapport/report.md": """\
---
title: "Rapport 2025 : l'essentiel"
year: 2025
published: 2025-06-01
summary: De la prose.
author: Une autrice
sections: {word: défi, announced: 2, numbered: true, callout: Défis 2025}
key_figures: [pour]
after: {title: Un original}
brands: []
---
De la prose de 2025. Voir [[une-tendance]].
""",
    "content/2025-rapport/01-une-tendance.md": """\
---
title: Une tendance
number: 1
summary: De la prose.
themes: [temps]
challenges: [De la prose.]
checks: {superseded-used: off}
---
Ils sont [[contre]] à refuser.

![[avis]]
""",
    "content/2025-rapport/02-une-autre.md": """\
---
title: Une autre
number: 2
challenges: [De la prose.]
---
De la prose.
""",
    "content/2025-rapport/deck.yaml": """\
title: Rapport 2025
event: Le salon 2025
date: 2025-06-02
speaker: Une autrice
trends: [2, 2025-rapport/une-tendance]
leave_out: [cover, une-tendance/challenges]
slides: [{points: [De la prose.]}]
template: modele.pptx
minutes: 30
""",
}


def front(path: Path) -> str:
    """What stands above the text."""
    return path.read_text(encoding="utf-8").split("---\n")[1]


class TestSite:
    """A folder becomes a site; any first word that is no kind of text is a folder."""

    @pytest.mark.parametrize(
        "typed", [("neuf", "--lang", "fr"), ("--lang", "fr", "neuf"), ("--lang=fr", "./neuf")]
    )
    def test_it_is_made_and_builds(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]
    ) -> None:
        """Where the option stands does not matter."""
        monkeypatch.chdir(tmp_path)
        done = call("new", *typed, env=DAY)
        assert done.exit_code == 0, done.stderr
        assert done.stdout.startswith("neuf")
        assert call_build(tmp_path / "neuf", "--strict").exit_code == 0

    def test_a_second_time_changes_nothing(self, tmp_path: Path) -> None:
        """Every file that exists is named."""
        folder = tmp_path / "site"
        assert call("new", folder, "--lang", "en", env=DAY).exit_code == 0
        before = digests(folder)
        again = call("new", folder, "--lang", "en", env=DAY)
        assert again.exit_code == 1
        assert set(re.findall(r"^  (\S+)$", again.stderr, re.MULTILINE)) == before.keys()
        assert digests(folder) == before

    def test_one_file_in_the_way_is_enough(self, tmp_path: Path) -> None:
        """Nothing else is written beside it."""
        write(tmp_path, {"README.md": "Le mien."})
        done = call("new", tmp_path, "--lang", "fr")
        assert done.exit_code == 1
        assert "  README.md" in done.stderr
        assert files_of(tmp_path).keys() == {"README.md"}

    def test_a_folder_with_other_files_will_do(self, tmp_path: Path) -> None:
        """Such as one that is under version control."""
        write(tmp_path, {".git/HEAD": "ref: refs/heads/main\n"})
        assert call("new", tmp_path, "--lang", "fr").exit_code == 0
        assert (tmp_path / ".git/HEAD").read_text() == "ref: refs/heads/main\n"

    def test_a_folder_of_that_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder called report is typed as a path."""
        monkeypatch.chdir(tmp_path)
        assert call("new", "./report", "--lang", "fr").exit_code == 0
        assert (tmp_path / "report/content/site.yaml").exists()

    def test_where_nothing_can_be_written(self, tmp_path: Path) -> None:
        """It says why."""
        write(tmp_path, {"file": ""})
        done = call("new", tmp_path / "file" / "site")
        assert done.exit_code == 3
        assert "file" in done.stderr

    def test_help(self) -> None:
        """Without a word and with --help: all kinds, and no empty name among them."""
        shown = call("new", "--help")
        assert shown.exit_code == 0
        for name in ("report", "trend", "article", "study"):
            assert re.search(rf"^  {name}\s", shown.stdout, re.MULTILINE)
        assert "trendbook new" in call("new").output


class TestTexts:
    """A report, a trend, an article: drafts with the fields that matter, so that the site still builds."""

    def test_each_is_valid_and_hidden(self, site: Path) -> None:
        """Strictly, with drafts and without."""
        for typed in (
            ("report", "2027-tendances"),
            ("trend", "2027-tendances", "Un titre : « deux points »"),
            ("trend", "2025-rapport", "Une suite"),
            ("article", 'Des "guillemets" et #dièses'),
        ):
            done = call("new", *typed, "--site", site, env=DAY)
            assert done.exit_code == 0, done.stderr
            assert done.stdout.startswith("content/")
        assert published(site, strict=True).diagnostics == ()
        assert not (site / "output/2027-tendances").exists()
        assert published(site, strict=True, drafts=True).diagnostics == ()
        shown = (site / "output/2027-tendances/un-titre-deux-points/index.html").read_text("utf-8")
        assert "deux points" in shown

    def test_a_trend_comes_after_the_last(self, site: Path) -> None:
        """By its number and its file's name."""
        write(
            site, {"content/2025-rapport/07-une-autre.md": "---\ntitle: Une autre\nnumber: 4\n---\nProse.\n"}
        )
        assert call("new", "trend", "2025", "Une suite", "--site", site).exit_code == 0
        assert "number: 5\n" in front(site / "content/2025-rapport/08-une-suite.md")

    def test_sections_without_numbers_get_none(self, site: Path) -> None:
        """Their order is that of the files."""
        report = site / "content/2025-rapport/report.md"
        report.write_text(report.read_text().replace("year: 2025", "year: 2025\nsections: {numbered: false}"))
        assert call("new", "trend", "2025-rapport", "Une suite", "--site", site).exit_code == 0
        assert "number" not in front(site / "content/2025-rapport/02-une-suite.md")

    def test_one_more_than_announced_is_told(self, site: Path) -> None:
        """With the file to change."""
        report = site / "content/2025-rapport/report.md"
        report.write_text(report.read_text().replace("year: 2025", "year: 2025\nsections: {announced: 1}"))
        done = call("new", "trend", "2025-rapport", "Une suite", "--site", site)
        assert "announced dans content/2025-rapport/report.md" in done.stdout

    @pytest.mark.parametrize(
        ("typed", "told"),
        [
            (("report", "2025-rapport"), "content/2025-rapport/report.md"),
            (("report", "articles"), "2027-tendances"),
            (("report", "chiffres"), "2027-tendances"),
            (("report", "…"), "des lettres ou des chiffres"),
            (("trend", "2025-rapport", "Une tendance"), "content/2025-rapport/01-une-tendance.md"),
            (("trend", "2025-raport", "Une suite"), "2025-rapport"),
            (("trend", "inconnu-de-tous", "Une suite"), "trendbook new report"),
            (("trend", "2025-rapport", "?"), "des lettres ou des chiffres"),
            (("study", "enquete"), "content/studies/enquete.yaml"),
            (("report", "2026-rapport", "--from", "2025-raport"), "2025-rapport"),
        ],
    )
    def test_what_is_refused(self, site: Path, typed: tuple[str, ...], told: str) -> None:
        """In the site's language, with what to do; nothing is written."""
        before = digests(site)
        done = call("new", *typed, "--site", site)
        assert done.exit_code == 1
        assert told in done.stderr
        assert done.stdout == ""
        assert digests(site) == before

    def test_a_file_that_could_not_be_read_is_not_replaced(self, site: Path) -> None:
        """Its id is taken all the same."""
        write(site, {"content/articles/panne.md": "---\ntitle: [\n---\n"})
        done = call("new", "article", "panne", "--site", site)
        assert done.exit_code == 1
        assert "content/articles/panne.md" in done.stderr


class TestStudy:
    """A study that waits for its figures."""

    def test_it_is_valid_and_named_kindly(self, site: Path) -> None:
        """The check says that nothing cites it yet, and nothing else."""
        assert call("new", "study", "attente-2026", "--site", site).exit_code == 0
        found = published(site, drafts=True)
        assert [(one.code, one.mark.path) for one in found.diagnostics] == [
            ("unused", "content/studies/attente-2026.yaml")
        ]

    def test_its_comments_become_fields(self, site: Path) -> None:
        """Once their marks are taken off, and the dots filled in, all of it is a study."""
        assert call("new", "study", "attente-2026", "--site", site).exit_code == 0
        path = site / "content/studies/attente-2026.yaml"
        text = re.sub(r"^# (?=[a-z_ ]+:|  )", "", path.read_text("utf-8"), flags=re.MULTILINE)
        text = text.replace("publisher: …", "publisher: institut-exemple").replace(
            "indicator: …", "indicator: avis"
        )
        path.write_text(text.replace("https://…", "https://example.org/etude"), "utf-8")
        write(
            site,
            {
                "content/indicators.yaml": "avis: {title: Avis}\n",
                "content/articles/a.md": "---\ntitle: A\n---\nVoir [[attente-2026-1]].\n",
            },
        )
        codes = {one.code for one in published(site).diagnostics}
        assert codes == {"unverified"}
        assert (site / "output/chiffres/attente-2026-1/index.html").exists()

    def test_where_sources_has_other_folders(self, site: Path) -> None:
        """A file that nothing reads is not written."""
        write(site, {"sources.yaml": "studies: [content/etudes/*.yaml]\n"})
        done = call("new", "study", "attente-2026", "--site", site)
        assert done.exit_code == 1
        assert "sources.yaml" in done.stderr


class TestNextEdition:
    """The structure of last year's report, and none of its prose."""

    @pytest.fixture
    def rolled(self, site: Path) -> Path:
        """The site once its next edition is begun."""
        write(site, EDITION)
        (site / "content/2025-rapport/modele.pptx").write_bytes(plain())
        (site / "content/articles").mkdir()
        (site / "content/articles/a.md").write_text("---\ntitle: A\n---\nVoir [[contre-2026]].\n")
        done = call("new", "report", "2026-rapport", "--from", "2025-rapport", "--site", site, env=DAY)
        assert done.exit_code == 0, done.stderr
        return site

    def test_the_site_builds(self, rolled: Path) -> None:
        """Strictly, as before; with the drafts as well."""
        day = date(2026, 1, 2)
        assert published(rolled, strict=True, today=day).diagnostics == ()
        assert not (rolled / "output/2026-rapport").exists()
        assert published(rolled, strict=True, drafts=True, today=day).diagnostics == ()
        assert (rolled / "output/2026-rapport/une-autre/index.html").exists()

    def test_what_is_carried_over(self, rolled: Path) -> None:
        """Title and year moved, sections, author; last year's key figures as a reminder."""
        found = front(rolled / "content/2026-rapport/report.md")
        assert 'title: "Rapport 2026 : l\'essentiel"\nyear: 2026\nauthor: "Une autrice"\n' in found
        assert 'sections: {word: "défi", announced: 2, callout: "Défis 2026"}' in found
        assert "# key_figures: [pour] # ceux de 2025" in found
        trend = front(rolled / "content/2026-rapport/02-une-autre.md")
        assert 'title: "Une autre" # le titre de 2025\nnumber: 2\n' in trend
        assert "status: draft" in found
        assert "status: draft" in trend

    def test_a_link_without_its_report_stays_clear(self, rolled: Path) -> None:
        """A text links une-tendance; a second trend of that name would make it unclear."""
        trend = rolled / "content/2026-rapport/01-une-tendance-2026.md"
        assert "themes: [temps]\nchallenges: []\n" in front(trend)

    def test_no_prose(self, rolled: Path) -> None:
        """Neither text, summary, challenges nor what was said of the occasion."""
        for path in (rolled / "content/2026-rapport").iterdir():
            text = path.read_text("utf-8")
            assert "rose" not in text
            assert "salon" not in text
            assert "original" not in text

    def test_last_years_figures(self, rolled: Path) -> None:
        """Those first that were replaced, then those that are due; a label cannot end the comment."""
        text = (rolled / "content/2026-rapport/01-une-tendance-2026.md").read_text("utf-8")
        renewed = "à mettre à jour, un nouveau devrait avoir paru (juin 2026)"
        assert text.splitlines()[-4:] == [
            "- 30\u202f% des clients sont contre [[contre]]\u00a0: remplacé par 28\u202f% [[contre-2026]]",
            f"- 60\u202f% des clients – oui –> sont pour [[pour]]\u00a0: {renewed}",
            "- graphique ![[avis]]\u00a0: Deux clients sur trois sont pour",
            "-->",
        ]

    def test_the_deck(self, rolled: Path) -> None:
        """Its trends by their new names; not last year's event and day."""
        assert (rolled / "content/2026-rapport/deck.yaml").read_text("utf-8") == (
            "title: Rapport 2026\nspeaker: Une autrice\n"
            'template: "../2025-rapport/modele.pptx"\nminutes: 30\n'
            "# Quand les tendances et leurs diapositives seront là\u00a0:\n"
            '# trends: ["2", "une-tendance-2026"]\n'
            '# leave_out: ["cover", "une-tendance-2026/challenges"]\n'
        )

    def test_a_second_time_changes_nothing(self, rolled: Path) -> None:
        """The report is there."""
        before = digests(rolled)
        again = call("new", "report", "2026-rapport", "--from", "2025-rapport", "--site", rolled)
        assert again.exit_code == 1
        assert digests(rolled) == before

    def test_a_report_of_which_not_all_was_read(self, site: Path) -> None:
        """A trend with a fault would be lost without a word."""
        write(site, {**EDITION, "content/2025-rapport/03-panne.md": "---\ntitle: [\n---\n", **FAULT})
        done = call("new", "report", "2026-rapport", "--from", "2025-rapport", "--site", site)
        assert done.exit_code == 1
        assert "content/2025-rapport/03-panne.md" in done.stderr
        assert not (site / "content/2026-rapport").exists()

    def test_sections_of_a_partial_report(self, site: Path) -> None:
        """How many there once were says nothing of next year; numbers start at 1."""
        report = EDITION["content/2025-rapport/report.md"].replace(
            "announced: 2", "announced: 9, partial: true"
        )
        write(site, {**EDITION, "content/2025-rapport/report.md": report})
        trend = site / "content/2025-rapport/02-une-autre.md"
        trend.write_text(trend.read_text("utf-8").replace("number: 2", "number: 8"))
        assert call("new", "report", "2026-rapport", "--from", "2025", "--site", site).exit_code == 0
        assert "announced" not in front(site / "content/2026-rapport/report.md")
        assert "number: 2\n" in front(site / "content/2026-rapport/02-une-autre.md")
