/**
 * Findings with the commands of one system and of no other.
 *
 * Invariant: every finding of the catalogue is tried on every system.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE, finding, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { Remedy } from "../../src/findings/catalogue/entry.ts";
import { onSystem, remedyOnSystem } from "../../src/findings/system_commands.ts";
import { type Task, taskCommand } from "../../src/findings/tasks.ts";
import { type System, SYSTEMS } from "../../src/system.ts";

function tasksIn({ task, causes = [] }: Remedy): readonly Task[] {
  return [task, ...causes.map((cause) => cause.task)].filter((one) => one !== undefined);
}

function commandsIn({ command, causes = [] }: Remedy): readonly string[] {
  return [command, ...causes.map((cause) => cause.command)].filter((one) => one !== undefined);
}

for (const system of SYSTEMS) {
  Deno.test(`on ${system} every finding has the commands of that system and of no other`, () => {
    const others = SYSTEMS.filter((other) => other !== system).flatMap((other) =>
      FINDING_IDS.flatMap((id) => tasksIn(CATALOGUE[id].remedy)).map((task) => taskCommand(task, other))
    );
    for (const id of FINDING_IDS) {
      const { remedy } = onSystem(finding(id), system);
      assert.deepEqual(tasksIn(remedy), [], `${id} has a task left`);
      const own = new Set(tasksIn(CATALOGUE[id].remedy).map((task) => taskCommand(task, system)));
      for (const command of commandsIn(remedy)) {
        assert.ok(own.has(command) || !others.includes(command), `${id} on ${system}: ${command}`);
        if (system === "windows") assert.doesNotMatch(command, / < |&&|\/dev\/null|\bprintf\b|\bsudo\b/, id);
      }
    }
  });
}

const CLOCK: Remedy = { text: "set the clock", task: "set-clock" };
const CHOICE: Remedy = {
  text: "choose",
  causes: [{ text: "one", task: "set-clock" }, { text: "two", command: "look" }],
};

const LEADING: readonly (readonly [remedy: Remedy, system: System, command: string | undefined])[] = [
  [CLOCK, "macos", "sudo sntp -sS time.apple.com"],
  [CLOCK, "posix", undefined],
  [CHOICE, "windows", "w32tm /resync"],
  [CHOICE, "apk", "look"],
  [{ ...CHOICE, command: "look" }, "windows", "look"],
];

for (const [remedy, system, command] of LEADING) {
  Deno.test(`${JSON.stringify(remedy)} leads on ${system} with ${command}`, () => {
    assert.equal(remedyOnSystem(remedy, system).command, command);
  });
}

Deno.test("a command that a system may lack is neither shown there nor leads", () => {
  const rare = { text: "rare", command: "nslookup x", systems: ["windows"] } as const;
  const remedy: Remedy = {
    text: "choose",
    causes: [rare, { text: "two", task: "show-name-servers" }],
    command: "nslookup x",
  };
  const { causes = [], command } = remedyOnSystem(remedy, "apt");
  assert.deepEqual([causes[0], command], [{ text: "rare" }, "cat /etc/resolv.conf"]);
  assert.equal(remedyOnSystem(remedy, "windows").command, "nslookup x");
});
