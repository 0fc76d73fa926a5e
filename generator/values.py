"""Small values that authors type as text: localised texts, amounts, dates of uneven precision.

Each class reads its own notation with `parse` and gives it back with `str`; decoding calls the
former, the cache's JSON uses the latter.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeAlias

from generator.frozen import frozen

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

LANGUAGES = ("fr", "en")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
_DIGITS = 24  # more than any figure has, and few enough to reckon with exactly
_NUMBER = re.compile(r"[-+\u2212]?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?")


class Unreadable(ValueError):  # noqa: N818 - it names what a typed value is
    """A typed value is not in the notation of its class; `expected` names that notation."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


class Typed:
    """What pydantic asks of a class that reads its own notation with `read`."""

    __slots__ = ()
    JSON_SCHEMA: ClassVar[dict[str, Any]]

    @classmethod
    def read(cls, typed: object) -> Self:
        """From a value as decoded from YAML.

        Raises:
            Unreadable: it is in no notation that the class knows.
        """
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return cls.JSON_SCHEMA


class Words(StrEnum):
    """A vocabulary of which authors type some words, and the program alone uses the others."""

    @classmethod
    def typed(cls) -> tuple[Self, ...]:
        """The words that authors may type."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        words = core_schema.enum_schema(cls, list(cls.typed()), sub_type="str")
        return core_schema.no_info_before_validator_function(cls._one_typed, words)

    @classmethod
    def _one_typed(cls, value: object) -> object:
        """The program gives a member, an author a text."""
        from pydantic_core import PydanticCustomError

        if not isinstance(value, cls) and value in set(cls) - {*cls.typed()}:
            raise PydanticCustomError("enum", "the program's own word")
        return value


@dataclass(frozen=True, slots=True)  # made by the thousand
class LocalText(Typed):
    """A text in one or several languages; the language "" stands for the site's own."""

    by_language: tuple[tuple[str, str], ...]

    JSON_SCHEMA: ClassVar[dict[str, Any]] = {
        "anyOf": [
            {"type": ["string", "number"]},
            {
                "type": "object",
                "properties": {language: {"type": "string"} for language in LANGUAGES},
                "additionalProperties": False,
                "minProperties": 1,
            },
        ]
    }

    @classmethod
    def read(cls, typed: object) -> Self:
        """A string, a bare number, or a map of known languages to strings."""
        if _is_text(typed):
            return cls.of(str(typed))
        known = isinstance(typed, Mapping) and typed and set(typed) <= set(LANGUAGES)
        if isinstance(typed, Mapping) and known and all(map(_is_text, typed.values())):
            return cls.of({language: str(text) for language, text in typed.items()})
        raise Unreadable("text")

    @classmethod
    def of(cls, text: str | Mapping[str, str]) -> Self:
        """From a bare string or a map of languages."""
        return cls((("", text),) if isinstance(text, str) else tuple(sorted(text.items())))

    def get(self, language: str) -> str:
        """The text in `language`, else in the site's language, else in the first one given."""
        texts = dict(self.by_language)
        return texts.get(language) or texts.get("") or next(iter(texts.values()), "")

    def spoken(self, language: str) -> str:
        """The language of what `get` gives, where that is another; "" where it is this one, or unknown."""
        known = [name for name, _ in self.by_language]
        return "" if {language, ""} & {*known} else known[0]


def _is_text(typed: object) -> bool:
    """A bare number is a text too; yes and no, lists and nothing are none."""
    return isinstance(typed, str | int | Decimal) and not isinstance(typed, bool)


