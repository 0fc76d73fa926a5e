"""Commands and exit codes: the only place that prints.

Exit codes: 0 good, 1 faults in the content, 2 a mistyped command, 3 the machine does not allow it.
A bug shows its traceback; bad content never does.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Never, Self

import click

from generator import __version__
from generator.catalogue import say

# A build makes many values and hardly a cycle; looking for cycles every 700 values takes a tenth of it.
gc.set_threshold(100_000, 20, 20)
# What else is installed may not change what a file means; and to look for it takes a while.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

if TYPE_CHECKING:
    from generator.coverage import Covered
    from generator.diagnostics import Diagnostic
    from generator.fetch.linkround import LinkReport
    from generator.fetch.outcomes import SourceReport
    from generator.inputs import Inputs
    from generator.render import Progress
    from generator.state import Options, Outcome

CONTENT_FAULT: Final = 1
USAGE: Final = 2
ENVIRONMENT: Final = 3
RECORD: Final = "content/published.json"
_SLOW: Final = 1.0  # seconds after which a build shows a progress bar


def _own_language() -> str:
    """The language of help and of what is said before a site is known: that of the user's system."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


_LANGUAGE: Final = _own_language()


def _words(key: str) -> str:
    return say(_LANGUAGE, key)


class _Date(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """A day, typed as 2026-11-22."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(say(_LANGUAGE, "bad.date", typed=value), param, ctx)


class _BaseUrl(click.ParamType[str]):
    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """An address that starts with http:// or https://."""
        scheme, separator, host = str(value).partition("://")
        if scheme not in {"http", "https"} or not separator or not host.strip("/"):
            self.fail(say(_LANGUAGE, "bad.base_url", typed=value), param, ctx)
        return str(value)


def _site_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that build and check share."""
    folder = click.Path(file_okay=False, path_type=Path)
    options = (
        click.option("--site", type=folder, default=Path(), help=_words("option.site")),
        click.option("--output", type=folder, help=_words("option.output")),
        click.option("--drafts", is_flag=True, help=_words("option.drafts")),
        click.option("--strict", is_flag=True, help=_words("option.strict")),
        click.option("--no-cache", is_flag=True, help=_words("option.no_cache")),
        click.option("--jobs", type=click.IntRange(min=1), help=_words("option.jobs")),
        click.option("--today", type=_Date(), help=_words("option.today")),
        click.option("--base-url", type=_BaseUrl(), help=_words("option.base_url")),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "github"]),
            default="text",
            help=_words("option.format"),
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(help=_words("command.help"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="trendbook", message="%(prog)s %(version)s")
def main() -> None:
    """Run a command."""


def run() -> Never:
    """The program. It leaves at once: tidying a memory that ends anyway takes a tenth of a short run."""
    code: object = 0
    try:
        main()
    except SystemExit as left:
        code = left.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else bool(code))


@main.command(help=_words("command.build.help"))
@_site_options
def build(form: str, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Publish the site."""
    from generator.inputs import read_inputs, unchanged

    options = _options(given)
    try:
        inputs = read_inputs(options, cached=options.cache)
        outcome = unchanged(options, inputs) or _built(options, inputs)
    except OSError as error:
        _stop(say(_LANGUAGE, "broken", reason=_reason(error)), ENVIRONMENT)
    _tell(outcome, options, form)


def _tell(outcome: Outcome, options: Options, form: str) -> None:
    """What came of a build; leave where nothing was published."""
    _show(outcome, form)
    if outcome.failed:
        _note(form, say(outcome.language, "build.nothing"))
        sys.exit(CONTENT_FAULT)
    if refused := outcome.refused:
        words = say(outcome.language, f"refused.{refused.code}", path=refused.path, other=refused.other)
        _stop(words, ENVIRONMENT)
    if outcome.base_url is None:
        _note(form, say(outcome.language, "build.no_base_url"))
    _note(form, _summary(outcome, options))


@main.command(help=_words("command.publish.help"))
@_site_options
def publish(form: str, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Publish the site, and record what became public."""
    options = _options(given)
    try:
        outcome = _built(options, record=True)
    except OSError as error:
        _stop(say(_LANGUAGE, "broken", reason=_reason(error)), ENVIRONMENT)
    _tell(outcome, options, form)
    if outcome.recorded:
        public, changed = outcome.recorded
        key = "publish.recorded" if changed else "publish.unchanged"
        _note(form, say(outcome.language, key, n=public, changed=changed, file=RECORD))


@main.command(help=_words("command.check.help"))
@_site_options
def check(form: str, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Say what a build would say."""
    from generator import build as line

    try:
        outcome = line.check_only(_options(given))
    except OSError as error:
        _stop(say(_LANGUAGE, "broken", reason=_reason(error)), ENVIRONMENT)
    _show(outcome, form, counted=True)
    if outcome.failed:
        sys.exit(CONTENT_FAULT)
    from generator import listings

    if table := listings.format_coverage(outcome.coverage, outcome.language):
        _note(form, table)
    if not outcome.diagnostics:
        _note(form, say(outcome.language, "check.done"))


@main.command(help=_words("command.find.help"))
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), default=Path(), help=_words("option.site")
)
def find(words: tuple[str, ...], site: Path) -> None:
    """Print the ids that words lead to."""
    from generator import build as line
    from generator.find import find as search

    try:
        known, outcome = line.read_site(_options({"site": site}))
    except OSError as error:
        _stop(say(_LANGUAGE, "broken", reason=_reason(error)), ENVIRONMENT)
    found = search(known, words, outcome.language)
    if not found:
        _stop(say(outcome.language, "find.nothing", words=" ".join(words)), CONTENT_FAULT)
    for one in found:
        click.echo(f"{click.style(str(one.ref), bold=True)}  {one.title}", color=_colour())


