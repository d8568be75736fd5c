/**
 * Results of `verify` as tests of its formats need them: every verdict, one report and several, with and without a login.
 *
 * Invariant: values as a real run gives them; what a test wants otherwise it changes by itself.
 * @module
 */

import { gathered } from "../../src/verdict/compare.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { outcomeOf } from "../../src/verdict/outcome.ts";
import type { CertificateInspection, Report } from "../../src/verdict/report.ts";
import { namesOf, type Results } from "../../src/verdict/results.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { type Fault, ok } from "../../src/smtp/connection.ts";
import type { ProbeStage, StageResult } from "../../src/smtp/stages.ts";
import type { TranscriptLine } from "../../src/smtp/transcript.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const BANNER = "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABCDEFGHI aBcDeFgHiJkLmNoPqRsT";

type Seen = readonly [ProbeStage, ms: number, text: string, code?: number];

const SEEN: readonly Seen[] = [
  ["resolve", 23.4, "192.0.2.1"],
  ["connect", 41.2, "192.0.2.1"],
  ["greeting", 120.1, BANNER, 220],
  ["ehlo", 60.5, "STARTTLS, AUTH PLAIN LOGIN", 250],
  ["starttls", 50.3, "220 Ready to start TLS", 220],
  ["tls", 90.8, `certificate valid for ${HOST}`],
  ["ehlo-secure", 40.2, "AUTH PLAIN LOGIN", 250],
  ["auth", 230.6, "235 Authentication successful.", 235],
  ["quit", 0.1, "sent, not waited for"],
];

/** The stages one after the other, `failed` with `fault`, all but QUIT behind it skipped. */
export function stagesUntil(failed?: ProbeStage, fault?: Fault): readonly StageResult[] {
  const end = failed === undefined ? SEEN.length : SEEN.findIndex(([stage]) => stage === failed);
  let startMs = 0;
  return SEEN.map(([stage, ms, text, code], index) => {
    const isSkipped = index > end && !(failed === "auth" && stage === "quit");
    if (isSkipped) return { stage, outcome: "skipped", startMs, ms: 0 };
    const times = { stage, startMs, ms };
    startMs += ms;
    if (stage !== failed) return { ...times, outcome: "ok", text, ...(code === undefined ? {} : { code }) };
    if (fault === undefined) return { ...times, outcome: "failed" };
    const replied = fault.kind === "reply" ? { code: fault.reply.code } : {};
    return { ...times, outcome: "failed", text: fault.text, fault, ...replied };
  });
}

type Said = readonly [from: "client" | "server", line: string];

const IN_CLEAR: readonly Said[] = [
  ["server", BANNER],
  ["client", "EHLO [127.0.0.1]"],
  ["server", "250-email-smtp.amazonaws.com"],
  ["server", "250-8BITMIME"],
  ["server", "250-STARTTLS"],
  ["server", "250-AUTH PLAIN LOGIN"],
  ["server", "250 Ok"],
  ["client", "STARTTLS"],
  ["server", "220 Ready to start TLS"],
];

const BEHIND_TLS: readonly Said[] = [
  ["client", "EHLO [127.0.0.1]"],
  ["server", "250-email-smtp.amazonaws.com"],
  ["server", "250-8BITMIME"],
  ["server", "250-AUTH PLAIN LOGIN"],
  ["server", "250 Ok"],
  ["client", "AUTH LOGIN AKIAIOSFODNN7EXAMPLE"],
  ["server", "334 UGFzc3dvcmQ6"],
  ["client", "[secret]"],
];

function lines(said: readonly Said[], secure: boolean, fromMs: number): readonly TranscriptLine[] {
  return said.map(([from, line], index) => ({ atMs: fromMs + 7 * index, from, secure, line }));
}

function transcript(answer: string): readonly TranscriptLine[] {
  const end: readonly Said[] = [["server", answer], ["client", "QUIT"]];
  return [...lines(IN_CLEAR, false, 185), ...lines(BEHIND_TLS, true, 390), ...lines(end, true, 657)];
}

const REFUSED = "535 Authentication Credentials Invalid";

/** A login that was taken. */
export const ACCEPTED: Report = {
  verdict: "accepted",
  endpoint: { host: HOST, port: 587, security: "starttls", region: regionNamed("eu-west-1") },
  login: { username: "AKIAIOSFODNN7EXAMPLE", source: "SMTP_PASSWORD" },
  stages: stagesUntil(),
  findings: [],
  transcript: transcript("235 Authentication successful."),
  message: undefined,
  certificate: undefined,
};

/** A login that was refused, since the password is a raw secret key. */
export const REJECTED: Report = {
  ...ACCEPTED,
  verdict: "rejected",
  stages: stagesUntil("auth", {
    kind: "reply",
    reply: { code: 535, lines: [REFUSED.slice(4)], endsWithCrlf: true },
    text: REFUSED,
  }),
  findings: [
    finding("raw-secret-as-password", {
      because: "it has the 40 characters of a secret access key; an SMTP password has 44 and starts with B",
      source: "SMTP_PASSWORD",
      places: { region: "eu-west-1" },
    }),
    finding("credentials-invalid", {
      because: `the server answered: ${REFUSED}`,
      remedy: {
        text: "mend what stands above, then verify again",
        link: "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html",
      },
    }),
  ],
  transcript: transcript(REFUSED),
};

const WRONG_NAME =
  `invalid peer certificate: certificate not valid for name "${HOST}"; certificate is only valid for ` +
  'DnsName("other.example") or DnsName("*.wild.example")';

