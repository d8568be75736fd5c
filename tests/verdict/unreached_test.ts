/**
 * What a probe means that reached no server, without the part that judges answers and credentials.
 *
 * Invariant: the same report means the same with that part and without it.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE } from "../../src/findings/catalogue.ts";
import { securityOf } from "../../src/ses/endpoint.ts";
import { regionNamed } from "../../src/ses/region.ts";
import type { NetworkFaultKind } from "../../src/smtp/connection.ts";
import type { ProbeReport } from "../../src/smtp/probe.ts";
import type { StageResult } from "../../src/smtp/stages.ts";
import { diagnose } from "../../src/verdict/diagnose.ts";
import type { ProbedEndpoint } from "../../src/verdict/diagnosis.ts";
import { diagnoseUnreached } from "../../src/verdict/unreached.ts";

const KINDS: readonly NetworkFaultKind[] = [
  "name-not-found",
  "refused",
  "timeout",
  "unreachable",
  "closed",
  "reset",
  "other",
];

function reportOf(stage: "resolve" | "connect", what: NetworkFaultKind, addresses: string): ProbeReport {
  const text = `the words of ${what}`;
  const fault = { kind: "network", what, text } as const;
  const times = { startMs: 0, ms: 1 };
  const failed: StageResult = { stage, outcome: "failed", text, fault, ...times };
  const resolved: StageResult = { stage: "resolve", outcome: "ok", text: addresses, ...times };
  const passed = addresses.split(", ").slice(1).map((address) => ({ address: { address, family: 4 as const }, fault }));
  return {
    stages: [...(stage === "connect" ? [resolved] : []), failed, { stage: "auth", outcome: "skipped", ...times }],
    transcript: [],
    deadAddresses: passed,
    bareLineEnds: false,
    beforeTls: undefined,
    secure: undefined,
    mechanism: undefined,
    messageId: undefined,
  };
}

const PLACES: readonly (readonly [host: string, region: string | undefined])[] = [
  ["email-smtp.eu-west-1.amazonaws.com", "eu-west-1"],
  ["email-smtp.ap-east-1.amazonaws.com", "ap-east-1"],
  ["smtp.eu-west-1.amazonaws.com", undefined],
  ["mail.example.com", undefined],
];

Deno.test("every failure before a connection means the same, whatever is loaded", () => {
  for (const [host, region] of PLACES) {
    for (const port of [25, 465, 587]) {
      const endpoint: ProbedEndpoint = {
        host,
        port,
        security: securityOf(port),
        region: region === undefined ? undefined : regionNamed(region),
      };
      for (const what of KINDS) {
        for (const stage of ["resolve", "connect"] as const) {
          for (const addresses of ["192.0.2.1", "2001:db8::1, 192.0.2.1"]) {
            const report = reportOf(stage, what, addresses);
            const found = diagnoseUnreached(report, endpoint);
            assert.deepEqual(found, diagnose(report, endpoint, undefined), `${host} ${port} ${stage} ${what}`);
            assert.equal(found.findings.length, 1);
            assert.ok(found.findings.every(({ id }) => id in CATALOGUE));
          }
        }
      }
    }
  }
});

Deno.test("a probe that is not over has no findings", () => {
  const { stages, ...rest } = reportOf("connect", "refused", "192.0.2.1");
  const endpoint: ProbedEndpoint = { host: "mail.example.com", port: 587, security: "starttls", region: undefined };
  const begun = diagnoseUnreached({ ...rest, stages: stages.filter(({ outcome }) => outcome !== "failed") }, endpoint);
  assert.deepEqual(begun, { verdict: "unknown", findings: [] });
});
