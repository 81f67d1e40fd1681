#!/usr/bin/env python3
"""measure.py HUIBIAO [--shared FOLDER] [--ways blank,returns,alone] [--say]: how good drafts are, measured on forms whose schema is known.

Of each form the blank is drafted, unedited, and the returns are read with the draft and with the known
schema (or compared with NAME.json beside a return, which says what its writer meant). Each field of the
form has one field of the draft: the one that reads most of its cells. Prints the table of README.md.
`--ways` drafts from the blank, from the blank with the returns, and from the returns alone.
`--say` tells what is missing.
"""
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SAY = "--say" in sys.argv


def forms(shared):
    """Name, blank, schema and returns of the forms whose schema is known."""
    blank = next((shared / "forms").glob("*.xlsx"), None) or next((ROOT / "Samples/form").glob("*.xlsx"))
    yield "first form", blank, ROOT / "Schemas/zhangjiang-2021", shared / "returns"
    yield "form C", shared / "form-c/blank.xlsx", ROOT / "Tests/Forms/form-c", shared / "form-c"
    yield "form D", shared / "form-d/blank.xlsx", ROOT / "Tests/Forms/form-d", shared / "form-d"
    yield "museums", ROOT / "Samples/museums/blank.xlsx", ROOT / "Samples/museums/schema", ROOT / "Samples/museums/returns"
    yield "schools", ROOT / "Samples/schools/blank.xlsx", ROOT / "Samples/schools/schema", ROOT / "Samples/schools/returns"


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True)


def export(tool, schema, folder):
    """The returns of a folder as a schema reads them, by file."""
    done = run(tool, "export", folder, "--format", "json", "--schema", schema, "--lang", "en")
    try:
        read = json.loads(done.stdout)
    except ValueError:
        return {}
    return {form["file"]: form for form in read.get("returns", [read])}


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1.0, abs(a))
    if isinstance(a, str) and isinstance(b, str):
        return " ".join(a.split()) == " ".join(b.split())
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return a == b


def cells(form):
    """(sheet, cell) and field and value of all that was read in a return, line and table with the field."""
    for record in form.get("records", []):
        for field, cell in record.get("cells", {}).items():
            if cell is not None:
                yield (record["sheet"], cell), (record["table"], field), record.get("values", {}).get(field), record


def truth(path, read):
    """What a return holds: as its writer meant it where a JSON file says so, else as the known schema reads it."""
    said = path.with_suffix(".json")
    if not said.exists():
        return list(cells(read))
    meant = json.loads(said.read_text())
    faulty = {(i["sheet"], i["cell"]) for i in meant["issues"]}
    found = []
    for table, records in meant["tables"].items():
        for record in records:
            for field, cell in record["cells"].items():
                place = (record["sheet"], cell)
                if place in faulty or cell is None:
                    continue
                found.append((place, (table, field), record["values"].get(field), dict(record, table=table)))
    return found


def fields(schema):
    """By (table, field): its kind, options, requirement; and by table its copies and lines."""
    found, tables = {}, {}
    for table in schema["tables"]:
        lines = table.get("lines") or []
        tables[table["table"]] = (table["copies"], len(lines))
        for field in table["fields"]:
            found[(table["table"], field["id"])] = field
    return found, tables


def words(field):
    """The words that may be chosen, letters and their words alike."""
    return frozenset("".join((o.get("words") or o.get("key", "")).split()) for o in field.get("options", []))


def need(field):
    if field.get("calculated"):
        return "calculated"
    if field.get("relevant") or isinstance(field.get("required"), (str, dict)):
        return "if"
    return "required" if field.get("required") else "free"


# How a form is drafted: what follows its name in the table, and the words of the command.
WAYS = {
    "blank": ("", lambda blank, returns: [blank]),
    "returns": (", with returns", lambda blank, returns: [blank, "--returns", returns]),
    "alone": (", returns alone", lambda blank, returns: ["--returns", returns]),
}


def alone(returns, blank, folder):
    """The returns without the blank, which may lie among them."""
    own = Path(folder) / "returns"
    own.mkdir()
    for path in sorted(Path(returns).glob("*.xlsx")):
        if path.read_bytes() != Path(blank).read_bytes():
            shutil.copy(path, own)
    return own


