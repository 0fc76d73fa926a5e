"""Who reads an edited record: each way in which a text does, and what reaches further than its readers."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.following import Following

ENQUETE = """\
title: Une enquête
publisher: institut
date: 2020
checked: primary
method: {sample: 1000, mode: online}
statistics:
  pour: {value: 60, unit: percent, label: des clients sont pour, indicator: mesure, period: 2020}
  contre: {value: 30, unit: percent, label: des clients sont contre, period: 2020}
series:
  avis: {title: Avis, form: multiple-answers, points: [pour, contre], note: Un.}
"""
HIER = """\
title: Hier
publisher: autre
date: 2010
checked: primary
statistics:
  hier: {value: 40, unit: percent, label: des clients sont pour, indicator: mesure, period: 2010}
derived:
  hausse: {change: [hier, pour], as: points}
"""
SITE = {
    "content/site.yaml": "title: Un site\nlanguages: [fr, en]\n",
    "sources.yaml": "studies: [content/studies/*.yaml]\n",
    "content/publishers.yaml": "institut: {name: Institut Exemple}\nautre: {name: Autre}\n",
    "content/indicators.yaml": "mesure: {title: La mesure}\n",
    "content/series/deux.yaml": "title: Deux\nform: ranking\npoints: [pour, hier]\nnote: Un.\n",
    "content/studies/enquete.yaml": ENQUETE,
    "content/studies/avant.yaml": HIER,
    "content/2025-rapport/report.md": "---\ntitle: Le rapport\nyear: 2025\n---\nBonjour.\n",
    "content/2025-rapport/01-usages.md": "---\ntitle: Usages\n---\nVoir [[pour]], [[contre]], [[hier]].\n",
}
ELSEWHERE = """\
title: Trois
form: ranking
points: [contre]
note: Un.
derived:
  autre: {change: [hier, pour], as: points}
