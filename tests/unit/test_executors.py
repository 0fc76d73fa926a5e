"""Executors: the same results in the same order whoever runs the jobs, and a clean end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import executors
from generator.executors import Gradual, Pool, SerialExecutor, WorkerLost, default_jobs

ROOT = Path(__file__).parents[2]


def slow_first(number: int) -> int:
    """The first task takes longest."""
    time.sleep(0.05 if number == 0 else 0)
    return number * number


def fail(number: int) -> int:
    """A job with a bug."""
    raise ValueError(number)


def die(_number: int) -> int:
    """A job whose process is killed."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def quotient(dividend: int, divisor: int) -> float:
    """A job of two arguments."""
    return dividend / divisor


@pytest.mark.parametrize("make", [SerialExecutor, lambda: Pool(2)], ids=["serial", "pool"])
def test_results_come_in_order(make: type[SerialExecutor]) -> None:
    """Values come in the order of the tasks, whichever was done first; submitted jobs keep theirs."""
    with make() as run:
        squares = [run.submit(slow_first, number) for number in range(10)]
        results = [run.submit(quotient, dividend, divisor=2) for dividend in (2, 4)]
        assert [result.result() for result in squares] == [number * number for number in range(10)]
        assert [result.result() for result in results] == [1.0, 2.0]


@pytest.mark.parametrize("make", [SerialExecutor, lambda: Pool(2)], ids=["serial", "pool"])
def test_what_a_job_raises_is_raised_by_its_result(make: type[SerialExecutor]) -> None:
    """A job's exception comes out where its value is asked for, and the executor goes on."""
    with make() as run:
        failed = run.submit(fail, 3)
        with pytest.raises(ValueError, match="3"):
            failed.result()
        assert run.submit(slow_first, 5).result() == 25


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_dead_worker_is_told() -> None:
    """A worker that dies gives one clear error, not a hang."""
    with Pool(2) as run, pytest.raises(WorkerLost, match="worker process died"):
        run.submit(die, 1).result()


def test_spawned_workers_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where forking is not safe, spawned workers give the same results."""
    monkeypatch.setattr(executors, "can_fork", lambda: False)
    with Pool(2) as run:
        assert [run.submit(abs, number).result() for number in (-1, 2, -3)] == [1, 2, 3]


@pytest.mark.parametrize(("jobs", "started"), [(1, [0] * 12), (2, [0] * 8 + [1] * 4)])
def test_processes_are_started_for_much_work_only(jobs: int, started: list[int]) -> None:
    """One job, or few tasks, stay in this process; the ninth task starts others."""
    with Gradual(jobs) as run:
        places = [run.submit(os.getpid).result() != os.getpid() for _ in range(12)]
        assert [int(elsewhere) for elsewhere in places] == started


FORKS = """
import os, signal, sys, time
from generator.executors import WorkerLost, forked
here = os.getpid()
{body}
"""


def told(body: str) -> list[str]:
    """What a program of one thread prints, which may fork."""
    script = FORKS.format(body=body)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.split()


linux = pytest.mark.skipif(sys.platform != "linux", reason="forks")


@linux
def test_each_lane_is_a_process_of_its_own() -> None:
    """Values come as they are there, those of a lane in order, and each lane's from one other process."""
    body = (
        "def job(number): time.sleep(number / 100); return number * 10, os.getpid()\n"
        "with forked(job, [[3, 0], [1], [2, 5, 4], []]) as values: found = list(values)\n"
        "print(*(f'{task}:{value}' for task, (value, _) in found))\n"
        "places = {task: place for task, (_, place) in found}\n"
        "print(places[3] == places[0], places[2] == places[5] == places[4], len({*places.values(), here}))"
    )
    *values, first, second, places = told(body)
    assert sorted(values) == ["0:0", "1:10", "2:20", "3:30", "4:40", "5:50"]
    assert [one for one in values if one[0] in "30"] == ["3:30", "0:0"]
    assert [one for one in values if one[0] in "254"] == ["2:20", "5:50", "4:40"]
    assert (first, second, places) == ("True", "True", "4")


