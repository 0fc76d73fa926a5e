"""How a translation stands to its original: which passages changed since, and which figures one has alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from hashlib import blake2b
from typing import Final, NamedTuple

from generator.coverage import texts_shown
from generator.frontmatter import Report, Written, texts_of
from generator.models import Kind, Ref
from generator.numbers.parse import find_quantities
from generator.prose.marks import NumberMark
from generator.site import LinkedMark, LinkedText, Site, TextId

_PASSAGE: Final = re.compile(r"(?:[^\S\n]*\S[^\n]*(?:\n|$))+")
# No vowels, so that no word is written by chance, and nothing that YAML takes for a number.
_LETTERS: Final = "bcdfghjklmnpqrstvwxz"
_LENGTH: Final = 4
_COMPARED: Final = (Kind.STATISTIC, Kind.SERIES, Kind.STUDY)


class Passage(NamedTuple):
    """A paragraph of a body, or another text of a record: its field, and where it starts there."""

    field: str
    start: int
    text: str

    @property
    def stamp(self) -> str:
        """Four letters, others once it says anything else; spaces and apostrophes do not count."""
        said = " ".join(self.text.replace("’", "'").split())
        number = int.from_bytes(blake2b(said.encode(), digest_size=8).digest())
        return "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(_LENGTH))


class Drift(NamedTuple):
    """What became of an original since it was translated: passages that say something else, or are new."""

    changed: tuple[Passage, ...] = ()
    removed: int = 0


def passages(written: Written) -> tuple[Passage, ...]:
    """All that a translator has to write anew, in the order of the file."""
    return tuple(_passages(written))


def _passages(written: Written) -> Iterator[Passage]:
    *short, (_, body) = texts_of(written)
    yield from (Passage(name, 0, text) for name, text in short)
    if written.image:
        yield Passage("image/alt", 0, written.image.alt)
    if isinstance(written, Report) and written.conference:
        yield Passage("conference", 0, written.conference)
    yield from (Passage("body", found.start(), found[0]) for found in _PASSAGE.finditer(body))


def stamp(original: Written) -> str:
    """What a translation notes of its original: the stamps of its passages."""
    return ".".join(one.stamp for one in passages(original))


def drift(translation: Written, original: Written) -> Drift:
    """What changed since the state of the original that the translation notes; nothing if it notes none."""
    if translation.original is None:
        return Drift()
    noted, now = translation.original.split("."), passages(original)
    steps = SequenceMatcher(None, noted, [one.stamp for one in now], autojunk=False).get_opcodes()
    others = [step for step in steps if step[0] != "equal"]
    return Drift(
        changed=tuple(one for _, _, _, start, end in others for one in now[start:end]),
        removed=sum(end - start for _, start, end, first, last in others if first == last),
    )


def is_outdated(site: Site, ref: Ref, language: str) -> bool:
    """Whether a text has been translated into `language`, and its original has changed since."""
    translation = site.translations.get((ref, language))
    return translation is not None and drift(translation, site.original(ref)) != Drift()


class Found(NamedTuple):
    """A figure, chart or source that a text names: what it is, how that is told, and where.

    A number that is on no record is told as it was typed, and is its value and its sign.
    """

    what: object
    name: str
    text_id: TextId
    text: LinkedText
    mark: LinkedMark


def only_in(site: Site, ref: Ref, language: str, other: str) -> tuple[Found, ...]:
    """What a text names in `language` and not in `other`.

    How often does not count for what is on record, as one language may need to say it twice; of numbers that
    are on none each counts. A study is not told beside a figure of its own.
    """
    theirs = Counter(one.what for one in _named(site, ref, other))
    found: list[Found] = []
    for one in _named(site, ref, language):
        if theirs[one.what]:
            theirs[one.what] -= not isinstance(one.what, Ref)
            continue
        theirs[one.what] += isinstance(one.what, Ref)
        found.append(one)
    studies = {Ref(Kind.STUDY, site.statistics[one].study) for one in _statistics(found)}
    return tuple(one for one in found if one.what not in studies)


def _statistics(found: Iterable[Found]) -> Iterator[str]:
    refs = (one.what for one in found if isinstance(one.what, Ref))
    return (ref.id for ref in refs if ref.kind is Kind.STATISTIC)


def _named(site: Site, ref: Ref, language: str) -> Iterator[Found]:
    for text_id, text in texts_shown(site, ref, language):
        for linked in text.marks:
            if not linked.spoken:
                yield from (Found(*named, text_id, text, linked) for named in _names(linked, language))


def _names(linked: LinkedMark, language: str) -> Iterable[tuple[object, str]]:
    """What a mark names: records, or the value of a number that is on none."""
    records = [one for one in linked.refs if one and one.kind in _COMPARED]
    if records or not isinstance(linked.mark, NumberMark):
        return [(one, str(one)) for one in records]
    quantities = find_quantities(linked.mark.text, language)
    return [((one.value, one.sign), linked.mark.text) for one in quantities[:1]]
