#!/usr/bin/env python3
"""Prints the two tables of spaCy's code that the Lexicon compiles in; needs an installed spaCy 3.8.

  lexicon_tables.py symbols > Sources/Language/Lexicon/SymbolNames.swift
  lexicon_tables.py norms   > Sources/Language/Lexicon/BaseNorms.swift
"""
import sys
import textwrap

LICENCE = "/// Renewed by `scripts/lexicon_tables.py"


def symbols():
    from spacy.symbols import IDS

    names = [name for name, _ in sorted(IDS.items(), key=lambda item: item[1])]
    assert [IDS[name] for name in names] == list(range(len(names))) and names[0] == ""
    print("/// The names of spaCy's built-in symbols (`spacy.symbols.IDS`) in the order of their ids, which start at 1.")
    print(f"{LICENCE} symbols`.")
    print('let symbolNames: StaticString = """')
    # Names hold no hyphen and are never broken, so a backslash at the end of a line joins the lines again.
    lines = textwrap.wrap(" ".join(names[1:]), 112, break_long_words=False, break_on_hyphens=False)
    print(" \\\n".join("  " + line for line in lines))
    print('  """')


def literal(text):
    return '"' + "".join(c if c.isascii() and c not in '"\\' else f"\\u{{{ord(c):X}}}" for c in text) + '"'


def norms():
    from spacy.lang.norm_exceptions import BASE_NORMS

    print("/// Text and norm of spaCy's language-independent exceptions (`spacy/lang/norm_exceptions.py`).")
    print(f"{LICENCE} norms`.")
    print("let baseNorms: [(text: StaticString, norm: StaticString)] = [")
    for text, norm in BASE_NORMS.items():
        print(f"  ({literal(text)}, {literal(norm)}),")
    print("]")


if __name__ == "__main__":
    {"symbols": symbols, "norms": norms}[sys.argv[1]]()
