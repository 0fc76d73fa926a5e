"""Every form that an author may write, where it must work, in French and in English."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.cache import NoStore
from generator.files import SourceFile
from generator.inputs import Inputs, read_inputs
from generator.models import Kind, Ref
from generator.outputs import texts
from generator.outputs.html import PrintedPage, printed
from generator.preparing import prepared_edition
from generator.state import Options

STUDY = """
title: Observatoire
publisher: bva
date: 2010
checked: primary
method: {sample: 1004}
statistics:
  pct: {value: 84, unit: percent, label: citent la réponse immédiate}
  rat: {value: 6/10, unit: ratio, label: ont répondu}
  tiers: {value: 1/3, unit: ratio, label: ont répondu}
  cnt: {value: 55000000, unit: count, noun: photos, label: publiées}
  rate: {value: 100, unit: rate, noun: heures, per: minute, label: mises en ligne}
  mul: {value: 9, unit: multiplier, label: en dix ans}
  pts: {value: 8, unit: points, label: en un an}
  rank: {value: 1, unit: rank, label: du classement}
  score: {value: 3/5, unit: score, label: obtenus}
  dur: {value: 8, unit: duration, noun: minutes, label: d’attente}
  cur: {value: 12.5, unit: currency, currency: EUR, label: par mois}
  more: {value: 20, unit: percent, qualifier: more-than, label: sont équipés}
series:
  serie: {title: Motifs, form: multiple-answers, points: [pct, more]}
"""
OTHER = "title: Canaux\npublisher: markess\ndate: 2010\nchecked: primary\nstatistics: {}\n"
FRENCH = {
    "pct": "84\u202f%",
    "rat": "6\u00a0sur\u00a010",
    "tiers": "un\u00a0sur\u00a0trois",
    "cnt": "55\u00a0millions de photos",
    "rate": "100 heures par minute",
    "mul": "×\u202f9",
    "pts": "+8 points",
    "rank": "nᵒ\u00a01",
    "score": "3/5",
    "dur": "8 minutes",
    "cur": "12,50\u00a0€",
    "more": "plus de 20\u202f%",
}
ENGLISH = {
    "pct": "84%",
    "rat": "6\u00a0in\u00a010",
    "tiers": "one\u00a0in\u00a0three",
    "cnt": "55\u00a0million photos",
    "rate": "100 heures per minute",
    "mul": "×9",
    "pts": "+8 points",
    "rank": "no.\u00a01",
    "score": "3/5",
    "dur": "8 minutes",
    "cur": "€12.50",
    "more": "more than 20%",
}
PRINTED = {"fr": FRENCH, "en": ENGLISH}
PLACES = {
    "paragraph": "Avant {form} après.",
    "list": "- un\n- avant {form} après",
    "nested": "- un\n  - avant {form} après",
    "table": "| a | b |\n|---|---|\n| x | avant {form} après |",
    "callout": "> [!key]\n> Avant {form} après.",
    "callout-list": "> [!à retenir]\n> - avant {form} après",
}


@cache
def shipped() -> Inputs:
    """The templates that come with the program."""
    options = Options(site=Path(__file__).parents[2], output=Path("output"), today=date(2026, 1, 1))
    return read_inputs(options, cached=False)


def page(body: str, language: str, summary: str = "S") -> str:
    """The HTML of a trend with this body and summary, in a site of one language."""
    content = {
        "sources.yaml": "feeds: []\n",
        "content/site.yaml": f"title: Site\nlanguages: [{language}]\n",
        "content/publishers.yaml": "bva: {name: BVA}\nmarkess: {name: Markess}\n",
        "content/brands.yaml": "orange: {name: Orange}\n",
        "content/studies/bva-2010.yaml": STUDY,
        "content/studies/markess-2010.yaml": OTHER,
        "content/2014-tendances/report.md": "---\ntitle: Tendances 2014\nyear: 2014\n---\nDébut.\n",
        "content/2014-tendances/01-autre.md": "---\ntitle: Autre tendance\nnumber: 1\n---\nTexte.\n",
        "content/2014-tendances/02-page.md": (
            f"---\ntitle: Page\nnumber: 2\nsummary: '{summary}'\nbrands: [orange]\n---\n{body}\n"
        ),
    }
    files = tuple(SourceFile.of(path, text.encode()) for path, text in sorted(content.items()))
    inputs = Inputs(content=files, templates=shipped().templates, faults=(), tool="test", digest="test")
    options = Options(site=Path(), output=Path("output"), today=date(2026, 1, 1))
    outcome, edition = prepared_edition(inputs, options, NoStore())
    assert edition is not None, outcome.diagnostics
    artifact = texts.plan_one(edition, Ref(Kind.TREND, "2014-tendances/page"), language)
    page = printed(artifact, edition).job
    assert isinstance(page, PrintedPage)
    return page.html


def part(html: str, place: str) -> str:
    """What stands between "avant" and "après" in the page."""
    found = re.search(r"[Aa]vant (.*?) après", html[html.index("<main") :], re.DOTALL)
    assert found, f"nothing of the {place} in {html}"
    return found[1]


def plain(html: str) -> str:
    """The words of some HTML, without citation marks."""
    return re.sub(r"<[^>]*>", "", re.sub(r"<sup class=\"cite\">.*?</sup>", "", html))


def words_of(word: str, language: str) -> str:
    """The word that stands in an address."""
    return {"stat": ("chiffres", "figures"), "brand": ("marques", "brands")}[word][language == "en"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("place", [*PLACES, "summary"])
@pytest.mark.parametrize("statistic", FRENCH)
def test_a_statistic_is_printed_linked_and_marked(statistic: str, place: str, language: str) -> None:
    """`[[id]]` prints the value in the page's language, leads to its page and carries a citation mark."""
    form = f"[[{statistic}]]"
    html = in_place(form, place, language)
    word = words_of("stat", language)
    value = PRINTED[language][statistic]
    assert re.fullmatch(
        rf'<a class="stat" id="c-{statistic}" href="\.\./\.\./{word}/{statistic}/">{re.escape(value)}</a>'
        r'<sup class="cite"><a id="cite-1" href="#ref-1">1</a></sup>',
        html,
    ), html


