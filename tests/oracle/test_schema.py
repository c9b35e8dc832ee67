#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds together the schema, the table of good and bad files and the page that describes the format. Prints TAP."""
import glob
import json
import os
import re
import sys

import jsonschema

SOURCE = os.environ.get("CR_SOURCE_DIR") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
FORMAT = os.path.join(SOURCE, "tests", "data", "format")

# What no schema can see: the JSON below it, and what stands between records.
BELOW = {
    "syntax",
    "encoding",
    "depth",
    "size",
    "string-size",
    "number",
    "duplicate-member",
    "surrogate",
    "nul",
    "second-root",
    "empty",
}
BETWEEN = {"duplicate-id", "dangling", "order", "cycle"}

n_cases = 0
n_failed = 0


def check(name, fault=None):
    """One case; fault is None, or says what is wrong."""
    global n_cases, n_failed
    n_cases += 1
    print("%s %d - %s" % ("not ok" if fault else "ok", n_cases, name))
    if fault:
        n_failed += 1
        print("# " + str(fault).replace("\n", "\n# "))


def read_rows():
    with open(os.path.join(FORMAT, "cases.tsv"), encoding="utf-8") as table:
        lines = [line.rstrip("\n") for line in table if not line.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


def load(path):
    with open(path, "rb") as file:
        return json.loads(file.read().decode("utf-8-sig"))


def to_pointer(path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def flatten(errors):
    """All errors with those inside of combinations, whose own place is the more exact one."""
    for error in errors:
        yield error
        yield from flatten(error.context)


def judge(row, validator):
    """What is wrong with the answer of the schema for this row, or None."""
    document = load(os.path.join(FORMAT, row["file"]))
    errors = list(validator.iter_errors(document))
    if row["verdict"] == "good" or row["code"] in BETWEEN:
        return "refused: %s" % errors[0].message if errors else None
    if not errors:
        return "accepted, but is %s at %s" % (row["code"], row["pointer"])
    places = {to_pointer(error.absolute_path) for error in flatten(errors)}
    wanted = {row["pointer"]}
    # A task without a side of its title is told at the task, done without progress at its status.
    if row["code"] == "required":
        wanted.add(row["pointer"] + "/title")
    if row["code"] == "status":
        wanted.add(row["pointer"].rpartition("/")[0])
    return None if wanted & places else "refused at %s, not at %s" % (sorted(places), row["pointer"])


def find_line(data, pointer):
    """Line of the value at pointer, found by walking the bytes: independent of what wrote them."""
    text = data.decode("utf-8-sig")
    decoder = json.JSONDecoder()
    space = re.compile(r"[ \t\r\n]*")
    at = space.match(text).end()
    mark = at
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        is_object = text[at] == "{"
        at = space.match(text, at + 1).end()
        index = 0
        while True:
            mark = at
            if is_object:
                name, at = decoder.raw_decode(text, at)
                at = space.match(text, at).end()
                at = space.match(text, at + 1).end()
            if (name if is_object else str(index)) == step:
                break
            _, at = decoder.raw_decode(text, at)
            at = space.match(text, at).end()
            at = space.match(text, at + 1).end()
            index += 1
    return text.count("\n", 0, mark) + 1


def check_table(rows, validator):
    listed = {row["file"] for row in rows}
    present = {
        os.path.relpath(path, FORMAT)
        for folder in ("good", "other", "finding", "error")
        for path in glob.glob(os.path.join(FORMAT, folder, "*"))
    }
    check("every file stands in the table", listed ^ present or None)
    check("the table has at least 80 cases", None if len(rows) >= 80 else len(rows))
    for row in rows:
        if row["code"] in BELOW:
            continue
        check("schema: " + row["file"], judge(row, validator))
        if row["verdict"] != "good":
            with open(os.path.join(FORMAT, row["file"]), "rb") as file:
                line = find_line(file.read(), row["pointer"])
            check("line: " + row["file"], None if str(line) == row["line"] else "found in line %d" % line)
    with open(os.path.join(FORMAT, "saved.tsv"), encoding="utf-8") as table:
        pairs = [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")][1:]
    check(
        "every file in another layout has its saved form",
        {row["file"] for row in rows if row["file"].startswith("other/")} ^ {pair[0] for pair in pairs} or None,
    )


def collect_records(schema):
    """The ordered member names of every object the schema describes, but for the tasks of baselines, which repeat."""
    parts = [schema, *(part for name, part in schema["definitions"].items() if name != "pictureOfTask")]
    parts += [inner for inner in schema["properties"].values() if "properties" in inner]
    return {tuple(part["properties"]) for part in parts if "properties" in part}


def read_tables(page):
    """The ordered member names of every table of members; tables of codes have two columns, these have three."""
    tables = re.findall(r"^\| member \| type \| meaning \|\n\|[-|]+\n((?:\|.*\n)+)", page, re.M)
    return {tuple(re.findall(r"^\| `([A-Za-z]+)` \|", table, re.M)) for table in tables}


def collect_used(value, schema, definitions, used):
    """Walks a document along the schema and notes which members of which record it uses."""
    place = "roadmap"
    while "$ref" in schema:
        place = schema["$ref"].rpartition("/")[2]
        schema = definitions[place]
    if isinstance(value, dict):
        for part in schema.get("allOf", []):
            collect_used(value, part, definitions, used)
        for key, inner in schema.get("properties", {}).items():
            if key in value:
                used.add("%s.%s" % (schema.get("description", place), key))
                collect_used(value[key], inner, definitions, used)
    elif isinstance(value, list):
        for element in value:
            collect_used(element, schema.get("items", {}), definitions, used)


def check_use(rows, schema):
    definitions = schema["definitions"]
    used = set()
    for row in rows:
        if row["verdict"] == "good":
            collect_used(load(os.path.join(FORMAT, row["file"])), schema, definitions, used)
    known = {
        "%s.%s" % (part["description"], key)
        for part in [schema, *definitions.values()]
        for key in part.get("properties", {})
    }
    check("good files use every member of every record", sorted(known - used) or None)


def check_page(schema):
    with open(os.path.join(SOURCE, "docs", "format.md"), encoding="utf-8") as file:
        page = file.read()
    records, tables = collect_records(schema), read_tables(page)
    check("the page has a table for every record of the schema", sorted(records - tables) or None)
    check("the schema has a record for every table of the page", sorted(tables - records) or None)
    codes = {row["code"] for row in read_rows()} - {"-"}
    check("the page names every code", sorted(code for code in codes if "| `%s` |" % code not in page) or None)
    for name, part in sorted(schema["definitions"].items()):
        if "enum" in part:
            missing = [value for value in part["enum"] if value and "`%s`" % value not in page]
            check("the page names the values of %s" % name, missing or None)
    example = re.search(r"```json\n(.*?)```", page, re.S).group(1)
    with open(os.path.join(FORMAT, "good", "page.roadmap.json"), encoding="utf-8") as file:
        check("the example of the page is good/page.roadmap.json", None if file.read() == example else "differs")


def main():
    schema = load(os.path.join(SOURCE, "data", "schema", "roadmap-1.schema.json"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    rows = read_rows()
    check_table(rows, validator)
    check_use(rows, schema)
    check_page(schema)
    for pattern in ("data/examples/*.roadmap.json", "tests/data/format/released/*/*.roadmap.json"):
        for path in sorted(glob.glob(os.path.join(SOURCE, pattern))):
            error = next(validator.iter_errors(load(path)), None)
            check(os.path.relpath(path, SOURCE), error and "%s: %s" % (to_pointer(error.absolute_path), error.message))
    print("1..%d" % n_cases)
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