"""
BESIDE = {
    "content/studies/tiers.yaml": "title: Tiers\npublisher: autre\nstatistics:\n"
    "  tiers: {value: 1, unit: percent, label: rien}\n"
    "series:\n  trois: {title: Trois, form: ranking, points: [pour]}\n"
}
TREND = "content/2025-rapport/02-lecture.md"
DECK = "content/2025-rapport/deck.yaml"
A_VALUE = ("content/studies/enquete.yaml", "value: 60", "value: 61")
OF_BEFORE = ("content/studies/avant.yaml", "value: 40", "value: 65")
TOLD = "Le temps est la raison la plus citée ([[hier]])."
UNLIKE = {"content/studies/avant.yaml": f"{HIER}method: {{mode: telephone}}\n"}
COMPARED = "La part passe de [[hier]] à [[pour]], soit 20 points de plus."
Edit = tuple[str, str, str]


def text(body: str, front: str = "title: La lecture") -> dict[str, str]:
    """A trend of these words."""
    return {TREND: f"---\n{front}\n---\n{body}\n"}


def edited(files: Mapping[str, str], edit: Edit) -> Following:
    """A site after that edit, held to one that is read from nothing."""
    path, old, new = edit
    every = {**SITE, **files}
    assert old in every[path]
    following = Following(every)
    before = following.told
    following.save({path: every[path].replace(old, new)})
    assert following.told != before
    return following


@pytest.mark.parametrize(
    ("files", "edit"),
    [
        pytest.param(text("Ils sont [[pour|60 %]]."), A_VALUE, id="a link's own words"),
        pytest.param(text("Ils sont 60 % [@enquete]."), A_VALUE, id="a number of the study"),
        pytest.param(text("Ils sont 60 % et 30 % [@enquete#contre]."), A_VALUE, id="another of its numbers"),
        pytest.param(
            text("Ils sont 1 000 [@enquete]."), (A_VALUE[0], "1000", "900"), id="how many were asked"
        ),
        pytest.param(
            text("60 % [@enquete] contre 40 % [@avant], soit 20 points."), OF_BEFORE, id="what it computes"
        ),
        pytest.param(text(COMPARED), OF_BEFORE, id="a claim of two figures"),
        pytest.param(
            {**text(COMPARED), **UNLIKE},
            ("content/series/deux.yaml", "note", "caveat: On compare.\nnote"),
            id="a caveat",
        ),
        pytest.param(
            {**text(COMPARED), **UNLIKE, "content/series/trois.yaml": ELSEWHERE},
            ("content/series/trois.yaml", "as: points", "as: points, caveat: On compare."),
            id="a caveat elsewhere",
        ),
        pytest.param(
            {**text(TOLD), "content/studies/avant.yaml": HIER.replace(", period: 2010", "")},
            ("content/studies/enquete.yaml", "value: 60", "value: 20"),
            id="a figure beside it",
        ),
        pytest.param(
            text("Ils sont 62 % [@enquete#pour]."), (A_VALUE[0], "title", "# Une ligne\ntitle"), id="a place"
        ),
        pytest.param(text("Rien.\n\n::: note\nIls sont 60 % [@enquete].\n:::"), A_VALUE, id="notes"),
        pytest.param(text("Ils sont [[pour]].", "title: Ils sont 60 %"), A_VALUE, id="a title"),
        pytest.param(text("![[avis | Ils sont 60 % ]]"), A_VALUE, id="a caption"),
        pytest.param(text("[[pour]] ![60 % pour](absente.png)"), A_VALUE, id="what a picture shows"),
        pytest.param(
            {**text("Rien."), TREND.replace(".md", ".en.md"): "---\ntitle: It\n---\n60% [@enquete].\n"},
            A_VALUE,
            id="a translation",
        ),
        pytest.param({**text("Ils sont [[pour|60 %]]."), **BESIDE}, A_VALUE, id="a series of another study"),
        pytest.param({DECK: "slides: [{figure: pour, text: Ils sont 60 %}]\n"}, A_VALUE, id="a slide"),
        pytest.param(
            {DECK: "slides: [{charts: [deux], text: Hier 40 %}]\n"}, OF_BEFORE, id="a slide's chart"
        ),
        pytest.param(
            {DECK: "slides: [{text: Un, notes: '60 % [@enquete]'}]\n"}, A_VALUE, id="a slide's notes"
        ),
    ],
)
def test_who_reads_an_edited_record_is_linked_again(files: Mapping[str, str], edit: Edit) -> None:
    """What is told of the texts that read it is another thing, and nothing else was read again."""
    assert edited(files, edit).alone == 1


@pytest.mark.parametrize(
    ("files", "edit"),
    [
        pytest.param(text("Rien."), ("content/studies/enquete.yaml", "contre:", "perdu:"), id="an id"),
        pytest.param(text("Rien."), ("content/series/deux.yaml", "pour, hier", "pour, pou"), id="a point"),
        pytest.param(
            text("Rien."), ("content/studies/avant.yaml", "[hier, pour]", "[hier, pou]"), id="a part"
        ),
        pytest.param(
            text("Voir [[hier]]."),
            ("content/studies/avant.yaml", "period", "superseded_by: pour, period"),
            id="a successor",
        ),
        pytest.param(
            text("Rien."), ("content/studies/avant.yaml", "period", "due: 2024, period"), id="a day"
        ),
        pytest.param(
            text("Rien."), ("content/studies/avant.yaml", "period", "aliases: [pour], period"), id="an alias"
        ),
        pytest.param(
            text("Rien."),
            ("content/studies/avant.yaml", "indicator: mesure", "indicator: rien"),
            id="an indicator",
        ),
        pytest.param(text("Rien."), ("content/indicators.yaml", "mesure:", "autre:"), id="an indicator's id"),
        pytest.param(
            {**text(COMPARED), **UNLIKE},
            ("content/indicators.yaml", "La mesure", "La mesure, caveat: On compare."),
            id="an indicator's caveat",
        ),
        pytest.param(
            text("Selon Institut Exemple, 70 %."),
            ("content/publishers.yaml", "Institut Exemple", "Institut"),
            id="a publisher's name",
        ),
        pytest.param(
            text("Selon Autre, 70 %."),
            ("content/studies/enquete.yaml", "publisher: institut", "publisher: autre"),
            id="who published",
        ),
        pytest.param(
            text("Selon Autre en 2020, 70 %."),
            (
                "content/studies/enquete.yaml",
                "title: Une enquête",
                "title: Une enquête\nco_publishers: [autre]",
            ),
            id="who else did",
        ),
        pytest.param(
            {
                **text("Selon Autre en 2020, 70 %."),
                "content/studies/tiers.yaml": "title: T\npublisher: autre\ndate: 2011\n",
            },
            ("content/studies/tiers.yaml", "date: 2011", "date: 2020"),
            id="when",
        ),
        pytest.param(
            text("Rien."),
            ("content/site.yaml", "title: Un site", "title: Un site\nchecks: {rien: off}"),
            id="settings",
        ),
        pytest.param(
            text("Rien."),
            (
                "sources.yaml",
                "]",
                ", ailleurs/*.yaml]\nfeeds: [{id: a, url: 'https://e.org/', publisher: pas}]",
            ),
            id="sources",
        ),
    ],
)
def test_what_others_hold_on_to_is_no_small_edit(files: Mapping[str, str], edit: Edit) -> None:
    """Names, what lists are made of, and what any text may be told of: then everything is read again."""
    assert edited(files, edit).alone == 0


def test_a_use_that_ends_elsewhere_is_missed_there() -> None:
    """A number that may be another study's figure now is none of the first one's, which nothing else uses."""
    files = {"content/2025-rapport/01-usages.md": "---\ntitle: Les usages\n---\nVoir [[contre]], [[hier]].\n"}
    following = edited({**files, **text("Ils sont 60 % [@enquete; @avant].")}, (*OF_BEFORE[:2], "value: 60"))
    assert following.alone == 1
    assert {one.code for one in following.told} == {"number-mismatch", "unused"}


def test_what_is_said_of_a_record_is_nothing_that_texts_read() -> None:
    """The words that a page shows of it change no text, and the same uses stay the same value."""
    following = Following({**SITE, **text("Ils sont [[pour]].")})
    before = following.site
    following.save(
        {"content/publishers.yaml": SITE["content/publishers.yaml"].replace("Autre}", "Autre, note: Là}")}
    )
    following.save({"content/studies/avant.yaml": HIER.replace("title: Hier", "title: Avant")})
    assert following.alone == 2
    assert following.site.uses is before.uses
    assert following.site.studies["avant"].title.get("fr") == "Avant"


def test_a_sentence_more_is_linked_alone() -> None:
    """All that is held to a site from nothing would hold of a way that always gives up."""
    following = Following({**SITE, **text("Ils sont [[pour]].")})
    before = following.site
    written = [path for path in following.files if path.endswith(".md")]
    for path in written:
        following.save({path: f"{following.files[path].text}\nUn mot.\n"})
    assert following.alone == len(written)
    assert following.site.uses is before.uses
