"""Pages as a browser without scripts uses them: a form's fields, sent back with the button that was pressed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import httpx
from lxml import html

Pairs = list[tuple[str, str]]


@dataclass
class Page:
    """A page that was answered."""

    client: httpx.Client
    answer: httpx.Response

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.answer.text)

    def texts(self, path: str) -> list[str]:
        """The texts at a path, spaces made one."""
        return [" ".join(element.text_content().split()) for element in self.tree.xpath(path)]

    def fields(self, form: str) -> Pairs:
        """What a form sends as it stands."""
        found: Pairs = []
        inside = f"//form[@id='{form}']//*[@name][not(ancestor::template)]"
        for element in self.tree.xpath(f"{inside} | //*[@form='{form}'][@name]"):
            name = str(element.get("name"))
            if element.tag == "select":
                chosen = [one.get("value") for one in element.xpath(".//option[@selected]")]
                found.append((name, chosen[0] if chosen else str(element.xpath(".//option")[0].get("value"))))
            elif element.tag == "textarea":
                found.append((name, (element.text or "").removeprefix("\n")))
            elif element.get("type") == "checkbox":
                found += [(name, str(element.get("value")))] if element.get("checked") is not None else []
            elif element.tag == "input" and element.get("type") != "file":
                found.append((name, str(element.get("value") or "")))
        return found

    def press(self, button: str, form: str = "draft", **changed: str) -> Page:
        """The page after a button (a path that leads to it) is pressed, with some fields filled in anew."""
        (element,) = self.tree.xpath(button)[:1]
        pairs = [(name, changed.get(name, value)) for name, value in self.fields(form)]
        if element.get("name"):
            pairs.append((element.get("name"), element.get("value") or ""))
        address = element.get("formaction") or self.tree.xpath(f"//form[@id='{form}']/@action")[0]
        return self.send(str(address).partition("#")[0], pairs)

    def send(self, address: str, pairs: Pairs) -> Page:
        """The page that answers a form."""
        files: Any = [(name, (None, value)) for name, value in pairs]
        return Page(self.client, self.client.post(address, files=files))


def opened(client: httpx.Client, address: str) -> Page:
    """The page at an address."""
    return Page(client, client.get(address, follow_redirects=True))


def pasted(client: httpx.Client, text: str, ui: str = "sv", **more: str) -> Page:
    """The page of a text that was pasted."""
    page = opened(client, f"/{ui}/")
    pairs = [(name, {"text": text, **more}.get(name, value)) for name, value in page.fields("draft")]
    return page.send(f"/{ui}/", pairs)


def uploaded(client: httpx.Client, data: bytes, name: str, ui: str = "sv") -> Page:
    """The page of a file that was chosen."""
    answer = client.post(f"/{ui}/", files={"file": (name, data)}, data={"text": "", "do": "check"})
    return Page(client, answer)
