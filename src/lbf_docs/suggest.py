"""The nearest known names for one that isn't known: what was most likely meant."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence

_MOST = 4
_MANY = 200
"""Names that are compared letter by letter. Of more, those that begin alike: thousands of slips in a case with
thousands of names would take hours."""
_LONGEST = 200
"""Letters of a name that somebody may have meant as one."""


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> tuple[str, ...]:
    """Up to four known names that look like `name`, the likeliest first; `likeness` is difflib's, 0–1."""
    from difflib import get_close_matches  # noqa: PLC0415  # a case without slips does without

    pool = sorted(set(known))
    if len(name) > _LONGEST:
        return ()
    if len(pool) > _MANY:
        at = bisect(pool, name)
        pool = pool[max(0, at - _MANY // 2) : at + _MANY // 2]
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
