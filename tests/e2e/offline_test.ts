/**
 * That `derive` and `doctor` cannot connect: a compiled program with a probe in it tries.
 *
 * Invariant: the probe connects where the command keeps the network, so that a refusal means something.
 * @module
 */

import assert from "node:assert/strict";
import { inFolder, runCommand } from "./program.ts";

const KEY = {
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

/** A command with its input, and what the probe sees. */
const RUNS: readonly (readonly [args: readonly string[], stdin: string, seen: string])[] = [
  [["derive", "-r", "us-east-1"], "", "probe: exit 0, first prompt, then NotCapable"],
  [
    ["derive", "-r", "us-east-1", "-"],
    `AccessKeyId: a\nSecretAccessKey: ${KEY.AWS_SECRET_ACCESS_KEY}\n`,
    "then NotCapable",
  ],
  [["doctor"], "", "first prompt, then NotCapable"],
  [["doctor", "--config", "-"], "a: b: c\n", "probe: exit 3, first prompt, then NotCapable"],
  [["doctor", "--config", "-"], "smtp:\n  host: h\n  username: u\n", "probe: exit 3, first prompt, then NotCapable"],
  [["doctor", "-"], "535 Authentication Credentials Invalid\n", "probe: exit 1, first prompt, then NotCapable"],
  [["verify", "--format", "json", "-"], "AKIAIOSFODNN7EXAMPLE x\n", "probe: exit 2, first granted, then connected"],
];

Deno.test("derive and doctor give up the network before they ask the world for anything", async () => {
  await inFolder(async (folder) => {
    const probe = `${folder}/probe`;
    const permissions = /^PERMISSIONS := (.*)$/m.exec(await Deno.readTextFile("Makefile"))?.[1] ?? "";
    const compiled = await new Deno.Command(".ci/compile", {
      args: [Deno.build.target, probe, "tests/e2e/offline_probe.ts"],
      env: { DENO: Deno.env.get("DENO") ?? Deno.execPath(), PERMISSIONS: permissions },
    }).output();
    assert.ok(compiled.success, new TextDecoder().decode(compiled.stderr));
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    try {
      for (const [args, stdin, seen] of RUNS) {
        const { stderr } = await runCommand(probe, { args: [`${listener.addr.port}`, ...args], env: KEY, stdin });
        const last = stderr.trimEnd().split("\n").at(-1) ?? "";
        assert.ok(last.startsWith("probe: exit ") && last.endsWith(seen), `${args.join(" ")}: ${last}, not ${seen}`);
      }
    } finally {
      listener.close();
    }
  });
});
