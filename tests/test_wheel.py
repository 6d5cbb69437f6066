"""The wheel holds all that letterkit needs: it lints from its own files, outside the checkout."""

from __future__ import annotations

from email import message_from_string
from pathlib import Path

from tests.wheel import built, run


def test_the_wheel_lints_a_draft_with_its_own_catalogue(installed: Path) -> None:
    draft = installed.parent / "utkast.md"
    draft.write_text("Du kan ansöka om kompletterande utkomststöd hos välfärdsområdet.", encoding="utf-8")
    where = run(installed, "-c", "import letterkit; print(letterkit.__file__)").stdout
    assert Path(where.strip()).is_relative_to(installed)
    done = run(installed, "-m", "letterkit", "lint", str(draft))
    assert done.returncode == 1, done.stderr
    assert "blanket-referral" in done.stdout
    page = run(installed, "-m", "letterkit", "lint", "--select", "blanket-referral", "--format", "html", str(draft))
    assert "</html>" in page.stdout, page.stderr


def test_the_same_source_makes_the_same_wheel_byte_by_byte(installed: Path, tmp_path: Path) -> None:
    (first,) = installed.parent.glob("*.whl")
    assert built(tmp_path).read_bytes() == first.read_bytes()


def test_the_wheel_carries_the_catalogue_the_cards_the_schema_and_the_word_lists(installed: Path) -> None:
    package = installed / "letterkit"
    assert (package / "_catalogue/phrases/misleading/blanket-referral.yaml").is_file()
    assert (package / "rules/length/long_sentence.md").is_file()
    assert (package / "report/finding.schema.json").is_file()
    assert (package / "py.typed").is_file()  # without it, programs that use letterkit have no types of it
    assert (package / "_catalogue/golden/partial.sv.json").is_file()
    assert all((package / f"catalogue/files/starter/{name}").is_file() for name in ("gitlab-ci.yml", "letterkit.toml"))
    assert all((package / name).is_file() for name in ("impact/impact.html.j2", "gallery/search.js"))
    assert all((package / f"report/html/{name}").is_file() for name in ("page.html.j2", "page.css"))
    assert all(
        (package / f"web/{name}").is_file() for name in ("check.html.j2", "web.css", "page.js", "form/labels.tsv")
    )
    assert all((package / f"language/{language}/officialese.tsv").is_file() for language in ("sv", "fi", "en"))


def test_the_wheel_carries_nothing_that_is_not_the_product(installed: Path) -> None:
    tops = {path.name for path in installed.iterdir()}
    assert tops == {"letterkit", next(name for name in tops if name.endswith(".dist-info"))}


def test_the_wheel_names_the_licences_of_all_that_is_in_it_and_carries_their_texts(installed: Path) -> None:
    (about,) = installed.glob("*.dist-info")
    said = message_from_string((about / "METADATA").read_text(encoding="utf-8"))
    assert said["License-Expression"] == "EUPL-1.2 AND CC-BY-SA-4.0 AND MIT"
    named = set(said.get_all("License-File", []))
    held = (path.relative_to(installed).as_posix() for path in (installed / "letterkit").rglob("LICENSE*"))
    assert named == {"LICENSE", *held}
    assert all((about / "licenses" / name).is_file() for name in named)


def test_the_extension_for_an_editor_is_no_part_of_the_wheel(installed: Path) -> None:
    assert (installed / "letterkit/lsp/server.py").is_file()
    assert not [path for path in installed.rglob("*") if path.name in ("editors", "vscode", "extension.js")]
