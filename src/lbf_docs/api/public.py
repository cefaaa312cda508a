"""What a public edition doesn't tell: how the people of the contingency plan are reached."""

from __future__ import annotations

from dataclasses import replace

from lbf_docs.comparing import Difference, compare
from lbf_docs.model import Plan
from lbf_docs.model.contingency import ContingencyFile

from .changes import Changes

HOLDS_CONTACTS = "beredskabsplan"
"""The key of the document that tells them."""


def without_contacts(plan: Plan) -> Plan:
    """The plan, its contingency plan without contacts."""
    return replace(plan, contingency=ContingencyFile(**{**vars(plan.contingency), "contacts": ()}))


def without_contact_details(changes: Changes) -> Changes:
    """The comparison: that a contact was changed is said, and not from what to what."""
    bare = {
        (one.kind, one.about, one.before, one.after)
        for one in compare(without_contacts(changes.old), without_contacts(changes.new)).differences
    }

    def public(one: Difference) -> Difference:
        ours = (one.kind, one.about, one.before, one.after) in bare
        return one if ours else one.changed(before="", after="", words=())

    documents = tuple(
        replace(document, differences=tuple(map(public, document.differences)))
        if document.key == HOLDS_CONTACTS
        else document
        for document in changes.documents
    )
    return replace(changes, documents=documents)
