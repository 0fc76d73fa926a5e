"""robots.txt: everything may be read, and where the sitemap is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.outputs.lists import base_path

NAME = "robots"


def plan(edition: Edition) -> Iterator[Artifact]:
    """One file; none without a base URL, nor below a host's root, where nobody would look for it."""
    base = edition.site.config.base_url
    if base and base_path(base) == "/":
        yield Artifact(path="robots.txt", output=NAME, job=f"{base}sitemap.xml")


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    return f"User-agent: *\nAllow: /\nSitemap: {artifact.job}\n".encode()
