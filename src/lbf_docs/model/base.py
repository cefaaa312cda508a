"""What all parts of a plan share: closed models with Danish keys, and the types of their fields.

Scalars reach the model as text (see `case`); the field's type reads them, so `no`, `010` and `1.586` are what the field
says they are. A field that a plan needs is `required`: it may be missing in a draft, and a rule says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, model_validator

from lbf_docs.values import Count, Number, Share, Withheld
from lbf_docs.values.read import (
    read_count,
    read_date,
    read_measured,
    read_measured_share,
    read_number,
    read_text,
    read_yes_no,
)

REQUIRED = "påkrævet"


class Part(BaseModel):
    """A part of a plan: closed, frozen, with Danish keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _blank_is_absent(cls, data: Any) -> Any:
        """A key with nothing behind it is as good as no key: missing, and never the wrong type."""
        return {k: v for k, v in data.items() if v is not None} if isinstance(data, dict) else data

    danish: ClassVar[str] = ""
    """What it is called in messages; the key's name where this is empty."""


def required(alias: str, description: str, title: str = "") -> Any:
    """A field that a finished plan must have; None while it is missing."""
    return Field(
        default=None, alias=alias, title=title or alias.replace("_", " "), description=description,
        json_schema_extra={REQUIRED: True},
    )  # fmt: skip


def identity(alias: str, description: str) -> Any:
    """A field that a part can't be told from the others without; it must be there even in a draft."""
    return Field(alias=alias, title=alias.replace("_", " "), description=description)


def optional(alias: str, description: str, title: str = "") -> Any:
    """A field that a plan may have."""
    return Field(default=None, alias=alias, title=title or alias.replace("_", " "), description=description)


def listed(alias: str, description: str, needed: bool = False, title: str = "") -> Any:
    """A list; empty when it is not there. A `needed` one must have something in a finished plan."""
    return Field(
        default=(), alias=alias, title=title or alias.replace("_", " "), description=description,
        json_schema_extra={REQUIRED: True} if needed else None,
    )  # fmt: skip


def _scalar(read: Callable[[str], Any]) -> PlainValidator:
    """Reads a scalar's text; a value that is no text comes from Python and passes.

    A plain validator, so that an error's place is the field and never a branch of a union.
    """

    def validate(value: Any) -> Any:
        if isinstance(value, list | dict):
            raise ValueError("her skal stå én værdi, ikke en liste eller flere linjer med nøgler")
        return read(value) if isinstance(value, str) else value

    return PlainValidator(validate)


def _degrees(most: int) -> Callable[[str], Number]:
    """Reads a position on the globe."""

    def read(text: str) -> Number:
        value = read_number(text)
        if abs(value) > most:
            raise ValueError(f"her skal stå et tal mellem -{most} og {most}, for eksempel 55,7105")
        return value

    return read


_ID = re.compile(r"[^\W\d]\w*", re.UNICODE)


def _read_id(written: str) -> str:
    text = read_text(written)
    if not _ID.fullmatch(text):
        raise ValueError("et id skrives med bogstaver, tal og _ og begynder med et bogstav, for eksempel afdeling_12")
    return text


Line: TypeAlias = Annotated[str, _scalar(read_text)]
"""A line of text."""
Id: TypeAlias = Annotated[str, _scalar(_read_id)]
"""An id: letters, digits and _, so that `{{ part.navnet }}` can name it."""
Whole: TypeAlias = Annotated[Count, _scalar(read_count)]
Latitude: TypeAlias = Annotated[Number, _scalar(_degrees(90))]
Longitude: TypeAlias = Annotated[Number, _scalar(_degrees(180))]
Day: TypeAlias = Annotated[date, _scalar(read_date)]
YesNo: TypeAlias = Annotated[bool, _scalar(read_yes_no)]
Measured: TypeAlias = Annotated[Share | Number | Withheld, _scalar(read_measured)]
"""A measured figure: per cent, a plain number, or "-" for one that is withheld."""
MeasuredShare: TypeAlias = Annotated[Share | Withheld, _scalar(read_measured_share)]
"""A measured share, with its %, or "-"."""


class Ref:
    """Marks a field as a reference to a part of the plan: `Annotated[Id, Ref("part")]`. Resolved by the reader."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
