"""Our zip is the one that Python's `zipfile` writes, to the byte."""

from __future__ import annotations

import io
import zipfile

from hypothesis import example, given
from hypothesis import strategies as st

from lbf_docs.word.zip import write_zip

names = st.text("abcæøå/._-", min_size=1, max_size=12)


def by_zipfile(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, data)
    return out.getvalue()


@given(st.dictionaries(names.filter(lambda name: not name.endswith("/")), st.binary(max_size=300), max_size=6))
@example({})
@example({"a.xml": b"<a/>" * 200_000, "word/b.xml": b"<a/>", "c.xml": b"<a/>"})
def test_the_same_bytes(files: dict[str, bytes]) -> None:
    assert write_zip(files) == by_zipfile(files)
