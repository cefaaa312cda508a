"""The nearest known names for one that isn't known: what was most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 4


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to four known names that look like `name`, the likeliest first."""
    pool = sorted(set(known))
    exact = [k for k in pool if k.lower() == name.lower()]
    return tuple(dict.fromkeys([*exact, *get_close_matches(name, pool, n=_MOST, cutoff=0.6)]))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """ "mente du `a` eller `b`?", or nothing when no known name looks like it."""
    like = nearest(name, known)
    return "mente du " + " eller ".join(f"`{one}`" for one in like) + "?" if like else ""
