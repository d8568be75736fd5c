/**
 * `doctor -` of the compiled program explains what mail clients print, and they print it here and now, to its face.
 *
 * Invariant: no text is typed by hand or changed on its way. Where a client is absent this is said aloud, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { Secret } from "../../src/secret.ts";
import { certificates } from "../support/certificates.ts";
import { sayNotTested } from "../support/machine.ts";
import { sesPassword } from "../support/twin.ts";
import { type Attempt, type Client, isPresent, leadsToLoopback, prepare } from "./clients/client.ts";
import { CLIENTS, type Password, type Scenario, SCENARIOS } from "./clients/scenarios.ts";
import { startServer } from "./clients/servers.ts";
import { inFolder, randomSecret, runProgram } from "./program.ts";

// A letter first: swaks takes a value for an option that begins with a plus sign, however it is given.
const secretKey = `w${randomSecret().slice(1)}`;
const RIGHT = sesPassword(secretKey, "eu-west-1");

const PASSWORDS: Readonly<Record<Exclude<Password, "none">, string>> = {
  "right": RIGHT,
  "of another region": sesPassword(secretKey, "us-east-1"),
  "with a blank": `${RIGHT} `,
  "raw secret": secretKey,
};

/** What must not be in an answer, in any alignment of base64. */
const SECRETS = Object.values(PASSWORDS).map((text) => new Secret(text.trim()));

function attemptAt(port: number, { tls = "starttls", password = "right", patience = 15 }: Scenario): Attempt {
  const login = password === "none" ? undefined : { username: "AKIAIOSFODNN7EXAMPLE", password: PASSWORDS[password] };
  return { port, tls, login, patience };
}

/** What `client` prints in each of `scenarios`. */
async function printed(client: Client, scenarios: readonly Scenario[]): Promise<readonly string[]> {
  const texts: string[] = [];
  await inFolder(async (folder) => {
    await prepare(folder, (await certificates()).rootPem);
    await using servers = new AsyncDisposableStack();
    const attempts: Attempt[] = [];
    for (const scenario of scenarios) {
      const server = servers.use(await startServer(scenario.server ?? {}, secretKey));
      attempts.push(attemptAt(server.port, scenario));
    }
    texts.push(...await client.run(attempts, folder));
  });
  return texts;
}

/** Where the answer begins: the first finding's title, which may go on in a second line, and its id. */
const HEADING = /^1\. (?:.*\n {3})??.*(?<=\s)\[([a-z0-9-]+)\](?=\n)/;

async function assertExplained(text: string, id: FindingId | undefined): Promise<void> {
  const { stdout, stderr, exit } = await runProgram({ args: ["doctor", "-"], stdin: text });
  assert.ok(!SECRETS.some((secret) => secret.isIn(stdout + stderr)), `a secret is in: ${stdout}${stderr}`);
  const first = HEADING.exec(stdout)?.[1];
  assert.deepEqual([first, exit, stderr], [id, id === undefined ? 3 : 1, ""], `${stdout}\n--- was told about\n${text}`);
}

const isCi = Deno.env.get("CI") === "true";
const redirects = await leadsToLoopback("clients");

for (const [name, client] of Object.entries(CLIENTS)) {
  const present = await isPresent(client);
  if (!present) sayNotTested("clients", name, `on Debian it needs ${client.needs}`);
  Deno.test({ name: `doctor explains ${name}`, ignore: !isCi && !(present && redirects) }, async (test) => {
    assert.ok(present && redirects, `cannot run: ${redirects ? name : "libnss_wrapper"}`);
    const scenarios = SCENARIOS.filter(({ clients }) => clients.some((one) => one === name));
    const texts = await printed(client, scenarios);
    for (const [index, { name: what, id }] of scenarios.entries()) {
      await test.step(`${what}: ${id ?? "nothing"}`, () => assertExplained(texts[index] ?? "", id));
    }
  });
}
