#!/usr/bin/env python3
"""Derives the SMTP password of AWS_SECRET_ACCESS_KEY for a region: the same work in Python, to measure against."""

import argparse
import base64
import hashlib
import hmac
import os

VERSION = b"\x04"
STEPS = ("ses", "aws4_request", "SendRawEmail")


def derive(secret: str, region: str) -> str:
    key = ("AWS4" + secret).encode()
    for message in ("11111111", region, *STEPS):
        key = hmac.new(key, message.encode(), hashlib.sha256).digest()
    return base64.b64encode(VERSION + key).decode()


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--region", required=True)
print(derive(os.environ["AWS_SECRET_ACCESS_KEY"], parser.parse_args().region))
