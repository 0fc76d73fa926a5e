"""Whom a sentence credits, and for which part of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.extract.credit import Credit
from generator.extract.credits import credits_of
from generator.extract.language import language_of
from generator.extract.names import names
from generator.extract.tagging import proper, tagged


def _credits(sentence: str, figures: Sequence[int] = ()) -> list[Credit]:
    language = language_of(sentence)
    return credits_of(tagged(sentence, proper(sentence, names(sentence), language), language), figures)


def _names(sentence: str) -> list[str | None]:
    return [one.name for one in _credits(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("84 % ont confiance (Source Nielsen 2013 Confiance).", "Nielsen"),
        ("Trois sites (source Exemplia).", "Exemplia"),
        ("(6 sur 10 - Source: Nexia)", "Nexia"),
        ("(le taux est de 20 % en mai 2010 – source Mediamax)", "Mediamax"),
        ("(3/4 d’entre eux, source Testia)", "Testia"),
        ("À 10 %. (source Markia 2010).", "Markia"),
        ("Ils sont 9 % (Etude Sofria octobre 2010).", "Sofria"),
        ("66 % (source: étude Ipsia pour Ventia, mai 13).", "Ipsia pour Ventia"),
        ("Dans une étude réalisée par Testia, on apprend que 9 % lisent.", "Testia"),
        ("Forria ajoute (dans une étude de juin 2010) que 9 % lisent.", "Forria"),
        ("Selon Scania « echo », tout va.", "Scania"),
        ("Selon une étude de Sugaria de 2012, 9 % lisent.", "Sugaria"),
        ("Selon une étude toute récente que publie Eptia, 9 % lisent.", "Eptia"),
        ("Et que, selon Eptia, un appel sur deux échoue.", "Eptia"),
        ("9 % lisent (toujours selon Forria).", "Forria"),
        ("L’observatoire de Wetia et l’Institut Csia nous rapportaient que 9 % lisent.", "Wetia"),
        ("Sofria et Bearia rappelaient que 9 % lisent.", "Sofria et Bearia"),
        ("Comme le rappelle Marketia citant l’étude Oraclia, 9 % lisent.", "Oraclia"),
        ("Selon Decidia qui rappelle une étude Idécia, 9 % lisent.", "Idécia"),
        ("Idécia prévoit 9 %.", "Idécia"),
        ("9 % des clients interrogés par Myndia (extrait des Assises, 3 mai).", "Myndia"),
        ("Une étude sur l’accueil, menée par Acticia, filiale d’Acta, en atteste : 9 %.", "Acticia"),
        ("Jakob Dupont considère, dans sa règle, que 9 % lisent.", "Jakob Dupont"),
        ("Orangia présente ses résultats sur le blog de Synthia : 9 %.", "Orangia"),
        ("Boulangia, qui annonce 9 %, se réjouit.", "Boulangia"),
        ("9 % lisent, selon le ministère de la Culture.", "ministère de la Culture"),
        ("9 % lisent, estime le cabinet Xerfia.", "Xerfia"),
        ("« 9 % lisent », sourit Marie Petit, associée chez Merca.", "Marie Petit (Merca)"),
        ("9% read, IDCO estimates.", "IDCO"),
        ("Nielsia’s 2013 report reveals that 9% read.", "Nielsia"),
        ("9% read (Forria, 2013).", "Forria"),
        ("Xerfia table sur 9 % de hausse.", "Xerfia"),
        ("Gartia va jusqu’à prédire que 9 % partiront.", "Gartia"),
        ("Gartia s’attend à ce que 9 % partent.", "Gartia"),
        ("L’Afnia, elle, a préféré interroger 900 usagers.", "Afnia"),
        ("La DGIA, qui a contrôlé 180 sites, y a trouvé 9 % d’anomalies.", "DGIA"),
        ("La Fevia a fait les comptes : 9 % de hausse.", "Fevia"),
        ("Un chiffre rond : celui que publiait Markia au printemps, 9 %.", "Markia"),
        ("Menée par Tolia auprès de 1 004 personnes, l’étude montre que 9 % partent.", "Tolia"),
        ("On la doit à Acadia, dont le baromètre donne 9 %.", "Acadia"),
        ("BVIA, dans une note parue hier, s’intéresse aux 9 %.", "BVIA"),
        ("That figure comes from Talkia, and 9% agree.", "Talkia"),
        ("« 9 % partent », avoue dans Stratia la patronne, Anne Petit.", "Anne Petit"),
        ("9 % lisent – Cetelia, 2014.", "Cetelia"),
        ("Aux yeux de Forria, 9 % lisent.", "Forria"),
        ("Pour Luc Petit, directeur de Qualia, 9 % lisent.", "Luc Petit (Qualia)"),
        ("A spokesman for Santia said 9% had left.", "Santia"),
        ("Anne Petit at Warwia found that 9% read.", "Anne Petit (Warwia)"),
        ("Son constructeur, Aldia, annonce 9 % de hausse.", "Aldia"),
        ("Un sondage Harria publié par Parisia donne 9 %.", "Harria"),
        ("A poll commissioned by Unia and carried out by Censia among adults shows 9%.", "Censia"),
    ],
)
def test_forms(sentence: str, name: str) -> None:
    """Every form in which reports credit."""
    assert any(found and name in found for found in _names(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon que vous serez puissant, 9 %.",
        "Selon les experts, 9 % lisent.",
        "9 sites (parmi les 100 premiers selon l’indice VRAI).",
        "Une étude sur Twitter montre 9 %.",
        "Les clients d’Orangia veulent 9 %.",
        "Orangia ne vend que 9 % en ligne.",
        "Plus rapide que Dartia, 9 %.",
        "Orangia compte 9 millions de clients.",
        "Orangia a réduit ses appels de 9 %.",
        "Orangia a tranché : 12 000 conseillers partiront.",
        "Publié le 9 mars par Sylvia",
        "Mobile users are demanding: 9% leave.",
        "Sources : entretiens avec l’auteur.",
        "9 % lisent (Paris).",
    ],
)
def test_nobody(sentence: str) -> None:
    """Names that stand beside a figure and are not behind it."""
    assert [name for name in _names(sentence) if name] == []


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("84 % (source Nielsia 2013).", 2013),
        ("66 % (source : étude Ipsia, mai 13).", 2013),
        ("Selon une étude de Sugaria de 2012, 9 %.", 2012),
        ("Selon Sugaria, 9 % en 2012.", None),
    ],
)
def test_years(sentence: str, year: int | None) -> None:
    """Of the study, said with its name."""
    assert _credits(sentence)[0].year == year


@pytest.mark.parametrize(
    ("sentence", "covered"),
    [
        ("Trip passe les 100 avis, Bazia recense 400 avis.", "400"),
        ("80 % demandent, mais, selon Eptia, 50 % attendent.", "50"),
        ("Selon Eptia, 57 % écrivent.", "57"),
        ("57 % écrivent, selon Eptia.", "57"),
        ("Deux réponses (9 % - Source: Nexia) et 30 % ailleurs.", "9"),
    ],
)
def test_what_is_covered(sentence: str, covered: str) -> None:
    """What somebody says begins behind the name; a source in parentheses vouches for what stands before."""
    (credit,) = _credits(sentence, [sentence.index(covered)])
    figures = [word for word in ("100", "400", "80", "50", "57", "30", "9") if word in sentence]
    inside = [word for word in figures if credit.low <= sentence.index(word) < credit.high]
    assert inside == [covered]
