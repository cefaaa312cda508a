"""The page of a report in a real browser: it is shown, ticked off and printed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import Report, show
from lbf_docs.findings import to_be_heeded

pytestmark = pytest.mark.slow
Browse = Callable[..., str]


@pytest.fixture
def browse(tmp_path: Path, report: Report) -> Browse:
    """Opens the page in Chromium. Without it the test is skipped aloud, or fails where it must be there (CI)."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        assert not os.environ.get("LBF_REQUIRE_BROWSER"), "Chromium must be installed here"
        pytest.skip("Chromium is not installed: the page was not opened in a browser")
    page = tmp_path / "tjek.html"
    page.write_text(show(report, "html"), encoding="utf-8")

    def run(*options: str) -> str:
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000",
                   f"--user-data-dir={tmp_path / 'profil'}", *options, page.as_uri()]  # fmt: skip
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout

    return run


def test_the_browser_reads_it_as_it_was_written(browse: Browse, report: Report) -> None:
    seen = browse("--dump-dom")
    slips = [f for f in to_be_heeded(report.findings) if not f.to_write]
    assert seen.count("<article") == len(slips)
    assert seen.count('type="checkbox"') == sum(f.to_write for f in to_be_heeded(report.findings))
    assert "<script" not in seen


def test_nothing_is_wider_than_the_window_also_on_a_phone(browse: Browse, tmp_path: Path) -> None:
    measure = tmp_path / "tjek.html"
    text = measure.read_text(encoding="utf-8")
    script = "<script>document.title = `${document.documentElement.scrollWidth} ${innerWidth}`</script></body>"
    measure.write_text(text.replace("</body>", script), encoding="utf-8")
    for width in (500, 1200):
        shown = re.search(r"<title>(\d+) (\d+)</title>", browse("--dump-dom", f"--window-size={width},900"))
        assert shown is not None
        assert int(shown[1]) <= int(shown[2])


def test_it_prints_on_paper_with_everything_on_it(browse: Browse, report: Report, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        assert not os.environ.get("LBF_REQUIRE_BROWSER"), "poppler must be installed here"
        pytest.skip("poppler is not installed: what was printed was not read")
    browse(f"--print-to-pdf={tmp_path / 'tjek.pdf'}", "--no-pdf-header-footer")
    done = subprocess.run(["pdftotext", str(tmp_path / "tjek.pdf"), "-"], check=True, capture_output=True, text=True)
    words = " ".join(done.stdout.split())
    for found in to_be_heeded(report.findings):
        assert found.code in words
    for document in report.documents:
        assert document.title in words
