/**
 * The settings that the compiled program prints, in the hands of the programs that they are for: they log in to the twin of
 * a regional endpoint, which knows one password, and of an ingress endpoint, which knows an odder one.
 *
 * Invariant: only the port is another, and what the clients' rules say of loopback. Where a program is absent this is said aloud,
 * and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { certificates, INGRESS_HOST } from "../support/certificates.ts";
import { sayNotTested } from "../support/machine.ts";
import { sesPassword, startTwin, type TwinOptions } from "../support/twin.ts";
import { isPresent, leadsToLoopback, prepare } from "./clients/client.ts";
import { type Given, inFolder, randomSecret, runProgram } from "./program.ts";
import { run, type Trial, TRIALS } from "./settings/trials.ts";

const USERNAME = "AKIAIOSFODNN7EXAMPLE";

/** A random key whose password has what most formats have a meaning for. */
function keyWithOddPassword(): string {
  const key = randomSecret();
  const password = sesPassword(key, "eu-west-1");
  return password.includes("+") && password.includes("/") ? key : keyWithOddPassword();
}

const secretKey = keyWithOddPassword();
const password = sesPassword(secretKey, "eu-west-1");

const notice = `settings: the password is ${password}, made of a random key\n`;
Deno.stderr.writeSync(new TextEncoder().encode(notice));

/** Credentials with the twin that knows them. */
interface Login {
  readonly twin: TwinOptions;
  readonly given: (name: string) => Given;
}

const REGIONAL: Login = {
  twin: { users: [{ accessKeyId: USERNAME, secretKey }] },
  given: (name) => ({
    args: ["derive", "-r", "eu-west-1", "--for", name],
    env: { AWS_ACCESS_KEY_ID: USERNAME, AWS_SECRET_ACCESS_KEY: secretKey },
  }),
};

/** A chosen password with every character that a format may have a meaning for, of those that the console accepts. */
const INGRESS = { username: "inp-0a1b2c3d4e5f6g7h8i9j0k1l", password: "a!b@c#d$e%f^g&h*i(j)k_l+m-n=o[p]q{r}s|t.u,v?w" };

function mailManager({ refuses }: Trial): Login {
  const { username } = INGRESS;
  const password = refuses === undefined ? INGRESS.password : INGRESS.password.replaceAll(refuses, "");
  return {
    twin: { ingress: { username, password } },
    given: (name) => ({
      args: ["derive", "--for", name, "--host", INGRESS_HOST, "-"],
      stdin: `${username} ${password}`,
    }),
  };
}

/** What `derive --for` prints, with another port. */
async function blockFor(given: Given, port: number): Promise<string> {
  const { exit, stdout, stderr } = await runProgram(given);
  assert.deepEqual([exit, stderr], [0, ""]);
  // Where the block has implicit TLS, the twin has STARTTLS.
  return stdout.replaceAll(/\b(?:587|465)\b/g, `${port}`).replace("smtps://", "smtp://");
}

async function assertLogsIn(trial: Trial, login: Login): Promise<void> {
  await inFolder(async (folder) => {
    await prepare(folder, (await certificates()).rootPem);
    await using twin = await startTwin(login.twin);
    await Deno.writeTextFile(`${folder}/block`, await blockFor(login.given(trial.name), twin.port));
    const { exit, stdout } = await run(trial, folder);
    assert.equal(exit, 0, stdout);
    assert.match(twin.record.encrypted, /^AUTH (LOGIN|PLAIN)/m, stdout);
    assert.match(twin.record.encrypted, /This is a test/, stdout);
    assert.doesNotMatch(twin.record.clear, /AUTH/);
  });
}

const DOWNLOADED: readonly string[] = ["exim", "ssmtp"];

const isCi = Deno.env.get("CI") === "true";
const redirects = await leadsToLoopback("settings");

for (const trial of TRIALS) {
  const present = await isPresent({ ...trial, run: () => Promise.resolve([]) });
  if (!present) sayNotTested("settings", trial.reader, `on Debian it needs ${trial.needs}`);
  const name = `the settings for ${trial.name} log in, read by ${trial.reader}`;
  Deno.test({ name, ignore: !isCi && !(present && redirects) }, async () => {
    assert.ok(present && redirects, `cannot run: ${redirects ? trial.reader : "libnss_wrapper"}`);
    await assertLogsIn(trial, REGIONAL);
  });
  // What downloads its package takes seconds.
  if (DOWNLOADED.includes(trial.name)) continue;
  Deno.test({ name: `${name}, with Mail Manager credentials`, ignore: !isCi && !(present && redirects) }, async () => {
    assert.ok(present && redirects, `cannot run: ${redirects ? trial.reader : "libnss_wrapper"}`);
    await assertLogsIn(trial, mailManager(trial));
  });
}