@main.command(help=_words("command.where.help"))
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), default=Path(), help=_words("option.site")
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=_words("option.format"),
)
def where(ids: tuple[str, ...], site: Path, form: str) -> None:
    """Print each place that names a record."""
    from generator import build as line
    from generator import listings
    from generator.link import names_of
    from generator.where import look_up
    from generator.where import where as places

    try:
        known, corpus = line.read_records(_options({"site": site}))
    except OSError as error:
        _stop(say(_LANGUAGE, "broken", reason=_reason(error)), ENVIRONMENT)
    language = known.config.language
    found, unknown = look_up(known, names_of(corpus, known), ids)
    for one in unknown:
        click.echo(listings.format_unknown(one, language), err=True)
    used = {ref: places(known, corpus, ref) for ref in found}
    if form == "json":
        click.echo(listings.format_uses_json(used), nl=False)
    else:
        click.echo(listings.format_uses(used, language, colour=_colour()), nl=False, color=True)
    if unknown:
        sys.exit(CONTENT_FAULT)


@main.command(help=_words("command.fetch.help"))
@click.option("--links", is_flag=True, help=_words("option.links"))
@click.option("--only", metavar="ID", multiple=True, help=_words("option.only"))
@click.option("--force", is_flag=True, help=_words("option.force"))
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), default=Path(), help=_words("option.site")
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=_words("option.format"),
)
def fetch(only: tuple[str, ...], force: bool, site: Path, form: str, links: bool) -> None:  # noqa: FBT001 - click's own
    """Read what is new in the sources, or look at what the site cites."""
    from generator.fetch import command
    from generator.fetch import report as words
    from generator.lock import LockHeld

    _options({"site": site})
    if links:
        _fetch_links(only, site, form, force=force)
        return
    try:
        listing = command.read_sources(site)
        language = listing.config.language
        if unknown := listing.unknown(only):
            known = ", ".join(source.id for source in listing.listed)
            _stop(say(language, "fetch.unknown", id=unknown[0], known=known), USAGE)
        if listing.failed:
            _show_faults(listing.faults, listing.texts, language, form)
            sys.exit(CONTENT_FAULT)

        def tell(one: SourceReport, done: int, count: int) -> None:
            before = f"[{done}/{count}] " if sys.stdout.isatty() else ""
            _note(form, before + words.line(one, language))
            if one.faults and form == "text":
                click.echo(words.faults(one, language, colour=_colour(sys.stderr)), err=True, color=True)

        report = command.fetch_sources(command.Wish(site, only, force), listing, tell)
    except LockHeld as held:
        since = held.since.strftime("%H:%M:%S")
        _stop(say(_LANGUAGE, "fetch.held", pid=held.pid or "?", since=since), ENVIRONMENT)
    except OSError as error:
        _stop(say(_LANGUAGE, "fetch.broken", reason=_reason(error)), ENVIRONMENT)
    if form == "json":
        click.echo(words.format_json(report, language), nl=False)
    _note(form, words.summary(report, language) if report.sources else say(language, "fetch.none"))
    if report.nothing_stands:
        sys.exit(ENVIRONMENT)


def _fetch_links(only: tuple[str, ...], site: Path, form: str, *, force: bool) -> None:
    """Look at the addresses that the site cites."""
    from generator.fetch import linkcommand as command
    from generator.fetch import linkreport as words
    from generator.lock import LockHeld

    try:
        known = command.read_cited(site)
        language = known.config.language
        if known.faults:
            _show_faults(known.faults, known.texts, language, form)
            sys.exit(CONTENT_FAULT)
        if unknown := known.unknown(only):
            _stop(say(language, "links.unknown", id=unknown[0]), USAGE)

        def tell(one: LinkReport, done: int, count: int) -> None:
            if one.is_news or sys.stdout.isatty():
                before = f"[{done}/{count}] " if sys.stdout.isatty() else ""
                _note(form, before + words.line(one, language))

        report = command.fetch_links(command.LinkWish(site, only, force), known, tell)
    except LockHeld as held:
        since = held.since.strftime("%H:%M:%S")
        _stop(say(_LANGUAGE, "fetch.held", pid=held.pid or "?", since=since), ENVIRONMENT)
    except OSError as error:
        _stop(say(_LANGUAGE, "links.broken", reason=_reason(error)), ENVIRONMENT)
    if form == "json":
        click.echo(words.format_json(report, language), nl=False)
    _note(form, words.summary(report, language) if report.links else say(language, "links.none"))
    if report.is_offline:
        sys.exit(ENVIRONMENT)


