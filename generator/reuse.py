"""What of the last build still stands, and which parts must be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from generator.artifact import Part, Rendered
from generator.frozen import frozen
from generator.render import Printed
from generator.state import MadePart


@frozen(kw_only=True)
class Reuse:
    """`changed` parts are to be printed; of the `kept` every file stands."""

    changed: tuple[Part, ...]
    kept: Mapping[str, MadePart]
    printed: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    @property
    def kept_paths(self) -> Iterator[str]:
        """The files of the parts that stay whole."""
        return (path for part in self.kept.values() for path in part.files)

    def note(self, part: Part, printed: Iterable[Printed | Rendered]) -> None:
        """Remember what a changed part consists of now."""
        self.printed[part.name] = (part.digest, tuple(one.path for one in printed))

    def made(self, digests: Mapping[str, str]) -> dict[str, MadePart]:
        """What was made of what; `digests` are the SHA-256 of the published files by path."""
        return {
            **self.kept,
            **{
                name: MadePart(digest, {path: digests[path] for path in paths})
                for name, (digest, paths) in self.printed.items()
            },
        }


def reuse(parts: Iterable[Part], made: Mapping[str, MadePart], standing: Mapping[str, str]) -> Reuse:
    """Compare the parts with those of the last build, whose files stand as `standing` says (SHA-256).

    A part that depends on the same things stays whole and is not even planned.
    """
    changed: list[Part] = []
    kept: dict[str, MadePart] = {}
    for part in parts:
        before = made.get(part.name)
        if before and before.digest == part.digest and before.files.items() <= standing.items():
            kept[part.name] = before
        else:
            changed.append(part)
    return Reuse(changed=tuple(changed), kept=kept)
