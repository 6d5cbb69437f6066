"""Templates are read strictly, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.errors import CatalogueError
from tests.catalogue.small import catalogue_in, with_template

FILE = "templates/partial.j2"


def letter(*sections: str) -> str:
    """A template with these sections, a line each, from line 2 on."""
    return "\n".join(['{% letter "partial" %}', *sections, "{% endletter %}\n"])


OUTCOME = '{% section "outcome" first %}{{ phrases("outcome.*") }}'


@pytest.mark.parametrize(
    ("sections", "line", "column", "says"),
    [
        (['{% section "outcome" %}{{ phrases("outcom.granted") }}'], 2, 36, "outcome.granted"),
        (['{% section "outcome" %}{{ phrases("nothing.*") }}'], 2, 36, "nothing.*"),
        (['{% section "outcome" %}{{ table("nothing") }}'], 2, 34, "nothing"),
        (['{% section "outcom" %}{{ phrases("outcome.*") }}'], 2, 13, "outcome"),
        ([OUTCOME, OUTCOME], 3, 13, "twice"),
        ([OUTCOME, '{% section "duty" after "outcomes" %}{{ phrases("outcome.*") }}'], 3, 26, "outcomes"),
        (['{% section "outcome" second %}{{ phrases("outcome.*") }}'], 2, 1, "second"),
        (['{% section "outcome" rises if facts.nothing %}{{ phrases("outcome.*") }}'], 2, 37, "facts.nothing"),
        (['{% section "outcome" rises if %}{{ phrases("outcome.*") }}'], 2, 1, "cannot be read"),
        (['{% section "outcome" %}{{ facts.granted }}'], 2, None, "phrases()"),
        (['{% section "outcome" %}Hello'], 2, None, "phrases()"),
        (['{% section "outcome" %}{% if facts %}{% endif %}'], 2, None, "phrases()"),
        (
            ['{% section "outcome" after "duty" %}{{ phrases("outcome.*") }}',
             '{% section "duty" after "outcome" %}{{ phrases("outcome.*") }}'], 2, 13, "circle",
        ),
        (
            ['{% section "outcome" last %}{{ phrases("outcome.*") }}',
             '{% section "duty" first after "outcome" %}{{ phrases("outcome.*") }}'], 2, 13, "circle",
        ),
        (
            [OUTCOME, '{% section "duty" after "duty" %}{{ phrases("outcome.*") }}',
             '{% section "closing" last %}{{ phrases("outcome.*") }}'], 3, 13, "circle: duty.",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_said_with_its_line_and_column(
    tmp_path: Path, sections: list[str], line: int, column: int | None, says: str
) -> None:
    with pytest.raises(CatalogueError) as caught:
        catalogue_in(tmp_path, with_template(letter(*sections)))
    file, found_line, found_column = caught.value.place.rsplit(":", 2)
    assert file.endswith("partial.j2")
    assert int(found_line) == line
    assert column is None or int(found_column) == column
    assert says in caught.value.what("en")


@pytest.mark.parametrize("text", ["", "Hello", '{% letter "partial" %}', '{% letter "grant" %}{% endletter %}'])
def test_a_file_that_is_no_template_of_its_name_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CatalogueError, match=r"partial\.j2"):
        catalogue_in(tmp_path, with_template(text))


def test_a_section_may_have_an_end_of_its_own(tmp_path: Path) -> None:
    sections = letter(OUTCOME + " {% endsection %}", '{% section "duty" %}{{ phrases("outcome.*") }}{% endsection %}')
    template = catalogue_in(tmp_path, with_template(sections)).templates["partial"]
    assert [section.name for section in template.sections] == ["outcome", "duty"]


@pytest.mark.parametrize("missing", ["phrases", "templates", "."])
def test_a_folder_that_is_no_catalogue_is_refused(tmp_path: Path, missing: str) -> None:
    for name in {"phrases", "templates"} - {missing}:
        (tmp_path / name).mkdir()
    with pytest.raises(CatalogueError, match="no catalogue"):
        load_catalogue(tmp_path / "nowhere" if missing == "." else tmp_path)