@dataclass(frozen=True, slots=True)  # made by the thousand
class Amount(Typed):
    """A number as typed: `number`, or `number` out of `of` for ratios and scores."""

    number: Decimal
    of: Decimal | None = None

    JSON_SCHEMA: ClassVar[dict[str, Any]] = {
        "anyOf": [
            {"type": "number"},
            {"type": "string", "pattern": r"^[-+−]?[\d \u00a0\u202f]+([.,]\d+)?(/\d+)?$"},
        ]
    }

    @classmethod
    def read(cls, typed: object) -> Self:
        """A YAML number, or a text that `parse` reads."""
        if isinstance(typed, bool) or not isinstance(typed, str | int | Decimal):
            raise Unreadable("amount")
        try:
            return cls.parse(f"{typed:f}" if isinstance(typed, Decimal) else str(typed))
        except ValueError:
            raise Unreadable("amount") from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `84`, `12.5`, `12,5`, `98 000` or `6/10`.

        Raises:
            ValueError: `text` is not such a number.
        """
        left, slash, right = _SPACES.sub(" ", text.strip()).partition("/")
        amount = cls(_decimal(left.strip()), _decimal(right.strip()) if slash else None)
        if amount.of is not None and amount.of <= 0:
            raise ValueError(text)
        return amount

    def __str__(self) -> str:
        """The notation that `parse` reads."""
        return f"{self.number:f}" if self.of is None else f"{self.number:f}/{self.of:f}"

    @property
    def fraction(self) -> Fraction:
        """The exact value; a ratio's quotient."""
        return Fraction(self.number) / Fraction(self.of or 1)


def _decimal(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text) or sum(map(str.isdigit, text)) > _DIGITS:
        raise ValueError(text)
    return Decimal(text.replace(" ", "").replace("\u2212", "-").replace(",", "."))


class Precision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    RANGE = "range"


_DATE = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?")


@frozen
class PartialDate(Typed):
    """A date as precisely as it is known: year, quarter, month, day, or a range of those."""

    start: date
    end: date
    precision: Precision
    text: str

    JSON_SCHEMA: ClassVar[dict[str, Any]] = {
        "anyOf": [
            {"type": "integer", "minimum": 1000, "maximum": 9999},
            {
                "type": "string",
                "pattern": r"^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?(/\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?)?$",
            },
        ]
    }

    @classmethod
    def read(cls, typed: object) -> Self:
        """A bare year, or a text that `parse` reads."""
        if isinstance(typed, bool) or not isinstance(typed, str | int):
            raise Unreadable("date")
        try:
            return cls.parse(str(typed))
        except ValueError:
            raise Unreadable("date") from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2010`, `2010-Q4`, `2010-10`, `2010-10-05` or two of them joined by `/`.

        Raises:
            ValueError: `text` is no such date, or a range that ends before it starts.
        """
        return cls(*_period(text.strip()))

    def __str__(self) -> str:
        """The notation that `parse` reads."""
        return self.text

    @property
    def year(self) -> int:
        """The year in which it ends: the one by which a study is known."""
        return self.end.year

    @property
    def bounds(self) -> tuple[PartialDate, PartialDate]:
        """The two dates of a range; twice the same date otherwise."""
        return _bounds(self.text)


@lru_cache(1 << 12)
def _bounds(text: str) -> tuple[PartialDate, PartialDate]:
    first, slash, last = text.partition("/")
    return PartialDate.parse(first), PartialDate.parse(last if slash else first)


@lru_cache(1 << 12)
def _period(text: str) -> tuple[date, date, Precision, str]:
    """First day, last day, precision and notation; a site has few dates, each in many places."""
    first, slash, last = text.partition("/")
    start, end, precision = _span(first)
    if slash:
        end, precision = _span(last)[1], Precision.RANGE
    if end < start:
        raise ValueError(text)
    return start, end, precision, text


def _span(text: str) -> tuple[date, date, Precision]:
    found = _DATE.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    year = int(found[1])
    quarter, month, day = (int(part) if part else None for part in found.groups()[1:])
    if day is not None and month is not None:
        exact = date(year, month, day)
        return exact, exact, Precision.DAY
    if quarter is not None:
        first, last, precision = 3 * quarter - 2, 3 * quarter, Precision.QUARTER
    elif month is not None:
        first, last, precision = month, month, Precision.MONTH
    else:
        first, last, precision = 1, 12, Precision.YEAR
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), precision


_WEB_ADDRESS = re.compile(r"https?://[^\s/?#<>\"]+[^\s<>\"]*", re.IGNORECASE)


class _Colour:
    """Has pydantic refuse a text that is no colour: it stands in a stylesheet as it was typed."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(_colour, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^{_HEX.pattern}$"}


def _colour(typed: str) -> str:
    if not _HEX.fullmatch(typed):
        raise Unreadable("colour")
    return typed


_HEX = re.compile(r"#[0-9A-Fa-f]{6}")

Colour: TypeAlias = Annotated[str, _Colour()]
"""A colour as `#RRGGBB`."""


