import asyncio, os
from email.message import EmailMessage
import aiosmtplib

env = os.environ
message = EmailMessage()
message["From"], message["To"], message["Subject"] = env["MAIL_FROM"], env["MAIL_TO"], "test"
message.set_content("This is a test.")
asyncio.run(aiosmtplib.send(
    message, sender=env["MAIL_FROM"], hostname=env["HOST"], port=int(env["PORT"]), timeout=int(env["PATIENCE"]),
    use_tls=env["TLS"] == "wrapper", start_tls=env["TLS"] == "starttls",
    username=env.get("SMTP_USER"), password=env.get("SMTP_PASS"),
))
