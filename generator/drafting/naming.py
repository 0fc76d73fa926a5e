"""Ids as a blogger would choose them: what a study is about, what a figure measures, never how much it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import count
from typing import Final

from generator.incoming.words import is_month, is_telling, words
from generator.prose.slug import slug

_SUBJECT: Final = 3  # words of a study's id between its publisher and its year
_MEASURED: Final = 3  # words of a figure's
_SHORT: Final = 3  # letters that a word has at least
_LONGEST: Final = 60
_SPECIAL: Final = frozenset({"true", "false", "null", "none", "yes", "off", "nan", "inf"})  # YAML's own words
# Words that most studies and figures have: they tell none from another.
_COMMON: Final = frozenset(
    """etude etudes enquete sondage barometre observatoire resultats chiffres rapport edition nouvelle nouveau publie
    publication revele selon infographie communique presse
    study studies survey poll barometer report results figures edition new release reveals finds according press
    francais francaise francaises client clients consommateur consommateurs consommatrices personne personnes gens repondant
    repondants interroges sonde sondes adultes menages pourcent
    french customer customers consumer consumers people respondent respondents adults person percent
    declarent declare affirment estiment disent pensent jugent indiquent say says think believe report told said
    annee annees mois jour jours semaine heure heures minute minutes seconde secondes
    year years month months day days week hour hours minutes second seconds""".split()
)


def study_id(publisher: str | None, title: str, year: int | None, taken: Collection[str]) -> str:
    """Publisher, what the title is about, and the year: `bva-attente-telephone-2026`."""
    maker = slug(publisher, "") if publisher else ""
    subject = _chosen(title, words(maker), _SUBJECT)
    name = _joined([maker, *subject]) or "source"
    return unused(f"{name}-{year}" if year else name, taken)


def statistic_id(
    measured: str, about: str | None, population: str | None, study: str, taken: Collection[str]
) -> str:
    """What a figure measures, and what it is `about` where its neighbours measure the same.

    Where another figure has that name already, the year of its study tells them apart; where no word says
    anything, it has the study's name.
    """
    of = {*words(population or "")}
    named = slug(about, "") if about else ""
    own = [part for part in named.split("-") if part]
    room = max(1, _MEASURED - len([part for part in own if not part.isdigit()]))
    parts = [*_chosen(measured, {*of, *own}, room), named]
    name = _joined(parts)
    if not name[:1].isalpha() or name in _SPECIAL:
        return unused(_joined([study, name]), taken)
    year = study.rpartition("-")[2]
    dated = _joined([name, year]) if year.isdigit() and not name.endswith(year) else name
    return name if name not in taken else unused(dated, taken)


def unused(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it where it is taken."""
    return next(one for one in _numbered(name) if one not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _chosen(text: str, without: Collection[str], most: int) -> list[str]:
    """The first words that say something."""
    said = (word for word in dict.fromkeys(words(text)) if word not in without and _says_something(word))
    return list(said)[:most]


def _says_something(word: str) -> bool:
    telling = is_telling(word) and word not in _COMMON and not is_month(word)
    return telling and len(word) >= _SHORT and word.isascii()


def _joined(parts: Iterable[str]) -> str:
    whole = slug("-".join(part for part in parts if part), "")
    return whole if len(whole) <= _LONGEST else whole[:_LONGEST].rpartition("-")[0] or whole[:_LONGEST]
