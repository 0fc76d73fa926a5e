"""The build lock: one holder, freed however it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.lock import BuildLock, LockHeld

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys, time
from pathlib import Path
from generator.lock import BuildLock
with BuildLock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock."""
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_the_second_build_hears_who_holds_the_lock(tmp_path: Path) -> None:
    """It gets the process and the time at which the first one started; after kill -9 the lock is free."""
    path = tmp_path / ".cache/build.lock"
    with hold(path) as holder:
        with pytest.raises(LockHeld) as held, BuildLock(path):
            pass
        assert held.value.pid == holder.pid
        assert timedelta(0) <= datetime.now(UTC) - held.value.since < timedelta(minutes=1)
        holder.kill()
    with BuildLock(path):
        assert int(path.read_text()) == os.getpid()


def test_the_lock_is_free_again_after_the_block(tmp_path: Path) -> None:
    """It is held within `with` only, by one lock only, and an error in the block frees it, too."""
    path = tmp_path / "build.lock"
    path.write_text("garbage of another time that is longer than any process id")
    with BuildLock(path), pytest.raises(LockHeld) as held, BuildLock(path):
        pass
    assert held.value.pid == os.getpid()
    with pytest.raises(RuntimeError), BuildLock(path):
        raise RuntimeError
    with BuildLock(path):
        pass


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork")
def test_a_forked_worker_does_not_hold_on_to_the_lock(tmp_path: Path) -> None:
    """Leaving the block frees the lock although a child still has the file open."""
    path = tmp_path / "build.lock"
    hold_on, let_go = os.pipe()
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from generator.lock import BuildLock\n"
        "with BuildLock(Path(sys.argv[2])):\n"
        "    if not os.fork(): os.close(1); os.read(int(sys.argv[3]), 1); os._exit(0)\n"
        "with BuildLock(Path(sys.argv[2])): print('free')\n"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code, str(ROOT), str(path), str(hold_on)],
        pass_fds=[hold_on],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "free\n"
    os.write(let_go, b".")
    run.communicate()
    os.close(hold_on)
    os.close(let_go)
    assert run.returncode == 0


def test_nonsense_in_the_lock_file_names_nobody(tmp_path: Path) -> None:
    """A holder that did not write its number is unknown, not a crash."""
    path = tmp_path / "build.lock"
    with BuildLock(path):
        path.write_text("?")
        with pytest.raises(LockHeld) as held, BuildLock(path):
            pass
    assert held.value.pid is None
