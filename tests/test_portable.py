"""The house stands on Windows, too: nothing that only POSIX has, and text is always UTF-8."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.test_architecture import FILES

MODULES = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "termios", "tty"}
NAMES = {
    *("fork", "forkpty", "getuid", "geteuid", "getgid", "chown", "killpg", "setsid", "mkfifo", "uname"),
    *("SIGALRM", "SIGKILL", "SIGHUP", "SIGUSR1", "alarm", "setitimer"),
}
READ_TEXT = {"read_text", "write_text", "TextIOWrapper", "reconfigure"}


def faults(tree: ast.Module) -> Iterator[str]:
    guarded = {
        inner
        for block in ast.walk(tree)
        if isinstance(block, ast.With | ast.Try) and "ImportError" in ast.dump(block)
        for inner in ast.walk(block)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Import() if node not in guarded:
                yield from (one.name for one in node.names if one.name.split(".")[0] in MODULES)
            case ast.ImportFrom() if node not in guarded and (node.module or "").split(".")[0] in MODULES:
                yield str(node.module)
            case ast.Attribute(value=ast.Name("os" | "signal"), attr=name) if name in NAMES:
                yield name
            case ast.Call() if reads_text(node) and not {"encoding", None} & {word.arg for word in node.keywords}:
                yield f"line {node.lineno}: text without an encoding"


def reads_text(call: ast.Call) -> bool:
    words = {word.arg: word.value for word in call.keywords}
    match call.func:
        case ast.Name("open"):
            mode = call.args[1] if len(call.args) > 1 else words.get("mode")
            return not (isinstance(mode, ast.Constant) and "b" in str(mode.value))
        case ast.Attribute(value=ast.Name("subprocess")):
            return "text" in words or "universal_newlines" in words
        case ast.Attribute(attr="open", value=ast.Call()):
            return not (call.args and isinstance(call.args[0], ast.Constant) and "b" in str(call.args[0].value))
        case ast.Attribute(attr=name):
            return name in READ_TEXT
    return False


def test_the_faults_are_found() -> None:
    lines = ["import fcntl", "os.fork()", "open('a')", "Path('b').write_text('x')", "subprocess.run([], text=True)"]
    code = "\n".join([*lines, "open('c', 'rb')", "open('d', encoding='utf-8')"])
    assert len(list(faults(ast.parse(code)))) == 5


def test_nothing_needs_posix_and_no_text_is_without_an_encoding() -> None:
    found = {str(file): [*faults(ast.parse(file.read_text(encoding="utf-8")))] for file in FILES.values()}
    assert {file: wrong for file, wrong in found.items() if wrong} == {}
