"""Typst, which sets documents as PDF. Texts go in as data, never as its markup."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from generator.artifact import Drawing, Drawn
from generator.charts.glyphs import SLACK
from generator.charts.svg import description_of
from generator.edition import Edition
from generator.identity import Identity
from generator.logos import Logo
from generator.prose.typography import local
from generator.rasters import Raster, raster
from generator.theme import ROOT, TemplateFault
from generator.values import LocalText

FAMILY = "Source Sans Pro"
_FAMILIES = (FAMILY, "Libertinus Serif")
_PIXELS = 1200  # of the longer side of a logo
_FAMILY = re.compile(r'font-family="[^"]*"')
_SIZE = re.compile(r'font-size="([0-9.]+)(px|)"')
_LINE = re.compile(r":(\d+):\d+")


class Setting(NamedTuple):
    """With what documents are set: the theme's templates by name, the site's colours and brand."""

    templates: Mapping[str, str]
    colours: Mapping[str, str]
    identity: Identity
    title: LocalText


class LogoFile(NamedTuple):
    """A logo beside the template, and how many times wider it is than high."""

    file: str
    ratio: float


class BrandView(NamedTuple):
    """A brand as templates see it: families, of which the first that has a letter counts, and logos.

    `scale` is the part of its size in which text is set that was measured beforehand; `name` says in words
    what the logo shows; `dark` is the logo for dark grounds.
    """

    text: tuple[str, ...]
    titles: tuple[str, ...]
    scale: float
    name: str
    logo: LogoFile | None
    dark: LogoFile | None


def setting_of(edition: Edition) -> Setting:
    """That of a site."""
    templates = {name: text for name, text in edition.templates.items() if name.startswith("pdf/")}
    return Setting(templates, edition.palette.light, edition.site.identity, edition.site.config.title)


def brand_of(setting: Setting, language: str) -> BrandView:
    """The brand; a site whose brand has no name is called by its title."""
    identity = setting.identity
    name = local(identity.name or setting.title, language)
    text = [identity.text.family] if identity.text else []
    titles = [identity.titles.family] if identity.titles else text
    return BrandView(
        text=(*text, *_FAMILIES),
        titles=(*titles, *_FAMILIES),
        scale=min(1.0, SLACK / identity.text.stretch) if identity.text else 1.0,
        name=name,
        logo=_logo_file("logo.svg", identity.logo),
        dark=_logo_file("logo-dark.svg", identity.logo_dark),
    )


def _logo_file(name: str, logo: Logo | None) -> LogoFile | None:
    return LogoFile(name, round(logo.width / logo.height, 4)) if logo else None


def typeset(
    setting: Setting,
    name: str,
    pictures: Mapping[str, Raster],
    inputs: Mapping[str, object],
    day: date,
    own: Mapping[str, bytes],
) -> bytes:
    """The document that the template `name` makes of its inputs: accessible (PDF/UA-1), dated `day`.

    A picture stands beside the template, under its path and ".svg": files in memory may be texts alone.
    `own` has the brand's files by their paths. Every font is of a package or of those; nothing is read from
    the machine or asked of the network.

    Raises:
        TemplateFault: the template is at fault.
    """
    import typst

    files: Any = {"main.typ": setting.templates[name].encode()}  # by name, which its stubs do not know
    files |= {one: text.encode() for one, text in setting.templates.items()}
    files |= {f"{path}.svg": _as_svg(picture).encode() for path, picture in pictures.items()}
    files |= _logos(setting.identity, own)
    told = {key: json.dumps(plain(value), ensure_ascii=False) for key, value in inputs.items()}
    with TemporaryDirectory() as folder:  # fonts are read from folders alone
        for file in setting.identity.fonts:
            (Path(folder) / f"{file.digest}.{file.kind}").write_bytes(own[file.path])
        try:
            made: bytes = typst.compile(
                files,
                format="pdf",
                font_paths=[_fonts(), folder],
                ignore_system_fonts=True,
                sys_inputs=told,
                pdf_standards=["ua-1"],
                timestamp=datetime.combine(day, time(), UTC),
            )
        except typst.TypstError as error:
            line = _LINE.search(error.diagnostic)
            raise TemplateFault(f"{ROOT}/{name}", int(line[1]) if line else 1, error.message) from error
    return made


def drawn_png(svg: bytes, width: float, height: float) -> bytes:
    """A logo as PNG, on no ground: for programs that know no SVG."""
    import typst

    size = f"width: {width}pt, height: {height}pt"
    page = f'#set page({size}, margin: 0pt, fill: none)\n#image("logo.svg", {size}, fit: "stretch")'
    files: Any = {"main.typ": page.encode(), "logo.svg": svg}
    made: bytes = typst.compile(files, format="png", ppi=72 * _PIXELS / max(width, height))
    return made


def own_files(edition: Edition) -> dict[str, bytes]:
    """The brand's files by their paths."""
    return {path: edition.pictures[path].content for path, _ in edition.site.identity.files}


def _logos(identity: Identity, own: Mapping[str, bytes]) -> dict[str, bytes]:
    found = {"logo.svg": identity.logo, "logo-dark.svg": identity.logo_dark}
    return {
        name: own[one.path] if one.kind == "svg" else _as_svg(raster(own[one.path])).encode()
        for name, one in found.items()
        if one
    }


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


def drawings(drawn: Mapping[str, Drawn], setting: Setting) -> dict[str, DrawnView]:
    """Drawings by slot, set in a family that is there, no wider than the one in which they were measured."""
    text = setting.identity.text
    family = escape(f"{text.family}, {FAMILY}" if text else FAMILY)
    scale = min(1.0, SLACK / text.stretch) if text else 1.0
    return {
        slot: DrawnView(_set(one.svg, family, scale), description_of(one.svg)) for slot, one in drawn.items()
    }


def _set(svg: str, family: str, scale: float) -> str:
    svg = _FAMILY.sub(f'font-family="{family}"', svg, count=1)
    if scale == 1:
        return svg
    return _SIZE.sub(lambda found: f'font-size="{float(found[1]) * scale:.2f}{found[2]}"', svg)


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
