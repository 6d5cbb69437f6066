"""What the server lets nobody do: read it from elsewhere, fill it, hold it up, or find a letter's words in its logs."""

from __future__ import annotations

import base64
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import anyio
import httpx
import pytest

from letterkit.web.limits import Limits
from letterkit.web.problems import RefusedError
from letterkit.web.workers import Workers
from tests.web.conftest import PATIENCE, POOR, Server, served, spoken

SECRET = "Hemlighetsmakaren Ristolainen får 987,65 euro"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "localhost:1", "evil.example:{port}", "127.0.0.1.:{port}"]
)
@pytest.mark.parametrize("path", ["/", "/health", "/sv/", "/static/x/page.css"])
def test_it_answers_under_its_own_names_only(server: Server, client: httpx.Client, host: str, path: str) -> None:
    answer = client.get(path, headers={"Host": host.format(port=server.port)})
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:letterkit:problem:not-from-here")
    assert client.get("/health", headers={"Host": f"localhost:{server.port}"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/lint", "/sv/", "/fi/letter"])
def test_a_page_from_elsewhere_can_send_it_nothing(client: httpx.Client, headers: dict[str, str], path: str) -> None:
    assert client.post(path, json={"text": "Hej."}, headers=headers).status_code == 403


def test_its_own_page_and_programs_can(server: Server, client: httpx.Client) -> None:
    own = {"Origin": server.address, "Sec-Fetch-Site": "same-origin"}
    for headers in (own, {}):
        assert client.post("/lint", json={"text": "Hej."}, headers=headers).status_code == 200


def test_every_answer_keeps_its_page_in(client: httpx.Client) -> None:
    for path in ("/sv/", "/en/build", "/rules", "/nowhere", "/static/x/page.js"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy and "http:" not in policy and "*" not in policy
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")
        assert "server" not in headers
        assert headers["cache-control"] == "no-store" or "/static/" in path


def test_pages_hold_no_script_or_style_of_their_own(client: httpx.Client) -> None:
    pages = [client.get("/sv/").text, client.get("/fi/build/partial?example").text]
    pages.append(client.post("/sv/", data={"text": "</textarea><script>alert(1)</script><style>"}).text)
    for page in pages:
        assert page.count("<script") == page.count('<script src="/static/')
        assert "<style" not in page and " style=" not in page and " onclick=" not in page


def test_too_large_a_request_is_refused_before_it_is_read(small: Server) -> None:
    with small.client as client:
        answer = client.post("/lint", content=b"x" * 60_000, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["type"]) == (413, "urn:letterkit:problem:too-large")
        parts = (b"x" * 10_000 for _ in range(9))
        assert client.post("/lint", content=parts, headers={"Content-Type": "application/json"}).status_code == 413
        page = client.post("/sv/", data={"text": "x" * 60_000})
        assert page.status_code == 413 and "Begäran är för stor" in page.text


def test_slow_requests_are_ended_and_keep_nobody_waiting(small: Server) -> None:
    host = f"Host: 127.0.0.1:{small.port}\r\n".encode()
    with ThreadPoolExecutor(20) as pool:
        heads = [pool.submit(spoken, small, b"POST /lint HTTP/1.1\r\n" + host) for _ in range(10)]
        body = b"POST /lint HTTP/1.1\r\n" + host + b"Content-Type: application/json\r\nContent-Length: 900\r\n\r\n{"
        bodies = [pool.submit(spoken, small, body) for _ in range(5)]
        with small.client as client:
            assert client.get("/health").status_code == 200
        assert all(one.result().startswith(b"HTTP/1.1 408") for one in heads)
        assert all(b" 408 " in one.result().split(b"\r\n")[0] for one in bodies)
    assert spoken(small, b"").startswith(b"HTTP/1.1 408")


def test_hostile_forms_are_refused_in_one_line(client: httpx.Client) -> None:
    for held in (
        {"kept": "%%%"},
        {"text": "Hej.", "changes": "[" * 5000},
        {"text": "Hej.", "edit": "{}"},
        {"text": "Hej.", "edit": '["x", 2, "", ""]'},
        {"text": "Hej.", "edit": '[1, 2, ""]'},
        {"text": "Hej.", "edit": "7"},
        {"text": "Hej.", "own": "1 x"},
    ):
        answer = client.post("/sv/", data=held)
        assert answer.status_code == 400, held
        assert "Formuläret kan inte läsas" in answer.text
    many = client.post("/sv/", data={f"own-{number}": "x" for number in range(6000)})
    assert many.status_code == 400
    broken = client.post("/sv/", content=b"--x\r\n", headers={"Content-Type": "multipart/form-data; boundary=x"})
    assert broken.status_code in (400, 422)


@pytest.mark.parametrize(
    "held",
    [
        {"changes": '[[0, 999999, "x"]]'},
        {"changes": '[[5, 5, "x"]]'},
        {"changes": '[[0, 400, "x"]]'},
        {"changes": "[[9, 3, 7]]"},
        {"before": "{", "do": "undo"},
        {"before": '[[0, 999999, "x"]]', "do": "undo"},
        {"edit": '[999999, 999999, "", "x"]'},
        {"edit": '[999999, 9999999999999999999999, "x", "x"]'},
        {"insert": '[999999, 999999, "", "x"]'},
        {"open": "999999"},
        {"open": "-1"},
    ],
)
def test_a_page_that_is_none_of_ours_changes_nothing_and_breaks_nothing(
    client: httpx.Client, held: dict[str, str]
) -> None:
    word = {"kept": base64.b64encode(POOR.read_bytes()).decode(), "name": "utkast.docx", "format": "word"}
    for draft in (word, {"text": "Hej du. Vi betalar."}):
        assert client.post("/sv/", data={**draft, **held}).status_code in (200, 422)


def test_nothing_of_a_letter_is_logged(small: Server) -> None:
    with small.client as client:
        client.post("/lint", json={"text": f"{SECRET}.", "name": "Ristolainen.md"})
        client.post("/lint", json={"text": f"{SECRET}.", "select": ["ristolainen"]})
        client.post("/lint", content=SECRET.encode(), headers={"Content-Type": "application/json"})
        client.post("/build", json={"facts": {"client": {"name": SECRET}}})
        client.post("/sv/", data={"text": f"{SECRET}."})
        client.post("/sv/", files={"file": ("Ristolainen.docx", b"PK Ristolainen")})
        client.post("/sv/build", data={"kind": "grant", "client.name": SECRET})
        client.get("/sv/build/Ristolainen")
        client.get("/Ristolainen?q=Ristolainen")
        client.post("/lint", json={"text": SECRET}, headers={"Origin": "https://ristolainen.example"})
        spoken(small, b"POST /Ristolainen HTTP/9\r\n\r\nRistolainen")
    small.process.send_signal(signal.SIGTERM)
    said, errors = small.process.communicate(timeout=PATIENCE)
    assert "Using selector" in errors, "all logs were captured"
    for text in (said, errors):
        assert "istolainen" not in text and "987" not in text and "Traceback" not in text


def test_nothing_is_left_behind_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "LETTERKIT_CACHE_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    with served("--processes", "1") as server, server.client as client:
        large = b"<p>Hej.</p><!--" + b"x" * 2_000_000 + b"-->"  # above what is usually kept in memory
        assert client.post("/sv/", files={"file": ("utkast.html", large)}).status_code == 422
        assert client.post("/sv/", files={"file": ("utkast.docx", POOR.read_bytes())}).status_code == 200
        assert client.post("/lint", json={"text": "Hej då."}).status_code == 200
        left = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert {path.parent.name for path in left} <= {"prepared"}, "only what was read from the catalogue is kept"
        assert not any(b"Hej d" in path.read_bytes() for path in left)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to all processes of a console")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_quietly_and_finishes_what_it_had_begun(ending: signal.Signals, few_rules: tuple[str, str]) -> None:
    with served("--processes", "1", *few_rules) as server:
        with server.client as client, ThreadPoolExecutor() as pool:
            asked = pool.submit(partial(client.post, "/lint", json={"text": "Hej då. " * 300}))
            time.sleep(1)
            server.process.send_signal(ending)
            assert asked.result().status_code == 200
        _, errors = server.process.communicate(timeout=PATIENCE)
        assert server.process.returncode == 0
        assert errors == ""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the processes below it as Linux tells them")
def test_a_process_that_is_killed_costs_nobody_else_anything(few_rules: tuple[str, str]) -> None:
    with served("--processes", "2", *few_rules) as server, server.client as client:
        server.wait()
        below = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
        children = below.read_text().split()
        assert len(children) == 2
        for child in children:
            os.kill(int(child), signal.SIGKILL)
        while below.read_text().split():  # until the server has taken note
            time.sleep(0.05)
        answers = [client.post("/lint", json={"text": "Hej då."}).status_code for _ in range(4)]
        assert answers == [200] * 4
        assert client.get("/health").json()["status"] == "ok"


def refusal(*job: object, **limits: float) -> tuple[str, list[str], int]:
    """The problem that a job ends in, what was noted of it, and what the same processes make of the next."""
    noted: list[str] = []

    async def tried() -> tuple[str, list[str], int]:
        workers = Workers(Limits(processes=1, **limits), noted.append)  # type: ignore[arg-type]
        try:
            await workers.do(*job)  # type: ignore[arg-type]
        except RefusedError as refused:
            workers.limits = Limits(processes=1)  # the next one may have to wait for a new process
            return refused.kind.name, noted, await workers.do(abs, -7)
        raise AssertionError("nothing went wrong")

    return anyio.run(tried)


def test_a_job_that_kills_its_process_costs_its_own_request_only() -> None:
    assert refusal(os._exit, 3) == ("worker-died", [], 7)


def test_a_job_that_takes_too_long_is_stopped() -> None:
    assert refusal(time.sleep, 600, work=1.0) == ("took-too-long", [], 7)


def test_a_fault_of_ours_is_told_without_what_it_worked_on() -> None:
    name, noted, after = refusal(int, SECRET)
    assert (name, after) == ("server-fault", 7)
    assert noted and "ValueError" in noted[0] and "istolainen" not in noted[0]


def test_more_than_can_wait_are_told_to_come_back() -> None:
    async def tried() -> list[str]:
        workers = Workers(Limits(processes=1, waiting=1, work=5.0), lambda _: None)
        ended: list[str] = []

        async def one() -> None:
            try:
                await workers.do(time.sleep, 2)
                ended.append("done")
            except RefusedError as refused:
                assert refused.headers["Retry-After"]
                ended.append(refused.kind.name)

        async with anyio.create_task_group() as group:
            for _ in range(4):
                group.start_soon(one)
        return sorted(ended)

    assert anyio.run(tried) == ["busy", "busy", "done", "done"]
