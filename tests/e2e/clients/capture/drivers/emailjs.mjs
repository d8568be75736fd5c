// emailjs.mjs MODULE: version 3 and later
const [library] = process.argv.slice(2);
const { HOST, PORT, TLS, SMTP_USER, SMTP_PASS, PATIENCE, MAIL_FROM, MAIL_TO } = process.env;
const { readFileSync } = await import("node:fs");
const { exports, main } = JSON.parse(readFileSync(`/npm/node_modules/${library}/package.json`));
const entry = typeof exports === "string" ? exports : exports?.import ?? exports?.default ?? exports?.["."]?.import ?? main;
const { SMTPClient } = await import(`/npm/node_modules/${library}/${typeof entry === "string" ? entry : entry.default}`);
const client = new SMTPClient({
  user: SMTP_USER,
  password: SMTP_PASS,
  host: HOST,
  port: Number(PORT),
  ssl: TLS === "wrapper",
  tls: TLS === "starttls",
  timeout: Number(PATIENCE) * 1000,
});
await client.sendAsync({ from: MAIL_FROM, to: MAIL_TO, subject: "test", text: "This is a test." });
