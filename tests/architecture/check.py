#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the rules that keep the tree what app/README.md says it is.

    check.py ROOT              prints "file:line: [rule] what is wrong" and fails if there is any
    check.py --self-test DIR   every DIR/<rule>/<case> must break exactly that rule, every DIR/clean/<case> none
"""

import re
import sys
from pathlib import Path
from typing import Callable, Iterator

from sources import CPP, Source, read_tree

Finding = tuple[str, int, str]
Rule = Callable[[list[Source]], Iterator[Finding]]

# -- who may include whom ----------------------------------------------------------------------------------------------

# What main alone puts together.
MAIN_MAKES = {"networks/http/nettransport.h", "networks/http/systemtxtlookup.h"}
ROOMS = {
    "core": {"core"},
    "domain": {"domain", "core"},
    "storage": {"storage", "domain", "core"},
    "networks": {"networks", "domain", "core"},
    "services": {"services", "storage", "networks", "domain", "core"},
    "commandline": {"commandline", "services", "domain", "core"},
    "models": {"models", "services", "domain", "core"},
    "ui": {"ui", "models", "services", "domain", "core"},
    "main": {"ui", "models", "commandline", "services", "allnetworks", "domain", "core"},
}

WIDGETS = re.compile(
    r"^QtWidgets\b|^Q(Widget|Application|MainWindow|Dialog\w*|\w+Dialog|MessageBox|Label|\w*Button\w*|LineEdit|TextEdit"
    r"|PlainTextEdit|TextBrowser|(Abstract)?Item(View|Delegate)|(List|Table|Tree|Column|Header)(View|Widget)\w*"
    r"|StyledItemDelegate|AbstractItemDelegate|AbstractItemView|\w*ScrollArea|ScrollBar|Splitter|Frame|\w*ComboBox|\w*SpinBox"
    r"|CheckBox|GroupBox|Menu|MenuBar|ToolBar|StatusBar|Tab(Bar|Widget)|Stacked(Widget|Layout)|(Box|HBox|VBox|Grid|Form)?Layout"
    r"|\w*Style|StyleOption\w*|StylePainter|ToolTip|Completer|SystemTrayIcon|ProgressBar|Slider|DockWidget|WidgetAction"
    r"|Graphics(View|Scene|Item)|Wizard\w*|SizePolicy|RubberBand|SplashScreen|CalendarWidget)$"
)
PICTURES = re.compile(
    r"^QtGui\b|^Q(GuiApplication|Color|Font\w*|Icon\w*|Image\w*|Pixmap\w*|Painter\w*|Palette|Brush|Pen|Bitmap|Cursor"
    r"|Text(Document|Layout|Cursor|Format|CharFormat|Option)|SyntaxHighlighter|Clipboard|Screen|Window|StandardItemModel"
    r"|KeySequence|KeyEvent|MouseEvent|Action)$"
)
DATABASE = re.compile(r"^QtSql\b|^QSql\w*$|^sqlite3\.h$|^libpq-fe\.h$")
WIRE = re.compile(r"^QtNetwork\b|^QNetwork(AccessManager|Reply|Request)$|^QWebSocket\w*$|^Q(Tcp|Ssl|Udp)Socket$")


def room(path: str) -> str | None:
    """The room a file stands in: "core", …, "network:mastodon", "main"; None where no rule applies."""
    parts = path.split("/")
    if path == "ui/main.cpp":
        return "main"
    if parts[0] == "ui":
        return "models" if parts[1] == "models" else "ui"
    if parts[0] != "app" or len(parts) < 3:
        return None
    if parts[1] == "networks" and len(parts) > 3 and parts[2] != "http":
        return None if "tests" in parts else f"network:{parts[2]}"
    return parts[1]


def included_room(name: str) -> str | None:
    parts = name.split("/")
    if len(parts) == 1:
        return None  # a neighbour in the same folder, or a file made by moc
    if name == "networks/allnetworks.h":
        return "allnetworks"
    if parts[0] == "networks" and len(parts) > 2 and parts[1] != "http":
        return f"network:{parts[1]}"
    if parts[0] == "ui" and parts[1] == "models":
        return "models"
    return parts[0]


def layers(tree: list[Source]) -> Iterator[Finding]:
    for source in tree:
        here = room(source.path)
        if source.suffix not in CPP or here is None:
            continue
        if here.startswith("network:"):
            allowed = {here, "networks", "domain", "core"}
        elif here in ROOMS:
            allowed = ROOMS[here] | ({"allnetworks"} if source.path.startswith("app/networks/allnetworks") else set())
        else:
            yield source.path, 1, f"app/{here} is not a room that app/README.md knows"
            continue
        for line, name, ours in source.includes():
            if ours:
                if ".." in name.split("/"):
                    yield source.path, line, f'"{name}": write it from the folder of the layer'
                there = included_room(name)
                if here == "main" and name in MAIN_MAKES:
                    continue  # main builds the real transport
                if there is not None and there not in allowed:
                    yield source.path, line, f'{here} must not include "{name}"'
                continue
            if here not in {"ui", "main"} and WIDGETS.match(name):
                yield source.path, line, f"<{name}> is a widget; those live in ui/"
            if here in {"core", "domain", "storage", "models"} and PICTURES.match(name):
                yield source.path, line, f"<{name}> draws; {here} knows Qt Core only"
            if here != "storage" and DATABASE.match(name):
                yield source.path, line, f"<{name}> is a database; only storage speaks SQL"
            if here != "networks" and not here.startswith("network:") and WIRE.match(name):
                yield source.path, line, f"<{name}> is the wire; only networks reach it"


def network_names(tree: list[Source]) -> Iterator[Finding]:
    """The program asks for capabilities, never for a name; a network can be added and removed as one folder."""
    folders = {
        match[1]
        for source in tree
        if (match := re.match(r"app/networks/([a-z]+)/CMakeLists\.txt$", source.path)) and match[1] != "http"
    }
    for source in tree:
        if source.suffix not in CPP or not source.path.startswith(("app/", "ui/")):
            continue
        for name in sorted(folders):
            if source.path.startswith(f"app/networks/{name}/"):
                continue
            # "Practice" is also a kind of profile, so there only the network's own classes count.
            pattern = rf"(?i){name}(network|connector|api)" if name == "practice" else rf"(?i){name}"
            for line, match in source.matches(pattern):
                yield source.path, line, f'"{match[0]}": ask the capabilities instead of naming a network'
            for text in source.texts:
                if name != "practice" and re.search(pattern, text.value):
                    yield source.path, text.line, f'a text names "{name}": ask the network for its displayName()'


# -- storage -----------------------------------------------------------------------------------------------------------

TEAM_TABLES = {
    "brand", "agent", "account", "account_source", "contact", "handle", "handle_beginning", "conversation", "conversation_merge", "message", "message_row", "message_version",
    "canned_reply", "canned_text", "canned_tag", "canned_account", "canned_network", "canned_attachment", "canned_import",
    "canned_replaced",
    "message_attachment", "message_search", "context_message", "audit_event", "audit_head", "conversation_count", "tag", "conversation_tag", "note", "saved_view",
    "opening_hours", "opening_span", "opening_exception", "blocked_word", "dictionary_word",
    "brand_channel", "brand_public_contact", "handoff", "handoff_step",
    "contact_import", "message_held", "contact_fact", "checklist", "verification", "one_time_code", "code_try",
    "personal_hold", "erasure", "erasure_key", "erased_mark", "retention_rule", "retention_run",
    "contact_move", "contact_move_item", "contact_apart", "handle_lookalike", "imported_audit_event",
    "history_text", "history_search", "reply_making", "reply_review",
    "customer_promise", "promise_phrase",
}
OWN_TABLES = {"sign_in", "draft", "draft_attachment", "note_draft", "outbox", "outbox_attachment", "outbox_promise", "network_action"}
TABLE = re.compile(r'(?i)\b(?:FROM|JOIN|UPDATE|INTO|REFERENCES)\s+(?:ONLY\s+)?"?([a-z_]+)"?((?:\s*(?:AS\s+)?\w*\s*,\s*[a-z_]+)*)')

DEFINITION = re.compile(r'(?i)\s*(?:CREATE|ALTER)\s+(?:VIRTUAL\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?([a-z_]+)')


def tables(statement: str) -> set[str]:
    found = set()
    for match in TABLE.finditer(statement):
        found.add(match[1].lower())
        found.update(re.findall(r",\s*([a-z_]+)", match[2].lower()))
    if altered := DEFINITION.match(statement):
        found.add(altered[1].lower())
    return found


def team_and_own(tree: list[Source]) -> Iterator[Finding]:
    """Shared tables move to a server one day and the agent's own ones stay: nothing may join the two."""
    for source in tree:
        if not source.path.startswith("app/storage/"):
            continue
        statements = [(text.line, text.value) for text in source.texts]
        if source.suffix == ".sql":
            bare = re.sub(r"--[^\n]*", "", source.content)
            position = 0
            for part in re.split(r";", bare):
                begin = position + len(part) - len(part.lstrip())
                statements.append((bare.count("\n", 0, begin) + 1, part))
                position += len(part) + 1
        for line, statement in statements:
            defined = DEFINITION.match(statement)
            # A migration that makes a table anew calls it so until it takes the old one's place.
            known = defined and defined[1].lower().removesuffix("_again") in TEAM_TABLES | OWN_TABLES
            if source.suffix == ".sql" and defined and not known:
                yield source.path, line, f"{defined[1]}: say in tests/architecture/check.py whose table this is"
            found = tables(statement)
            if found & TEAM_TABLES and found & OWN_TABLES:
                yield (source.path, line, "one statement joins the team's " + ", ".join(sorted(found & TEAM_TABLES))
                       + " and the agent's own " + ", ".join(sorted(found & OWN_TABLES)))


