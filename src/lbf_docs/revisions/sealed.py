"""Small files that people read and nobody may change: `key: "value"` lines, with a hash of all above in the last one.

They are YAML, so that an editor shows them well. They are read without a parser: what the seal holds for is what we
wrote, and anything else is not read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

SEAL = "aftryk"


def sealed(comment: str, values: Mapping[str, str | int]) -> bytes:
    """The file: a comment for people, the values in their order, the seal."""
    lines = [f"# {comment}", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())]
    text = ("\n".join(lines) + "\n").encode("utf-8", "replace")
    return text + f'{SEAL}: "{hashlib.sha256(text).hexdigest()}"\n'.encode()


def opened(data: bytes) -> dict[str, str] | None:
    """The values as text; None where the seal is missing or broken."""
    text, found, seal = data.rpartition(f"{SEAL}: ".encode())
    if not found or seal.strip() != f'"{hashlib.sha256(text).hexdigest()}"'.encode():
        return None
    out: dict[str, str] = {}
    for line in text.decode("utf-8", "replace").split("\n"):  # a value may hold other line separators
        key, colon, value = line.partition(": ")
        if colon and not line.startswith("#"):
            try:
                out[key] = str(json.loads(value))
            except ValueError:
                return None
    return out
