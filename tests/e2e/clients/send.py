"""Sends a mail as programs in Python do: send.py PORT starttls|wrapper|none SECONDS DEBUGLEVEL

The login is in SMTP_USERNAME and SMTP_PASSWORD, if at all.
Rule: nothing is caught, so that the interpreter prints the error.
"""

import os
import smtplib
import ssl
import sys

port, tls, timeout = int(sys.argv[1]), sys.argv[2], float(sys.argv[3])
smtplib.SMTP.debuglevel = int(sys.argv[4])
context = ssl.create_default_context()

if tls == "wrapper":
    server = smtplib.SMTP_SSL("email-smtp.eu-west-1.amazonaws.com", port, timeout=timeout, context=context)
else:
    server = smtplib.SMTP("email-smtp.eu-west-1.amazonaws.com", port, timeout=timeout)
if tls == "starttls":
    server.starttls(context=context)
if "SMTP_USERNAME" in os.environ:
    server.login(os.environ["SMTP_USERNAME"], os.environ["SMTP_PASSWORD"])
server.sendmail("app@example.com", ["user@example.com"], "Subject: test\r\n\r\nThis is a test.\r\n")
server.quit()
