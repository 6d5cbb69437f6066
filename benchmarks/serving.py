"""How fast `letterkit serve` answers, what many requests at a time do to it, and whether its memory stays flat.

    python -m benchmarks.serving [REQUESTS]

Prints the median time until the page of a 5 KB letter is there, warm; the errors among 200 letters at a concurrency of
8; and the memory of the server and its processes before and after so many requests (2,000 unless given; Linux only),
each of a paragraph of the sample letters with a figure of its own.
"""

from __future__ import annotations

import base64
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx

LETTERS = Path(__file__).parent.parent / "examples" / "letters"
PROCESSES = 2


@contextmanager
def served() -> Iterator[tuple[httpx.Client, int]]:
    command = [sys.executable, "-m", "letterkit", "serve", "--port", "0", "--isolated", "--processes", str(PROCESSES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout
        address = re.search(r"http://\S+?/", process.stdout.readline())
        assert address
        with httpx.Client(base_url=address[0], timeout=120, trust_env=False) as client:
            while client.get("/health").json()["status"] != "ok":
                time.sleep(0.2)
            yield client, process.pid
        process.terminate()


def asked() -> list[dict[str, str]]:
    """Requests for the sample letters, each in base64."""
    return [
        {"content": base64.b64encode(path.read_bytes()).decode(), "name": path.name}
        for path in sorted(LETTERS.iterdir())
    ]


def paragraphs(requests: int) -> list[dict[str, str]]:
    """So many requests for a paragraph each, no two the same."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(LETTERS.glob("*.[mt][dx]*"))]
    held = [one for text in texts for one in text.split("\n\n") if len(one) > 40]
    return [{"text": f"{held[number % len(held)]} ({number} euro)"} for number in range(requests)]


def median(client: httpx.Client, name: str, times: int = 15) -> float:
    """Seconds until the page of a letter is there."""
    data = (LETTERS / name).read_bytes()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        answer = client.post("/sv/", files={"file": (name, data)})
        answer.raise_for_status()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[2:])


def errors(client: httpx.Client, bodies: list[dict[str, str]], at_a_time: int = 8) -> int:
    """How many requests get another answer than 200."""
    with ThreadPoolExecutor(at_a_time) as pool:
        answers = pool.map(lambda body: client.post("/lint", json=body), bodies)
        return sum(answer.status_code != 200 for answer in answers)


def memory(pid: int) -> int:
    """Megabytes of memory that a process and those below it hold."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    pages = [int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in (pid, *map(int, children))]
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") // 1024 // 1024


def main() -> None:
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with served() as (client, pid):
        for name in ("good-partial-grant.sv.docx", "poor-partial-grant.sv.docx"):
            print(f"page of {name}: {median(client, name) * 1000:.0f} ms")
        start = time.perf_counter()
        wrong = errors(client, (asked() * 13)[:200])
        print(f"200 letters, 8 at a time: {wrong} errors, {time.perf_counter() - start:.0f} s")
        print(f"memory: {memory(pid)} MB")
        bodies = paragraphs(requests)
        for first in range(0, requests, max(requests // 4, 1)):
            wrong = errors(client, bodies[first : first + max(requests // 4, 1)])
            print(f"memory after {first + max(requests // 4, 1)} more requests ({wrong} errors): {memory(pid)} MB")


if __name__ == "__main__":
    main()
