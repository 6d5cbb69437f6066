"""How fast `letterkit serve` answers, what many requests at a time do to it, and whether its memory stays flat.

    python -m benchmarks.serving [REQUESTS]

Prints, for letters of some 5 KB that the server has not seen, warm: the median time until their page is there, what it
costs in processor time, and, where there are Chromium and Playwright, the time in the browser from the click to the
findings. Then the errors among 200 letters at a concurrency of 8; and the memory of the server and of each of its
processes before and after so many requests (2,000 unless given; Linux only), each of a paragraph of the sample letters
with a figure of its own.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import httpx

from letterkit.document import read

LETTERS = Path(__file__).parent.parent / "examples" / "letters"
PROCESSES = 2
TIMES = 15
WARMING = 3
SIZE = 5000
"""Bytes of a letter that is timed."""


@dataclass(frozen=True)
class Served:
    """A running server."""

    client: httpx.Client
    pid: int

    @property
    def pids(self) -> list[int]:
        """Of the server, and of the processes that do its work."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return [self.pid, *map(int, children)]


@contextmanager
def served() -> Iterator[Served]:
    command = [sys.executable, "-m", "letterkit", "serve", "--port", "0", "--isolated", "--processes", str(PROCESSES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout
        address = re.search(r"http://\S+?/", process.stdout.readline())
        assert address
        with httpx.Client(base_url=address[0], timeout=120, trust_env=False) as client:
            while client.get("/health").json()["status"] != "ok":
                time.sleep(0.2)
            yield Served(client, process.pid)
        process.terminate()


def letter(name: str, number: int) -> str:
    """The text of a sample letter, of 5 KB, with a figure of its own in every paragraph."""
    paragraphs = read(LETTERS / name).text.split("\n\n")
    text = "\n\n".join(f"{one} ({number} {place})" for place, one in enumerate(paragraphs * 3))
    return text.encode()[:SIZE].decode(errors="ignore")


def page(server: Served, name: str) -> tuple[float, float]:
    """Seconds until the page of a letter is there, and seconds of processors that it took; medians."""
    taken, worked = [], []
    for number in range(TIMES + WARMING):
        form = {"text": letter(name, number), "do": "check"}
        began, before = time.perf_counter(), processor(server)
        server.client.post("/sv/", data=form).raise_for_status()
        taken.append(time.perf_counter() - began)
        worked.append(processor(server) - before)
    return statistics.median(taken[WARMING:]), statistics.median(worked[WARMING:])


def browser(server: Served, name: str) -> float | None:
    """Seconds in the browser from the click until the findings are painted; None where there is no browser."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None or find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        shown = opened.new_page(base_url=str(server.client.base_url))
        taken = []
        for number in range(100, 100 + TIMES + WARMING):
            shown.goto("/sv/")
            shown.fill("#text", letter(name, number))
            taken.append(
                shown.evaluate(
                    """() => new Promise((done) => {
                      const began = performance.now();
                      const tell = () => done(performance.now() - began);
                      new MutationObserver((_, observer) => {
                        if (!document.getElementById("result")) return;
                        observer.disconnect();
                        requestAnimationFrame(() => setTimeout(tell));
                      }).observe(document.body, {childList: true, subtree: true});
                      document.querySelector(".side button.main").click();
                    })"""
                )
            )
        opened.close()
    return float(statistics.median(taken[WARMING:]) / 1000)


def processor(server: Served) -> float:
    """Seconds of processors that the server and its processes have used so far; 0 where the system does not tell."""
    if not Path("/proc/self/stat").exists():
        return 0.0
    fields = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in server.pids]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


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


def errors(client: httpx.Client, bodies: list[dict[str, str]], at_a_time: int = 8) -> int:
    """How many requests get another answer than 200."""
    with ThreadPoolExecutor(at_a_time) as pool:
        answers = pool.map(lambda body: client.post("/lint", json=body), bodies)
        return sum(answer.status_code != 200 for answer in answers)


def memory(server: Served) -> str:
    """Megabytes of memory that the server and its processes hold."""
    pages = [int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in server.pids]
    first, *others = (held * os.sysconf("SC_PAGE_SIZE") // 1024 // 1024 for held in pages)
    return f"server {first} MB, processes {' + '.join(map(str, others))} MB"


def main() -> None:
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with served() as server:
        for name in ("good-partial-grant.sv.docx", "poor-partial-grant.sv.docx"):
            taken, worked = page(server, name)
            seen = browser(server, name)
            told = f", in the browser {seen * 1000:.0f} ms" if seen is not None else ""
            print(f"5 KB of {name}: page {taken * 1000:.0f} ms, processors {worked * 1000:.0f} ms{told}", flush=True)
        began = time.perf_counter()
        wrong = errors(server.client, (asked() * 13)[:200])
        print(f"200 letters, 8 at a time: {wrong} errors, {time.perf_counter() - began:.0f} s", flush=True)
        print(f"memory: {memory(server)}", flush=True)
        bodies, step = paragraphs(requests), max(requests // 4, 1)
        for first in range(0, requests, step):
            wrong = errors(server.client, bodies[first : first + step])
            print(f"after {min(first + step, requests)} more requests ({wrong} errors): {memory(server)}", flush=True)


if __name__ == "__main__":
    main()
