"""Compare the widths that the program gives with those of the Python package wcwidth.

Usage: SIMGUIDE_WIDTH_DUMP=FILE swift test --filter WidthDumpTests && python3 compare_width.py FILE

Each line of FILE is a scalar in hexadecimal, its columns, and whether the Swift library knows it.
Two exceptions are meant: control characters count 0 here and -1 there, and scalars that the Unicode
version of the Swift library (it differs by platform) does not assign are left out.
"""

import sys

import wcwidth


def main():
    differences = []
    compared = 0
    with open(sys.argv[1], encoding="ascii") as dump:
        for line in dump:
            scalar, columns, assigned = line.split()
            if assigned == "unassigned":
                continue
            compared += 1
            theirs = max(0, wcwidth.wcwidth(chr(int(scalar, 16))))
            if theirs != int(columns):
                differences.append(f"U+{scalar}: {columns} here, {theirs} in wcwidth")
    print(f"{compared} scalars compared, {len(differences)} differences")
    for difference in differences:
        print(difference)
    sys.exit(1 if differences or compared < 40_000 else 0)


if __name__ == "__main__":
    main()
