/**
 * The report of a probe, for people and for programs.
 *
 * Invariant: both forms carry the same facts; marks and colour only repeat what a word says.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { finding } from "../../src/findings/catalogue.ts";
import type { Report } from "../../src/verdict/report.ts";
import { renderReportJson, renderReportText } from "../../src/render/report.ts";
import { styleFor } from "../../src/render/style.ts";
import { regionNamed } from "../../src/ses/region.ts";
import type { Fault } from "../../src/smtp/connection.ts";

const PLAIN = styleFor({ columns: undefined }, undefined, undefined);

const REPORT: Report = {
  verdict: "rejected",
  endpoint: {
    host: "email-smtp.eu-west-1.amazonaws.com",
    port: 587,
    security: "starttls",
    region: regionNamed("eu-west-1"),
  },
  login: { username: "AKIAIOSFODNN7EXAMPLE", source: "SMTP_PASSWORD" },
  stages: [
    { stage: "resolve", outcome: "ok", startMs: 0, ms: 12.4, text: "192.0.2.1" },
    {
      stage: "auth",
      outcome: "failed",
      startMs: 12.4,
      ms: 100.6,
      code: 535,
      text: "535 no",
      fault: { kind: "reply", reply: { code: 535, lines: ["no"], endsWithCrlf: true }, text: "535 no" },
    },
    { stage: "quit", outcome: "skipped", startMs: 113, ms: 0 },
  ],
  findings: [finding("wrong-region", { because: "seen" })],
  transcript: [
    { atMs: 5, from: "server", secure: false, line: "220 hi" },
    { atMs: 13, from: "client", secure: true, line: "[secret]" },
  ],
  message: undefined,
  certificate: undefined,
};

Deno.test("as JSON: the shape that programs rely on", () => {
  const { findings: [found], ...rest } = JSON.parse(renderReportJson(REPORT));
  assert.deepEqual(rest, {
    schema: 1,
    verdict: "rejected",
    endpoint: { host: "email-smtp.eu-west-1.amazonaws.com", port: 587, security: "starttls", region: "eu-west-1" },
    login: { username: "AKIAIOSFODNN7EXAMPLE", source: "SMTP_PASSWORD" },
    stages: [
      { stage: "resolve", outcome: "ok", at_ms: 0, ms: 12, text: "192.0.2.1" },
      { stage: "auth", outcome: "failed", at_ms: 12, ms: 101, code: 535, text: "535 no" },
      { stage: "quit", outcome: "skipped", at_ms: 113, ms: 0 },
    ],
    notes: [],
    transcript: [
      { at_ms: 5, from: "server", secure: false, line: "220 hi" },
      { at_ms: 13, from: "client", secure: true, line: "[secret]" },
    ],
  });
  assert.deepEqual(found, finding("wrong-region", { because: "seen" }));
});

Deno.test("as JSON: what is not known is left out, and an empty list is an empty list", () => {
  const { endpoint } = REPORT;
  const bare = JSON.parse(renderReportJson({
    ...REPORT,
    endpoint: { ...endpoint, region: undefined },
    login: undefined,
    findings: [],
    transcript: [],
  }));
  assert.ok(!("region" in bare.endpoint) && !("login" in bare));
  assert.deepEqual([bare.findings, bare.transcript], [[], []]);
});

function textOf(changes: Partial<Report> = {}, columns: number | undefined = undefined, verbose = false): string {
  return renderReportText({ ...REPORT, ...changes }, styleFor({ columns }, "1", undefined), verbose, new Date(0));
}

Deno.test("as text: where, who, a line a stage, the verdict, what to do", () => {
  const lines = textOf().split("\n");
  assert.deepEqual(lines.slice(0, 8).map((line) => line.replaceAll(/ +/g, " ")), [
    "email-smtp.eu-west-1.amazonaws.com port 587, STARTTLS, AKIAIOSFODNN7EXAMPLE,",
    " password from SMTP_PASSWORD",
    "",
    "✓ ok resolve 12 ms 192.0.2.1",
    "✗ failed auth 101 ms 535 no",
    "· skipped quit",
    "",
    "rejected: login failed (535)",
  ]);
  assert.match(lines[9] ?? "", /^1\. error: .*\[wrong-region\]$/);
  assert.deepEqual(lines.slice(-4), ["", "rejected: login failed (535)", "$ smtpkey derive --region REGION", ""]);
});

Deno.test("a mark is never the only signal: without marks and colour every stage still tells its outcome", () => {
  const coloured = renderReportText(REPORT, styleFor({ columns: 80 }, undefined, undefined), true, new Date(0));
  assert.equal(stripVTControlCharacters(coloured), textOf({}, 80, true));
  const words = textOf().replaceAll(/[^\x20-\x7e\n]/g, "");
  for (const { stage, outcome } of REPORT.stages) assert.match(words, new RegExp(`^ *${outcome} +${stage}\\b`, "m"));
});

const OUTPUTS:
  readonly (readonly [what: string, columns: number | undefined, noColor?: string | undefined, term?: string])[] = [
    ["off a terminal", undefined],
    ["with NO_COLOR", 80, "1"],
    ["on a dumb terminal", 80, undefined, "dumb"],
  ];

for (const [what, columns, noColor, term] of OUTPUTS) {
  Deno.test(`no escape codes ${what}`, () => {
    assert.ok(!renderReportText(REPORT, styleFor({ columns }, noColor, term), true, new Date(0)).includes("\x1b"));
  });
}

Deno.test("bars are drawn where there is room, and never in a pipe", () => {
  assert.match(textOf({}, 120), /━/);
  assert.doesNotMatch(textOf({}, 80), /━/);
  assert.doesNotMatch(textOf(), /━/);
});

Deno.test("the transcript tells who spoke and whether it was encrypted, if asked for", () => {
  assert.doesNotMatch(textOf(), /transcript/);
  const text = textOf({}, undefined, true);
  assert.match(text, /\ntranscript:\n *5 ms <- +220 hi\n *13 ms +~> \[secret\]\n\nrejected: .*\n\$ .*\n$/);
});

const ENDPOINT = REPORT.endpoint;
const [RESOLVED] = REPORT.stages;
const PASSED = RESOLVED === undefined ? [] : [RESOLVED];

/** The line of the verdict, and what follows it. */
const VERDICTS: readonly (readonly [what: string, Partial<Report>, RegExp])[] = [
  [
    "accepted by SES",
    { verdict: "accepted", stages: PASSED },
    /\naccepted: .*\nlogin only: sending rights/,
  ],
  [
    "accepted by another server",
    { verdict: "accepted", stages: PASSED, endpoint: { ...ENDPOINT, region: undefined } },
    /\naccepted: login succeeded\nlogin only: whether the server sends mail is checked when a message is sent\n$/,
  ],
  [
    "no answer",
    { verdict: "unknown" },
    /\ninconclusive: auth failed, so the credentials are neither confirmed nor rejected\n/,
  ],
  [
    "left out",
    { verdict: "unknown", stages: PASSED, login: undefined },
    /\nreachable: .*not attempted\n\(--no-auth\)\n/,
  ],
];

