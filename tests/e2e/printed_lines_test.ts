/**
 * Every line that smtpkey prints to be typed, read by the program that it is for: the AWS CLI, Postfix, msmtp, a POSIX shell,
 * PowerShell.
 *
 * Invariant: the lines come from the catalogue, the rotation and the golden files, never from here. Nothing is sent: the AWS CLI
 * parses in a network without an interface, the others only read.
 * @module
 */

import assert from "node:assert/strict";
import { entryOf, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { Remedy } from "../../src/findings/catalogue/entry.ts";
import { remedyOnSystem } from "../../src/findings/system_commands.ts";
import { ingressRotation, leakedIngressRotation } from "../../src/reference/ingress_rotation.ts";
import { rotationOf } from "../../src/reference/rotation.ts";
import { inShell, SYSTEMS } from "../../src/system.ts";
import { has, sayNotTested } from "../support/machine.ts";
import { powershellParser } from "../support/powershell.ts";
import {
  awsCallsIn,
  blockNotes,
  builtTexts,
  posixOnlyIn,
  powershellLinesIn,
  shellLinesIn,
  situationTexts,
  sourceTexts,
} from "../support/printed_commands.ts";

const GOLDEN = new URL("../golden/", import.meta.url);
const ROTATION = rotationOf({ regions: ["eu-west-1", "us-east-1"], keyId: "AKIAIOSFODNN7EXAMPLE" });
const ROTATION_STEPS = [...ROTATION.steps, ...ROTATION.leaked, ...ingressRotation(), ...leakedIngressRotation()];
const UNDO = ROTATION_STEPS.flatMap(({ undo }) => undo ?? []);

function commandsIn({ command, causes = [] }: Remedy): readonly string[] {
  return [command, ...causes.map((cause) => cause.command)].filter((one) => one !== undefined);
}

/** The commands of every finding, as they are shown on `systems`. */
function ofFindings(systems: readonly (typeof SYSTEMS)[number][]): readonly string[] {
  return systems.flatMap((system) =>
    FINDING_IDS.flatMap((id) => commandsIn(remedyOnSystem(entryOf(id).remedy, system)))
  );
}

/** The lines after `$ ` in the golden files, and the commands in their JSON. */
function ofGoldens(folder = GOLDEN): readonly string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) return ofGoldens(new URL(`${name}/`, folder));
    const text = Deno.readTextFileSync(new URL(name, folder));
    const typed = [...text.matchAll(/^ *\$ (.+?)(?: {3,}\(.*\))?$/gm)].map(([, line = ""]) => line);
    const json = [...text.matchAll(/"command": ("(?:[^"\\]|\\.)*")/g)].map(([, line = ""]) => String(JSON.parse(line)));
    return [...typed, ...json];
  });
}

/** What is printed on Linux and on Windows besides, with the commands in the middle of a sentence. */
const TEXTS = [
  ...sourceTexts(),
  ...blockNotes(),
  ...builtTexts("apt"),
  ...await situationTexts("x86_64-unknown-linux-gnu"),
];
const WINDOWS_TEXTS = [
  ...sourceTexts().map((text) => inShell(text, "windows")),
  ...builtTexts("windows"),
  ...await situationTexts("x86_64-pc-windows-msvc"),
];

const POSIX = [
  ...new Set([
    ...TEXTS.flatMap(shellLinesIn),
    ...TEXTS.filter((text) => /^(?:openssl|getent|nslookup|[A-Z_]+=\w+ smtpkey) /.test(text)),
    ...ofFindings(SYSTEMS.filter((system) => system !== "windows")),
    ...ROTATION_STEPS.flatMap(({ commands }) => commands),
    ...UNDO,
    ...ofGoldens(),
  ]),
];
const POWERSHELL = [
  ...new Set([
    ...ofFindings(["windows"]),
    ...ROTATION_STEPS.flatMap(({ powershell }) => powershell),
    ...UNDO,
    ...WINDOWS_TEXTS.flatMap(powershellLinesIn),
  ]),
];

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const isCi = Deno.env.get("CI") === "true";

/** A test that needs `program`; where it is absent this is said aloud, and under CI it fails. */
function needing(program: string, needs: string, name: string, test: () => Promise<void> | void): void {
  const present = has(program);
  if (!present) sayNotTested("printed lines", program, `on Debian it needs ${needs}`);
  Deno.test({ name, ignore: !isCi && !present, fn: test });
}

