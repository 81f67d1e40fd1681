"""The files that attackers write, by name; see hostile.py."""
import attacks_on_xml
import attacks_on_zip


def all_attacks():
    yield from attacks_on_zip.attacks()
    yield from attacks_on_xml.attacks()
