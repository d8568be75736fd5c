/**
 * Tasks whose command differs by system: which system has one.
 *
 * Invariant: every task is a row of the table here, so that a new one needs its row.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { Remedy } from "../../src/findings/catalogue/entry.ts";
import { type Task, TASKS } from "../../src/findings/tasks.ts";
import { SYSTEMS } from "../../src/system.ts";

/** The program that does a task on each system, in the order of `SYSTEMS`: apt dnf apk posix macos windows. */
const PROGRAMS: Readonly<Record<Task, readonly (string | undefined)[]>> = {
  "set-clock": ["timedatectl", "timedatectl", undefined, undefined, "sntp", "w32tm"],
  "list-connections": ["ss", "ss", "netstat", undefined, "lsof", "Get-NetTCPConnection"],
  "show-name-servers": ["cat", "cat", "cat", "cat", "scutil", "Get-DnsClientServerAddress"],
  "show-routes": ["ip", "ip", "ip", undefined, "netstat", "Get-NetRoute"],
  "install-sasl-plugins": ["apt-get", "dnf", "apk", undefined, undefined, undefined],
  "update-ca-certificates": ["apt-get", "dnf", "apk", undefined, undefined, undefined],
  "rebuild-sasl-passwd": ["postmap", "postmap", "postmap", "postmap", "postmap", undefined],
  "show-sasl-passwd": ["ls", "ls", "ls", "ls", "ls", undefined],
  "show-passwd-client": ["ls", undefined, undefined, undefined, undefined, undefined],
  "rebuild-authinfo": ["makemap", "makemap", "makemap", "makemap", "makemap", undefined],
  "show-table-types": ["postconf", "postconf", "postconf", "postconf", "postconf", undefined],
  "show-sender-logins": ["postconf", "postconf", "postconf", "postconf", "postconf", undefined],
  "reload-postfix": ["postfix", "postfix", "postfix", "postfix", "postfix", undefined],
};

for (const [task, programs] of Object.entries(PROGRAMS)) {
  Deno.test(`${task} uses what each system has`, () => {
    const commands = new Map(Object.entries(TASKS)).get(task) ?? {};
    const shown = SYSTEMS.map((system) => new Map(Object.entries(commands)).get(system));
    assert.deepEqual(shown.map((command) => command?.replace(/^sudo /, "").split(" ")[0]), programs);
  });
}

function tasksIn({ task, causes = [] }: Remedy): readonly Task[] {
  return [task, ...causes.map((cause) => cause.task)].filter((one) => one !== undefined);
}

Deno.test("every task is used by a finding", () => {
  const used = FINDING_IDS.flatMap((id) => tasksIn(CATALOGUE[id].remedy));
  assert.deepEqual([...new Set(used)].toSorted(), Object.keys(TASKS).toSorted());
});
