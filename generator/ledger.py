"""content/published.json: what became public of each statistic, and when first.

The program writes it and the author commits it, so a line is a statistic, and the lines are sorted: a
change of a published value is a change of one line. Nobody types it: what is not as it was written is
damage, and is not guessed at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from generator.values import Amount
from generator.vocabularies import Qualifier, Unit

PATH: Final = "content/published.json"
_VERSION: Final = 1
_NEEDED: Final = frozenset({"value", "unit", "published", "says"})
_KNOWN: Final = _NEEDED | {"qualifier", "currency"}


class Recorded(NamedTuple):
    """What was published of a statistic: its value as typed, and the day on which it first was public.

    `says` is a digest of all else that is said of the figure, so that the record shows when that changed.
    """

    value: Amount
    unit: Unit
    published: date
    says: str
    qualifier: Qualifier | None = None
    currency: str | None = None


class Damage(NamedTuple):
    """Where the record is not as it was written. A `variant` names a wording of `damaged-record`."""

    line: int = 1
    column: int = 1
    variant: str = ""
    statistic: str = ""


def read(text: str) -> Mapping[str, Recorded] | Damage:
    """What was published, by the statistic's id; or where the record is damaged."""
    try:
        statistics = _statistics(json.loads(text, object_pairs_hook=_once))
        return {name: _recorded(name, fields) for name, fields in statistics.items()}
    except json.JSONDecodeError as error:
        return Damage(error.lineno, error.colno)
    except _BadEntryError as bad:
        return Damage(line_of(text, bad.name), variant="entry", statistic=bad.name)
    except _NewerError:
        return Damage(variant="version")
    except (ValueError, RecursionError):
        return Damage()


def write(recorded: Mapping[str, Recorded]) -> str:
    """The text of the record, the same for the same values; `read` gives them back."""
    lines = [f"{_json(name)}: {_json(_fields(one))}" for name, one in sorted(recorded.items())]
    inner = "".join(f"{line},\n" for line in lines).removesuffix(",\n")
    end = "\n" if lines else ""
    return f'{{\n"version": {_VERSION},\n"statistics": {{\n{inner}{end}}}\n}}\n'


def line_of(text: str, statistic: str) -> int:
    """The line on which a statistic stands in the record."""
    at = text.rfind(f"{_json(statistic)}:")
    return text.count("\n", 0, max(at, 0)) + 1


class _BadEntryError(Exception):
    """A statistic whose line is not as it was written, or stands twice, as a careless merge leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class _NewerError(Exception):
    """A later version of the program wrote the record."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _BadEntryError(name)
        found[name] = value
    return found


def _statistics(found: Any) -> dict[str, Any]:  # noqa: ANN401 - plain data
    if not isinstance(found, dict) or found.keys() != {"version", "statistics"}:
        raise ValueError(found)
    if found["version"] != _VERSION:
        raise _NewerError
    statistics = found["statistics"]
    if not isinstance(statistics, dict):
        raise ValueError(statistics)  # noqa: TRY004 - all damage is told alike
    return statistics


def _recorded(name: str, fields: Any) -> Recorded:  # noqa: ANN401 - plain data
    if not isinstance(fields, dict) or not fields.keys() >= _NEEDED or not fields.keys() <= _KNOWN:
        raise _BadEntryError(name)
    if not all(isinstance(value, str) for value in fields.values()):
        raise _BadEntryError(name)
    try:
        one = Recorded(
            value=Amount.parse(fields["value"]),
            unit=Unit(fields["unit"]),
            published=date.fromisoformat(fields["published"]),
            says=fields["says"],
            qualifier=Qualifier(fields["qualifier"]) if "qualifier" in fields else None,
            currency=fields.get("currency"),
        )
    except ValueError as error:
        raise _BadEntryError(name) from error
    if _fields(one) != fields:  # in another notation than ours
        raise _BadEntryError(name)
    return one


def _fields(one: Recorded) -> dict[str, str]:
    more = {"qualifier": one.qualifier, "currency": one.currency}
    return {
        "value": str(one.value),
        "unit": one.unit,
        **{name: value for name, value in more.items() if value},
        "published": one.published.isoformat(),
        "says": one.says,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
