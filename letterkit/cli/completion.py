"""Completion in shells: click knows bash, zsh and fish; PowerShell is added here, and what rules are called."""

from __future__ import annotations

import os
from typing import Final

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, split_arg_string

_WORDS: Final = "COMP_WORDS"
"""The environment variable with the command line up to the cursor, and that with the word at it."""
_WORD: Final = "COMP_WORD"
_PARTS: Final = "\t"

_SCRIPT: Final = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($word, $line, $cursor)
    $env:%(complete_var)s = "powershell_complete"
    $text = $line.ToString()
    $env:COMP_WORDS = $text.Substring(0, [Math]::Min($cursor - $line.Extent.StartOffset, $text.Length))
    $env:COMP_WORD = $word
    $before = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try {
        %(prog_name)s | Where-Object { $_ } | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
        }
    } finally {
        [Console]::OutputEncoding = $before
        Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_WORD -ErrorAction SilentlyContinue
    }
}
"""


@add_completion_class
class PowerShell(ShellComplete):
    """Completion in PowerShell; where nothing is offered, PowerShell offers files by itself."""

    name = "powershell"
    source_template = _SCRIPT

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one at the cursor, and that one."""
        words, word = split_arg_string(os.environ.get(_WORDS, ""))[1:], os.environ.get(_WORD, "")
        return (words[:-1] if word and words and words[-1] == word else words), word

    def format_completion(self, item: CompletionItem) -> str:
        """A line of what may be written, and what it means; files are left to the shell."""
        return f"{item.value}{_PARTS}{item.help}" if item.help else str(item.value)

    def complete(self) -> str:
        """The lines to offer."""
        items = self.get_completions(*self.get_completion_args())
        return "\n".join(self.format_completion(item) for item in items if item.type == "plain")


def rule_names(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules whose names begin so, with their titles; after a comma the next one."""
    from letterkit.rules.registry import all_rules
    from letterkit.ui import guess_ui_language

    before, comma, begun = incomplete.rpartition(",")
    ui = guess_ui_language()
    return [
        CompletionItem(f"{before}{comma}{name}", help=rule.title.say(ui))
        for name, rule in all_rules().items()
        if name.startswith(begun)
    ]
