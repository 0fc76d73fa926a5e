"""Old addresses of texts: the files that lead from there to where a text is now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from generator.diagnostics import Diagnostic
from generator.models import Kind, Ref
from generator.origins import Origins
from generator.site import WRITTEN, Site
from generator.targetpaths import Taken, is_safe
from generator.urls import EMBEDDED, Urls, page_file

_MADE_AT_THE_ROOT = ("404.html", "sitemap.xml", "robots.txt", "_headers", "llms.txt", "feed.xml", "feed.json")


class Alias(NamedTuple):
    """An old address of a text, as typed, with its place in the list; `language` is that of the version."""

    ref: Ref
    language: str
    place: int
    typed: str

    @property
    def file(self) -> str | None:
        """The file that a server shows there, as a path from the root; None where no file can be.

        A server of files looks at the path alone: an address such as ``/?p=12`` cannot be led on.
        """
        path = normalize("NFC", unquote(self.typed.strip().removeprefix("/")))
        if "://" in path or self.typed.startswith("//") or {*"?#"} & {*self.typed}:
            return None
        folder = path.endswith("/") or "." not in path.rpartition("/")[2]
        file = page_file(f"{path.removesuffix('/')}/") if folder else path
        return file if is_safe(file) else None


def former(site: Site) -> Iterator[tuple[Ref, Ref]]:
    """What figures and series were called before, each with what it is called now."""
    for kind, records in ((Kind.STATISTIC, site.statistics), (Kind.SERIES, site.series)):
        for one in records.values():
            yield from ((Ref(kind, old), Ref(kind, one.id)) for old in one.aliases)


def aliases(site: Site) -> Iterator[Alias]:
    """Every old address of every text that is shown, in every language."""
    for language in site.config.languages:
        for ref in site.refs(WRITTEN):
            written = site.written(ref, language)
            for index, typed in enumerate(written.aliases if written else ()):
                yield Alias(ref, language, index, typed)


def alias_faults(site: Site, urls: Urls, origins: Origins) -> Iterator[Diagnostic]:
    """A fault for each old address where no file can be, or where the site has one already."""
    every = [*aliases(site)]
    if every:
        yield from _faults(every, taken_files(site, urls), origins, site)


def taken_files(site: Site, urls: Urls) -> dict[str, Ref | None]:
    """The files of the site's pages, with the record whose page each is; None where it is nobody's."""
    found: dict[str, Ref | None] = {}
    for language in site.config.languages:
        found |= {f"{urls.home(language)}{name}": None for name in _MADE_AT_THE_ROOT}
        found |= {page_file(path): None for path in urls.made(language)}
        if site.config.embeds:
            found |= {page_file(urls.embed(ref, language)): ref for ref in site.refs(EMBEDDED)}
    found |= {page_file(path): ref for (ref, _), path in urls.paths.items()}
    for old, ref in former(site):
        for language in site.config.languages:
            found[page_file(f"{urls.listing(old.kind, language)}{old.id}/")] = ref
            if site.config.embeds:
                found[page_file(urls.embed(old, language))] = ref
    return found


def _faults(
    every: list[Alias], taken: dict[str, Ref | None], origins: Origins, site: Site
) -> Iterator[Diagnostic]:
    claimed, owners = Taken(), dict(taken)
    for page in taken:
        claimed.claim(page)
    for alias in every:
        language = "" if alias.language == site.config.language else alias.language
        origin = origins.translated[alias.ref, language] if language else origins.by_ref[alias.ref]
        mark = origins.mark_at(origin, ("aliases", alias.place))
        file = alias.file
        if file is None:
            got = {"got": alias.typed}
            yield Diagnostic(code="bad-value", variant="alias", mark=mark, values=got)
            continue
        in_the_way = claimed.claim(file)
        if in_the_way is None:
            owners[file] = alias.ref
            continue
        owner = owners.get(in_the_way)
        where = {"path": f"/{file.removesuffix('index.html')}"}
        if owner == alias.ref:
            yield Diagnostic(code="url-collision", variant="own", mark=mark, values=where)
        elif owner:
            values = {**where, "other": origins.path(owner)}
            yield Diagnostic(code="url-collision", variant="alias", mark=mark, values=values)
        else:
            yield Diagnostic(code="url-collision", variant="alias-reserved", mark=mark, values=where)
