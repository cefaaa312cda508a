"""Text → YAML that reads as exactly that text, and names → ids. An answer is data, whatever stands in it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection

_PLAIN = re.compile(r"[^\W\d_](?:[\w .()/&+'’–-]*[\w.)’])?")
_MEANS_SOMETHING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n", "ja", "nej"})
_NO_WORD = re.compile(r"\W+")
_LONGEST_ID = 40


def scalar(text: str) -> str:
    """The text as a value on one line: as it is where nobody can take it for something else, else in quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _MEANS_SOMETHING:
        return text
    return json.dumps(text, ensure_ascii=False)  # JSON's text is YAML's in double quotes


def new_id(name: str, taken: Collection[str], otherwise: str) -> str:
    """An id made from a name, unlike those taken; `otherwise` begins it where a name has no letter to begin with."""
    base = _NO_WORD.sub("_", name.lower()).strip("_")
    if not base or base[0].isdigit():
        base = f"{otherwise}_{base}".rstrip("_")
    if len(base) > _LONGEST_ID:
        base = base[:_LONGEST_ID].rpartition("_")[0] or base[:_LONGEST_ID]
    id_, number = base, 2
    while id_ in taken:
        id_, number = f"{base}_{number}", number + 1
    return id_
