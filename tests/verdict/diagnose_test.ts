/**
 * What a probe means: the verdict on the credential, and what explains it.
 *
 * Invariant: reports are built by hand around one failed stage; verdicts rest on AUTH alone, and SES is not blamed for others.
 * @module
 */

import assert from "node:assert/strict";
import { diagnose } from "../../src/verdict/diagnose.ts";
import type { Diagnosis, ProbedEndpoint } from "../../src/verdict/diagnosis.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/catalogue.ts";
import type { PairJudgement } from "../../src/credentials/pair_evidence.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { NO_CAPABILITIES } from "../../src/smtp/capabilities.ts";
import type { Fault } from "../../src/smtp/connection.ts";
import type { ProbeReport } from "../../src/smtp/probe.ts";
import type { ProbeStage, StageResult } from "../../src/smtp/stages.ts";

const SES: ProbedEndpoint = {
  host: "email-smtp.eu-west-1.amazonaws.com",
  port: 587,
  security: "starttls",
  region: regionNamed("eu-west-1"),
};
const OTHER: ProbedEndpoint = { host: "smtp.example", port: 587, security: "starttls", region: undefined };

const GOOD: PairJudgement = { findings: [], ruledOut: ["the shape is right"], isFromKey: false };
const BAD: PairJudgement = { findings: [finding("wrong-region")], ruledOut: [], isFromKey: false };

const STAGES: readonly ProbeStage[] = [
  "resolve",
  "connect",
  "greeting",
  "ehlo",
  "starttls",
  "tls",
  "ehlo-secure",
  "auth",
  "mail",
  "rcpt",
  "data",
];

/** A report where `failed` failed, and all went well before it. */
function report(failed?: ProbeStage, fault?: Fault, more: Partial<ProbeReport> = {}): ProbeReport {
  const failedAt = failed === undefined ? STAGES.length : STAGES.indexOf(failed);
  const stages = STAGES.map((stage, index): StageResult => ({
    stage,
    outcome: index < failedAt ? "ok" : index === failedAt ? "failed" : "skipped",
    startMs: 0,
    ms: 0,
    ...(index === failedAt && fault !== undefined ? { fault } : {}),
  }));
  return {
    stages,
    transcript: [],
    deadAddresses: [],
    beforeTls: undefined,
    secure: undefined,
    bareLineEnds: false,
    mechanism: "login",
    messageId: undefined,
    ...more,
  };
}

function reply(text: string): Fault {
  return { kind: "reply", reply: { code: Number(text.slice(0, 3)), lines: [text.slice(4)], endsWithCrlf: true }, text };
}

type Lines = ProbeReport["transcript"];

function says(from: "client" | "server", ...texts: readonly string[]): Lines {
  return texts.map((line) => ({ atMs: 0, from, secure: true, line }));
}

const TIMEOUT: Fault = { kind: "network", what: "timeout", text: "no answer within 10.0 s" };
const NO = reply("535 Authentication Credentials Invalid");

function idsOf({ findings }: Diagnosis): readonly FindingId[] {
  return findings.map(({ id }) => id);
}

const VERDICTS:
  readonly (readonly [ProbeStage | undefined, Fault | undefined, Diagnosis["verdict"], ...FindingId[]])[] = [
    [undefined, undefined, "accepted"],
    ["auth", NO, "rejected", "credentials-invalid"],
    ["auth", reply("535 Account not subscribed to SES"), "rejected", "not-subscribed"],
    ["auth", reply("454 Temporary authentication failure"), "unknown", "temporary-auth-failure"],
    ["auth", reply("421 busy"), "unknown", "service-unavailable"],
    ["auth", reply("504 what?"), "unknown", "auth-not-offered"],
    ["auth", TIMEOUT, "unknown", "connection-timeout"],
    ["auth", { kind: "protocol", what: "accepted-too-early", text: "235" }, "unknown", "protocol-error"],
    ["ehlo", reply("535 no"), "unknown", "protocol-error"],
    ["tls", { kind: "tls", what: "expired", text: "expired" }, "unknown", "certificate-expired"],
    ["resolve", { kind: "network", what: "name-not-found", text: "ENOTFOUND" }, "unknown", "dns-failed"],
    // What comes behind the login says nothing against it.
    ["mail", reply("501 Invalid MAIL FROM address provided"), "accepted", "sender-invalid"],
    ["rcpt", reply("553 <a@b> Invalid email address"), "accepted", "recipient-invalid"],
    ["data", reply("554 no"), "accepted", "message-refused"],
    ["data", reply("535 Authentication Credentials Invalid"), "accepted", "protocol-error"],
    ["data", TIMEOUT, "accepted", "connection-timeout"],
  ];

