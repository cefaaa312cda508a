"""The law as data: what the fund asks for, in which version, which figures hold on which day, and who says so."""

from .citation import MARKS, Citation, citations
from .law import InForce, Law, NotKnownError, law_on
from .parameter import Parameter, parameter, parameter_names
from .units import Comparison, Quantity, Unit
from .version import (
    Approver,
    ChangeRule,
    FixedText,
    FocusArea,
    Indicator,
    Regulation,
    RequiredDocument,
    Requirement,
    Section,
    regulation,
    versions,
)

__all__ = [
    "MARKS",
    "Approver",
    "ChangeRule",
    "Citation",
    "Comparison",
    "FixedText",
    "FocusArea",
    "InForce",
    "Indicator",
    "Law",
    "NotKnownError",
    "Parameter",
    "Quantity",
    "Regulation",
    "RequiredDocument",
    "Requirement",
    "Section",
    "Unit",
    "citations",
    "law_on",
    "parameter",
    "parameter_names",
    "regulation",
    "versions",
]
