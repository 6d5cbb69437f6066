"""The site that `make docs` builds of this folder."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from site_pages.accessible import write_what_is_lacking  # noqa: E402
from site_pages.repository import without_repository_links  # noqa: E402
from site_pages.rules import write_rule_pages  # noqa: E402

import letterkit  # noqa: E402

project = "letterkit"
copyright = "the authors of letterkit, EUPL-1.2"
version = release = letterkit.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence", "attrs_inline"]
myst_heading_anchors = 3
highlight_language = "none"
exclude_patterns = ["site_pages"]

html_theme = "furo"
html_title = "letterkit"
html_show_sphinx = False
html_copy_source = False
html_static_path = ["site_pages/static"]
html_css_files = ["site.css"]


def setup(app):
    """The pages of the rules are written before the others are read."""
    app.connect("builder-inited", lambda app: write_rule_pages(HERE / "rules"))
    app.connect("source-read", without_repository_links)
    app.connect("html-page-context", say_language)
    app.connect("build-finished", write_what_is_lacking)


def say_language(app, page, template, context, doctree):
    """handlers/sv and rules/index.sv are Swedish: screen readers must know."""
    ending = page.replace(".", "/").rpartition("/")[2]
    if ending in ("sv", "fi"):
        context["language"] = ending
