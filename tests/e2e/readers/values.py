"""The values that Python gives for many texts: JSON [[kind, text], ...] on standard input, [{name: value} | null, ...] out."""

import ast
import configparser
import io
import json
import netrc
import os
import sys
import tempfile
import xml.etree.ElementTree


def of_code(text):
    names = {}
    for statement in ast.parse(text).body:
        names[statement.targets[0].id] = ast.literal_eval(statement.value)
    return names


def of_ini(text):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return dict(parser["s"])


def of_toml(text):
    import tomllib

    return tomllib.loads(text)["s"]


def of_dotenv(text):
    import dotenv

    return dotenv.dotenv_values(stream=io.StringIO(text), interpolate=False)


def of_json5(text):
    import json5

    return json5.loads(text)


def of_properties(text):
    import javaproperties

    return javaproperties.loads(text)


def of_xml(text):
    root = xml.etree.ElementTree.fromstring(text)
    return {one.tag: "".join(one.itertext()).strip() for one in root} | dict(root.attrib)


def of_netrc(text):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(text)
    try:
        login, _, password = netrc.netrc(file.name).hosts["h"]
    finally:
        os.unlink(file.name)
    return {"user": login, "password": password}


READERS = {
    "configparser": of_ini,
    "json5": of_json5,
    "netrc": of_netrc,
    "properties": of_properties,
    "python": of_code,
    "python-dotenv": of_dotenv,
    "toml": of_toml,
    "xml": of_xml,
}


def values(kind, text):
    try:
        return {name: value for name, value in READERS[kind](text).items() if isinstance(value, str)}
    except Exception:
        return None


json.dump([values(kind, text) for kind, text in json.load(sys.stdin)], sys.stdout)
