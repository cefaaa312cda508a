"""A prepared template: what stays of it, and what is filled in; and how it is kept for the next time.

What is kept is data: the parts as bytes, the expressions as trees in JSON. No code comes out of the cache.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from lxml import etree

from lbf_docs import cache
from lbf_docs.expressions import Template
from lbf_docs.look import Look
from lbf_docs.value import Value

_KIND = "skabelon"
_CODE = ("word", "expressions", "look")
"""The packages that make a prepared template."""
_PROJECTS = (("docxtpl", "docxtpl"), ("jinja2", "jinja2"))
"""What else makes it: modules and the names of their projects."""


class Prepared(Value):
    """A template in the design's look, ready to be filled in any number of times."""

    name: str
    """The file's name, for messages."""
    design_name: str
    """The design's, for what is wrong in a header."""
    parts: Mapping[str, bytes]
    """What stays as it is."""
    sources: Mapping[str, str]
    """The parts with expressions, one paragraph a line."""
    templates: Mapping[str, Template]
    """The same, read."""


def cache_key(template: bytes, design: bytes, look: Look) -> str | None:
    """What a prepared template is kept under; None where it can't be said what it was made with."""
    made_with = (cache.code_stamp(*_CODE), *(cache.version_of(*project) for project in _PROJECTS))
    if None in made_with:
        return None
    versions = repr((made_with, etree.LXML_VERSION, etree.LIBXML_VERSION))
    return cache.key(_KIND, template, design, repr(look).encode("utf-8", "surrogatepass"), versions.encode())


def kept(key: str, name: str, design_name: str) -> Prepared | None:
    """The prepared template that is kept under a key, if there is one."""
    data = cache.fetch(key)
    if data is None:
        return None
    try:
        head, _, body = data.partition(b"\n")
        about = json.loads(head)
        parts, at = {}, 0
        for part, length in about["parts"]:
            parts[part] = body[at : at + length]
            at += length
        templates = {part: Template(tree) for part, tree in about["trees"].items()}
        return Prepared(name, design_name, parts, dict(about["sources"]), templates)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def keep(key: str, prepared: Prepared) -> None:
    """Keeps a prepared template."""
    about = {
        "parts": [(part, len(data)) for part, data in prepared.parts.items()],
        "sources": dict(prepared.sources),
        "trees": {part: template.tree for part, template in prepared.templates.items()},
    }
    cache.keep(key, json.dumps(about).encode() + b"\n" + b"".join(prepared.parts.values()))
