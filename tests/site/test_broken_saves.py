"""Fifty kinds of broken content saved in turn: each shows its fault, and the next good save clears it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.program import SMALL, small_site
from tests.serving import Events, Server

TREND = "content/2025-rapport/01-une-tendance.md"
REPORT = "content/2025-rapport/report.md"
STUDY = "content/studies/enquete.yaml"
CONFIG = "content/site.yaml"
HEAD = "---\ntitle: Une tendance\nnumber: 1\nsummary: Un résumé.\n---\n"


def body(text: str) -> tuple[str, str]:
    """The trend with another body, which still shows the chart."""
    return TREND, f"{HEAD}{text}\n\n[[contre]]\n\n![[avis]]\n"


def study(old: str, new: str) -> tuple[str, str]:
    """The study with something exchanged."""
    assert old in SMALL[STUDY]
    return STUDY, SMALL[STUDY].replace(old, new)


# What is saved, and the code of the fault that must show.
BROKEN: list[tuple[tuple[str, str | bytes | None], str]] = [
    (body("Voir [[nulle-part]]."), "unknown-reference"),
    (body("Voir [@personne]."), "unknown-reference"),
    (body("![[rien]]"), "unknown-reference"),
    (body("![[une-tendance]]"), "unknown-reference"),
    (body("Ils sont 77 % [@enquete]."), "number-mismatch"),
    (body("Ils sont [[contre|la moitié]]."), "number-mismatch"),
    (body("![Une image](absente.png)"), "bad-image"),
    (body("![Une image](../../../../etc/passwd)"), "bad-image"),
    (body("![Une image](https://example.org/a.png)"), "bad-link"),
    (body("[lien](javascript:alert(1))"), "bad-link"),
    (body("Ils sont 77 % [@enquete#rien]."), "unknown-reference"),
    (body("> " * 400 + "profond"), "markdown-too-deep"),
    (body("\x07 cloche"), "bad-character"),
    ((TREND, ""), "bad-front-matter"),
    ((TREND, "Sans en-tête."), "bad-front-matter"),
    ((TREND, "---\ntitle: [\n---\n"), "yaml-syntax"),
    ((TREND, "---\ntitle: Une tendance\nnumber: 1\n"), "bad-front-matter"),
    ((TREND, HEAD.replace("title:", "titre:") + "[[contre]]\n"), "unknown-key"),
    ((TREND, HEAD.replace("number: 1", "number: un") + "[[contre]]\n"), "wrong-type"),
    ((TREND, HEAD.replace("number: 1", "brands: [personne]") + "[[contre]]\n"), "unknown-reference"),
    ((TREND, HEAD.replace("number: 1", "themes: [rien]") + "[[contre]]\n"), "unknown-reference"),
    ((TREND, HEAD.replace("number: 1", "checks: {rien: off}") + "[[contre]]\n"), "unknown-check"),
    ((TREND, HEAD.replace("number: 1", "status: peut-être") + "[[contre]]\n"), "bad-value"),
    ((TREND, b"\xff\xfe\x00"), "not-utf8"),
    ((TREND, b"\x00\x01\x02"), "bad-front-matter"),
    ((TREND, "é".encode("latin-1")), "not-utf8"),
    ((TREND, HEAD + "a" * 5_100_000), "file-too-large"),
    (("content/2025-rapport/02-encore.md", "---\ntitle: Encore\nnumber: 1\n---\n"), "duplicate-number"),
    (("content/2025-rapport/02-Majuscule é.md", "---\ntitle: Nom\n---\n"), "bad-id"),
    (("content/2099-absent/01-seule.md", "---\ntitle: Seule\n---\n"), "missing-file"),
    ((REPORT, SMALL[REPORT].replace("year: 2025", "year: bientôt")), "wrong-type"),
    ((REPORT, SMALL[REPORT].replace("year: 2025", "year: 2025\nkey_figures: [rien]")), "unknown-reference"),
    ((REPORT, SMALL[REPORT].replace("year:", "sections: {announced: 7}\nyear:")), "count-mismatch"),
    ((REPORT, None), "missing-file"),
    (study("title: Une enquête", "title: [une, enquête"), "yaml-syntax"),
    (study("title: Une enquête", "title: Une enquête\ntitle: Deux fois"), "duplicate-key"),
    (study("publisher: institut-exemple", "publisher: personne"), "unknown-reference"),
    (study("value: 60", "value: soixante"), "wrong-type"),
    (study("value: 60", "valeur: 60"), "unknown-key"),
    (study("unit: percent", "unit: pourcent"), "bad-value"),
    (study("date: 2025", "date: 2025-13-45"), "bad-date"),
    (study("form: multiple-answers", "form: camembert"), "bad-value"),
    (study("points: [pour, contre]", "points: [pour, contre, personne]"), "unknown-reference"),
    (study("  contre:", "  pour:"), "duplicate-key"),
    ((STUDY, "[" * 40_000), "yaml-unsupported"),
    ((STUDY, "&a [*a, *a]"), "yaml-unsupported"),
    ((STUDY, None), "unknown-reference"),
    ((CONFIG, "title: Petit site\nlanguages: [xx]\n"), "unknown-language"),
    (
        (CONFIG, "title: Petit site\nlanguages: [fr]\nnavigation: [{label: A, to: rien}]\n"),
        "unknown-reference",
    ),
    (("sources.yaml", "studies: 7\n"), "wrong-type"),
    (("content/publishers.yaml", "- institut\n"), "yaml-syntax"),
    (("templates/pages/trend.html", "{% block"), "template-fault"),
    (("templates/base.html", "{{ page.rien.du.tout }}"), "template-fault"),
    (("content/pages/charts/avis-dessine.py", "def chart(points:\n"), "chart-fault"),
]


@pytest.mark.slow
def test_each_shows_its_fault_and_the_next_good_save_clears_it(tmp_path: Path) -> None:
    """None ends the server, which then ends as it should: by Ctrl-C, without a word of its own."""
    assert len(BROKEN) >= 50
    site = small_site(tmp_path / "site")
    page = "/2025-rapport/une-tendance/"
    with Server(site) as server:
        with Events(server, page) as events:
            assert events.next("faults")["text"] == ""
            for (name, content), code in BROKEN:
                server.save(name, content)
                shown = events.next("faults")["text"]
                assert f"[{code}]" in shown, (name, code, shown)
                assert re.search(r"^\S.*:\d+:\d+:", shown), shown
                with urlopen(f"{server.address.rstrip('/')}{page}", timeout=20) as answer:  # noqa: S310 - our own
                    assert "Ils sont" in answer.read().decode(), name
                server.save(name, SMALL.get(name))
                assert events.next("faults")["text"] == "", name
            server.save(TREND, f"{SMALL[TREND]}\nTout va bien.\n")
            assert events.next("faults")["text"] == ""
            with urlopen(f"{server.address.rstrip('/')}{page}", timeout=20) as answer:  # noqa: S310 - the same
                assert "Tout va bien." in answer.read().decode()
        assert server.process.poll() is None
    assert server.process.returncode == 0
    assert "Traceback" not in "".join(server.said)
