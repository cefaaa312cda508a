"""The nearest known names for one that isn't known: what was most likely meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

_MOST = 4


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> tuple[str, ...]:
    """Up to four known names that look like `name`, the likeliest first; `likeness` is difflib's, 0–1."""
    pool = sorted(set(known))
    exact = [k for k in pool if k.lower() == name.lower()]
    return tuple(dict.fromkeys([*exact, *get_close_matches(name, pool, n=_MOST, cutoff=likeness)]))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """ "mente du `a` eller `b`?", or nothing when no known name looks like it."""
    return question(nearest(name, known))


def question(names: Sequence[str]) -> str:
    """ "mente du `a`, `b` eller `c`?", or nothing."""
    quoted = [f"`{name}`" for name in names]
    if not quoted:
        return ""
    return "mente du " + (f"{', '.join(quoted[:-1])} eller {quoted[-1]}?" if len(quoted) > 1 else f"{quoted[0]}?")
