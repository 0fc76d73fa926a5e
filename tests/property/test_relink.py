"""A site linked again after its records were edited is the site linked from nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.following import Following
from tests.program import SMALL

FILES = {
    **SMALL,
    "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\nsearch: false\n",
    "content/brands.yaml": "exemple: {name: Exemple}\n",
    "content/themes.yaml": "attente: {title: Attente}\n",
    "content/2025-rapport/deck.yaml": "title: À 60 %\nslides: [{figure: pour, text: 'Ils sont [[pour]].'}]\n",
    "content/2025-rapport/02-une-autre.md": "---\ntitle: Une autre\nnumber: 2\n---\n[[pour]] [@enquete]\n",
    "content/2025-rapport/02-une-autre.en.md": "---\ntitle: Another\n---\n[[pour]] say so.\n",
    "content/articles/un-article.md": "---\ntitle: Un article\npublished: 2025-03-01\n---\nBonjour.\n",
    "content/pages/une-page.md": "---\ntitle: Une page\n---\nVoir [[un-article]].\n",
}
TEXTS = [path for path in FILES if path.endswith(".md")]
FRONTS = [
    "title: Un titre",
    "title: Un titre à 60 %",
    "title: Autre\nnumber: 2",
    "title: Autre\nnumber: 1\nsummary: Ils sont [[contre]].",
    "title: Marques\nbrands: [exemple]\nthemes: [attente]",
    "title: Rien\nbrands: [personne]",
    "title: Rapport\nyear: 2025\nkey_figures: [pour]",
    "title: Rapport\nyear: 2025\nkey_figures: [contre, perdu]",
    "title: Rapport\nyear: 2024",
    "title: Brouillon\nstatus: draft",
    "title: Image\nimage: {file: absente.png, alt: Rien}",
    "titre: Faute",
    "title: [",
    "",
]
BODIES = [
    "",
    "Ils sont [[pour]] et [[contre]] à le dire.",
    "Ils sont [[contre|un tiers]] à le dire [@enquete].",
    "Ils sont 60 % [@enquete] et 31 % [@enquete].",
    "Plus de la moitié, 77 %, sans source.",
    "Voir [[nulle-part]], [[une-tendance]] et [[2025]].",
    "![[avis | Une légende avec [[pour]].]]",
    "Les partisans ([[pour]]) sont moins nombreux que les autres ([[contre]]).",
    "![Une image](absente.png)",
    "::: note\n[[pour]]\n:::\n",
    "# Titre à 60 %\n\nCorps [[pour]].",
]
EDITS = st.lists(
    st.tuples(st.sampled_from(TEXTS), st.sampled_from(FRONTS), st.sampled_from(BODIES)),
    min_size=1,
    max_size=6,
)


# A site whose texts read figures in every way there is; its records are edited below.
FIGURES = {
    **FILES,
    "content/publishers.yaml": "institut-exemple: {name: Institut Exemple}\nautre-institut: {name: Autre}\n",
    "content/indicators.yaml": "mesure: {title: La mesure}\n",
    "content/series/deux.yaml": "title: Deux\nform: time\npoints: [pour, hier]\n",
    "content/studies/enquete.yaml": SMALL["content/studies/enquete.yaml"]
    .replace("date: 2025", "date: 2020")
    .replace("des clients sont pour}", "des clients sont pour, indicator: mesure}")
    .replace("des clients sont contre}", "des clients sont contre, indicator: mesure}")
    + "derived:\n  hausse: {change: [hier, pour], as: points}\n",
    "content/studies/avant.yaml": "title: Hier\npublisher: institut-exemple\ndate: 2020\nstatistics:\n"
    "  hier: {value: 40, unit: percent, label: des clients sont pour, period: 2020, indicator: mesure}\n"
    "derived:\n  hausse: {change: [hier, pour], as: points, label: Hier}\n",
    "content/2025-rapport/deck.yaml": "title: À 60 %\nslides:\n"
    "- {figure: pour, text: 'Ils sont [[pour]], 60 %.', notes: 'Hier ils étaient 40 % [@avant].'}\n"
    "- {charts: [deux], title: 'De 40 % à 60 %'}\n",
    "content/2025-rapport/03-chiffres.md": """\
