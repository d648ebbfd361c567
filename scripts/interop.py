#!/usr/bin/env python3
"""Holds `pipe schema` against other people's tools: a JSON Schema validator and a YAML reader.

Every chain file of pipelines/ must fit the schema. Every file of Tests/BrokenChains must not, and
`pipe check` must refuse it too. Sets up its own Python environment. Usage: scripts/interop.py [PIPE]
"""
import json
import os
import re
import subprocess
import sys
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


def main(pipe):
    from jsonschema import Draft202012Validator

    load = make_loader()
    schema = json.loads(subprocess.run([pipe, "schema"], check=True, capture_output=True, text=True).stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems = []

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


if __name__ == "__main__":
    if Path(sys.prefix) != ENVIRONMENT:
        enter_environment()
    main(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build" / "release" / "pipe")