for (const [stage, fault, verdict, ...ids] of VERDICTS) {
  const what = fault === undefined ? "no fault" : fault.text;
  Deno.test(`${stage ?? "nothing"} failed, ${what}: ${verdict}, ${ids.join(", ") || "nothing to say"}`, () => {
    const diagnosis = diagnose(report(stage, fault), SES, GOOD);
    assert.equal(diagnosis.verdict, verdict);
    assert.deepEqual(idsOf(diagnosis), ids);
  });
}

Deno.test("a stage that nobody asked for, or a failed goodbye, decides nothing", () => {
  const skipped = report().stages.map((stage) =>
    stage.stage === "auth" ? { ...stage, outcome: "skipped" as const } : stage
  );
  const quit: StageResult = { stage: "quit", outcome: "failed", startMs: 0, ms: 0, fault: TIMEOUT };
  assert.deepEqual(diagnose(report(undefined, undefined, { stages: skipped }), SES, undefined), {
    verdict: "unknown",
    findings: [],
  });
  const { stages } = report();
  assert.deepEqual(diagnose(report(undefined, undefined, { stages: [...stages, quit] }), SES, GOOD), {
    verdict: "accepted",
    findings: [],
  });
});

/** Where the findings about the pair stand. */
const ORDERS: readonly (readonly [what: string, ProbeReport, ProbedEndpoint, ...FindingId[]])[] = [
  ["refused: the pair explains it", report("auth", NO), SES, "wrong-region", "credentials-invalid"],
  ["no connection: the pair comes later", report("connect", TIMEOUT), SES, "connection-timeout", "wrong-region"],
  ["accepted: the pair is good, whatever it looks like", report(), SES],
  ["refused by another server", report("auth", NO), OTHER, "credentials-invalid"],
  [
    "refused by another server that says it is SES",
    report("auth", NO, { transcript: says("server", "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-X") }),
    OTHER,
    "wrong-region",
    "credentials-invalid",
  ],
];

for (const [what, probed, endpoint, ...ids] of ORDERS) {
  Deno.test(`${what}: ${ids.join(", ") || "nothing"}`, () => {
    assert.deepEqual(idsOf(diagnose(probed, endpoint, BAD)), ids);
  });
}

/** What is said of a refusal, by what is known of the pair. */
const REFUSALS:
  readonly (readonly [what: string, PairJudgement | undefined, ProbedEndpoint, because: RegExp, text: RegExp])[] = [
    [
      "nothing known",
      undefined,
      SES,
      /^the server answered: 535 Auth\S+ Credentials Invalid$/,
      /^check these causes, the most likely first; the password was derived for another region;/,
    ],
    ["a flaw was found", BAD, SES, /Invalid$/, /^fix the problems listed above/],
    [
      "no flaw, no key",
      GOOD,
      SES,
      /Invalid; the shape is right$/,
      /^check the remaining causes.*another region.*different keys.*inactive.*new/,
    ],
    [
      "it is from the key",
      { ...GOOD, isFromKey: true },
      SES,
      /the shape is right$/,
      /first; the secret belongs to another key id, or was copied wrongly.*; the key is inactive.*; the key is new/,
    ],
    ["another server", BAD, OTHER, /Invalid$/, /^ask the administrator of this server/],
  ];

