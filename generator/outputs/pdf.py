"""Typst, which sets documents as PDF. Texts go in as data, never as its markup."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.artifact import Drawing, Drawn
from generator.charts.svg import description_of
from generator.edition import Edition
from generator.rasters import Raster
from generator.theme import ROOT, TemplateFault

FAMILY = "Source Sans Pro"
_FAMILY = re.compile(r'font-family="[^"]*"')
_LINE = re.compile(r":(\d+):\d+")


class Setting(NamedTuple):
    """With what documents are set: the theme's templates by name, the site's colours."""

    templates: Mapping[str, str]
    colours: Mapping[str, str]


def setting_of(edition: Edition) -> Setting:
    """That of a site."""
    templates = {name: text for name, text in edition.templates.items() if name.startswith("pdf/")}
    return Setting(templates, edition.palette.light)


def typeset(
    setting: Setting,
    name: str,
    pictures: Mapping[str, Raster],
    inputs: Mapping[str, object],
    day: date,
) -> bytes:
    """The document that the template `name` makes of its inputs: accessible (PDF/UA-1), dated `day`.

    A picture stands beside the template, under its path and ".svg": files in memory may be texts alone.
    Every font is of a package; nothing is read from the machine or asked of the network.

    Raises:
        TemplateFault: the template is at fault.
    """
    import typst

    files: Any = {"main.typ": setting.templates[name].encode()}  # by name, which its stubs do not know
    files |= {one: text.encode() for one, text in setting.templates.items()}
    files |= {f"{path}.svg": _as_svg(picture).encode() for path, picture in pictures.items()}
    told = {key: json.dumps(plain(value), ensure_ascii=False) for key, value in inputs.items()}
    try:
        made: bytes = typst.compile(
            files,
            format="pdf",
            font_paths=[_fonts()],
            ignore_system_fonts=True,
            sys_inputs=told,
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(day, time(), UTC),
        )
    except typst.TypstError as error:
        line = _LINE.search(error.diagnostic)
        raise TemplateFault(f"{ROOT}/{name}", int(line[1]) if line else 1, error.message) from error
    return made


def _as_svg(picture: Raster) -> str:
    """A drawing that is the picture and nothing else."""
    size = f'width="{picture.width}" height="{picture.height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {picture.width} {picture.height}">'
        f'<image {size} href="data:image/{picture.kind};base64,{b64encode(picture.content).decode()}"/></svg>'
    )


class DrawnView(NamedTuple):
    """A drawing, and what it shows in words."""

    svg: str
    alt: str


def blank(drawn: Iterable[Drawing]) -> dict[str, Drawn]:
    """A white sheet in the place of each drawing."""
    sheet = Drawn('<svg xmlns="http://www.w3.org/2000/svg" width="680" height="300"><desc>…</desc></svg>')
    return {drawing.slot: sheet for drawing in drawn}


def drawings(drawn: Mapping[str, Drawn]) -> dict[str, DrawnView]:
    """Drawings by slot, with a family that is there: their words are measured in a wider one."""
    return {
        slot: DrawnView(_FAMILY.sub(f'font-family="{FAMILY}"', one.svg, count=1), description_of(one.svg))
        for slot, one in drawn.items()
    }


def plain(value: object) -> Any:  # noqa: ANN401 - what JSON holds
    """Views as JSON: records become objects, their names as Typst writes them."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name.replace("_", "-"): plain(one) for name, one in value._asdict().items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name.replace("_", "-"): plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


@cache
def _fonts() -> str:
    import font_source_sans_pro

    return str(Path(font_source_sans_pro.__file__).parent / "files")
