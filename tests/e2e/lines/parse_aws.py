#!/usr/bin/env python3
"""Reads lines of the AWS CLI, as a JSON list of lists of words, and lets the AWS CLI itself parse each.

Every call ends before anything is sent: a handler answers in place of the network. Prints a JSON list: for each line an empty
text, "unknown service" where this version does not have it, or what the AWS CLI has to say.
"""

import contextlib
import io
import json
import sys

import awscli.clidriver
from botocore.awsrequest import AWSResponse

driver = awscli.clidriver.create_clidriver()
driver.session.register(
    "before-call", lambda **_: (AWSResponse("http://127.0.0.1/", 200, {}, None), {})
)
services = set(driver.session.get_available_services())


def problem(words):
    """What the AWS CLI says of a line, or nothing."""
    if words[1] == "configure":
        # Of a profile that this machine has; here the keys are in the environment.
        words = [word for word in words if word not in ("--profile", "NAME")]
    elif words[1] not in services:
        return "unknown service"
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = driver.main(words[1:])
        except SystemExit as ended:
            code = ended.code
    return "" if code == 0 else err.getvalue().strip() or f"exit code {code}"


print(json.dumps([problem(words) for words in json.load(sys.stdin)]))
