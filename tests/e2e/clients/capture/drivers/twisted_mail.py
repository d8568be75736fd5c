import io, os, sys
from twisted.internet import reactor, ssl, defer, endpoints, task
from twisted.mail.smtp import ESMTPSenderFactory
from twisted.python import log

env = os.environ
log.startLogging(sys.stdout, setStdout=False)
done = defer.Deferred()
host = env["HOST"]
factory = ESMTPSenderFactory(
    env.get("SMTP_USER", "").encode(), env.get("SMTP_PASS", "").encode(), env["MAIL_FROM"], env["MAIL_TO"],
    io.BytesIO(b"Subject: test\r\n\r\nThis is a test.\r\n"), done, retries=0, timeout=int(env["PATIENCE"]),
    contextFactory=ssl.optionsForClientTLS(host), requireTransportSecurity=env["TLS"] == "starttls",
    requireAuthentication="SMTP_USER" in env, hostname=host,
)


def main(reactor):
    options = {"timeout": int(env["PATIENCE"])}
    if env["TLS"] == "wrapper":
        reactor.connectSSL(host, int(env["PORT"]), factory, ssl.optionsForClientTLS(host), **options)
    else:
        reactor.connectTCP(host, int(env["PORT"]), factory, **options)
    done.addErrback(log.err)
    return done


task.react(main)
