"""Verbs of saying told from nouns and participles, by what stands before and behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from generator.extract.lexicon import AMBIGUOUS, english_participles, nouns, reports_when_done
from generator.extract.tags import Tag

_DETERMINERS: Final = frozenset({Tag.DEFINITE, Tag.INDEFINITE, Tag.THIS, Tag.ITS, Tag.OUR})
_SAYING: Final = frozenset({Tag.REPORT, Tag.OWN})
_DONE: Final = {Tag.REPORT_DONE: Tag.REPORT, Tag.OWN_DONE: Tag.OWN}
_PARTICIPLES: Final = frozenset({*_DONE, Tag.MADE, Tag.ASKED, Tag.COMMISSIONED})
_HAVING: Final = frozenset({Tag.HAVE, Tag.COMES})
_FINITE: Final = frozenset({*_SAYING, Tag.HAVE, Tag.OTHER_VERB})
_VERBS: Final = frozenset({*_FINITE, Tag.BE})
_OBJECTS: Final = frozenset({Tag.NUMBER, Tag.DEFINITE, Tag.ITS, Tag.CROWD})
_BETWEEN: Final = frozenset({Tag.ADVERB, Tag.CLITIC})
_WHO: Final = frozenset({Tag.NAME, Tag.WHO, Tag.PRONOUN})
_BEFORE_VERBS: Final = frozenset({*_WHO, *_BETWEEN, Tag.AND, Tag.THAT, ",", ")", ">"})
_CHAINED: Final = frozenset({Tag.WORD, Tag.OTHER_VERB, *_DONE})
_THE: Final = frozenset({"l'", "le", "la", "les"})
_BEFORE_IT: Final = frozenset({"comme", "qui", "nous", "as", "ne"})
_PLURALS: Final = frozenset({"reports", "polls", "surveys", "estimates", "forecasts", "numbers"})


_VERBAL: Final = _SAYING | _PARTICIPLES
_GIVES: Final = frozenset({"donne", "donnent"})
_SAYS: Final = frozenset({"dit", "disent"})
_FOLLOWED: Final = frozenset({"suivi", "suivie", "suivis", "suivies"})
_CLITICS: Final = frozenset({"leur", "nous", "en", "l'"})
_SEES: Final = frozenset({"vu", "voit", "voient", "saw", "sees", "seen"})
_GRANTS: Final = frozenset({"attribue", "attribuent"})  # "X attribue une note à 100 millions de personnes"
_POINTS: Final = frozenset({"pointe", "pointent"})
_LARGE: Final = frozenset({"grand", "large", "juste", "petit"})  # "X a vu grand"
_PUTS: Final = frozenset({"put", "puts"})


class _At:
    """A word of a sentence; those before it are told."""

    def __init__(self, words: Sequence[str], tags: list[str]) -> None:
        self._words, self._tags = words, tags
        self.at = 0

    def said(self, offset: int = 0) -> str:
        """A word, counted from this one, in small letters."""
        at = self.at + offset
        return self._words[at] if 0 <= at < len(self._words) else ""

    @property
    def tag(self) -> str:
        return self._tags[self.at]

    @property
    def after(self) -> str:
        return self._tags[self.at + 1] if self.at + 1 < len(self._tags) else ""

    def last(self, back: int = 1) -> str:
        """The tag of a word before."""
        return self._tags[self.at - back] if self.at >= back else ""

    def before(self, until: int = 0) -> str:
        """The tag before, without adverbs and pronouns that stand before a verb."""
        places = range(self.at - until - 1, -1, -1)
        return next((tag for at in places if (tag := self._tags[at]) not in _BETWEEN), "")

    def study_follows(self) -> bool:
        """Whether a study, or what it found, is named close behind."""
        close = self._tags[self.at + 1 : self.at + 7]
        return Tag.STUDY in close or Tag.FINDINGS in close

    def names_its_subject(self) -> bool:
        """Whether somebody is named before this word, and no other verb."""
        before = self._tags[: self.at]
        return Tag.NAME in before and _VERBS.isdisjoint(before)

    def retag_last(self, tag: Tag) -> None:
        """Tell the word before anew."""
        self._tags[self.at - 1] = tag


def tell_verbs(words: Sequence[str], tags: list[str], language: str) -> None:
    """Change the tags of a sentence so that its verbs are told from nouns and participles.

    `words` are in small letters.
    """
    place, doubtful = _At(words, tags), _doubtful(language)
    for at, (word, tag) in enumerate(zip(words, tags, strict=True)):
        if tag not in _VERBAL and word not in doubtful:
            continue
        place.at = at
        for rule in _rules(word, tag, language):
            if (told := rule(place)) is not None:
                tags[at] = told
                break


@cache
def _doubtful(language: str) -> frozenset[str]:
    """The words beside verbs and participles of which a rule may say what they are."""
    return frozenset().union(*(of for of, _ in _RULES[language == "fr"]))


@cache
def _rules(word: str, tag: str, language: str) -> tuple[_Rule, ...]:
    """The rules that may say something of a word, or of any with its tag."""
    return tuple(rule for of, rule in _RULES[language == "fr"] if word in of or tag in of)


def _noun(at: _At) -> str | None:
    """Behind an article stands a noun, "la note"; but not in "comme l’annonce X", "X l’affirme"."""
    if at.tag not in _SAYING or at.before() not in _DETERMINERS or at.last() in _BETWEEN:
        return None
    if at.said(-1) in _THE and (at.said(-2) in _BEFORE_IT or at.last(2) in _WHO):
        at.retag_last(Tag.CLITIC)
        return at.tag
    return nouns().get(at.said(), Tag.WORD)


def _ambiguous(at: _At) -> str | None:
    """Verbs that are nouns as well stand right behind who does it."""
    if at.said() in AMBIGUOUS and at.at and at.last() not in _BEFORE_VERBS:
        return nouns().get(at.said(), Tag.WORD)
    return None


def _giving(at: _At) -> str | None:
    """Somebody gives a number, "X donne 9 %", or something else."""
    return Tag.OTHER_VERB if at.said() in _GIVES and at.after != Tag.NUMBER else None


def _of_itself(at: _At) -> str | None:
    """What somebody says to be or to have is said of himself: "X dit avoir"."""
    infinitive = at.said(1).endswith(("er", "ir", "re", "oir"))
    return Tag.OWN if at.said() in _SAYS and infinitive else None


def _clitic(at: _At) -> str | None:
    """Pronouns before a verb: "X nous dit", "X en revendique"; but "nous avons"."""
    if (at.said() == "leur" and at.after in _FINITE) or (at.said() == "l'" and at.after == Tag.HAVE):
        return Tag.CLITIC
    us = at.said() == "nous" and at.after in _FINITE and not at.said(1).endswith(("ons", "sommes"))
    return Tag.CLITIC if us or (at.said() == "en" and at.after in _FINITE) else None


def _done(at: _At) -> str | None:
    """Participles and infinitives of which "a" makes a verb: "a mesuré", "a préféré interroger"."""
    if at.tag not in _PARTICIPLES:
        return None
    if at.last() == Tag.DEFINITE and at.last(2) == Tag.HAVE:
        at.retag_last(Tag.CLITIC)  # "X a beau le répéter"
    infinitive = at.said().split()[0].endswith(("er", "re"))
    chain = infinitive and at.last() in _CHAINED and at.before(1) in _HAVING
    asked = at.last() in {Tag.PRONOUN, Tag.ONE} and at.last(2) == Tag.HAVE  # "a-t-il glissé"
    if not chain and not asked and at.before() not in _HAVING:
        return None
    if chain:
        at.retag_last(Tag.OTHER_VERB)
    if at.said() in _CARRIED_OUT and not at.study_follows():
        return Tag.WORD  # "a réalisé un chiffre d’affaires de"
    return _DONE.get(Tag(at.tag), Tag.REPORT) if at.said() in reports_when_done() else Tag.WORD


def _passive(at: _At) -> str | None:
    """What is done by somebody: "was told by X", "a survey carried out by X"."""
    passive = at.last() == Tag.BE or at.after == Tag.BY
    if passive and at.tag in _SAYING and at.said().endswith(("ed", "t", "n", "d")):
        return Tag.REPORT_DONE
    if at.last() == "," and at.after in _OBJECTS and at.names_its_subject():
        return None  # "X, the charity, surveyed 900 tenants"
    bare = not at.at or at.last() in {Tag.STUDY, Tag.FINDINGS, Tag.CROWD, Tag.RESPONDENTS, ","}
    return english_participles().get(at.said()) if bare or at.after == Tag.BY or at.last() == Tag.BE else None


def _putting(at: _At) -> str | None:
    """Somebody puts a number at so much, "X puts it at 9%", or something else somewhere."""
    if at.said() not in _PUTS:
        return None
    return None if any(at.said(behind) == "at" for behind in range(1, 9)) else Tag.OTHER_VERB


def _seeing(at: _At) -> str | None:
    """What somebody has, or gives, is no saying: "X a vu ses ventes reculer", "X attribue une note"."""
    if at.said() in _POINTS:
        return Tag.OTHER_VERB if "nez" in {at.said(2), at.said(4)} else None  # "le bout de son nez"
    if at.said() in _GRANTS:
        return Tag.OTHER_VERB if at.after == Tag.INDEFINITE else None
    large = at.said() == "vu" and at.said(1) in _LARGE
    return Tag.OTHER_VERB if at.said() in _SEES and (large or at.after == Tag.ITS) else None


def _following(at: _At) -> str | None:
    """What comes next was asked nothing: "suivi par Amazon"; but "les clients suivis par X"."""
    asked = at.after == Tag.BY and at.last() in {Tag.CROWD, Tag.RESPONDENTS}
    return Tag.WORD if at.tag == Tag.ASKED and not asked else None


def _counting(at: _At) -> str | None:
    """Before a number "counts" is a verb: "X counts 22 million people"."""
    return Tag.REPORT if at.after == Tag.NUMBER else None


def _tests(at: _At) -> str | None:
    """Before "are" such a word is no verb: "eye tests are done"."""
    return Tag.WORD if at.tag in _SAYING and at.after == Tag.BE and at.said().endswith("s") else None


def _plural(at: _At) -> str | None:
    """Behind a name such a word in the plural is a verb: "X reports that"."""
    if at.said() in _PLURALS and at.last() == "," and at.after in {Tag.NAME, Tag.DEFINITE}:
        return Tag.REPORT  # "42% do so, estimates X"
    noun = at.after in {"", Tag.OTHER_VERB, Tag.BE, *_SAYING}
    return Tag.REPORT if at.said() in _PLURALS and at.last() == Tag.NAME and not noun else None


_CARRIED_OUT: Final = frozenset({"réalisé", "mené", "conduit", "lancé", "lancée", "lancés", "lancées"})
_Rule = Callable[[_At], str | None]
# Each with the words, or the tags, of which it may say something.
_EITHER: Final = ((_SAYING, _noun), (AMBIGUOUS, _ambiguous))
_RULES: Final[Mapping[bool, Sequence[tuple[frozenset[str], _Rule]]]] = {
    True: (
        *_EITHER,
        (_SEES | _GRANTS | _POINTS, _seeing),
        (_GIVES, _giving),
        (_SAYS, _of_itself),
        (_CLITICS, _clitic),
        (_PARTICIPLES, _done),
        (_FOLLOWED, _following),
    ),
    False: (
        *_EITHER,
        (_SAYING | english_participles().keys(), _passive),
        (_SEES, _seeing),
        (_SAYING, _tests),
        (frozenset({"counts"}), _counting),
        (_PUTS, _putting),
        (_PLURALS, _plural),
    ),
}
