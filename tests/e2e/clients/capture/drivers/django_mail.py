import os
from django.conf import settings
from django.core.mail import send_mail

env = os.environ
settings.configure(
    EMAIL_HOST=env["HOST"], EMAIL_PORT=int(env["PORT"]), EMAIL_TIMEOUT=int(env["PATIENCE"]),
    EMAIL_USE_TLS=env["TLS"] == "starttls", EMAIL_USE_SSL=env["TLS"] == "wrapper",
    EMAIL_HOST_USER=env.get("SMTP_USER", ""), EMAIL_HOST_PASSWORD=env.get("SMTP_PASS", ""),
)
send_mail("test", "This is a test.", env["MAIL_FROM"], [env["MAIL_TO"]])
