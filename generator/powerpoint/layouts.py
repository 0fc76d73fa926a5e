"""Which layout of a template each kind of slide takes: as configured, by usual names, type or shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from generator.decks import Role
from generator.documentfaults import DocumentFault, DocumentFaults
from generator.powerpoint.design import LAYOUTS
from generator.powerpoint.places import Place, Places, places_of
from generator.powerpoint.template import layout_name

# What PowerPoint's own and companies' templates call them, in French and English, the likeliest first.
_NAMES: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.COVER: ("title slide", "diapositive de titre", "page de garde", "titre", "title", "cover page"),
    Role.POINTS: (
        "title and content",
        "titre et contenu",
        "title and text",
        "titre et texte",
        "bullets",
        "liste",
    ),
    Role.SECTION: ("section header", "titre de section", "divider", "intercalaire", "chapter", "chapitre"),
    Role.FIGURE: ("big number", "grand chiffre", "chiffre cle", "two content", "deux contenus"),
    Role.CHART: ("title and chart", "titre et graphique", "title and content", "titre et contenu"),
    Role.CHARTS: ("comparison", "comparaison", "two content", "deux contenus"),
    Role.READING: ("chart and text", "graphique et texte", "two content", "deux contenus"),
    Role.TABLE: ("title and table", "titre et tableau", "title and content", "titre et contenu"),
    Role.QUOTE: ("quotation", "verbatim", "title and content", "titre et contenu"),
    Role.PICTURE: ("picture with caption", "image avec legende", "photo", "title only", "titre seul"),
    Role.SOURCES: ("references", "bibliographie", "title and content", "titre et contenu"),
    Role.CLOSING: (
        "thank you",
        "merci",
        "end",
        "closing slide",
        "contact",
        "section header",
        "titre de section",
    ),
}
# What a layout says of itself, whatever it is called.
_TYPES: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.COVER: ("title",),
    Role.POINTS: ("obj", "tx"),
    Role.SECTION: ("secHead",),
    Role.FIGURE: ("twoObj",),
    Role.CHART: ("chart", "obj"),
    Role.CHARTS: ("twoTxTwoObj", "twoObj"),
    Role.READING: ("chartAndTx", "twoObj"),
    Role.TABLE: ("tbl", "obj"),
    Role.QUOTE: ("obj", "tx"),
    Role.PICTURE: ("titleOnly", "obj"),
    Role.SOURCES: ("obj", "tx"),
    Role.CLOSING: ("secHead", "title"),
}
# How many places for content a kind needs; what has fewer is cut.
_AREAS: Final[Mapping[Role, int]] = {Role.FIGURE: 2, Role.CHARTS: 2, Role.READING: 2}
_ROOMY: Final = 0.3
_BARE: Final = {Role.COVER, Role.SECTION, Role.CLOSING}


class Chosen(NamedTuple):
    """A layout of python-pptx and its places."""

    layout: Any
    places: Places


def choose(
    presentation: Any,
    roles: Iterable[Role],
    configured: Mapping[str, str],
    *,
    deck: str = "",
    named: str = "",
    template: str = "",
) -> dict[Role, Chosen]:
    """The layout of each kind of slide.

    `deck` is the deck.yaml that configures them, `named` the one that names the template, "" where that
    was typed after the command.

    Raises:
        DocumentFaults: a layout that is configured is not there or has no title, or none fits; the words name
            what is missing and what there is.
    """
    size = presentation.slide_width, presentation.slide_height
    known = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    usable = [Chosen(layout, places) for layout in known if (places := places_of(layout, size)) is not None]
    values = {"file": template, "known": ", ".join(layout.name for layout in known)}
    chosen: dict[Role, Chosen] = {}
    missing: list[str] = []
    faults: list[DocumentFault] = []
    for role in roles:
        name = configured.get(role)
        if name is not None:
            found = _named(usable, (name,))
            if found is None:
                there = any(_plain(layout.name) == _plain(name) for layout in known)
                variant = "untitled" if there else "layout"
                wrong = {**values, "name": name, "kind": role}
                faults.append(DocumentFault("bad-template", variant, wrong, deck, ("layouts", role)))
                continue
        else:
            ours = tuple(layout_name(role, language) for language in ("fr", "en"))
            names = (*ours, role, *_NAMES[role])
            found = _named(usable, names) or _typed(usable, role) or _shaped(usable, role, size)
        if found is None:
            missing.append(role)
        else:
            chosen[role] = found
    if missing:
        wrong = {**values, "kind": ", ".join(missing)}
        faults.append(DocumentFault("bad-template", "lacking", wrong, named, ("template",), template))
    if faults:
        raise DocumentFaults(faults)
    return chosen


def _named(usable: Iterable[Chosen], names: Iterable[str]) -> Chosen | None:
    """The first that has one of the names, whole or, among longer ones, as words in it."""
    plain = {_plain(one.layout.name): one for one in reversed(list(usable))}
    wanted = [_plain(name) for name in names]
    return next((plain[name] for name in wanted if name in plain), None)


def _typed(usable: Iterable[Chosen], role: Role) -> Chosen | None:
    types = {one.layout.element.get("type"): one for one in reversed(list(usable))}
    return next((types[name] for name in _TYPES[role] if name in types), None)


def _plain(name: str) -> str:
    """Without accents, case, signs, and numbers in front ("1_Titre et contenu")."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"^\d+ ", "", " ".join(re.findall(r"\w+", bare.replace("_", " "))))


def _shaped(usable: list[Chosen], role: Role, size: tuple[int, int]) -> Chosen | None:
    """The one whose places are most like what is needed: as many, large enough, no more than that."""
    wanted = _AREAS.get(role, 1)
    fitting = [one for one in usable if role in _BARE or _share(one.places.areas, size) >= _ROOMY]

    def distance(one: Chosen) -> tuple[int, float]:
        areas, title = one.places.areas, one.places.title
        share = _share(areas, size)
        real = sum(area.holder is not None for area in areas)
        if role in _BARE:
            return one.places.opens != (role is Role.COVER), share
        beside = any(area.y < title.y + title.height // 2 for area in areas)
        return abs(real - wanted) + 2 * (real > wanted) + 4 * beside + 4 * one.places.opens, -share

    return min(fitting, key=distance, default=None)


def _share(areas: Iterable[Place], size: tuple[int, int]) -> float:
    return sum(area.width * area.height for area in areas) / (size[0] * size[1])


ROLES: Final = tuple(LAYOUTS)
