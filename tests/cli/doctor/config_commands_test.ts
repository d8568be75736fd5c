/**
 * What to type after `doctor --config`.
 *
 * Invariant: a row is a file with all commands that its answer ends with, in JSON and on the page.
 * @module
 */

import assert from "node:assert/strict";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const HOST = "email-smtp.eu-west-1.amazonaws.com";
const GOOD = `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=${EU}\n`;
const MAIN = `relayhost = [${HOST}]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_security_options = noanonymous\n` +
  "smtp_sasl_password_maps = hash:/locked/sasl_passwd\nsmtp_tls_security_level = encrypt\n";

/** What is typed where a file cannot be piped and its user name is known. */
const TYPED_PASSWORD = `stty -echo; read -r SMTP_PASSWORD; stty echo; printf '%s %s' ${ID} "$SMTP_PASSWORD" |`;

const WORLD: MemoryWorld = {
  files: {
    "good.env": GOOD,
    "a,b.env": GOOD,
    "port 465.env": GOOD.replace("587", "465"),
    "gmail.env": "SMTP_HOST=smtp.gmail.com\nSMTP_USERNAME=me@example.com\nSMTP_PASSWORD=x\n",
    "/srv/main.cf": MAIN.replace("/locked/", "/srv/"),
    "/srv/sasl_passwd": `[${HOST}]:587 ${ID}:${EU}\n`,
    "/locked/main.cf": MAIN,
    "/locked/sasl_passwd": { kind: "unreadable", reason: "permission denied", isDenied: true },
    "curly.env": GOOD.replace(ID, `\u201C${ID}\u201D`).replace(EU, `\u201C${EU}\u201D`),
    "two.cf":
      `[eu]\nsmtp_host = ${HOST}\nsmtp_user = ${ID}\nsmtp_password = ${EU}\n[us]\nsmtp_host = email-smtp.us-east-1.amazonaws.com\nsmtp_user = ${ID}\nsmtp_password = ${US}\n`,
    "ingress.env":
      `SMTP_HOST=abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com\nSMTP_PORT=587\nSMTP_USERNAME=inp-abcdefghijklmnopqrstuvwx\nSMTP_PASSWORD=chosen-by-hand\n`,
    "url.env": `MAILER_DSN=smtps://${ID}:${encodeURIComponent(EU)}@${HOST}:465\n`,
    "relay.env": GOOD.replace(HOST, "relay.example.com"),
    "mail.rb": `x.smtp_settings = { address: "${HOST}", port: 2587, user_name: "${ID}", password: "${EU}" }\n`,
  },
};

