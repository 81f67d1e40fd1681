"""Whole rounds of returns with traps among them, by name; see hostile.py."""
import itertools
import json
import subprocess
import tempfile
from pathlib import Path

import answers
import attack
import attacks
import crowds
from packing import Entry, archive

SAMPLES = Path(__file__).resolve().parent.parent.parent / "Samples" / "returns"
NAME = "张江高新区嘉定园国际合作总结报告.xlsx"
# What takes the most memory and time of all that is read, or nearly.
HEAVY = [
    "cells-2-million-numbers", "cells-2-million-texts", "texts-2-million-different",
    "strings-escaped", "merges-as-many-as-allowed", "elements-with-attributes", "string-asked-for-often",
    "500-mib-of-space", "sheet-shown-10000-times", "strings-100-mib", "styles-10-million",
    "relationships-a-million",
]
# Those that go through all commands; the others are only read.
CROWDS_WRITTEN = {"labels-in-rows", "copies-of-a-table", "answers-in-rows", "merges-taller"}
TEXTS_WRITTEN = {"options", "hints", "labels", "letters", "regions", "different-words", "different-lines"}
READ = ("check", ["{work}/in"])
WRITE = ("consolidate", ["{work}/in", "-o", "{work}/out/汇总.xlsx"])


class Round:
    """`files` are bytes by name, put into a folder or an archive, and given to `commands`.

    `codes` are the exits allowed, `good` the returns that must be read whatever lies beside them.
    """

    def __init__(self, name, files, commands, codes, good=0, ending=None, seconds=10):
        self.name, self.files, self.commands = name, files, commands
        self.codes, self.good, self.ending, self.seconds = codes, good, ending, seconds

    def write(self, path):
        files = self.files()
        if self.ending:
            (path.parent / "in").mkdir()
            # libzip takes a name for UTF-8 that is so, and has no control characters, whatever it says
            # itself; an archive in which another says to be UTF-8 it refuses (archive-of-names-that-lie).
            data = archive([Entry(name, data, flags=0) for name, data in files])
            (path / ("回收" + self.ending)).write_bytes(data)
            return len(data)
        for name, data in files:
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            (path / name).write_bytes(data)
        return sum(len(data) for _, data in files)

    def faults(self, command, work, code, lines):
        if code not in self.codes:
            yield "exit %d" % code
        if any(not line for line in lines):
            yield "an empty line on standard error"
        if any(letter < " " or letter == "\x7f" for line in lines for letter in line):
            yield "a control character on standard error"
        outside = [path for path in work.parent.parent.rglob("*")
                   if path.is_file() and work not in path.parents]
        if outside or any(path.name not in ("in", "out") for path in work.iterdir()):
            yield "files outside of the output: %s" % outside
        # Of CSV nothing comes out here.
        if command == "export" and (work / "out" / "stdout").stat().st_size:
            told = json.loads((work / "out" / "stdout").read_text())
            if len(told["returns"]) < self.good:
                yield "%d returns read, not %d" % (len(told["returns"]), self.good)


def heavy_files():
    chosen = {attack.name: attack for attack in attacks.all_attacks() if attack.name in HEAVY}
    return [("%s.xlsx" % name, chosen[name].make()) for name in HEAVY]


def every_small_file():
    """All attacks of little work: damaged, lying, truncated."""
    for attack in itertools.chain(attacks.all_attacks()):
        if attack.refused_by and attack.name.startswith((
                "size-", "checksum", "entry-", "truncated", "entit", "dtd", "encoding", "cell-", "row-",
                "ole-", "random", "nothing", "number", "shared-string", "xml", "utf")):
            yield "%s%s" % (attack.name, attack.ending), attack.make()


def samples():
    return [(path.name, path.read_bytes()) for path in sorted(SAMPLES.glob("*.xlsx"))]


def damaged_among_good():
    return samples() + list(every_small_file())


