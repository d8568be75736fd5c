import os, smtplib, ssl

env = os.environ
context = ssl.create_default_context()
timeout = int(env["PATIENCE"])
if env["TLS"] == "wrapper":
    server = smtplib.SMTP_SSL(env["HOST"], int(env["PORT"]), timeout=timeout, context=context)
else:
    server = smtplib.SMTP(env["HOST"], int(env["PORT"]), timeout=timeout)
if env["TLS"] == "starttls":
    server.starttls(context=context)
if "SMTP_USER" in env:
    server.login(env["SMTP_USER"], env["SMTP_PASS"])
server.sendmail(env["MAIL_FROM"], [env["MAIL_TO"]], "Subject: test\r\n\r\nThis is a test.\r\n")
