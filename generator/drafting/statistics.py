"""Figures that were found in a text → statistics to be checked, or why none can be made of one."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.drafting.drafts import StatisticDraft, Unwritten
from generator.drafting.naming import Measured, is_short, statistic_id
from generator.drafting.wording import GAP, Wording, currency_of, out_of, per_of, wording
from generator.incoming.figures import Figure
from generator.incoming.words import telling
from generator.values import Amount, PartialDate
from generator.vocabularies import Unit

_DECIMALS: Final = Decimal("0.000001")
_LARGEST: Final = Decimal(10) ** 17


class First(NamedTuple):
    """What the first figure of a group measures, and what it is called there."""

    measured: Measured
    label: str | None

    def of_others(self, label: str) -> Measured:
        """What another one measures as well: not what is the first's alone, unless they differ by date."""
        alone = self.label if self.label and telling(label) else ""
        return self.measured._replace(of=f"{self.measured.of} {alone}")


class Context(NamedTuple):
    """What all figures of a text share: its language, the site's, their study.

    `taken` are ids that exist, `groups` the first figure of each group.
    """

    text_language: str
    language: str
    study: str
    taken: set[str]
    groups: dict[int, First]


def drafted(figure: Figure, context: Context, put_off: str = "") -> StatisticDraft | Unwritten:
    """A statistic of a figure; its id is taken from now on."""
    language = context.language
    if figure.unit not in set(Unit):
        return _unwritten(figure, "unit", language)
    unit = Unit(figure.unit)
    value = _value(figure, unit)
    if value is None:
        return _unwritten(figure, "value", language)
    currency = currency_of(figure.text) if unit is Unit.CURRENCY else None
    if unit is Unit.CURRENCY and currency is None:
        return _unwritten(figure, "currency", language)
    worded = wording(figure, unit)
    name = _name(figure, worded, context)
    return StatisticDraft(
        id=name,
        value=value,
        unit=unit,
        label=worded.label,
        text=figure.text,
        quote=figure.sentence,
        qualifier=figure.qualifier,
        noun=worded.noun,
        per=per_of(figure.per, context.text_language) if unit is Unit.RATE else None,
        currency=currency,
        base=figure.population,
        period=_date(figure.period),
        locator=_locator(figure, language),
        is_whole=worded.is_whole,
        put_off=put_off or (say(language, "draft.unsaid") if worded.label == GAP else ""),
    )


def _name(figure: Figure, worded: Wording, context: Context) -> str:
    """The figure's id, which is taken from now on."""
    label = figure.label if is_short(figure.label) else None
    measured = _measured(worded, figure.population or "")
    first = context.groups.get(figure.group) if figure.group is not None else None
    if first is None and figure.group is not None:
        context.groups[figure.group] = First(measured, label)
    shared = first.of_others(label) if first and label else None
    name = statistic_id(measured, shared, label, context.study, context.taken)
    context.taken.add(name)
    return name


def _measured(worded: Wording, of: str) -> Measured:
    """The words on the side of the number that says something."""
    before, gap, after = worded.label.partition(GAP)
    if not gap:
        return Measured(worded.label, worded.is_whole, of)
    return (
        Measured(before, is_behind=False, of=of)
        if telling(before)
        else Measured(after, is_behind=True, of=of)
    )


def _unwritten(figure: Figure, why: str, language: str) -> Unwritten:
    return Unwritten(figure.text, figure.sentence, say(language, f"draft.unwritten.{why}"))


def _value(figure: Figure, unit: Unit) -> str | None:
    """As an author would type it; None for what no statistic can hold."""
    if unit in {Unit.RATIO, Unit.SCORE}:
        typed = out_of(figure, unit)
    elif figure.value is None or abs(figure.value) >= _LARGEST:
        typed = None
    else:
        rounded = figure.value.quantize(_DECIMALS).normalize()
        typed = f"{rounded or Decimal(0):f}"
    try:
        return str(Amount.parse(typed)) if typed else None
    except ValueError:
        return None


def _date(typed: str | None) -> str | None:
    try:
        return str(PartialDate.parse(typed)) if typed else None
    except ValueError:
        return None


def _locator(figure: Figure, language: str) -> str | None:
    if figure.start is None or figure.end is None:
        return None
    return say(language, "draft.locator", start=figure.start, end=figure.end)
