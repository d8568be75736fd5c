const smtp = (await import(`/npm/node_modules/${"smtp-client"}/src/index.js`)).default;

const { HOST, PORT, TLS, SMTP_USER, SMTP_PASS, PATIENCE, MAIL_FROM, MAIL_TO } = process.env;
const timeout = Number(PATIENCE) * 1000;
const client = new smtp.SMTPClient({ host: HOST, port: Number(PORT), secure: TLS === "wrapper" });
await client.connect({ timeout });
await client.greet({ hostname: "relay.example.com", timeout });
if (TLS === "starttls") {
  await client.secure({ timeout });
  await client.greet({ hostname: "relay.example.com", timeout });
}
if (SMTP_USER !== undefined) await client.authPlain({ username: SMTP_USER, password: SMTP_PASS, timeout });
await client.mail({ from: MAIL_FROM, timeout });
await client.rcpt({ to: MAIL_TO, timeout });
await client.data("Subject: test\r\n\r\nThis is a test.", { timeout });
await client.quit();
