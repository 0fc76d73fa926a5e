"""False claims of a text, as diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.cache import MemoryStore
from generator.claims import Claims, with_claims
from generator.diagnostics import Diagnostic, Mark
from generator.models import Kind, Point, Ref, Series, Statistic, Study
from generator.prose.marks import LinkMark, NumberMark
from generator.site import LinkedMark
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import SeriesForm, Unit

TEXT = "Un début. La part a augmenté de 13 %, de [[a]] à [[b]]. Une fin."
SENTENCES = ((0, 10), (10, 56), (56, len(TEXT)))


def _statistic(name: str, value: str, period: str, base: str | None = None) -> Statistic:
    return Statistic(
        id=name,
        study="e",
        value=Amount.parse(value),
        unit=Unit.PERCENT,
        label=LocalText.of(name),
        base=LocalText.of(base) if base else None,
        period=PartialDate.parse(period),
    )


def _tables(*statistics: Statistic, series: Series | None = None) -> Mapping[str, Mapping[str, Any]]:
    return {
        "statistics": {one.id: one for one in statistics},
        "studies": {"e": Study(id="e", title=LocalText.of("E"))},
        "series": {series.id: series} if series else {},
        "series_of": {point.stat: (series.id,) for point in series.points} if series else {},
        "derived": {},
        "indicators": {},
    }


def _faults(
    tables: Mapping[str, Mapping[str, Any]],
    text: str = TEXT,
    store: MemoryStore | None = None,
    *,
    spoken: bool = False,
) -> list[Diagnostic]:
    marks = [
        LinkedMark(LinkMark(at, at + 5, text[at + 2]), (Ref(Kind.STATISTIC, text[at + 2]),), spoken=spoken)
        for at in range(len(text))
        if text.startswith("[[", at)
    ]
    claims = Claims(tables, store or MemoryStore(), lambda ref: f"content/studies/{ref.id}.yaml")
    return [*claims.faults(text, SENTENCES, marks, "fr", _where)]


def _where(mark: NumberMark) -> Mark:
    return Mark("page.md", 1, mark.start + 1, mark.end - mark.start)


def test_a_false_claim_has_its_place_and_those_of_its_values() -> None:
    """It stands where the text makes it, and says where both values are."""
    (found,) = _faults(_tables(_statistic("a", "68", "2009"), _statistic("b", "81", "2011")))
    assert (found.code, found.variant) == ("false-claim", "points")
    assert TEXT[found.mark.column - 1 :].startswith("augmenté de 13 %")
    assert found.values["file"] == "content/studies/a.yaml, content/studies/b.yaml"


def test_a_true_one_has_none() -> None:
    """From 100 % to 113 % is 13 %."""
    assert _faults(_tables(_statistic("a", "100", "2009"), _statistic("b", "113", "2011"))) == []


def test_the_speaker_s_notes_are_not_judged() -> None:
    """No page shows them."""
    assert _faults(_tables(_statistic("a", "68", "2009"), _statistic("b", "81", "2011")), spoken=True) == []


def test_what_was_found_is_remembered_until_a_value_changes() -> None:
    """The same text with other values is judged anew."""
    store = MemoryStore()
    tables = _tables(_statistic("a", "68", "2009"), _statistic("b", "81", "2011"))
    assert _faults(tables, store=store) == _faults(tables, store=store) != []
    other = _tables(_statistic("a", "68", "2009"), _statistic("b", "77", "2011"))
    assert _faults(other, store=store) == []


def test_a_caveat_of_a_series_says_that_two_figures_compare() -> None:
    """Other people were asked, and the author says why it holds."""
    statistics = (_statistic("a", "100", "2009", "clients"), _statistic("b", "113", "2011", "lecteurs"))
    assert [one.variant for one in _faults(_tables(*statistics))] == ["not-comparable"]
    series = Series(
        id="s",
        title=LocalText.of("S"),
        form=SeriesForm.TIME,
        points=(Point(stat="a"), Point(stat="b")),
        caveat=LocalText.of("Les mêmes, autrement nommés."),
    )
    assert _faults(_tables(*statistics, series=series)) == []


def test_a_claim_and_its_number_are_one_slip() -> None:
    """What is said of the number alone gives way to what is said of the claim; all else stays."""
    claim = Diagnostic(code="false-claim", mark=Mark("a.md", 3, 10, 16))
    number = Diagnostic(code="uncited-number", mark=Mark("a.md", 3, 22, 4))
    other = Diagnostic(code="uncited-number", mark=Mark("a.md", 3, 40, 4))
    link = Diagnostic(code="unknown-reference", mark=Mark("a.md", 3, 12, 4))
    assert with_claims([number, other, link], [claim]) == [other, link, claim]
    assert with_claims([number], []) == [number]
