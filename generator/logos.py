"""Logos that authors add: SVG that is a drawing and nothing else, or PNG."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.files import SourceFile
from generator.pictures import BadPicture, picture

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_SVG_BYTES: Final = 1_000_000
_LENGTH: Final = re.compile(r"\s*([0-9]*\.?[0-9]+)(?:px)?\s*")
_ELSEWHERE: Final = re.compile(r"url\(\s*['\"]?(?!#)|@import|image-set|expression\(", re.IGNORECASE)
_ACTIVE: Final = frozenset({"script", "foreignObject", "iframe", "handler", "listener", "set", "text"})
_BOX: Final = 4


class Logo(NamedTuple):
    """A logo: its path in the site, "svg" or "png", its size in pixels, its digest."""

    path: str
    kind: str
    width: float
    height: float
    digest: str


def logo(file: SourceFile) -> Logo | BadPicture:
    """The logo in a file, or why it cannot be shown: a variant of `bad-image`."""
    suffix = file.path.rpartition(".")[2].lower()
    if suffix == "png":
        found = picture(file)
        if isinstance(found, BadPicture):
            return found
        return Logo(found.path, "png", found.width, found.height, found.digest)
    return _drawing(file) if suffix == "svg" else BadPicture("logo")


def _drawing(file: SourceFile) -> Logo | BadPicture:
    """A drawing that says its size, runs nothing, asks for nothing, and needs no font."""
    content = file.content
    if len(content) > MAX_SVG_BYTES:
        return BadPicture("too-large", (("megabytes", str(MAX_SVG_BYTES // 1_000_000)),))
    root = _parsed(content)
    if isinstance(root, BadPicture):
        return root
    if active := next(_active(root), None):
        return BadPicture("logo-active", (("what", active),))
    width, height = _size(root)
    sized = width > 0 < height
    return Logo(file.path, "svg", width, height, file.digest) if sized else BadPicture("logo-size")


def _parsed(content: bytes) -> Element | BadPicture:
    import xml.etree.ElementTree as ET  # asked for by sites with such a logo alone

    try:
        text = content.decode()
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            return BadPicture("logo-active", (("what", "<!DOCTYPE>"),))
        root = ET.fromstring(text)  # noqa: S314 - small, and entities were refused
    except (ET.ParseError, ValueError):
        return BadPicture("not-a-picture")
    return root if _name(root.tag) == "svg" else BadPicture("not-a-picture")


def _active(root: Element) -> Iterator[str]:
    """What runs, leads elsewhere, or is set in a font that is not there."""
    for element in root.iter():
        name = _name(element.tag)
        if name in _ACTIVE or name.startswith("animate"):
            yield f"<{name}>"
        for attribute, value in element.attrib.items():
            short = _name(attribute)
            inner = value.startswith(("#", "data:image/png", "data:image/jpeg"))
            if short.startswith("on") or (short == "href" and not inner) or _ELSEWHERE.search(value):
                yield short
        if name == "style" and _ELSEWHERE.search(element.text or ""):
            yield "<style>"


def _size(root: Element) -> tuple[float, float]:
    """As it says, else as its viewBox; zeros where neither does."""
    width, height = (_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height"))
    if width and height:
        return float(width[1]), float(height[1])
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        sides = [float(one) for one in box]
    except ValueError:
        return 0, 0
    return (sides[2], sides[3]) if len(sides) == _BOX else (0, 0)


def _name(tag: object) -> str:
    """Without its namespace; "" of a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