@main.command(help=_words("command.schema.help"))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def schema(folder: Path) -> None:
    """Write the JSON Schemas."""
    from generator.schema import write_schemas

    try:
        written = write_schemas(folder)
    except OSError as error:
        _stop(say(_LANGUAGE, "broken", reason=_reason(error)), ENVIRONMENT)
    click.echo(say(_LANGUAGE, "schema.done", n=written, folder=folder))


def _built(options: Options, inputs: Inputs | None = None, *, record: bool = False) -> Outcome:
    # Imported here, because where nothing has changed the whole line can sleep.
    from generator import build as line
    from generator.executors import WorkerLost
    from generator.lock import LockHeld

    try:
        with _Bar() as bar:
            return line.build(options, bar.show, inputs, record=record)
    except LockHeld as held:
        since = held.since.strftime("%H:%M:%S")
        _stop(say(_LANGUAGE, "lock.held", pid=held.pid or "?", since=since), ENVIRONMENT)
    except line.NotRecorded as failed:
        words = say(_LANGUAGE, "publish.not-recorded", file=RECORD, reason=_reason(failed.reason))
        _stop(words, ENVIRONMENT)
    except WorkerLost:
        _stop(say(_LANGUAGE, "worker.lost"), ENVIRONMENT)


def _options(given: dict[str, Any]) -> Options:
    from generator.executors import default_jobs
    from generator.state import Options

    site: Path = given["site"]
    if not (site / "content").is_dir():
        _stop(say(_LANGUAGE, "bad.site", folder=site.resolve()), USAGE)
    return Options(
        site=site,
        output=given.get("output") or site / "output",
        today=given.get("today") or _today(),
        drafts=bool(given.get("drafts")),
        strict=bool(given.get("strict")),
        cache=not given.get("no_cache"),
        jobs=given.get("jobs") or default_jobs(),
        base_url=given.get("base_url"),
    )


def _today() -> date:
    """The day, in UTC; SOURCE_DATE_EPOCH counts more than the clock (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()


def _show(outcome: Outcome, form: str, *, counted: bool = False) -> None:
    """The diagnostics: on the error stream as text, on the output as data; there with the coverage."""
    coverage = outcome.coverage if counted else None
    _show_faults(outcome.diagnostics, outcome.texts, outcome.language, form, coverage)


def _show_faults(
    faults: Sequence[Diagnostic],
    texts: Mapping[str, str],
    language: str,
    form: str,
    coverage: Iterable[Covered] | None = None,
) -> None:
    from generator import presentation

    if form == "json":
        click.echo(presentation.format_json(faults, language, coverage), nl=False)
    elif form == "github":
        click.echo(presentation.format_github(faults, language), nl=False)
    elif faults:
        text = presentation.format_text(faults, texts, language, colour=_colour(sys.stderr))
        click.echo(text, err=True, nl=False, color=True)


def _summary(outcome: Outcome, options: Options) -> str:
    written, folder = outcome.written, options.output
    if written is None or outcome.unchanged:
        return say(outcome.language, "build.unchanged", folder=folder)
    return say(
        outcome.language,
        "build.done",
        changed=len(written.changed),
        kept=len(written.kept),
        removed=len(written.removed),
        folder=folder,
    )


def _note(form: str, words: str) -> None:
    """A line for a person; where the output is data it would be in the way."""
    if form == "text":
        click.echo(words)


def _stop(words: str, code: int) -> Never:
    click.echo(words, err=True)
    sys.exit(code)


def _reason(error: OSError) -> str:
    return f"{error.strerror or error}{f' ({error.filename})' if error.filename else ''}"


def _colour(stream: Any = None) -> bool:  # noqa: ANN401 - a text stream
    """Colours only on a terminal, and not where NO_COLOR asks for none (no-color.org)."""
    return not os.environ.get("NO_COLOR") and (stream or sys.stdout).isatty()


class _Bar:
    """A progress bar, from the moment when a build proves slow, and only on a terminal."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._progress: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            self._progress.stop()

    @property
    def show(self) -> Progress:
        """What a build tells of its steps."""
        return self._show

    def _show(self, done: int, steps: int) -> None:
        if self._progress is None:
            if not sys.stderr.isatty() or time.monotonic() - self._start < _SLOW:
                return
            self._open(steps)
        self._progress.update(self._task, completed=done, total=steps)

    def _open(self, steps: int) -> None:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        self._progress = RichProgress(console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(_words("build.progress"), total=steps)
        self._progress.start()
