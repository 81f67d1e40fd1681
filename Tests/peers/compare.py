#!/usr/bin/env python3
"""compare.py HUIBIAO [--seeds N] [--keep FOLDER]: reads workbooks of many programs beside its peers.

Seven libraries make workbooks of the same contents; LibreOffice and Gnumeric open some
and save them again. openpyxl, calamine and `huibiao cells` read each. Where the two agree on a cell,
so must we; every other cell must be explained by a rule of rules.py. Prints how often each rule held; exits 1 where something is left.
"""
import argparse
import collections
import sys
import tempfile
from pathlib import Path

import makers
import readers
import rules
from contents import Book


def make(folder, seeds, makers_only=False):
    """Makes the workbooks; gives (maker, book or None, path), and tells what could not be made."""
    made, failures = [], collections.Counter()
    for name, maker in makers.MAKERS.items():
        for seed in range(seeds):
            book = Book(seed)
            path = folder / ("%s-%d.xlsx" % (name, seed))
            try:
                maker(book, path, folder=folder)
                made.append((name, book, path))
            except Exception as error:
                failures["%s: %s: %s" % (name, type(error).__name__, str(error)[:100])] += 1
    if makers_only:
        return made, failures
    again = [item for item in made if item[1].seed % 4 == 0]
    office = folder / "LibreOffice"
    office.mkdir()
    makers.saved_by_libreoffice([path for _, _, path in again], office)
    made += [("LibreOffice", None, path) for path in sorted(office.glob("*.xlsx"))]
    for number, (_, _, path) in enumerate(again):
        kind = ("Gnumeric_Excel:xlsx", "Gnumeric_Excel:xlsx2")[number % 2]
        target = folder / ("Gnumeric-%s" % path.name)
        try:
            makers.saved_by_gnumeric(path, target, kind)
            made.append(("Gnumeric", None, target))
        except Exception as error:
            failures["Gnumeric: %s" % type(error).__name__] += 1
    return made, failures


def same(a, b):
    """Whether two values are one: dates to the millisecond, since both peers round them."""
    if a is None or b is None:
        return a is b
    if a[0] == "date" and b[0] == "date":
        return abs(a[1] - b[1]) < 1.2e-8
    if {a[0], b[0]} == {"error", "text"}:
        return a[1] == b[1]
    return a == b


def compare(path, command, told):
    """Compares one workbook; counts into `told`, gives what is left."""
    theirs, their_merges, is1904 = readers.openpyxl_cells(path)
    others = readers.calamine_cells(path, is1904, list(theirs))
    ours, our_merges = readers.our_cells(command, path)
    left = []
    for name, cells in theirs.items():
        other, our = others[name], ours.get(name, {})
        for place in sorted(set(cells) | set(other) | set(our)):
            values = cells.get(place), other.get(place), our.get(place)
            told["cells"] += 1
            if same(values[0], values[1]):
                told["agreed on"] += 1
                # Of an error the kind is openpyxl's to tell.
                kinds = values[0] is None or values[2] is None or values[0][0] == values[2][0]
                if same(values[0], values[2]) and kinds:
                    continue
            rule = rules.explain(*values, is1904)
            if rule:
                told[rule] += 1
            else:
                left.append("%s!%s: openpyxl %.120r, calamine %.120r, huibiao %.120r" % (
                    name, place, *values))
        if their_merges[name] != our_merges.get(name, []):
            left.append("%s: merged %s and %s" % (name, their_merges[name], our_merges.get(name)))
    return left


def compare_looks(path, command, told):
    """Compares formats and looks with openpyxl's, where it gives the same text; counts into `told`, gives what is left."""
    theirs, ours = readers.openpyxl_looks(path), readers.our_looks(command, path)
    left = []
    for name, cells in theirs.items():
        for place, (format, looks) in sorted(cells.items()):
            own = ours.get(name, {}).get(place)
            if own is None:
                continue
            if looks:
                told["cells with looks"] += 1
            if format != "General":
                told["cells with formats"] += 1
            for what, their, our in (("format", format, own[0]), ("looks", looks, own[1])):
                if their == our:
                    continue
                rule = rules.explain_looks(what, their, our)
                if rule:
                    told[rule] += 1
                else:
                    left.append("%s!%s: %s: openpyxl %.200r, huibiao %.200r" % (name, place, what, their, our))
    return left


def main():
    options = argparse.ArgumentParser()
    options.add_argument("huibiao")
    options.add_argument("--seeds", type=int, default=36)
    options.add_argument("--keep", type=Path, help="a folder that is not there yet, to be left")
    options.add_argument("--makers-only", action="store_true", help="no LibreOffice and Gnumeric")
    options = options.parse_args()
    command = str(Path(options.huibiao).resolve())
    told, left = collections.Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        folder = options.keep or Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        made, failures = make(folder, options.seeds, options.makers_only)
        unread = collections.Counter()
        for name, _, path in made:
            try:
                left += ["%s: %s" % (path.name, line) for line in compare(path, command, told)]
                left += ["%s: %s" % (path.name, line) for line in compare_looks(path, command, told)]
                told["workbooks of " + name] += 1
            except Exception as error:
                # That a peer cannot read it is no reason for us not to.
                try:
                    readers.our_cells(command, path)
                    readers.our_looks(command, path)
                    unread["%s: %s: %s" % (name, type(error).__name__, str(error)[:100])] += 1
                except ValueError as error:
                    left.append("%s: %s" % (path.name, error))
    for text, count in told.items():
        print("%8d  %s" % (count, text))
    for text, count in failures.items():
        print("%8d  not made: %s" % (count, text))
    for text, count in unread.items():
        print("%8d  not read by a peer, but by us: %s" % (count, text))
    print("\n".join(left[:60]))
    print("%d left unexplained" % len(left) if left else "peers: ok")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