for (const [what, pair, endpoint, because, text] of REFUSALS) {
  Deno.test(`a refusal, ${what}`, () => {
    const found = diagnose(report("auth", NO), endpoint, pair).findings.at(-1);
    assert.equal(found?.id, "credentials-invalid");
    assert.match(found.because, because);
    const { text: head, causes = [] } = found.remedy;
    assert.match([head, ...causes.map((cause) => cause.text)].join("; "), text);
  });
}

/** Evidence, and what to type. */
const EXPLAINED:
  readonly (readonly [ProbeReport, Partial<ProbedEndpoint>, FindingId, because: RegExp, command: RegExp])[] = [
    [
      report("tls", { kind: "tls", what: "untrusted", text: "UnknownIssuer" }),
      {},
      "certificate-untrusted",
      / \(UnknownIssuer\)$/,
      /--host email-smtp\.eu-west-1\.amazonaws\.com --port 587 --tls starttls --certificate$/,
    ],
    [
      report("tls", { kind: "tls", what: "untrusted", text: "UnknownIssuer" }),
      { port: 465, security: "wrapper" },
      "certificate-untrusted",
      / \(UnknownIssuer\)$/,
      /--port 465 --tls wrapper --certificate$/,
    ],
    [
      report("tls", { kind: "tls", what: "wrong-name", text: "…", names: ["a.example", "*.b.example"] }),
      {},
      "certificate-wrong-name",
      /^the certificate is valid for: a\.example, \*\.b\.example$/,
      /eu-west-1/,
    ],
    [
      report("greeting", { kind: "tls", what: "mode-mismatch", text: "no greeting" }),
      { port: 2465 },
      "tls-mode-mismatch",
      /^port 2465 was used with STARTTLS: no greeting$/,
      /--port 2465 --tls wrapper$/,
    ],
    [
      report("tls", { kind: "tls", what: "mode-mismatch", text: "in clear" }),
      { security: "wrapper" },
      "tls-mode-mismatch",
      /^port 587 was used with implicit TLS: in clear$/,
      /--port 587 --tls starttls$/,
    ],
    [
      report("auth", { kind: "protocol", what: "auth-not-offered", text: "no AUTH" }, {
        beforeTls: { ...NO_CAPABILITIES, auth: ["PLAIN"] },
        secure: NO_CAPABILITIES,
      }),
      {},
      "auth-not-offered",
      /^no AUTH, although it advertised AUTH before TLS$/,
      /eu-west-1/,
    ],
    [
      report("resolve", { kind: "network", what: "name-not-found", text: "ENOTFOUND" }),
      { region: regionNamed("me-south-1") },
      "no-smtp-endpoint",
      /^ENOTFOUND; me-south-1 has Mail Manager and the SES API, but no regional SMTP endpoint$/,
      /^smtpkey help regions$/,
    ],
    [
      report("connect", TIMEOUT),
      { port: 25 },
      "port-25-throttled",
      /^no answer within 10\.0 s$/,
      /--region eu-west-1 --port 587$/,
    ],
  ];

for (const [probed, changes, id, because, command] of EXPLAINED) {
  Deno.test(`${id} says why and what to type`, () => {
    const [found] = diagnose(probed, { ...SES, ...changes }, undefined).findings;
    assert.equal(found?.id, id);
    assert.equal(found.severity, "error");
    assert.match(found.because, because);
    assert.match(found.remedy.command ?? "", command);
  });
}

Deno.test("a message that is refused is explained by the server's words and the addresses that were named", () => {
  const said = reply(
    "554 Message rejected: Email address is not verified. The following identities failed the check in region " +
      "EU-WEST-1: me@example.com",
  );
  const transcript = says("client", "MAIL FROM:<me@example.com>", "RCPT TO:<you@example.com>");
  const { verdict, findings } = diagnose(report("data", said, { transcript }), SES, BAD);
  assert.equal(verdict, "accepted");
  assert.deepEqual(findings.map(({ id }) => id), ["identity-not-verified"]);
  assert.match(findings[0]?.because ?? "", /^the server answered: 554 .*; me@example\.com is the sender$/);
  assert.equal(findings[0]?.remedy.command, "aws sesv2 list-email-identities --region eu-west-1");
});