def in_place(form: str, place: str, language: str) -> str:
    """What a form gives in a place of a page."""
    if place == "summary":
        return part(page("Texte.", language, summary=f"Avant {form} après"), place)
    return part(page(PLACES[place].format(form=form), language), place)


FORMS = {
    "[[pct|plus de huit sur dix]]": ("plus de huit sur dix", "stat/pct", 1),
    "[[stat:pct|!]]": ("84\u202f%", "stat/pct", 1),
    "[[more|!]]": ("20\u202f%", "stat/more", 1),
    "84 % [@bva-2010]": ("84\u202f%", "stat/pct", 1),
    "84 % [@bva-2010#pct]": ("84\u202f%", "stat/pct", 1),
    "12 % [@own]": ("12\u202f%", "", 0),
    "12 % [@nous]": ("12\u202f%", "", 0),
    "[[2014-tendances]]": ("Tendances 2014", "../", 0),
    "[[2014]]": ("Tendances 2014", "../", 0),
    "[[autre|ce billet]]": ("ce billet", "../autre/", 0),
    "[[brand:orange]]": ("Orange", "brand/orange", 0),
    "mot [@bva-2010, p. 12; @markess-2010]": ("mot", "", 2),
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("place", [*PLACES, "summary"])
@pytest.mark.parametrize("form", FORMS)
def test_links_and_citations(form: str, place: str, language: str) -> None:
    """Each form of the table gives its words, its link and its citation marks, wherever it stands."""
    words, target, marks = FORMS[form]
    html = in_place(form, place, language)
    expected = words.replace("\u202f%", "%") if language == "en" else words
    assert plain(html) == expected, html
    assert len(re.findall(r'href="#ref-\d+"', html)) == marks, html
    if "/" in target and not target.startswith(".."):
        kind, _, name = target.partition("/")
        assert f'href="../../{words_of(kind, language)}/{name}/"' in html
    elif target:
        assert f'href="{target}"' in html
    else:
        assert 'class="stat"' not in html
    if "p. 12" in form:
        assert "p.\u00a012" in html or "p. 12" in html
    assert "[" not in html


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("statistic", FRENCH)
def test_a_heading_gives_plain_text(statistic: str, language: str) -> None:
    """In a heading a statistic is its words; the anchor holds its name, which a new value keeps."""
    html = page(f"## Avant [[{statistic}]] après\n\nTexte.", language)
    found = re.search(r'<h\d id="([^"]*)">Avant (.*?) après</h\d>', html)
    assert found, html
    assert found[2] == PRINTED[language][statistic]
    assert statistic in found[1]


EMBEDS = ["![[serie]]", "![[series:serie]]", "![[stat:pct]]"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "place", ["{form}", "- un\n- {form}", "> [!key]\n> {form}", "Avant.\n{form}\nAprès."]
)
@pytest.mark.parametrize("form", EMBEDS)
def test_embeds(form: str, place: str, language: str) -> None:
    """A chart stands as a figure with its table, its source and two drawings, never within a paragraph."""
    html = page(place.format(form=form), language)
    anchor = "fig-pct" if "stat" in form else "fig-serie"
    assert len(re.findall(rf'<figure[^>]*id="{anchor}"', html)) == 1
    assert len(re.findall(r"<!--drawing ", html)) == 2
    assert not re.search(r"<p>[^<]*<figure", html)
    assert "![[" not in html


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("challenge", "challenge"),
        ("défis", "challenge"),
        ("Enjeux", "challenge"),
        ("method", "method"),
        ("méthode", "method"),
        ("key", "key"),
        ("à retenir", "key"),
    ],
)
def test_callouts(typed: str, kind: str, language: str) -> None:
    """A call-out has its kind and a title, under its French and its English name."""
    html = page(f"> [!{typed}]\n> - un [[pct]]\n> - deux", language)
    assert f'class="callout callout-{kind}"' in html
    assert PRINTED[language]["pct"] in html


def test_a_quote_names_its_speaker() -> None:
    """`[!quote]` is a quotation with who said it; notes are for the speaker and not shown."""
    html = page("> [!quote] Ada Martin, cheffe, Exemple\n> Des mots.\n\n> [!notes]\n> Secret.", "fr")
    assert "Ada Martin" in html
    assert "<figcaption" in html
    assert "Secret" not in html
