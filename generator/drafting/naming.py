"""Ids as a blogger would choose them: what a study is about, what a figure measures, never how much it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import count
from typing import Final, NamedTuple

from generator.incoming.words import is_month, is_telling, words
from generator.prose.slug import slug

_SUBJECT: Final = 3  # words of a study's id between its publisher and its year
_MEASURED: Final = 3  # words of a figure's
_SHARED: Final = 2  # words that the figures of a group have in common
_SHORT: Final = 3  # letters that a word has at least
_LONGEST: Final = 60
_SPECIAL: Final = frozenset({"true", "false", "null", "none", "yes", "off", "nan", "inf"})  # YAML's own words
# Words that most studies and figures have: they tell none from another.
_COMMON_WORDS: Final = """
etude etudes enquete sondage barometre observatoire resultats chiffres rapport edition nouvelle
nouveau publie publication revele selon infographie communique presse study studies survey poll
barometer report results figures new release reveals finds according press francais francaise
francaises client clients consommateur consommateurs consommatrices personne personnes gens
repondant repondants interroges sonde sondes adultes menages pourcent french customer customers
consumer consumers people respondent respondents adults person percent declarent declare affirment
estiment disent pensent jugent indiquent say says think believe told said contre hausse baisse
moyenne reste restent suivi suivie suivis suivies atteint atteignent against average followed
remains remain up rise fall annee annees mois jour jours semaine heure heures minute minutes seconde
secondes year years month months day days week hour hours second seconds
"""
_COMMON: Final = frozenset(_COMMON_WORDS.split())


def study_id(publisher: str | None, title: str, year: int | None, taken: Collection[str]) -> str:
    """Publisher, what the title is about, and the year: `bva-attente-telephone-2026`."""
    maker = slug(publisher, "") if publisher else ""
    subject = _chosen(Measured(title, is_behind=True, of=maker), _SUBJECT)
    name = _joined([maker, *subject]) or "source"
    return unused(f"{name}-{year}" if year else name, taken)


class Measured(NamedTuple):
    """What a figure measures, in words. `is_behind`: they follow the number; else it ends them.

    `of` are words for those of whom it is a share: they say nothing of what they do.
    """

    label: str
    is_behind: bool
    of: str = ""


def statistic_id(
    own: Measured, of_group: Measured | None, label: str | None, study: str, taken: Collection[str]
) -> str:
    """What a figure measures; in a group, what its first one measures and what this one is called there.

    Where another figure has that name already, the year of its study tells them apart; where no word says
    anything, it has the study's name.
    """
    name = _joined(_of_group(of_group, label) if of_group and label else _chosen(own, _MEASURED))
    if not name[:1].isalpha() or name in _SPECIAL:
        return unused(_joined([study, name]), taken)
    year = study.rpartition("-")[2]
    dated = _joined([name, year]) if year.isdigit() and not name.endswith(year) else name
    return name if name not in taken else unused(dated, taken)


def series_id(first: Measured, study: str, kind: str, taken: Collection[str]) -> str:
    """What the figures of a group have in common, and `kind` where one of them is called so."""
    name = _joined(_chosen(first, _SHARED))
    whole = name if name[:1].isalpha() and name not in _SPECIAL else _joined([study, name])
    return unused(whole if whole not in taken else _joined([whole, kind]), taken)


def _of_group(first: Measured, label: str) -> list[str]:
    called = slug(label, "")
    known = called.split("-")
    shared = [word for word in _chosen(first, _SHARED) if word not in known]
    return [*shared, called]


def is_short(label: str | None) -> bool:
    """Whether the label of a figure in a group can stand in its id: "e-mail", "2024", no whole clause."""
    return bool(label) and len(words(label or "")) <= _MEASURED


def unused(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it where it is taken."""
    return next(one for one in _numbered(name) if one not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _chosen(measured: Measured, most: int) -> list[str]:
    """The words nearest to the number that say something."""
    of = {*words(measured.of)}
    said = [word for word in dict.fromkeys(words(measured.label)) if word not in of and _says_something(word)]
    return said[:most] if measured.is_behind else said[-most:]


def _says_something(word: str) -> bool:
    telling = is_telling(word) and word not in _COMMON and not is_month(word)
    return telling and len(word) >= _SHORT and word.isascii()


def _joined(parts: Iterable[str]) -> str:
    whole = slug("-".join(part for part in parts if part), "")
    return whole if len(whole) <= _LONGEST else whole[:_LONGEST].rpartition("-")[0] or whole[:_LONGEST]