Deno.test("a stray answer to a message leads to the transcript, with the sender to be named", () => {
  const [found] = diagnose(report("data", reply("250 Ok")), SES, GOOD).findings;
  assert.equal(found?.because, "the server answered: 250 Ok");
  assert.match(found?.remedy.command ?? "", /--from ADDRESS .*--verbose$/);
});

const ASKED = says("client", "AUTH LOGIN");

/** What is said beside an accepted login. */
const ASIDES: readonly (readonly [what: string, Partial<ProbeReport>, ...(readonly [FindingId, RegExp])[]])[] = [
  [
    "dead addresses",
    {
      deadAddresses: [
        {
          address: { address: "2001:db8::1", family: 6 },
          fault: { kind: "network", what: "unreachable", text: "no route" },
        },
        { address: { address: "192.0.2.1", family: 4 }, fault: TIMEOUT },
      ],
    },
    ["network-unreachable", /^2001:db8::1: no route; the next address/],
    ["connection-timeout", /^192\.0\.2\.1: /],
  ],
  ["bare line ends", { bareLineEnds: true }, ["protocol-error", /LF instead of CRLF/]],
  ["usual challenges", {
    transcript: [
      ...ASKED,
      ...says("server", "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "334 dXNlcm5hbWU6", "334 UGFzc3dvcmQ="),
    ],
  }],
  ["a bare challenge", { transcript: [...ASKED, ...says("server", "334 Username:")] }],
  [
    "odd challenges",
    { transcript: [...ASKED, ...says("server", "334 Ok", "334", "334 VG9rZW46")] },
    ["protocol-error", /^the challenge 334 Ok is not/],
    ["protocol-error", /^the challenge 334 is not/],
    ["protocol-error", /^the challenge 334 VG9rZW46 is not/],
  ],
  ["a challenge to AUTH PLAIN", { transcript: [...says("client", "AUTH PLAIN x"), ...says("server", "334 Ok")] }],
  ["what the client says", { transcript: [...ASKED, ...says("client", "334 Ok")] }],
];

Deno.test("addresses that did not answer are no aside when none did", () => {
  const deadAddresses = [{ address: { address: "192.0.2.1", family: 4 }, fault: TIMEOUT }] as const;
  assert.deepEqual(idsOf(diagnose(report("connect", TIMEOUT, { deadAddresses }), SES, GOOD)), ["connection-timeout"]);
});

Deno.test("an address of IPv4 that is not reachable is no reason to use IPv4, and one of IPv6 is", () => {
  const fault: Fault = { kind: "network", what: "unreachable", text: "network is unreachable" };
  for (const address of [{ address: "192.0.2.1", family: 4 }, { address: "2001:db8::1", family: 6 }] as const) {
    const { findings } = diagnose(report(undefined, undefined, { deadAddresses: [{ address, fault }] }), SES, GOOD);
    const commands = findings.flatMap(({ remedy }) => remedy.causes?.map(({ command }) => command) ?? []);
    assert.equal(commands.some((command) => command?.endsWith(" -4") === true), address.family === 6);
  }
});

for (const [what, more, ...expected] of ASIDES) {
  Deno.test(`beside the verdict, ${what}: ${expected.map(([id]) => id).join(", ") || "nothing"}`, () => {
    const { verdict, findings } = diagnose(report(undefined, undefined, more), SES, GOOD);
    assert.equal(verdict, "accepted");
    assert.deepEqual(findings.map(({ id, severity }) => [id, severity]), expected.map(([id]) => [id, "warning"]));
    findings.forEach(({ because }, index) => assert.match(because, expected[index]?.[1] ?? /^$/));
  });
}
