"""The same entries in other programs, for `cargo xtask bench --peers`.

Arguments: a folder to work in, our own measuring program, the sizes. Each figure is of a whole
command, as somebody would start it: its start, its key at the cost it comes with, reading, and
what was asked. The median of five; memory is the most that the command held.
"""

import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time
from xml.sax.saxutils import escape

ROUNDS = 5
PATIENCE = 300
RARE = "heronwater"
PASSWORD = "a quiet walk along the canal"

folder = pathlib.Path(sys.argv[1])
ours = sys.argv[2]
sizes = [int(size) for size in sys.argv[3:]]
tools = pathlib.Path(sys.executable).parent


def run(command, words=""):
    """Seconds, kilobytes and what it printed; None where it took longer than the patience."""
    begun = time.monotonic()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        out, err = process.communicate(words, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    took = time.monotonic() - begun
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} failed: {err[-400:]}")
    return took, out


def most_memory(command, words=""):
    """In a process of its own, since the system only tells of the largest child so far."""
    pid = os.fork()
    if pid == 0:
        run(command, words)
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        (folder / "memory").write_text(str(used))
        os._exit(0)
    os.waitpid(pid, 0)
    return int((folder / "memory").read_text()) / 1_000


def figures(name, size, find, save):
    """`find` and `save`: a command and what is typed into it."""
    found = [run(*find) for _ in range(ROUNDS)]
    saved = [run(*save) for _ in range(ROUNDS)]
    median = lambda all: "over 300 s" if None in all else f"{statistics.median(t for t, _ in all):8.2f} s"
    memory = f"{most_memory(*find):8.0f} MB" if None not in found else "-"
    print(f"  {name:<28}{size:>9}  find {median(found)}   save {median(saved)}   {memory}", flush=True)


def entries(size):
    path = folder / f"{size}.jsonl"
    run([ours, "--write", str(size), str(path)])
    return [json.loads(line) for line in path.read_text().splitlines()]


def stillpoint(size, _):
    place = folder / f"stillpoint-{size}"
    place.mkdir()
    run([ours, "--make-usual", str(size), str(place)])
    figures("Stillpoint's crates", size, ([ours, "--find", RARE, str(place)],), ([ours, "--save", str(place)],))


def jrnl(size, all):
    home = folder / f"jrnl-{size}"
    home.mkdir()
    plain = home / "plain.txt"
    plain.write_text("".join(f"[{one['day']} 09:00] {one['text']}\n" for one in all))
    (home / "jrnl.yaml").write_text(
        f"""colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: true
highlight: false
indent_character: '|'
journals: {{default: {{journal: {home}/journal, encrypt: true}}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%F %H:%M'
version: v4.6
"""
    )
    os.environ |= {
        "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring",
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    run([sys.executable, "-c", f"import keyring; keyring.set_password('jrnl', 'default', '{PASSWORD}')"])
    command = [str(tools / "jrnl"), "--config-file", str(home / "jrnl.yaml")]
    if run([*command, "--import", "--file", str(plain)]) is None:
        print(f"  {'jrnl, encrypted':<28}{size:>9}  taking the entries in took over {PATIENCE} s")
        return
    figures("jrnl, encrypted", size, ([*command, "-contains", RARE],), ([*command, "today: A short note."],))


def keepassxc(size, all):
    place = folder / f"keepassxc-{size}"
    place.mkdir()
    rows = "".join(
        f"<Entry><String><Key>Title</Key><Value>{n}</Value></String>"
        f"<String><Key>Notes</Key><Value>{escape(one['text'])}</Value></String></Entry>"
        for n, one in enumerate(all)
    )
    xml = place / "plain.xml"
    xml.write_text(f"<KeePassFile><Root><Group><Name>Root</Name>{rows}</Group></Root></KeePassFile>")
    base = str(place / "base.kdbx")
    twice = f"{PASSWORD}\n{PASSWORD}\n"
    run(["keepassxc-cli", "import", "-q", "-p", str(xml), base], twice)
    once = f"{PASSWORD}\n"
    find = (["keepassxc-cli", "search", "-q", base, RARE], once)
    found = run(*find)
    assert found is None or found[1].strip(), "nothing found"
    add = ["sh", "-c", f'keepassxc-cli add -q --notes "A short note." {base} "$(date +%s%N)"']
    figures("KeePassXC, as notes", size, find, (add, once))


SQLCIPHER = """
import sys
from sqlcipher3 import dbapi2
base = dbapi2.connect(sys.argv[1])
base.execute("PRAGMA key = '" + sys.argv[2] + "'")
if sys.argv[3] == "find":
    rows = base.execute("SELECT rowid, snippet(entry, 1, '', '', '', 12) FROM entry WHERE entry MATCH ? LIMIT 30", [sys.argv[4]])
    print(len(rows.fetchall()))
elif sys.argv[3] == "save":
    base.execute("PRAGMA journal_mode = WAL"); base.execute("PRAGMA synchronous = FULL")
    base.execute("INSERT INTO entry VALUES ('2026-11-22', 'A short note.')"); base.commit()
else:
    import json
    base.execute("CREATE VIRTUAL TABLE entry USING fts5(day, text)")
    lines = map(json.loads, open(sys.argv[4]))
    base.executemany("INSERT INTO entry VALUES (?, ?)", ((one["day"], one["text"]) for one in lines))
    base.commit()
"""


def sqlcipher(size, _):
    command = [sys.executable, "-c", SQLCIPHER, str(folder / f"sqlcipher-{size}"), PASSWORD]
    run([*command, "make", str(folder / f"{size}.jsonl")])
    figures("SQLCipher with FTS5", size, ([*command, "find", RARE],), ([*command, "save"],))


print(f"Whole commands, medians of {ROUNDS}: open with the passphrase and find a rare word; open and save one")
for size in sizes:
    all = entries(size)
    for program in (stillpoint, jrnl, keepassxc, sqlcipher):
        program(size, all)
