"""All documents again, in one process, against docxtpl's own render and save. See README.md."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from docxtpl_way import as_template, rendered, visible_text
from measure import case_folder, compare, end, in_turn, show

from lbf_docs import build, load_case
from lbf_docs.documents import editions
from lbf_docs.rendering import all_rendered
from lbf_docs.word import Rendered
from lbf_docs.word.lookup import find_template, template_folders

ROUNDS = 9
OURS, WHOLE, THEIRS = "rendered and saved", "build: checked, saved whole or not at all", "docxtpl"


def main() -> None:
    """Prints the table."""
    folder = case_folder()
    case = load_case(folder)
    plan = case.plan
    if plan is None:
        sys.exit("the case can't be read")
    folders = template_folders(folder, None)
    with tempfile.TemporaryDirectory() as out:
        files = build(case, out, draft=True).files
        sources = [find_template(folders, edition.document.template)[1] for edition in editions(plan)]
        ours = [file.read_bytes() for file in files]
        templates = [as_template(docx, source) for docx, source in zip(ours, sources, strict=True)]
        for docx, (template, context), file in zip(ours, templates, files, strict=True):
            if visible_text(docx) != visible_text(rendered(template, context)):
                sys.exit(f"docxtpl shows another text in {file.name}: nothing was measured")

        def ourselves() -> float:
            began = time.perf_counter()
            for file, made in zip(
                files, all_rendered(editions(plan), plan, folder, True, folders, spread=False), strict=True
            ):
                assert isinstance(made, Rendered)
                (Path(out) / f"vores-{file.name}").write_bytes(made.data)
            return time.perf_counter() - began

        def whole_build() -> float:
            began = time.perf_counter()
            build(case, out, draft=True)
            return time.perf_counter() - began

        def docxtpl() -> float:
            began = time.perf_counter()
            for (template, context), file in zip(templates, files, strict=True):
                (Path(out) / f"docxtpl-{file.name}").write_bytes(rendered(template, context))
            return time.perf_counter() - began

        taken = in_turn({THEIRS: docxtpl, OURS: ourselves, WHOLE: whole_build}, ROUNDS)
    print(f"{len(files)} documents; the same visible text in all of them")
    show(taken, THEIRS)
    show(taken, WHOLE)
    end(compare(taken, OURS, THEIRS, 1 / 5))


if __name__ == "__main__":
    main()
