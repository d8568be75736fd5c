/**
 * Signals to the first process of a container, which the system does not end by itself.
 *
 * Rule: where no namespace of processes can be made this is said aloud, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { type Ended, inFolder, runProgram } from "./program.ts";

const AS_FIRST = ["unshare", "--user", "--map-root-user", "--pid", "--fork"].join(" ");

/** Runs `lines` of shell in a folder of its own. */
async function inShell(lines: string): Promise<Ended> {
  return await inFolder(async (cwd) => await runProgram({ shell: lines, cwd }));
}

/** The process listens once it catches SIGTERM, which is bit 14. */
const LISTENS = `listens() {
  caught=$(sed -n 's/^SigCgt:[[:space:]]*//p' /proc/$1/status) && [ $((0x$caught >> 14 & 1)) = 1 ]
}`;

async function isNamespaceAllowed(): Promise<boolean> {
  const { exit, stderr } = await inShell(`${AS_FIRST} true`);
  if (exit === 0) return true;
  const reason = `no namespace of processes can be made here: ${stderr.trim()}`;
  if (Deno.env.get("CI") === "true") throw new Error(reason);
  Deno.stderr.writeSync(new TextEncoder().encode(`signals: NOT TESTED: ${reason}\n`));
  return false;
}

const ignore = !await isNamespaceAllowed();

for (const name of ["HUP", "INT", "QUIT", "USR1", "USR2", "ALRM", "TERM"]) {
  Deno.test({
    name: `as the first process, SIG${name} ends it`,
    ignore,
    fn: async () => {
      const { stdout, stderr } = await inShell(`
        ${LISTENS}
        mkfifo pipe; exec 3<>pipe
        ${AS_FIRST} "$@" doctor - <&3 >out 2>err & outer=$!
        until inner=$(cat /proc/$outer/task/$outer/children 2>/dev/null) && [ -n "$inner" ] && listens $inner; do sleep 0.02; done
        kill -${name} $inner
        wait $outer; echo $?; cat out err`);
      if (name !== "INT") return assert.equal(stdout, "143\n", stderr);
      // Ctrl-C while reading shows what was found so far: here, nothing.
      assert.match(
        stdout,
        /^130\nnothing was recognized in 0 lines: [^$]+\n\nnext steps:\n(?: {3}\$ smtpkey .+\n){3}$/,
      );
    },
  });
}
