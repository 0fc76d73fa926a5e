"""What is said of a package in words, for whoever opens it without its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.datapackage.descriptor import described, file_of
from generator.datapackage.table import Table
from generator.pages.here import Here


def readme(here: Here, tables: Sequence[Table]) -> str:
    """The readme in the package's language, as Markdown."""
    return "".join(f"{line}\n" for line in _lines(here, tables))


def rights(here: Here) -> Iterator[str]:
    """Whose the data are: the site's licence, where it has one; who produced the figures."""
    if licence := here.local(here.site.config.licence):
        yield here.say("data.page.licence", licence=licence)
    yield here.say("data.page.rights")


def _lines(here: Here, tables: Sequence[Table]) -> Iterator[str]:
    yield f"# {here.say('data.package.title', site=here.local(here.site.config.title))}"
    yield ""
    yield here.say("data.package.description")
    if here.url:
        yield from ("", f"<{here.url}>")
    yield from _section(here, "rights", *rights(here))
    said = ("data.readme.format", "data.readme.dates", "data.readme.keys", "data.page.formula")
    yield from _section(here, "use", *map(here.say, said))
    yield from _section(here, "care", here.say("data.page.warning"))
    yield from _section(here, "tables")
    for table in tables:
        yield from _table(here, table)


def _section(here: Here, name: str, *paragraphs: str) -> Iterator[str]:
    yield from ("", f"## {here.say(f'data.readme.{name}')}")
    for paragraph in paragraphs:
        yield from ("", paragraph)


def _table(here: Here, table: Table) -> Iterator[str]:
    yield from ("", f"### {file_of(table)}", "", described(here, table.name), "")
    yield f"| {here.say('data.readme.column')} | {here.say('data.readme.meaning')} |"
    yield "|---|---|"
    for field in table.fields:
        words = f" ({', '.join(field.words)})" if field.words else ""
        yield f"| `{field.name}` | {described(here, table.name, field.name)}{words} |"
