"""A site linked again after its texts were edited is the site linked from nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import MemoryStore
from generator.check import RULES, check
from generator.decode import Kept, decode, redecode
from generator.diagnostics import Checked, Diagnostic
from generator.files import SourceFile
from generator.link import Linked, link_all
from generator.recheck import Rules
from generator.relink import relink
from tests.content import TODAY
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


def source(path: str, text: str) -> SourceFile:
    """A file of these words."""
    return SourceFile.of(path, text.encode())


def ordered(faults: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """Diagnostics as they are shown."""
    return sorted(faults, key=lambda one: (one.sort_key(), repr(one)))


def from_nothing(files: dict[str, SourceFile]) -> tuple[Checked[object], Linked]:
    """All decoded and linked without anything known before."""
    corpus = decode([*files.values()], MemoryStore())
    return Checked(corpus.value, corpus.diagnostics), link_all(corpus.value, today=TODAY, drafts=True)


@settings(deadline=None, max_examples=150)
@given(EDITS)
def test_what_is_linked_again_is_what_would_be_linked(edits: list[tuple[str, str, str]]) -> None:
    """After any edits of texts: the same site, the same faults of linking and of the rules."""
    files = {path: source(path, text) for path, text in sorted(FILES.items())}
    store, kept = MemoryStore(), Kept()
    decoded = decode([*files.values()], store, (), kept)
    linked = link_all(decoded.value, today=TODAY, drafts=True, store=store)
    rules = Rules(RULES)
    for path, front, body in edits:
        text = f"---\n{front}\n---\n{body}\n"
        files[path] = source(path, text)
        again = redecode(decoded, [files[path]], store, kept)
        relinked = relink(linked, again[0].value, again[1], store) if again else None
        if again is None or relinked is None:  # more has changed than texts: everything is read again
            decoded = decode([*files.values()], store, (), kept)
            linked = link_all(decoded.value, today=TODAY, drafts=True, store=store)
        else:
            decoded, linked = again[0], relinked
        expected, site = from_nothing(files)
        assert decoded.value.records == expected.value.records  # type: ignore[attr-defined]
        assert ordered(decoded.diagnostics) == ordered(expected.diagnostics)
        assert linked.site == site.site
        assert list(linked.site.texts) == list(site.site.texts)
        assert ordered(linked.faults) == ordered(site.faults)
        origins = decoded.value.origins
        assert ordered(rules.check(linked.site, origins)) == ordered(check(site.site, origins))


def test_most_edits_are_linked_alone() -> None:
    """The property would hold of a way that always gives up: a sentence more never does."""
    files = {path: source(path, text) for path, text in sorted(FILES.items())}
    store, kept = MemoryStore(), Kept()
    decoded = decode([*files.values()], store, (), kept)
    linked = link_all(decoded.value, today=TODAY, drafts=True, store=store)
    for path in TEXTS:
        again = redecode(decoded, [source(path, f"{FILES[path]}\nUn mot.\n")], store, kept)
        assert again, path
        found = relink(linked, again[0].value, again[1], store)
        assert found, path
        assert found.site.uses is linked.site.uses
