/**
 * The line for Nagios, held against the grammar of the Monitoring Plugins guidelines.
 *
 * Invariant: whatever a server says, the line stays one line, and its performance data can be read.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { nagiosExit, renderNagios } from "../../src/render/nagios.ts";
import type { Results } from "../../src/verdict/results.ts";
import { hostileText } from "../support/hostile_text.ts";
import { ACCEPTED, CERTIFICATE, resultsOf, SAMPLES } from "../support/results.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

const WANTED: Readonly<Record<string, readonly [exit: number, text: string]>> = {
  "accepted": [0, `SMTPKEY OK - ${HOST} port 587: login accepted`],
  "accepted-warned": [
    1,
    `SMTPKEY WARNING - ${HOST} port 587: login accepted: ${summaryOf("accepted-warned")} [connection-timeout]`,
  ],
  "rejected": [
    2,
    `SMTPKEY CRITICAL - ${HOST} port 587: login rejected: ` +
    "the password is an IAM secret access key, not an SMTP password [raw-secret-as-password]",
  ],
  "no-answer": [
    3,
    `SMTPKEY UNKNOWN - ${HOST} port 587: inconclusive: tls failed: ` +
    "the certificate belongs to another host name [certificate-wrong-name]",
  ],
  "no-auth": [0, `SMTPKEY OK - ${HOST} port 587: server reachable, login not attempted`],
  "no-auth-blocked": [
    3,
    `SMTPKEY UNKNOWN - ${HOST} port 587: not reachable: tls failed: ` +
    "the certificate belongs to another host name [certificate-wrong-name]",
  ],
  "message-refused": [
    2,
    `SMTPKEY CRITICAL - ${HOST} port 587: login accepted, message rejected: ` +
    "an address or domain is not verified in this region [identity-not-verified]",
  ],
  "ports": [
    1,
    `SMTPKEY WARNING - ${HOST}: 3 of 5 accepted, 2 inconclusive (does not work: port 25, port 2465): ${
      summaryOf("ports", 2)
    } [port-25-throttled]`,
  ],
};

function summaryOf(sample: string, index = 0): string {
  return SAMPLES[sample]?.reports[index]?.findings[0]?.summary ?? "";
}

Deno.test("every sample: the text and the exit code", () => {
  const found = Object.entries(SAMPLES).map((
    [name, results],
  ) => [name, [nagiosExit(results), renderNagios(results).split(" | ")[0]]]);
  assert.deepEqual(Object.fromEntries(found), WANTED);
});

Deno.test("of one report, the time of every stage that was carried out", () => {
  const [, data] = renderNagios(resultsOf([ACCEPTED])).split(" | ");
  assert.equal(
    data,
    "total=0.657s;;;0 resolve=0.023s;;;0 connect=0.041s;;;0 greeting=0.120s;;;0 ehlo=0.061s;;;0 starttls=0.050s;;;0 " +
      "tls=0.091s;;;0 ehlo-secure=0.040s;;;0 auth=0.231s;;;0 quit=0.000s;;;0\n",
  );
  assert.match(renderNagios(SAMPLES["no-answer"] ?? resultsOf([])), / tls=0\.091s;;;0\n$/);
});

Deno.test("days of the certificate, negative once it has expired, none if it was not looked at", () => {
  const days = (at: string): string | undefined =>
    / certificate_days=(.*)$/m.exec(
      renderNagios(resultsOf([{ ...ACCEPTED, certificate: { ...CERTIFICATE, at: new Date(at) } }])),
    )?.[1];
  assert.deepEqual([days("2026-01-02T03:04:05Z"), days("2026-04-03T00:00:00Z")], ["89", "-2"]);
  assert.doesNotMatch(renderNagios(resultsOf([ACCEPTED])), /certificate/);
});

Deno.test("of several, how long each took", () => {
  const labels = parsedLine(renderNagios(SAMPLES["ports"] ?? resultsOf([]))).data.map(({ label }) => label);
  assert.deepEqual(labels, [587, 2587, 25, 465, 2465].map((port) => `port_${port}_total`));
});

Deno.test("any exit code of smtpkey is one of the four that Nagios knows", () => {
  const exits = ([0, 1, 2, 3, 70, 130, 143] as const).map((exit) => nagiosExit(resultsOf([ACCEPTED], { exit })));
  assert.deepEqual(exits, [0, 2, 3, 3, 3, 3, 3]);
});

Deno.test("no text of a server or a person breaks the line", () => {
  fc.assert(fc.property(hostileText, hostileText, (host, summary) => {
    const found = (ACCEPTED.findings[0] ?? SAMPLES["rejected"]?.reports[0]?.findings[0]) ?? assert.fail();
    const report = { ...ACCEPTED, endpoint: { ...ACCEPTED.endpoint, host }, findings: [{ ...found, summary }] };
    const others: readonly Results[] = [
      resultsOf([report]),
      resultsOf([report, { ...report, endpoint: { ...report.endpoint, host: `${host}2`, region: undefined } }]),
    ];
    for (const results of others) {
      const { data } = parsedLine(renderNagios(results));
      assert.equal(new Set(data.map(({ label }) => label)).size, data.length);
    }
  }));
});

interface Datum {
  readonly label: string;
  readonly seconds: number;
}

/** Reads a line by the grammar of the guidelines, section "Performance data"; fails where it does not hold. */
function parsedLine(line: string): { readonly text: string; readonly data: readonly Datum[] } {
  const [, text, data] =
    /^(SMTPKEY (?:OK|WARNING|CRITICAL|UNKNOWN) - [^|\p{Cc}\p{Cf}]+) \| ([^|\p{Cc}\p{Cf}]+)\n$/u.exec(line) ??
      assert.fail(`no line of a plugin: ${JSON.stringify(line)}`);
  return {
    text: text ?? "",
    data: (data ?? "").split(" ").map((item) => {
      const [, label, value] = /^([^='\s]+)=([-0-9.]+)(?:s;;;0)?$/.exec(item) ??
        assert.fail(`no performance data: ${item}`);
      return { label: label ?? "", seconds: Number(value) };
    }),
  };
}
