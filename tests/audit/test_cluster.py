"""A Dask cluster does the same work with the same results, and loses nothing when one of its processes is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.audit.archives import LANGUAGE, ONE_PROCESS, letters, rows
from tests.conftest import Ran

distributed = pytest.importorskip("distributed")

Letterkit = Callable[..., Ran]

SCHEDULER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""
COUNT = 64


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a cluster of two processes on this machine."""
    script = tmp_path_factory.mktemp("cluster") / "cluster.py"
    script.write_text(SCHEDULER, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=script.parent
    ) as running:
        assert running.stdin and running.stdout
        yield running.stdout.readline().strip()
        running.stdin.close()


def processes(scheduler: str) -> dict[str, int]:
    """The cluster's processes by their addresses."""
    with distributed.Client(scheduler, set_as_default=False) as client:
        found: dict[str, int] = client.run(os.getpid)
    return found


def test_a_cluster_gives_the_same_rows_though_one_of_its_processes_is_killed(
    letterkit: Letterkit, scheduler: str, tmp_path: Path
) -> None:
    archive, key = letters(tmp_path / "letters", COUNT), tmp_path / "key"
    asked = (archive, "--key-file", key, *LANGUAGE)
    arguments = [*map(str, asked), "--out", str(tmp_path / "many"), "--scheduler", scheduler]
    before = processes(scheduler)
    with subprocess.Popen([sys.executable, "-m", "letterkit", "audit", *arguments]) as running:
        while not list((tmp_path / "many").glob("letters/*.parquet")):
            assert running.poll() is None, "the run ended before a process was killed"
        os.kill(next(iter(before.values())), signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        assert running.wait() == 0
    assert set(before.values()) - set(processes(scheduler).values())
    assert letterkit("audit", *asked, "--out", tmp_path / "one", *ONE_PROCESS).status == 0
    for table in ("letters", "findings"):
        assert rows(tmp_path / "many", table) == rows(tmp_path / "one", table)
    assert len(rows(tmp_path / "many", "letters")) == COUNT


@pytest.mark.parametrize("address", ["nonsense://nowhere", "nowhere", "tcp://127.0.0.1", "tls://127.0.0.1:1"])
def test_a_cluster_that_does_not_answer_is_said_at_once(letterkit: Letterkit, tmp_path: Path, address: str) -> None:
    archive = letters(tmp_path / "letters", 1)
    ran = letterkit("audit", archive, "--out", tmp_path / "r", "--scheduler", address)
    assert (ran.status, "The cluster does not answer" in ran.errors) == (2, True)
