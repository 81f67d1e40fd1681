"""Why a value of ours is right where the peers differ; each rule by its name.

No rule lets pass a value that both peers have otherwise than we do: each says which of the two is right,
and why. Where both miss that a number is a date, for two reasons, it says those.
"""


def explain(openpyxl, calamine, ours, is1904):
    """The name of the rule that explains our value, or None."""
    for name, holds in RULES.items():
        if holds(openpyxl, calamine, ours, is1904):
            return name
    return None


def kind(value):
    return value[0] if value else None


def close(a, b):
    """Dates to the millisecond: calamine gives dates, not the serial number that is stored."""
    return abs(a[1] - b[1]) < 1.2e-8


def errors(openpyxl, calamine, ours, is1904):
    return calamine is None and kind(ours) == "error" and ours == openpyxl


def east_asian_dates(openpyxl, calamine, ours, is1904):
    return kind(openpyxl) == "number" and kind(calamine) == kind(ours) == "date" and (
        close(calamine, ours) and openpyxl[1] == ours[1])


def escapes(openpyxl, calamine, ours, is1904):
    return kind(openpyxl) == "text" and "_x" in openpyxl[1] and kind(ours) == "text" and (
        ours == calamine)


def space(openpyxl, calamine, ours, is1904):
    # Around each run of a text, so that it may be missing inside too.
    bare = lambda value: "".join(value[1].split()) if value else ""
    return kind(openpyxl) == "text" and ours == calamine and bare(openpyxl) == bare(ours)


def space_between_runs(openpyxl, calamine, ours, is1904):
    # What Excel shows of Gnumeric's rich text without xml:space: none at the ends, all between the runs.
    bare = lambda value: "".join(value[1].split()) if value else ""
    return kind(openpyxl) == kind(ours) == "text" and ours[1] == openpyxl[1].strip(" \t\r\n") and (
        bare(openpyxl) == bare(calamine))


def beyond_dates(openpyxl, calamine, ours, is1904):
    return openpyxl == ("error", "#VALUE!") and kind(calamine) == "number" and ours == (
        "date", calamine[1]) and is1904 and ours[1] > 2_957_003


def beyond_east_asian_dates(openpyxl, calamine, ours, is1904):
    return kind(openpyxl) == kind(calamine) == "number" and openpyxl == calamine and is1904 and (
        ours == ("date", calamine[1])) and ours[1] > 2_957_003


RULES = {
    "dates past 9999 in the 1904 system: openpyxl makes them errors; ours is the stored serial, as"
    " calamine's": beyond_dates,
    "dates past 9999 in the 1904 system and such a format: the number is the same to all, openpyxl does not"
    " know the format and calamine has no such date; ours says that it is shown as one":
        beyond_east_asian_dates,
    "error cells: calamine's Python binding gives nothing for them; ours is openpyxl's": errors,
    "date formats 27-36, 50-58 (ECMA-376 part 1, 18.8.30) and dates in Chinese letters: openpyxl does not"
    " know them; ours is calamine's": east_asian_dates,
    "_xHHHH_ (22.9.2.19): openpyxl does not decode it, or twice; ours is calamine's": escapes,
    "space between runs without xml:space counts, at the ends of the text it does not: openpyxl keeps both,"
    " calamine neither": space_between_runs,
    "space without xml:space (XML 1.0, 2.10) does not count in Excel; openpyxl keeps it; ours is"
    " calamine's": space,
}


def space_in_looks(what, openpyxl, ours):
    # As of texts: openpyxl keeps space around runs that does not count.
    bare = lambda looks: [("".join(look[0].split()) if look[0] else look[0], *look[1:]) for look in looks]
    return what == "looks" and [look for look in bare(openpyxl) if look[0] != ""] == [
        look for look in bare(ours) if look[0] != ""]


def escapes_in_looks(what, openpyxl, ours):
    return what == "looks" and any("_x" in (look[0] or "") for look in openpyxl) and [
        look[1:] for look in openpyxl] == [look[1:] for look in ours]


def east_asian_formats(what, openpyxl, ours):
    return what == "format" and openpyxl == "General" and any(letter in ours for letter in "ymdhs")


def accounting_formats(what, openpyxl, ours):
    return what == "format" and openpyxl != ours and openpyxl.replace("_)", " ").replace("[Red]", "") == (
        ours.replace("[Red]", ""))


LOOK_RULES = {
    "formats 37-40: openpyxl has those that Excel shows; ours are those of ECMA-376 part 1, 18.8.30":
        accounting_formats,
    "space without xml:space in a stretch: as of texts": space_in_looks,
    "_xHHHH_ in a stretch: as of texts": escapes_in_looks,
    "formats 27-36, 50-58: openpyxl does not know them; ours are those of ECMA-376 part 1, 18.8.30":
        east_asian_formats,
}


def explain_looks(what, openpyxl, ours):
    """The name of the rule that explains a format or looks of ours, or None."""
    for name, holds in LOOK_RULES.items():
        if holds(what, openpyxl, ours):
            return name
    return None
