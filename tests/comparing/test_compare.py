"""What a comparison says, in the words of the domain."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.comparing import Comparison, compare
from lbf_docs.comparing.naming import DEFINITE
from lbf_docs.documents import editions
from lbf_docs.expressions import Record
from lbf_docs.model import FILES, Plan
from lbf_docs.model.base import Part, fields_of
from lbf_docs.model.fullest import fullest
from lbf_docs.model.shapes import Nested, Sequence
from tests.conftest import SMALL

from .conftest import Change, lines


def test_a_plan_is_the_same_as_itself(old: Plan) -> None:
    assert compare(old, old) == Comparison((), ())


def test_comments_and_the_revision_itself_are_no_differences(change: Change) -> None:
    found = change(("plan.yaml", "nummer: 3", "nummer: 4"), ("budget.yaml", "^", "# en note\n"))
    assert found == Comparison((), ())


def test_an_activity_that_came_and_a_target_group_that_changed(change: Change) -> None:
    found = change(
        ("aktiviteter.yaml", r"aktiviteter:\n", "aktiviteter:\n  - id: jobplaneten\n    navn: Jobplaneten\n"
         "    indsatsområder: [uddannelse]\n    formål: Job.\n    indhold: Job.\n"),
        ("aktiviteter.yaml", "Beboere over 18 år\n      antal: 40", "Beboere over 16 år\n      antal: 45"),
    )  # fmt: skip
    assert lines(found) == [
        "aktiviteten Opgangsværter: målgruppe, hvem: Beboere over 18 år → Beboere over 16 år",
        "aktiviteten Opgangsværter: målgruppe, antal: 40 → 45",
        "aktiviteten Jobplaneten tilføjet",
    ]
    assert [one.home for one in found.differences] == ["delaftale:sammenhængskraft"] * 2 + ["delaftale:uddannelse"]
    assert "strategisk_samarbejdsaftale" not in found.documents


def test_money_is_told_by_year_and_payer(change: Change) -> None:
    found = change(("budget.yaml", r"2026: 1\.200\.000", "2026: 1.350.000"))
    assert "Budget 2026: Sekretariatsleder og boligsocial chef: 1.200.000 → 1.350.000 kr." in lines(found)


def test_a_new_chair_is_told_as_such_and_once(change: Change) -> None:
    found = change(
        ("organisering.yaml", "- rolle: velfærdsdirektør\n        formand: ja", "- rolle: velfærdsdirektør"),
        ("organisering.yaml", "- rolle: ceo_hjem_have", "- rolle: ceo_hjem_have\n        formand: ja"),
    )
    assert [line for line in lines(found) if line.startswith("Formand:")] == [
        "Formand: Direktøren for Østerå Boligselskab (formand) og Velfærdsdirektør (Sundby Kommune) → "
        "Direktøren for Østerå Boligselskab (formand) og CEO (Hjem & Have)"
    ]
    assert found.documents[-1] == "kommissorium"


def test_a_renamed_id_is_the_same_part_and_what_refers_to_it_still_does(small: Path, change: Change) -> None:
    for file in small.rglob("*.[ym]*"):
        file.write_text(re.sub(r"\bopgangsværter\b", "værterne", file.read_text("utf-8")), encoding="utf-8")
    for file in small.glob("milepæle.yaml"):  # words are words
        text = file.read_text("utf-8").replace("20 værterne", "20 opgangsværter")
        file.write_text(text, encoding="utf-8")
    found = change(("aktiviteter.yaml", "antal: 40", "antal: 41"))
    ids = [one for one in found.differences if "værterne" in one.line and "aktivitet:" in one.line]
    assert ids == []
    assert "aktiviteten Opgangsværter: målgruppe, antal: 40 → 41" in lines(found)
    assert not any(one.kind in ("tilføjet", "fjernet") for one in found.differences)


def test_what_moved_is_not_removed_and_added(change: Change) -> None:
    goal = r"      - id: kendt_plan\n.*?ved beboermøderne\n"
    text = re.search(goal, (SMALL / "delaftaler.yaml").read_text("utf-8"), re.DOTALL)
    assert text
    found = change(
        ("delaftaler.yaml", goal, ""),
        ("delaftaler.yaml", r"      - id: bedre_skolegang\n", text[0] + "      - id: bedre_skolegang\n"),
    )
    moved = [one for one in found.differences if one.kind == "flyttet"]
    assert len(moved) == 1
    assert moved[0].subject == "delmålet Beboerne kender tilbuddene"
    assert set(moved[0].touches) >= {"delaftale:sammenhængskraft", "delaftale:uddannelse"}
    assert not any(one.kind in ("tilføjet", "fjernet") for one in found.differences)


def test_a_member_who_changed_seats_moved(change: Change) -> None:
    found = change(("organisering.yaml", "( +- rolle: leder_campus\n)( +- rolle: direktør_fjordglimt\n)", r"\2\1"))
    moved = [one for one in found.differences if one.kind == "flyttet"]
    assert [one.spot.partition(":")[0] for one in moved] == ["tekst/3-organisering.md", "organisering.yaml"]
    assert "medlemmet" in moved[1].subject
    assert len(found.differences) == 2


def test_a_changed_figure_in_a_long_paragraph_is_shown_as_that_figure(change: Change) -> None:
    found = change(("tekst/1-kort-om-boligområderne.md", "fire boligområder i to", "fem boligområder i to"))
    assert lines(found) == ["afsnit 1, Kort om boligområderne: Planen samler [fire → fem] boligområder i to byer. …"]


def test_a_figure_that_texts_quote_is_told_where_it_is_read(change: Change) -> None:
    found = change(("områder.yaml", r"(i_alt:\n  beboere: )\S+", r"\g<1>4321"))
    (text,) = [one for one in found.differences if one.spot.startswith("tekst/")]
    assert "→ 4.321] beboere" in text.line
    assert text.home == "strategisk_samarbejdsaftale"


def test_a_paragraph_that_moved_and_one_that_was_added(change: Change) -> None:
    body = (SMALL / "tekst" / "2-vision.md").read_text("utf-8")
    blocks = [block for block in body.strip().split("\n\n") if not block.startswith("[^")]
    first = re.escape(blocks[0])
    found = change(
        ("tekst/2-vision.md", rf"\A{first}\n\n(.*)\Z", lambda m: f"{m[1].strip()}\n\n{blocks[0]}\n\nNyt her.\n")
    )
    assert [(one.kind, one.home) for one in found.differences] == [
        ("flyttet", "strategisk_samarbejdsaftale"), ("tilføjet", "strategisk_samarbejdsaftale"),
    ]  # fmt: skip


def test_a_footnote_and_a_table_row_are_texts_too(change: Change) -> None:
    found = change(("tekst/1-kort-om-boligområderne.md", "tal fra 1. januar 2025", "tal fra 1. juli 2025"))
    assert "[januar → juli]" in found.differences[0].line
    assert "fodnote" in found.differences[0].label


def test_what_is_only_set_otherwise_is_a_change_of_the_document(change: Change) -> None:
    found = change(("tekst/1-kort-om-boligområderne.md", r"\*Sundparken\*", "**Sundparken**"))
    assert lines(found) == ["afsnit 1, Kort om boligområderne: opsætning ændret"]


def test_a_new_focus_area_brings_a_document_and_a_dropped_one_takes_it(change: Change, old: Plan, small: Path) -> None:
    last = "  - id: kriminalitetsforebyggelse\n"
    found = change(("plan.yaml", last, f"{last}  - id: beskæftigelse\n"))
    assert "indsatsområdet Beskæftigelse tilføjet" in lines(found)
    assert "delaftale:beskæftigelse" in found.documents
    other = load_case(small).plan
    assert other is not None
    assert compare(other, old).gone == ("delaftale:beskæftigelse",)


def test_every_part_of_a_list_has_a_definite_form() -> None:
    listed: set[str] = set()

    def below(model: type[Part]) -> None:
        for field in fields_of(model):
            shape = field.shape.item if isinstance(field.shape, Sequence) else field.shape
            if isinstance(shape, Nested):
                if isinstance(field.shape, Sequence) and shape.model.danish not in ("kvittering", "ændring"):
                    listed.add(shape.model.danish)
                below(shape.model)

    for model in FILES.values():
        below(model)
    assert listed <= DEFINITE.keys()


def test_comparing_back_tells_the_same_documents(change: Change, old: Plan, small: Path) -> None:
    there = change(("aktiviteter.yaml", "antal: 40", "antal: 41"), ("budget.yaml", r"2026: 1\.200\.000", "2026: 1"))
    other = load_case(small).plan
    assert other is not None
    assert compare(other, old).documents == there.documents


@pytest.mark.parametrize(("one", "other"), list(permutations(("whole", "varied", "bare", "empty"), 2)))
def test_any_two_plans_can_be_compared(one: str, other: str) -> None:
    plans = fullest("2019-12-11")
    found = compare(getattr(plans, one), getattr(plans, other))
    assert found.differences
    assert all(difference.line.strip() for difference in found.differences)
    assert not any("None" in difference.line for difference in found.differences)


def test_what_awaits_approval_is_there_for_the_covers(old: Plan) -> None:
    waiting = replace(old, standings={"budget": "Revision 4, afventer bestyrelsens godkendelse"})
    shown = {}
    for edition in editions(waiting):
        revision = edition.content(waiting, False).field("revision")
        assert isinstance(revision, Record)
        shown[edition.key] = revision.field("tilstand")
    assert shown.pop("budget") == "Revision 4, afventer bestyrelsens godkendelse"
    assert set(shown.values()) == {None}


def test_an_activity_with_another_place_is_seen_where_the_activities_are_listed(change: Change) -> None:
    found = change(("aktiviteter.yaml", r"(  - id: opgangsværter\n.*?)(  - id: fritidspas\n.*)", r"\2\1"))
    (moved,) = [one for one in found.differences if one.kind == "flyttet"]
    assert moved.about == "aktiviteten Opgangsværter"
    assert set(moved.touches) == {"delaftale:sammenhængskraft", "budget", "indberetningsskema"}


def test_a_paragraph_that_moved_to_another_section_is_told_once_from_where_to_where(
    change: Change, small: Path
) -> None:
    text = "Kommunen har egne tilbud i klubber og dagtilbud"
    whole = next(
        block for block in (small / "tekst/4-samspil.md").read_text("utf-8").split("\n\n") if block.startswith(text)
    )
    found = change(
        ("tekst/4-samspil.md", re.escape(whole), ""), ("tekst/2-vision.md", r"\A", lambda _: f"{whole.strip()}\n\n")
    )
    assert lines(found) == [
        "afsnittet »Kommunen har egne tilbud i klubber …« flyttet fra afsnit 4, Samspil med centrale "
        "tiltag og indsatser i boligområderne til afsnit 2, Vision for boligområderne"
    ]


def test_a_text_that_moved_between_two_documents_is_told_in_both(change: Change) -> None:
    text = "Boligorganisationerne finder værterne, og {{ part.sundby_kommune.navn }} knytter dem til foreningerne."
    found = change(
        ("delaftaler.yaml", re.escape(text), "Værterne findes senere."),
        ("kommissorium.yaml", r"formål: \|\n", f"formål: |\n  {text}\n\n"),
    )
    (moved,) = [one for one in found.differences if one.kind == "flyttet"]
    assert moved.line == (
        "afsnittet »Boligorganisationerne finder værterne, og Sundby Kommune …« flyttet fra "
        "Delaftale: Sammenhængskraft og Medborgerskab, ansvar og roller til Kommissorium for bestyrelsen, formål"
    )
    for document in ("delaftale:sammenhængskraft", "kommissorium"):
        assert moved in found.told_under(document)
        assert moved not in found.seen_in(document)


def test_an_activity_that_moved_to_another_delaftale_is_told_in_both(change: Change) -> None:
    found = change(
        ("aktiviteter.yaml", r"(id: opgangsværter\n.*?indsatsområder: )\[sammenhængskraft\]", r"\1[uddannelse]")
    )
    (moved,) = [one for one in found.differences if one.kind == "flyttet"]
    assert moved.line == (
        "aktiviteten Opgangsværter flyttet fra delaftalen for Sammenhængskraft og Medborgerskab "
        "til delaftalen for Uddannelse og Livschancer"
    )
    assert moved.home == "delaftale:uddannelse"
    assert moved in found.told_under("delaftale:sammenhængskraft")
    assert "milepælsplan" in moved.touches
    assert len(found.differences) == 1


def test_an_activity_that_stays_in_others_too_says_so(change: Change) -> None:
    found = change(
        (
            "aktiviteter.yaml",
            r"(id: opgangsværter\n.*?indsatsområder: )\[sammenhængskraft\]",
            r"\1[uddannelse, sammenhængskraft]",
        )
    )
    assert [(one.kind, one.label) for one in found.differences] == [("flyttet", ""), ("ændret", "indsatsområder")]


def test_what_changed_in_a_part_that_moved_is_told_too(change: Change) -> None:
    goal = r"      - id: kendt_plan\n.*?ved beboermøderne\n"
    text = re.search(goal, (SMALL / "delaftaler.yaml").read_text("utf-8"), re.DOTALL)
    assert text
    other = text[0].replace("ved beboermøderne", "til beboermøderne")
    found = change(
        ("delaftaler.yaml", goal, ""),
        ("delaftaler.yaml", r"      - id: bedre_skolegang\n", other + "      - id: bedre_skolegang\n"),
    )
    assert [one.kind for one in found.differences] == ["flyttet", "ændret"]
    assert "beboermøderne" in found.differences[1].line


def test_one_who_signs_instead_of_another_is_one_change(change: Change) -> None:
    found = change(
        ("parter.yaml", "titel: CEO\n        navn: Sam O’Prøve-Testesen", "titel: Direktør\n        navn: Bo Bro")
    )
    (line,) = lines(found)
    assert line.startswith("parten »Boligforeningen ‘Hjem & Have’")
    assert line.endswith("«: underskriver: CEO Sam O’Prøve-Testesen → Direktør Bo Bro")
    assert found.documents == ("strategisk_samarbejdsaftale",)


def test_one_more_who_signs_is_added(change: Change) -> None:
    found = change(("parter.yaml", "(      - titel: CEO\n)", r"      - titel: Direktør\n        navn: Bo Bro\n\1"))
    assert [one.kind for one in found.differences] == ["tilføjet"]


def test_a_new_chair_is_not_told_again_by_the_words_of_the_list(change: Change) -> None:
    found = change(
        ("organisering.yaml", "- rolle: velfærdsdirektør\n        formand: ja", "- rolle: velfærdsdirektør"),
        ("organisering.yaml", "- rolle: ceo_hjem_have",
         "- rolle: ceo_hjem_have\n        formand: ja\n        vises_som: CEO i Hjem & Have (formand)"),
    )  # fmt: skip
    told = [line for line in lines(found) if not line.startswith("afsnit 3")]
    assert told == [
        "Formand: Direktøren for Østerå Boligselskab (formand) og Velfærdsdirektør (Sundby Kommune) → "
        "Direktøren for Østerå Boligselskab (formand) og CEO i Hjem & Have (formand)"
    ]
