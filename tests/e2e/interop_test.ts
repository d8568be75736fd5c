/**
 * `verify` of the compiled program against servers that others wrote: Postfix, with passwords checked by Dovecot.
 *
 * Invariant: they run out of one folder, on loopback, and nothing of them is left. Where they are absent this is said aloud,
 * and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { closedPorts } from "../support/closed_port.ts";
import { certificates } from "../support/certificates.ts";
import { sayNotTested } from "../support/machine.ts";
import { inFolder, randomSecret, runProgram } from "./program.ts";

/** A command that only root can run, without a prompt. */
function asRoot(words: readonly string[], stdin: "piped" | "null"): Deno.Command {
  const [program = "", ...args] = Deno.uid() === 0 ? words : ["sudo", "-n", ...words];
  return new Deno.Command(program, { args, stdin, stdout: "piped" });
}

const present = await Promise.all(["postfix", "dovecot"].map((name) => Deno.stat(`/usr/sbin/${name}`)))
  .then(() => asRoot(["true"], "null").output())
  .then(({ success }) => success, () => false);
const ignore = !present && Deno.env.get("CI") !== "true";
if (ignore) sayNotTested("interop", "Postfix, Dovecot", "on Debian it needs postfix dovecot-core, and root or sudo");

/** The listeners, as `interop/master.cf` names their ports. */
const LISTENERS = ["STARTTLS", "WRAPPER", "CLEAR", "WRONG_NAME", "NO_AUTH"] as const;
type Listener = (typeof LISTENERS)[number];

const TEMPLATES = new URL("interop/", import.meta.url);

/** Servers under way; `await using` ends them. */
interface Servers extends AsyncDisposable {
  readonly ports: Readonly<Record<Listener, number>>;
}

/** Starts both servers in `folder` with one user, and puts the root certificate to trust into `root.pem` there. */
async function startServers(folder: string, username: string, password: string): Promise<Servers> {
  const ports = freePorts();
  const { rootPem, ...set } = await certificates();
  await Deno.chmod(folder, 0o755);
  await Deno.writeTextFile(`${folder}/root.pem`, rootPem);
  await Deno.writeTextFile(`${folder}/users`, `${username}:{PLAIN}${password}\n`);
  for (const kind of ["good", "wrong-name"] as const) {
    await Deno.writeTextFile(`${folder}/${kind}.pem`, set[kind].key + set[kind].cert);
  }
  for (const name of ["main.cf", "master.cf", "dovecot.conf"]) {
    const template = await Deno.readTextFile(new URL(name, TEMPLATES));
    await Deno.writeTextFile(`${folder}/${name}`, filled(template, folder, ports));
  }
  return { ports, [Symbol.asyncDispose]: await serve(folder) };
}

function filled(template: string, folder: string, ports: Servers["ports"]): string {
  return LISTENERS.reduce((text, name) => text.replaceAll(`PORT_${name}`, String(ports[name])), template)
    .replaceAll("FOLDER", folder);
}

function freePorts(): Servers["ports"] {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = closedPorts(5);
  return { STARTTLS: one, WRAPPER: two, CLEAR: three, WRONG_NAME: four, NO_AUTH: five };
}

/** Runs `interop/serve` and gives what ends it. */
async function serve(folder: string): Promise<() => Promise<void>> {
  const child = asRoot([fileURLToPath(new URL("serve", TEMPLATES)), folder], "piped").spawn();
  const deadline = setTimeout(() => child.kill(), 60_000);
  const told = child.stdout.getReader();
  const { done } = await told.read();
  const close = async (): Promise<void> => {
    await child.stdin.close();
    await told.cancel();
    clearTimeout(deadline);
    assert.ok((await child.status).success && !done, "Postfix or Dovecot failed");
  };
  if (done) await close();
  return close;
}

/** What is done, against which listener, the exit code, and what the report says. */
type Case = readonly [string, Listener, readonly string[], number, RegExp];

const CASES: readonly Case[] = [
  ["AUTH LOGIN", "STARTTLS", ["--auth", "login"], 0, /auth .* 235 2\.7\.0 Authentication successful/],
  ["AUTH PLAIN", "STARTTLS", ["--auth", "plain"], 0, /auth .* 235 2\.7\.0 Authentication successful/],
  ["AUTH LOGIN, implicit TLS", "WRAPPER", ["--tls", "wrapper", "--auth", "login"], 0, /^accepted: /m],
  ["AUTH PLAIN, implicit TLS", "WRAPPER", ["--tls", "wrapper", "--auth", "plain"], 0, /^accepted: /m],
  ["no login", "STARTTLS", ["--no-auth"], 0, /ehlo-secure .* AUTH PLAIN LOGIN/],
  ["STARTTLS not offered", "CLEAR", [], 3, /\[starttls-not-offered\]/],
  ["AUTH not offered", "NO_AUTH", [], 3, /\[auth-not-offered\]/],
  ["a certificate for another host", "WRONG_NAME", [], 3, /\[certificate-wrong-name\]/],
  ["a certificate for another host than asked for", "STARTTLS", ["--servername", "a.example"], 3, /-wrong-name\]/],
  ["implicit TLS on a port for STARTTLS", "STARTTLS", ["--tls", "wrapper"], 3, /\[tls-mode-mismatch\]/],
  ["STARTTLS on a port for TLS", "WRAPPER", ["--timeout", "1"], 3, /\[tls-mode-mismatch\]/],
];

/** The same, with a wrong password. */
const REJECTED: readonly Case[] = ["login", "plain"].map((auth) => {
  const name = `a wrong password, AUTH ${auth.toUpperCase()}`;
  return [name, "STARTTLS", ["--auth", auth], 1, /\[credentials-invalid\]\n.* 535 5\.7\.8 Error: authentication/];
});

Deno.test({ name: "verify against Postfix with Dovecot", ignore }, async (test) => {
  const right = { SMTP_USERNAME: "somebody", SMTP_PASSWORD: `${randomSecret()} ü+/=%$\\"'` };
  await inFolder(async (folder) => {
    await using servers = await startServers(folder, right.SMTP_USERNAME, right.SMTP_PASSWORD);
    const step = async ([name, to, more, exit, says]: Case, env: typeof right): Promise<void> => {
      await test.step(`${name}: exit ${exit}`, async () => {
        const way = ["--host", "127.0.0.1", "--port", `${servers.ports[to]}`, "--ca-file", `${folder}/root.pem`];
        const ended = await runProgram({ args: ["verify", ...way, ...more], env });
        assert.match(ended.stdout, says);
        assert.deepEqual([ended.exit, ended.stderr], [exit, ""]);
      });
    };
    for (const one of CASES) await step(one, right);
    for (const one of REJECTED) await step(one, { ...right, SMTP_PASSWORD: randomSecret() });
  });
});
