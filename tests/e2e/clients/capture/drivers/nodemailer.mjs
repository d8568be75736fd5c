// nodemailer.mjs MODULE
import { existsSync } from "node:fs";

const [library] = process.argv.slice(2);
const { HOST, PORT, TLS, SMTP_USER, SMTP_PASS, PATIENCE, MAIL_FROM, MAIL_TO, URL_AS_IT_IS } = process.env;
const timeout = Number(PATIENCE) * 1000;
const entry = ["dist/cjs", "lib", "src"].map((folder) => `/npm/node_modules/${library}/${folder}/nodemailer.js`).find(existsSync);
const { createTransport } = (await import(entry)).default;
const options = {
  host: HOST,
  port: Number(PORT),
  secure: TLS === "wrapper",
  requireTLS: TLS === "starttls",
  ignoreTLS: TLS === "none",
  ...(SMTP_USER === undefined ? {} : { auth: { user: SMTP_USER, pass: SMTP_PASS } }),
  connectionTimeout: timeout,
  greetingTimeout: timeout,
  socketTimeout: timeout,
  dnsTimeout: timeout,
};
const transport = createTransport(URL_AS_IT_IS ? `smtp://${SMTP_USER}:${SMTP_PASS}@${HOST}:${PORT}` : options);
await transport.sendMail({ from: MAIL_FROM, to: MAIL_TO, subject: "test", text: "This is a test." });
