#!/usr/bin/env python3
"""Holds what `pipe` writes against other people's tools: a JSON Schema validator, a YAML reader, a reader of tables.

Every chain file of pipelines/ must fit the schema. Every file of Tests/BrokenChains must not, and
`pipe check` must refuse it too. Python's csv module must read from tables what JSON Lines of the same run have. Sets up its own Python environment. Usage: scripts/interop.py [PIPE]
"""
import csv
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".build" / "interop"
PACKAGES = ["jsonschema==4.25.1", "PyYAML==6.0.3"]
DEFINITION_STATUS = 78


def enter_environment():
    """Starts this script again with a Python that has the packages."""
    python = ENVIRONMENT / "bin" / "python"
    marker = ENVIRONMENT / "packages.txt"
    if not marker.exists() or marker.read_text() != "\n".join(PACKAGES):
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
        if subprocess.run(install).returncode != 0:
            sys.exit(f"error: pip could not install {', '.join(PACKAGES)} (is there a network?)")
        marker.write_text("\n".join(PACKAGES))
    os.execv(python, [str(python), __file__, *sys.argv[1:]])


def make_loader():
    """PyYAML reads YAML 1.1, where `no` is false; chain files and editors go by YAML 1.2's core schema."""
    import yaml

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {}
    for tag, pattern, first in [
        ("merge", r"<<", "<"),
        ("bool", r"true|false", "tf"),
        ("null", r"~|null|Null|NULL|", "~nN\0"),
        ("int", r"[-+]?[0-9]+", "-+0123456789"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ]:
        characters = [c if c != "\0" else "" for c in first]
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), characters)
    return lambda path: yaml.load(path.read_text(encoding="utf-8"), Loader)


# Everything that cells can be confused by. U+0000 stays out: older versions of the csv module refuse it.
CELLS = [
    "", " ", "a b", " a ", "a,b", "a\tb", '"', '""', 'a "b" c', "a\nb", "a\rb", "a\r\nb", "\n", ",", "\t", "=1+1", "-3",
    "+1", "@x", "'", "a;b", "a | b", "\\", "\\n", "\ufeffa", "\u2028", "\u0085", "\x0b", "\x1f", "明斯克 🕊", "e\u0301",
]
TABLE_CHAIN = """
pipeline: tables
stages:
  - segment: {method: rules}
  - export: {records: documents}
  - export: {records: documents, format: csv}
  - export: {records: documents, format: tsv, path: documents.tsv.gz}
  - export: {records: sentences}
  - export: {records: sentences, format: csv}
  - export: {records: sentences, format: tsv, path: sentences.tsv.gz}
"""


def cell(value):
    """How a table shows a value of a record."""
    if value is None:
        return ""
    return " | ".join(value) if isinstance(value, list) else str(value)


def row_of_document(record):
    """What a row of documents must say, from the record."""
    row = {"id": record["id"], "source": record["source"]["path"], "text": record["text"]}
    known = ["title", "authors", "published", "site", "section", "url", "language", "description"]
    others = {key: value for key, value in record["metadata"].items() if key not in known}
    row |= {key: cell(record["metadata"][key]) for key in known}
    row["metadata"] = json.dumps(others, ensure_ascii=False, separators=(",", ":")) if others else ""
    return row | {key: str(len(record.get(key, []))) for key in ["sentences", "entities", "claims"]}


def row_of_sentence(record, documents):
    """What a row of sentences must say, from the record."""
    section = record["section"]
    kind = None if section is None else documents[record["document"]]["sections"][section]["kind"]
    return {key: cell(value) for key, value in record.items()} | {"section_kind": cell(kind)}


def check_tables(pipe):
    """Compares tables as the csv module reads them with the records of the same run. Returns problems and rows read."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "chain.yaml").write_text(TABLE_CHAIN, encoding="utf-8")
        with open(folder / "in.jsonl", "w", encoding="utf-8") as file:
            for number, text in enumerate(CELLS):
                other = CELLS[number * 7 % len(CELLS)]
                line = {"id": f"{number}{other}", "text": f"It rains. {text} Then, not.", "title": text, "note": other}
                file.write(json.dumps(line | {"authors": [text, other]}) + "\n")
        run = [pipe, "run", "chain.yaml", "in.jsonl", "--output", "out", "--quiet"]
        subprocess.run(run, cwd=folder, check=True)

        def records(name):
            lines = (folder / "out" / name).read_text(encoding="utf-8").split("\n")
            return [json.loads(line) for line in lines if line]

        documents = records("documents.jsonl")
        by_id = {record["id"]: record for record in documents}
        expected = {
            "documents": [row_of_document(record) for record in documents],
            "sentences": [row_of_sentence(record, by_id) for record in records("sentences.jsonl")],
        }
        problems, count = [], 0
        for name, rows in expected.items():
            for path, opener, dialect in [(f"{name}.csv", open, "excel"), (f"{name}.tsv.gz", gzip.open, "excel-tab")]:
                with opener(folder / "out" / path, "rt", encoding="utf-8", newline="") as file:
                    found = list(csv.DictReader(file, dialect=dialect, strict=True))
                count += len(found)
                if len(found) != len(rows):
                    problems.append(f"{path}: {len(found)} rows, not {len(rows)}")
                problems += [f"{path}: {a} instead of {b}" for a, b in zip(found, rows) if a != b]
        return problems, count


def main(pipe):
    from jsonschema import Draft202012Validator

    load = make_loader()
    schema = json.loads(subprocess.run([pipe, "schema"], check=True, capture_output=True, text=True).stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems, rows = check_tables(pipe)

    chains = sorted((ROOT / "pipelines").rglob("*.yaml"))
    for path in chains:
        for error in validator.iter_errors(load(path)):
            problems.append(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}")

        # What lies in a folder below is for including, and no chain by itself.
        if path.parent == ROOT / "pipelines" and subprocess.run([pipe, "check", path], stdout=subprocess.DEVNULL).returncode:
            problems.append(f"{path.relative_to(ROOT)}: 'pipe check' refuses it")

    broken = sorted((ROOT / "Tests" / "BrokenChains").glob("*.yaml"))
    for path in broken:
        name = path.relative_to(ROOT)
        if validator.is_valid(load(path)):
            problems.append(f"{name}: fits the schema, and should not")
        status = subprocess.run([pipe, "check", path], capture_output=True).returncode
        if status != DEFINITION_STATUS:
            problems.append(f"{name}: 'pipe check' exits {status}, not {DEFINITION_STATUS}")

    if not chains or not broken:
        problems.append("no chain files found")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"{len(chains)} chain files fit the schema; {len(broken)} broken ones are refused by it and by 'pipe check'")
    print(f"{rows} rows of tables read back as they were written")


if __name__ == "__main__":
    if Path(sys.prefix) != ENVIRONMENT:
        enter_environment()
    main(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build" / "release" / "pipe")
