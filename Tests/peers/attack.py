"""One file of an attacker, and what must become of it."""
from packing import Entry, archive

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"
BOTH = ("cells", "check")


class Attack:
    """What `make` gives is the bytes of a file; the commands of `refused_by` must exit with 2.

    `says` must stand in what a command says that refuses it: one text, or one for each command.
    `most` holds the MiB that a command may take, where that is less than for all.
    """

    def __init__(self, name, make, says="", refused_by=BOTH, ending=".xlsx", most=None):
        self.name, self.make, self.says = name, make, says
        self.refused_by, self.ending, self.most = refused_by, ending, most or {}

    def write(self, path):
        path.write_bytes(self.make())


def relationships(*targets):
    elements = "".join(
        '<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (number, TYPES, kind, target)
        for number, (kind, target) in enumerate(targets, 1))
    return '<Relationships xmlns="%s">%s</Relationships>' % (RELATIONSHIPS, elements)


def parts(sheets=1, same=False):
    """The parts of a plain workbook, by name, without its first sheet."""
    listed = "".join(
        '<sheet name="Sheet%d" sheetId="%d" r:id="rId%d"/>' % (
            number, number, 1 if same else number) for number in range(1, sheets + 1))
    targets = [("worksheet", "worksheets/sheet%d.xml" % number)
               for number in range(1, 2 if same else sheets + 1)]
    return {
        "_rels/.rels": relationships(
            ("officeDocument", "xl/workbook.xml"), ("metadata/core-properties", "docProps/core.xml")),
        "xl/workbook.xml":
            '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (
                MAIN, TYPES, listed),
        "xl/_rels/workbook.xml.rels": relationships(
            *targets, ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")),
        SHEET: '<worksheet xmlns="%s"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
               "</sheetData></worksheet>" % MAIN,
        "xl/sharedStrings.xml": '<sst xmlns="%s"><si><t>a</t></si></sst>' % MAIN,
        "xl/styles.xml": '<styleSheet xmlns="%s"/>' % MAIN,
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="cp"/>',
    }


def workbook(*entries, base=None, more=()):
    """A workbook with some parts replaced by entries, and `more` entries at its end."""
    texts = dict(base or parts())
    for entry in entries:
        texts.pop(entry.name.decode(), None)
    return archive([Entry(name, text) for name, text in texts.items()] + list(entries) + list(more))