OUTER_MESSAGE = re.compile(r"(?i)\bLEFT\s+(?:OUTER\s+)?JOIN\s+message\b(?!_)")


def message_view(tree: list[Source]) -> Iterator[Finding]:
    """On the right of a LEFT JOIN a view of several tables is made whole first: every message there is would be read."""
    for source in tree:
        if source.path.startswith("app/"):
            for text in source.texts:
                if OUTER_MESSAGE.search(text.value):
                    yield source.path, text.line, "LEFT JOIN message reads every message; join message_row, or ask twice"


def migration_numbers(tree: list[Source]) -> Iterator[Finding]:
    kinds: dict[int, dict[str, str]] = {}
    for source in tree:
        if not source.path.startswith("app/storage/migrations/") or source.suffix != ".sql":
            continue
        name = source.path.rsplit("/", 1)[1]
        match = re.fullmatch(r"(\d{4})_([a-z0-9_]+)(\.sqlite|\.postgres)?\.sql", name)
        if not match:
            yield source.path, 1, "a migration is called NNNN_what.sql, NNNN_what.sqlite.sql or NNNN_what.postgres.sql"
            continue
        files = kinds.setdefault(int(match[1]), {})
        kind = match[3] or "both"
        if kind in files or ("both" in files) or (kind == "both" and files):
            yield source.path, 1, f"number {match[1]} is taken by {next(iter(files.values()))}"
        files[kind] = name
    for expected, number in enumerate(sorted(kinds), 1):
        if number != expected:
            yield f"app/storage/migrations/{next(iter(kinds[number].values()))}", 1, f"number {expected:04} is missing"
            break
    for number, files in kinds.items():
        if len(files) == 1 and "both" not in files:
            name = next(iter(files.values()))
            yield f"app/storage/migrations/{name}", 1, "the other database has no file of this number"


