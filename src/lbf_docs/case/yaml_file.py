"""The text of one YAML file to its data, or to the finding that says why it can't be read.

Only the first thing that makes a file unreadable is reported; what comes after it in the same file would be guesswork.
Both parsers of ruamel.yaml give the same: where they differ on what people write, the text is settled before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from lbf_docs.case.codes import EMPTY_FILE
from lbf_docs.case.yaml_faults import explain
from lbf_docs.case.yaml_lines import for_both, preflight
from lbf_docs.case.yaml_tree import Builder, RefusalError, YamlFile
from lbf_docs.findings import Place


def read_yaml(text: str, file: str, stem: str, *, pure: bool = False) -> YamlFile:
    """The data of `text`, which is NFC with "\\n" as line end; paths begin with `stem`. Never raises.

    `pure` takes the parser that is written in Python even when the one in C is installed.
    """
    result = YamlFile()
    result.places.put((stem,), Place(file))
    builder = Builder(result, text.split("\n"), file, stem)
    try:
        refusal = preflight(builder.lines, file)
        if refusal is None:
            for event in _events(for_both(text), pure):
                builder.take(event)
            refusal = builder.at_end()
    except RefusalError as refused:
        refusal = refused.finding
    except (YAMLError, ValueError, OverflowError) as error:  # chr() of the Python parser raises the last two
        refusal = explain(error, builder.lines, file, builder.progress())
    if refusal is not None:
        result.findings.append(refusal)
        result.readable = refusal.code == EMPTY_FILE.code
    return result


def _events(text: str, pure: bool) -> Iterator[Any]:
    yield from YAML(typ="safe", pure=pure).parse(text)
