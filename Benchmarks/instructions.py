#!/usr/bin/env python3
"""Counts the instructions of the hottest paths with callgrind, which repeat, and holds them to
the ones stored in instructions.txt: more than 3 % more fails. `--store` keeps what was counted.

What a path costs is the difference between doing it twice or more often and doing it once, so that
starting up and loading the schema do not count.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
STORED = HERE / "instructions.txt"
ALLOWED = 1.03


def count(command):
    """The instructions of all of a process."""
    with tempfile.NamedTemporaryFile() as out:
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out.name, *command],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def sheet(path, rows):
    """A sheet of so many rows of ten cells, shared strings and numbers."""
    import zipfile
    row = "".join('<c r="%s%%d"%s><v>%d</v></c>' % (chr(65 + n), ' t="s"' if n % 3 == 0 else "", n)
                  for n in range(10))
    cells = "".join('<row r="%d">%s</row>' % (n, row.replace("%d", str(n)))
                    for n in range(1, rows + 1))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = '<Relationship Id="%s" Type="' + office + '/%s" Target="%s"/>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "_rels/.rels": '<Relationships xmlns="%s">%s</Relationships>' % (
            package, relation % ("a", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
                           '<sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>'
                           % (main, office),
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s">%s%s</Relationships>' % (
            package, relation % ("a", "worksheet", "worksheets/sheet1.xml"),
            relation % ("b", "sharedStrings", "sharedStrings.xml")),
        "xl/sharedStrings.xml": '<sst xmlns="%s">%s</sst>' % (
            main, "<si><t>单位的答复</t></si>" * 10),
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>'
                                    % (main, cells),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def counts(measure):
    # Swift seeds its hashes with chance unless told not to.
    os.environ["SWIFT_DETERMINISTIC_HASHING"] = "1"
    os.environ.setdefault("HUIBIAO_SCHEMAS", str(HERE.parent / "Schemas"))
    returns = HERE.parent / "Samples" / "returns"
    sample = str(sorted(returns.glob("*.xlsx"))[2])
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind before 3.20 gives up on the debugging information that Swift writes.
        subprocess.run(["strip", "-o", folder + "/measure", measure], check=True)
        measure = folder + "/measure"
        small, large, out = (folder + "/" + name for name in ("1.xlsx", "2.xlsx", "out.xlsx"))
        sheet(small, 100)
        sheet(large, 2100)
        run = lambda *words: count([measure, *words])  # noqa: E731
        return {
            # Loading the schema costs each process a little more or less; over thirty imports that is nothing.
            "import of one return": (run("import", sample, "31") - run("import", sample, "1")) // 30,
            # What one return says is kept from its first time on; these were never read before.
            "import of 21 others": run("returns", str(returns), "22") - run("returns", str(returns), "1"),
            "streaming 20,000 cells": run("stream", large) - run("stream", small),
            "writing 22 returns":
                run("write", str(returns), out, "2") - run("write", str(returns), out, "1"),
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("measure", help="the program Measure, built for release")
    parser.add_argument("--store", action="store_true")
    options = parser.parse_args()
    found = counts(os.path.abspath(options.measure))
    if options.store:
        STORED.write_text("".join("%s\t%d\n" % pair for pair in found.items()))
    stored = dict(line.split("\t") for line in STORED.read_text().splitlines())
    worse = False
    for name, number in found.items():
        ratio = number / int(stored[name])
        worse |= ratio > ALLOWED
        print("%-24s %12d instructions, %.3f of what is stored" % (name, number, ratio))
    if worse:
        print("more than 3 % more than stored in Benchmarks/instructions.txt; if that is meant, "
              "store the new ones with --store", file=sys.stderr)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
