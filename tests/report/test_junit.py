"""JUnit XML, as build servers read it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.conftest import Ran
from tests.report.conftest import GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas/junit-10.xsd"))
ALL = (MARKDOWN, WORD, HOSTILE, GOOD, UNREADABLE)


def read(text: str) -> etree._Element:
    """The suites of a report that follows Jenkins' schema."""
    root = etree.fromstring(text.encode())
    SCHEMA.assertValid(root)
    return root


def suite(root: etree._Element, name: str) -> etree._Element:
    return next(one for one in root if one.get("name") == name)


@pytest.fixture(scope="module")
def root(report: Report) -> etree._Element:
    return read(report("junit", *ALL).output)


def test_the_numbers_of_each_suite_and_of_the_whole_are_those_of_its_cases(root: etree._Element) -> None:
    for element in (root, *root):
        for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert element.get(name) == str(len(list(element.iter(tag))))
    assert root.get("errors") == "1" and int(root.get("failures") or 0) > 3


def test_what_fails_the_run_is_a_failure_and_the_rest_is_told(root: etree._Element) -> None:
    cases = {str(case.get("name")): case for case in suite(root, MARKDOWN)}
    failure = cases["blanket-referral: rad 3"].find("failure")
    assert failure is not None and failure.get("type") == "error: blanket-referral"
    assert failure.get("message") and "→" in (failure.text or "")
    told = cases["officialese: rad 5"]
    assert told.find("failure") is None and told.findtext("system-out")


def test_the_limits_of_the_run_decide(report: Report) -> None:
    strict = suite(read(report("junit", MARKDOWN, "--fail-on", "hint", "--min-score", "99").output), MARKDOWN)
    assert len(strict.findall("testcase/failure")) == len(strict)
    mild = suite(read(report("junit", MARKDOWN, "--fail-on", "never").output), MARKDOWN)
    assert mild.get("failures") == "0" and len(mild) == len(strict)


def test_a_good_draft_passes_and_one_that_cannot_be_read_is_an_error(root: etree._Element) -> None:
    assert suite(root, GOOD).get("failures") == "0"
    (case,) = suite(root, UNREADABLE)
    error = case.find("error")
    assert error is not None and error.get("message")


def test_characters_that_xml_cannot_hold_are_replaced(letterkit: Callable[..., Ran], tmp_path: Path) -> None:
    draft = tmp_path / "tecken\x01.txt"
    try:
        draft.write_text("Vi gör det i enlighet med lagen \ufffe ånyo 😀.\n", encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such file names")
    root = read(letterkit("lint", draft, "--format", "junit", "--select", "officialese").output)
    assert "tecken\ufffd.txt" in str(root[0].get("name"))
