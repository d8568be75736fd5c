const load = (name) => import(`/npm/node_modules/@upyo/${name}/dist/index.js`);
const { createMessage } = await load("core");
const { SmtpTransport } = await load("smtp");

const { HOST, PORT, TLS, SMTP_USER, SMTP_PASS, PATIENCE, MAIL_FROM, MAIL_TO } = process.env;
const timeout = Number(PATIENCE) * 1000;
const transport = new SmtpTransport({
  host: HOST, port: Number(PORT), secure: TLS === "wrapper", connectionTimeout: timeout, socketTimeout: timeout,
  ...(SMTP_USER === undefined ? {} : { auth: { user: SMTP_USER, pass: SMTP_PASS } }),
});
console.log(await transport.send(createMessage({ from: MAIL_FROM, to: MAIL_TO, subject: "test", content: { text: "This is a test." } })));
await transport.closeAllConnections();
