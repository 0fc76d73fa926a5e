"""What is typed after a command: the options that several share, and what is asked for with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.terminal import USAGE, stop, words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from generator.state import Options

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class _Date(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """A day, typed as 2026-11-22."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(words("bad.date", typed=value), param, ctx)


class _BaseUrl(click.ParamType[str]):
    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """An address that starts with http:// or https://."""
        scheme, separator, host = str(value).partition("://")
        if scheme not in {"http", "https"} or not separator or not host.strip("/"):
            self.fail(words("bad.base_url", typed=value), param, ctx)
        return str(value)


FOLDER = click.Path(file_okay=False, path_type=Path)


def site_option() -> _Decorator:
    """`--site`, for every command that reads one."""
    return click.option("--site", type=FOLDER, default=Path(), help=words("option.site"))


def today_option() -> _Decorator:
    """`--today`, for commands that depend on the day."""
    return click.option("--today", type=_Date(), help=words("option.today"))


def format_option(*forms: str, default: str = "text") -> _Decorator:
    """`--format`, passed on as `form`; without it `default`."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=default, help=words("option.format")
    )


def base_url_option() -> _Decorator:
    """`--base-url`, for commands that make addresses."""
    return click.option("--base-url", type=_BaseUrl(), help=words("option.base_url"))


def offering(find: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem | str]]:
    """What a shell completes an argument with: what the function `find` of `completing` finds of the site."""

    def offered(context: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem | str]:
        from generator import completing

        known = getattr(completing, find)(context.params.get("site") or Path())
        return [name for name in dict.fromkeys(known) if name.startswith(typed)]

    return offered


def build_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that build, publish and check share; all but `form` are for `options_of`."""
    options = (
        site_option(),
        click.option("--output", type=FOLDER, help=words("option.output")),
        click.option("--drafts", is_flag=True, help=words("option.drafts")),
        click.option("--strict", is_flag=True, help=words("option.strict")),
        click.option("--no-cache", is_flag=True, help=words("option.no_cache")),
        click.option("--jobs", type=click.IntRange(min=1), help=words("option.jobs")),
        today_option(),
        base_url_option(),
        format_option("text", "json", "github"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def options_of(site: Path, **given: Any) -> Options:  # noqa: ANN401 - click's own
    """What is asked for of the site, with the options given; the run ends where there is no site."""
    from generator.executors import default_jobs
    from generator.state import Options

    if not (site / "content").is_dir():
        stop(words("bad.site", folder=site.resolve()), USAGE)
    return Options(
        site=site,
        output=given.get("output") or site / "output",
        today=given.get("today") or today(),
        drafts=bool(given.get("drafts")),
        strict=bool(given.get("strict")),
        cache=not given.get("no_cache"),
        jobs=given.get("jobs") or default_jobs(),
        base_url=given.get("base_url"),
        patterns=bool(given.get("patterns")),
    )


def today() -> date:
    """The day, in UTC; SOURCE_DATE_EPOCH counts more than the clock (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
