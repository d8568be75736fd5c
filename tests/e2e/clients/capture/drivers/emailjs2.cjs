const email = require("/npm/node_modules/emailjs2/email");
const { HOST, PORT, TLS, SMTP_USER, SMTP_PASS, PATIENCE, MAIL_FROM, MAIL_TO } = process.env;
const server = email.server.connect({
  user: SMTP_USER, password: SMTP_PASS, host: HOST, port: Number(PORT),
  ssl: TLS === "wrapper", tls: TLS === "starttls", timeout: Number(PATIENCE) * 1000,
});
server.send({ from: MAIL_FROM, to: MAIL_TO, subject: "test", text: "This is a test." }, (error) => {
  console.log(error);
  process.exit();
});
