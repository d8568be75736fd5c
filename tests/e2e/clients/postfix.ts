/**
 * Postfix as a mail client of SES, which says in its log what went wrong.
 *
 * Invariant: it runs out of one folder, all mails at once, and nothing of it is left.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { runProgram } from "../program.ts";
import { type Attempt, type Client, HOST, redirected } from "./client.ts";

const TEMPLATES = new URL("postfix/", import.meta.url);

/** Postfix, which only root can start. */
export const POSTFIX: Client = {
  check: "test -x /usr/sbin/postfix && ls /usr/lib/*/sasl2/libplain.so && { test $(id -u) = 0 || sudo -n true; }",
  needs: "postfix libsasl2-modules, and root or sudo",
  run: async (attempts, folder) => {
    await writeSettings(attempts, folder);
    const become = Deno.uid() === 0 ? [] : ["sudo", "-n"];
    const send = [...become, fileURLToPath(new URL("send", TEMPLATES)), folder, ...attempts.map(address)];
    const { stdout, stderr, exit } = await runProgram({ shell: 'shift; "$@"', args: send, timeoutMs: 40_000 });
    assert.equal(exit, 0, stderr);
    return attempts.map((_, index) => linesAbout(index, stdout));
  },
};

function address(_attempt: unknown, index: number): string {
  return `user@${domain(index)}`;
}

/** Every mail has a domain of its own, which leads it to its server. */
function domain(index: number): string {
  return `attempt${index}.example.com`;
}

async function writeSettings(attempts: readonly Attempt[], folder: string): Promise<void> {
  const imported = Object.entries(redirected(folder)).map(([name, value]) => `${name}=${value}`).join(" ");
  for (const name of ["main.cf", "master.cf"]) {
    const template = await Deno.readTextFile(new URL(name, TEMPLATES));
    const text = template.replaceAll("FOLDER", folder).replaceAll("IMPORTED", imported);
    await Deno.writeTextFile(`${folder}/${name}`, text);
  }
  const lines = attempts.map(({ port, tls, login }, index) => {
    const server = `[${HOST}]:${port}`;
    const password = login === undefined ? "" : `${server} ${login.username}:${login.password}\n`;
    return { transport: `${domain(index)} ${tls}:${server}\n`, password };
  });
  await Deno.writeTextFile(`${folder}/transport`, lines.map(({ transport }) => transport).join(""));
  await Deno.writeTextFile(`${folder}/passwords`, lines.map(({ password }) => password).join(""));
}

/** What the process that sent the mail logged. */
function linesAbout(index: number, log: string): string {
  const [, tag = "no mail"] = new RegExp(`postfix/(smtp\\[\\d+\\]): .*@${domain(index)}>.* status=`).exec(log) ?? [];
  return log.split("\n").filter((line) => line.includes(`${tag}:`)).map((line) => `${line}\n`).join("");
}
