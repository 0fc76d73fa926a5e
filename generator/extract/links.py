"""Links that say whose figures stand beside them: "[une étude](https://www.exemplia.fr/…)"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract.hosts import host_name
from generator.extract.lexicon import STUDY_OR_FINDINGS
from generator.extract.names import names
from generator.extract.notes import Place
from generator.extract.plain import Anchor, Plain
from generator.extract.source_names import source_name, year_of
from generator.prose.patterns import AnyCase, Pattern

_STUDY = AnyCase(rf"(?<!\w)(?:{STUDY_OR_FINDINGS}|infographie|infographic|source)(?!\w)")
# The study of somebody who is named: "son étude", "the study".
_MEANT = AnyCase(r"\W*(?:(?:son|sa|ses|leurs?|la|le|les|the|its|his|her|their|our|notre|nos)\s|l[’'])")
_DIGIT = Pattern(r"\d\s?%|\d[\d\s.,]*\d|\b\d+\b")
_READ: Final = 10_000  # characters in which a host may be spelled
_SHOWN: Final = 300  # characters of a link
_OWN: Final = 3  # more links to a host are those of a site to itself
_LEAST: Final = 3  # letters of a name by which it is that of a host


def linked(plain: Plain) -> list[Place]:
    """Where links of a text lead to whom it credits there."""
    outward = [one for one in plain.anchors if "://" in one.target]
    if not outward:
        return []
    hosts = Counter(host_name(one.target) for one in outward)
    spelled = {_letters(name.text): name.text for name in names(plain.text[:_READ])} if outward else {}
    return list(_places(plain, outward, hosts, spelled))


def _places(
    plain: Plain, outward: Sequence[Anchor], hosts: Counter[str | None], spelled: dict[str, str]
) -> Iterator[Place]:
    for one in outward:
        said, host = plain.text[one.start : min(one.end, one.start + _SHOWN)], host_name(one.target)
        known = spelled.get(_letters(host.split(".")[0])) if host else None
        study = _STUDY.search(said)
        if study and (name := _named(said)):
            yield Place(one.start, one.end, name, year_of(said))
        elif host and study and not _MEANT.match(said):
            yield Place(one.start, one.end, known or host, year_of(said))
        elif host and _DIGIT.search(said) and hosts[host] <= _OWN:
            yield Place(one.start, one.end, known or host, None, inside=True)


def _named(said: str) -> str | None:
    known = names(said)
    name = source_name(said, proper=True) if known else None
    if name and (name[0].isupper() or name[0].isdigit()):
        return name
    return known[-1].text if known else None


def _letters(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    letters = "".join(one for one in folded if one.isalnum())
    return letters if len(letters) >= _LEAST else ""