---
title: Plus de 60 %
number: 3
summary: Ils sont 60 %, et 40 % hier.
---
Ils sont 60 % [@enquete#pour], contre 40 % [@avant], soit 20 points de plus, selon Institut Exemple 70 %.

![[deux | De 40 % à [[pour]] ]]

Les partisans ([[pour]]) sont deux fois plus nombreux que les autres ([[contre]]). La part a augmenté de
50 %, de [[hier]] à [[pour|60 %]].
""",
    "content/2025-rapport/03-chiffres.en.md": """\
---
title: 60%
---
The share rose from 40% [@avant] to [[pour]], half as much again.

::: note
It was 40% [@avant#hier], says [[contre]].
:::
""",
    "content/2025-rapport/04-nombres.md": "---\ntitle: Nombres\nnumber: 4\n---\n## 31 % et 60 %\n\n"
    "Environ 31 % [@enquete] [@avant]. Selon Autre 2020, 45 % des clients. Ils sont\n1 000 [@enquete].\n",
}
VALUES = ["60", "60.0", "61", "31", "40", "77"]


def rarely(usual: str, *others: str) -> st.SearchStrategy[str]:
    """What others hold on to (see `anchors`): mostly as it was, so that a save reaches no further."""
    return st.sampled_from([usual] * 40 * len(others) + [*others])


@st.composite
def statistics(draw: st.DrawFn, name: str) -> str:
    """A line of a study."""
    fields = {
        "value": draw(st.sampled_from(VALUES)),
        "unit": draw(rarely("percent", "count", "rien")),
        "label": draw(
            st.sampled_from(["des clients sont pour", "des clients", "{fr: 12 voix, en: 13 votes}"])
        ),
        "note": draw(st.sampled_from(["", "Pour mémoire."])),
        "base": draw(st.sampled_from(["", "", "des clients"])),
        "period": draw(st.sampled_from(["", "2020", "2025"])),
        "audience": draw(st.sampled_from(["", "", "customers", "companies"])),
        "indicator": draw(rarely("mesure", "", "rien")),
        "superseded_by": draw(rarely("", "pour", "hier")),
        "due": draw(rarely("", "2024")),
        "aliases": draw(rarely("", "[ancien]")),
    }
    return f"  {name}: {{{', '.join(f'{key}: {value}' for key, value in fields.items() if value)}}}\n"


@st.composite
def studies(draw: st.DrawFn, study: str) -> tuple[str, str]:
    """A study's file, mostly with the names that it has."""
    names = draw(
        rarely({"enquete": "pour contre", "avant": "hier"}[study], "pour", "contre neuf", "hier neuf")
    )
    head = {
        "title": draw(st.sampled_from(["Une enquête", "Une enquête à 60 %", "{fr: À 60 %, en: At 61%}"])),
        "publisher": draw(rarely("institut-exemple", "autre-institut", "personne")),
        "date": draw(rarely("2020", "2025")),
        "checked": draw(st.sampled_from(["primary", "unverified"])),
        "method": draw(st.sampled_from(["{sample: 1000}", "{sample: 45}", "{population: 1000 clients}"])),
        "note": draw(st.sampled_from(["", "Une note."])),
    }
    series = {
        "title": draw(st.sampled_from(["Deux clients sur trois", "Avis"])),
        "form": draw(st.sampled_from(["multiple-answers", "breakdown", "ranking"])),
        "caveat": draw(st.sampled_from(["", "", "On compare."])),
        "points": draw(rarely("[pour, contre]", "[contre, pour]", "[hier]")),
    }
    derived = draw(rarely("[hier, pour]", "[pour, hier]", "[contre]"))
    label = draw(st.sampled_from(["", ", caveat: On compare.", ", label: Une hausse"]))
    text = draw(st.sampled_from(["", "", "# Une ligne\n"]))
    text += "".join(f"{key}: {value}\n" for key, value in head.items() if value)
    text += "statistics:\n" + "".join(draw(statistics(name)) for name in names.split())
    if study == "enquete":
        fields = "".join(f"    {key}: {value}\n" for key, value in series.items() if value)
        text += f"series:\n  avis:\n{fields}"
    text += f"derived:\n  hausse: {{change: {derived}, as: points{label}}}\n"
    return f"content/studies/{study}.yaml", text


RECORD_FILES: list[tuple[str, str | None]] = [
    (
        "content/publishers.yaml",
        "institut-exemple: {name: Institut Exemple, note: Ici.}\nautre-institut: {name: Autre}\n",
    ),
    (
        "content/publishers.yaml",
        "institut-exemple: {name: Zut, aliases: [Autre]}\nautre-institut: {name: Autre}\n",
    ),
    ("content/indicators.yaml", "mesure: {title: '{fr: À 60 %, en: At 61%}'}\n"),
    ("content/indicators.yaml", "mesure: {title: La mesure, caveat: On compare.}\n"),
    ("content/brands.yaml", "exemple: {name: Exemple, publisher: personne}\n"),
    ("content/brands.yaml", "# Une ligne\nexemple: {name: Exemple, note: Une note.}\nautre: {name: Autre}\n"),
    ("content/themes.yaml", "attente: {title: Attendre, description: {fr: 20 mots, en: 21 words}}\n"),
    ("content/series/deux.yaml", "title: Deux\nform: time\npoints: [pour, hier]\ncaveat: On compare.\n"),
    ("content/series/deux.yaml", "title: Autrement\nform: ranking\npoints: [pour, hier]\n"),
    ("content/series/deux.yaml", "title: Un\nform: time\npoints: [{stat: pour, label: Ici}]\n"),
    ("content/series/trois.yaml", "title: Trois\nform: time\npoints: [contre, hier]\nnote: Rien.\n"),
    ("content/series/trois.yaml", None),
    (
        "content/studies/tiers.yaml",
        "title: Tiers\nstatistics:\n  tiers: {value: 31, unit: percent, label: a}\n",
    ),
    ("content/studies/tiers.yaml", None),
    ("content/studies/avant.yaml", "title: ["),
    ("content/studies/avant.yaml", None),
    ("content/2025-rapport/deck.yaml", "title: Rien\nslides: [{figure: hier, notes: '61 % [@enquete]'}]\n"),
    (
        "content/errata.yaml",
        "errata:\n- {statistic: pour, date: 2025-01-01, from: 59, to: 60, reason: Erreur.}\n",
    ),
    *FIGURES.items(),
]
SAVES = st.lists(
    st.lists(
        st.one_of(
            *(studies(one) for one in ("enquete", "avant") for _ in range(4)),
            st.sampled_from(RECORD_FILES),
            st.tuples(st.sampled_from(TEXTS), st.sampled_from(FRONTS), st.sampled_from(BODIES)).map(
                lambda one: (one[0], f"---\n{one[1]}\n---\n{one[2]}\n")
            ),
        ),
        min_size=1,
        max_size=2,
    ).map(dict),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=150)
@given(EDITS)
def test_what_is_linked_again_is_what_would_be_linked(edits: list[tuple[str, str, str]]) -> None:
    """After any edits of texts: the same site, the same faults of linking and of the rules."""
    following = Following(FILES)
    for path, front, body in edits:
        following.save({path: f"---\n{front}\n---\n{body}\n"})


@settings(deadline=None, max_examples=120)
@given(SAVES)
def test_what_reads_an_edited_record_is_linked_again(saves: list[dict[str, str | None]]) -> None:
    """After any saves of studies, series, shared records and texts: all is as if read from nothing."""
    following = Following(FIGURES)
    for texts in saves:
        following.save(texts)
