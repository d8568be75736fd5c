import net, os, smtp, strutils

let tls = getEnv("TLS")
let client = newSmtp(useSsl = tls == "wrapper", debug = false, sslContext = newContext(verifyMode = CVerifyPeer))
client.connect(getEnv("HOST"), Port(parseInt(getEnv("PORT"))))
if tls == "starttls": client.startTls(newContext(verifyMode = CVerifyPeer))
if getEnv("SMTP_USER") != "": client.auth(getEnv("SMTP_USER"), getEnv("SMTP_PASS"))
client.sendMail(getEnv("MAIL_FROM"), @[getEnv("MAIL_TO")], $createMessage("test", "This is a test."))
