"""What Pydantic complains of, in Danish and with its place in the file."""

from __future__ import annotations

from typing import Any, get_args

from pydantic_core import ErrorDetails

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.suggest import did_you_mean

from . import codes
from .base import Part


def model_finding(raw: RawCase, stem: str, model: type[Part], detail: ErrorDetails) -> Finding:
    """One complaint of Pydantic's in Danish, with its place in the file."""
    path: DataPath = (stem, *detail["loc"])
    match detail["type"]:
        case "extra_forbidden":
            key, known = str(path[-1]), _keys(model, detail["loc"][:-1])
            remedy = did_you_mean(key, known) or "slet linjen, eller brug en af nøglerne " + ", ".join(
                f"`{k}`" for k in known
            )
            place = raw.keys.get(path, place_of(raw, path))
            return codes.UNKNOWN_KEY.finding(place, f"nøglen `{key}` kendes ikke her", remedy)
        case "missing":
            return codes.NO_ID.finding(
                place_of(raw, path[:-1]), f"her mangler `{path[-1]}`", f"skriv en linje med {path[-1]}: og værdien"
            )
        case "value_error":
            says, remedy = _advice(str(detail["ctx"]["error"]))
            return codes.VALUE.finding(_value_place(raw, path), says, remedy)
        case "literal_error":
            allowed = str(detail["ctx"]["expected"]).replace(" or ", " eller ").replace("'", "`")
            return codes.VALUE.finding(place_of(raw, path), f"her står `{detail['input']}`", f"skriv {allowed}")
        case "tuple_type" | "list_type":
            return codes.SHAPE.finding(
                place_of(raw, path), "her skal stå en liste", "skriv hvert punkt på en ny linje med - foran"
            )
        case "model_type" | "dict_type" | "model_attributes_type":
            keys = ", ".join(f"`{k}`" for k in _keys(model, detail["loc"]))
            says = f"her skal stå nøglerne {keys}" if keys else "her skal stå nøgler med hver sin værdi"
            return codes.SHAPE.finding(
                place_of(raw, path), says, "skriv hver nøgle på en ny linje med kolon efter, rykket ind"
            )
        case _:
            return codes.SHAPE.finding(
                place_of(raw, path), "her står noget andet, end der skal", "se vejledningen i filens kommentarer"
            )


def _advice(message: str) -> tuple[str, str]:
    """What is wrong, and what to do, out of a reader's sentence: "…; skriv …" or "…, for eksempel …"."""
    wrong, semicolon, remedy = message.partition("; ")
    if semicolon:
        return wrong, remedy
    wrong, example, shown = message.partition(", for eksempel ")
    return (wrong, f"skriv for eksempel {shown}") if example else (message, "se efter, og ret værdien")


def _value_place(raw: RawCase, path: DataPath) -> Place:
    """A value's place; one value for the whole plan stands where the mapping would."""
    return raw.places[path[:-1]] if path not in raw.places and path[:-1] in raw.places else place_of(raw, path)


def _keys(model: type[Part], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys that are allowed at a place in the data of `model`."""
    current: Any = model
    for step in loc:
        if isinstance(step, int) or not (isinstance(current, type) and issubclass(current, Part)):
            continue
        field = next((f for f in current.model_fields.values() if f.alias == step), None)
        current = _part_in(field.annotation) if field else None
    if not (isinstance(current, type) and issubclass(current, Part)):
        return ()
    return tuple(f.alias or name for name, f in current.model_fields.items())


def _part_in(annotation: Any) -> Any:
    """The model inside `X | None` or `tuple[X, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for a in get_args(annotation) if (found := _part_in(a)) is not None), None)
