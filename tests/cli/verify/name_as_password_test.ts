/**
 * A user name as the password: what is typed so at the prompt is not sent, what a program is set to is tested as it is.
 * @module
 */

import assert from "node:assert/strict";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";
import { servedNetwork } from "../../support/memory_servers.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const INGRESS_ID = "inp-abcdefghijklmnopqrstuvwx";
const HOST = "email-smtp.eu-west-1.amazonaws.com";
const SERVER = { [`${HOST}:*`]: "auth-535-good-looking" };

function atPrompts(...[first, ...others]: readonly [string, ...string[]]): MemoryWorld {
  const answered = (text: string) => ({ kind: "answered" as const, bytes: new TextEncoder().encode(text) });
  return { prompt: answered(first), furtherPrompts: others.map(answered) };
}

/** What is typed as the password, and is a user name. */
const TYPED: readonly (readonly [name: string, password: string])[] = [
  [ID, ID],
  [ID, ` ${ID} `],
  [ID, "AKIAI44QH8DHBEXAMPLE"],
  [ID, "ASIAIOSFODNN7EXAMPLE"],
  [INGRESS_ID, INGRESS_ID],
  [INGRESS_ID, ID],
  [ID, INGRESS_ID],
  ["mailer", "mailer"],
];

for (const [name, password] of TYPED) {
  Deno.test(`at the prompt, "${password}" as the password of "${name}" is not sent, and the way to test it is named`, async () => {
    const network = servedNetwork(SERVER);
    const { exit, stdout, stderr } = await runIn({ ...atPrompts(name, password), network }, "verify", "--host", HOST);
    assert.deepEqual([exit, stdout, network.asked], [2, "", []], stderr);
    assert.match(stderr, /what was typed as the password is (?:the user name again|a user name)/);
    assert.match(stderr, /all the same, set SMTP_USERNAME and SMTP_PASSWORD$/m);
  });
}

Deno.test("an access key id alone at the prompt of the password is not sent either", async () => {
  const network = servedNetwork(SERVER);
  const { exit } = await runIn({ ...atPrompts("", ID), network }, "verify", "--host", HOST);
  assert.deepEqual([exit, network.asked], [2, []]);
});

Deno.test("other passwords at the prompt are sent", async () => {
  for (const password of ["mailer2", "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk", "inp"]) {
    const network = servedNetwork(SERVER);
    await runIn({ ...atPrompts("mailer", password), network }, "verify", "--host", HOST);
    assert.equal(network.offered.length, 1, password);
  }
});

Deno.test("a user name as the password of a program is tested as it is, and the finding names it", async () => {
  const network = servedNetwork(SERVER);
  const env = { SMTP_USERNAME: ID, SMTP_PASSWORD: ID };
  const { stdout } = await runIn({ env, network }, "verify", "--host", HOST);
  assert.equal(network.offered.length, 1);
  assert.match(stdout, /it is an access key id, as the user name is/);
});
