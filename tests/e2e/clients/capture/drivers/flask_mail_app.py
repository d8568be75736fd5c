import os, socket
from flask import Flask
from flask_mail import Mail, Message

env = os.environ
socket.setdefaulttimeout(int(env["PATIENCE"]))
app = Flask("app")
app.config.update(
    MAIL_SERVER=env["HOST"], MAIL_PORT=int(env["PORT"]),
    MAIL_USE_TLS=env["TLS"] == "starttls", MAIL_USE_SSL=env["TLS"] == "wrapper",
    MAIL_USERNAME=env.get("SMTP_USER"), MAIL_PASSWORD=env.get("SMTP_PASS"),
)


@app.route("/")
def index():
    message = Message("test", sender=env["MAIL_FROM"], recipients=[env["MAIL_TO"]], body="This is a test.")
    Mail(app).send(message)
    return "sent"


app.test_client().get("/")
