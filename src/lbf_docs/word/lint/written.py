"""All that is written in the Word files of a case's `skabeloner/`, also in those that no document asks for."""

from __future__ import annotations

from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.word.element import parse, qn
from lbf_docs.word.lookup import LARGEST, OWN
from lbf_docs.word.template import read_template
from lbf_docs.word.template_findings import TemplateProblem

from .paragraphs import DELETED, LETTERS, text_of

_DAMAGED = (KeyError, SyntaxError, ValueError)


def written_in_templates(case: Path) -> dict[str, str]:
    """The words by the file's relative name, a paragraph on each line: body, headers, footers, notes and comments, and
    what was deleted but not accepted. What can't be read is told of elsewhere.
    """
    out: dict[str, str] = {}
    for name, is_folder in disk.entries_in(case / OWN):
        if is_folder or not name.lower().endswith(".docx") or name.startswith("~$"):
            continue
        data = disk.bytes_of(case / OWN / name, LARGEST)
        if isinstance(data, bytes):
            out[f"{OWN}/{name}"] = _words(name, data)
    return out


def _words(name: str, data: bytes) -> str:
    try:
        parts = read_template(name, data)
        stories = [parse(part) for file, part in parts.items() if file.startswith("word/") and file.endswith(".xml")]
    except (TemplateProblem, *_DAMAGED):
        return ""
    return "\n".join(
        text_of(paragraph, (*LETTERS, DELETED)) for story in stories for paragraph in story.iter(qn("w:p"))
    )