def measure(tool, name, blank, schema, returns, way="blank"):
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft"
        name += WAYS[way][0]
        given = WAYS[way][1](blank, alone(returns, blank, folder))
        done = run(tool, "schema", "draft", *given, "-o", draft, "--lang", "en")
        if not draft.exists():
            print("%s: no draft: %s" % (name, done.stderr.strip()[:400]))
            return None
        lint = run(tool, "schema", "lint", draft, "--lang", "en")
        doubts = sum(text.read_text().count("  # ? ") for text in draft.glob("*.yaml"))
        known = json.loads(run(tool, "schema", "show", schema, "--format", "json").stdout)
        drafted = json.loads(run(tool, "schema", "show", draft, "--format", "json").stdout)
        read, tried = export(tool, schema, returns), export(tool, draft, returns)
    known_fields, known_tables = fields(known)
    draft_fields, draft_tables = fields(drafted)
    votes, total, lines = Counter(), Counter(), defaultdict(Counter)
    pairs = []
    for path in sorted(Path(returns).glob("*.xlsx")):
        mine = tried.get(path.name, {})
        meant = truth(path, read.get(path.name, {}))
        if not meant or not (mine or read.get(path.name)):
            continue
        by_cell = defaultdict(list)
        for place, field, value, record in cells(mine):
            by_cell[place].append((field, value, record))
        pairs.append((meant, by_cell, mine))
        for place, field, value, record in meant:
            total[field] += 1
            for other, got, _ in by_cell.get(place, []):
                votes[(field, other)] += 3 if value not in (None, [], "") and same(value, got) else 1
    mapping, used = {}, set()
    for (field, other), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if field not in mapping and other not in used:
            mapping[field] = other
            used.add(other)
    seen = [field for field in known_fields if total[field]]
    right = cell_right = cell_all = cell_extra = cell_read = value_all = value_right = 0
    missing, wrong = Counter(), Counter()
    samples = {}
    for meant, by_cell, mine in pairs:
        expected = {place for place, _, _, _ in meant}
        for place, others in by_cell.items():
            cell_read += 1
            values = [v for _, v, _ in others if v not in (None, [], "")]
            if place not in expected and values:
                cell_extra += 1
        for place, field, value, record in meant:
            cell_all += 1
            got = [g for other, g, _ in by_cell.get(place, []) if other == mapping.get(field)]
            cell_right += bool(got)
            if not got:
                missing[field] += 1
            if value in (None, [], ""):
                continue
            value_all += 1
            letters = {o.get("letter") or o.get("key"): o.get("words") for o in known_fields[field].get("options", [])} if field in known_fields else {}
            if got and (same(value, got[0])):
                value_right += 1
            elif got:
                wrong[field] += 1
                samples.setdefault(field, (value, got[0]))
    found = [field for field in seen if field in mapping and total[field] and missing[field] * 2 < total[field]]
    both = [(known_fields[f], draft_fields[mapping[f]], f) for f in found if mapping[f] in draft_fields]
    kinds = [(a, b, f) for a, b, f in both]
    kind_right = sum(a["kind"] == b["kind"] for a, b, _ in kinds)
    choices = [(a, b, f) for a, b, f in both if a.get("options")]
    option_right = sum(words(a) == words(b) for a, b, _ in choices)
    asked = [(a, b, f) for a, b, f in both if a["kind"] != "note"]
    need_right = sum(need(a) == need(b) for a, b, _ in asked)
    tables = Counter()
    for f in found:
        tables[(f[0], mapping[f][0])] += 1
    table_of = {}
    for (mine, other), _ in sorted(tables.items(), key=lambda t: -t[1]):
        table_of.setdefault(mine, other)
    shape_right = sum(draft_tables.get(table_of.get(t)) == shape for t, shape in known_tables.items())
    if SAY:
        print("##", name, lint.stdout.strip(), lint.stderr.strip())
        print("  not found:", [f for f in seen if f not in found])
        print("  extra fields:", [f for f in draft_fields if f not in used])
        print("  kinds:", [(f, a["kind"], b["kind"]) for a, b, f in kinds if a["kind"] != b["kind"]])
        print("  options:", [(f, sorted(words(a) ^ words(b))[:6]) for a, b, f in choices if words(a) != words(b)])
        print("  required:", [(f, need(a), need(b)) for a, b, f in asked if need(a) != need(b)])
        print("  tables:", [(t, s, table_of.get(t), draft_tables.get(table_of.get(t))) for t, s in known_tables.items() if draft_tables.get(table_of.get(t)) != s])
        print("  cells missed:", missing.most_common(25))
        print("  values wrong:", [(f, n, samples[f]) for f, n in wrong.most_common(25)])

    def share(a, b):
        return "%d/%d" % (a, b)
    useful = [f for f in draft_fields if f in used]
    return [name, share(len(found), len(seen)), share(len(useful), len(draft_fields)), share(cell_right, cell_all),
            share(cell_read - cell_extra, cell_read), share(kind_right, len(kinds)), share(option_right, len(choices)),
            share(need_right, len(asked)), share(shape_right, len(known_tables)), share(value_right, value_all),
            "%d per %d" % (doubts, len(draft_fields)), "no" if "no fault" in lint.stdout and not lint.stderr.strip() else "yes"]


def main():
    tool = Path(sys.argv[1]).resolve()
    shared = Path(sys.argv[sys.argv.index("--shared") + 1]) if "--shared" in sys.argv else Path("/work/shared")
    head = ["form", "questions found", "drafted fields that are questions", "answer cells right", "cells read that are answers", "kinds",
            "options", "required", "tables (rows, lines)", "values right", "`# ?`", "lint complains"]
    ways = sys.argv[sys.argv.index("--ways") + 1].split(",") if "--ways" in sys.argv else ["blank"]
    rows = [row for way in ways for form in forms(shared) if form[1].exists() and (row := measure(tool, *form, way))]
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
