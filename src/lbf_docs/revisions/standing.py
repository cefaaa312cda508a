"""Who has approved what: each document's state after a row of revisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lbf_docs.regulation import Regulation
from lbf_docs.value import Value

from .approval import Approval
from .frozen import Frozen


class DocumentStanding(Value):
    """Where the approval of one document stands."""

    key: str
    title: str
    revision: int
    """The revision in which it was last changed."""
    awaits: str = ""
    """The key of the approver that it awaits; "" for an approved one."""
    approval: Approval | None = None
    """The latest approval that it had."""

    def told(self, law: Regulation) -> str:
        """In Danish: "godkendt" or "afventer bestyrelsen"."""
        return f"afventer {law.approver(self.awaits).name}" if self.awaits else "godkendt"

    def on_cover(self, law: Regulation, number: int) -> str:
        """What its cover says of it: "Revision 2, afventer Landsbyggefondens godkendelse"; "" for an approved one."""
        return f"Revision {number}, afventer {law.approver(self.awaits).genitive} godkendelse" if self.awaits else ""


class Step(Value):
    """A revision, as far as approvals go: what it changed, and who approved it."""

    number: int
    needs: Mapping[str, str]
    """Of each document that it changed, who must approve it."""
    titles: Mapping[str, str]
    """Of all its documents, in their order."""
    approvals: Sequence[Approval]


def step_of(one: Frozen) -> Step:
    """A frozen revision as a step. It must have been read."""
    assert one.imprint is not None
    documents = one.imprint.documents
    needs = {d.key: d.needs for d in documents if d.altered}
    return Step(one.number, needs, {d.key: d.title for d in documents}, one.approvals)


def standing_after(steps: Iterable[Step], law: Regulation) -> tuple[DocumentStanding, ...]:
    """Each document after the last step, in its order. An approval counts for all that the approver may approve, from
    this step and those before it."""
    now: dict[str, DocumentStanding] = {}
    for step in steps:
        before = now
        now = {
            key: before.get(key, DocumentStanding(key, title, step.number)).changed(title=title)
            for key, title in step.titles.items()
        }
        for key, need in step.needs.items():
            awaits = max(now[key].awaits, need, key=law.rank)
            now[key] = now[key].changed(revision=step.number, awaits=awaits)
        for approval in sorted(step.approvals, key=lambda one: one.day):
            for key, one in now.items():
                if one.awaits and law.rank(approval.by) >= law.rank(one.awaits):
                    now[key] = one.changed(awaits="", approval=approval)
    return tuple(now.values())
