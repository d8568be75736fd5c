/**
 * What a probe of an ingress endpoint means, where it differs from a regional endpoint.
 * @module
 */

import assert from "node:assert/strict";
import { acceptedByIngress, wrongIngressPort } from "../../src/verdict/ingress_endpoint.ts";
import type { ProbeStage, StageResult } from "../../src/smtp/stages.ts";

const HOST = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
const USER = "inp-0123456789abcdefghijklmn";

const PORTS: readonly (readonly [what: string, host: string, port: number, stage: ProbeStage, isWrong: boolean])[] = [
  ["the TLS wrapper", HOST, 465, "connect", true],
  ["the other TLS wrapper", HOST, 2465, "tls", true],
  ["STARTTLS on 2587", HOST, 2587, "connect", true],
  ["an odd port that stays silent", HOST, 1025, "greeting", true],
  ["port 587", HOST, 587, "connect", false],
  ["port 25", HOST, 25, "connect", false],
  ["a name that does not resolve", HOST, 465, "resolve", false],
  ["a login on a tunnel's port", HOST, 10587, "auth", false],
  ["a regional endpoint", "email-smtp.eu-west-1.amazonaws.com", 465, "connect", false],
];

for (const [what, host, port, stage, isWrong] of PORTS) {
  Deno.test(`${what}, ${stage} failed: ${isWrong ? "the port is wrong" : "another cause"}`, () => {
    const found = wrongIngressPort(stage, "no answer within 10.0 s", { host, port, security: "starttls" });
    assert.equal(found?.id, isWrong ? "mail-manager-port" : undefined);
    if (found === undefined) return;
    assert.match(found.because, /listens on 587 and 25 only: no answer within/);
    assert.equal(found.remedy.command, `smtpkey verify --host ${HOST} --port 587`);
  });
}

Deno.test("only an accepted message raises the question whether it is sent", () => {
  const stage = (name: ProbeStage, outcome: StageResult["outcome"]): StageResult => {
    return { stage: name, outcome, startMs: 0, ms: 0 };
  };
  const at = { host: HOST, port: 587, security: "starttls" } as const;
  const [found] = acceptedByIngress([stage("data", "ok")], at, USER);
  assert.equal(found?.id, "mail-manager-not-sent");
  assert.equal(found.severity, "info");
  assert.match(found.remedy.command ?? "", new RegExp(USER));
  for (const stages of [[stage("data", "failed")], [stage("auth", "ok")]]) {
    assert.deepEqual(acceptedByIngress(stages, at, USER), []);
  }
  assert.deepEqual(acceptedByIngress([stage("data", "ok")], { ...at, host: "mail.example.com" }, USER), []);
});
