"""The schemas of ECMA-376 (transitional) as the Open XML SDK has them, by openxml-audit (PyPI)."""
import tempfile
import zipfile
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2007, max_errors=20)


def rewritten(path, place, change):
    """A copy with the sheets changed."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename.startswith("xl/worksheets/sheet"):
                content = change(content.decode()).encode()
            copy.writestr(entry.filename, content)
    return place


def faults(path):
    """What is wrong in the parts of a workbook."""
    result = validator.validate(str(path))
    found = ["%s: against the schemas: %s" % (path, error) for error in result.errors]
    return found or ([] if result.is_valid else ["%s: against the schemas: not valid" % path])


def overlooked(path):
    """Says so if a workbook that is spoilt on purpose passes, as then nothing that passes means anything."""
    with tempfile.TemporaryDirectory() as folder:
        spoilt = rewritten(path, Path(folder, "spoilt.xlsx"), lambda text: text.replace(
            "<sheetData", "<pageMargins/><sheetData", 1))
        return [] if faults(spoilt) else ["openxml-audit finds no fault with a spoilt workbook"]
