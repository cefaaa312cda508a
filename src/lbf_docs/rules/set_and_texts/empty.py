"""What says nothing: whole files, which LBF001 tells once and not again for each of their keys, and single fields."""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.model import Plan
from lbf_docs.model.base import Field, Part, fields_of, is_blank
from lbf_docs.model.shapes import Markdown, Nested, Sequence, Table

from ..base import Remark
from ..names import name_of
from ..weights import weight

NOTHING: tuple[object, ...] = (None, (), {}, "")
"""What a field holds when the case doesn't say anything there."""


def empty_files(plan: Plan) -> Mapping[str, Part]:
    """The files, by stem, in which something is needed, and all keys are empty."""
    return {
        stem: part
        for stem, part in plan.files.items()
        if is_blank(part) and any(field.key.needed for field in fields_of(type(part)))
    }


def whose_is(plan: Plan, part: Part) -> str:
    """What the part that lacks something is called: "aktivitet Sprogstart"; empty for one without a name."""
    own = name_of(plan, part)
    return f"{part.danish} {own}" if part.danish and own else ""


def missing(plan: Plan, part: Part, field: Field) -> Remark:
    """That a field of a part is empty, and what belongs there."""
    whose = whose_is(plan, part)
    key, what = f"`{field.key.alias}:`", field.key.description
    fill_in = f"skriv en værdi efter {key}. {what}"
    if isinstance(field.shape, Sequence | Nested | Table):
        fill_in = f"skriv noget under {key}. {what}"
    elif isinstance(field.shape, Markdown):
        fill_in = f"skriv teksten på linjerne under {key}, rykket ind. {what}"
    title = f"her mangler {field.key.title}" + (f" ({whose})" if whose else "")
    return Remark(
        (part, field.key.alias),
        "",
        f"tilføj {key}. {what}",
        title,
        whose=whose,
        points=weight(field),
        to_fill_in=fill_in,
    )