Deno.test("a raw secret is derived from the very file", async () => {
  const files = { "raw secret.env": GOOD.replace(EU, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY") };
  const run = await runIn({ files }, "doctor", "-f", "json", "--config", "raw secret.env");
  assert.equal(
    JSON.parse(run.stdout).findings[0].remedy.command,
    "smtpkey derive --region eu-west-1 - < 'raw secret.env'",
  );
  const windows = await runIn({ files, target: "x86_64-pc-windows-msvc" }, "doctor", "--config", "raw secret.env");
  assert.match(windows.stdout, /\$ Get-Content 'raw secret\.env' \| smtpkey derive --region eu-west-1 -\n/);
});

Deno.test("a port or mode that is to be changed is not tried again", async () => {
  const files = {
    "app.ini": `[mailer]\nSMTP_ADDR=${HOST}\nSMTP_PORT=2587\nUSER=${ID}\nPASSWD=${EU}\n`,
    "clear.env": GOOD.replace("587", "25").concat("SMTP_TLS=never\n"),
    "mode.env": `EMAIL_URL=smtps://${ID}:${encodeURIComponent(EU)}@${HOST}:465\n`,
  };
  for (const file of Object.keys(files)) {
    const { stdout } = await runIn({ files }, "doctor", "--config", file);
    assert.match(stdout, /when that is fixed[^$]*\$ smtpkey verify --region eu-west-1 - < /, stdout);
    assert.match(stdout, /^1\. error: /m);
  }
});

Deno.test("a program without implicit TLS is offered no port with it, and each port is named once", async () => {
  const fixOf = async (file: string, text: string): Promise<string> => {
    const { stdout } = await runIn({ files: { [file]: text } }, "doctor", "-f", "json", "--config", file);
    return JSON.parse(stdout).findings[0].remedy.text;
  };
  const net =
    `<configuration><system.net><mailSettings><smtp><network host="${HOST}" port="587" enableSsl="false" userName="${ID}" ` +
    `password="${EU}"/></smtp></mailSettings></system.net></configuration>`;
  assert.equal(
    await fixOf("Web.config", net),
    'use port 587 with enableSsl="true"; .NET Framework has no implicit TLS',
  );
  const grafana = `[smtp]\nenabled = true\nhost = ${HOST}:2465\nuser = ${ID}\npassword = ${EU}\n`;
  assert.equal(
    await fixOf("grafana.ini", grafana),
    "use port 587 with startTLS_policy = MandatoryStartTLS, or port 465 with any startTLS_policy",
  );
  const ingress = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
  const both =
    `EMAIL_HOST=${ingress}\nEMAIL_PORT=587\nEMAIL_HOST_USER=inp-abcdefghijklmnopqrstuvwx\nEMAIL_HOST_PASSWORD=chosen-1\n` +
    "EMAIL_USE_TLS=True\nEMAIL_USE_SSL=True\n";
  assert.equal(await fixOf("django.env", both), "EMAIL_USE_TLS = True alone with port 587");
});

Deno.test("a finding about the port is followed by the pair of the file", async () => {
  const files = { "tls.env": `${GOOD}SMTP_TLS=never\n` };
  const run = await runIn({ files }, "doctor", "-f", "json", "--config", "tls.env");
  const [{ id, remedy }] = JSON.parse(run.stdout).findings;
  assert.equal(id, "starttls-required");
  assert.equal(remedy.command, "smtpkey verify --region eu-west-1 --port 587 - < tls.env");
});

/** A file, and the commands that its answer ends with. */
const NEXT: readonly (readonly [file: string, asRoot: readonly string[], verify: readonly string[]])[] = [
  ["good.env", [], ["smtpkey verify --region eu-west-1 - < good.env"]],
  ["port 465.env", [], ["smtpkey verify --region eu-west-1 --port 465 - < 'port 465.env'"]],
  ["/srv/main.cf", [], ["smtpkey verify --region eu-west-1 - < /srv/sasl_passwd"]],
  ["mail.rb", [], ["smtpkey verify --region eu-west-1 --port 2587 - < mail.rb"]],
  ["curly.env", [], ["smtpkey verify --region eu-west-1 - < curly.env"]],
  ["two.cf", [], [
    `${TYPED_PASSWORD} smtpkey verify --region eu-west-1 -`,
    `${TYPED_PASSWORD} smtpkey verify --region us-east-1 -`,
  ]],
  ["/locked/main.cf", ["sudo smtpkey doctor --config /locked/main.cf"], [
    'read -r SMTP_USERNAME; stty -echo; read -r SMTP_PASSWORD; stty echo; printf \'%s %s\' "$SMTP_USERNAME" "$SMTP_PASSWORD" | smtpkey verify --region eu-west-1 -',
  ]],
  ["ingress.env", [], [
    "smtpkey verify --host abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com - < ingress.env",
  ]],
  ["url.env", [], ["smtpkey verify --region eu-west-1 --port 465 - < url.env"]],
  // A pair of SES is sent to no other server.
  ["relay.env", [], ["smtpkey verify --region REGION - < relay.env"]],
  ["gmail.env", [], []],
  ["a,b.env", [], ["smtpkey verify --region eu-west-1 - < a,b.env"]],
];

for (const [file, asRoot, verify] of NEXT) {
  Deno.test(`after ${file} the next commands are known`, async () => {
    const run = await runIn(WORLD, "doctor", "-f", "json", "--config", file);
    assert.deepEqual(JSON.parse(run.stdout).next, { as_root: asRoot, verify });
    const { stdout } = await runIn(WORLD, "doctor", "--config", file);
    for (const command of [...asRoot, ...verify]) assert.ok(stdout.includes(`   $ ${command}\n`), stdout);
  });
}

Deno.test("Windows has no sudo and no <", async () => {
  const world = { ...WORLD, target: "x86_64-pc-windows-msvc" };
  const next = async (file: string): Promise<unknown> =>
    JSON.parse((await runIn(world, "doctor", "-f", "json", "--config", file)).stdout).next;
  assert.deepEqual(await next("good.env"), {
    as_root: [],
    verify: ["Get-Content good.env | smtpkey verify --region eu-west-1 -"],
  });
  assert.deepEqual(await next("/locked/main.cf"), {
    as_root: [],
    verify: [
      '$c = Get-Credential; "$($c.UserName) $($c.GetNetworkCredential().Password)" | smtpkey verify --region eu-west-1 -',
    ],
  });
});

Deno.test("--region goes on into the command where the file names no host", async () => {
  const world = { files: { "x.env": `SMTP_USERNAME=${ID}\nSMTP_PASSWORD=${US}\n` } };
  const next = async (...flags: readonly string[]): Promise<unknown> =>
    JSON.parse((await runIn(world, "doctor", "-f", "json", "--config", "x.env", ...flags)).stdout).next.verify;
  assert.deepEqual(await next(), ["smtpkey verify --region REGION - < x.env"]);
  assert.deepEqual(await next("-r", "us-east-1"), ["smtpkey verify --region us-east-1 - < x.env"]);
});

Deno.test("a port that the endpoint does not have is not carried into the command that tests the settings", async () => {
  const host = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
  const file =
    `SMTP_HOST=${host}\nSMTP_PORT=465\nSMTP_USERNAME=inp-abcdefghijklmnopqrstuvwx\nSMTP_PASSWORD=chosen-by-hand\n`;
  const { stdout } = await runIn({ files: { "ingress.env": file } }, "doctor", "--config", "ingress.env", "-f", "json");
  assert.deepEqual(JSON.parse(stdout).next.verify, [`smtpkey verify --host ${host} - < ingress.env`]);
});
