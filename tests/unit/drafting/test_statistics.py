"""Figures that were found become statistics, or are told to be none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.catalogue import say
from generator.drafting.drafts import StatisticDraft, Unwritten
from generator.drafting.statistics import Context, drafted
from generator.incoming.figures import Figure
from generator.vocabularies import Qualifier, Unit

CLAUSE = "62 % des clients raccrochent"


def context(**more: Any) -> Context:
    """A French text of a French site."""
    return Context(
        **{"text_language": "fr", "language": "fr", "study": "x-2026", "taken": set(), "groups": {}, **more}
    )


def figure(**more: Any) -> Figure:
    """A percentage."""
    given = {"value": Decimal(62), "unit": "percent", "text": "62 %", "measures": CLAUSE, "sentence": CLAUSE}
    return Figure(**{**given, **more})


def test_all_that_is_known_of_a_figure_is_kept() -> None:
    """Its qualifier, of whom it is, its time, its place and the source's own words."""
    found = drafted(
        figure(start=3, end=7, qualifier=Qualifier.MORE_THAN, population="clients", period="2025-10"),
        context(),
    )
    assert found == StatisticDraft(
        id="raccrochent",
        value="62",
        unit=Unit.PERCENT,
        label="des clients raccrochent",
        text="62 %",
        quote=CLAUSE,
        qualifier=Qualifier.MORE_THAN,
        base="clients",
        period="2025-10",
        locator="annonce, caractères 3 à 7",
    )


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"unit": "carats"}, "unit"),
        ({"unit": ""}, "unit"),
        ({"value": None}, "value"),
        ({"value": Decimal("1e25")}, "value"),
        ({"unit": "score", "text": "bien", "value": Decimal(4)}, "value"),
        ({"unit": "currency", "text": "5 pesos"}, "currency"),
    ],
)
def test_what_no_statistic_can_hold_is_told(more: dict[str, Any], why: str) -> None:
    """With the source's words, so that the author can decide."""
    found = drafted(figure(**more), context())
    assert found == Unwritten(more.get("text", "62 %"), CLAUSE, say("fr", f"draft.unwritten.{why}"))


@pytest.mark.parametrize(
    ("value", "typed"),
    [("62.0", "62"), ("6.5", "6.5"), ("-3", "-3"), ("0", "0"), ("-0.0000001", "0"), ("1E+3", "1000")],
)
def test_a_value_is_typed_as_an_author_would(value: str, typed: str) -> None:
    """Without exponents and needless zeros."""
    found = drafted(figure(value=Decimal(value)), context())
    assert isinstance(found, StatisticDraft)
    assert found.value == typed


def test_a_figure_of_which_nothing_is_said_waits() -> None:
    """A page would print it with three dots; whoever knows what it measures writes that, and takes it in."""
    found = drafted(figure(unit="count", text="3 millions", measures="3 millions de colis"), context())
    assert isinstance(found, StatisticDraft)
    assert (found.label, found.noun) == ("…", "colis")
    assert found.put_off == say("fr", "draft.unsaid")
    credited = drafted(figure(text="3", measures="3"), context(), "autre raison")
    assert isinstance(credited, StatisticDraft)
    assert credited.put_off == "autre raison"


def test_a_period_that_is_no_date_is_left_out() -> None:
    """The quote still has it."""
    found = drafted(figure(period="l’an dernier"), context())
    assert isinstance(found, StatisticDraft)
    assert found.period is None


def test_the_side_of_a_number_that_says_something_names_it() -> None:
    """What stands before it, else what follows; and what is the first one's alone is not of the others."""
    shared = context()
    group = [
        figure(group=1, label="prix", text="51 %", measures="Le prix (51 %) est suivi de la qualité"),
        figure(
            group=1, label="est suivi de la qualité", measures="est suivi de la qualité (62 %) et du service"
        ),
        figure(group=1, label="service", measures="et du service (62 %)"),
        figure(measures="À 62 %, les acheteurs comparent"),
    ]
    made = [drafted(one, shared) for one in group]
    ids = [one.id for one in made if isinstance(one, StatisticDraft)]
    assert ids == ["prix", "qualite", "service", "acheteurs-comparent"]


def test_figures_of_a_group_are_called_by_its_first_one() -> None:
    """And no two have one id."""
    shared = context()
    group = [
        figure(group=1, label="clients raccrochent"),
        figure(group=1, label="2024", measures="contre 62 % en 2024"),
        figure(group=1, label="2024", measures="contre 62 % en 2024"),
    ]
    made = [drafted(one, shared) for one in group]
    ids = [one.id for one in made if isinstance(one, StatisticDraft)]
    assert ids == ["raccrochent", "raccrochent-2024", "raccrochent-2024-2026"]
    assert shared.taken == set(ids)
