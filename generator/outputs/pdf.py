"""Typst, which sets documents as PDF. Texts go in as data, never as its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from generator.theme import ROOT, TemplateFault

FAMILY = "Source Sans Pro"
_FAMILY = re.compile(r'font-family="[^"]*"')
_LINE = re.compile(r":(\d+):\d+")


def typeset(
    templates: Mapping[str, str],
    name: str,
    pictures: Mapping[str, bytes],
    inputs: Mapping[str, object],
    day: date,
) -> bytes:
    """The document that the template `name` makes of its inputs: accessible (PDF/UA-1), dated `day`.

    Every font is of a package; nothing is read from the machine or asked of the network.

    Raises:
        TemplateFault: the template is at fault.
    """
    import typst

    files: Any = {"main.typ": templates[name].encode(), **pictures}  # by name, which its stubs do not know
    files |= {one: text.encode() for one, text in templates.items() if one.startswith("pdf/")}
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


def drawing(svg: str) -> str:
    """A drawing with a family that is there: the words of drawings are measured in a wider one."""
    return _FAMILY.sub(f'font-family="{FAMILY}"', svg, count=1)


def plain(value: object) -> Any:  # noqa: ANN401 - what JSON holds
    """Views as JSON: records become objects, their names as Typst writes them."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name.replace("_", "-"): plain(one) for name, one in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


@cache
def _fonts() -> str:
    import font_source_sans_pro

    return str(Path(font_source_sans_pro.__file__).parent / "files")
