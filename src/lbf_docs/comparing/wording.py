"""Two sentences word by word: a figure that changed in a long paragraph is shown as that figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lbf_docs.value import Value

from .align import matches

_WORD = re.compile(r"\s*(?:\d+(?:[.,:]\d+)*|\w+(?:[-'’]\w+)*|[^\w\s])")
_AROUND = 5
"""Words of context on each side of a change."""


class Run(Value):
    """A stretch of a sentence."""

    kind: str
    """same | removed | added"""
    text: str


def words_of(text: str) -> list[str]:
    """The words, figures and marks of a text, each with the space before it."""
    return _WORD.findall(text)


def compared(old: str, new: str) -> tuple[Run, ...]:
    """The runs that make both: without the added ones the old text, without the removed ones the new."""
    before, after = words_of(old), words_of(new)
    pairs = matches([w.strip() for w in before], [w.strip() for w in after])
    pairs = _without_islands(pairs, before, after)
    runs: list[Run] = []
    low = left = 0
    for at, there in [*pairs, (len(before), len(after))]:
        _add(runs, "removed", before[low:at])
        _add(runs, "added", after[left:there])
        if at < len(before):
            _add(runs, "same", [after[there]])
        low, left = at + 1, there + 1
    return tuple(runs)


def likeness(old: str, new: str) -> float:
    """How much two texts have in common, 0–1: the share of their words that is in both."""
    before, after = [w.strip() for w in words_of(old)], [w.strip() for w in words_of(new)]
    if not before or not after:
        return float(before == after)
    common = set(before) & set(after)
    return 2 * min(sum(w in common for w in before), sum(w in common for w in after)) / (len(before) + len(after))


def _without_islands(
    pairs: list[tuple[int, int]], before: Sequence[str], after: Sequence[str]
) -> list[tuple[int, int]]:
    """Without a lone comma or "i" between two changes: a reader takes them for one."""
    out = []
    for number, (at, there) in enumerate(pairs):
        low, left = pairs[number - 1] if number else (-1, -1)
        high, right = pairs[number + 1] if number + 1 < len(pairs) else (len(before), len(after))
        alone = at - low > 1 and there - left > 1 and high - at > 1 and right - there > 1
        if not (alone and len(before[at].strip()) <= 2):
            out.append((at, there))
    return out


def _add(runs: list[Run], kind: str, words: Iterable[str]) -> None:
    text = "".join(words)
    if not text:
        return
    if runs and runs[-1].kind == kind:
        runs[-1] = Run(kind, runs[-1].text + text)
    else:
        runs.append(Run(kind, text))


def excerpt(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with long unchanged stretches cut down to a few words on each side of a change."""
    out = []
    for number, run in enumerate(runs):
        words = words_of(run.text)
        first, last = number == 0, number == len(runs) - 1
        if run.kind != "same" or len(words) <= (1 if first or last else 2) * _AROUND + 2:
            out.append(run)
            continue
        head = "" if first else "".join(words[:_AROUND])
        tail = "" if last else "".join(words[-_AROUND:])
        out.append(Run("same", f"{head} …{tail}" if head else f"…{tail}"))
    return tuple(out)


def in_one_line(runs: Sequence[Run]) -> str:
    """The runs as text: "… i alt [3498 → 3510] beboere …"."""
    out: list[str] = []
    number = 0
    while number < len(runs):
        run = runs[number]
        following = runs[number + 1] if number + 1 < len(runs) else None
        space = " " if run.text[:1].isspace() and out else ""
        if run.kind == "same":
            out.append(run.text if out else run.text.lstrip())
        elif run.kind == "removed" and following is not None and following.kind == "added":
            out.append(f"{space}[{run.text.strip()} → {following.text.strip()}]")
            number += 1
        else:
            sign = "+" if run.kind == "added" else "–"
            out.append(f"{space}[{sign} {run.text.strip()}]")
        number += 1
    return "".join(out)
