"""The site of patterns: invented content that shows every component, in the look of another site.

It is starter/patterns/. Each text is there in French and in English, `report.fr.md` beside `report.en.md`;
the one in the language of the site whose look is shown is the original, the other its translation.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.diagnostics import Checked, Diagnostic
from generator.files import SourceFile
from generator.incoming.places import FOLDER, LINKS, LOCK
from generator.load import load
from generator.shapes import CONFIG
from generator.shipped import shipped
from generator.values import LANGUAGES
from generator.yamlio import YamlMapping, compose, plain

_SAMPLE: Final = shipped("starter") / "patterns"
_LANGUAGE: Final = re.compile(r"\.(\w\w)\.md$")

Files = tuple[SourceFile, ...]


def patterns(site: Checked[Files]) -> Checked[Files]:
    """The files of the site of patterns, in the language and with the brand of a site.

    A site.yaml that is no YAML stays as it is, so that its fault is told.
    """
    own = {file.path: file for file in site.value}
    read = compose(own[CONFIG].text, CONFIG) if CONFIG in own else None
    if read and (read.diagnostics or not isinstance(read.value, YamlMapping)):
        return Checked((own[CONFIG],), _faults(site.diagnostics, {}))
    typed = read.value if read and isinstance(read.value, YamlMapping) else None
    settings = plain(typed) if typed else {}
    assert isinstance(settings, dict)  # noqa: S101 - what a map is
    language = _language(settings)
    shown = {file.path: file for file in _texts(language)}
    lines = _brand_lines(own[CONFIG].text, typed) if typed else ""
    languages = [language, *(one for one in LANGUAGES if one != language)]
    config = f"{lines}\n{shown[CONFIG].text}languages: [{', '.join(languages)}]\n"
    named = {path: own.get(path) for path in _paths(settings.get("brand"))}
    shown |= {path: file for path, file in named.items() if file}
    shown[CONFIG] = SourceFile.of(CONFIG, config.encode())
    return Checked(tuple(shown[path] for path in sorted(shown)), _faults(site.diagnostics, named))


def _faults(found: Iterable[Diagnostic], brand: Mapping[str, object]) -> tuple[Diagnostic, ...]:
    """What is wrong with files that are shown: of the site's content those of its brand alone are."""
    return tuple(one for one in found if one.mark.path in {CONFIG, *brand})


def _language(settings: Mapping[str, object]) -> str:
    typed = settings.get("languages") or settings.get("language")
    first = typed[0] if isinstance(typed, list) and typed else typed
    return first if isinstance(first, str) and first in LANGUAGES else LANGUAGES[0]


def _texts(language: str) -> Iterator[SourceFile]:
    """The files that are shipped, those in `language` named as originals; what is in the other alone goes."""
    files = load(_SAMPLE, ("content", "sources.yaml", LINKS, LOCK, FOLDER)).value
    originals = {_stem(file.path) for file in files if file.path.endswith(f".{language}.md")}
    for file in files:
        found = _LANGUAGE.search(file.path)
        if found is None:
            yield file
        elif found[1] == language:
            yield SourceFile.of(f"{_stem(file.path)}.md", file.content)
        elif _stem(file.path) in originals:
            yield file


def _stem(path: str) -> str:
    return _LANGUAGE.sub("", path)


def _brand_lines(text: str, settings: YamlMapping) -> str:
    """The lines of a site's brand at their place in its site.yaml, where a fault in them is told."""
    keys = [entry.key for entry in settings.entries]
    at = next((place for place, key in enumerate(keys) if key.text == "brand"), None)
    if at is None:
        return ""
    first = keys[at].mark.line
    if settings.flow:
        return "\n" * (first - 1) + f"brand: {json.dumps(plain(settings.entries[at].value))}"
    lines = text.splitlines()
    last = keys[at + 1].mark.line - 1 if at + 1 < len(keys) else len(lines)
    return "\n" * (first - 1) + "\n".join(lines[first - 1 : last])


def _paths(brand: object) -> Iterator[str]:
    """The files of content/ that may be meant by the texts of a brand."""
    if isinstance(brand, str):
        yield posixpath.normpath(f"content/{brand}")
    inner: Sequence[object] = [*brand.values()] if isinstance(brand, dict) else []
    for one in inner:
        yield from _paths(one)
