"""A package: its tables, and the files in which they travel."""

from __future__ import annotations

from typing import Final, NamedTuple

from generator.datapackage.descriptor import DESCRIPTOR, descriptor, file_of
from generator.datapackage.figures import figure_tables, figures_table
from generator.datapackage.readme import readme
from generator.datapackage.sources import source_tables
from generator.datapackage.table import Table
from generator.datapackage.texts import text_tables
from generator.datapackage.written import csv_text, json_text, zipped
from generator.models import Kind
from generator.pages.here import Here
from generator.pages.report_data import ReportData

STATISTICS: Final = "statistics"
JSON: Final = "data.json"


class Package(NamedTuple):
    """Tables, and the names and bytes of all files beside its page."""

    tables: tuple[Table, ...]
    files: dict[str, bytes]


def has_data(here: Here) -> bool:
    """Whether there are figures to give away."""
    return bool(here.edition.counts[Kind.STATISTIC])


def package(here: Here) -> Package:
    """All that the site knows, in the language of `here`, which is the package's page."""
    tables = (*figure_tables(here), *source_tables(here), *text_tables(here))
    files = {file_of(table): csv_text(table).encode() for table in tables}
    files[DESCRIPTOR] = descriptor(here, tables, files).encode()
    files[here.say("data.readme.name")] = readme(here, tables).encode()
    files[archive_name(here)] = zipped(files)
    files[JSON] = json_text(tables).encode()
    return Package(tables, files)


def archive_name(here: Here) -> str:
    """The name of the file that holds the others."""
    return f"{here.say('url.data')}.zip"


def report_csv(here: Here, made: Package, data: ReportData) -> str:
    """The figures of a report as a table, each once with its study."""
    every = next(table for table in made.tables if table.name == STATISTICS)
    return csv_text(figures_table(here, every, data.figures))
