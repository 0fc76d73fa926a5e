"""Publishing for good: what is recorded is told."""

from __future__ import annotations

from pathlib import Path

from tests.program import FAULT, call, write


def publish(site: Path) -> str:
    """What the command says on the output."""
    return call("publish", "--site", site, "--jobs", "1", "--base-url", "https://exemple.org").stdout


def test_what_became_public_is_counted(site: Path) -> None:
    """Once; the next time nothing is new."""
    assert "Chiffres publics\u00a0: 2 (nouveaux ou changés\u00a0: 2)" in publish(site)
    assert (site / "content/published.json").is_file()
    assert "comme la dernière fois" in publish(site)


def test_a_fault_leaves_nothing_public(site: Path) -> None:
    """Neither site nor record."""
    assert "Rien n’a été écrit" in publish(write(site, FAULT))
    assert not (site / "content/published.json").exists()


def test_figures_that_are_described_otherwise_are_named(site: Path) -> None:
    """Their value stays, but it may be another figure; whoever publishes looks at them."""
    publish(site)
    study = site / "content/studies/enquete.yaml"
    study.write_text(study.read_text("utf-8").replace("clients sont pour", "gens sont pour"), "utf-8")
    said = publish(site)
    assert "Même valeur qu’avant, mais décrits autrement (libellé, base, étude…)\u00a0: pour." in said
    assert "décrits autrement" not in publish(site)