/** No answer: the certificate is another's. */
export const NO_ANSWER: Report = {
  ...ACCEPTED,
  verdict: "unknown",
  stages: stagesUntil("tls", {
    kind: "tls",
    what: "wrong-name",
    names: ["other.example", "*.wild.example"],
    text: WRONG_NAME,
  }),
  findings: [finding("certificate-wrong-name", {
    because: "the certificate is valid for: other.example, *.wild.example",
    places: { host: HOST, port: "587", region: "eu-west-1" },
  })],
  transcript: lines(IN_CLEAR, false, 185),
};

/** `--no-auth`: the way to the login is free. */
export const FREE: Report = {
  ...ACCEPTED,
  verdict: "unknown",
  login: undefined,
  stages: stagesUntil().map((result) =>
    result.stage === "auth" ? { stage: "auth", outcome: "skipped", startMs: result.startMs, ms: 0 } : result
  ),
  transcript: [...lines(IN_CLEAR, false, 185), ...lines(BEHIND_TLS.slice(0, 5), true, 390)],
};

/** A login that was taken, with a message behind it that was not. */
export const REFUSED_MESSAGE: Report = {
  ...ACCEPTED,
  stages: ACCEPTED.stages.flatMap((result): readonly StageResult[] => {
    if (result.stage !== "quit") return [result];
    const text = "554 Message rejected: Email address is not verified.";
    const fault: Fault = { kind: "reply", reply: { code: 554, lines: [text.slice(4)], endsWithCrlf: true }, text };
    const [startMs, ms] = [result.startMs, 31.7];
    return [
      { stage: "mail", outcome: "ok", startMs, ms, text: "250 Ok", code: 250 },
      { stage: "rcpt", outcome: "ok", startMs: startMs + ms, ms, text: "250 Ok", code: 250 },
      { stage: "data", outcome: "failed", startMs: startMs + 2 * ms, ms: 88.2, text, code: 554, fault },
      { ...result, startMs: startMs + 2 * ms + 88.2 },
    ];
  }),
  findings: [finding("identity-not-verified", {
    because: "the server answered: 554 Message rejected: Email address is not verified.",
    places: { region: "eu-west-1" },
  })],
  message: { from: "me@example.com", to: "success@simulator.amazonses.com", id: undefined },
};

/** What is odd, and not in the way. */
export const DEAD_ADDRESS: Finding = finding("connection-timeout", {
  because: "2001:db8::1: timeout; the next address was tried in its place",
  places: { host: HOST, port: "587", region: "eu-west-1" },
  severity: "warning",
});

/** The same, tried at another port. */
export function atPort(port: number, report: Report): Report {
  const security = port === 465 || port === 2465 ? "wrapper" : "starttls";
  return { ...report, endpoint: { ...report.endpoint, port, security } };
}

/** The results of a run that gave `reports`. */
export function resultsOf(reports: readonly Report[], changes: Partial<Results> = {}): Results {
  const verdict = reports.some((report) => report.verdict === "accepted")
    ? "accepted"
    : reports.find((report) => report.verdict === "rejected")?.verdict ?? "unknown";
  const isFree = reports.every((report) => report.login === undefined && report === FREE);
  const names = namesOf(reports);
  const rows = reports.map((report, index) => ({
    name: names[index] ?? "",
    outcome: outcomeOf(report),
    findings: report.findings,
  }));
  return {
    reports,
    findings: reports.length > 1 ? gathered(rows) : [],
    verdict,
    exit: verdict === "accepted" || isFree ? 0 : verdict === "rejected" ? 1 : 3,
    program: { version: "1.2.3", deno: "2.0.0", target: "test-target" },
    at: new Date("2026-01-02T03:04:05Z"),
    ...changes,
  };
}

/** The five ports of SES, two of which cannot be reached. */
export const FIVE_PORTS: Results = resultsOf(
  [587, 2587, 25, 465, 2465].map((port) => atPort(port, port === 25 || port === 2465 ? unreached(port) : ACCEPTED)),
);

/** What a second connection saw: the server's own certificate, and one that cannot be read. */
export const CERTIFICATE: CertificateInspection = {
  seen: ok({
    version: "TLS 1.2",
    cipher: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    chain: [
      {
        subject: `CN=${HOST}`,
        issuer: "C=US, O=Amazon, CN=Amazon RSA 2048 M01",
        names: [HOST, `*.${HOST}`],
        validFrom: new Date("2025-11-02T00:00:00Z"),
        validTo: new Date("2026-04-01T23:59:59Z"),
        sha256: Array.from({ length: 32 }, (_, index) => (index * 7 + 16).toString(16).toUpperCase()).join(":"),
      },
      { unreadable: "invalid date" },
    ],
  }),
  at: new Date("2026-01-02T03:04:05Z"),
};

function unreached(port: number): Report {
  const fault: Fault = { kind: "network", what: "timeout", text: "no answer within 10 s" };
  const id = port === 25 ? "port-25-throttled" : "connection-timeout";
  const because = "192.0.2.1: no answer within 10 s";
  return {
    ...ACCEPTED,
    verdict: "unknown",
    stages: stagesUntil("connect", fault),
    findings: [finding(id, { because, places: { host: HOST, port: String(port), region: "eu-west-1" } })],
    transcript: [],
  };
}

/** Every kind of results, by what it is. */
export const SAMPLES: Readonly<Record<string, Results>> = {
  "accepted": resultsOf([{ ...ACCEPTED, certificate: CERTIFICATE }]),
  "accepted-warned": resultsOf([{ ...ACCEPTED, findings: [DEAD_ADDRESS] }]),
  "rejected": resultsOf([REJECTED]),
  "no-answer": resultsOf([NO_ANSWER]),
  "no-auth": resultsOf([FREE]),
  "no-auth-blocked": resultsOf([{ ...NO_ANSWER, login: undefined }]),
  "message-refused": resultsOf([REFUSED_MESSAGE], { exit: 1 }),
  "ports": FIVE_PORTS,
};
