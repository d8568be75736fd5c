/**
 * The manual page of the compiled program, before the formatters that print it.
 *
 * Invariant: they have nothing to warn of, and what they print can be copied as it was written. Where one is absent this is
 * said aloud, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { has, sayNotTested } from "../support/machine.ts";
import { type Ended, inFolder, runCommand, runProgram } from "./program.ts";

const PATH = Deno.env.get("PATH") ?? "/usr/bin:/bin";
const isCi = Deno.env.get("CI") === "true";

/** Each formatter with its words and the Debian package that brings it; standard output is the page, but for a linter. */
const FORMATTERS: readonly (readonly [command: string, args: readonly string[], packageName: string])[] = [
  ["man", ["--warnings", "-l"], "man-db"],
  ["groff", ["-ww", "-man", "-Tutf8", "-P-c"], "groff"],
  ["mandoc", ["-Tutf8", "-Wall"], "mandoc"],
  ["mandoc", ["-Tlint"], "mandoc"],
];

async function formatted(command: string, args: readonly string[]): Promise<Ended> {
  const { stdout } = await runProgram({ args: ["man"] });
  return await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/smtpkey.1`, stdout);
    return await runCommand(command, {
      args: [...args, `${folder}/smtpkey.1`],
      env: { PATH, LC_ALL: "C.UTF-8", MANWIDTH: "80" },
    });
  });
}

/** What is copied from the page; each on one line whatever the width. */
const COPIED: readonly string[] = [
  "--find-region",
  "-r, --region R[,R...]",
  "AWS_SECRET_ACCESS_KEY",
  "~/.aws/credentials",
  "smtpkey derive -r eu-west-1 --format env - < key.json",
  "smtpkey doctor '535 Authentication Credentials Invalid'",
  'smtpkey completions zsh > "${fpath[1]}/_smtpkey"',
];

for (const [command, args, packageName] of FORMATTERS) {
  const name = `${command} ${args.join(" ")}`;
  const ignore = !isCi && !has(command);
  if (ignore) sayNotTested("man", name, `on Debian it needs ${packageName}`);
  Deno.test({ name: `${name} has nothing to warn of`, ignore }, async () => {
    const { exit, stdout, stderr } = await formatted(command, args);
    assert.deepEqual([exit, stderr], [0, ""]);
    if (args.includes("-Tlint")) return assert.equal(stdout, "");
    // Bold and underlined letters are written, taken back, and written again.
    const page = stdout.split("\b").map((part, index, all) => index + 1 < all.length ? part.slice(0, -1) : part).join(
      "",
    );
    for (const text of COPIED) assert.ok(page.includes(text), `${text} in ${page}`);
    assert.doesNotMatch(page, /[\u2010-\u2015\u2018-\u201d\u2212]/, "a hyphen or quotation mark became typography");
  });
}
