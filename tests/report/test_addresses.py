"""Drafts are named to machines alike on every system."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from letterkit.report.addresses import path_of, slashed, uri, uri_of

POSIX = PurePosixPath("/arbete/brev")
WINDOWS = PureWindowsPath("C:\\arbete\\brev")


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [
        (PurePosixPath("utkast åäö.md"), POSIX, "utkast%20%C3%A5%C3%A4%C3%B6.md"),
        (PurePosixPath("./a/../b/100%.md"), POSIX, "b/100%25.md"),
        (PurePosixPath("/arbete/brev/x.md"), POSIX, "x.md"),
        (PurePosixPath("../x y.md"), POSIX, "file:///arbete/x%20y.md"),
        (PurePosixPath("a:b#c?.md"), POSIX, "a%3Ab%23c%3F.md"),
        (PureWindowsPath("mapp\\beslut å.docx"), WINDOWS, "mapp/beslut%20%C3%A5.docx"),
        (PureWindowsPath("c:\\ARBETE\\brev\\x.md"), WINDOWS, "x.md"),
        (PureWindowsPath("D:\\mina brev\\x.md"), WINDOWS, "file:///D:/mina%20brev/x.md"),
        (PureWindowsPath("\\\\server\\brev\\ä.md"), WINDOWS, "file://server/brev/%C3%A4.md"),
    ],
)
def test_a_uri_is_relative_where_it_can_be_and_has_only_plain_characters(
    path: PurePath, folder: PurePath, expected: str
) -> None:
    assert uri(path, folder) == expected


def test_a_path_has_forward_slashes_and_keeps_its_letters() -> None:
    assert slashed(PureWindowsPath("mapp\\beslut å.docx"), WINDOWS) == "mapp/beslut å.docx"
    assert slashed(PureWindowsPath("D:\\x.md"), WINDOWS) == "D:/x.md"


def test_standard_input_has_a_name() -> None:
    assert path_of("-") == uri_of("-") == "stdin"
