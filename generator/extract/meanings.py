"""Whom a noun or a pronoun means that names nobody: "the study", "her", "the organisers"."""

from __future__ import annotations

from typing import Final

from generator.extract.credit import Means
from generator.extract.lexicon import INSTITUTIONS, OF_STATE
from generator.extract.opening import AUTHORS
from generator.extract.tags import Tag

_LATTER: Final = frozenset(
    {"ce dernier", "cette dernière", "ces derniers", "celui-ci", "celle-ci", "the latter"}
)
_PRONOUNS: Final = {
    **dict.fromkeys(("him", "her", "he", "she"), Means.PERSON),
    **dict.fromkeys(("ils", "elles", "they", "them", "eux"), Means.THEY),
}
# Whom a noun means, by the article before it; an article that is not here leaves it unknown.
_MEANT: Final = {
    Tag.STUDY: {"D": Means.STUDY, "T": Means.STUDY, "H": Means.HOUSE, "E": Means.NOBODY, "J": Means.OURS},
    Tag.FINDINGS: {"H": Means.HOUSE, "J": Means.OURS},
    Tag.HOUSE: {"D": Means.HOUSE, "T": Means.HOUSE, "H": Means.IT, "E": Means.NOBODY},
    Tag.PERSON: {"D": Means.PERSON, "T": Means.PERSON, "H": Means.HOUSE, "E": Means.NOBODY},
}


# Nouns that mean somebody of their own behind "the".
_THE: Final = {
    **dict.fromkeys(AUTHORS, Means.STUDY),
    **dict.fromkeys(("responsables", "dirigeants", "fondateurs", "founders"), Means.HOUSE),
    **dict.fromkeys(("organisers", "organizers", "organisateurs"), Means.HOST),
    **dict.fromkeys(INSTITUTIONS, Means.INSTITUTION),
}


def kind_of(head: str, det: str, word: str) -> Means | None:
    """Whom a noun, or a pronoun, means that names nobody; `det` is the tag of the article before it."""
    if head == Tag.RESPONDENTS:
        return Means.STUDY
    if head == Tag.PRONOUN:
        return Means.LATTER if word in _LATTER else _PRONOUNS.get(word, Means.IT)
    if det == Tag.DEFINITE and word in _THE:
        return _THE[word]
    if det == Tag.ITS and word in OF_STATE:
        return Means.INSTITUTION  # "its government"
    if word.startswith(("spokes", "porte-parole")):
        return Means.HOUSE
    means = _MEANT.get(Tag(head), {}).get(det)
    several = head in {Tag.HOUSE, Tag.PERSON} and det != Tag.ITS and word.endswith(("s", "men", "women"))
    return None if several else means
