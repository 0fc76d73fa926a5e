"""The words around a number as the fields of a statistic."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.drafting.wording import Wording, currency_of, out_of, per_of, wording
from generator.incoming.figures import Figure
from generator.vocabularies import Unit


def figure(text: str, measures: str, value: str | None = None, **more: str) -> Figure:
    """A figure of that clause."""
    number = Decimal(value) if value else None
    return Figure(value=number, unit="", text=text, measures=measures, sentence=measures, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "measures", "label"),
    [
        ("62 %", "62 % des clients raccrochent.", "des clients raccrochent"),
        ("62 %", "Plus de 62 % des clients raccrochent", "des clients raccrochent"),
        ("62%", "Nearly 62% of customers hang up", "of customers hang up"),
        ("62 %", "62 % des clients raccrochent, d’après cette étude.", "des clients raccrochent"),
        ("Six clients sur dix", "Six clients sur dix raccrochent vite", "raccrochent vite"),
    ],
)
def test_what_follows_a_number_makes_a_sentence_with_it(text: str, measures: str, label: str) -> None:
    """Where the clause begins with it, but for what its qualifier says."""
    assert wording(figure(text, measures), Unit.PERCENT) == Wording(label, None, is_whole=True)


@pytest.mark.parametrize(
    ("text", "measures", "label"),
    [
        ("51 %", "Le téléphone séduit 51 % des clients", "Le téléphone séduit … des clients"),
        ("51 %", "Le téléphone est préféré (51 %).", "Le téléphone est préféré …"),
        ("51 %", "51 %", "…"),
        ("51 %", "Rien de tel", "Rien de tel"),
    ],
)
def test_else_a_gap_stands_where_the_number_was(text: str, measures: str, label: str) -> None:
    """And nothing of the clause is lost: it is the author who makes a sentence of it."""
    assert wording(figure(text, measures), Unit.PERCENT) == Wording(label, None, is_whole=False)


def test_a_number_in_parentheses_is_of_what_stands_before_it() -> None:
    """In a list the clause around it is another figure's as well: what tells it from the others will do."""
    one = figure("31 %", "devance le téléphone (31 %) et le tchat", label="téléphone")
    assert wording(one, Unit.PERCENT) == Wording("téléphone", None, is_whole=False)


@pytest.mark.parametrize(
    ("measures", "label"),
    [
        (
            "84 % des Français recommandent leur marque (Bêta Études, 2026).",
            "des Français recommandent leur marque",
        ),
        (
            "84 % des Français (sondage Bêta Études) recommandent",
            "des Français (sondage Bêta Études) recommandent",
        ),
        (
            "84 % des Français recommandent leur marque (ou l’ont fait).",
            "des Français recommandent leur marque (ou l’ont fait)",
        ),
        ("84 % des Français recommandent (Bêta Études, 2026", "des Français recommandent"),
        ("84 % des Français recommandent) leur marque", "des Français recommandent) leur marque"),
    ],
)
def test_who_is_credited_in_parentheses_is_no_part_of_a_label(measures: str, label: str) -> None:
    """Other parentheses are, with both of their signs."""
    one = figure("84 %", measures, source="Bêta Études")
    assert wording(one, Unit.PERCENT).label == label


@pytest.mark.parametrize(
    ("text", "measures", "noun", "label"),
    [
        ("55 millions", "55 millions de photos sont ajoutées", "photos", "sont ajoutées"),
        ("1 milliard", "1 milliard d’utilisateurs se connectent", "utilisateurs", "se connectent"),
        ("1,000", "1,000 people were asked", "people", "were asked"),
    ],
)
def test_what_is_counted_is_said_once(text: str, measures: str, noun: str, label: str) -> None:
    """The noun is printed with the value, so the label begins behind it."""
    assert wording(figure(text, measures), Unit.COUNT) == Wording(label, noun, is_whole=True)


@pytest.mark.parametrize(
    ("text", "measures", "per", "label"),
    [
        ("12", "12 appels par jour arrivent au standard", "day", "arrivent au standard"),
        ("12", "12 calls a day reach the desk", "day", "reach the desk"),
        ("12", "12 appels par conseiller et par jour", "day", "par conseiller et par jour"),
        ("12", "12 appels par jour", "day", "…"),
    ],
)
def test_the_time_of_a_rate_is_said_once(text: str, measures: str, per: str, label: str) -> None:
    """It is printed with the value, as the noun is."""
    found = wording(figure(text, measures, per=per), Unit.RATE)
    assert (found.label, found.noun) == (label, measures.split()[1])


def test_a_duration_is_counted_in_its_own_unit() -> None:
    """That of the text, else the one that is known."""
    clause = "Les clients attendent 8 minutes"
    assert wording(figure("8 minutes", clause), Unit.DURATION).noun == "minutes"
    assert wording(figure("8", clause, per="minute"), Unit.DURATION).noun == "minute"


@pytest.mark.parametrize(
    ("text", "value", "unit", "expected"),
    [
        ("4 clients sur 10", "0.4", Unit.RATIO, "4/10"),
        ("six Français sur dix", "0.6", Unit.RATIO, "6/10"),
        ("3 in 5", "0.6", Unit.RATIO, "3/5"),
        ("un tiers", "0.3333333333333333", Unit.RATIO, "1/3"),
        ("Trois clients sur quatre", "0.75", Unit.RATIO, "3/4"),
        ("4,2/5", "4.2", Unit.SCORE, "4.2/5"),
        ("4 out of 5", None, Unit.SCORE, "4/5"),
        ("4 sur 10", "0.9", Unit.RATIO, "9/10"),
        ("bien noté", "4", Unit.SCORE, None),
        ("deux fois", "2", Unit.RATIO, None),
        ("rien", None, Unit.RATIO, None),
        ("3 sur 0", None, Unit.RATIO, None),
    ],
)
def test_ratios_and_scores_are_out_of_something(
    text: str, value: str | None, unit: Unit, expected: str | None
) -> None:
    """In the text's own numbers, as long as they are the value that was found."""
    assert out_of(figure(text, text, value), unit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 €", "EUR"),
        ("12 millions d’euros", "EUR"),
        ("$5", "USD"),
        ("£5", "GBP"),
        ("5 francs suisses", "CHF"),
        ("5 pesos", None),
    ],
)
def test_a_currency_is_known_by_its_sign_or_name(text: str, expected: str | None) -> None:
    """And none is guessed."""
    assert currency_of(text) == expected


def test_what_a_rate_is_counted_by_is_in_the_texts_language() -> None:
    """Extraction names units of time in English."""
    assert (per_of("minute", "fr"), per_of("year", "fr"), per_of("year", "en"), per_of(None, "fr")) == (
        "minute",
        "an",
        "year",
        None,
    )
