"""The page of a data package: what is in it, how large it is, what may be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.citations.scholarly import script_json
from generator.datapackage.descriptor import DESCRIPTOR, Json, described, file_of, licences
from generator.datapackage.package import JSON, Package, archive_name
from generator.datapackage.readme import rights
from generator.datapackage.table import Table
from generator.models import Kind, Ref
from generator.numbers.format import format_number
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import DataPage, DataTableView
from generator.pages.prose import text_link
from generator.pages.report_data import report_files
from generator.pages.twins import LLMS
from generator.pages.views import LinkView, RowView
from generator.site import WRITTEN

_KILO = 1000


def data_page(here: Here, package: Package) -> DataPage:
    """The page on which the package is offered."""
    title, text = here.say("data.page"), here.say("data.page.text")
    archive = archive_name(here)
    return DataPage(
        chrome=chrome(
            here, title, text, address=here.urls.data, json_ld=script_json(_dataset(here, package))
        ),
        title=title,
        description=text,
        archive=LinkView(
            text=here.say("data.page.all", size=_size(here, package.files[archive])), href=archive
        ),
        about=here.say("data.page.package"),
        rights=tuple(rights(here)),
        care=here.say("data.page.warning"),
        note=here.say("data.page.formula"),
        tables=tuple(_table(here, table, package.files[file_of(table)]) for table in package.tables),
        reports=tuple(_reports(here)),
        files=tuple(_files(here, package)),
    )


def _table(here: Here, table: Table, content: bytes) -> DataTableView:
    return DataTableView(
        title=here.say(f"data.table.{table.name}"),
        description=described(here, table.name),
        file=LinkView(text=file_of(table), href=file_of(table), note=_size(here, content)),
        rows=_counted(here, "data.rows", len(table.rows)),
        columns=tuple(
            RowView(
                name=field.name,
                text=described(here, table.name, field.name),
                note=", ".join(field.words),
            )
            for field in table.fields
        ),
    )


def _reports(here: Here) -> Iterator[LinkView]:
    for found in report_files(here):
        link = text_link(here, Ref(Kind.REPORT, found.report))
        count = _counted(here, "data.figures", len(found.figures))
        yield link._replace(href=here.to(found.path), note=count, spoken="")


def _files(here: Here, package: Package) -> Iterator[LinkView]:
    readme = here.say("data.readme.name")
    for name, words in ((JSON, "json"), (DESCRIPTOR, "descriptor"), (readme, "readme")):
        size = _size(here, package.files[name])
        yield LinkView(text=here.say(f"data.file.{words}"), href=name, note=size)
    if any(here.urls.has(ref, here.language) for ref in here.site.refs(WRITTEN)):
        llms = f"{here.urls.home(here.language)}{LLMS}"
        yield LinkView(text=here.say("data.file.llms"), href=here.to(llms))
    bibliography = here.to(here.urls.bibliography(here.language))
    yield LinkView(text=here.say("data.file.bibliography"), href=bibliography)


def _size(here: Here, content: bytes) -> str:
    """As people say it: in thousands of bytes, one decimal where there are few."""
    size = Decimal(len(content))
    for unit in ("bytes", "kilo", "mega"):
        if size < _KILO or unit == "mega":
            break
        size /= _KILO
    decimals = 0 if unit == "bytes" or size >= 10 else 1  # noqa: PLR2004 - two digits say enough
    return here.say(f"data.size.{unit}", n=format_number(size, here.language, decimals=decimals))


def _counted(here: Here, what: str, n: int) -> str:
    few = 2 if here.language == "fr" else 1
    plural = "one" if n == 1 or n < few else "many"
    return here.say(f"{what}.{plural}", n=format_number(Decimal(n), here.language))


def _dataset(here: Here, package: Package) -> Json:
    """The package as schema.org's Dataset, which engines that look for data read."""
    config = here.site.config
    found: Json = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": here.say("data.package.title", site=here.local(config.title)),
        "description": here.say("data.package.description"),
        "url": here.url,
        "inLanguage": here.language,
        "isAccessibleForFree": True,
        "license": next((one["path"] for one in licences(here) if "path" in one), None),
        "creator": {"@type": "Organization", "name": config.author or here.local(config.title)},
        "distribution": [
            _download(here, archive_name(here), "application/zip"),
            _download(here, JSON, "application/json"),
            *(_download(here, file_of(table), "text/csv") for table in package.tables),
        ]
        if here.url
        else None,
    }
    return {name: value for name, value in found.items() if value}


def _download(here: Here, name: str, kind: str) -> Json:
    address = here.address_of(f"{here.path}{name}")
    return {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": address, "name": name}
