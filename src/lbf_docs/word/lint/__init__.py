"""Looks templates over before any case is built: is what they ask for something that a case can have?

Nothing is run: the tree of each template is walked with all values that a name can have, in the fullest plans that the
models allow (`lbf_docs.model.fullest`) and in the case at hand. `read` opens a template, `possible` is a set of values,
`walk` goes through the tree, `shown` finds data that no template shows, `fixed_text` compares with the fund's words,
`written` gathers all that is written in a case's own.
"""

from .templates import lint_templates
from .written import written_in_templates

__all__ = ["lint_templates", "written_in_templates"]
