"""Makes the inputs: the sample returns many times over, each copy of another sender.

A copy has its number in the name of the sender and in the names of its institutions, so that neither
repeats; everything else is as it came in.
"""
import json
import re
import subprocess
import zipfile

NAMED = {"incubators", "institutes", "transfer_centers", "overseas_incubators",
         "overseas_transfer_centers"}
DIGITS = "零一二三四五六七八九"


def numeral(number):
    return "".join(DIGITS[int(digit)] for digit in str(number))


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def referenced(text):
    """The text as programs write it that keep their XML in ASCII."""
    return "".join(char if ord(char) < 128 else "&#%d;" % ord(char) for char in text)


def senders(huibiao, folder):
    """The senders of the returns in a folder."""
    done = subprocess.run([huibiao, "export", folder, "--format", "json", "--quiet"],
                          stdout=subprocess.PIPE, check=False)
    return [form["sender"] for form in json.loads(done.stdout)["returns"]]


def names(huibiao, samples):
    """The names of the institutions in each return."""
    done = subprocess.run([huibiao, "export", samples, "--format", "json", "--quiet"],
                          stdout=subprocess.PIPE, check=False)
    found = {}
    for form in json.loads(done.stdout)["returns"]:
        found[form["file"]] = {record["values"]["name"] for record in form["records"]
                               if record["table"] in NAMED and "name" in record["values"]}
    return found


def any_sample(path):
    return True


def has_no_error(path):
    """Whether no cell of a workbook holds an error, as #DIV/0!."""
    with zipfile.ZipFile(path) as archive:
        return not any(b't="e"' in archive.read(name) for name in archive.namelist()
                       if name.startswith("xl/worksheets/sheet"))


def addresses(huibiao, samples):
    """The cells of each sheet in which an answer stands in one of the samples at least."""
    done = subprocess.run([huibiao, "export", samples, "--format", "json", "--quiet"],
                          stdout=subprocess.PIPE, check=False)
    cells = {}
    for form in json.loads(done.stdout)["returns"]:
        for record in form["records"]:
            cells.setdefault(record["sheet"], set()).update(record["cells"].values())
    return {sheet: sorted(found) for sheet, found in sorted(cells.items())}


def copies(huibiao, samples, folder, times, takes):
    """Copies the samples that `takes` takes, so many times each."""
    folder.mkdir(parents=True)
    institutions = names(huibiao, samples)
    for sample in filter(takes, sorted(samples.glob("*.xlsx"))):
        sender = re.search("张江高新区(.*)园国际", sample.name).group(1)
        with zipfile.ZipFile(sample) as archive:
            parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
        for number in range(1, times + 1):
            word = numeral(number)
            changes = [(sender + "园", sender + word + "园")]
            changes += [(escaped(name), escaped(name) + word)
                        for name in institutions.get(sample.name, ())]
            changes += [(referenced(old), referenced(new)) for old, new in changes]
            path = folder / sample.name.replace(sender + "园", sender + word + "园")
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                for entry, content in parts:
                    if entry.filename.startswith(("xl/sharedStrings", "xl/worksheets/sheet")):
                        text = content.decode()
                        for old, new in changes:
                            text = text.replace(old, new)
                        content = text.encode()
                    archive.writestr(entry.filename, content)
    copied = senders(huibiao, folder)
    if len(set(copied)) < len(copied):
        raise SystemExit("of %d copies only %d are of a sender of their own: the others would be left "
                         "out as superseded" % (len(copied), len(set(copied))))
