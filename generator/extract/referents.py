"""Whom "the study", "the company", "it", "she" mean at a sentence of a text."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from generator.extract import pointing
from generator.extract.credit import Credit, Form, Means
from generator.extract.lexicon import INSTITUTIONS, OF_STATE
from generator.extract.names import is_person
from generator.extract.opening import AUTHORS, Opening
from generator.extract.sentence import Read, Source
from generator.extract.tags import Tag
from generator.prose.patterns import AnyCase

_CLOSE: Final = 3  # sentences over which "the union" is the one named
_HEAD: Final = 4  # sentences
_BYLINE: Final = AnyCase(
    r"\W*(?:by|par|words\sby|texte\sde|written\sby|publié\spar)\s[^.!?]{2,80}\W*(?:last\supdated\W*)?"
)
_FAR: Final = 60  # sentences over which "she" reaches


class Met(NamedTuple):
    """Whom a sentence named, and its number."""

    source: Source
    at: int


class Last(NamedTuple):
    """Who was credited last, in which form, in which sentence."""

    form: Form
    source: Source
    at: int


class Referents:
    """Whom a text named so far; beside each stands what closes it."""

    def __init__(self, publisher: Source | None) -> None:
        self.publisher = publisher
        self.main: Source | None = None  # the study of the whole text: nothing
        self.study: Source | None = None  # the study named last: another
        self.last: Last | None = None  # who goes on being credited: somebody else, a heading, moving on
        self.subject: Met | None = None  # whom it is about: another, a heading
        self.person: Met | None = None  # the person named last: another
        self.title: Source | None = None  # whom the heading names: the next heading
        self.event: Source | None = None  # whom the first heading names: nothing
        self._first: Source | None = None  # the first name of the sentence before: the next sentence
        self._latter: Source | None = None  # its last name: the same
        self._called: dict[str, Met] = {}  # who was called "l’éditeur", by that word: another
        self._surnames: dict[str, str] = {}  # persons by their last names: nothing
        self.at = 0  # the number of the sentence

    def meant(self, one: Read, credit: Credit) -> Source | None:
        """Whom a credit names or means."""
        if credit.name:
            return self._in_role(one, credit) or Source(credit.name, credit.year)
        if credit.means in {Means.PERSON, Means.HOST, Means.INSTITUTION}:
            return self._of_itself(one, credit)
        if credit.means is Means.THEY and self.last and self.last.form in {Form.STUDY, Form.ASKED}:
            return self.last.source
        if credit.means in {Means.THEY, Means.HOUSE, Means.IT}:
            met = self._beside(one, credit) or self._called_so(one, credit)
            met = met or self._recent(persons=credit.means is not Means.HOUSE)
            return met or self._first or self.title
        others = {
            Means.OURS: self.publisher,
            Means.STUDY: self.study or self.main,
            Means.LATTER: self._latter,
        }
        return others.get(credit.means) if credit.means else None

    def _in_role(self, one: Read, credit: Credit) -> Source | None:
        """The person who was named right before, and is called by a role: "L’ancien patron de X juge"."""
        met = self.person
        called = met and met.at == self.at - 1 and one.opened.kind is Opening.ROLE and one.opened.name
        by_role = called and credit.form in {Form.OWN, Form.REPORTS} and not is_person(credit.name or "")
        return met.source if met and by_role and credit.start <= one.words.spans[2][0] else None

    def _of_itself(self, one: Read, credit: Credit) -> Source | None:
        """Whom "she" means; "the union", unless one was named right before; "the organisers" of an event."""
        if credit.means is Means.PERSON:
            return self._beside(one, credit) or self._she()
        said = one.words.words[one.words.index_at(credit.start) : one.words.index_at(credit.end)]
        if credit.means is Means.HOST:
            return Source(f"{said[-1]} ({self.event.name})" if self.event else said[-1])
        met = self._beside(one, credit) or self._recent(persons=False, since=self.at - _CLOSE)
        state = next((word for word in said if word in OF_STATE), None)
        if met and state and state not in met.name.casefold():
            met = None  # a ministry is none of the houses before
        institution = next((word for word in said if word in INSTITUTIONS), None)
        return met or (Source(institution) if institution else None)

    def _called_so(self, one: Read, credit: Credit) -> Source | None:
        """Who was called so before: "l’éditeur", where "l’éditeur X" was spoken of."""
        if credit.means is not Means.HOUSE:
            return None
        words = one.words.words[one.words.index_at(credit.start) : one.words.index_at(credit.end)]
        met = next((self._called[word] for word in words if word in self._called), None)
        since = self.last.at if self.last else 0
        return met.source if met and met.at >= since and self.at - met.at <= _CALLED_FAR else None

    def _beside(self, one: Read, credit: Credit) -> Source | None:
        """Whom the same sentence credits or is about, before it says "it"."""
        for other in reversed(one.credits):
            if other.name and other.end <= credit.start:
                return Source(other.name)
        if not one.names or one.names[0].end > credit.start:
            return None
        opened, first = one.opened, one.names[0].text
        if opened.name and opened.kind is not Opening.AT:
            return Source(opened.name) if credit.means is not Means.PERSON or is_person(opened.name) else None
        return Source(first) if credit.means is Means.HOUSE and not is_person(first) else None

    def _she(self) -> Source | None:
        """The person named last, or who was credited since."""
        if self.last and (self.person is None or self.last.at > self.person.at):
            return self.last.source
        return self.person.source if self.person and self.at - self.person.at < _FAR else None

    def _recent(self, *, persons: bool, since: int = 0) -> Source | None:
        """Who was named most lately; of one sentence a person, then who was credited, then its subject."""
        alone = self.last and is_person(self.last.source.name) and "(" not in self.last.source.name
        met = [Met(self.last.source, self.last.at)] if self.last and (persons or not alone) else []
        met += [self.subject] if self.subject else []
        if persons:
            met = [*([self.person] if self.person else []), *reversed(met)]
        last = max(met, key=lambda one: one.at, default=None)
        return last.source if last and last.at >= since else None

    def remember(self, one: Read) -> None:
        """Whom a sentence is about and named, for the pronouns of the next."""
        opened, known = one.opened, one.names
        if self.at <= _HEAD and not one.figures and _BYLINE.fullmatch(one.sentence.text):
            return
        if opened.kind is Opening.STUDY and self.person and AUTHORS & set(one.words.words[:3]):
            self.subject = self.person._replace(at=self.at)  # "les auteurs"
        elif opened.kind is Opening.ROLE and self.person and self.person.at == self.at - 1:
            self.subject = self.person = self.person._replace(at=self.at)  # "L’ancien patron de X"
        elif opened.name and not (opened.kind is Opening.AT and _IN_TOWN.match(one.words.tags)):
            self.subject = Met(Source(opened.name), self.at)
            if opened.kind is Opening.ROLE:
                self.person = self.subject
        elif self.subject and _IT_DOES.search(one.words.tags):
            self.subject = self.subject._replace(at=self.at)  # it is spoken of still
        else:
            closing = _closing(one)
            self.subject = Met(closing, self.at) if closing else self.subject
        self._latter = Source(known[-1].text) if known else None
        if known or opened.kind not in {Opening.HOUSE, Opening.IT, Opening.ITS}:
            self._first = _spoken_of(one) or self._latter
        self._call(one)
        person = self._person_of(one)
        if person and not pointing.search(pointing.BYLINE, one.sentence.text):
            self.person = Met(Source(person), self.at)

    def _call(self, one: Read) -> None:
        """Keep what is said of whom a sentence names: "l’éditeur X"."""
        for match in _CALLED.finditer(one.words.tags):
            name, noun = one.words.names[match.start("name")], one.words.words[match.start()]
            if name:
                self._called[noun] = Met(Source(name.text), self.at)

    def _person_of(self, one: Read) -> str | None:
        """The person whom a sentence names, perhaps only by a last name: "Petit, because he"."""
        person = next((name.text for name in one.names if is_person(name.text)), None)
        if person:
            self._surnames[person.partition(" (")[0].split()[-1]] = person
            return person
        if Tag.PRONOUN not in one.words.tags:
            return None  # a house may bear the name of who founded it
        return next((self._surnames[name.text] for name in one.names if name.text in self._surnames), None)

    def credit(self, form: Form, source: Source) -> None:
        """Somebody was credited in this sentence."""
        self.last = Last(form, source, self.at)
        if is_person(source.name):
            self.person = Met(source, self.at)


_CALLED: Final = re.compile(r"O[la]{0,2}(?P<name>N)")
_CALLED_FAR: Final = 12  # sentences
_IN_TOWN: Final = re.compile(r"[<(&Ka]*pN,D?[OPCl]")  # "À Rennes, l’association"


def _closing(one: Read) -> Source | None:
    """With whom a sentence ends: "L’institution revient de loin : La Poste.", "Et X ?"."""
    match = _ENDS_IN.search(one.words.tags)
    name = one.words.names[match.start("name")] if match else None
    if name is None and one.names and one.sentence.text.rstrip().endswith("?"):
        name = one.names[-1]
    return Source(name.text) if name else None


_ENDS_IN: Final = re.compile(r"(?<=[^:]{4}):D?(?P<name>N)[.!]?$")
_IT_DOES: Final = re.compile(r"R[ya]?[VWxhbl]")
_SPOKEN_OF: Final = re.compile(r"(?:^|[^opcDE])[DE]?N")


def _spoken_of(one: Read) -> Source | None:
    """The first name that is no place or date: that does not stand behind "in", "of", "at"."""
    match = _SPOKEN_OF.search(one.words.tags) if one.names else None
    name = one.words.names[match.end() - 1] if match else None
    return Source(name.text) if name else None
