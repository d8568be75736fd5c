/**
 * The compiled program in a network of its own, where the endpoints of Amazon SES stand under their real names: all
 * ports with one filtered, all regions, and the search for the region of a password.
 *
 * Invariant: where no such network can be made this is said aloud, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { SMTP_REGIONS } from "../../src/ses/region.ts";
import { sesPassword } from "../support/twin.ts";
import type { Played } from "./namespace_main.ts";
import { isNamespaceAllowed, played } from "./namespace_play.ts";
import { assertNoTrace } from "./program.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const REGIONS = SMTP_REGIONS.map(({ name }) => name);

const isAllowed = await isNamespaceAllowed();

function pairOf(region: string): Readonly<Record<string, string>> {
  return { SMTP_USERNAME: ID, SMTP_PASSWORD: sesPassword(SECRET, region) };
}

/** Asserts that no credential went out in clear, and none was printed. */
function assertKept({ runs, heard }: Played, password: string): void {
  for (const { clear } of Object.values(heard)) assert.doesNotMatch(clear, /AUTH|AKIA/);
  for (const { stdout, stderr } of runs) assertNoTrace(stdout + stderr, password);
}

const TRUST = ["--ca-file", "ROOTS", "--format", "json"] as const;

Deno.test({
  name: "--all-ports: a port whose packets are dropped is told from those that answer, within one time-out",
  ignore: !isAllowed,
  fn: async () => {
    const ports = [587, 2587, 25, 465];
    const args = ["verify", "--region", "eu-west-1", "--all-ports", "--timeout", "2", ...TRUST];
    const runs = [{ args, env: pairOf("eu-west-1") }];
    const done = await played({ regions: ["eu-west-1"], ports, filtered: "25", runs });
    const [{ exit, stdout, ms } = { exit: -1, stdout: "", ms: 0 }] = done.runs;
    assert.equal(exit, 0, stdout);
    const { results, findings } = JSON.parse(stdout);
    type Result = { readonly endpoint: { readonly port: number }; readonly verdict: string };
    const verdicts = results.map(({ endpoint, verdict }: Result) => `${endpoint.port} ${verdict}`);
    const wanted = ["587 accepted", "2587 accepted", "25 unknown", "465 accepted", "2465 unknown"];
    assert.deepEqual(verdicts, wanted);
    const ids = findings.map(({ id }: { readonly id: string }) => id).toSorted();
    assert.deepEqual(ids, ["connection-refused", "port-25-throttled"]);
    // One time-out and the start of a process, not five time-outs.
    assert.ok(ms >= 2000 && ms < 4000, `${ms} ms`);
    assertKept(done, sesPassword(SECRET, "eu-west-1"));
  },
});

Deno.test({
  name: "--find-region: nineteen real names, one takes the pair",
  ignore: !isAllowed,
  fn: async () => {
    const env = pairOf("sa-east-1");
    const runs = [
      { args: ["verify", "--region", "eu-west-1", "--find-region", ...TRUST], env },
      { args: ["verify", "--find-region", ...TRUST], env },
    ];
    const done = await played({ regions: REGIONS, runs });
    const [asked, anywhere] = done.runs;
    assert.equal(asked?.exit, 1, asked?.stderr);
    assert.match(JSON.parse(asked?.stdout ?? "").findings[0].remedy.command, /^smtpkey verify --region sa-east-1( |$)/);
    assert.equal(anywhere?.exit, 0, anywhere?.stderr);
    assert.equal(JSON.parse(anywhere?.stdout ?? "").endpoint.region, "sa-east-1");
    assertKept(done, sesPassword(SECRET, "sa-east-1"));
  },
});

Deno.test({
  name: "--all-regions: an AWS key is good everywhere, each region with its own password",
  ignore: !isAllowed,
  fn: async () => {
    const env = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET };
    const done = await played({ regions: REGIONS, runs: [{ args: ["verify", "--all-regions", ...TRUST], env }] });
    const [{ exit, stdout, stderr } = { exit: -1, stdout: "", stderr: "" }] = done.runs;
    assert.equal(exit, 0, stdout + stderr);
    assert.equal(JSON.parse(stdout).results.length, REGIONS.length);
    assertKept(done, sesPassword(SECRET, "eu-west-1"));
  },
});
