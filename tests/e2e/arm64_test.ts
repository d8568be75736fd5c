/**
 * The program compiled for Linux on arm64, run under user-mode emulation.
 *
 * Invariant: it gives the published answer to the byte. Where the emulator is absent this is said aloud, and under CI it fails.
 * @module
 */

import { equal } from "node:assert/strict";
import { sayNotTested } from "../support/machine.ts";

const EMULATOR = "qemu-aarch64-static";
const LIBRARIES = "/usr/aarch64-linux-gnu";
const PACKAGES = "qemu-user-static libc6-arm64-cross libgcc-s1-arm64-cross libstdc++6-arm64-cross";

const present = await Deno.stat(`${LIBRARIES}/lib`)
  .then(() => new Deno.Command(EMULATOR, { args: ["--version"], stdout: "null" }).output())
  .then(({ success }) => success, () => false);
const ignore = !present && Deno.env.get("CI") !== "true";
if (ignore) sayNotTested("arm64", "the program for arm64", `on Debian it needs ${PACKAGES}`);

Deno.test({ name: "the arm64 program derives the published password", ignore }, async () => {
  const { code, stdout, stderr } = await new Deno.Command(EMULATOR, {
    args: ["-L", LIBRARIES, "dist/smtpkey-aarch64", "derive", "--region", "us-east-1"],
    clearEnv: true,
    env: { AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" },
    stdin: "null",
    signal: AbortSignal.timeout(60_000),
  }).output();
  const text = new TextDecoder();
  equal(text.decode(stderr), "");
  equal(text.decode(stdout), "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9\n");
  equal(code, 0);
});
