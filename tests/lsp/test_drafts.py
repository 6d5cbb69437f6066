"""Drafts in an editor: what is said as one types, what is shown, and what can be done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from letterkit import lint
from letterkit.document import read_text
from letterkit.lsp.options import options_of
from tests.cli.test_former import GOLDEN, NOW, RENAMED
from tests.lsp.editor import Editor

LETTERS = Path(__file__).parent.parent.parent / "examples" / "letters"
POOR = "# Beslut\n\nDu får 412,30 euro i utkomststöd. Därest hyran stiger lämnar vi samtliga räkningar obetalda 🙂.\n"
ONE_RULE = 'select = ["officialese"]\n'
"""A configuration for editors of their own: the other rules take a second to load."""


def rules(said: list[types.Diagnostic]) -> list[str]:
    return [str(one.code) for one in said]


@pytest.mark.parametrize("file", ["poor-correction.fi.md", "poor-notice.fi.txt", "good-payment-commitment.sv.html"])
def test_an_editor_is_told_what_the_command_line_tells(editor: Editor, file: str) -> None:
    text = (LETTERS / file).read_text(encoding="utf-8")
    said = editor.open(file, text)
    found = lint(LETTERS / file)
    assert rules(said) == [finding.rule for finding in found.findings]
    for one, finding in zip(said, found.findings, strict=True):
        assert one.message.startswith(finding.say("en"))
        words = " ".join(editor.words(file, one.range).split())
        place = found.locate(finding)
        assert place.line is None or one.range.start.line == place.line - 1
        if finding.place is None and "<" not in words and "*" not in words and "|" not in words and "\\" not in words:
            assert words.lstrip("#- ") == " ".join(found.excerpt(finding.span).split())


def test_places_count_the_units_of_the_editor_before_and_after_an_emoji(editor: Editor) -> None:
    said = editor.open("emoji.md", "Åsa får samtliga brev 🙂 och 👩‍👧 får samtliga på måndag, också samtliga öar.\n")
    found = [one for one in said if one.code == "officialese"]
    assert [editor.words("emoji.md", one.range) for one in found] == ["samtliga"] * 3
    assert found[1].range.start.character == len("Åsa får samtliga brev xx och xx‍xx får ")


def test_severities_and_names_of_rules_come_along(editor: Editor) -> None:
    said = editor.open("severe.md", "Beslut om utkomststöd\n\nDin ansökan avslås. Vi hänvisar till lagen.\n")
    assert {one.source for one in said} == {"letterkit"}
    assert types.DiagnosticSeverity.Error in {one.severity for one in said}


def test_what_is_mended_is_no_longer_told_and_what_is_typed_is(editor: Editor) -> None:
    assert "officialese" in rules(editor.open("typed.md", POOR))
    mended = POOR.replace("Därest", "Om").replace("därest", "").replace("samtliga", "alla")
    assert "officialese" not in rules(editor.type("typed.md", mended))
    assert "officialese" in rules(editor.type("typed.md", f"{mended}\nVi lämnar samtliga räkningar obetalda.\n"))


def test_an_empty_file_is_no_fault(editor: Editor) -> None:
    assert editor.open("empty.md", "\n\n") == []


def test_of_many_changes_only_the_last_is_told(editor: Editor) -> None:
    editor.open("fast.md", POOR)
    for number in range(20):
        editor.type("fast.md", f"{POOR}\n{'a' * number}\n", waits=False)
    said = editor.type("fast.md", "Du får 412,30 euro i utkomststöd för mars 2026.\n")
    assert "officialese" not in rules(said)


def test_a_draft_that_cannot_be_read_gets_one_message_and_the_others_are_checked_as_before(editor: Editor) -> None:
    said = editor.open("broken.md", "Beslut\x00 om utkomststöd.\n")
    assert [one.code for one in said] == ["letterkit"]
    assert said[0].message.startswith("The file is not a text file")
    assert "officialese" in rules(editor.open("after.md", POOR))
    assert "officialese" in rules(editor.type("broken.md", POOR))


def test_half_a_character_does_no_harm(editor: Editor) -> None:
    said = editor.open("half.md", POOR.replace("🙂", "\ud83d"))
    assert "officialese" in rules(said)


def test_a_file_that_is_not_saved_yet_is_a_draft_by_what_the_editor_calls_it(editor: Editor) -> None:
    assert "officialese" in rules(editor.open("untitled:Untitled-1", POOR, "markdown"))
    editor.close("untitled:Untitled-1")


def test_a_closed_draft_has_no_messages(editor: Editor) -> None:
    editor.open("closed.md", POOR)
    editor.close("closed.md")
    assert editor.next_of("closed.md") == []


def test_one_reads_the_card_of_a_rule_where_it_reports(editor: Editor) -> None:
    editor.open("card.md", POOR)
    card = editor.hover("card.md", "samtliga")
    assert "`officialese`" in card
    assert "**Write instead:**" in card and "alla" in card
    assert "**Source:**" in card
    assert "officialese" not in editor.hover("card.md", "412,30")


def test_a_safe_fix_is_a_quick_fix(editor: Editor) -> None:
    editor.open("fix.md", POOR)
    fix = next(one for one in editor.actions("fix.md", "samtliga") if one.is_preferred)
    assert fix.kind == types.CodeActionKind.QuickFix
    assert fix.title == 'Write "alla"'
    assert editor.after("fix.md", fix) == POOR.replace("samtliga", "alla")


def test_a_fix_that_a_person_has_to_judge_says_so(editor: Editor) -> None:
    editor.open("judge.md", "Vi betalar hyran till din hyresvärd 24.3.26.\n")
    titles = [one.title for one in editor.actions("judge.md", "24.3.26") if not one.is_preferred]
    assert any("read the sentence afterwards" in title for title in titles)


def test_all_safe_fixes_are_made_at_once(editor: Editor) -> None:
    editor.open("all.md", POOR)
    (action,) = editor.actions("all.md", "Du", only=["source.fixAll"])
    assert action.kind == "source.fixAll.letterkit"
    made = editor.after("all.md", action)
    assert "samtliga" not in made and "alla" in made and made.startswith("# Beslut\n\nDu får 412,30 euro")


def test_an_editor_that_asks_later_for_changes_gets_them_later(tmp_path: Path) -> None:
    support = types.ClientCodeActionResolveOptions(["edit"])
    document = types.TextDocumentClientCapabilities(
        code_action=types.CodeActionClientCapabilities(resolve_support=support)
    )
    (tmp_path / "letterkit.toml").write_text(ONE_RULE, encoding="utf-8")
    with Editor(tmp_path, capabilities=types.ClientCapabilities(text_document=document)) as editor:
        editor.open("later.md", POOR)
        (action,) = editor.actions("later.md", "Du", only=["source.fixAll.letterkit"])
        assert action.edit is None
        assert "alla" in editor.after("later.md", editor.resolve(action))


def test_the_approved_phrase_takes_the_place_of_the_sentence_at_fault(editor: Editor) -> None:
    text = (LETTERS / "poor-correction.fi.md").read_text(encoding="utf-8")
    editor.open("phrase.md", text)
    found = [one for one in editor.actions("phrase.md", text.strip()) if one.title.startswith("Use the approved")]
    changed = [editor.after("phrase.md", one) for one in found]
    assert found and all("[" in one for one in changed)


def test_what_is_missing_can_be_put_in(editor: Editor) -> None:
    text = "Beslut om utkomststöd\n\nDu får 412,30 euro i utkomststöd för mars 2026.\n"
    said = editor.open("missing.md", text)
    added = [one for one in editor.actions("missing.md", text.strip()) if one.title.startswith("Add the approved")]
    assert "missing-contact" in rules(said) and added
    assert len(editor.after("missing.md", added[0])) > len(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("allow.md", "# Beslut\n\nDu får stöd.\n\n- Vi betalar samtliga räkningar.\n- Du får brev.\n"),
        ("allow-2.md", "Du får stöd.\n\nVi betalar samtliga räkningar.\n"),
        ("allow-3.md", "Du får stöd.\n\n## Vi betalar samtliga räkningar\n\nDu får brev.\n"),
        ("allow.txt", "Du får stöd.\n\nVi betalar samtliga räkningar.\n"),
        ("allow.html", "<html><body><h1>Beslut</h1><p>Vi betalar <b>samtliga</b> räkningar.</p></body></html>\n"),
    ],
)
def test_a_rule_is_allowed_by_a_remark_that_holds_once_its_reason_is_written(
    editor: Editor, name: str, text: str
) -> None:
    editor.open(name, text)
    allow = next(
        one for one in editor.actions(name, "samtliga") if one.title == "Allow officialese here, with a reason"
    )
    changed = editor.after(name, allow)
    assert "officialese" in rules(editor.type(name, changed))
    reasoned = changed.replace("…", "that is the word of the act")
    assert "officialese" not in rules(editor.type(name, reasoned))
    kept = read_text(reasoned, name, {".md": "markdown", ".txt": "text", ".html": "html"}[Path(name).suffix])
    assert "samtliga" in kept.text and "letterkit" not in kept.text


def test_yaml_that_belongs_to_no_catalogue_is_left_alone(editor: Editor) -> None:
    (editor.folder / "other.yaml").write_text("a: [\n", encoding="utf-8")
    document = types.TextDocumentItem(editor.uri("other.yaml"), "yaml", 1, "a: [\n")
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
    editor.open("witness.md", "Du får samtliga brev.\n")
    assert editor.uri("other.yaml") not in editor.client.diagnostics


def test_headings_are_the_outline_of_a_draft(editor: Editor) -> None:
    editor.open("outline.md", "# Beslut\n\nDu får stöd.\n\n## Motivering\n\nDu har små inkomster.\n")
    assert editor.symbols("outline.md") == ["Beslut", "Motivering"]


SPOKEN = [("fi", "sv", "fi"), (None, "sv-FI", "sv"), ("sv", None, "sv"), ("xx", "en", "en")]
"""The language that the user chose, that of the editor, and the one that is spoken."""


@pytest.mark.parametrize(("language", "locale", "ui"), SPOKEN)
def test_the_language_of_the_user_is_the_one_chosen_or_else_the_editors(
    language: str | None, locale: str | None, ui: str
) -> None:
    assert options_of({"language": language}, locale).ui(None) == ui


@pytest.mark.parametrize(("language", "locale", "ui"), SPOKEN[:2])
def test_messages_are_in_the_language_of_the_user(
    tmp_path: Path, language: str | None, locale: str | None, ui: str
) -> None:
    text = "Du får samtliga brev.\n"
    (finding,) = lint(read_text(text), select=("officialese",)).findings
    (tmp_path / "letterkit.toml").write_text(ONE_RULE, encoding="utf-8")
    with Editor(tmp_path, language, locale) as editor:
        (found,) = editor.open("x.md", text)
    assert found.message.startswith(finding.say(ui))


def test_settings_are_found_as_on_the_command_line_and_followed_when_they_change(editor: Editor) -> None:
    below = editor.folder / "office" / "letters"
    below.mkdir(parents=True)
    name = "office/letters/set.md"
    assert "officialese" in rules(editor.open(name, POOR))
    (editor.folder / "office" / "letterkit.toml").write_text('ignore = ["officialese"]\nui = "sv"\n', encoding="utf-8")
    editor.change_files("office/letterkit.toml")
    assert "officialese" not in rules(editor.next_of(name))
    (editor.folder / "office" / "letterkit.toml").write_text('ignroe = ["officialese"]\n', encoding="utf-8")
    editor.change_files("office/letterkit.toml")
    said = editor.next_of(name)
    assert [one.code for one in said] == ["letterkit"] and "letterkit.toml:1:1" in said[0].message
    (editor.folder / "office" / "letterkit.toml").unlink()
    editor.change_files("office/letterkit.toml")
    assert "officialese" in rules(editor.next_of(name))


def test_a_former_name_in_a_remark_or_the_configuration_is_told_where_it_is_used(editor: Editor) -> None:
    folder = editor.folder / "renamed"
    (folder / "own").mkdir(parents=True)
    (folder / "own" / "future.yaml").write_text(RENAMED, encoding="utf-8")
    settings = 'misleading = "own"\nselect = ["misleading"]\nignore = ["golden-future"]\n'
    (folder / "letterkit.toml").write_text(settings, encoding="utf-8")
    text = f"Beslut.\n\n<!-- letterkit: tillåt golden-future eftersom den är citerad -->\n\n{GOLDEN}\n"
    notes = [(one.range.start.line, one.message) for one in editor.open("renamed/letter.md", text)]
    assert [line for line, message in notes if NOW in message] == [0, 2]
    assert len(notes) == 2


def test_what_a_baseline_knows_is_not_told(editor: Editor, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from letterkit.cli import cli

    folder = editor.folder / "known"
    folder.mkdir()
    (folder / "old.md").write_text(POOR, encoding="utf-8")
    (folder / "letterkit.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    CliRunner().invoke(cli, ["lint", str(folder / "old.md"), "--write-baseline"])
    assert editor.open("known/old.md") == []
    assert rules(editor.type("known/old.md", f"{POOR}\nVi betalar samtliga räkningar.\n")) == ["officialese"]


def sent(method: str, number: int | None = None, **parameters: object) -> bytes:
    """A message as editors send it: a question where it has a number, else a notice."""
    told = {"jsonrpc": "2.0", "method": method, "params": parameters} | ({"id": number} if number else {})
    body = json.dumps(told).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def test_nothing_of_a_letter_is_logged(tmp_path: Path) -> None:
    secret = "Hemligkvist"
    named = {"uri": (tmp_path / "x.md").as_uri()}
    opened = {**named, "languageId": "markdown", "version": 1, "text": f"Beslut: {secret} får samtliga brev.\n"}
    messages = (
        sent("initialize", 1, capabilities={}, processId=None, rootUri=None),
        sent("initialized"),
        sent("textDocument/didOpen", textDocument=opened),
        sent("textDocument/hover", 2, textDocument=named, position=secret),
        sent(f"unknown/{secret}", 3),
        sent(f"unknown/{secret}", text=secret),
        sent("shutdown", 4),
        sent("exit"),
    )
    command = [sys.executable, "-m", "letterkit", "lsp"]
    done = subprocess.run(command, input=b"".join(messages), capture_output=True, timeout=120)
    assert done.returncode == 0
    assert done.stderr == b""
