"""Whether a change of data that stands in no document by itself is read in the texts that quote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lbf_docs.model import Plan
from lbf_docs.model.quoting import in_words

from .shown_keys import Chain
from .sides import Loose, Undone


def unseen(found: Iterable[Loose], old: Plan, new: Plan) -> Iterator[Loose]:
    """The differences without those that only the texts show: the texts tell of those themselves."""
    quoted = [one for one, words in new.answers.items() if old.answers.get(one) != words]
    for one in found:
        undone = one.undone
        nowhere = not one.difference.touches and not one.difference.home
        if not (quoted and nowhere and undone and _is_read(undone, quoted, old, new)):
            yield one


def _is_read(undone: Undone, quoted: list[str], old: Plan, new: Plan) -> bool:
    """Whether the texts would say something else if this alone were as it was."""
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
