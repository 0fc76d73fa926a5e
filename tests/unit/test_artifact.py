"""Artifacts and plans."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from generator.artifact import Artifact, Drawn, Output, Plan
from generator.cache import key
from generator.edition import Edition


@dataclass(frozen=True, slots=True)
class Job:
    """What a template output needs."""

    template: str
    title: str


@dataclass(slots=True)
class Fake:
    """An output that makes files of these paths."""

    NAME: str
    paths: tuple[str, ...]

    def plan(self, _edition: Edition, /) -> list[Artifact]:
        """One artifact a path."""
        return [Artifact(path=path, output=self.NAME, job=Job("page", path)) for path in self.paths]

    def render(self, artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn], /) -> bytes:
        """The path."""
        return artifact.path.encode()


def test_a_plan_is_in_order_of_paths() -> None:
    """Whatever order the outputs plan in, the plan has the same order, and knows who makes what."""
    outputs: list[Output] = [Fake("html", ("b", "a/x")), Fake("feeds", ("a.xml", "c"))]
    plan = Plan.of(cast(Edition, None), outputs)
    assert [artifact.path for artifact in plan.artifacts] == ["a.xml", "a/x", "b", "c"]
    assert plan.artifacts == Plan.of(cast(Edition, None), reversed(outputs)).artifacts
    assert [plan.outputs[artifact.output] for artifact in plan.artifacts] == [
        outputs[1],
        outputs[0],
        outputs[0],
        outputs[1],
    ]


def test_an_artifact_travels_and_has_a_key() -> None:
    """An artifact can be sent to a worker and names its result: equal jobs, equal keys."""
    artifact = Artifact(path="a", output="html", job=Job("page", "Été"))
    there: Artifact = pickle.loads(pickle.dumps(artifact))  # noqa: S301 - our own bytes
    assert there == artifact
    assert key(there) == key(artifact) != key(Artifact(path="a", output="html", job=Job("page", "Ete")))
