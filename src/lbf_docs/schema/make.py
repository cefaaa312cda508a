"""A part of the model → its JSON Schema.

Keywords that mean the same in draft-07 and in 2020-12, under the name of draft-07: that is what the YAML extension of
VS Code and other editors read best. `errorMessage` and `enumDescriptions` are that extension's own; others pass over
them. Parts are closed, so a misspelt key is underlined. Only what a part is known by must be there: a draft has gaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from lbf_docs.model import FILES
from lbf_docs.model.base import Field, Part, fields_by_alias, fields_of
from lbf_docs.model.figures import Baseline
from lbf_docs.model.plan import ChosenArea, PlanFile
from lbf_docs.model.references import FIXED_INDICATOR
from lbf_docs.model.shapes import Choice, Markdown, Nested, Sequence, Shape, Table

from .known import FIXED, FOCUS_AREA, Known
from .written import ANYTHING, ID, Written, written

Schema: TypeAlias = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
MADE_BY = "Dannet af lbf-docs skema. Ret ikke her: filen bliver skrevet igen."
_NEED = {
    "identity": "Må ikke mangle, heller ikke i en kladde.",
    "needed": "Skal udfyldes, før dokumenterne kan dannes færdige.",
    "expected": "Bør udfyldes; ellers udelader dokumenterne det.",
}
_LIST = "Her skal stå en liste: hvert punkt på en ny linje med - foran."
_YEAR = r"^\s*[12]\d{3}\s*$"
_OWN_KINDS: Mapping[tuple[type[Part], str], str] = {
    (ChosenArea, "id"): FOCUS_AREA,
    (Baseline, "id"): FIXED_INDICATOR,
}
"""Ids that are no references, and that the regulation gives all the same: part and name of the field."""


def file_schema(stem: str, offer: Known) -> Schema:
    """The schema of a file of a case, such as "plan", with the ids that can be offered in it."""
    root = _nullable(_part(FILES[stem], offer))
    return {"$schema": DRAFT, "$comment": MADE_BY, "title": f"{stem}.yaml", **root}


def _part(model: type[Part], offer: Known) -> Schema:
    fields = fields_of(model)
    must = [field.key.alias for field in fields if field.key.identity]
    return {
        "type": ["object"],
        "properties": {field.key.alias: _field(model, field, offer) for field in fields},
        **({"required": must} if must else {}),
        "additionalProperties": False,
        "errorMessage": _keys(must, [alias for alias in fields_by_alias(model) if alias not in must]),
    }


def _keys(must: list[str], may: list[str]) -> str:
    """One sentence that is true of a key that is missing, one that isn't known, and something else than keys."""
    if not must:
        return f"Her kan stå {_joined(may, 'og')} og intet andet."
    return f"Her skal stå {_joined(must, 'og')}" + (f"; ellers kan her kun stå {_joined(may, 'og')}." if may else ".")


def _field(model: type[Part], field: Field, offer: Known) -> Schema:
    key = field.key
    need = next((words for name, words in _NEED.items() if getattr(key, name)), "")
    schema = _shape(field.shape, model, field, offer)
    return {
        "title": _capital(key.title),
        "description": f"{key.description} {need}".strip(),
        **(schema if key.identity else _nullable(schema)),
    }


def _shape(shape: Shape, model: type[Part], field: Field, offer: Known) -> Schema:
    match shape:
        case Nested():
            return _part(shape.model, offer)
        case Sequence():
            item = _shape(shape.item, model, field, offer)
            return {"type": ["array"], "items": item, "errorMessage": _LIST}
        case Table():
            return _table(shape, model, field, offer)
        case Markdown():
            return {"type": list(ANYTHING), "errorMessage": "Her skal stå tekst, under | og rykket ind."}
        case Choice():
            return _one_of(dict.fromkeys(shape.words, ""))
    kind = _OWN_KINDS.get((model, field.name))
    kinds = (kind,) if kind else field.references
    if kinds and set(kinds) <= set(FIXED):
        return _one_of({id_: says for one in kinds for id_, says in offer.ids[one].items()})
    if kinds:
        return _value(ID, {id_: says for one in kinds for id_, says in offer.ids.get(one, {}).items()})
    how = written(shape)
    return _value(how, offer.regulations if (model, field.name) == (PlanFile, "regulation") else how.words)


def _value(how: Written, offered: Mapping[str, str]) -> Schema:
    """One value; of what it may be, some is offered."""
    schema: Schema = {"type": list(how.types), **({"pattern": how.pattern} if how.pattern else {})}
    return _any_of(how.says, _enum(offered), schema) if offered else {**schema, "errorMessage": how.says}


def _table(shape: Table, model: type[Part], field: Field, offer: Known) -> Schema:
    """Values by year, by area, or by year and area; of areas any may be named, as new ones come up."""
    inner = _shape(shape.value, model, field, offer)
    value, title = _nullable(inner), _capital(field.key.title)
    if shape.whole:
        properties = {
            id_: {"title": says or id_, "description": f"Værdien for {says or id_}.", **value}
            for id_, says in offer.areas.items()
        }
        single = {word: inner[word] for word in ("pattern",) if word in inner}
        says = inner["errorMessage"].removesuffix(".") + ", eller en værdi for hvert område på sin egen linje."
        schema = {"type": ["object", *inner["type"]], **single, "properties": properties}
        return {**schema, "additionalProperties": value, "errorMessage": says}
    schema = {
        "type": ["object"],
        "properties": {year: {"title": year, "description": f"{title} i {year}.", **value} for year in offer.years},
    }
    if shape.key is None:
        return {**schema, "additionalProperties": value, "errorMessage": "Her skal stå år med hver sine værdier."}
    says = "Her skal stå årstal med hver sin værdi, for eksempel 2026: 120.000."
    any_year = {_YEAR: {"title": "Årstal", "description": f"{title} i det år.", **value}}
    return {**schema, "patternProperties": any_year, "additionalProperties": False, "errorMessage": says}


def _one_of(words: Mapping[str, str]) -> Schema:
    """One of these words and no other; space around it does no harm, as the reader passes over it."""
    says = f"Her skal stå {_joined(list(words), 'eller')}."
    padded = rf"^\s*({'|'.join(map(re.escape, words))})\s*$"
    return _any_of(says, _enum(words), {"type": ["string"], "pattern": padded})


def _enum(words: Mapping[str, str]) -> Schema:
    described = {"enumDescriptions": list(words.values())} if any(words.values()) else {}
    return {"enum": list(words), **described}


def _any_of(says: str, *schemas: Schema) -> Schema:
    """One of these; the editor takes the message from the one that comes nearest."""
    return {"anyOf": [{**schema, "errorMessage": says} for schema in schemas]}


def _nullable(schema: Schema) -> Schema:
    """The same, or a key with nothing behind it."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {**schema, "type": [*schema["type"], "null"]}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(words: Iterable[str], last: str) -> str:
    *before, final = words
    return f"{', '.join(before)} {last} {final}" if before else final
