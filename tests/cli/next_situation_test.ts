/**
 * No remedy is the situation already: every finding, and the situation to which its remedy leads.
 *
 * Invariant: the answer to the second situation is another one.
 * @module
 */

import assert from "node:assert/strict";
import { runIn } from "../support/memory_host.ts";
import { servedNetwork } from "../support/memory_servers.ts";
import { HOST, KEY_ID, PASSWORD, type Situation, STEPS } from "../support/situations.ts";

interface Answer {
  readonly id: string;
  readonly remedy: unknown;
}

async function answersTo({ world, argv }: Situation): Promise<readonly Answer[]> {
  const { stdout, stderr } = await runIn(world, ...argv, "--format", "json");
  try {
    const { findings, error } = JSON.parse(stdout);
    return findings ?? [{ id: error.code, remedy: error.hints }];
  } catch {
    throw new Error(`no JSON: ${stdout}${stderr}`);
  }
}

for (const [id, [before, after]] of Object.entries(STEPS)) {
  Deno.test(`the remedy of ${id} leads elsewhere`, async () => {
    const found = await answersTo(before);
    const first = found.find((answer) => answer.id === id);
    assert.ok(first !== undefined, `not found: ${JSON.stringify(found.map((answer) => answer.id))}`);
    const next = await answersTo(after);
    const again = next.find((answer) => answer.id === id);
    assert.notDeepEqual(again, first);
    if (again !== undefined) assert.notDeepEqual(again.remedy, first.remedy, `${id} advises what was done`);
  });
}

/** The words of a command of `verify`, if nothing in it has to be filled in. */
function verifyWords(command: string): readonly string[] | undefined {
  const [, words] = /^smtpkey (verify [^<>|'"]*)$/.exec(command) ?? [];
  return words === undefined || /\b[A-Z]{4,}\b/.test(words) ? undefined : words.split(" ");
}

/** Servers without a fault, on every port. */
const HEALED = servedNetwork({
  [`${HOST}:465`]: "wrapper-235",
  [`${HOST}:2465`]: "wrapper-235",
  [`${HOST}:*`]: "auth-235-login",
});
const DIALOGUES = [...Deno.readDirSync(new URL("../dialogues/", import.meta.url))]
  .flatMap(({ name }) => /^((?:greeting|ehlo|starttls|tls|auth)-.*)\.smtp$/.exec(name)?.slice(1, 2) ?? []).toSorted();

Deno.test("the first command of a failed dialogue, typed where the server has no fault, gets further", async () => {
  const env = { SMTP_USERNAME: KEY_ID, SMTP_PASSWORD: PASSWORD };
  const typed: string[] = [];
  for (const dialogue of DIALOGUES) {
    const network = servedNetwork({ [`${HOST}:*`]: dialogue });
    const [first] = await answersTo({ world: { env, network }, argv: ["verify", "--host", HOST] });
    const words = verifyWords(commandOf(first));
    if (first === undefined || words === undefined) continue;
    typed.push(dialogue);
    // Where the TLS mode is wrong, the server stays as it is.
    const healed = first.id === "tls-mode-mismatch" ? servedNetwork({ [`${HOST}:*`]: "wrapper-235" }) : HEALED;
    const found = await answersTo({ world: { env, network: healed }, argv: words });
    assert.ok(found.every(({ id }) => id !== first.id), `${dialogue}: ${words.join(" ")}: ${JSON.stringify(found)}`);
  }
  assert.ok(typed.length >= 40, `${typed.length}: ${typed.join(", ")}`);
});

Deno.test("a command that was typed is not advised again, whatever the server still does", async () => {
  const env = { SMTP_USERNAME: KEY_ID, SMTP_PASSWORD: PASSWORD };
  let count = 0;
  for (const dialogue of DIALOGUES) {
    const network = servedNetwork({ [`${HOST}:*`]: dialogue });
    let words: readonly string[] | undefined = ["verify", "--host", HOST];
    for (let step = 0; step < 3 && words !== undefined; step++, count++) {
      const [first] = await answersTo({ world: { env, network }, argv: words });
      const command = commandOf(first);
      assert.notEqual(command, `smtpkey ${words.join(" ")}`, dialogue);
      words = verifyWords(command);
    }
  }
  assert.ok(count > 100, `${count}`);
});

function commandOf(answer: Answer | undefined): string {
  const { remedy } = answer ?? {};
  return typeof remedy === "object" && remedy !== null && "command" in remedy ? String(remedy.command) : "";
}
