"""Finding a figure by its number and a name, as somebody remembers it: "84 nielsen"."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import IntEnum
from fractions import Fraction
from typing import Final, NamedTuple

from generator.frozen import frozen
from generator.judging import apart
from generator.models import Statistic, Study
from generator.numbers.agree import agrees
from generator.numbers.format import format_statistic
from generator.numbers.parse import find_quantities
from generator.numbers.quantities import Quantity
from generator.prose.slug import slug
from generator.site import Site

MOST: Final = 8
_NEAREST: Final = 3  # of those whose number is another, or whose name is
_NEAR: Final = Fraction(1, 10)  # of the number: beside one that has it, what is farther is no near miss
_ALIKE: Final = 0.8  # of two words, as difflib counts it: "nielson" for "nielsen"
_TYPED: Final = 4  # letters from which a word may be mistyped


class Fit(IntEnum):
    """What of a question a figure answers, the best first."""

    BOTH = 0
    NAME = 1
    NUMBER = 2


@frozen
class Offer:
    """A figure with what is pasted into a text to use it, and how it answers the question."""

    paste: str
    fit: Fit
    statistic: Statistic
    study: Study


class _Question(NamedTuple):
    quantity: Quantity
    words: tuple[str, ...]


class _Answer(NamedTuple):
    """A figure; its words that were mistyped (None: some word does not fit), and how far its value is."""

    statistic: Statistic
    slips: int | None
    distance: Fraction
    is_value: bool


def find_figures(site: Site, words: tuple[str, ...], language: str) -> tuple[Offer, ...]:
    """The figures that have the number among `words`, of studies that the others name, whatever their order.

    Then those nearest to it of the studies named; where the name fits none, those of others that have the
    number. Nothing where there is no number in digits among the words.
    """
    question = _question(" ".join(words), language)
    if question is None:
        return ()
    answers = list(_answers(site, question, language))
    named = sorted(one for one in map(_by_name, answers) if one)
    both = [one for *_, one in named if one.is_value]
    near = [one for *_, one in named if not one.is_value and (not both or _is_near(one, question.quantity))]
    others = [one for one in answers if one.is_value and one.slips is None]
    chosen = (
        *((Fit.BOTH, one) for one in both[:MOST]),
        *((Fit.NAME, one) for one in near[:_NEAREST] if question.words),
        *((Fit.NUMBER, one) for one in others[:_NEAREST] if not both),
    )
    return tuple(
        Offer(_paste(site, one.statistic, language), fit, one.statistic, site.studies[one.statistic.study])
        for fit, one in chosen
    )


def _question(typed: str, language: str) -> _Question | None:
    # In "NIELSEN 84" the number would be a part of the name.
    for text in (typed, typed.lower()):
        quantities = [one for one in find_quantities(text, language) if not one.in_words]
        if quantities:
            break
    else:
        return None
    first = quantities[0]
    rest = f"{text[: first.start]} {text[first.end :]}"
    return _Question(first, tuple(word for word in slug(rest, "").split("-") if word))


def _answers(site: Site, question: _Question, language: str) -> Iterator[_Answer]:
    texts = {name: _text(site, study, language) for name, study in site.studies.items()}
    for one in sorted(site.statistics.values(), key=lambda statistic: statistic.id):
        if one.study in texts:
            own = slug(f"{one.id} {one.label.get(language)}", "")
            slips = _slips(question.words, f"{texts[one.study]}-{own}")
            is_value = agrees(question.quantity, one, language)
            yield _Answer(one, slips, apart(question.quantity, one), is_value)


def _by_name(one: _Answer) -> tuple[int, Fraction, str, _Answer] | None:
    return None if one.slips is None else (one.slips, one.distance, one.statistic.id, one)


def _is_near(one: _Answer, quantity: Quantity) -> bool:
    return one.distance <= abs(quantity.value) * _NEAR


def _text(site: Site, study: Study, language: str) -> str:
    """All by which somebody remembers a study, as a slug."""
    via = study.via
    makers = (study.publisher, *study.co_publishers, study.commissioned_by, via.publisher if via else None)
    known = (site.publishers[name] for name in makers if name and name in site.publishers)
    names = (name for one in known for name in (one.name, *one.aliases))
    said = (study.id, study.title.get(language), *names, *study.authors, str(study.date or ""))
    return slug(" ".join((*said, via.title.get(language) if via else "")), "")


def _slips(words: Iterable[str], text: str) -> int | None:
    """How many of the words are only nearly in a text; None where one is not at all."""
    slips = 0
    known = text.split("-")
    for word in words:
        if word not in text:
            if len(word) < _TYPED or not difflib.get_close_matches(word, known, n=1, cutoff=_ALIKE):
                return None
            slips += 1
    return slips


def _paste(site: Site, statistic: Statistic, language: str) -> str:
    """The number with its citation; with the figure's id where its study has that number twice."""
    number = format_statistic(statistic, language)
    said = Counter(
        format_statistic(one, language) for one in site.statistics.values() if one.study == statistic.study
    )
    return f"{number} [@{statistic.study}{f'#{statistic.id}' if said[number] > 1 else ''}]"
