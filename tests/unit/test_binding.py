"""A typed number is one of the statistics of the study that its sentence cites, or a fault."""

from __future__ import annotations

import pytest

from generator.models import Kind, Ref
from generator.prose.marks import LinkMark, NumberMark
from generator.site import Place
from tests.content import linked, page, told
from tests.growth import growth

BVA = """\
title: Observatoire
publisher: bva
date: 2010
checked: primary
method: {sample: 1004}
statistics:
  rapide: {value: 84, unit: percent, label: x, note: n}
  temps: {value: 77, unit: percent, label: vivent à moins de 15 km, note: n}
  ouvert: {value: 72, unit: percent, label: x, note: n}
  agents: {value: 9, unit: count, noun: agents, label: x, note: n}
  attente: {value: 8, unit: duration, noun: minutes, qualifier: less-than, label: x, note: n}
  visites: {value: 1500000, unit: count, noun: visites, label: x, note: n}
series:
  motifs: {title: T, form: multiple-answers, points: [rapide, temps], note: n}
"""
MARKESS = """\
title: Canaux
publisher: markess
date: 2010
checked: primary
statistics:
  web: {value: 24, unit: percent, label: x, note: n}
  courriel: {value: 24, unit: percent, label: x, note: n}
  homonyme: {value: 84, unit: percent, label: x, note: n}
"""
BASE = {
    "content/publishers.yaml": "bva: {name: BVA}\n"
    "markess: {name: Markess, aliases: [Markess International]}\nautre: {name: Autre, note: n}\n",
    "content/studies/bva-2010.yaml": BVA,
    "content/studies/markess.yaml": MARKESS,
    "content/studies/vide.yaml": "title: Vide\npublisher: autre\nnote: n\n",
}


def faults(body: str, front: str = "title: T", **files: str) -> list[str]:
    """What is wrong with a page: "line:column code/variant"."""
    found = told({**BASE, "content/pages/p.md": page(body, front), **files})
    return [one.removeprefix("pages/p.md:") for one in found if "unused" not in one]


