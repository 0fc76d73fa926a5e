"""What of the last build still stands, and what must be rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.artifact import Part, Plan
from generator.frozen import frozen
from generator.render import artifact_key
from generator.state import Made, MadePart


@frozen(kw_only=True)
class Reuse:
    """`changed` is to be rendered, the paths of `kept` stay. `keys` names the artifacts of each part."""

    changed: Plan
    kept: tuple[str, ...]
    keys: Mapping[str, tuple[str, Mapping[str, str]]]

    @property
    def drawings(self) -> int:
        """How many drawings the changed artifacts show."""
        return sum(len(artifact.drawings) for artifact in self.changed.artifacts)

    def made(self, digests: Mapping[str, str]) -> dict[str, MadePart]:
        """What was made of what; `digests` are the SHA-256 of the published files by path."""
        return {
            name: MadePart(digest, {path: Made(key, digests[path]) for path, key in keys.items()})
            for name, (digest, keys) in self.keys.items()
        }


def reuse(
    parts: Iterable[Part], made: Mapping[str, MadePart], standing: Mapping[str, str], tool: str
) -> Reuse:
    """Compare the parts with those of the last build, whose files stand as `standing` says.

    A part that depends on the same things stays whole and is not even planned. Of another one, an
    artifact stays if it would be made of the same.
    """
    plans: list[Plan] = []
    kept: list[str] = []
    keys: dict[str, tuple[str, Mapping[str, str]]] = {}
    for part in parts:
        before = made.get(part.name, MadePart("", {}))
        stays = {path: one.key for path, one in before.made.items() if standing.get(path) == one.sha256}
        if before.digest == part.digest and len(stays) == len(before.made):
            keys[part.name] = (part.digest, stays)
            kept += stays
            continue
        plan = part.plan()
        named = {artifact.path: artifact_key(artifact, tool) for artifact in plan.artifacts}
        keys[part.name] = (part.digest, named)
        kept += [path for path, key in named.items() if stays.get(path) == key]
        changed = (one for one in plan.artifacts if stays.get(one.path) != named[one.path])
        plans.append(plan._replace(artifacts=tuple(changed)))
    return Reuse(changed=Plan.joined(plans), kept=tuple(sorted(kept)), keys=keys)
