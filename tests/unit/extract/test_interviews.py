"""Questions and answers."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract

GUEST = "Entretien avec Jeanne Petit, directrice du service d’Exemplia\n\n"


def _sources(text: str) -> list[str | None]:
    return [one.source for one in extract(text, language="fr")]


@pytest.mark.parametrize("label", ["Jeanne Petit :", "J. P. :", "Petit :", "R :", "JP –"])
def test_turns(label: str) -> None:
    """Behind a name, initials or a letter stands what the guest says, in whatever person."""
    text = f"{GUEST}Combien êtes-vous ?\n\n{label} Le site compte 120 conseillers. Le chat pèse 12 %.\n"
    assert _sources(text) == ["Jeanne Petit (Exemplia)"] * 2


def test_questions_without_labels() -> None:
    """What stands between questions is the guest’s; what stands before them is not."""
    text = (
        f"{GUEST}Le secteur emploie 900 personnes.\n\nCombien êtes-vous ?\n\n"
        "Le site compte 120 conseillers.\n\n"
        "Et le chat ?\n\nIl pèse 12 % des contacts.\n\nPropos recueillis par Luc Roy\n"
    )
    assert _sources(text) == [None, "Jeanne Petit (Exemplia)", "Jeanne Petit (Exemplia)"]


def test_a_guest_quotes_others() -> None:
    """Whom an answer credits has the figure, as long as the guest goes on about it."""
    text = (
        f"{GUEST}Pourquoi ?\n\nJ. P. : Une étude de l’Ifop montre que 62 % attendent. "
        "Elle ajoute que 12 % partent. Nous avons formé 40 personnes.\n"
    )
    assert _sources(text) == ["Ifop", "Ifop", "Jeanne Petit (Exemplia)"]


def test_a_text_with_a_colon_is_no_interview() -> None:
    """Nobody is asked where no guest with a role is named."""
    assert _sources("Résultat : 62 % attendent.\n\nConstat : 12 % partent.\n") == [None, None]


def test_a_guest_without_a_role() -> None:
    """Whose full name stands before answers is asked, too."""
    text = "SDC : Et Twitter ?\n\nLuc Petit : Un compte sur trois dort.\n\nSDC : Et le chat ?\n\nLP : 12 %.\n"
    assert _sources(text) == ["Luc Petit"] * 2


def test_a_title_that_quotes_is_no_turn() -> None:
    """Short questions and answers are an interview, whose guest the title names; what follows it is not."""
    text = (
        "Jeanne Petit : « Prévenir, c’est consoler »\n\nD’où partiez-vous ?\n\nDe 49 %. Je m’en souviens.\n\n"
        "Par quoi avez-vous commencé ?\n\nPar les conducteurs. Ils étaient 640.\n\nEt vous remboursez ?\n\n"
        "Nous avons versé 7 400 euros.\n\nPropos recueillis par Luc Roy\n\n"
        "Repères\nExemplia emploie 900 personnes.\n"
    )
    assert _sources(text) == ["Jeanne Petit"] * 3 + [None]


def test_turns_after_dashes() -> None:
    """In a dialogue after dashes every second turn is an answer."""
    text = (
        f"{GUEST}— Votre livre s’ouvre sur un chiffre.\n— Oui : 96 % se taisent.\n— Et que font-ils ?\n"
        "— Six sur dix partent.\n— Vraiment ?\n— Oui, 12 % en parlent.\n"
    )
    assert _sources(text) == ["Jeanne Petit (Exemplia)"] * 3
