"""One file that somebody asked for by name: written beside its place and moved in when it is whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def write_page(path: Path, data: bytes) -> None:
    """Writes the file, in place of one that may be there. Raises OSError, ValueError for an impossible name; then what
    was there is untouched."""
    handle, part = tempfile.mkstemp(prefix=".lbf-docs-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if os.name == "posix":
            mask = os.umask(0)
            os.umask(mask)
            Path(part).chmod(0o666 & ~mask)  # as any new file of the user's; mkstemp makes it private
        Path(part).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(part).unlink()
        raise
