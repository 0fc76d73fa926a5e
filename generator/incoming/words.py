"""The words of titles and texts by which they are told apart, whatever their case, accents and number."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from generator.incoming.matching import folded

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_FR: Final = """
a ai ainsi alors apres au aucun aucune aupres aussi autre autres aux avait avant avec avoir beaucoup
c car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment contre d dans
de depuis des desormais deux devant doit donc dont du elle elles en encore enfin entre es est et
etaient etait ete etre eu eux fait faire fois font hors ici il ils j je jusque l la laquelle le
lequel les leur leurs lors lorsque lui m ma mais malgre meme mes moins mon n ne ni non nos notre
nous on ont ou par parce parmi pas pendant peu peut peuvent plupart plus plutot pour pourquoi
pourtant pres presque puis qu quand que quel quelle quelles quelque quelques quels qui quoi s sa
sans se selon sera ses seul seule seulement si sien soit son sont sous sur t ta tandis te tes toi
ton toujours tous tout toute toutes tres tu un une vers vos votre vous y
"""
_EN: Final = """
a about above after again all almost also although am among an and any are as at be because been
before being below between both but by can could did do does doing down during each either else ever
every few for from further had has have having he her here hers him his how however i if in into is
it its itself just least less many may me might more most much must my near nearly never no nor not
now of off on once one only or other our out over own per s same say says she should since so some
still such t than that the their them then there these they this those though through thus to too
under until up upon us very was we were what when where whether which while who whom whose why will
with would yet you your
"""
_NUMBERS: Final = """
un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante
cinquante soixante cent cents mille million millions milliard milliards tiers quart quarts moitie
demi dixieme one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
forty fifty sixty hundred thousand billion billions third thirds quarter quarters half tenth
"""
_MONTHS: Final = """
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre trimestre
semestre january february march april may june july august september october november december
quarter
"""
_WORD: Final = re.compile(r"[^\W_]+")
_LONG: Final = 3  # letters from which a word's last s is its plural's


def words(text: str) -> tuple[str, ...]:
    """The words of a text without case and accents, in order."""
    return tuple(_WORD.findall(folded(text).translate(_LIGATURES)))


def telling(text: str) -> tuple[str, ...]:
    """Those that say what it is about: neither small words nor numbers."""
    return tuple(word for word in words(text) if len(word) > 1 and is_telling(word))


def is_telling(word: str) -> bool:
    """Whether a word, as `words` gives it, says what a text is about."""
    return word not in _small() and not any(map(str.isdigit, word))


def stem(word: str) -> str:
    """A word without the sign of its plural."""
    return word[:-1] if len(word) > _LONG and word[-1] in "sx" else word


def is_month(word: str) -> bool:
    """Whether a word names a month, or another part of a year."""
    return word in _months()


@cache
def _small() -> frozenset[str]:
    return frozenset(f"{_FR} {_EN} {_NUMBERS}".split())


@cache
def _months() -> frozenset[str]:
    return frozenset(_MONTHS.split())
