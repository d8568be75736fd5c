/**
 * Next steps that stage or endpoint make different.
 *
 * Invariant: a row where it differs, and rows where the catalogue's word stands.
 * @module
 */

import assert from "node:assert/strict";
import { nextStep } from "../../src/verdict/next_step.ts";

const at = { host: "h.example", port: 465, security: "wrapper", stage: "tls", hasIpv6: false } as const;

Deno.test("the other TLS mode is tried where the mode does not fit", () => {
  assert.equal(nextStep("tls-mode-mismatch", at)?.command, "smtpkey verify --host h.example --port 465 --tls starttls");
  const clear = { ...at, port: 587, security: "starttls" } as const;
  assert.equal(
    nextStep("tls-mode-mismatch", clear)?.command,
    "smtpkey verify --host h.example --port 587 --tls wrapper",
  );
});

Deno.test("a timeout before the connection is the network's, one after it the conversation's", () => {
  assert.equal(nextStep("connection-timeout", { ...at, stage: "connect" }), undefined);
  assert.match(nextStep("connection-timeout", { ...at, stage: "auth" })?.text ?? "", /then sent no reply/);
});

Deno.test("a broken protocol leads to the transcript", () => {
  assert.match(nextStep("protocol-error", at)?.command ?? "", /--verbose$/);
});

Deno.test("a retry with a message names its sender", () => {
  assert.match(nextStep("protocol-error", { ...at, stage: "rcpt" })?.command ?? "", / --from ADDRESS /);
  assert.match(nextStep("connection-timeout", { ...at, stage: "data" })?.command ?? "", / --from ADDRESS /);
  assert.doesNotMatch(nextStep("protocol-error", { ...at, stage: "auth" })?.command ?? "", /--from/);
});

Deno.test("the certificate is shown of the endpoint that was tried, and not of another", () => {
  for (const id of ["certificate-expired", "certificate-untrusted", "tls-version"] as const) {
    const causes = nextStep(id, at)?.causes ?? [];
    const shown = causes.filter(({ command }) => command?.endsWith(" --certificate"));
    assert.deepEqual(shown.map(({ command }) => command), [
      `smtpkey verify --host ${at.host} --port ${at.port} --tls ${at.security} --certificate`,
    ]);
  }
  assert.equal(nextStep("connection-refused", at), undefined);
});

Deno.test("the name of an ingress endpoint is compared with the console, not with the pattern of a region", () => {
  const host = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
  const { text, command } = nextStep("dns-failed", { ...at, host }) ?? {};
  assert.match(text ?? "", /ARecord/);
  assert.equal(command, "smtpkey verify --host {host} --no-auth");
  assert.equal(nextStep("dns-failed", at), undefined);
});

Deno.test("a name of a region that cannot be resolved is not tried again: the resolver is looked at", () => {
  const host = "email-smtp.eu-west-1.amazonaws.com";
  const { causes = [], command = "" } = nextStep("dns-failed", { ...at, host }) ?? {};
  assert.ok(causes.every(({ text }) => !text.includes("misspelt")));
  assert.doesNotMatch(command, /^smtpkey/);
  assert.equal(causes[0]?.task, "show-name-servers");
});

Deno.test("IPv4 alone is advised only where IPv6 was tried", () => {
  assert.equal(nextStep("network-unreachable", { ...at, stage: "connect", hasIpv6: true }), undefined);
  const { causes = [], link } = nextStep("network-unreachable", { ...at, stage: "connect" }) ?? {};
  assert.equal(causes.length, 3);
  assert.ok(causes.every(({ command = "" }) => !command.includes("-4")));
  assert.match(link ?? "", /^https:/);
});

Deno.test("a host with a region in its name that is not the endpoint's leads to the endpoint", () => {
  const rows = ["email.eu-west-1.amazonaws.com", "ses.eu-west-1.amazonaws.com", "email-smtp.eu-west-1.amazon.com"];
  for (const host of [...rows, "eu-west-1.email-smtp.amazonaws.com", "vpce-0a.email-smtp.eu-west-1.vpce.example"]) {
    const { causes: [first] = [], command } = nextStep("dns-failed", { ...at, host }) ?? {};
    assert.equal(command, "smtpkey verify --region eu-west-1", host);
    assert.match(first?.text ?? "", /has another name: email-smtp\.eu-west-1\.amazonaws\.com$/);
  }
});

Deno.test("a certificate with other names: no alias where the name is that of AWS, and another port than the one in use", () => {
  const host = "email-smtp.eu-west-1.amazonaws.com";
  const { text, causes = [], command } = nextStep("certificate-wrong-name", { ...at, host, port: 2587 }) ?? {};
  assert.doesNotMatch(`${text}${causes[0]?.text}`, /alias|CNAME/);
  assert.equal(command, "smtpkey verify --region {region} --port 2465");
  assert.equal(
    nextStep("certificate-wrong-name", { ...at, host })?.command,
    "smtpkey verify --region {region} --port 2587",
  );
  const other = nextStep("certificate-wrong-name", at);
  assert.match(`${other?.text}${other?.causes?.[0]?.text}`, /alias.*CNAME/);
});

Deno.test("a name without an address of the IP version that was asked for leads to the other one", () => {
  for (const [missing, other] of [[4, 6], [6, 4]] as const) {
    const { text, command } = nextStep("dns-failed", { ...at, missingFamily: missing }) ?? {};
    assert.match(text ?? "", new RegExp(`leave -${missing} out$`));
    assert.equal(command, `smtpkey verify --host h.example --port 465 --tls wrapper -${other}`);
  }
});
