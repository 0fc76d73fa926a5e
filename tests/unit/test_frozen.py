"""Records are dataclasses in all but the cost of defining them."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace
from typing import ClassVar

import pytest

from generator.frozen import frozen, is_frozen


@frozen
class Place:
    """Fields by place, one with a default, one that is not compared, one not shown."""

    KIND: ClassVar = "place"
    x: int
    y: int = 0
    seen: int = field(default=0, compare=False)
    secret: str = field(default="", repr=False)


@frozen(kw_only=True)
class Base:
    """Fields by name only."""

    id: str
    tags: list[str] = field(default_factory=list)


@frozen(kw_only=True)
class Derived(Base):
    """One field more."""

    number: int | None = None


@dataclasses.dataclass(frozen=True)
class Theirs:
    """The library's own."""

    x: int


@dataclasses.dataclass
class Mutable:
    """The library's own, not frozen."""

    x: int


def test_fields_are_given_by_place_or_name() -> None:
    """As to a dataclass; what is left out has its default, a list a new one each time."""
    assert (Place(1, 2).x, Place(1, 2).y, Place(x=3).y) == (1, 2, 0)
    one, other = Base(id="a"), Base(id="a")
    assert one.tags == other.tags == []
    assert one.tags is not other.tags
    assert Derived(id="a", number=3).number == 3


@pytest.mark.parametrize(
    ("cls", "given", "named"),
    [
        (Place, (), {}),
        (Place, (1, 2, 3, "a", 5), {}),
        (Place, (1,), {"x": 1}),
        (Place, (1,), {"z": 1}),
        (Base, ("a",), {}),
        (Derived, (), {"number": 1}),
    ],
)
def test_what_does_not_fit_is_refused(cls: type, given: tuple[object, ...], named: dict[str, object]) -> None:
    """A field that is missing, unknown, given twice, or by place where only its name will do."""
    with pytest.raises(TypeError):
        cls(*given, **named)


def test_records_are_equal_by_what_is_compared() -> None:
    """Of one class, and hashed alike."""
    assert Place(1, seen=1) == Place(1, seen=2)
    assert hash(Place(1, seen=1)) == hash(Place(1, seen=2))
    assert Place(1) != Place(2)
    assert Base(id="a") != Derived(id="a")
    assert Place(1).__eq__(1) is NotImplemented


def test_records_stay_as_they_are() -> None:
    """Nothing is set, added or taken away; `replace` makes another."""
    place = Place(1)
    with pytest.raises(FrozenInstanceError):
        place.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.x
    with pytest.raises(FrozenInstanceError):
        place.z = 2  # type: ignore[attr-defined]
    assert replace(place, y=5) == Place(1, 5)
    assert not hasattr(place, "__dict__")


def test_records_are_dataclasses() -> None:
    """For whoever asks: fields in order, those of the base first, and what shows them."""
    assert [one.name for one in dataclasses.fields(Derived)] == ["id", "tags", "number"]
    assert dataclasses.asdict(Derived(id="a")) == {"id": "a", "tags": [], "number": None}
    assert repr(Place(1)) == "Place(x=1, y=0, seen=0)"
    assert is_frozen(Place)
    assert is_frozen(Theirs)
    assert not is_frozen(Mutable)


def test_records_travel() -> None:
    """To another process, and into copies."""
    record = Derived(id="a", tags=["b"], number=2)
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 - our own
    assert copy.deepcopy(record) == copy.copy(record) == record
