"""That somebody approved a revision: what is said of it, and the sealed file that says so."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from lbf_docs.value import Value
from lbf_docs.values.read import read_date

from .sealed import sealed


class Approval(Value):
    """That somebody approved a revision."""

    by: str
    """A key of the regulation's approvers."""
    name: str
    """As people call them."""
    day: date
    journal: str = ""
    remark: str = ""


def approval_bytes(approval: Approval, number: int, imprint: bytes) -> bytes:
    """The file of an approval of revision `number`, bound to that revision's imprint."""
    values: dict[str, str | int] = {
        "revision": number, "godkendt_af": approval.name, "niveau": approval.by, "dato": f"{approval.day:%d.%m.%Y}",
        "journalnummer": approval.journal, "bemærkning": approval.remark,
        "frosset": hashlib.sha256(imprint).hexdigest(),
    }  # fmt: skip
    comment = f"Godkendelse af revision {number}. Ret ikke i filen; det kan ses på aftrykket nederst."
    return sealed(comment, {key: value for key, value in values.items() if value != ""})


def read_approval(values: Mapping[str, str]) -> Approval | None:
    """The approval in the file's values; None where they say too little."""
    try:
        return Approval(
            values["niveau"], values["godkendt_af"], read_date(values["dato"]), values.get("journalnummer", ""),
            values.get("bemærkning", ""),
        )  # fmt: skip
    except (KeyError, ValueError):
        return None