# -- what we do not write ----------------------------------------------------------------------------------------------


def forbidden(pattern: str, why: str, *, besides: tuple[str, ...] = (), tests: bool = False) -> Rule:
    def rule(tree: list[Source]) -> Iterator[Finding]:
        for source in tree:
            if source.suffix not in CPP or source.path in besides:
                continue
            is_test = source.path.startswith("tests/") or "/tests/" in source.path
            if is_test and not tests:
                continue
            for line, match in source.matches(pattern):
                yield source.path, line, f'"{" ".join(match[0].split())}": {why}'

    return rule


CLOCKS = ("app/core/clock.cpp", "app/core/clock.h", "app/core/id.cpp")

# -- every file --------------------------------------------------------------------------------------------------------

WITH_LICENCE = {".cpp", ".h", ".in", ".cmake", ".sql", ".py", ".sh", ".js", ".mjs"}
HEADER = re.compile(r"SPDX-FileCopyrightText: .*\n.*SPDX-License-Identifier: ")


def licence_lines(tree: list[Source]) -> Iterator[Finding]:
    for source in tree:
        begins_script = source.content.startswith("#!")
        if source.suffix in WITH_LICENCE or source.path.endswith("CMakeLists.txt") or begins_script:
            if not HEADER.search(source.content[:400]):
                yield source.path, 1, "begins without the two SPDX lines"


UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")


def unfinished(tree: list[Source]) -> Iterator[Finding]:
    for source in tree:
        if source.suffix in {".ts", ".txt"} and not source.path.endswith("CMakeLists.txt"):
            continue
        for number, line in enumerate(source.content.splitlines(), 1):
            if match := UNFINISHED.search(line):
                yield source.path, number, f"{match[0]}: finish it, or say in the documentation what is not there"


MACHINE = re.compile(r"(?<![\w.:/-])/(?:home/\w+|Users/\w+|root|work)/")


def machine_paths(tree: list[Source]) -> Iterator[Finding]:
    for source in tree:
        for number, line in enumerate(source.content.splitlines(), 1):
            if match := MACHINE.search(line):
                yield source.path, number, f"{match[0]} is a folder of one machine"


RULES: dict[str, Rule] = {
    "layers": layers,
    "network-names": network_names,
    "team-and-own": team_and_own,
    "message-view": message_view,
    "migration-numbers": migration_numbers,
    "instance": forbidden(r"\binstance\s*\(", "nobody fetches; what is needed is passed down"),
    "modal-dialog": forbidden(
        r"(?i)\b\w*(dialog|menu|messagebox|wizard)\w*(\(\))?\s*(\.|->)\s*exec\s*\("
        r"|\bQMessageBox::(question|information|warning|critical|about)\s*\("
        r"|\bQInputDialog::get\w+\s*\(|\bQFileDialog::get\w+\s*\(|\bQMenu::exec\s*\(|\bQEventLoop\b",
        "a nested event loop; use open() or popup() and a signal"),
    "clock": forbidden(
        r"\bcurrentDateTime\w*|\bQ(Date|Time)::current\w*|\bcurrentM?SecsSinceEpoch\b|\bsystem_clock\b|\bQElapsedTimer\b"
        r"|\bsteady_clock\b|(?<![\w:.>])(std::)?time\s*\(\s*(nullptr|NULL|0)\s*\)",
        "time comes from a Clock, so that tests can turn it", besides=CLOCKS),
    "coroutine": forbidden(r"\bco_(await|yield|return)\b", "the compiler we support miscompiles it", tests=True),
    "html": forbidden(r"\bsetHtml\s*\(|\bappendHtml\s*\(|\binsertHtml\s*\(", "text from outside is never given to Qt as HTML"),
    "std-format": forbidden(r"\bstd::(format|expected|print)\b", "the compiler we support does not have it", tests=True),
    "friend": forbidden(r"\bfriend\s+\w", "no friends: pass what is needed"),
    "licence-lines": licence_lines,
    "unfinished": unfinished,
    "machine-paths": machine_paths,
}


def broken(root: Path) -> list[tuple[str, Finding]]:
    tree = read_tree(root)
    return [(name, finding) for name, rule in RULES.items() for finding in rule(tree)]


def self_test(folder: Path) -> int:
    problems = 0
    for name in RULES:
        if not any((folder / name).glob("*/")):
            print(f"no case breaks the rule {name}")
            problems += 1
    for case in sorted(path for path in folder.glob("*/*") if path.is_dir()):
        expected = set() if case.parent.name == "clean" else {case.parent.name}
        findings = broken(case)
        if {name for name, _ in findings} != expected:
            problems += 1
            print(f"{case.relative_to(folder)}: expected {sorted(expected) or 'nothing'}, found {findings or 'nothing'}")
    print(f"{len(RULES)} rules, {problems} problems")
    return 1 if problems else 0


def main(arguments: list[str]) -> int:
    if len(arguments) == 2 and arguments[0] == "--self-test":
        return self_test(Path(arguments[1]))
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    findings = broken(Path(arguments[0]).resolve())
    for name, (path, line, what) in findings:
        print(f"{path}:{line}: [{name}] {what}")
    print(f"{len(findings)} places break a rule" if findings else "every rule is kept")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
