"""The templates of all documents, looked over at once: the case's own, those of a folder, and ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lbf_docs.documents import Document, all_documents, editions
from lbf_docs.expressions import Record
from lbf_docs.findings import Finding, Place, in_order
from lbf_docs.model import Plan
from lbf_docs.model.fullest import Fullest, fullest
from lbf_docs.regulation import regulation, versions
from lbf_docs.word.lookup import misnamed_templates, template_folders
from lbf_docs.word.template_findings import expression_at, expression_finding

from .fixed_text import FIXED_IN, changed_text
from .read import Opened, Story, open_template
from .shown import never_shown
from .slips import Slip
from .walk import Walk


def lint_templates(
    case: Path | None = None, plan: Plan | None = None, templates: str | Path | None = None
) -> tuple[Finding, ...]:
    """Everything that is wrong with the templates that a build would use, in order.

    They are looked for where a build looks: in `templates`, in the folder `skabeloner/` of `case`, and among ours. With
    the `plan` of the case, ids in a template must be the case's own, and the fixed text is that of its regulation;
    without, the newest one's.
    """
    law = plan.regulation if plan else regulation(versions()[-1])
    full = fullest(law.version)
    folders = template_folders(case, templates)
    documents = all_documents()
    opened = {document.key: open_template(folders, document.template) for document in documents}
    findings = misnamed_templates(folders[:-1], [document.template for document in documents])
    for document in documents:
        findings += opened[document.key].findings
        findings += wrong_expressions(document, opened[document.key], full, plan)
    fixed = opened[FIXED_IN]
    if fixed.body is not None:
        findings += changed_text(fixed.name, fixed.body, law)
    findings += never_shown(full, [(document, opened[document.key]) for document in documents], findings)
    return in_order(findings)


def wrong_expressions(document: Document, opened: Opened, full: Fullest, plan: Plan | None) -> Iterator[Finding]:
    """What is wrong with the expressions of one document's template, as far as it can be read."""
    plans = (full.whole, full.varied, full.bare, full.empty)
    walk = Walk(_roots(document, plans), _roots(document, (plan,) if plan else ()))
    for story in opened.stories:
        for slip in walk.through(story.tree):
            yield _finding(story, slip)


def _roots(document: Document, plans: Sequence[Plan]) -> Iterator[Record]:
    """What the template can see: of every plan, for all of its indsatsområder, as a draft and finished."""
    for plan in plans:
        for edition in editions(plan):
            if edition.document == document:
                yield edition.content(plan, False)
                yield edition.content(plan, True)


def _finding(story: Story, slip: Slip) -> Finding:
    if slip.code is None:
        return expression_finding(story.name, story.source, slip.error, slip.hint)
    says = expression_at(story.source, slip.error.lineno, slip.hint)
    found = slip.code.finding(Place(story.name), says, slip.error.remedy)
    return found.changed(title=f"skabelonen {story.name}: {slip.error.message}")