@linux
def test_what_a_forked_job_raises_comes_out_and_all_end() -> None:
    """So does the death of a process; whoever stops asking ends them too."""
    body = (
        "def job(number):\n"
        "    if number == 1: raise ValueError(number)\n"
        "    if number == 2: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return 'x' * 200_000\n"
        "bad, good = ([0, 1, 0], [0, 2, 0]), [0] * 50\n"
        # However the lanes are interleaved, the fault comes before all are told.
        "for count, lanes in ((53, [bad[0], good]), (53, [bad[1], good]), (6, [good, good])):\n"
        "    try:\n"
        "        with forked(job, lanes) as values:\n"
        "            for _ in range(count): next(values)\n"
        "    except (ValueError, WorkerLost) as error: print(type(error).__name__)\n"
        "    try: os.waitpid(-1, os.WNOHANG)\n"
        "    except ChildProcessError: print('ended')"
    )
    assert told(body) == ["ValueError", "ended", "WorkerLost", "ended", "ended"]


@linux
def test_lanes_do_not_run_far_ahead() -> None:
    """What nobody has asked for yet waits in a pipe, which holds little."""
    body = (
        "import tempfile; done = tempfile.mkdtemp()\n"
        "def job(number): open(f'{done}/{number}', 'x').close(); return 'x' * 100_000\n"
        "with forked(job, [range(100)]) as values:\n"
        "    next(values); time.sleep(0.5); print(len(os.listdir(done)) <= 3)\n"
        "    print(len(list(values)), len(os.listdir(done)))"
    )
    assert told(body) == ["True", "99", "100"]


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="Linux")
def test_default_jobs_are_the_processors_we_may_use() -> None:
    """A process that is bound to some processors starts as many jobs."""
    assert default_jobs() == len(os.sched_getaffinity(0))


def test_importing_and_working_alone_start_nothing_heavy() -> None:
    """A build in one process imports neither concurrent.futures nor multiprocessing."""
    code = (
        "import sys; from generator.executors import Gradual\n"
        "with Gradual(1) as run: assert run.submit(abs, -1).result() == 1\n"
        "assert not {'concurrent.futures', 'multiprocessing'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


_LONG = """
import signal, sys, time
from generator import executors
# Whoever runs tests in the background may have SIGINT ignored, and programs inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
executors.can_fork = lambda: sys.argv[1] == "fork"
def main():
    with executors.Pool(2) as run:
        waiting = [run.submit(time.sleep, 60) for _ in range(int(sys.argv[2]))]
        print(*[process.pid for process in run._pool._processes.values()], flush=True)
        [one.result() for one in waiting]
if __name__ == "__main__":
    main()
"""


def start(tmp_path: Path, how: str, tasks: int) -> tuple[subprocess.Popen[str], list[int]]:
    """A program with two workers, and their process ids."""
    script = tmp_path / "long.py"
    script.write_text(_LONG)
    program = subprocess.Popen(
        [sys.executable, str(script), how, str(tasks)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert program.stdout is not None
    pids = [int(pid) for pid in program.stdout.readline().split()]
    assert len(pids) == 2
    time.sleep(0.3)
    return program, pids


def is_running(pid: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", ["fork", "spawn"])
def test_workers_end_with_a_killed_parent(tmp_path: Path, how: str) -> None:
    """After kill -9 of the build, no worker lives on (and holds its lock)."""
    program, pids = start(tmp_path, how, 8)
    with program:
        program.kill()
        deadline = time.monotonic() + 5
        while any(map(is_running, pids)) and time.monotonic() < deadline:
            time.sleep(0.02)
        alive = [pid for pid in pids if is_running(pid)]
        for pid in alive:
            os.kill(pid, signal.SIGKILL)
    assert not alive


@pytest.mark.skipif(sys.platform == "win32", reason="process groups")
@pytest.mark.parametrize("tasks", [8, 1], ids=["busy", "idle"])
def test_an_interrupt_ends_cleanly(tmp_path: Path, tasks: int) -> None:
    """Ctrl-C reaches parent and workers: one KeyboardInterrupt, no noise of workers, no more tasks."""
    program, pids = start(tmp_path, "fork", tasks)
    os.killpg(program.pid, signal.SIGINT)
    _, noise = program.communicate(timeout=10)
    assert noise.count("KeyboardInterrupt") == 1
    assert "Process" not in noise
    assert program.returncode != 0
    assert not any(map(is_running, pids))
