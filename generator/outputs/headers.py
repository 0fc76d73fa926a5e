"""_headers: what a server should say beside each file, as Netlify, Cloudflare Pages and others read it.

Where two rules fit an address, some hosts send both values of a header and others the last one. So those
on policies never fit the same address: all that a page may not do, it may not do on any host.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from generator.aliases import aliases, taken_files
from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.frozen import frozen
from generator.outputs.lists import base_path
from generator.pages.policy import NOTHING_MORE, Allowed, places, policy
from generator.urls import page_file

NAME = "headers"
PATH: Final = "_headers"
# What is the same for every file. Nothing here asks for a device, so nothing may.
_ALWAYS: Final = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy: same-origin",
)


@frozen(kw_only=True)
class Headers:
    """Patterns of addresses, each with its lines."""

    rules: tuple[tuple[str, tuple[str, ...]], ...]


def plan(edition: Edition) -> Iterator[Artifact]:
    """The file; its patterns start where the site does on its host."""
    base = base_path(edition.site.config.base_url)
    found = {f"{base}*": list(_ALWAYS)}
    for pattern, allowed in rules(_pages(edition), places(edition)):
        said = f"Content-Security-Policy: {policy(allowed, header=True)}"
        found.setdefault(f"{base}{pattern}", []).append(said)
    every = tuple((pattern, tuple(lines)) for pattern, lines in found.items())
    yield Artifact(path=PATH, output=NAME, job=Headers(rules=every))


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    headers = artifact.job
    assert isinstance(headers, Headers)  # noqa: S101 - this output's own job
    lines = (line for pattern, said in headers.rules for line in (pattern, *(f"  {one}" for one in said)))
    return "".join(f"{line}\n" for line in lines).encode()


def rules(
    files: Collection[str], known: Mapping[str, Allowed], folder: str = ""
) -> Iterator[tuple[str, Allowed]]:
    """Patterns of which one alone fits each page, with what that page may do.

    `files` are those of all pages; `known` the folders in which pages may do more.
    """
    if folder in known or not any(place.startswith(folder) for place in known):
        yield f"{folder}*", known.get(folder, NOTHING_MORE)
        return
    yield folder, NOTHING_MORE
    below = {path[len(folder) :].partition("/")[:2] for path in (*files, *known) if path.startswith(folder)}
    for name, slash in sorted(below):
        if slash:
            yield from rules(files, known, f"{folder}{name}/")
        else:
            yield f"{folder}{name}", NOTHING_MORE


def _pages(edition: Edition) -> set[str]:
    """The files of all pages: also at old addresses, and in the place of what is not translated."""
    site, urls = edition.site, edition.urls
    old = {alias.file for alias in aliases(site) if alias.file}
    stand_ins = {page_file(path) for path in urls.stand_ins.values()}
    return old | stand_ins | {path for path in taken_files(site, urls) if path.endswith(".html")}
