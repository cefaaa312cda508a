"""`kvitteringer:` in plan.yaml: what they accept, what they can't, and what is said of those that fit nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import Finding, build, check, load_case, show_text
from lbf_docs.findings import has_errors, to_be_heeded
from lbf_docs.report.acknowledge import spot_name

from ..model.trees import CASES, written
from ..rules.overlay import laid_over

TOTALS = "i_alt:\n  beboere: 413\n  lejemål: 200\n"
RESIDENTS, TENANCIES = "områder.yaml: i_alt.beboere", "områder.yaml: i_alt.lejemål"
Accept = Callable[..., tuple[Finding, ...]]


def notes(*entries: tuple[str, str | None]) -> str:
    """`kvitteringer:` with a code and a place each."""
    lines = [
        f"  - kode: {code}\n"
        + (f'    sted: "{where}"\n' if where is not None else "")
        + f"    grund: Nummer {number}.\n"
        for number, (code, where) in enumerate(entries, start=1)
    ]
    return "kvitteringer:\n" + "".join(lines)


@pytest.fixture
def accept(tmp_path: Path) -> Accept:
    """The findings of a case whose totals are wrong, with these acknowledgements."""

    def found(*entries: tuple[str, str | None], **more: str) -> tuple[Finding, ...]:
        files = {"plan.yaml": notes(*entries), "områder.yaml": TOTALS, **more}
        return check(load_case(laid_over(files, tmp_path / "sag"))).findings

    return found


def accepted(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.spot, finding.accepted) for finding in findings if finding.accepted]


def left(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, finding.spot) for finding in to_be_heeded(findings)]


@pytest.mark.parametrize(
    ("where", "spots"),
    [
        (RESIDENTS, [RESIDENTS]),
        ("områder.yaml:i_alt.beboere", [RESIDENTS]),
        (" områder.yaml :  i_alt.beboere ", [RESIDENTS]),
        ("områder.yaml: i_alt", [RESIDENTS, TENANCIES]),
        ("områder.yaml", [RESIDENTS, TENANCIES]),
        (None, [RESIDENTS, TENANCIES]),
        ("", [RESIDENTS, TENANCIES]),
    ],
)
def test_it_accepts_by_code_and_place(accept: Accept, where: str | None, spots: list[str]) -> None:
    found = accept(("LBF212", where))
    assert accepted(found) == [(spot, "Nummer 1.") for spot in spots]
    assert left(found) == [("LBF212", spot) for spot in (RESIDENTS, TENANCIES) if spot not in spots]


@pytest.mark.parametrize(
    ("code", "where", "says", "remedy"),
    [
        ("LBF212", "områder.yaml: i_alt.bebo", "LBF212 er ikke fundet dette sted",
         f'skriv sted: "{RESIDENTS}" eller "{TENANCIES}"'),
        ("LBF212", "plan.yaml", "LBF212 er ikke fundet dette sted", f'skriv sted: "{RESIDENTS}" eller "{TENANCIES}"'),
        ("LBF121", None, "LBF121 er ikke fundet", "mente du `LBF212`?"),
        ("lbf212", None, "lbf212 er ikke fundet", "mente du `LBF212`?"),
        ("lbf305", None, "lbf305 er ikke fundet", "mente du `LBF305`?"),
        ("LBF211", None, "LBF211 er ikke fundet", "slet kvitteringen, når det, den gælder, er bragt i orden"),
        ("KVI999", RESIDENTS, "KVI999 er ikke fundet",
         "slet kvitteringen, når det, den gælder, er bragt i orden"),
    ],
)  # fmt: skip
def test_one_that_fits_nothing_is_told_with_what_to_write(
    accept: Accept, code: str, where: str | None, says: str, remedy: str
) -> None:
    found = accept((code, where))
    (told,) = (finding for finding in found if finding.code == "KVI101")
    assert (told.says, told.remedy) == (says, remedy)
    assert (told.place.file, told.spot) == ("plan.yaml", ""), "it can't be acknowledged itself"
    assert not accepted(found)


def test_one_whose_cause_is_put_right_is_told(tmp_path: Path) -> None:
    found = check(load_case(laid_over({"plan.yaml": notes(("LBF212", RESIDENTS))}, tmp_path / "sag"))).findings
    assert [(f.code, f.says, f.place.length) for f in found] == [("KVI101", "LBF212 er ikke fundet", len("LBF212"))]


def test_an_error_cannot_be_accepted(tmp_path: Path) -> None:
    files = {"plan.yaml": notes(("LBF001", None)), "milepæle.yaml": "milepæle:"}
    found = check(load_case(laid_over(files, tmp_path / "sag"))).findings
    assert left(found) == [("LBF001", "milepæle.yaml"), ("KVI102", "")]
    assert not accepted(found)
    assert has_errors(found)


def test_a_notice_can_be_accepted(tmp_path: Path) -> None:
    files = {"plan.yaml": notes(("LBF510", "organisering.yaml")), "organisering.yaml": (
        "organer:\n  - id: bestyrelsen\n    navn: Bestyrelsen\n    type: bestyrelse\n    medlemmer:\n"
        "      - {rolle: kommunaldirektør, formand: ja}\n      - rolle: direktør\n"
        "  - {id: gruppe, navn: Gruppe, type: følgegruppe}\n"
    )}  # fmt: skip
    assert left(check(load_case(laid_over(files, tmp_path / "sag"))).findings) == []


def test_what_was_found_when_the_case_was_read_can_be_accepted_by_its_file(tmp_path: Path) -> None:
    folder = laid_over({"plan.yaml": notes(("FIL102", "noter.docx"))}, tmp_path / "sag")
    (folder / "noter.docx").write_bytes(b"x")
    found = check(load_case(folder)).findings
    assert [(f.code, f.place.file, f.accepted) for f in found] == [("FIL102", "noter.docx", "Nummer 1.")]


def test_it_is_shown_with_its_reason_and_counted_apart(tmp_path: Path) -> None:
    files = {"plan.yaml": notes(("LBF212", RESIDENTS)), "områder.yaml": TOTALS}
    report = check(load_case(laid_over(files, tmp_path / "sag")))
    assert show_text(report.findings, report.sources) == (
        "advarsel LBF212: lejemål i alt passer ikke med afdelingernes sum\n"
        "   ┌─ områder.yaml:3:12\n"
        " 3 │   lejemål: 200\n"
        "   │            ^^^ her står 200, men afdelingerne har 214 til sammen\n"
        "   ├─ områder.yaml:12:14\n"
        "12 │     lejemål: 214\n"
        "   │              ---\n"
        "   = gør sådan: ret det tal, der er forkert\n"
        '   = kvittér:   - {kode: LBF212, sted: "områder.yaml: i_alt.lejemål", grund: "…"}\n'
        "\n"
        "kvitteret LBF212: beboere i alt passer ikke med afdelingernes sum (områder.yaml:2:12)\n"
        "  = grund: Nummer 1.\n"
        "\n"
        "1 advarsel (1 kvitteret)\n"
    )


def test_what_is_printed_after_kvitter_is_a_place_that_fits(accept: Accept) -> None:
    found = accept(("LBF212", RESIDENTS), ("LBF212", TENANCIES))
    assert accepted(found) == [(RESIDENTS, "Nummer 1."), (TENANCIES, "Nummer 2.")]
    assert left(found) == []


def test_one_without_a_reason_is_an_error_of_its_own(tmp_path: Path) -> None:
    files = {"plan.yaml": "kvitteringer:\n  - kode: LBF212\n", "områder.yaml": TOTALS}
    found = check(load_case(laid_over(files, tmp_path / "sag"))).findings
    assert [reason for _, reason in accepted(found)] == ["uden grund", "uden grund"]
    assert [f"{f.code} {f.title}" for f in to_be_heeded(found)] == ["LBF010 her mangler kvitteringens grund"]


@pytest.mark.parametrize("reason", ["…", "...", "-"])
def test_the_line_that_a_report_shows_has_no_reason_until_somebody_writes_one(reason: str, tmp_path: Path) -> None:
    copied = f'  - {{kode: LBF212, sted: "{RESIDENTS}", grund: "{reason}"}}'
    files = {"plan.yaml": f"kvitteringer:\n{copied}\n", "områder.yaml": TOTALS}
    report = check(load_case(laid_over(files, tmp_path / "sag")))
    assert accepted(report.findings) == [(RESIDENTS, "uden grund")]
    assert ("LBF010", "plan.yaml: kvitteringer.LBF212.grund") in left(report.findings)
    (reason_missing,) = (f for f in report.findings if f.code == "LBF010")
    assert reason_missing.remedy.startswith("skriv en værdi efter `grund:`")


def test_the_order_is_that_of_the_places_whatever_the_order_they_are_written_in(tmp_path: Path) -> None:
    entries = [("LBF212", RESIDENTS), ("LBF212", TENANCIES), ("LBF999", None)]
    seen = []
    for number, order in enumerate((entries, entries[::-1])):
        files = {"plan.yaml": notes(*order), "områder.yaml": TOTALS}
        report = check(load_case(laid_over(files, tmp_path / str(number))))
        assert report == check(load_case(tmp_path / str(number)))
        seen.append([(f.code, f.place.file, bool(f.accepted)) for f in report.findings])
    assert seen[0] == seen[1]


def test_the_first_that_fits_gives_the_reason(accept: Accept) -> None:
    found = accept(("LBF212", RESIDENTS), ("LBF212", None))
    assert accepted(found) == [(RESIDENTS, "Nummer 1."), (TENANCIES, "Nummer 2.")]


def test_a_build_goes_on_and_still_tells(tmp_path: Path) -> None:
    folder = laid_over({"plan.yaml": notes(("LBF212", None)), "områder.yaml": TOTALS}, tmp_path / "sag")
    result = build(load_case(folder), only=["milepælsplan"])
    assert result.ok
    assert len(accepted(result.findings)) == 2


def test_a_place_is_the_same_when_something_is_written_above_it(tmp_path: Path) -> None:
    where = "milepæle.yaml: milepæle.jobdøren.ansvarlig"
    milestones = "".join(
        f"  - {{milepæl: {text}, {belongs}tidspunkt: {when}{responsible}}}\n"
        for text, belongs, when, responsible in (
            ("Åbning", "aktivitet: jobdøren, ", "01.03.2026", ""),
            ("Tur", "aktivitet: aftenture, ", "01.03.2027", ", ansvarlig: koordinator"),
            ("Status", "", "01.03.2028", ", ansvarlig: bestyrelsen"),
            ("Slut", "", "01.03.2029", ", ansvarlig: bestyrelsen"),
        )
    )
    above = "  - {milepæl: Ny, aktivitet: aftenture, tidspunkt: 01.02.2026, ansvarlig: koordinator}\n"
    for number, inserted in enumerate(("", above, "  # en note\n" + above + above)):
        files = {"plan.yaml": notes(("LBF014", where)), "milepæle.yaml": f"milepæle:\n{inserted}{milestones}"}
        found = check(load_case(laid_over(files, tmp_path / str(number)))).findings
        assert accepted(found) == [(where, "Nummer 1.")]
        assert left(found) == []


def test_the_case_of_sund_has_its_acknowledgement_in_force() -> None:
    found = check(load_case(CASES / "sund")).findings
    assert [(f.code, f.place.file, f.accepted) for f in found if f.code in ("LBF203", "KVI101")] == [
        ("LBF203", "indikatorer.yaml", "Ordlyden er sammenlignet med skabelonen den 2. juni 2025.")
    ]


SPOTS = written({
    "budget": {"finansiering": [{"kilde": "lyng"}, {"kilde": "by"}, {"kilde": "lyng"}, {"form": "timer"}]},
    "aktiviteter": {"aktiviteter": [{"id": "a", "opgaver": [{"hvem": "by"}, {}]}]},
    "delaftaler": {"delaftaler": [{"indsatsområde": "uddannelse", "delmål": [{"id": "x"}]}]},
})  # fmt: skip


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("budget",), "budget.yaml"),
        (("budget", "finansiering"), "budget.yaml: finansiering"),
        (("budget", "finansiering", 1), "budget.yaml: finansiering.by"),
        (("budget", "finansiering", 1, "kilde"), "budget.yaml: finansiering.by"),
        (("budget", "finansiering", 1, "beløb", "2026"), "budget.yaml: finansiering.by.beløb.2026"),
        (("budget", "finansiering", 0, "form"), "budget.yaml: finansiering.lyng.1.form"),
        (("budget", "finansiering", 2, "form"), "budget.yaml: finansiering.lyng.2.form"),
        (("budget", "finansiering", 3, "form"), "budget.yaml: finansiering.4.form"),
        (("budget", "finansiering", 9), "budget.yaml: finansiering.10"),
        (
            ("aktiviteter", "aktiviteter", 0, "opgaver", 0, "opgave"),
            "aktiviteter.yaml: aktiviteter.a.opgaver.by.opgave",
        ),
        (("aktiviteter", "aktiviteter", 0, "opgaver", 1, "hvem"), "aktiviteter.yaml: aktiviteter.a.opgaver.2.hvem"),
        (("delaftaler", "delaftaler", 0, "delmål", 0, "id"), "delaftaler.yaml: delaftaler.uddannelse.delmål.x"),
        (("tal", "tal", 0), "tal.yaml: tal.1"),
    ],
)
def test_a_place_is_called_by_the_ids_on_the_way(path: tuple[str | int, ...], name: str) -> None:
    assert spot_name(SPOTS, path) == name
