"""Frozen records whose classes cost little to define.

`dataclasses.dataclass` writes and compiles six methods for a frozen class: a millisecond each, and with
all of the program's records half of the time it takes to wake. Here the methods are written once for
all classes, and read which fields there are; in all else a record is a dataclass (`fields`, `replace`,
`is_dataclass`, pydantic). Few records are made in a build and many are read: making one takes longer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import Any, Final, NamedTuple, Never, TypeVar, dataclass_transform, overload

T = TypeVar("T")
_SHAPE: Final = "__frozen__"


class _Shape(NamedTuple):
    """What the methods must know of a class. `by_place` are fields that may be given without their names."""

    setters: Mapping[str, Callable[[object, object], None]]
    by_place: tuple[str, ...]
    defaults: Mapping[str, object]
    factories: Sequence[tuple[str, Callable[[], object]]]
    shown: tuple[str, ...]
    compared: Callable[[object], object]


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: type[T] | None = None, /, *, kw_only: bool = False) -> Any:
    """Make a class a frozen dataclass with slots; `kw_only` as there.

    Two records are equal if they are of one class and their compared fields are.
    """
    return _made(cls, kw_only) if cls else lambda found: _made(found, kw_only)


def is_frozen(cls: type) -> bool:
    """Whether a dataclass is frozen, by `frozen` or by its own library."""
    return _SHAPE in vars(cls) or bool(vars(cls)["__dataclass_params__"].frozen)


def _made(cls: type[Any], kw_only: bool) -> type[Any]:  # noqa: FBT001 - private
    for method in _METHODS:
        setattr(cls, method.__name__, method)
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    setattr(made, _SHAPE, _shape_of(made))
    return made


def _shape_of(cls: type[Any]) -> _Shape:
    fields = dataclasses.fields(cls)
    return _Shape(
        setters={field.name: getattr(cls, field.name).__set__ for field in fields},
        by_place=tuple(field.name for field in fields if not field.kw_only),
        defaults={field.name: field.default for field in fields if field.default is not MISSING},
        factories=tuple(
            (field.name, field.default_factory) for field in fields if field.default_factory is not MISSING
        ),
        shown=tuple(field.name for field in fields if field.repr),
        compared=attrgetter(*(field.name for field in fields if field.compare)),
    )


def __init__(self: object, /, *given: object, **named: object) -> None:  # noqa: N807 - a method of classes
    shape: _Shape = self.__frozen__  # type: ignore[attr-defined]
    setters = shape.setters
    values = {**shape.defaults, **named}
    if given:
        if len(given) > len(shape.by_place) or not named.keys().isdisjoint(shape.by_place[: len(given)]):
            got = f"{len(given)} by place and {[*named]}"
            raise TypeError(f"{type(self).__name__} takes {[*setters]}, got {got}")
        values.update(zip(shape.by_place, given, strict=False))
    for name, make in shape.factories:
        if name not in values:
            values[name] = make()
    if len(values) != len(setters) or not values.keys() <= setters.keys():
        raise TypeError(f"{type(self).__name__} takes {[*setters]}, got {[*values]}")
    for name, value in values.items():
        setters[name](self, value)


def __repr__(self: object) -> str:  # noqa: N807
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in getattr(self, _SHAPE).shown)
    return f"{type(self).__qualname__}({shown})"


def __eq__(self: object, other: object) -> bool:  # noqa: N807
    if type(other) is not type(self):
        return NotImplemented
    compared = getattr(self, _SHAPE).compared
    return bool(compared(self) == compared(other))


def __hash__(self: object) -> int:  # noqa: N807
    return hash(getattr(self, _SHAPE).compared(self))


def __setattr__(self: object, name: str, value: object) -> Never:  # noqa: ARG001, N807
    raise FrozenInstanceError(f"{type(self).__name__}.{name} is frozen")


def __delattr__(self: object, name: str) -> Never:  # noqa: N807
    raise FrozenInstanceError(f"{type(self).__name__}.{name} is frozen")


def __getstate__(self: object) -> dict[str, object]:  # noqa: N807
    return {name: getattr(self, name) for name in getattr(self, _SHAPE).setters}


def __setstate__(self: object, state: Mapping[str, object]) -> None:  # noqa: N807
    for name, value in state.items():
        object.__setattr__(self, name, value)


_METHODS: Final = (
    __init__,
    __repr__,
    __eq__,
    __hash__,
    __setattr__,
    __delattr__,
    __getstate__,
    __setstate__,
)
