#!/usr/bin/env python3
"""Writes Sources/LinkOrder.txt: the functions that the first commands of somebody in trouble run.

    Tests/Benchmarks/link_order.py PROGRAM           write the file anew (needs valgrind)
    Tests/Benchmarks/link_order.py PROGRAM --check   say how many of its functions PROGRAM still has

PROGRAM is the release binary with its symbols. The linker puts these functions side by side, so that few
pages of the file are read. A name that is gone does no harm; --check fails when a quarter are.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

FILE = pathlib.Path(__file__).resolve().parents[2] / "Sources/LinkOrder.txt"
COMMANDS = [
    "--version",
    "list",
    "now",
    "now --carrier docomo",
    "show lost --carrier docomo --lang zh",
    "show replace --carrier au --lang en",
    "show cancel --carrier softbank --lang ja",
]
# Callgrind names a function where it is entered (fn) or first called (cfn).
NAME = re.compile(r"^c?fn=\(\d+\) (.+)$")
LEAST_SHARE = 0.75


def functions_run(program, words):
    """Gives the functions that a command runs, in the order in which callgrind names them."""
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(
            ["valgrind", "--tool=callgrind", "--demangle=no",
             f"--callgrind-out-file={out.name}", program, *words],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = pathlib.Path(out.name).read_text().splitlines()
    # What calls itself stands there again with a mark.
    found = [re.sub(r"'\d+$", "", match[1]) for match in map(NAME.match, lines) if match]
    return list(dict.fromkeys(found))


def symbols(program):
    said = subprocess.run(["nm", program], check=True, text=True, capture_output=True).stdout
    return {line.split()[-1] for line in said.splitlines()}


def order(program):
    """Lists what most commands share first; what is alike keeps its order."""
    count = {}
    for words in COMMANDS:
        for name in functions_run(program, words.split()):
            count[name] = count.get(name, 0) + 1
    there = symbols(program)
    return sorted((name for name in count if name in there), key=lambda name: -count[name])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if not options.check:
        names = order(options.program)
        FILE.write_text("\n".join(names) + "\n")
        print(f"{len(names)} functions")
        return
    names = FILE.read_text().split()
    found = len(symbols(options.program).intersection(names))
    print(f"{found} of {len(names)} functions of {FILE.name} are in the program")
    if found < LEAST_SHARE * len(names):
        sys.exit("the order of functions is out of date: run Tests/Benchmarks/link_order.py")


if __name__ == "__main__":
    main()
