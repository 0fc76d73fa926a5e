"""What tests of the pure stages share: content in memory, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.cache import NoStore, Store
from generator.check import check, weigh
from generator.corrections import changed_values
from generator.decode import Corpus, decode
from generator.diagnostics import Checked, Diagnostic
from generator.files import SourceFile
from generator.link import link
from generator.plan import collisions
from generator.site import Site
from generator.urls import urls_of

Files = Mapping[str, str | bytes]
TODAY = date(2026, 11, 22)
CONFIG = {"content/site.yaml": "title: Un site\nlanguages: [fr]\n"}
STUDY = """\
title: Une étude
checked: primary
statistics:
  pour: {value: 60, unit: percent, label: des clients sont pour, note: Pour les essais.}
"""


def page(body: str, front: str = "title: Page") -> str:
    """A text with front matter."""
    return f"---\n{front}\n---\n{body}"


def decoded(files: Files, store: Store | None = None, unread: Iterable[str] = ()) -> Checked[Corpus]:
    """The records of these files; the site's configuration is added where none is given."""
    sources = [
        SourceFile.of(path, text.encode() if isinstance(text, str) else text)
        for path, text in sorted({**CONFIG, **files}.items())
    ]
    return decode(sources, store or NoStore(), unread)


def linked(
    files: Files, *, today: date = TODAY, drafts: bool = False, unread: Iterable[str] = ()
) -> Checked[Site]:
    """The site that these files make, as far as they make one."""
    return link(decoded(files, unread=unread).value, today=today, drafts=drafts)


def diagnosed(
    files: Files,
    *,
    today: date = TODAY,
    drafts: bool = False,
    strict: bool = False,
    unread: Iterable[str] = (),
) -> tuple[Diagnostic, ...]:
    """All that is said about these files before anything is planned."""
    found = decoded(files, unread=unread)
    corpus = found.value
    site = link(corpus, today=today, drafts=drafts)
    origins = corpus.origins
    faults = (
        *found.diagnostics,
        *site.diagnostics,
        *check(site.value, origins),
        *changed_values(site.value, origins, today),
        *collisions(site.value, urls_of(site.value), origins).diagnostics,
    )
    return weigh(faults, site.value, origins, strict=strict)


def told(files: Files, **more: object) -> list[str]:
    """The same as lines "file:line:column code/variant"; the folder content/ is left out."""
    return [brief(found) for found in diagnosed(files, **more)]  # type: ignore[arg-type]


def brief(found: Diagnostic) -> str:
    """A diagnostic in one line."""
    mark = found.mark
    return f"{mark.path.removeprefix('content/')}:{mark.line}:{mark.column} {found.message_key}"