class _Web:
    """Has pydantic refuse a text that is no address of the web."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(_web_address, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}


def _web_address(typed: str) -> str:
    if not _WEB_ADDRESS.fullmatch(typed):
        raise Unreadable("url")
    return typed


WebAddress: TypeAlias = Annotated[str, _Web()]
"""A whole address that starts with http:// or https://."""


class _Notation:
    """Has pydantic refuse a text that is not wholly in a notation; `expected` names it."""

    def __init__(self, expected: str, notation: str) -> None:
        self._expected = expected
        self._notation = notation

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^(?:{self._notation})$"}

    def _read(self, typed: str) -> str:
        if not re.fullmatch(self._notation, typed):
            raise Unreadable(self._expected)
        return typed


class _Within:
    """Has pydantic refuse a whole number out of bounds; `expected` names what it counts."""

    def __init__(self, expected: str, least: int, most: int) -> None:
        self._expected = expected
        self._least = least
        self._most = most

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "minimum": self._least, "maximum": self._most}

    def _read(self, typed: int) -> int:
        if not self._least <= typed <= self._most:
            raise Unreadable(self._expected)
        return typed


EntryCount: TypeAlias = Annotated[int, _Within("entries", 1, 500)]
"""How many entries a feed has at most."""

FeedAddress: TypeAlias = Annotated[
    str,
    _Notation(
        "feed",
        r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#<>\"@]+(?:[/?#][^\s<>\"]*)?|file:(?!.*\.\.)[^/\\:\s][^\\:\n]*",
    ),
]
"""An address without a password; or `file:` and the path of a file in the site."""

Interval: TypeAlias = Annotated[
    str, _Notation("interval", r"[1-9][0-9]?\s*h|(?:[12]?[1-9]|[123]0|31)\s*d|[1-4]\s*w")
]
"""How often, from an hour to a month: `12h`, `1d`, `2w`."""

HostName: TypeAlias = Annotated[str, _Notation("host", r"[\w.-]+|\[?[0-9A-Fa-f:.]+\]?")]
"""A machine by name or by address, without a port."""

Archive: TypeAlias = Annotated[str, _Notation("archive", r"off|https?://[^\s/?#<>\"@]+(?:[/?][^\s<>\"#]*)?")]
"""Where an archive of the web is asked for copies, or `off`."""

REPORTED = ("id", "page", "title")
"""What the address of a form may ask for: a figure's id, the address of its page, what it says."""

_FILLED = rf"\{{(?:{'|'.join(REPORTED)})\}}"
_MAIL = r"mailto:[^\s@?&{}<>\"]+@[^\s@?&{}<>\"]+"
_FORM = rf"https://[^\s/?#<>\"{{}}@]+[/?](?:[^\s<>\"{{}}]|{_FILLED})*{_FILLED}(?:[^\s<>\"{{}}]|{_FILLED})*"

ErrorAddress: TypeAlias = Annotated[str, _Notation("error-address", rf"{_MAIL}|{_FORM}")]
"""Where readers tell of an error: a mail address, or a form's with `{page}` and such in it."""

Proxy: TypeAlias = Annotated[str, _Notation("proxy", r"env|https?://[^\s/?#<>\"@]+/?")]
"""A proxy's address, or `env` for the one that the system names."""
