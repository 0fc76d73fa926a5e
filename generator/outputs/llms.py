"""llms.txt in each language: what a site is, and where its texts are as Markdown (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.frozen import frozen
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.markdown_words import escaped, linked
from generator.pages.prose import plain_of, title_of
from generator.pages.twins import LLMS, twin_path
from generator.site import WRITTEN

NAME = "llms"


@frozen(kw_only=True)
class Index:
    """The file's text."""

    text: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """A file beside the front page of each language that has texts."""
    for language in edition.site.config.languages:
        here = Here(edition, language, edition.urls.home(language))
        if any(here.urls.has(ref, language) for ref in here.site.refs(WRITTEN)):
            text = "\n".join(_lines(here))
            yield Artifact(path=f"{here.path}{LLMS}", output=NAME, job=Index(text=f"{text}\n"))


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    index = artifact.job
    assert isinstance(index, Index)  # noqa: S101 - this output's own job
    return index.text.encode()


def _lines(here: Here) -> Iterator[str]:
    config = here.site.config
    yield f"# {escaped(here.local(config.title))}"
    if about := here.local(config.description) or here.local(config.subtitle):
        yield from ("", f"> {escaped(about)}")
    yield from ("", here.say("llms.about"))
    for report in here.site.reports:
        texts = (
            Ref(Kind.REPORT, report),
            *(Ref(Kind.TREND, one) for one in here.site.trends_of.get(report, ())),
        )
        yield from _section(here, title_of(here, texts[0]), texts)
    yield from _section(here, here.say("pages.articles"), here.site.refs((Kind.ARTICLE,)))
    yield from _section(here, here.say("llms.pages"), here.site.refs((Kind.PAGE,)))
    yield from ("", f"## {here.say('llms.more')}", "")
    yield from _more(here)


def _section(here: Here, title: str, texts: Iterator[Ref] | tuple[Ref, ...]) -> Iterator[str]:
    """The texts that are there in the language, each with its summary."""
    lines = [_line(here, ref) for ref in texts if here.urls.has(ref, here.language)]
    if lines:
        yield from ("", f"## {escaped(title)}", "", *lines)


def _line(here: Here, ref: Ref) -> str:
    summary = plain_of(here, ref, "summary")
    words = linked(escaped(title_of(here, ref)), _address(here, twin_path(here, ref)))
    return f"- {words}{f': {escaped(summary)}' if summary else ''}"


def _more(here: Here) -> Iterator[str]:
    """What is not a text: the data, the studies."""
    urls, language = here.urls, here.language
    if here.edition.counts[Kind.STATISTIC]:
        about = here.say("data.package.description")
        yield f"- {linked(here.say('data.page'), _address(here, urls.data(language)))}: {about}"
    about = here.say("view.bibliography.text")
    yield f"- {linked(here.say('view.bibliography'), _address(here, urls.bibliography(language)))}: {about}"


def _address(here: Here, path: str) -> str:
    return here.address_of(path) or here.to(path)
