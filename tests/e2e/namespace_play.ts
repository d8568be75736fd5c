/**
 * Plays runs of the compiled program in a network of its own, where the endpoints of Amazon SES stand under their real names.
 *
 * Invariant: where no such network can be made this is said aloud, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { hostsFile, type Play, type Played } from "./namespace_main.ts";
import { inFolder, PROGRAM, runCommand } from "./program.ts";

const SCRIPT = fileURLToPath(new URL("namespace.sh", import.meta.url));
const MAIN = fileURLToPath(new URL("namespace_main.ts", import.meta.url));

/** Whether this machine lets a network be made and filtered; under CI it must. */
export async function isNamespaceAllowed(): Promise<boolean> {
  const { exit, stderr } = await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/hosts`, hostsFile([]));
    return await runCommand(SCRIPT, { args: [`${folder}/hosts`, "25", "true"], env: environment() });
  }).catch((error: Error) => ({ exit: 1, stderr: error.message }));
  if (exit === 0) return true;
  const reason = `no network of its own can be made here: ${stderr.trim()}`;
  if (Deno.env.get("CI") === "true") throw new Error(reason);
  Deno.stderr.writeSync(new TextEncoder().encode(`namespace: NOT TESTED: ${reason}\n`));
  return false;
}

function environment(): Readonly<Record<string, string>> {
  return { PATH: Deno.env.get("PATH") ?? "/usr/bin:/bin", HOME: Deno.env.get("HOME") ?? "/" };
}

/** What to play; what is absent is as usual. */
export type Wanted = Pick<Play, "runs" | "regions"> & Partial<Play> & { readonly filtered?: string };

/** Plays in a network in which `filtered` ports swallow packets. */
export async function played({ filtered = "-", ...wanted }: Wanted): Promise<Played> {
  return await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/hosts`, hostsFile(wanted.regions));
    const play: Play = { program: PROGRAM, folder, ports: [587], delayMs: 0, ...wanted };
    const { exit, stdout, stderr } = await runCommand(SCRIPT, {
      args: [`${folder}/hosts`, filtered, Deno.execPath(), "run", "--quiet", "--no-check", "--allow-all", MAIN],
      env: environment(),
      stdin: JSON.stringify(play),
      timeoutMs: 60_000,
    });
    assert.equal(exit, 0, stderr);
    return parsePlayed(stdout);
  });
}

function parsePlayed(text: string): Played {
  return JSON.parse(text);
}
