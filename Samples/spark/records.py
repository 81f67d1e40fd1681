#!/usr/bin/env python3
"""Reads a folder tree of returns on a Spark cluster and keeps the records and issues as Parquet.

    spark-submit records.py RETURNS OUT [--partitions N] [--command huibiao]

Each partition runs `huibiao export --format ndjson` over its files; the lines are united. RETURNS
must be a folder that every worker sees, and the command must be installed there. OUT/records is
partitioned by table, with the answers in the struct `values`; OUT/issues holds the issues and the files that
could not be read. Of several returns of one sender those saved last are kept. What else only shows between
returns (`duplicate-record` of another file, which of two saved at once counts) shows within a partition:
check the whole round with `huibiao check` before it is closed.
"""
import argparse
import os
import subprocess
import tempfile

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

ENDINGS = (".xlsx", ".xlsm", ".xls", ".et", ".zip")


def returns(root):
    """The paths of the returns below a folder, relative to it, in order."""
    found = []
    for folder, folders, names in os.walk(root):
        folders.sort()
        found += [os.path.relpath(os.path.join(folder, name), root) for name in names
                  if name.lower().endswith(ENDINGS) and not name.startswith("~$")]
    return sorted(found)


def read(paths, root, command):
    """The lines about some returns; files keep their paths relative to the root."""
    paths = list(paths)
    if not paths:
        return
    with tempfile.TemporaryDirectory() as place:
        for path in paths:
            link = os.path.join(place, path)
            os.makedirs(os.path.dirname(link), exist_ok=True)
            os.symlink(os.path.join(root, path), link)
        with subprocess.Popen([command, "export", place, "--format", "ndjson", "--quiet"],
                              stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
            # A line ends with a line feed only; text may hold other separators.
            yield from (line.rstrip("\n") for line in process.stdout)
        # 2: a file could not be read, and there is a line that says so.
        if process.returncode not in (0, 2):
            raise RuntimeError("%s ended with %d" % (command, process.returncode))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("returns")
    parser.add_argument("out")
    parser.add_argument("--partitions", type=int, default=0, help="default: one for 64 returns")
    parser.add_argument("--command", default="huibiao")
    options = parser.parse_args()
    root = os.path.abspath(options.returns)
    paths = returns(root)
    if not paths:
        raise SystemExit("%s: no returns" % root)
    spark = SparkSession.builder.appName("huibiao").getOrCreate()
    command = options.command
    count = options.partitions or max(1, len(paths) // 64)
    lines = (spark.sparkContext.parallelize(paths, count)
             .mapPartitions(lambda part: read(part, root, command)).cache())
    everything = spark.read.json(lines)
    # Who does not say when a return was saved may have sent the newest.
    saved = everything.where("kind = 'return'").select(
        "file", "sender", F.col("saved") if "saved" in everything.columns else F.lit(None).alias("saved"))
    newest = saved.groupBy("sender").agg(F.max("saved").alias("newest"))
    older = saved.join(newest, "sender").where("saved < newest").select("file")
    everything = everything.join(older, "file", "left_anti")
    records = everything.where("kind = 'record'").select(
        *[name for name in ("table", "file", "sender", "record", "sheet", "range", "values", "cells")
          if name in everything.columns])
    records.write.mode("overwrite").partitionBy("table").parquet(os.path.join(options.out, "records"))
    issues = everything.where("kind in ('issue', 'failure')").select(
        *[name for name in ("kind", "file", "sender", "code", "severity", "table", "record", "field",
                            "sheet", "cell", "value", "message") if name in everything.columns])
    issues.write.mode("overwrite").parquet(os.path.join(options.out, "issues"))
    for row in records.groupBy("table").agg(
            F.count("*").alias("records"), F.countDistinct("file").alias("returns")).orderBy(
            "table").collect():
        print("%-28s %6d records of %d returns" % (row["table"], row["records"], row["returns"]))
    print("%d issues" % issues.where("kind = 'issue'").count())
    spark.stop()


if __name__ == "__main__":
    main()
