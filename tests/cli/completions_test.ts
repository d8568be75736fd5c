/**
 * `completions`: the model of the table, the names of profiles, and what is refused.
 *
 * Invariant: the scripts are judged as text in `tests/render/completions`, by their shells in `tests/e2e`.
 * @module
 */

import assert from "node:assert/strict";
import { programModel, SHELLS } from "../../src/cli/completions.ts";
import { COMMANDS, PROGRAM } from "../../src/cli/table.ts";
import { FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { Choice, CommandModel } from "../../src/render/completions/model.ts";
import { type MemoryWorld, runIn } from "../support/memory_host.ts";

const model = await programModel(PROGRAM);
const wordsOf = (choices: readonly Choice[]): readonly string[] => choices.map(([word]) => word);

function commandOf(name: string): CommandModel {
  const command = model.commands.find((known) => known.name === name);
  assert.ok(command !== undefined, name);
  return command;
}

Deno.test("every command of the table can be completed, and help with its topics", () => {
  const names = COMMANDS.map(({ name }) => name);
  assert.deepEqual(wordsOf(model.first), [...names, "help", "--help", "--version"]);
  assert.deepEqual(model.commands.map(({ name }) => name), [...names, "help"]);
  assert.deepEqual(wordsOf(commandOf("help").words), [
    ...names,
    "exit-codes",
    "environment",
    "formats",
    "json-schema",
    "regions",
    "findings",
  ]);
  assert.deepEqual(wordsOf(commandOf("completions").words), [...SHELLS, "profiles"]);
});

Deno.test("values: regions, profiles, findings, files, choices", () => {
  const kindOf = (command: string, form: string): string | undefined =>
    commandOf(command).flags.find(({ forms }) => forms.includes(form))?.value?.kind;
  assert.equal(kindOf("derive", "-r"), "region");
  assert.equal(kindOf("derive", "--profile"), "profile");
  assert.equal(kindOf("derive", "--format"), "words");
  assert.equal(kindOf("verify", "--ca-file"), "file");
  assert.equal(kindOf("verify", "--host"), "host");
  assert.equal(kindOf("verify", "--port"), "any");
  assert.equal(kindOf("doctor", "--explain"), "finding");
  assert.equal(kindOf("doctor", "--list"), undefined);
  assert.deepEqual(wordsOf(model.sets.finding), FINDING_IDS);
  const region = (name: string): Choice | undefined => model.sets.region.find(([known]) => known === name);
  assert.deepEqual(region("eu-west-1"), ["eu-west-1", "Europe (Ireland)"]);
  for (const name of ["il-central-1", "cn-north-1"]) assert.equal(region(name), undefined, "it has no SMTP endpoint");
});

Deno.test("every word is fit to stand in a shell without quotes, and every text is one line", () => {
  const flags = model.commands.flatMap((command) => command.flags);
  const values = flags.flatMap(({ value }) => value?.kind === "words" ? value.words : []);
  const choices = [
    ...model.first,
    ...model.sets.region,
    ...model.sets.finding,
    ...model.commands.flatMap((c) => c.words),
  ];
  const words = [...wordsOf(choices), ...flags.flatMap(({ forms }) => forms), ...values];
  for (const word of words) assert.match(word, /^[a-z0-9-]+$/);
  const texts = [...choices.map(([, help]) => help), ...flags.map(({ help }) => help)];
  for (const text of texts) assert.doesNotMatch(text, /\p{Cc}/u);
});

Deno.test("each shell gets a script of its own", async () => {
  const scripts = await Promise.all(SHELLS.map((shell) => runIn({}, "completions", shell)));
  for (const { exit, stdout, stderr } of scripts) {
    assert.deepEqual([exit, stderr], [0, ""]);
    assert.match(stdout, /generated from its table of commands\.\n/);
  }
  assert.equal(new Set(scripts.map(({ stdout }) => stdout)).size, SHELLS.length);
});

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/** What a machine has, and the names that are told. */
const PROFILES: readonly (readonly [string, MemoryWorld, string])[] = [
  ["no home", {}, ""],
  ["no files", { env: { HOME: "/home/a" } }, ""],
  ["both files", {
    env: { HOME: "/home/a" },
    files: {
      "/home/a/.aws/config": "[default]\nregion = x\n[profile staging]\nregion = x\n",
      "/home/a/.aws/credentials": `[my old prod]\naws_secret_access_key = ${SECRET}\n[a@b.example/c+d:e]\nregion = x\n`,
    },
  }, "default\nstaging\nmy old prod\na@b.example/c+d:e\n"],
  ["one that cannot be read", {
    env: { HOME: "/home/a" },
    files: {
      "/home/a/.aws/config": { kind: "unreadable", reason: "permission denied" },
      "/home/a/.aws/credentials": "[staging]\nregion = x\n",
    },
  }, "staging\n"],
  ["names that a shell would run, or that are keys in the wrong place", {
    env: { HOME: "/home/a" },
    files: {
      "/home/a/.aws/credentials": ["$(id)", "a;b", "`id`", "a'b", 'a"b', "a\\b", "\x1b[31m", SECRET, "é"]
        .map((name) => `[${name}]\nregion = x\n`).join(""),
    },
  }, ""],
];

for (const [name, world, stdout] of PROFILES) {
  Deno.test(`profiles: ${name}`, async () => {
    assert.deepEqual(await runIn(world, "completions", "profiles"), { exit: 0, stdout, stderr: "" });
  });
}

Deno.test("what is no shell is refused without repeating it", async () => {
  const near = await runIn({}, "completions", "bahs");
  assert.equal(near.exit, 2);
  assert.match(near.stderr, /hint: did you mean bash$/m);
  for (const argv of [[], [SECRET], ["bash", "zsh"], ["-"], ["bash", "-"]]) {
    const { exit, stdout, stderr } = await runIn({}, "completions", ...argv);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, /accepts: bash, zsh, fish, powershell$/m);
    assert.ok(!stderr.includes("wJalr"));
  }
});
