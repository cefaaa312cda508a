"""Lists the documents that lie in this package: every module with a `DOCUMENT` is one."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from lbf_docs.model import Plan

from .base import Document, Edition


@lru_cache(maxsize=1)
def all_documents() -> tuple[Document, ...]:
    """Every kind of document, in order."""
    package = __name__.rpartition(".")[0]
    modules = (import_module(f"{package}.{m.name}") for m in iter_modules(import_module(package).__path__))
    found = [module.DOCUMENT for module in modules if hasattr(module, "DOCUMENT")]
    return tuple(sorted(found, key=lambda document: document.order))


def editions(plan: Plan) -> tuple[Edition, ...]:
    """The files of a plan, numbered: one of each document, one delaftale for each chosen indsatsområde."""
    kinds = [
        (document, area)
        for document in all_documents()
        for area in (plan.plan.focus_areas if document.per_focus_area else (None,))
    ]
    return tuple(
        Edition(document, number, area, plan.area_name(area.id) if area else "")
        for number, (document, area) in enumerate(kinds, 1)
    )