for (const [what, changes, expected] of VERDICTS) {
  Deno.test(`the verdict, ${what}`, () => assert.match(textOf({ findings: [], ...changes }), expected));
}

Deno.test("the headline names the other mode, and that there was no login", () => {
  const text = textOf({ endpoint: { ...ENDPOINT, port: 465, security: "wrapper" }, login: undefined });
  assert.match(text, /^\S+ port 465, implicit TLS, no login\n/);
});

const ACCEPTED: Report = {
  ...REPORT,
  verdict: "accepted",
  findings: [],
  message: { from: "me@example.com", to: "you@example.com", id: "0100-id" },
};

/** The report of a message whose last stage ended so. */
function mailed(outcome: "ok" | "failed", fault?: Fault): Report {
  const stages = (["auth", "mail", "rcpt", "data"] as const).map((stage) => {
    return { stage, outcome: "ok" as const, startMs: 0, ms: 1, text: "" };
  });
  const data = {
    stage: "data" as const,
    outcome,
    startMs: 0,
    ms: 1,
    text: "",
    ...(fault === undefined ? {} : { fault }),
  };
  return { ...ACCEPTED, stages: [...stages.slice(0, 3), data] };
}

Deno.test("what an accepted login proves depends on what became of the message", () => {
  const text = (report: Report): string => renderReportText(report, PLAIN, false, new Date(0)).replaceAll(/\s+/g, " ");
  assert.ok(text(mailed("ok")).includes("the server accepted the message to you@example.com, id 0100-id"));
  const reply = { code: 554, lines: ["no"], endsWithCrlf: true };
  assert.ok(
    text(mailed("failed", { kind: "reply", reply, text: "554 no" })).includes("the server rejected the message"),
  );
  const closed: Fault = { kind: "network", what: "closed", text: "gone" };
  assert.ok(text(mailed("failed", closed)).includes("delivery status of the message is unknown"));
});

Deno.test("a look at the certificate that failed says why, and is no error", () => {
  const seen = { ok: false, fault: { kind: "network", what: "timeout", text: "no answer" } } as const;
  const report: Report = { ...ACCEPTED, certificate: { seen, at: new Date(0) } };
  assert.match(renderReportText(report, PLAIN, false, new Date(0)), /^certificate:\nnot available: no answer$/m);
  assert.deepEqual(JSON.parse(renderReportJson(report)).certificate, { unavailable: "no answer" });
});
