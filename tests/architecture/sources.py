# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0
"""What the architecture checks read: the files of the tree, and C++ split into code, comments and texts."""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

CPP = {".cpp", ".h"}
SKIPPED_FOLDERS = {".git", ".cache", "build"}
FIXTURES = "tests/architecture/fixtures"

# A comment, a raw text, a text or a character, whichever begins first.
TOKEN = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|(?:u8|u|U|L)?R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|(?:u8|u|U|L)?"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9a-zA-Z_])(?:u8|u|U|L)?'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


@dataclass
class Text:
    """A text literal; neighbours that the compiler joins are joined here too."""

    line: int
    value: str


@dataclass
class Source:
    path: str  # from the root, with slashes
    content: str
    code: str = ""  # without comments and with empty texts; the lines stay where they are
    texts: list[Text] = field(default_factory=list)

    @property
    def suffix(self) -> str:
        return Path(self.path).suffix

    def matches(self, pattern: str):
        """(line, match) for every place in the code."""
        for match in re.finditer(pattern, self.code):
            yield self.code.count("\n", 0, match.start()) + 1, match

    def includes(self):
        """(line, name, is_ours) for every #include."""
        for number, line in enumerate(self.content.splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if match:
                yield number, match[2], match[1] == '"'


def split(source: Source) -> None:
    kept = []
    position = 0
    for match in TOKEN.finditer(source.content):
        between = source.content[position : match.start()]
        kept.append(between)
        whole = match[0]
        newlines = "\n" * whole.count("\n")
        value = match["raw"] if match["raw"] is not None else match["text"]
        if value is None:
            kept.append(newlines if whole.startswith("/") else "' '")
        else:
            joined = not re.sub(r"_\w+|\s", "", between) and source.texts and kept[-2:-1] == ['""']
            if joined:
                source.texts[-1].value += value
            else:
                source.texts.append(Text(source.content.count("\n", 0, match.start()) + 1, value))
            kept.append('""')
            if newlines:
                kept.append(newlines)
        position = match.end()
    kept.append(source.content[position:])
    source.code = "".join(kept)


def read_tree(root: Path) -> list[Source]:
    """Every text file of the tree: what Git keeps, or everything where there is no Git."""
    sources = []
    for path in names(root):
        try:
            content = (root / path).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        source = Source(path, content)
        if source.suffix in CPP:
            split(source)
        sources.append(source)
    return sources


def names(root: Path) -> list[str]:
    if (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-c", f"safe.directory={root}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=root, capture_output=True, text=True,
        )
        if listed.returncode == 0:
            return sorted(name for name in listed.stdout.split("\0") if name and not name.startswith(FIXTURES))
    found = []
    for path in root.rglob("*"):
        name = path.relative_to(root)
        if path.is_file() and not SKIPPED_FOLDERS.intersection(name.parts) and not str(name).startswith(FIXTURES):
            found.append(name.as_posix())
    return sorted(found)
