"""The values that Python gives for many texts: JSON [[kind, text], ...] on standard input, [{name: value} | null, ...] out."""

import ast
import configparser
import json
import sys


def of_code(text):
    names = {}
    for statement in ast.parse(text).body:
        names[statement.targets[0].id] = ast.literal_eval(statement.value)
    return names


def of_ini(text):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return dict(parser["s"])


READERS = {"python": of_code, "configparser": of_ini}


def values(kind, text):
    try:
        return {name: value for name, value in READERS[kind](text).items() if isinstance(value, str)}
    except Exception:
        return None


json.dump([values(kind, text) for kind, text in json.load(sys.stdin)], sys.stdout)
