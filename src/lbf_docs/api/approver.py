"""Who somebody means that approved something: the regulation says who can."""

from __future__ import annotations

from lbf_docs.regulation import Approver, Regulation

_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


class UnknownApprover(LookupError):
    """The regulation has no approver of that name; the message is Danish and names those it has."""


def approver_named(law: Regulation, name: str) -> Approver:
    """The approver by any of its names, in small or large letters, and from a keyboard without æ, ø and å. Raises
    UnknownApprover."""
    for one in law.approvers:
        if _plain(name) in map(_plain, (one.key, one.name, *one.also)):
            return one
    known = ", ".join(one.name for one in law.approvers)
    raise UnknownApprover(f"»{name}« kan ikke godkende en revision: vælg mellem {known}")


def _plain(name: str) -> str:
    return name.strip().casefold().translate(_PLAIN)
