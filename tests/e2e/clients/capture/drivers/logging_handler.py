import logging, logging.handlers, os

env = os.environ
handler = logging.handlers.SMTPHandler(
    (env["HOST"], int(env["PORT"])), env["MAIL_FROM"], [env["MAIL_TO"]], "test",
    credentials=(env["SMTP_USER"], env["SMTP_PASS"]) if "SMTP_USER" in env else None,
    secure=() if env["TLS"] == "starttls" else None, timeout=int(env["PATIENCE"]),
)
log = logging.getLogger("app")
log.addHandler(handler)
log.error("This is a test.")
