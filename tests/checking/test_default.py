"""The default catalogue passes its own check, with nothing switched off, and all its branches can be taken."""

from __future__ import annotations

from click.testing import CliRunner

from letterkit.cli import cli


def test_the_default_catalogue_is_in_order_and_every_branch_is_taken() -> None:
    ran = CliRunner().invoke(cli, ["check", "--ui", "en", "--fail-on", "hint"])
    assert ran.exit_code == 0, ran.output
    taken, every, *_ = (int(word) for word in ran.output.splitlines()[-1].split() if word.isdigit())
    assert taken == every
