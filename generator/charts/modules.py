"""An author's Altair module run: the only place where code of a site is executed.

A site's author writes it, as they write their templates; it is run when a chart must be drawn, in the
process that draws.
"""

from __future__ import annotations

import io
import signal
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from types import FrameType
from typing import Any, Final, NoReturn

from generator.chartfiles.findings import POINTS
from generator.chartfiles.modules import FUNCTION, function_line
from generator.charts.faults import ChartFault, fault
from generator.models import OwnDrawing

SECONDS: Final = 10
"""How long a module may take, where the system can tell."""
_LONGEST: Final = 200


def altair_spec(drawing: OwnDrawing, rows: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    """The specification that the module makes of the rows, which it names and does not hold.

    Raises:
        ChartFault: the module raises, takes too long, or gives no chart.
    """
    import altair as alt

    points = alt.InlineData(values=[dict(row) for row in rows], name=POINTS)
    with _quietly(), _limited(), alt.theme.enable("none"):
        try:
            made = _function_of(drawing)(points)
            spec = made.to_dict() if isinstance(made, alt.TopLevelMixin) else None
        except (Exception, SystemExit) as error:
            raise _fault(drawing, error) from error
    if spec is None:
        raise fault(drawing.path, "no-chart", got=type(made).__name__, line=function_line(drawing.text))
    named: dict[str, Any] = _named(spec, [dict(row) for row in rows])
    return named


def _function_of(drawing: OwnDrawing) -> Callable[[object], Any]:
    names: dict[str, Any] = {"__name__": "chart"}
    exec(compile(drawing.text, drawing.path, "exec"), names)  # noqa: S102 - see the module's docstring
    function: Callable[[object], Any] = names[FUNCTION]
    return function


def _named(value: Any, rows: list[dict[str, object]]) -> Any:  # noqa: ANN401 - a specification's parts
    """The same with the points by their name alone, where they are as they were given."""
    if isinstance(value, dict):
        if value == {"name": POINTS, "values": rows}:
            return {"name": POINTS}
        return {key: _named(inner, rows) for key, inner in value.items()}
    return [_named(inner, rows) for inner in value] if isinstance(value, list) else value


def _fault(drawing: OwnDrawing, error: BaseException) -> ChartFault:
    lines = [
        line
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == drawing.path
    ]
    said = " ".join(str(error).split("\n\n")[0].split())[:_LONGEST]
    message = f"{type(error).__name__}: {said}" if said else type(error).__name__
    line = lines[-1] if lines else function_line(drawing.text)
    return fault(drawing.path, "", message=message, line=line)


@contextmanager
def _quietly() -> Iterator[None]:
    """What a module prints or warns of is not the build's output."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _limited() -> Iterator[None]:
    """A module that never ends is stopped; only a main thread of Unix can be told the time."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_long(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise TimeoutError(f"more than {SECONDS} s")
