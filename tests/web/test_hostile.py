"""What is sent to hurt: broken HTTP, files that explode, names that lead elsewhere, forms and JSON without end.

Each gets a clear answer at once, and the next request is answered as ever.
"""

from __future__ import annotations

import io
import json
import socket
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import httpx
import pytest

from tests.web.conftest import Server, spoken
from tests.web.forms import Page

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
LAUGHS = (
    "<!DOCTYPE l [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
FILE = "<!DOCTYPE l [<!ENTITY i SYSTEM 'file:///etc/passwd'>]>"
ODT = (
    '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:b="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
    "<o:body><o:text>{body}</o:text></o:body></o:document-content>"
)
REPEATED = (
    '<t:p>Hej<t:s t:c="999999999"/>du.</t:p><b:table><b:table-row b:number-rows-repeated="999999999">'
    '<b:table-cell b:number-columns-repeated="999999999"><t:p>x</t:p></b:table-cell></b:table-row></b:table>'
)
LOOP = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000000>>endobj\n"
)


def package(entries: list[tuple[str, str | bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries:
            made.writestr(name, data)
    return file.getvalue()


def word(body: str, before: str = "", extra: tuple[tuple[str, str | bytes], ...] = ()) -> bytes:
    document = f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    entries = [("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document), *extra]
    return package(entries)


def odt(body: str, before: str = "") -> bytes:
    return package(
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", before + ODT.format(body=body))]
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


FILES: dict[str, Callable[[], bytes]] = {
    "bomb.docx": lambda: word(" " * 100_000_000),
    "parts.docx": lambda: word(paragraph("Hej."), extra=tuple((f"x/{number}", "") for number in range(6000))),
    "laughs.docx": lambda: word(paragraph("&i;"), LAUGHS),
    "laughs.odt": lambda: odt("<t:p>&i;</t:p>", LAUGHS),
    "reads.docx": lambda: word(paragraph("&i;"), FILE),
    "reads.odt": lambda: odt("<t:p>&i;</t:p>", FILE),
    "nested.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 3000 + paragraph("Hej.") + "</w:tc></w:tr></w:tbl>" * 3000),
    "junk.pdf": lambda: b"%PDF-1.7\n" + b"\0\xff" * 50_000,
    "loop.pdf": lambda: LOOP + b"trailer<</Root 1 0 R>>",
    "deep.html": lambda: b"<div>" * 100_000,
    "quotes.html": lambda: b"<p " + b"a='" * 150_000 + b">",
    "marks.md": lambda: b"*a_ " * 100_000,
    "lists.md": lambda: b"\n".join(b" " * number + b"- x" for number in range(2000)),
    "long.txt": lambda: b"a" * 1_000_000,
    "nothing.txt": lambda: b"\0" * 100_000,
    "halves.txt": lambda: b"\xff\xfe" + b"\0\xd8" * 1000,
    "letter.json": lambda: b'{"version": ' + b"[" * 200_000,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_made_to_hurt_is_refused_in_words(client: httpx.Client, name: str) -> None:
    answer = client.post("/sv/", files={"file": (name, FILES[name]())})
    assert answer.status_code == 422
    (told,) = Page(client, answer).texts("//*[@role='alert']")
    assert told.startswith("Det gick inte.") and len(told) > 40
    assert "root:" not in answer.text


def test_what_repeats_itself_without_end_is_read_once(client: httpx.Client) -> None:
    answer = client.post("/sv/", files={"file": ("x.odt", odt(REPEATED))})
    assert answer.status_code == 200 and len(answer.text) < 200_000


ELSEWHERE = ("../../../etc/passwd.txt", "C:\\Windows\\..\\con.txt", "a\r\nSet-Cookie: a=b.txt", "..", ".txt")


@pytest.mark.parametrize("name", [*ELSEWHERE, "\u202etxt.exe", 'a"b;c=d.txt'])
def test_the_name_of_a_file_leads_nowhere(client: httpx.Client, name: str) -> None:
    page = Page(client, client.post("/sv/", files={"file": (name, b"Hej du. Vi betalar.")}))
    assert page.answer.status_code == 200 and "set-cookie" not in page.answer.headers
    kept = dict(page.fields("draft"))["name"]
    assert not set(kept) & set("/\\\r\n\u202e")
    given = page.press("//button[contains(@formaction, '/download') and not(@name)]").answer
    assert given.status_code == 200 and "set-cookie" not in given.headers
    assert given.headers["content-disposition"].startswith('attachment; filename="')


def test_a_name_without_end_is_refused(client: httpx.Client) -> None:
    answer = client.post("/sv/", files={"file": ("a" * 50_000 + ".txt", b"Hej.")})
    assert answer.status_code == 400


FORMS: dict[str, dict[str, str]] = {
    "a deep name": {".".join("0" * 60_000): "x"},
    "a deep entry": {"items." + ".".join("0" * 50_000): "x"},
    "a path to add": {"add": "x" * 100_000},
    "a path to remove": {"remove": "." * 100_000},
    "an odd path": {"add": "items.0.x.y"},
    "an order without end": {"raise": "," * 50_000},
    "unknown sections": {"order": "header,header,nowhere"},
    "many entries": {f"items.{number}.asked": "1" for number in range(3000)},
    "a long value": {"client.name": "x" * 1_000_000},
    "braces": {"client.name": "{{ 7 * 7 }}{% for x in y %}"},
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_is_made_to_hurt_costs_no_time(client: httpx.Client, name: str) -> None:
    answer = client.post("/sv/build", data={"kind": "grant", **FORMS[name]})
    assert answer.status_code in (200, 400, 422)
    assert ">49<" not in answer.text


def test_a_kind_that_is_a_path_is_refused(client: httpx.Client) -> None:
    assert client.post("/sv/build", data={"kind": "../grant"}).status_code == 422
    assert client.get("/sv/build/..%2fgrant").status_code == 404


BODIES: dict[str, Callable[[], bytes]] = {
    "deep": lambda: b'{"facts":' + b'{"a":' * 50_000 + b"1" + b"}" * 50_001,
    "lists": lambda: b'{"facts": {"a": ' + b"[" * 50_000 + b"]" * 50_000 + b"}}",
    "figure": lambda: b'{"facts": {"a": ' + b"9" * 100_000 + b"}}",
    "infinite": lambda: b'{"facts": {"granted": 1e999}}',
    "half a sign": lambda: b'{"facts": {"\\ud800": "\\ud800"}}',
    "twice": lambda: b'{"facts": {}, "facts": {"kind": "grant"}}',
    "template": lambda: b'{"facts": {}, "template": "../../etc/passwd"}',
    "names": lambda: json.dumps({"facts": {f"a{number}": number for number in range(100_000)}}).encode(),
    "entries": lambda: json.dumps({"facts": {"kind": "grant", "items": [{}] * 50_000}}).encode(),
    "packed": lambda: b"\x1f\x8b\x08\x00",
    "sixteen bits": lambda: '{"facts": {}}'.encode("utf-16"),
}


@pytest.mark.parametrize("name", BODIES)
def test_json_that_is_made_to_hurt_is_refused_in_a_few_words(client: httpx.Client, name: str) -> None:
    answer = client.post("/build", content=BODIES[name](), headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    told = answer.json()
    assert told["detail"] and len(told.get("errors", ())) <= 600


def head(server: Server, method: str = "POST", path: str = "/lint", *more: str) -> bytes:
    """The head of a request, up to its last line."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{server.port}", "Content-Type: application/json", *more]
    return "".join(f"{line}\r\n" for line in lines).encode() + b"\r\n"


def statuses(heard: bytes) -> list[int]:
    """The statuses of all answers on a connection."""
    return [int(part[:3]) for part in heard.split(b"HTTP/1.1 ")[1:]]


CHUNKED, CLOSE = "Transfer-Encoding: chunked", "Connection: close"
RAW: dict[str, Callable[[Server], tuple[bytes, set[int]]]] = {
    "tls": lambda server: (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", {400}),
    "version": lambda server: (b"GET / HTTP/9.9\r\n\r\n", {400, 403}),
    "http/2": lambda server: (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400, 403}),
    "no host": lambda server: (b"GET /health HTTP/1.0\r\n\r\n", {403}),
    "two hosts": lambda server: (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", {400}),
    "nul": lambda server: (b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n", {400}),
    "letters": lambda server: ("GET /å HTTP/1.1\r\n\r\n".encode(), {400}),
    "long head": lambda server: (b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 200_000 + b"\r\n\r\n", {400, 431}),
    "many headers": lambda server: (head(server, "GET", "/health", *("X: y",) * 200_000), {400, 431}),
    "negative length": lambda server: (head(server, "POST", "/lint", "Content-Length: -1"), {400}),
    "signed length": lambda server: (head(server, "POST", "/lint", "Content-Length: +5") + b"hello", {400}),
    "two lengths": lambda server: (
        head(server, "POST", "/lint", "Content-Length: 5", "Content-Length: 6") + b"hello!",
        {400},
    ),
    "endless length": lambda server: (head(server, "POST", "/lint", f"Content-Length: {'9' * 5000}"), {400}),
    "great length": lambda server: (head(server, "POST", "/lint", "Content-Length: 99999999999"), {413}),
    "expected length": lambda server: (
        head(server, "POST", "/lint", "Expect: 100-continue", "Content-Length: 99999999"),
        {413},
    ),
    "smuggling": lambda server: (
        head(server, "POST", "/lint", "Content-Length: 5", CHUNKED) + b"0\r\n\r\n",
        {400, 422},
    ),
    "chunk of no size": lambda server: (head(server, "POST", "/lint", CHUNKED) + b"ZZ\r\nx\r\n0\r\n\r\n", {400}),
    "chunk of great size": lambda server: (head(server, "POST", "/lint", CHUNKED) + b"f" * 18 + b"\r\nx", {400, 408}),
    "chunk that never ends": lambda server: (head(server, "POST", "/lint", CHUNKED) + b"5;" + b"a" * 200_000, {400}),
    "packed transfer": lambda server: (head(server, "POST", "/lint", "Transfer-Encoding: gzip, chunked"), {400, 501}),
    "body that is not sent": lambda server: (head(server, "POST", "/lint", "Content-Length: 500") + b"{", {408}),
    "trace": lambda server: (head(server, "TRACE", "/", CLOSE), {405}),
    "connect": lambda server: (head(server, "CONNECT", "evil.example:443", CLOSE), {400, 404}),
    "options": lambda server: (head(server, "OPTIONS", "/lint", CLOSE), {405}),
    "options of all": lambda server: (head(server, "OPTIONS", "*", CLOSE), {400, 404}),
    "head of what is sent": lambda server: (head(server, "HEAD", "/lint", CLOSE), {405}),
    "head of nothing": lambda server: (head(server, "HEAD", "/nowhere", CLOSE), {404}),
    "another's address": lambda server: (head(server, "GET", "http://evil.example/health", CLOSE), {404}),
    "a way up": lambda server: (head(server, "GET", "/static/../../etc/passwd", CLOSE), {404}),
    "a way up in disguise": lambda server: (head(server, "GET", "/static/x/..%2f..%2fapp.py", CLOSE), {404}),
    "a long address": lambda server: (head(server, "GET", "/" + "a" * 50_000, CLOSE), {400, 404, 414}),
}


@pytest.mark.parametrize("name", RAW)
def test_what_is_no_proper_request_gets_a_4xx_and_hurts_nobody(small: Server, name: str) -> None:
    said, expected = RAW[name](small)
    try:
        heard = spoken(small, said)
    except (ConnectionResetError, BrokenPipeError):  # the rest of what was sent was not read
        heard = b""
    assert not heard or set(statuses(heard)) <= expected
    with small.client as client:
        assert client.get("/health").status_code == 200


def test_a_head_without_a_body_is_answered_like_its_page(small: Server) -> None:
    for path, status in (("/", 303), ("/sv/", 200), ("/health", 200)):
        heard = spoken(small, head(small, "HEAD", path, CLOSE))
        assert statuses(heard) == [status] and heard.endswith(b"\r\n\r\n")


def test_requests_that_come_in_one_go_are_answered_one_by_one(small: Server) -> None:
    body = json.dumps({"text": "Hej."}).encode()
    several = head(small, "GET", "/health") * 30 + head(small, "POST", "/lint", f"Content-Length: {len(body)}") + body
    assert statuses(spoken(small, several + head(small, "GET", "/health", CLOSE))) == [200] * 32
    hidden = b"GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n" + head(small, "GET", "/rules")
    assert statuses(spoken(small, hidden)) == [403], "what follows on a refusal is not answered"


def test_a_body_in_crumbs_is_put_together(small: Server) -> None:
    crumbs = b"".join(b"1\r\n%c\r\n" % byte for byte in b'{"text": "Hej."}') + b"0\r\n\r\n"
    assert statuses(spoken(small, head(small, "POST", "/lint", CHUNKED, CLOSE) + crumbs)) == [200]


def test_a_request_that_drips_in_is_ended_however_long_it_drips(small: Server) -> None:
    with socket.create_connection(("127.0.0.1", small.port), timeout=10) as connection:
        since = time.monotonic()
        with pytest.raises(OSError):
            while time.monotonic() - since < 20:
                connection.sendall(b"G")
                time.sleep(0.1)
        assert time.monotonic() - since < 15


def test_many_slow_requests_at_a_time_leave_room_for_others(small: Server) -> None:
    with ThreadPoolExecutor(80) as pool:
        slow = [pool.submit(spoken, small, b"POST /lint HTTP/1.1\r\n") for _ in range(80)]
        with small.client as client:
            assert [client.get("/health").status_code for _ in range(10)] == [200] * 10
        assert all(statuses(one.result()) == [408] for one in slow)


def test_an_answer_that_nobody_takes_is_dropped(small: Server) -> None:
    asked = head(small, "GET", "/openapi.json") * 400  # more than the system's own buffers hold
    with socket.create_connection(("127.0.0.1", small.port), timeout=10) as connection:
        connection.sendall(asked)
        time.sleep(5)
        heard = 0
        with suppress(ConnectionResetError):
            while part := connection.recv(65536):
                heard += len(part)
    with small.client as client:
        whole = len(client.get("/openapi.json").content)
        assert heard < 400 * whole
        assert client.get("/health").status_code == 200


def test_what_a_template_would_run_is_only_words_in_a_letter(client: httpx.Client, facts: Callable[[str], Any]) -> None:
    held = facts("grant.en")
    held["client"]["name"] = "{{ 7 * 7 }} {% include '/etc/passwd' %} <b>x</b>"
    told = client.post("/build", json={"facts": held, "format": "text"}).json()
    assert "{{ 7 * 7 }} {% include '/etc/passwd' %} <b>x</b>" in told["text"]