def bound(body: str) -> list[tuple[str, list[str | None]]]:
    """Each typed number of a page with the ids that it is; None is the author's own."""
    site = linked({**BASE, "content/pages/p.md": page(body)}).value
    text = site.text(Ref(Kind.PAGE, "p"), "fr", "body")
    assert text
    return [
        (one.mark.text, [ref.id if ref else None for ref in one.refs])
        for one in text.marks
        if isinstance(one.mark, NumberMark)
    ]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("Ils sont 84 % [@bva-2010].", [("84 %", ["rapide"])]),
        ("Selon BVA [@bva-2010], 84 % le disent.", [("84 %", ["rapide"])]),
        (
            "Ils sont 84 %, 77 % et 72 % [@bva-2010].",
            [("84 %", ["rapide"]), ("77 %", ["temps"]), ("72 %", ["ouvert"])],
        ),
        ("84 % [@bva-2010], et 84 % [@markess].", [("84 %", ["rapide"]), ("84 %", ["homonyme"])]),
        ("84 % [@bva-2010#rapide] et 24 % [@markess#web].", [("84 %", ["rapide"]), ("24 %", ["web"])]),
        ("De 77 à 84 % [@bva-2010#rapide].", [("77", ["temps"]), ("84 %", ["rapide"])]),
        ("Ils sont 84 % [@markess; @bva-2010#rapide].", None),
        ("Ils sont 84 %. [@bva-2010]", [("84 %", ["rapide"])]),
        ("Ils sont 12 % [@nous].", [("12 %", [None])]),
        ("Parmi 1 004 clients, 84 % [@bva-2010].", [("1 004", ["bva-2010"]), ("84 %", ["rapide"])]),
        ("Il y a 9 agents [@bva-2010].", [("9", ["agents"])]),
        ("À 15 km, ils sont 77 % [@bva-2010].", [("15", ["bva-2010"]), ("77 %", ["temps"])]),
        ("Ils sont 9 [@bva-2010].", [("9", ["agents"])]),
        ("Attente de moins de 8 minutes, en 2 ans et 3 jours [@bva-2010].", [("8 minutes", ["attente"])]),
        ("Près de 1,5 million [@bva-2010].", None),
        ("1,5 million de visites [@bva-2010].", [("1,5 million", ["visites"])]),
        ("Plus de 80 % [@bva-2010].", [("Plus de 80 %", ["rapide"])]),
        (
            "À eux deux, 84 % et 77 % font 161 % [@bva-2010].",
            [("84 %", ["rapide"]), ("77 %", ["temps"]), ("161 %", [])],
        ),
        (
            "84 % contre 77 % [@bva-2010], soit 7 points.",
            [("84 %", ["rapide"]), ("77 %", ["temps"]), ("7 points", [])],
        ),
        ("84 % le disent ([[rapide]]).", [("84 %", ["rapide"])]),
        (
            "| a | b |\n|---|---|\n| 84 % [@bva-2010] | 77 % [@bva-2010] |",
            [("84 %", ["rapide"]), ("77 %", ["temps"])],
        ),
        ("- 84 % [@bva-2010]\n- 77 % [@bva-2010]", [("84 %", ["rapide"]), ("77 %", ["temps"])]),
        ("## 84 %\n\nIls sont 84 % [@bva-2010].", [("84 %", ["rapide"]), ("84 %", ["rapide"])]),
    ],
)
def test_a_number_is_one_of_the_cited_study(
    body: str, numbers: list[tuple[str, list[str | None]]] | None
) -> None:
    """The next citation of its sentence counts, else the one before; None: this one is ambiguous."""
    if numbers is None:
        assert any("number-mismatch" in one for one in faults(body))
    else:
        assert bound(body) == numbers
        assert faults(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ils sont 85 % [@bva-2010].", ["4:10 number-mismatch/none"]),
        ("Ils sont 84 % et 78 % [@bva-2010].", ["4:18 number-mismatch/none"]),
        ("Ils sont 85 % [@bva-2010#rapide].", ["4:10 number-mismatch"]),
        ("Ils sont 72 % [@bva-2010#rapide].", ["4:10 number-mismatch"]),
        ("Ils sont 24 % [@markess].", ["4:10 number-mismatch/several"]),
        ("Ils sont 12 % [@vide].", ["4:10 number-mismatch/empty"]),
        ("Ils sont 84 points [@bva-2010].", ["4:10 number-mismatch/none"]),
        ("84 % le disent [@bva-2010]. 84 % aussi.", ["4:29 uncited-number"]),
        ("Il y a 8 agents [@bva-2010].", ["4:8 number-mismatch/none"]),
        ("84 % contre 77 % [@bva-2010], soit 9 points.", ["4:31 false-claim/percent"]),
        ("Plus de 90 % [@bva-2010].", ["4:1 number-mismatch/none"]),
        ("![[motifs|Ils sont 85 %]]", ["4:20 number-mismatch/chart"]),
        ("![[motifs|Ils sont 84 %]]", []),
        ("![[motifs|Écart de 7 points]]", []),
        ("Voir [[page:p|les 84 %]].", ["4:19 uncited-number"]),
        ("Voir [[page:p|les 84 %]] [@bva-2010].", []),
        ("Ils sont 12 %.", ["4:10 uncited-number"]),
        ("Un téléphone sur trois est connecté.", ["4:1 uncited-number"]),
        ("## 84 %\n\nRien.", ["4:4 uncited-number/title"]),
        ("> [!notes]\n> Ils sont 12 %.", []),
        ("`84 %` et http://x.fr/84%", []),
        ("En 2010, le 5 mai, à 12 h, p. 12, les 15-24 ans, 8 fois, 3 clients.", []),
        ("Ils sont 84 % (source BVA 2010).", ["4:10 uncited-number/named"]),
        ("Ils sont 84 %. (source Markess International)", ["4:10 uncited-number/named"]),
    ],
)
def test_a_wrong_number_is_told_once_where_it_stands(body: str, expected: list[str]) -> None:
    """None of the study's, several of them, or without any source."""
    assert faults(body) == expected


