"""Who made a work: persons and organisations, as references write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.models import Publisher, Study, Via

_PARTICLES: Final = frozenset({"d’", "d'", "da", "de", "del", "den", "der", "di", "du", "des", "van", "von"})
_ARTICLES: Final = frozenset({"la", "le", "les", "l’", "l'", "the"})
_ALL_NAMED: Final = 2  # more names than this are the first and "et al."


class Name(NamedTuple):
    """A person has a given name; an organisation has only `family`, its whole name."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """ISO 690: "SPENCER, Thierry"."""
        return f"{self.family.upper()}, {self.given}" if self.given else self.family

    @property
    def initialled(self) -> str:
        """APA: "Spencer, T."."""
        if not self.given:
            return self.family
        initials = (
            "-".join(f"{part[0]}." for part in word.split("-") if part) for word in self.given.split()
        )
        return f"{self.family}, {' '.join(initials)}"


def creators(study: Study, publishers: Mapping[str, Publisher]) -> tuple[Name, ...]:
    """The study's authors, else its publisher and co-publishers."""
    if study.authors:
        return tuple(author_name(author, publishers) for author in study.authors)
    ids = (study.publisher, *study.co_publishers)
    return tuple(Name(publisher_name(one, publishers)) for one in ids if one)


def via_creators(via: Via, publishers: Mapping[str, Publisher]) -> tuple[Name, ...]:
    """The author of the text in which a figure was read, else its publisher."""
    if via.author:
        return (author_name(via.author, publishers),)
    return (Name(publisher_name(via.publisher, publishers)),) if via.publisher else ()


def publisher_name(publisher: str, publishers: Mapping[str, Publisher]) -> str:
    """The publisher's name; its id where it is unknown, which linking has reported."""
    known = publishers.get(publisher)
    return known.name if known else publisher


def author_name(author: str, publishers: Mapping[str, Publisher]) -> Name:
    """Read "Thierry Spencer" or "Spencer, Thierry"; "La rédaction" and a publisher's id are organisations."""
    if author in publishers:
        return Name(publishers[author].name)
    family, comma, given = author.partition(",")
    if comma:
        return Name(family.strip(), given.strip())
    first, *others = author.split() or [""]
    if not others or first.casefold() in _ARTICLES:
        return Name(author.strip())
    start = next((at for at, word in enumerate(others[:-1]) if word.casefold() in _PARTICLES), -1)
    return Name(" ".join(others[start:]), " ".join([first, *others[:start]]))


def short_names(names: Sequence[Name], language: str) -> str:
    """For a label: "Insee", "WetCie et Institut CSA", "Dupont et al."."""
    if len(names) > _ALL_NAMED:
        return f"{names[0].family} et al."
    return join_names([name.family for name in names], say(language, "citation.and"))


def join_names(names: Sequence[str], last: str) -> str:
    """Make "A", "A et B" or "A, B et C"; `last` is the word before the last one."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joining
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
