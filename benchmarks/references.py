"""References as a reader copies them: a sentence, BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import NamedTuple

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = re.compile(r"([{}$&#_%])")


class Reference(NamedTuple):
    """A study, or where it has a note a figure of one; what is not known is empty."""

    id: str
    title: str
    author: str
    year: str
    month: int
    custom: Mapping[str, object]
    note: str = ""

    @property
    def label(self) -> str:
        """As texts name it in short."""
        return ", ".join(part for part in (self.author, self.year) if part)

    @property
    def issued(self) -> str:
        """Its date in words."""
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else self.year


def sentence(ref: Reference, emphasis: str = "") -> str:
    """A study's; `emphasis` stands around its title."""
    parts = (ref.label, f"{emphasis}{ref.title}{emphasis}", ref.issued.capitalize())
    return "".join(f"{part}. " for part in parts if part).rstrip()


def bibtex(ref: Reference) -> str:
    """An entry of a .bib file."""
    author = f"{{{_tex(ref.author)}}}"
    fields = {
        "author": ref.author and author,
        "title": f"{{{_tex(ref.title)}}}",
        "organization" if ref.note else "institution": ref.author and author,
        "type": "" if ref.note else "Rapport",
        "year": ref.year,
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    if ref.month:
        lines.append(f"  month = {_SHORT[ref.month - 1]},\n")
    lines.append("  language = {fr},\n")
    if ref.note:
        lines.append(f"  note = {{{_tex(ref.note)}}},\n")
    return f"@{'misc' if ref.note else 'techreport'}{{{ref.id},\n{''.join(lines)}}}\n"


def _tex(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def ris(ref: Reference) -> str:
    """An entry of a .ris file."""
    fields = {
        "TY": "GEN" if ref.note else "RPRT",
        "ID": ref.id,
        "AU": ref.author,
        "TI": ref.title,
        "PB": ref.author,
        "PY": ref.year,
        "DA": ref.year and f"{ref.year}/{f'{ref.month:02}' if ref.month else ''}//",
        "M3": "" if ref.note else "Rapport",
        "LA": "fr",
        "N1": ref.note,
    }
    return "".join(f"{tag}  - {value}\n" for tag, value in fields.items() if value) + "ER  - \n"


def csl(ref: Reference) -> str:
    """An entry for CSL; what CSL has no word for stands under `custom`."""
    parts = [int(ref.year), ref.month] if ref.month else [int(ref.year or 0)]
    fields: dict[str, object] = {
        "id": ref.id,
        "type": "document" if ref.note else "report",
        "author": [{"literal": ref.author}] if ref.author else [],
        "title": ref.title,
        "publisher": ref.author,
        "issued": {"date-parts": [parts]} if ref.year else {},
        "language": "fr",
        "genre": "" if ref.note else "Rapport",
        "note": ref.note,
        "custom": ref.custom,
    }
    known = {name: value for name, value in fields.items() if value}
    lines = (f"    {json.dumps({name: value}, ensure_ascii=False)[1:-1]}" for name, value in known.items())
    return "[\n  {\n" + ",\n".join(lines) + "\n  }\n]\n"
