"""Word files. The only package that knows OOXML: templates, constructs, the package on disk."""

from .ledger import Picture
from .package import content_hash
from .prepared import Prepared
from .properties import Properties
from .render import Content, Rendered, render
from .template import prepare
from .template_findings import TemplateProblem

__all__ = [
    "Content",
    "Picture",
    "Prepared",
    "Properties",
    "Rendered",
    "TemplateProblem",
    "content_hash",
    "prepare",
    "render",
]
