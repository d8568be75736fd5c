// sendmail_js.cjs MODULE
const [library] = process.argv.slice(2);
const { HOST, PORT, MAIL_FROM, MAIL_TO } = process.env;
const sendmail = require(`/npm/node_modules/${library}`)({ devHost: HOST, devPort: Number(PORT), rejectUnauthorized: true });
sendmail({ from: MAIL_FROM, to: MAIL_TO, subject: "test", text: "This is a test." }, (error, reply) => {
  console.log(error && error.stack);
  console.dir(reply);
});
