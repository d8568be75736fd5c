/**
 * Sends a mail as programs in Node do: send.mjs NODEMAILER PORT starttls|wrapper|none SECONDS DEBUG
 *
 * The first word is where Nodemailer is; the login is in SMTP_USERNAME and SMTP_PASSWORD, if at all.
 * Invariant: nothing is caught, so that Node prints the error.
 * @module
 */

import dns from "node:dns";
import process from "node:process";

const [library, port, tls, seconds, debug] = process.argv.slice(2);
const { SMTP_USERNAME: user, SMTP_PASSWORD: pass } = process.env;
const timeout = Number(seconds) * 1000;

// Nodemailer asks DNS before the system, and DNS would name the real SES.
for (const resolve of ["resolve4", "resolve6"]) {
  dns.Resolver.prototype[resolve] = (_name, done) => done(Object.assign(new Error(), { code: dns.NOTFOUND }));
}
const { createTransport } = await import(library);
const transport = createTransport({
  host: "email-smtp.eu-west-1.amazonaws.com",
  port: Number(port),
  secure: tls === "wrapper",
  requireTLS: tls === "starttls",
  ignoreTLS: tls === "none",
  ...(user === undefined ? {} : { auth: { user, pass } }),
  connectionTimeout: timeout,
  greetingTimeout: timeout,
  socketTimeout: timeout,
  logger: debug === "true",
  debug: debug === "true",
});
await transport.sendMail({ from: "app@example.com", to: "user@example.com", subject: "test", text: "This is a test." });