def nested_with_names():
    """Returns among archives in archives, under names that climb, speak or do not end."""
    data = (SAMPLES / NAME).read_bytes()
    inner = archive([Entry("../../../嘉定园.xlsx", data), Entry("/etc/嘉定园.xlsx", data),
                     Entry("C:\\Windows\\嘉定园.xlsx", data), Entry("..\\..\\嘉定园二.xlsx", data)])
    deep = inner
    for level in range(6):
        deep = archive([Entry("%d.zip" % level, deep)])
    names = [
        "a\n\x1b[31m红.xlsx", "a\rb.xlsx", "\u202e.xlsx", "\u2028.xlsx", "名" * 200 + ".xlsx",
        "/".join(["夹"] * 500) + "/嘉定园.xlsx", "x" * 5_000 + ".xlsx", "a//b/./嘉定园.xlsx", "con.xlsx",
        " .xlsx", ".xlsx", "-o.xlsx", "嘉定园.xlsx/嘉定园.xlsx", "~$嘉定园.xlsx", "__MACOSX/._嘉定园.xlsx",
        b"\xff\xfe\x80.xlsx", "$(touch a).xlsx", "=1+1.xlsx", "\x7f\x9b.xlsx",
    ]
    return [(NAME, data), ("climbing.zip", inner), ("deep.zip", deep),
            ("bomb.zip", archive([Entry("a.xlsx", b"PK\3\4", b" " * (1 << 20), 2048)])),
            ("broken.zip", inner[:len(inner) // 2])] + [(name, data) for name in names]


def thousands_of_texts():
    """Files of a few bytes when packed twice, each of which shows nearly as much text as it may."""
    text = "长文" * 16_000
    cells = "".join('<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 126))
    data = attack.workbook(
        Entry("xl/sharedStrings.xml", '<sst xmlns="%s"><si><t>%s</t></si></sst>' % (attack.MAIN, text)),
        Entry(attack.SHEET, '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (
            attack.MAIN, cells)))
    return [("%d.xlsx" % number, data) for number in range(7_000)]


def all_rounds(command):
    everything = [
        READ, WRITE, ("export", ["{work}/in", "--format", "json"]),
        ("check", ["{work}/in", "--format", "html", "-o", "{work}/out/校验.html"]),
        ("report", ["{work}/in", "-o", "{work}/out/总结.md"]),
        ("correct", ["{work}/in", "-o", "{work}/out/更正"]),
        ("correct", ["{work}/in", "--annotate", "-o", "{work}/out/批注"]),
        ("export", ["{work}/in", "--format", "csv", "-o", "{work}/out/记录"]),
    ]
    # In a folder each file has its 10 seconds; what all take together at once is the memory.
    yield Round("round-of-heavy-files", heavy_files, [READ, WRITE], (2,), seconds=10 * len(HEAVY))
    yield Round("round-of-the-same-heavy-file", lambda: [
        ("%d.xlsx" % number, data) for _, data in heavy_files()[:1] for number in range(8)],
        [READ], (2,), seconds=80)
    yield Round("round-of-damaged-and-good", damaged_among_good, everything, (2,), good=22)
    # An archive may cost what four files cost, and by its size besides.
    yield Round("archive-of-damaged-and-good", damaged_among_good, everything, (2,), good=22,
                ending=".zip")
    yield Round("archive-of-heavy-files", heavy_files, [READ, WRITE], (2,), ending=".zip", seconds=40)
    yield Round("archive-of-thousands-of-texts", thousands_of_texts, [READ, WRITE], (2,), ending=".zip",
                seconds=40)
    yield Round("archive-of-a-fat-file-and-good", lambda: [
        ("0.xlsx", heavy_files()[0][1])] + samples(), everything, (2,), good=22, ending=".zip", seconds=40)
    yield Round("archive-of-names", nested_with_names, everything, (0, 1, 2), good=15, ending=".zip")
    filled = answers.Return(command, SAMPLES / NAME)
    for name, make in crowds.crowds(filled.rows):
        yield Round("crowd-of-" + name, lambda make=make: [(NAME, make())],
                    everything if name in CROWDS_WRITTEN else [READ], (0, 1, 2))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([command, "template", "--sender", "嘉定园", "-o", folder + "/" + NAME],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        blank = answers.Return(command, Path(folder) / NAME)
    for kind, form in (("answers", filled), ("slots", blank)):
        for name, text in answers.TEXTS.items():
            # What Excel lets a cell hold, and what is refused without being looked at.
            for length in (32_767, 1_000_000):
                written = kind == "answers" and length < 100_000 and name in TEXTS_WRITTEN
                yield Round("%s-of-%d-%s" % (kind, length, name),
                            lambda form=form, text=text, length=length: [
                                (NAME, form.filled(text, length))],
                            everything if written else [READ], (0, 1, 2))
