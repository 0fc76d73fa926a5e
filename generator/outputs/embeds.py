"""The page of each figure that is made for frames of other sites, and what oEmbed says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.outputs import html
from generator.outputs.html import page_artifact
from generator.pages.embeds import OEMBED, embed_page, embed_paths, oembed
from generator.pages.here import Here
from generator.urls import EMBEDDED

NAME = "embeds"


class Answer(NamedTuple):
    """What oEmbed is answered."""

    text: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """The pages of all figures in every language, also at the addresses that figures had before."""
    for language in edition.site.config.languages if edition.embeds else ():
        for ref in edition.site.refs(EMBEDDED):
            yield from plan_one(edition, ref, language)


def plan_one(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    """Those of one figure."""
    paths = embed_paths(edition.site, edition.urls, ref, language)
    for place in paths:
        here = Here(edition, language, place)
        shown = (ref,) if ref.kind is Kind.SERIES else ()
        yield page_artifact(NAME, here, "embed.html", embed_page(here, ref), shown)
    answer = Answer(oembed(Here(edition, language, paths[0]), ref))
    yield Artifact(path=f"{paths[0]}{OEMBED}", output=NAME, job=answer)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    job = artifact.job
    return job.text.encode() if isinstance(job, Answer) else html.render(artifact, edition, drawn)
