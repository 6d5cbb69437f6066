"""No input crashes: some of those that `make fuzz` tries, the same in every run, and all that once crashed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzzing.targets import few, inputs_of, names, target

CASES = Path(__file__).with_name("cases")
KEPT = sorted(path for path in CASES.glob("*/*") if path.is_file())


@pytest.mark.parametrize("name", names())
def test_inputs_are_used_or_refused(name: str, tmp_path: Path) -> None:
    chosen = target(name)

    @settings(
        max_examples=few(chosen),
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs_of(chosen))
    def each(data: bytes) -> None:
        chosen.run(data, tmp_path)

    each()


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_once_crashed_no_longer_does(path: Path, tmp_path: Path) -> None:
    target(path.parent.name).run(path.read_bytes(), tmp_path)


@pytest.mark.parametrize("name", names())
def test_most_samples_of_a_target_are_used(name: str, tmp_path: Path) -> None:
    chosen = target(name)
    used = [chosen.run(sample, tmp_path) for sample in chosen.SAMPLES]
    assert sum(used) * 2 > len(used)
