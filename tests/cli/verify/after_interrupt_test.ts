/**
 * What is typed next after Ctrl-C: the answer ends with it, also where nothing had failed by then.
 * @module
 */

import assert from "node:assert/strict";
import { withNextCommand } from "../../../src/cli/verify/after_interrupt.ts";
import { ownFlags } from "../../../src/cli/verify/next_command.ts";
import { finding } from "../../../src/findings/catalogue.ts";
import { regionNamed } from "../../../src/ses/region.ts";
import type { ProbeStage } from "../../../src/smtp/stages.ts";
import type { Across } from "../../../src/verdict/compare.ts";
import type { Report } from "../../../src/verdict/report.ts";
import { typedVerify } from "../../support/typed_verify.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

/** What was known when Ctrl-C came while `waiting` was waited for. */
function known(waiting: ProbeStage | undefined, host = HOST, port = 587): Report {
  const at = { startMs: 0, ms: 0 };
  return {
    verdict: "unknown",
    endpoint: { host, port, security: "starttls", region: host === HOST ? regionNamed("eu-west-1") : undefined },
    login: undefined,
    stages: [
      { stage: "resolve", outcome: "ok", ...at, text: "192.0.2.1" },
      ...(waiting === undefined
        ? []
        : [{ stage: waiting, outcome: "skipped" as const, ...at, text: "interrupted: no answer yet after 5 ms" }]),
    ],
    findings: [],
    transcript: [],
    message: undefined,
    certificate: undefined,
  };
}

function nextOf(report: Report, typed: string, across?: Across): string | undefined {
  return withNextCommand(report, ownFlags(typedVerify(typed.split(" "))), across).next;
}

const RELAY = "--host relay.example --port 2525 --ca-file ca.pem";

const ROWS: readonly (readonly [typed: string, Report, Across | undefined, next: string | undefined])[] = [
  ["-r eu-west-1", known("resolve"), undefined, `getent hosts ${HOST}`],
  ["-r eu-west-1", known("connect"), undefined, "smtpkey verify --region eu-west-1 --all-ports"],
  ["-r eu-west-1 --no-auth", known("greeting"), undefined, "smtpkey verify --region eu-west-1 --all-ports --no-auth"],
  ["-r eu-west-1 -", known("tls"), undefined, "smtpkey verify --region eu-west-1 --all-ports - < FILE"],
  ["-r eu-west-1", known("auth"), undefined, "smtpkey verify --region eu-west-1 --timeout 60"],
  [
    "-r eu-west-1 --from a@example.com",
    known("greeting"),
    undefined,
    "smtpkey verify --region eu-west-1 --from a@example.com --timeout 60",
  ],
  [
    RELAY,
    known("greeting", "relay.example", 2525),
    undefined,
    "smtpkey verify --host relay.example --all-ports --ca-file ca.pem",
  ],
  ["-r eu-west-1,us-east-1", known("connect"), "regions", "smtpkey verify --region eu-west-1"],
  ["--all-regions", known("connect"), "regions", "smtpkey verify --region eu-west-1"],
  ["-r eu-west-1 --all-ports", known("connect", HOST, 2587), "ports", "smtpkey verify --region eu-west-1 --port 2587"],
  ["-r eu-west-1", known(undefined), undefined, undefined],
];

for (const [typed, report, across, next] of ROWS) {
  const waiting = report.stages.at(-1)?.stage;
  Deno.test(`Ctrl-C in verify ${typed}, at ${waiting}: ${next}`, () =>
    assert.equal(nextOf(report, typed, across), next));
}

Deno.test("where a finding has a command, that is the next one", () => {
  const report = { ...known("connect"), findings: [finding("connection-timeout")] };
  assert.equal(nextOf(report, "-r eu-west-1"), undefined);
});
