"""The cells at given addresses of every return in a folder: sheetio on as many threads as given.

Usage: extract_sheetio.py FOLDER ADDRESSES.json THREADS; the addresses are {"sheet": ["A1", …], …}.
It knows one list for all files, no labels, no types and no checks.
"""
import glob
import json
import sys

import sheetio

folder, addresses, threads = sys.argv[1:]
with open(addresses) as file:
    wanted = json.load(file)
details = [{"sheets": [sheet],
            "extractions": [{"function": "single_cells", "label": "cells",
                             "instructions": {cell: cell.lower() for cell in cells}}]}
           for sheet, cells in wanted.items()]
sys.stdout.write(sheetio.excel_extract(sorted(glob.glob(folder + "/*.xlsx")), details, int(threads)))