Deno.test("there are lines of each kind", () => {
  assert.ok(POSIX.length > 60, `${POSIX.length}`);
  assert.ok(POWERSHELL.length > 30, `${POWERSHELL.length}`);
  assert.ok(awsCalls(POSIX).length > 20, `${awsCalls(POSIX).length}`);
});

needing("shellcheck", "shellcheck", "every line for a POSIX shell is one", async () => {
  await inFolder(async (folder) => {
    const files = POSIX.map((line, index) => {
      const file = `${folder}/${index}`;
      Deno.writeTextFileSync(file, `${line}\n`);
      return file;
    });
    // SC2016: $ within quotes is a query of the AWS CLI. SC2015: `a && b || c` is not used as if-then-else.
    const { stdout } = await new Deno.Command("shellcheck", {
      args: ["--shell=sh", "--format=gcc", "--exclude=SC2016", ...files],
    }).output();
    const said = new TextDecoder().decode(stdout).replaceAll(/\S+\/(\d+):/g, (_, index) => `${POSIX[index]}\n  `);
    assert.equal(said, "");
  });
});

Deno.test("every line for PowerShell is PowerShell", async () => {
  const errors = await powershellParser();
  // PowerShell passes a lone - on as a word, as in git checkout -; the grammar does not know it.
  const found = POWERSHELL.flatMap((line) =>
    errors(`${line.replaceAll(/ -(?=[; ]|$)/g, " dash")}\n`).map((error) => `${line}: ${error}`)
  );
  assert.deepEqual(found, []);
  assert.notDeepEqual(errors("if ($x { 1 }\n"), []);
  // The grammar is that of PowerShell 7; these are what PowerShell 5.1 refuses.
  for (const line of POWERSHELL) assert.doesNotMatch(line.replaceAll(/"[^"]*"|'[^']*'/g, ""), / < |&&|\|\|/, line);
});

Deno.test("what is printed on Windows has no redirection of a POSIX shell", () => {
  assert.deepEqual(WINDOWS_TEXTS.flatMap(posixOnlyIn), []);
  assert.equal(posixOnlyIn("pipe it: smtpkey doctor - < FILE").length, 1);
});

Deno.test("what is to be made private is named as one file", () => {
  const named = POSIX.flatMap((line) =>
    [...line.matchAll(/\bchmod \d+ ([^&;]*)/g)].map(([, file = ""]) => file.trim())
  );
  assert.ok(named.length > 15, `${named.length}`);
  for (const file of named) assert.match(file, /^[\w~./-]*[./][\w./-]+$|^(?:FILE|NAMENAME)$/);
});

/** The words of each call of the AWS CLI in `lines`; placeholders have the length that AWS wants. */
function awsCalls(lines: readonly string[]): readonly (readonly string[])[] {
  const calls = lines.flatMap((line) => [...innerCalls(line), line.replaceAll(/\$\([^()]*\)/g, ARN)])
    .flatMap((line) => line.split(/;|&&|\|\||\||\d?<?>|[{}]|^\(|\)$/))
    .map((part) => part.trim().replace(/^\(?(?:if \(+)?/, ""))
    .filter((part) => part.startsWith("aws "));
  return [...new Set(calls)].map(wordsOf);
}

const ARN = "arn:aws:iam::123456789012:user/USER";

function innerCalls(line: string): readonly string[] {
  return [...line.matchAll(/\$\((aws [^()]*)\)/g)].map(([, call = ""]) => call);
}

function wordsOf(call: string): readonly string[] {
  return [...call.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map(([, double, single, plain]) => double ?? single ?? plain ?? "")
    .map((word) =>
      /^(?:(?:OLD|OTHER)_)?KEY_?ID$/.test(word) ? "AKIAIOSFODNN7EXAMPLE" : word === "REGION" ? "eu-west-1" : word
    );
}

/** What the AWS CLI of Debian 12 (2.9.19) is too old for. */
const NEWER = ["mailmanager ", "account enable-region", "account get-region-opt-status"];

/** The calls in the middle of a sentence. */
const IN_WORDS = TEXTS.flatMap(awsCallsIn);

needing("aws", "awscli", "every line of the AWS CLI is understood by it", async () => {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/policy.json`, "{}");
    await Deno.writeTextFile(`${folder}/ingress.json`, '{"SmtpPassword":"chosen-by-me-2026"}');
    const calls = awsCalls([...POSIX, ...IN_WORDS]);
    assert.ok(IN_WORDS.length > 2, `${IN_WORDS.length}`);
    const parse = new URL("lines/parse_aws.py", import.meta.url).pathname;
    const child = new Deno.Command("unshare", {
      args: ["--user", "--map-root-user", "--net", "python3", parse],
      cwd: folder,
      clearEnv: true,
      env: {
        PATH: "/usr/bin:/bin",
        HOME: folder,
        AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
        AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        AWS_DEFAULT_REGION: "eu-west-1",
        AWS_EC2_METADATA_DISABLED: "true",
      },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(JSON.stringify([...calls, ["aws", "iam", "create-acces-key"]])));
    await writer.close();
    const { stdout, stderr } = await child.output();
    const answers = JSON.parse(new TextDecoder().decode(stdout) || JSON.stringify(new TextDecoder().decode(stderr)));
    assert.ok(Array.isArray(answers), String(answers));
    assert.match(answers.pop(), /invalid choice/i, "a misspelt line must not be understood");
    const refused = calls.flatMap((call, index) =>
      answers[index] === "" ? [] : [{ call, why: String(answers[index]) }]
    );
    const isNewer = ({ call, why }: (typeof refused)[number]): boolean =>
      NEWER.some((name) => call.slice(1, 3).join(" ").startsWith(name)) && /^unknown service|Invalid choice/.test(why);
    for (const { call } of refused.filter(isNewer)) {
      sayNotTested("printed lines", call.slice(0, 3).join(" "), "it needs a newer AWS CLI than this one");
    }
    assert.deepEqual(refused.filter((one) => !isNewer(one)), []);
  });
});

/** What an operator copies into main.cf: each setting with its value. */
function postfixSettings(): readonly string[] {
  const texts = TEXTS.filter((text) => /\bPostfix\b|main\.cf/.test(text));
  const pattern = /\b((?:smtp_|inet_|relayhost)\w*) = ((?:[^\s,;()]+(?:, !\w+(?:\.\d)?)*))/g;
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name, value]) => `${name} = ${value}`))),
  ];
}

/** Settings in files that name each only once. */
function mainFiles(settings: readonly string[]): readonly (readonly string[])[] {
  const byName = Map.groupBy(settings, (setting) => setting.split(" = ")[0]);
  const most = Math.max(...[...byName.values()].map((same) => same.length));
  return Array.from({ length: most }, (_, nth) => [...byName.values()].flatMap((same) => same.slice(nth, nth + 1)));
}

needing("postconf", "postfix", "every setting of Postfix exists, and its value is read", async () => {
  const settings = postfixSettings();
  assert.ok(settings.length > 8, settings.join("\n"));
  for (const file of mainFiles(settings)) {
    await inFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/main.cf`, `compatibility_level = 3.6\n${file.join("\n")}\n`);
      await Deno.writeTextFile(`${folder}/master.cf`, "smtp unix - - n - - smtp\n");
      const { stdout, stderr } = await new Deno.Command("postconf", { args: ["-c", folder, "-n"] }).output();
      assert.equal(new TextDecoder().decode(stderr), "");
      const read = new TextDecoder().decode(stdout).split("\n");
      for (const setting of file) assert.ok(read.includes(setting), setting);
    });
  }
});

needing("msmtp", "msmtp", "every setting of msmtp is one", async () => {
  const texts = TEXTS;
  const settings = [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\b(tls(?:_starttls)?) (on|off)\b/g)].map(([all]) => all))),
  ];
  assert.ok(settings.length > 2, settings.join("\n"));
  for (const setting of [...settings, "tls_startls on"]) {
    await inFolder(async (folder) => {
      const lines = ["account default", "host email-smtp.eu-west-1.amazonaws.com", "from a@example.com", setting, ""];
      await Deno.writeTextFile(`${folder}/msmtprc`, lines.join("\n"), { mode: 0o600 });
      const { success } = await new Deno.Command("msmtp", {
        args: [`--file=${folder}/msmtprc`, "--pretend", "b@example.com"],
        stdin: "null",
      }).output();
      assert.equal(success, setting !== "tls_startls on", setting);
    });
  }
});
