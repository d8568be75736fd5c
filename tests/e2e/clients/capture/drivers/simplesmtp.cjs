// simplesmtp.cjs MODULE
const [library] = process.argv.slice(2);
const { HOST, PORT, TLS, SMTP_USER, SMTP_PASS, MAIL_FROM, MAIL_TO } = process.env;
const simplesmtp = require(`/npm/node_modules/${library}`);
const client = simplesmtp.connect(Number(PORT), HOST, {
  secureConnection: TLS === "wrapper",
  ignoreTLS: TLS === "none",
  rejectUnauthorized: true,
  ...(SMTP_USER === undefined ? {} : { auth: { user: SMTP_USER, pass: SMTP_PASS } }),
});
client.on("error", (error) => console.log("error", error));
client.on("rcptFailed", (addresses) => console.log("rejected", addresses));
client.once("idle", () => client.useEnvelope({ from: MAIL_FROM, to: [MAIL_TO] }));
client.on("message", () => client.end("Subject: test\r\n\r\nThis is a test.\r\n"));
client.on("ready", (success, response) => {
  console.log(success ? "sent" : "failed", response);
  client.quit();
});
