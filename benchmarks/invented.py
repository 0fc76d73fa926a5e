"""Words that no language has, the same ones every time.

Whatever is asked for comes from a seed of its own: the tenth trend reads the same on a site of ten and on
one of ten thousand.
"""

from __future__ import annotations

import random

SEED = "Trendbook 1"
_STARTS = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "f",
    "fl",
    "g",
    "gr",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "t",
    "tr",
    "v",
)
_MIDDLES = ("a", "e", "é", "è", "i", "o", "u", "ou", "oi", "an")
_ENDS = ("", "", "", "l", "n", "r", "s", "t")
_VOCABULARY = 900
_ENDINGS = (".", ".", ".", ".", ".", ".", " ?", " !")


def chance(*of: object) -> random.Random:
    """A source of chance for one thing, named by `of`."""
    return random.Random(" ".join(map(str, (SEED, *of))))


def _word(source: random.Random) -> str:
    syllables = source.choice((2, 2, 2, 3, 3))
    return "".join(
        source.choice(_STARTS) + source.choice(_MIDDLES) for _ in range(syllables)
    ) + source.choice(_ENDS)


def _vocabulary() -> tuple[str, ...]:
    source = chance("vocabulary")
    return tuple(_word(source) for _ in range(_VOCABULARY))


VOCABULARY = _vocabulary()
_PLAIN = str.maketrans("éè", "ee")


def words(source: random.Random, count: int) -> str:
    """So many words in lower case."""
    return " ".join(source.choices(VOCABULARY, k=count))


def phrase(source: random.Random, count: int) -> str:
    """So many words, the first with a capital: a title, a name."""
    return words(source, count).capitalize()


def slug(source: random.Random, count: int) -> str:
    """So many words as they stand in an address."""
    return words(source, count).translate(_PLAIN).replace(" ", "-")


def sentences(source: random.Random, count: int) -> list[str]:
    """Sentences of some twelve words, `count` words in all."""
    made = []
    while count > 0:
        length = min(count, source.randint(9, 15))
        made.append(_sentence(source, length))
        count -= length
    return made


def _sentence(source: random.Random, length: int) -> str:
    """With a comma or a colon where it is long, and typography to set at its end."""
    said = source.choices(VOCABULARY, k=length)
    if length > 8:
        said[length // 2] += source.choice((",", ",", ",", " :", ""))
    return " ".join(said).capitalize() + source.choice(_ENDINGS)