@pytest.mark.parametrize(
    ("front", "body", "expected"),
    [
        ("title: 84 % des clients", "Ils sont 84 % [@bva-2010].", []),
        ("title: T\nsummary: Ils sont 84 %.", "Ils sont [[rapide]].", []),
        ("title: T\nsummary: Ils sont 84 %.", "![[motifs]]", []),
        (
            "title: 84 % des clients",
            "84 % [@bva-2010] et 84 % [@markess].",
            ["2:8 uncited-number/title-several"],
        ),
        ("title: 12 % de nos lecteurs", "Ils sont 12 % [@nous].", []),
        ("title: Près de 12 % de nos lecteurs", "Ils sont 12 % [@nous].", ["2:8 uncited-number/title"]),
        (
            "title: T\nsummary: Un écart de 7 points.",
            "De [[rapide]] à [[temps]], soit 7 points de moins.",
            [],
        ),
        ("title: T\nsummary: Ils sont 85 %.", "Ils sont 84 % [@bva-2010].", ["3:19 uncited-number/title"]),
        ("title: T\nsummary: Ils sont 84 %.", "Rien.", ["3:19 uncited-number/title"]),
        ("title: T\nsummary: Ils sont 85 % [@bva-2010].", "Rien.", ["3:19 number-mismatch/none"]),
        ("title: T\nsummary: Ils sont 84 %.", "Ils sont 85 % [@bva-2010].", ["5:10 number-mismatch/none"]),
    ],
)
def test_a_title_may_repeat_what_its_text_sources(front: str, body: str, expected: list[str]) -> None:
    """The same number, bound in the body; one slip in the body is one message."""
    found = told({**BASE, "content/pages/p.md": page(body, front)})
    assert [one.removeprefix("pages/p.md:") for one in found if "unused" not in one] == expected


def test_an_alternative_text_is_checked() -> None:
    """Who does not see the picture is told numbers too."""
    found = faults("![Une courbe de 12 % à 84 %](a.png)")
    assert [one for one in found if "image" not in one] == [
        "4:17 uncited-number/title",
        "4:24 uncited-number/title",
    ]


def test_a_figure_that_could_not_be_read_is_one_fault() -> None:
    """A number that may be it is not wrong as well."""
    study = BVA.replace("value: 84", "value: beaucoup")
    found = told(
        {**BASE, "content/studies/bva-2010.yaml": study, "content/pages/p.md": page("84 % [@bva-2010].")}
    )
    assert [one for one in found if "unused" not in one] == ["studies/bva-2010.yaml:7:19 wrong-type/amount"]


def test_a_rule_may_be_silenced() -> None:
    """For a page, or for the site; a number that contradicts its study may not."""
    assert faults("Ils sont 12 %.", "title: T\nchecks: {uncited-number: off}") == []
    assert faults("Ils sont 85 % [@bva-2010].", "title: T\nchecks: {uncited-number: off}") == [
        "5:10 number-mismatch/none"
    ]


def test_a_bound_number_is_a_use() -> None:
    """Of its statistic, where it stands; in the words of a link too."""
    body = "Ils sont 84 % [@bva-2010], dit [[page:p|ce texte sur 77 %]] [@bva-2010]."
    site = linked({**BASE, "content/pages/p.md": page(body, "title: 84 % de clients")}).value
    assert {use.place for use in site.uses[Ref(Kind.STATISTIC, "rapide")]} == {Place.PROSE}
    assert {use.place for use in site.uses[Ref(Kind.STATISTIC, "temps")]} == {Place.PROSE}
    text = site.text(Ref(Kind.PAGE, "p"), "fr", "body")
    assert text
    assert [len(one.refs) for one in text.marks if isinstance(one.mark, LinkMark)] == [2]


def test_english_numbers_are_read_in_english() -> None:
    """Each text in its own language."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [en]\n",
        "content/pages/p.md": page(
            "Some 1.5 million visits, 84% and 77% [@bva-2010]. 1,004 people [@bva-2010]."
        ),
    }
    assert [one for one in told({**BASE, **files}) if "unused" not in one] == []


@pytest.mark.parametrize(
    ("repeated", "end"),
    [
        ("84 % et 12 % ", "[@bva-2010]."),
        ("84 % et ", "[[page:p|12 %]]."),
        ("un client sur deux, 84 % ", ""),
        ("# 84 %\n\n", "84 % [@bva-2010]"),
    ],
    ids=["cited", "linked", "uncited", "headings"],
)
def test_time_is_linear(repeated: str, end: str) -> None:
    """However many numbers stand in one sentence or in titles."""
    assert growth(lambda size: faults(f"{repeated * size}{end}"), 500) < 9
