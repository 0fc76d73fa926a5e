"""What of the last build still stands, and which parts must be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from generator.artifact import Part
from generator.frozen import frozen
from generator.render import Printed
from generator.state import Made, MadePart


@frozen(kw_only=True)
class Reuse:
    """`changed` parts are to be printed, the `kept` stay with the keys of their files.

    `standing` has the key of every file that stands, by path: a changed part prints what is not among it.
    """

    changed: tuple[Part, ...]
    kept: Mapping[str, tuple[str, Mapping[str, str]]]
    standing: Mapping[str, str]
    printed: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)

    @property
    def kept_paths(self) -> Iterator[str]:
        """The files of the parts that stay whole."""
        return (path for _, keys in self.kept.values() for path in keys)

    def note(self, part: Part, printed: Iterable[Printed]) -> None:
        """Remember what a changed part consists of now."""
        self.printed[part.name] = (part.digest, {one.path: one.key for one in printed})

    def made(self, digests: Mapping[str, str]) -> dict[str, MadePart]:
        """What was made of what; `digests` are the SHA-256 of the published files by path."""
        return {
            name: MadePart(digest, {path: Made(key, digests[path]) for path, key in keys.items()})
            for name, (digest, keys) in {**self.kept, **self.printed}.items()
        }


def reuse(parts: Iterable[Part], made: Mapping[str, MadePart], standing: Mapping[str, str]) -> Reuse:
    """Compare the parts with those of the last build, whose files stand as `standing` says.

    A part that depends on the same things stays whole and is not even planned. Of another one, what
    would be made of the same stays, whichever part it was in.
    """
    changed: list[Part] = []
    kept: dict[str, tuple[str, Mapping[str, str]]] = {}
    keys: dict[str, str] = {}
    for before in made.values():
        keys |= {path: one.key for path, one in before.made.items() if standing.get(path) == one.sha256}
    for part in parts:
        before = made.get(part.name, MadePart("", {}))
        if before.digest == part.digest and before.made.keys() <= keys.keys():
            kept[part.name] = (part.digest, {path: keys[path] for path in before.made})
        else:
            changed.append(part)
    return Reuse(changed=tuple(changed), kept=kept, standing=keys)
