"""Times that were measured or promised."""

from __future__ import annotations

import pytest

from generator.extract.kept import figures


@pytest.mark.parametrize(
    "text",
    [
        "répond en moins de 5 minutes",
        "une attente de 3 minutes",
        "11 minutes en moyenne",
        "le délai est de 9 heures",
        "répond en 3 heures environ",
        "le record est détenu par un groupe de luxe : 9 jours.",
        "9 jours par conseiller",
        "nous en sommes à plus de six minutes",
        "l’enseigne promet 5 minutes",
        "l’appel a duré 8 heures",
        "on décroche en 35 secondes",
        "ramenée de 8 minutes à 5 minutes 30",
        "une dame m’a gardé 1 heure 40",
        "on ouvre un compte en 10 minutes",
        "un délai de 9 jours ; c’était trois jours avant",
        "la plus lente, une compagnie, a mis 31 minutes",
        "pour un courriel, comptez 7 heures ; plus pour une lettre",
        "1 000 robots vendus, tous en une minute",
    ],
)
def test_measured(text: str) -> None:
    """How long something takes, or may take."""
    assert figures(text, "fr")[-1].part is not None


@pytest.mark.parametrize(
    "text",
    [
        "il y a 10 ans",
        "dans les 15 prochaines minutes",
        "d’ici 5 ans",
        "en deux ans",
        "sous 48 heures",
        "dans un délai de deux jours",
        "depuis plus de 20 ans",
        "Durée : 2 heures.",
        "comptez une heure de visite",
        "en 5 minutes, tout a changé",
        "on ne convainc pas un client en 30 secondes",
        "j’ai passé trois jours",
        "un retard, et une conseillère de 23 ans",
        "vendu en une minute",
    ],
)
def test_windows(text: str) -> None:
    """The time in which something else happens is none."""
    assert figures(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("it puts the ideal wait at five minutes", 1),
        ("customers are served within 60 seconds", 1),
        ("customers expect to be answered within 60 minutes", 0),
    ],
)
def test_deadlines(text: str, found: int) -> None:
    """Those that are met, not those that are hoped for."""
    assert len(figures(text, "en")) == found
