import os, socket
from mailer import Mailer, Message

env = os.environ
socket.setdefaulttimeout(int(env["PATIENCE"]))
message = Message(From=env["MAIL_FROM"], To=env["MAIL_TO"], Subject="test", Body="This is a test.")
login = dict(usr=env["SMTP_USER"], pwd=env["SMTP_PASS"]) if "SMTP_USER" in env else {}
sender = Mailer(env["HOST"], port=int(env["PORT"]), use_tls=env["TLS"] == "starttls", use_ssl=env["TLS"] == "wrapper", **login)
sender.send(message)
