"""The programs that the checks run: the command, and LibreOffice."""
import json
import shutil
import subprocess

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item></oor:items>"""


def returns(command, path, *options):
    """What is read of the returns of a path, by file."""
    done = subprocess.run([command, "export", "--format", "json", "--quiet", *options, str(path)],
                          capture_output=True, text=True)
    return {form["file"]: form for form in json.loads(done.stdout)["returns"]}


def read(command, path, *options):
    """What is read of one return."""
    form, = returns(command, path, *options).values()
    return form


def schema(command, *path):
    return json.loads(subprocess.run([command, "schema", "show", "--format", "json", *path], check=True,
                                     capture_output=True, text=True).stdout)


def convert(paths, form, folder, out, check=True):
    """Has LibreOffice calculate workbooks and save them in a folder; its profile lies in another."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "registrymodifications.xcu").write_text(RECALCULATE)
    subprocess.run(
        [shutil.which("soffice") or "libreoffice", "-env:UserInstallation=file://%s" % profile.parent,
         "--headless", "--convert-to", form, "--outdir", str(out), *map(str, paths)],
        check=check, capture_output=True, timeout=1200)
