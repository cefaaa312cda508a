"""What the benchmarks share: rounds in turn, medians with their spread, and limits."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Run = Callable[[], float]
"""Does the thing once, and says how many seconds it took."""


def case_folder() -> Path:
    """The case to measure with: the only argument."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(f"usage: python {sys.argv[0]} CASE_FOLDER")
    return Path(sys.argv[1]).resolve()


def in_turn(runs: Mapping[str, Run], rounds: int) -> dict[str, list[float]]:
    """Seconds of each run in each round; the first round doesn't count."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, run in runs.items():
            seconds = run()
            if number:
                taken[name].append(seconds)
    return taken


def compare(taken: Mapping[str, list[float]], name: str, base: str, limit: float) -> bool:
    """Prints a row: `name` against `base`, round by round. Whether the median ratio is within the limit."""
    seconds = taken[name]
    ratios = [one / other for one, other in zip(seconds, taken[base], strict=True)]
    ratio = statistics.median(ratios)
    good = ratio <= limit
    print(
        f"{name:44} {_spread([1000 * s for s in seconds], 0)} ms   "
        f"{_spread(ratios, 2)} x {base}   limit {limit:g}   {'ok' if good else 'TOO SLOW'}"
    )
    return good


def show(taken: Mapping[str, list[float]], name: str) -> None:
    """Prints a row that is only there to be compared with."""
    print(f"{name:44} {_spread([1000 * s for s in taken[name]], 0)} ms")


def _spread(numbers: list[float], digits: int) -> str:
    width = 7
    low, middle, high = min(numbers), statistics.median(numbers), max(numbers)
    return f"{middle:{width}.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def end(*good: bool) -> None:
    """Ends the script: exit code 1 when anything was over its limit."""
    sys.exit(0 if all(good) else 1)
