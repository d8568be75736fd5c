/**
 * `verify --format html`, `nagios` and `prometheus` as whole commands, held against what a person has looked at.
 *
 * Invariant: the pages here are those that a browser is shown by the tests of the compiled program.
 * @module
 */

import assert from "node:assert/strict";
import config from "../../../deno.json" with { type: "json" };
import { smtpHost } from "../../../src/ses/endpoint.ts";
import { regionNamed } from "../../../src/ses/region.ts";
import type { Network } from "../../../src/smtp/connection.ts";
import { assertGolden } from "../../support/golden.ts";
import { type MemoryRun, runIn } from "../../support/memory_host.ts";
import { memoryNetwork } from "../../support/memory_network.ts";
import { MemoryPlayer } from "../../support/memory_player.ts";
import { servedNetwork } from "../../support/memory_servers.ts";
import { assertKeeps, scriptNamed } from "../../support/verify_script.ts";

const REGION = ["--region", "eu-west-1"] as const;
const HOST = smtpHost(regionNamed("eu-west-1"));

/** Ending of the golden file by format. */
const FORMATS = { html: "html", nagios: "nagios", prometheus: "prom" } as const;

/** The golden file without its ending, the script, further flags, the exit codes of smtpkey and of Nagios. */
const RUNS: readonly (readonly [
  name: string,
  script: string,
  flags: readonly string[],
  exit: number,
  nagios: number,
])[] = [
  ["accepted", "auth-235-slow", [], 0, 0],
  ["rejected", "auth-535-wrong-region", [], 1, 2],
  ["no-answer", "tls-wrong-name", [], 3, 3],
  ["no-auth", "no-auth", ["--no-auth"], 0, 0],
];

async function played(script: string, ...argv: readonly string[]): Promise<MemoryRun> {
  const { dialogues, env, secrets } = scriptNamed(script);
  const inner = memoryNetwork(dialogues.map((dialogue) => new MemoryPlayer(dialogue)));
  let connectMs = 0;
  const connect: Network["connect"] = (...to) => {
    connectMs += 41;
    return inner.connect(...to);
  };
  const network: Network = { ...inner, connect, now: () => inner.now() + connectMs };
  const done = await runIn({ env, network }, "verify", ...REGION, ...argv);
  assertKeeps(secrets, done.stdout + done.stderr);
  return done;
}

/** What differs from version to version. */
function versionless(text: string): string {
  return text.replaceAll(`smtpkey ${config.version}`, "smtpkey VERSION")
    .replaceAll(`version="${config.version}"`, 'version="VERSION"');
}

for (const [name, script, flags, exit, nagios] of RUNS) {
  for (const [format, ending] of Object.entries(FORMATS)) {
    Deno.test(`verify --format ${format} of ${script} prints verify-${name}.${ending}`, async () => {
      const done = await played(script, ...flags, "--format", format);
      assert.equal(done.exit, format === "nagios" ? nagios : exit, done.stdout + done.stderr);
      assert.equal(done.stderr, "");
      assertGolden(`verify-${name}.${ending}`, versionless(done.stdout));
    });
  }
}

const PORTS = {
  [`${HOST}:587`]: "auth-235-login",
  [`${HOST}:2587`]: "auth-235-login",
  [`${HOST}:465`]: "wrapper-235",
  [`${HOST}:25`]: { kind: "network", what: "timeout", text: "no answer within 10 s" },
} as const;

for (const [format, ending] of Object.entries(FORMATS)) {
  Deno.test(`verify --all-ports --format ${format} prints verify-ports.${ending}`, async () => {
    const { env } = scriptNamed("auth-235-login");
    const argv = ["verify", ...REGION, "--all-ports", "--format", format];
    const { exit, stdout } = await runIn({ env, network: servedNetwork(PORTS) }, ...argv);
    assert.equal(exit, format === "nagios" ? 1 : 0, stdout);
    assertGolden(`verify-ports.${ending}`, versionless(stdout));
  });
}

Deno.test("a usage error is a line for Nagios too, and its exit code 3", async () => {
  for (const flags of [["--format", "nagios"], ["--format=nagios"], ["-f", "nagios"], ["-fnagios"]]) {
    const { exit, stdout, stderr } = await runIn({}, "verify", "--nonsense", ...flags);
    assert.deepEqual([exit, stderr], [3, ""]);
    assert.match(stdout, /^SMTPKEY UNKNOWN - cannot run verify: unknown option .*\n$/);
  }
  assert.equal((await runIn({}, "verify", "--format", "html")).exit, 2);
});
