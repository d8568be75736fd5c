/**
 * Remedies that fit the port and the program.
 *
 * Invariant: a command tests the port that the text names.
 * @module
 */

import assert from "node:assert/strict";
import { fittedRemedy } from "../../src/logs/advice.ts";

Deno.test("the mode of the port in the text comes first, with the settings of the program", () => {
  const { text, command, causes } = fittedRemedy("tls-mode-mismatch", { port: "2465" }, { text: "EMAIL_USE_TLS=True" });
  assert.equal(command, "smtpkey verify --region {region} --port 2465 --tls wrapper");
  assert.equal(causes?.[0]?.command, command);
  assert.match(text, /Django: on port 587 EMAIL_USE_TLS=True/);
});

Deno.test("a client that requires STARTTLS on a port with implicit TLS is led to another port, or to its own setting", () => {
  const words =
    "'require_tls' is true (default) but \"email-smtp.eu-west-1.amazonaws.com:465\" does not advertise the STARTTLS";
  const { text, command, causes } = fittedRemedy("tls-mode-mismatch", { port: "465" }, { text: words });
  assert.equal(command, "smtpkey verify --region {region} --port 587 --tls starttls");
  assert.match(causes?.[1]?.text ?? "", /keep port 465/);
  assert.match(text, /Alertmanager: .*up to 0\.28 smtp_require_tls: false/);
});

Deno.test("a program without implicit TLS is led to port 587 first", () => {
  const words = "System.Net.Mail.SmtpException: The operation has timed out";
  const { command, causes } = fittedRemedy("tls-mode-mismatch", { port: "465" }, { text: words });
  assert.equal(command, "smtpkey verify --region {region} --port 587 --tls starttls");
  assert.equal(causes?.[0]?.command, command);
});

Deno.test("verify tests the port that failed", () => {
  assert.equal(
    fittedRemedy("connection-closed", { port: "2587" }, { text: "" }).command,
    "smtpkey verify --region {region} --port 2587",
  );
});

Deno.test("a login that an ingress endpoint rejects has other causes than one of an access key", () => {
  const host = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
  assert.match(
    fittedRemedy("credentials-invalid", { host }, { text: "" }).command ?? "",
    /^aws mailmanager get-ingress-point /,
  );
  assert.match(fittedRemedy("credentials-invalid", {}, { text: "" }).command ?? "", /^smtpkey verify /);
});

const DENIED =
  "554 Access denied: User `arn:aws:iam::123456789012:user/mailer' is not authorized to perform `ses:SendRawEmail' on resource ";

Deno.test("a denied resource is named, with the statement that allows it", () => {
  const set = fittedRemedy("not-authorized-to-send", {}, {
    text: `${DENIED}\`arn:aws:ses:eu-west-1:123456789012:configuration-set/alerts'`,
  });
  assert.match(
    set.causes?.at(-1)?.text ?? "",
    /configuration set.*"Resource":"arn:aws:ses:eu-west-1:123456789012:configuration-set\/alerts"/,
  );
  const recipient = fittedRemedy("not-authorized-to-send", {}, {
    text: `to=<b@example.net>: ${DENIED}\`arn:aws:ses:eu-west-1:123456789012:identity/example.net'`,
  });
  assert.match(recipient.causes?.at(-1)?.text ?? "", /^it is the recipient's identity/);
});

Deno.test("an address that is not verified gets the step for its role", () => {
  const words =
    "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: ";
  const around = "from=<a@example.com> to=<b@example.net>";
  const commandFor = (address: string): string | undefined =>
    fittedRemedy("identity-not-verified", {}, { text: `${words}${address}`, around }).command;
  assert.equal(commandFor("a@example.com"), "aws sesv2 list-email-identities --region {region}");
  assert.equal(commandFor("b@example.net"), "aws sesv2 get-account --region {region}");
});

Deno.test("a misspelt region is corrected in the command, and a right name leads to the resolver", () => {
  const misspelt = "getaddrinfo ENOTFOUND email-smtp.us-esat-1.amazonaws.com";
  assert.equal(
    fittedRemedy("dns-failed", {}, { text: misspelt }).command,
    "smtpkey verify --region us-east-1 --no-auth",
  );
  const host = "email-smtp.us-east-1.amazonaws.com";
  const right = fittedRemedy("dns-failed", { host, region: "us-east-1" }, { text: `getaddrinfo ENOTFOUND ${host}` });
  assert.equal(right.causes?.[0]?.task, "show-name-servers");
  assert.match(fittedRemedy("dns-failed", {}, { text: "ENOTFOUND" }).causes?.[0]?.text ?? "", /misspelt/);
});

Deno.test("a mistyped port is corrected in the command", () => {
  for (const id of ["connection-timeout", "connection-refused"] as const) {
    const { command } = fittedRemedy(id, {}, { text: "connect to 192.0.2.1:578 failed" });
    assert.equal(command, "smtpkey verify --region {region} --port 587");
  }
});

Deno.test("a certificate of a web host's server leads to the host that redirects SMTP", () => {
  const first = (text: string): string => fittedRemedy("certificate-wrong-name", {}, { text }).causes?.[0]?.text ?? "";
  assert.match(first("CN=server12.web-hosting.com did not match"), /web host/);
  assert.match(first("the certificate is for *.hostgator.com"), /web host/);
  assert.match(first("CN=mail.example.com did not match email-smtp.us-east-1.amazonaws.com"), /CNAME of your own/);
});
