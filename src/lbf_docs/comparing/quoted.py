"""Whether a change of data that stands in no document by itself is read in the texts that quote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from lbf_docs.model import Plan
from lbf_docs.model.quoting import in_words

from .shown_keys import Chain
from .sides import Loose, Undone

_LIST = re.compile(r"\b(områder|afdelinger|steder)\b")
_BY_ID = ("tal", "områder")
"""Files with many figures, whose parts an expression reads only by their id or in their list."""
_MOST_TRIED = 200
"""How many values are set back to see whether a text reads them; beyond that the id in an expression will do."""


def unseen(found: Iterable[Loose], old: Plan, new: Plan) -> Iterator[Loose]:
    """The differences without those that only the texts show: the texts tell of those themselves."""
    changed = [one for one, words in new.answers.items() if old.answers.get(one) != words]
    tried = 0
    for one in found:
        if one.undone is None or one.difference.touches or one.difference.home:
            yield one
            continue
        named = [expression for expression in changed if _names(expression, one)]
        by_id = one.difference.spot.partition(".yaml")[0] in _BY_ID
        quoted = [name for name in changed if name in named or _LIST.search(name)] if by_id else changed
        tried += bool(quoted)
        if not (named if tried > _MOST_TRIED else _is_read(one.undone, quoted, old, new)):
            yield one


def _names(expression: str, one: Loose) -> bool:
    """Whether an expression has the id of a part that the difference lies in; true where there is none."""
    parts = (*(one.undone.chain if one.undone else ()), one.part)
    ids = [str(id_) for part in parts if (id_ := getattr(part, "id", None))]
    return not ids or any(id_ in expression for id_ in ids)


def _is_read(undone: Undone, quoted: Sequence[str], old: Plan, new: Plan) -> bool:
    """Whether the texts would say something else if this alone were as it was."""
    if not quoted:
        return False
    before = in_words(_with(old, new, undone), quoted)
    return any(before[expression] != new.answers[expression] for expression in quoted)


def _with(old: Plan, new: Plan, undone: Undone) -> Plan:
    """The new plan with one value as in the old one."""
    chain: Chain = undone.chain
    value: object = undone.value
    name = undone.name
    for number in range(len(chain) - 1, -1, -1):
        part = chain[number]
        value = type(part)(**{**vars(part), name: value})
        if number:
            name, value = _place(chain[number - 1], part, value)
    file: dict[str, Any] = {name: value for name, part in vars(new).items() if part is chain[0]}
    return replace(new, texts={**old.texts, **new.texts}, **file)


def _place(above: object, part: object, other: object) -> tuple[str, object]:
    """The field that a part lies in, and its value with another part in its place."""
    for name, value in vars(above).items():
        if value is part:
            return name, other
        if isinstance(value, tuple) and any(one is part for one in value):
            return name, tuple(other if one is part else one for one in value)
    raise LookupError(f"{part} doesn't lie in {above}")
